# SPDX-License-Identifier: GPL-2.0-or-later
"""What the layers of a map say for themselves: figures, acts, sources, method, and whether they are illustrative."""

from __future__ import annotations

from datetime import date, datetime, timezone, tzinfo
from typing import Any, Iterable, Iterator, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QLocale

from ..tr import language, number, tr
from .legend import VERDICTS
from .map_content import Act, Figure
from .map_view import RULES, in_view, of_style
from .styling import style_for
from .values import python_value

MINUS = "\u2212"


def value(feature: QgsFeature, name: str) -> Any:
    """The value of a field, None if it is NULL, empty or absent."""
    index = feature.fields().lookupField(name)
    found = feature.attribute(index) if index >= 0 else None
    return None if found is None or str(found) in ("", "NULL") else found


# -- figures ----------------------------------------------------------------------------------------------


def figures(layers: Sequence[QgsMapLayer]) -> tuple[Figure, ...]:
    """Distance and time of the route, against the best one if no rule existed; where no route is legal, those of the latter;
    without any route, lengths by verdict."""
    legs, best = _sums(of_style(layers, "legs")), _sums(of_style(layers, "reference"))
    if legs is None and best is None:
        return _lengths(of_style(layers, "edges_verdict"))
    if legs is None:
        return (Figure(tr("Legal route"), tr("none")),
                Figure(tr("Distance if no rule existed"), number(best["distance_m"] / 1000), "km"),
                Figure(tr("Driving time if no rule existed"), number(best["duration_s"] / 60), "min"))
    made = []
    for label, name, divisor, unit in ((tr("Distance"), "distance_m", 1000, "km"),
                                       (tr("Driving time, free flow"), "duration_s", 60, "min")):
        change = _change(legs[name] / divisor, best[name] / divisor, unit) if best and best[name] else ""
        made.append(Figure(label, number(legs[name] / divisor), unit, change))
    if legs["wait_s"] > 0:
        made.append(Figure(tr("of which waiting"), number(legs["wait_s"] / 60), "min"))
    for label, name in ((tr("Rules concerned"), "rule_ids"), (tr("Exemptions used"), "exemption_ids")):
        listed = {one for layer in of_style(layers, "legs") for leg in layer.getFeatures()
                  for one in str(value(leg, name) or "").split(",") if one}
        if listed:
            made.append(Figure(label, str(len(listed))))
    return tuple(made)


def _sums(layers: Sequence[QgsVectorLayer]) -> Optional[dict[str, float]]:
    features = [feature for layer in layers for feature in layer.getFeatures()]
    if not features:
        return None
    return {name: sum(float(value(feature, name) or 0) for feature in features)
            for name in ("distance_m", "duration_s", "wait_s")}


def _change(now: float, before: float, unit: str) -> str:
    """Against the route if no rule existed: +1,2 km (+8 %)."""
    if abs(now - before) < 0.05:
        return tr("no difference")
    return f"{_signed(now - before, 1)} {unit} ({_signed(100 * (now / before - 1), 0)} %)"


def _signed(difference: float, decimals: int) -> str:
    difference = round(difference, decimals)
    sign = MINUS if difference < 0 else "+" if difference > 0 else ""
    return f"{sign}{number(abs(difference), decimals)}"


def _lengths(layers: Sequence[QgsVectorLayer]) -> tuple[Figure, ...]:
    metres: dict[str, float] = {}
    for layer in layers:
        for feature in layer.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)):
            verdict = str(value(feature, "verdict"))
            metres[verdict] = metres.get(verdict, 0.0) + float(value(feature, "length_m") or 0)
    total = sum(metres.values())
    return tuple(Figure(tr(label), number(metres[verdict] / 1000), "km", _share(metres[verdict] / total))
                 for verdict, label in VERDICTS.items() if metres.get(verdict, 0) > 0)


def _share(part: float) -> str:
    return f"{number(100 * part, 0)} %" if part >= 0.005 else "< 1 %"


