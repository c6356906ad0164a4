# SPDX-License-Identifier: GPL-2.0-or-later
"""Metrics of the Curb Data Specification (1.0.1): sessions are read, aggregates written and read; both are CSV."""

from __future__ import annotations

import csv
import io
import math
import re
from dataclasses import dataclass
from typing import Iterable, List, Mapping, Optional

import numpy as np

from ..core.bays.occupancy import Offline
from ..core.bays.stops import MISSING
from ..core.errors import FormatError
from ..core.text import N_
from .curb_places import BACKWARDS, NO_BEGINNING, NO_TIME, Clock, CurbUse, Places, candidates, stops_of
from .delimited import records, text_of
from .problems import Problem

COLUMNS = ("curb_place_type", "curb_place_id", "metric_type", "date", "hour", "value")
METRICS = ("total_sessions", "turnover", "average_dwell_time", "occupancy_percent")
PLACES = ("zone", "space", "area")
NOT_SESSIONS = N_("The file is no table of sessions of the Curb Data Specification. Missing columns: {fields}.")
NOT_AGGREGATES = N_("The file is no table of aggregates of the Curb Data Specification. Missing columns: {fields}.")
NOT_A_METRIC = N_("The row is no metric of the standard: it is left out.")
_NEEDED = ("session_type", "event_time_start", "event_time_end")
_EMPTY = ("", "null", "none")


@dataclass(frozen=True)
class Aggregate:
    """One value of one hour: `date` YYYY-MM-DD and `hour` 0 to 23 of the clock on the wall; value -1 = the source was offline."""

    place_type: str
    place_id: str
    metric: str
    date: str
    hour: int
    value: float


def read_sessions(content: bytes, rows: Optional[Mapping[str, int]], bay_ids: tuple[str, ...], problems: List[Problem]
                  ) -> CurbUse:
    """Stops from an answer of /metrics/sessions; `rows` and `bay_ids` as in Places. Areas that were crossed are no stops.
    Raises FormatError."""
    table = records(text_of(content, problems))
    header = [name.strip() for name in table[0]] if table else []
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        raise FormatError(NOT_SESSIONS, fields=", ".join(missing))
    places = Places(rows, problems)
    clock = Clock(places)
    stops: List[tuple[int, int, int]] = []
    seen: set[str] = set()
    twice = others = 0
    for number, record in enumerate(table[1:], 1):
        row = {name: "" if value.strip().lower() in _EMPTY else value.strip() for name, value in zip(header, record)}
        if row.get("session_type", "").lower() != "parking":
            others += 1
            continue
        identifier = row.get("event_id_start") or row.get("event_session_id") or ""
        if identifier and identifier in seen:
            twice += 1
            continue
        seen.add(identifier)
        start, end = (clock.ms(number, name, row.get(name)) for name in ("event_time_start", "event_time_end"))
        wrong = NO_BEGINNING if start is None and end is not None else NO_TIME if start is None else \
            BACKWARDS if end is not None and end < start else None
        if wrong is not None:
            places.left_out += 1
            places.say(number, "event_time_start", row.get("event_time_start"), wrong)
            continue
        areas = re.findall(r"[^\s,;|\[\]\"']+", row.get("curb_area_ids", ""))
        place = places.row(number, candidates(row.get("curb_space_id", ""), row.get("curb_zone_id", ""), areas, rows))
        if place is not None and start is not None:
            stops.append((place, start, MISSING if end is None else end))
    names = places.names(bay_ids)
    never = np.zeros(0, np.int64)
    return CurbUse(stops_of(stops), names, tuple(places.types.get(row, "zone") for row in range(len(names))),
                   Offline(never, never, never), twice, others, places.left_out)


def aggregates_text(rows: Iterable[Aggregate]) -> str:
    """Aggregates as the CSV of the standard."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow((row.place_type, row.place_id, row.metric, row.date, row.hour, _written(row.value)))
    return out.getvalue()


def read_aggregates(content: bytes, problems: List[Problem]) -> tuple[Aggregate, ...]:
    """Aggregates of a CSV of the standard; rows that are none are listed. Raises FormatError."""
    table = records(text_of(content, problems))
    header = [name.strip() for name in table[0]] if table else []
    missing = [name for name in COLUMNS if name not in header]
    if missing:
        raise FormatError(NOT_AGGREGATES, fields=", ".join(missing))
    found = []
    for number, record in enumerate(table[1:], 1):
        row = dict(zip(header, map(str.strip, record)))
        made = _aggregate(row)
        if made is None:
            problems.append(Problem(number, f"row {number}", "metric_type", ",".join(record)[:200], NOT_A_METRIC))
        else:
            found.append(made)
    return tuple(found)


def _aggregate(row: Mapping[str, str]) -> Optional[Aggregate]:
    try:
        made = Aggregate(row["curb_place_type"].lower(), row["curb_place_id"], row["metric_type"], row["date"], int(row["hour"]),
                         float(row["value"]))
    except (KeyError, ValueError):
        return None
    is_sound = (made.place_type in PLACES and made.metric in METRICS and bool(made.place_id) and 0 <= made.hour < 24
                and math.isfinite(made.value) and re.fullmatch(r"\d{4}-\d\d-\d\d", made.date))
    return made if is_sound else None


def _written(value: float) -> str:
    """Whole numbers without decimals; others with six at most."""
    return str(int(value)) if float(value).is_integer() else f"{value:.6f}".rstrip("0").rstrip(".")
