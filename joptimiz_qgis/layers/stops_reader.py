# SPDX-License-Identifier: GPL-2.0-or-later
"""Stops at bays from a layer or table with the fields of the collection `bay-stops`. Nothing that says who is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any, List, Mapping, Optional

import numpy as np
from qgis.core import QgsFeatureRequest, QgsFeatureSource, QgsVectorLayer

from ..core.bays.stops import MISSING, Stops
from ..core.errors import InputError
from ..core.regulation.calendar import to_ms
from ..core.text import N_
from ..formats.dates import instant
from ..formats.problems import Problem
from ..formats.row import figure, plain
from .stored_offsets import StoredOffsets
from .values import columns, python_value, stored_zone

if TYPE_CHECKING:
    from ..core.bays.bay import Bays

REQUIRED = ("bay_id", "arrival", "departure")
_IDENTIFIERS = ("uid", "uuid", "id")
_OTHERS = ("declared_stay_min", "closed_by", "illegal", "rev", "deleted")
_TRUE, _FALSE = ("1", "true", "yes", "t", "oui"), ("0", "false", "no", "f", "non")
UNKNOWN_BAY = N_("No bay has this identifier: its stops are left out.")
NO_ARRIVAL = N_("The time of arrival is missing, or cannot be read: the stop is left out. Write 2026-01-31T08:00:00+01:00.")
NO_DEPARTURE = N_("The time of departure cannot be read: it is taken as not recorded. Write 2026-01-31T08:00:00+01:00.")
BACKWARDS = N_("The stop ends before it begins: it is left out.")


@dataclass(frozen=True)
class ReadStops:
    """`stops`: N of them, of which `bay` is a row of `bay_ids`. `declared_min` float64 [N]: NaN where none was declared.

    How many rows were: `outside` any bay; recorded `twice`, counted once; closed by themselves (`automatic`: their end is not
    recorded); `left_out` for what the problems say. `local_times`: times without zone, read as local time of the territory.
    """

    stops: Stops
    bay_ids: tuple[str, ...]
    declared_min: np.ndarray
    outside: int = 0
    twice: int = 0
    automatic: int = 0
    local_times: int = 0
    left_out: int = 0


def rows_by_id(bays: Bays) -> dict[str, int]:
    """The row of each bay by its identifier (the first of several), and by its UUID where that is no bay's identifier."""
    rows: dict[str, int] = {}
    for names in (bays.ids, [plain(values.get("UUID")) for values in bays.values]):
        for row, name in enumerate(names):
            if name:
                rows.setdefault(name, row)
    return rows


def read_stops(source: QgsFeatureSource, layer: Optional[QgsVectorLayer], rows: Optional[Mapping[str, int]],
               bay_ids: tuple[str, ...], zone: tzinfo, problems: List[Problem]) -> ReadStops:
    """Stops of a source; `layer`: the layer behind it, whose file may say more of the times than QGIS does.

    `rows`: row of each bay by identifier (`rows_by_id`), in `bay_ids`; None: no bays are given, and all identifiers found
    become the `bay_ids`, in alphabetical order. An end that nobody marked (`closed_by` = auto) is not recorded. Whether a stop
    was illegal is unknown unless a field `illegal` says so. Raises InputError if a field is missing.
    """
    found = columns(source.fields(), (*REQUIRED, *_IDENTIFIERS, *_OTHERS))
    missing = [name for name in REQUIRED if name not in found]
    if missing:
        raise InputError(N_("{name} lacks the fields {fields}: it holds no stops at delivery bays. Give the collection "
                            "bay-stops, or a table with its fields."), name=source.sourceName(), fields=", ".join(missing))
    reading = _Reading(rows, zone, problems)
    offsets = StoredOffsets(layer, [source.fields().at(found[name]).name() for name in ("arrival", "departure")])
    utc = stored_zone(layer.dataProvider().storageType()) if layer is not None else None
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(sorted(found.values()))
    names = source.fields().names()
    for number, feature in enumerate(source.getFeatures(request), 1):
        attributes = feature.attributes()
        values = {name: python_value(attributes[at], utc) for name, at in found.items()}
        for name in ("arrival", "departure"):
            if isinstance(values[name], datetime):
                values[name] = offsets.moment(feature.id(), names[found[name]], values[name])
        reading.take(number, values)
    return reading.stops(bay_ids)


