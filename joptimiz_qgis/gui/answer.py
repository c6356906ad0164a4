# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of constrainedroute answered, read once from its outputs, and the sentences that tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTimeZone

from ..layers.blocking_words import no_legal_way
from ..tr import tr
from . import when
from .mdl_reasons import ReasonRow, plain

FOUND = ("ok", "ok_stop_moved")


@dataclass(frozen=True)
class Answer:
    """Totals in metres and seconds; None where there is no such route."""

    status: str
    distance_m: Optional[float]
    duration_s: Optional[float]
    reference_m: Optional[float]
    reference_s: Optional[float]
    departure: Optional[QDateTime]
    arrival: Optional[QDateTime]
    legs: int
    unknown: bool
    reasons: tuple[ReasonRow, ...]
    blocking_rules: int
    blocking_road_data: int
    blocking_exact: bool

    @property
    def found(self) -> bool:
        """Whether there is a legal route."""
        return self.status in FOUND


def read(results: Mapping[str, Any], layers: Mapping[str, QgsVectorLayer]) -> Answer:
    """From the outputs of constrainedroute and their layers."""
    legs = _rows(layers.get("OUTPUT"))
    reference = _rows(layers.get("REFERENCE"))
    blocking = _rows(layers.get("BLOCKING"))
    reasons = layers.get("REASONS")
    return Answer(
        status=str(results.get("STATUS") or ""), distance_m=_total(legs, "distance_m"),
        duration_s=plain(results.get("DURATION_S")), reference_m=_total(reference, "distance_m"),
        reference_s=_total(reference, "duration_s"), departure=legs[0].get("departure") if legs else None,
        arrival=legs[-1].get("arrival") if legs else None, legs=max(len(legs), len(reference)),
        unknown=any(leg.get("verdict") == "unknown" for leg in legs),
        reasons=tuple(ReasonRow.of(f) for f in reasons.getFeatures()) if reasons is not None else (),
        blocking_rules=sum(bool(row.get("rule_id")) for row in blocking),
        blocking_road_data=sum(not row.get("rule_id") for row in blocking),
        blocking_exact=all(row.get("exact") != "no" for row in blocking),
    )


def _rows(layer: Optional[QgsMapLayer]) -> list[dict[str, Any]]:
    if layer is None:
        return []
    rows = [{name: plain(f[name]) for name in f.fields().names()} for f in layer.getFeatures()]
    return sorted(rows, key=lambda row: row.get("leg") or 0)


def _total(rows: list[dict[str, Any]], name: str) -> Optional[float]:
    values = [row[name] for row in rows if row.get(name) is not None]
    return sum(values) if values else None


def headline(answer: Answer) -> str:
    """The answer in one sentence."""
    if answer.found and answer.distance_m is not None and answer.duration_s is not None:
        return tr("{distance}, {duration}", distance=when.distance(answer.distance_m), duration=when.duration(answer.duration_s))
    if answer.status == "no_legal_route":
        return no_legal_way(answer.blocking_rules, answer.blocking_road_data)
    if answer.status == "unreachable":
        return tr("No way: a stop is too far from any road that this vehicle can use, or no road leads there.")
    return tr("No route was asked for: the request had no legs.")


def caution(answer: Answer) -> str:
    """What the headline must not be taken for."""
    if answer.found and answer.unknown:
        return tr("For a part of it the law is not known; no rule in the loaded data forbids the rest.")
    if answer.found:
        return tr("No rule in the loaded data forbids this way.")
    if answer.status == "no_legal_route" and not answer.blocking_exact:
        return tr("A smaller set of rules may already block it.")
    return ""


def figures(answer: Answer, zone: QTimeZone, today: QDate) -> str:
    """Hours, and what the rules cost against the best way if no rule existed."""
    told = []
    if answer.found and answer.departure is not None and answer.arrival is not None:
        told.append(tr("Leaves {departure}, arrives {arrival} (free flow).", departure=when.short(answer.departure, zone, today),
                       arrival=when.after(answer.departure, answer.arrival, zone, today)))
    if answer.reference_m is not None and answer.reference_s is not None:
        way = {"distance": when.distance(answer.reference_m), "duration": when.duration(answer.reference_s)}
        if not answer.found:
            told.append(tr("If no rule existed: {distance}, {duration}.", **way))
        elif answer.distance_m is not None and answer.duration_s is not None:
            more_m, more_s = answer.distance_m - answer.reference_m, answer.duration_s - answer.reference_s
            if abs(more_m) < 1.0 and abs(more_s) < 1.0:
                if answer.reasons and not any(reason.cost_s for reason in answer.reasons):
                    told.append(tr("The rules cost no detour."))
            else:
                told.append(tr("If no rule existed: {distance}, {duration}. The rules cost {more_distance}, {more_duration}.",
                               more_distance=signed(when.distance, more_m), more_duration=signed(when.duration, more_s), **way))
    return " ".join(told)


def signed(words: Any, value: float) -> str:
    """A difference with its sign."""
    return ("+" if value >= 0 else "\u2212") + words(abs(value))
