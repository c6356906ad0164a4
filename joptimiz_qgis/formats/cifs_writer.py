# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules as CIFS version 2 (Waze) incidents: temporary closures for everybody, and nothing else, refusing the rest with a reason.

A driver's application closes the road to all that it guides: a ban of some vehicles, or one with exemptions, would become a
closure for everybody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Iterable, List, Mapping, Optional

from ..core.regulation.complement import complement_text
from ..core.regulation.rules import AccessRule, Effect, Kind, Movement, Status
from ..core.regulation.schedule import DAY_MIN, parse
from ..core.text import N_
from .alert_found import on_earth
from .cifs import IncidentType
from .joptimiz_rules import row_of
from .problems import Problem, is_readable
from .row import plain

_SUBTYPES = {Kind.CLOSURE: "", Kind.EVENT: "ROAD_CLOSED_EVENT", Kind.WORKS: "ROAD_CLOSED_CONSTRUCTION"}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What must be as here, or the closure would be another one.
_USUAL = (("movement", Movement.ALL), ("edges", None), ("except_edges", None), ("limit_value", None), ("max_stay_min", None),
          ("exit_by", None))

_MESSAGE = N_("This is the message of an authority, not an order: no act stands behind it.")
_NOT_A_CLOSURE = N_("CIFS closes roads and says nothing else: only closures, events and works can be written.")
_STATUS = N_("Only rules in force or planned can be said: this one is a draft, suspended or withdrawn.")
_NOT_TEMPORARY = N_("CIFS says temporary closures only: the rule needs a day on which it begins and one on which it ends.")
_NEVER = N_("The rule never applies: correct its dates or its hours.")
_PARTS = N_("CIFS says times to the second.")
_EVERYBODY = N_("CIFS closes a road to everybody: this rule concerns some vehicles only, or exempts some.")
_OTHERWISE = N_("CIFS has no place for this condition: the road would be closed more than the rule says.")
_NO_LINE = N_("CIFS needs one line for each closure: draw the street as one line, or split the rule by street.")
_NO_STREET = N_("CIFS needs the name of the street, of two characters or more: give the rule a name.")
_SHORT_ID = N_("CIFS needs an id of three characters or more.")
_TWICE = N_("Another rule has this id, and CIFS needs a different one for each closure: give each phase an id of its own.")
_HOURS = N_("The hours cannot be read: correct them first.")
_NOT_A_WEEK = N_("CIFS knows hours by day of the week only: no dates, weeks or public holidays.")
_SIGNS = N_("The text holds characters that XML does not allow: correct it.")


@dataclass(frozen=True)
class IncidentsWritten:
    """Incidents as XML, and each rule that is in none of them, with the reason. Rows are those of the rules, from 1."""

    incidents: tuple[str, ...]
    refused: tuple[Problem, ...]


def incidents_of(rules: Iterable[AccessRule], types: Mapping[str, IncidentType], zone: tzinfo, language: str
                 ) -> IncidentsWritten:
    """Incidents of rules whose geometry is a GeoJSON mapping in longitude and latitude, or None.

    `types`: the table of the reader, whose labels become descriptions. `zone`: that of the territory; times are written in it.
    """
    incidents: List[str] = []
    refused, taken = [], set()
    for number, rule in enumerate(rules, 1):
        wrong = _wrong(rule) or (("rule_id", _TWICE) if rule.rule_id in taken else None)
        if wrong is not None:
            field, reason = wrong
            value = "" if field == "geometry" else plain(row_of(rule)[field])
            refused.append(Problem(number, rule.rule_id, field, value, reason))
            continue
        taken.add(rule.rule_id)
        incidents.append(_incident(rule, types, zone, language))
    return IncidentsWritten(tuple(incidents), tuple(refused))


def document(incidents: Iterable[str]) -> bytes:
    """The feed, in UTF-8."""
    return "".join(('<?xml version="1.0" encoding="UTF-8"?>\n<incidents>\n', *incidents, "</incidents>\n")).encode("utf-8")


def _wrong(rule: AccessRule) -> Optional[tuple[str, str]]:
    """(field, reason) of what CIFS cannot say; None if it can say all."""
    if not rule.liftable:
        return "rule_id", _MESSAGE
    if rule.kind not in _SUBTYPES:
        return "kind", _NOT_A_CLOSURE
    if rule.effect is not Effect.FORBID:
        return "effect", _NOT_A_CLOSURE
    if rule.status not in (Status.IN_FORCE, Status.PLANNED):
        return "status", _STATUS
    for field in ("vehicles", "energies", "critair_banned", "exempted_uses"):
        if getattr(rule, field) not in (None, ()) or (getattr(rule, field) == () and field != "exempted_uses"):
            return field, _EVERYBODY
    for field, usual in _USUAL:
        if getattr(rule, field) != usual:
            return field, _OTHERWISE
    for field in ("rule_id", "name", "authority", "source", "act_ref", "act_url", "info_url"):
        if _NO_XML.search(getattr(rule, field)):
            return field, _SIGNS
    if len(rule.rule_id.strip()) < 3:
        return "rule_id", _SHORT_ID
    if len(rule.name.strip()) < 2:
        return "name", _NO_STREET
    if len(_line(rule.geometry)) < 2:
        return "geometry", _NO_LINE
    return _wrong_time(rule)