class _Reading:
    """Rows on their way to stops."""

    def __init__(self, rows: Optional[Mapping[str, int]], zone: tzinfo, problems: List[Problem]) -> None:
        self._rows, self._zone, self._problems = rows, zone, problems
        self._kept: dict[Any, tuple[tuple[float, bool], tuple[str, int, int, int, float, bool]]] = {}
        self._unknown: set[str] = set()
        self._counts = dict.fromkeys(("outside", "twice", "local_times", "left_out"), 0)

    def take(self, number: int, values: Mapping[str, Any]) -> None:
        if plain(values.get("deleted")).lower() in _TRUE:
            return
        bay = plain(values["bay_id"])
        if not bay:
            self._counts["outside"] += 1
            return
        if self._rows is not None and bay not in self._rows:
            if bay not in self._unknown:
                self._unknown.add(bay)
                self._say(number, "bay_id", bay, UNKNOWN_BAY)
            self._counts["left_out"] += 1
            return
        arrival, departure = self._moment(values["arrival"]), None
        if arrival is None:
            self._leave_out(number, "arrival", values["arrival"], NO_ARRIVAL)
            return
        automatic = plain(values.get("closed_by")).lower() == "auto"
        if not automatic and plain(values["departure"]):
            departure = self._moment(values["departure"])
            if departure is None:
                self._say(number, "departure", values["departure"], NO_DEPARTURE)
            elif departure < arrival:
                departure = self._after_the_change(values["departure"], departure)
                if departure < arrival:
                    self._leave_out(number, "departure", values["departure"], BACKWARDS)
                    return
        self._keep(number, values, (bay, arrival, MISSING if departure is None else departure, _illegal(values.get("illegal")),
                                    figure(plain(values.get("declared_stay_min"))), automatic))

    def _keep(self, number: int, values: Mapping[str, Any], stop: tuple[str, int, int, int, float, bool]) -> None:
        """Of a stop recorded twice the later revision counts, else the one with an end."""
        key: Any = next((plain(values[name]) for name in _IDENTIFIERS if plain(values.get(name))), number)
        revision = figure(plain(values.get("rev")))
        rank = (-1.0 if np.isnan(revision) else revision, stop[2] != MISSING)
        if key in self._kept:
            self._counts["twice"] += 1
            if rank < self._kept[key][0]:
                return
        self._kept[key] = (rank, stop)

    def stops(self, bay_ids: tuple[str, ...]) -> ReadStops:
        kept = [stop for _, stop in self._kept.values()]
        rows = self._rows
        if rows is None:
            bay_ids = tuple(sorted({stop[0] for stop in kept}))
            rows = {name: row for row, name in enumerate(bay_ids)}
        bay, arrival, departure = (np.array(each, np.int64) for each in (
            [rows[stop[0]] for stop in kept], [stop[1] for stop in kept], [stop[2] for stop in kept]))
        return ReadStops(Stops(bay, arrival, departure, np.array([stop[3] for stop in kept], np.int8)), bay_ids,
                         np.array([stop[4] for stop in kept], float), automatic=sum(stop[5] for stop in kept), **self._counts)

    def _moment(self, value: Any) -> Optional[int]:
        """UTC ms; None if it is no instant: a date alone is none."""
        try:
            if isinstance(value, str):
                found = instant(value, self._zone, False)
                self._counts["local_times"] += found.tzinfo is self._zone
                return to_ms(found) if len(value.strip()) > len("2026-01-31") else None
            if isinstance(value, datetime):
                self._counts["local_times"] += value.tzinfo is None
                return to_ms(instant(value, self._zone, False))
        except (ValueError, OverflowError):
            return None  # the caller lists it
        return None

    def _after_the_change(self, value: Any, read: int) -> int:
        """A local time in the hour that a clock change repeats may be meant the second time."""
        local = instant(value, self._zone, False) if isinstance(value, (str, datetime)) else None
        return read if local is None or local.tzinfo is not self._zone else to_ms(local.replace(fold=1))

    def _leave_out(self, number: int, field: str, value: Any, reason: str) -> None:
        self._counts["left_out"] += 1
        self._say(number, field, value, reason)

    def _say(self, number: int, field: str, value: Any, reason: str) -> None:
        """The row is named by its number: an identifier that somebody chose may say who it was."""
        written = value.isoformat() if isinstance(value, date) else plain(value)
        self._problems.append(Problem(number, f"row {number}", field, written[:200], reason))


def _illegal(value: Any) -> int:
    written = plain(value).lower()
    return 1 if written in _TRUE else 0 if written in _FALSE else -1