# -- the law ----------------------------------------------------------------------------------------------


def rules_in_view(layers: Sequence[QgsMapLayer], extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> Iterator[QgsFeature]:
    """The rules of the map that are drawn in its extent; withdrawn and suspended ones are not law."""
    for layer in of_style(layers, *RULES):
        for feature in in_view(layer, extent, crs):
            if value(feature, "status") not in ("withdrawn", "suspended"):
                yield feature


def acts(reasons: Iterable[QgsFeature], rules: Iterable[QgsFeature], layers: Sequence[QgsMapLayer] = ()) -> tuple[Act, ...]:
    """The acts, each once: first what blocks, then those that decided this result, with the costliest reason (road data, which no
    act names, last), then those in force in view, then those that verdicts of a layer name."""
    decisive = sorted(reasons, key=lambda row: (value(row, "effect") != "blocked", value(row, "rule_id") is None,
                                                -float(value(row, "cost_s") or 0)))
    found: dict[str, Act] = {}
    for feature in decisive:
        _add(found, feature)
        if not value(feature, "rule_id") and not value(feature, "act_ref") and value(feature, "effect") in DECIDES:
            name = str(value(feature, "rule_name") or tr("The road data"))
            found.setdefault(name, Act(name, _about(feature, name)))
    for feature in sorted(rules, key=_is_later):
        _add(found, feature)
    for ref in _acts_of_verdicts(layers):
        found.setdefault(ref, Act(ref))
    return tuple(found.values())


DECIDES = ("blocked", "stop_moved", "detour", "wait", "slowdown", "limit")
"""Effects of a reason that change the answer; the other ones only tell what it rests on."""


def _add(found: dict[str, Act], feature: QgsFeature) -> None:
    ref, url = str(value(feature, "act_ref") or ""), str(value(feature, "act_url") or "")
    if (ref or url) and (ref or url) not in found:
        about = _about(feature, ref)  # an act that the source gives no number is called by what it rules
        found[ref or url] = Act(ref or about, about if ref else "", url, _day(value(feature, "verified_on")))


def _acts_of_verdicts(layers: Sequence[QgsMapLayer]) -> tuple[str, ...]:
    """The acts that an access map names, those of most edges first."""
    edges: dict[str, int] = {}
    for layer in of_style(layers, "edges_verdict"):
        for feature in layer.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)):
            ref = str(value(feature, "act_ref") or "")
            if ref:
                edges[ref] = edges.get(ref, 0) + 1
    return tuple(sorted(edges, key=lambda ref: -edges[ref]))


def _is_later(rule: QgsFeature) -> bool:
    return value(rule, "status") in ("draft", "planned")


def _about(feature: QgsFeature, ref: str) -> str:
    """The reason's sentence without the act it opens with, else the rule's name."""
    sentence = str(value(feature, "sentence") or "")
    if sentence.startswith(ref):
        sentence = sentence[len(ref):].lstrip(" \u00a0:\u2013-")
    about = sentence or str(value(feature, "rule_name") or value(feature, "name") or "")
    return tr("{rule} (not yet in force)", rule=about) if _is_later(feature) else about


def stale(rules: Iterable[QgsFeature], today: date, after_days: int = 365) -> int:
    """How many rules nobody has verified for so long; a rule in several rows counts once."""
    return len({(value(feature, "rule_id"), value(feature, "phase")) for feature in rules
                if not _recent(value(feature, "verified_on"), today, after_days)})


def _recent(verified_on: Any, today: date, after_days: int) -> bool:
    try:
        return (today - date.fromisoformat(_iso(verified_on)[:10])).days <= after_days
    except ValueError:
        return False


def illustrative(layers: Sequence[QgsMapLayer], tables: Iterable[QgsFeature]) -> bool:
    """Whether a rule, a reason or a layer calls itself illustrative."""
    if any("illustrati" in text.lower() for text in (*(layer.name() for layer in layers), *_acts_of_verdicts(layers))):
        return True
    rules = (feature for layer in of_style(layers, *RULES)
             for feature in layer.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)))
    names = ("source", "name", "rule_name", "rule_id", "act_ref")
    return any("illustrati" in str(value(feature, name) or "").lower() for feature in (*tables, *rules) for name in names)