def _wrong_time(rule: AccessRule) -> Optional[tuple[str, str]]:
    if rule.valid_from is None:
        return "valid_from", _NOT_TEMPORARY
    if rule.valid_to is None:
        return "valid_to", _NOT_TEMPORARY
    if rule.valid_to <= rule.valid_from:
        return "valid_to", _NEVER
    for field in ("valid_from", "valid_to"):
        if getattr(rule, field).microsecond:
            return field, _PARTS
    if not is_readable(rule.schedule):
        return "schedule", _HOURS
    week = _week(rule.schedule)
    if week is None:
        return "schedule", _NOT_A_WEEK
    return None if any(week) else ("schedule", _NEVER)


def _week(hours: Optional[str]) -> Optional[tuple[tuple[tuple[int, int], ...], ...]]:
    """Minutes of each day from Monday, nights cut at midnight; None if the hours are no plain week."""
    outside = complement_text(parse(hours or "24/7"))
    plainly = complement_text(parse(outside)) if outside else None  # a week comes back day by day, in order
    if plainly is None or plainly.startswith("24/7"):
        return None
    days: List[tuple[tuple[int, int], ...]] = [()] * 7
    for sequence in parse(plainly).sequences:
        for of in sequence.weekdays if sequence.open else ():
            days[of.first:of.last + 1] = [sequence.spans] * (of.last + 1 - of.first)
    return tuple(days)


def _line(geometry: Any) -> list[tuple[float, float]]:
    """The vertices of a line that has a length, longitude first; none if it is anything else."""
    if not isinstance(geometry, Mapping) or geometry.get("type") != "LineString":
        return []
    vertices = [(float(at[0]), float(at[1])) for at in geometry["coordinates"]]
    return vertices if len(set(vertices)) > 1 and all(on_earth(*at) for at in vertices) else []


def _incident(rule: AccessRule, types: Mapping[str, IncidentType], zone: tzinfo, language: str) -> str:
    subtype, street = _street(rule, types)
    labels = types[subtype or "ROAD_CLOSED"].labels
    vertices = _line(rule.geometry)
    if rule.direction == "backward":
        vertices.reverse()
    parts = [_tag("type", "ROAD_CLOSED"), _tag("subtype", subtype) if subtype else "",
             _tag("description", " – ".join(filter(None, (labels.get(language) or labels["en"], rule.act_ref)))),
             _tag("street", street), _tag("polyline", " ".join(f"{_degrees(lat)} {_degrees(lon)}" for lon, lat in vertices)),
             _tag("direction", "BOTH_DIRECTIONS" if rule.direction == "both" else "ONE_DIRECTION"),
             _tag("starttime", _moment(rule.valid_from, zone)), _tag("endtime", _moment(rule.valid_to, zone)),
             _source(rule), _schedule(rule.schedule)]
    inside = "".join(f"    {part}\n" for part in parts if part)
    return f'  <incident id="{_escaped(rule.rule_id)}">\n{inside}  </incident>\n'


def _street(rule: AccessRule, types: Mapping[str, IncidentType]) -> tuple[str, str]:
    """Subtype and street. The reader puts the label of the type before the street, which is taken off again."""
    for name, about in types.items():
        for label in about.labels.values() if name.startswith("ROAD_CLOSED") else ():
            if rule.name.startswith(f"{label} – ") and len(rule.name) > len(label) + 4:
                return _SUBTYPES[rule.kind] or ("" if name == "ROAD_CLOSED" else name), rule.name[len(label) + 3:].strip()
    return _SUBTYPES[rule.kind], rule.name.strip()


def _source(rule: AccessRule) -> str:
    name = rule.authority.strip() or rule.source.strip()
    if not name:
        return ""
    url = rule.info_url.strip() or rule.act_url.strip()
    return f"<source>{_tag('reference', name)}{_tag('name', name)}{_tag('url', url) if url else ''}</source>"


def _schedule(hours: Optional[str]) -> str:
    week = _week(hours) or ()
    if not week or all(spans == ((0, DAY_MIN),) for spans in week):
        return ""
    if len(set(week)) == 1:
        return f"<schedule>{_tag('everyday', _spans(week[0]))}</schedule>"
    return f"<schedule>{''.join(_tag(day, _spans(spans)) for day, spans in zip(_DAYS, week) if spans)}</schedule>"


def _spans(spans: Iterable[tuple[int, int]]) -> str:
    return ",".join(f"{a // 60:02d}:{a % 60:02d}-{b // 60:02d}:{b % 60:02d}" for a, b in spans)


def _degrees(value: float) -> str:
    """Six decimals, or as many as the number has: it comes back as it was."""
    places = 6
    while float(f"{value:.{places}f}") != value:
        places += 1
    return f"{value:.{places}f}"


def _moment(moment: Optional[datetime], zone: tzinfo) -> str:
    return "" if moment is None else moment.astimezone(zone).isoformat()


def _tag(name: str, text: str) -> str:
    return f"<{name}>{_escaped(text)}</{name}>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
