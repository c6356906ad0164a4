# SPDX-License-Identifier: GPL-2.0-or-later
"""The national ZFE schema (etalab/schema-zfe 0.8.2): areas and special roads as rules, what is wrong as a list.

One feature is one dated phase; one threshold is one row. `V4` bans classes 4, 5 and unclassified: "the class from
which driving is forbidden". Nothing is guessed: what cannot be read is listed, and its rule kept as unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Iterable, Iterator, Mapping, Optional

from ..core.regulation.rules import AccessRule, Effect, Kind, Status
from ..core.text import N_
from ..core.vehicles import Category, CritAir
from .numbering import Numbering
from .problems import UNREADABLE_HOURS, Problem, is_readable, unreadable

TYPES: Mapping[str, tuple[Category, ...]] = {
    "vp": (Category.VP,),
    "vul": (Category.VUL,),
    "pl": (Category.PL,),
    "autobus_autocars": (Category.TC,),
    # Two-wheelers, tricycles and quadricycles, thus also light electric vehicles (VELI).
    "deux_rm": (Category.DEUX_RM, Category.L1E_A, Category.L1E_B, Category.L2E, Category.L5E, Category.L6E, Category.L7E),
}
_USED = re.compile(r"id$|date_(debut|fin)$|.*_(critair|horaires)$|url_")
ORDER = ("EL", "V1", "V2", "V3", "V4", "V5", "NC")
_NULLS = ("", "<nul>", "<null>", "null", "none")


@dataclass(frozen=True)
class ZfeFile:
    rules: tuple[AccessRule, ...]      # geometry: the GeoJSON geometry mapping, WGS84
    problems: tuple[Problem, ...]
    rows: tuple[int, ...]              # the feature of each rule, from 1


def banned_from(threshold: str) -> tuple[CritAir, ...]:
    """Classes banned by a threshold: it and all that is worse."""
    return tuple(list(CritAir)[ORDER.index(threshold):])


def rules_of(features: Iterable[Mapping[str, Any]], zone: tzinfo, today: date) -> ZfeFile:
    """The rules of GeoJSON-like features (`properties`, `geometry`, perhaps `publisher`), rows counted from 1."""
    reader = _Reader(zone, today)
    found = [(row, rule) for row, feature in enumerate(features, 1) for rule in reader.feature(row, feature)]
    return ZfeFile(tuple(rule for _, rule in found), tuple(reader.problems), tuple(row for row, _ in found))


class _Reader:
    def __init__(self, zone: tzinfo, today: date) -> None:
        self._zone, self._today = zone, today
        self.problems: list[Problem] = []
        self._numbering = Numbering()

    def feature(self, row: int, feature: Mapping[str, Any]) -> Iterator[AccessRule]:
        values = {k: self._value(row, feature["properties"], k) for k in feature["properties"]}
        source_id = values.get("id") or f"row {row}"
        begin, end = self._day(row, source_id, "date_debut", values), self._day(row, source_id, "date_fin", values)
        if begin is None:
            self._list(row, source_id, "date_debut", values.get("date_debut"), N_("The start date is missing or unreadable."))
            return
        geometry = feature.get("geometry")
        if geometry is None:
            self._list(row, source_id, "geometry", None, N_("The feature has no geometry: it must be placed by hand."))
        publisher = feature.get("publisher") or {}
        is_road = geometry is not None and "LineString" in geometry["type"]
        common = AccessRule(
            rule_id=self._unique(row, source_id, geometry), kind=Kind.ZFE, phase=begin.isoformat(),
            name=" ".join(filter(None, ("ZFE", publisher.get("nom")))),
            status=Status.PLANNED if begin > self._today else Status.IN_FORCE,
            valid_from=self._midnight(begin), valid_to=None if end is None else self._midnight(end + timedelta(days=1)),
            authority=publisher.get("nom") or "", act_url=values.get("url_arrete") or "",
            info_url=values.get("url_site_information") or values.get("url_site") or "", source="etalab/schema-zfe",
            edges=(source_id,) if is_road else None, geometry=geometry,
        )
        if is_road:
            # A special road replaces the area's rule on its edges; its own thresholds follow as bans.
            yield replace(common, effect=Effect.PERMIT)
        for prefix, categories in TYPES.items():
            yield from self._threshold(row, source_id, values, prefix, replace(common, vehicles=categories))

    def _threshold(self, row: int, source_id: str, values: Mapping[str, Optional[str]], prefix: str, common: AccessRule
                   ) -> Iterator[AccessRule]:
        threshold, hours = values.get(prefix + "_critair"), values.get(prefix + "_horaires")
        if threshold is None:
            if hours is not None and hours.lower() != "off":
                self._list(row, source_id, prefix + "_horaires", hours, N_("Hours are given without a class: no rule is made."))
            return
        if threshold not in ORDER:
            self._list(row, source_id, prefix + "_critair", threshold,
                       N_("The class is not one of EL, V1 to V5, NC: the rule is kept as unknown."))
            yield replace(common, schedule=unreadable(prefix + "_critair", threshold))
            return
        if hours is None:
            self._list(row, source_id, prefix + "_horaires", None,
                       N_("A class is given without hours: the rule is kept as unknown."))
            hours = unreadable(prefix + "_horaires", None)
        elif not is_readable(hours):
            self._list(row, source_id, prefix + "_horaires", hours, UNREADABLE_HOURS)
        elif hours.endswith("-23:59"):
            self._list(row, source_id, prefix + "_horaires", hours,
                       N_("The hours leave out the last minute of the day: kept as written, 24:00 may be meant."))
        yield replace(common, schedule=hours, critair_banned=banned_from(threshold))

    def _value(self, row: int, properties: Mapping[str, Any], key: str) -> Optional[str]:
        value = properties[key]
        if value is None or not isinstance(value, str):
            return None if value is None else str(value)
        if value.strip().lower() in _NULLS:
            if value.strip() and _USED.match(key):  # producers add columns of their own
                self._list(row, str(properties.get("id")), key, value, N_("The text stands for an empty value: read as empty."))
            return None
        return value.strip()

    def _day(self, row: int, source_id: str, key: str, values: Mapping[str, Optional[str]]) -> Optional[date]:
        text = values.get(key)
        if text is None:
            return None
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            self._list(row, source_id, key, text, N_("The date is not written YYYY-MM-DD."))
            return None

    def _midnight(self, day: date) -> datetime:
        return datetime(day.year, day.month, day.day, tzinfo=self._zone)

    def _unique(self, row: int, source_id: str, geometry: Any) -> str:
        rule_id, again = self._numbering.number(source_id, geometry)
        if again:
            self._list(row, source_id, "id", source_id, N_("Two different areas share this id: the later one is numbered."))
        return rule_id

    def _list(self, row: int, source_id: str, field: str, value: Optional[str], reason: str) -> None:
        self.problems.append(Problem(row, source_id, field, value or "", reason))