# -- sources and method -----------------------------------------------------------------------------------


def sources(layers: Sequence[QgsMapLayer], rules: Iterable[QgsFeature]) -> tuple[str, ...]:
    """Edition and licence of what is drawn: the network's own, the rules' own, else the layers' metadata."""
    found: list[str] = []
    for layer in layers:
        info = network_info(layer) if style_for(layer) == "network" else {}
        if info:
            edition = tr("edition of {date}", date=_day(info["edition"])) if "edition" in info else ""
            said = (info.get("source"), edition, info.get("attribution"))
            found.append(tr("Network: {data}", data=", ".join(filter(None, said))))
        rights = _rights(layer)
        if rights:
            found.append(tr("{layer}: {rights}", layer=layer.name(), rights=", ".join(rights)))
    authorities: dict[str, list[str]] = {}
    for feature in rules:
        source = value(feature, "source")
        if source is not None:
            authorities.setdefault(str(source), []).append(str(value(feature, "authority") or ""))
    for source, names in authorities.items():
        known = list(dict.fromkeys(filter(None, names)))[:3]
        found.append(tr("Rules: {data}", data=f"{source} ({', '.join(known)})" if known else source))
    return tuple(dict.fromkeys(found))


def _rights(layer: QgsMapLayer) -> list[str]:
    metadata = layer.metadata()
    return list(dict.fromkeys(filter(None, (*metadata.rights(), *metadata.licenses()))))


def network_info(layer: QgsMapLayer) -> dict[str, str]:
    """The table network_info beside the edges; empty if there is none."""
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    table = QgsVectorLayer(f"{path}|layername=network_info", "network_info", "ogr") if path else None
    if table is None or not table.isValid() or not {"key", "value"} <= set(table.fields().names()):
        return {}
    return {str(row["key"]): str(row["value"]) for row in table.getFeatures() if value(row, "value") is not None}


def methods(layers: Sequence[QgsMapLayer]) -> tuple[str, ...]:
    """What the results say of how they were made (their field `method`), each once."""
    found = [value(feature, "method") for layer in of_style(layers, "legs", "reference", "edges_verdict")
             for feature in layer.getFeatures(QgsFeatureRequest().setLimit(1).setFlags(QgsFeatureRequest.Flag.NoGeometry))]
    return tuple(dict.fromkeys(str(text) for text in found if text is not None))


def departure(layers: Sequence[QgsMapLayer], zone: tzinfo) -> str:
    """When the first leg leaves, in words of the user's language; empty without a route."""
    routes = of_style(layers, "legs", "reference")
    # Legs are written in UTC; a storage that keeps no zone keeps that.
    moments = [python_value(value(feature, "departure"), timezone.utc) for layer in routes for feature in layer.getFeatures()]
    known = [moment for moment in moments if isinstance(moment, datetime)]
    if not known:
        return ""
    local = min(known).astimezone(zone)
    day = QLocale(language()).toString(QDate(local.year, local.month, local.day), "dddd d MMMM yyyy")
    time = f"{local.hour} h {local.minute:02d}" if language() == "fr" else f"{local:%H:%M}"
    return tr("Leaving on {date} at {time}", date=day, time=time)


def _iso(moment: Any) -> str:
    return moment.toString("yyyy-MM-dd") if isinstance(moment, (QDate, QDateTime)) else str(moment)


def _day(moment: Any) -> str:
    """A date as the user's language writes it in figures."""
    if moment is None:
        return ""
    day = QDate.fromString(_iso(moment)[:10], "yyyy-MM-dd")
    return day.toString("dd/MM/yyyy" if language() == "fr" else "d MMM yyyy") if day.isValid() else str(moment)
