# SPDX-License-Identifier: GPL-2.0-or-later
"""Events of the Curb Data Specification (1.0.1) as stops at bays and as times without news.

Of an event only its kind, time, place, session and source are looked at: no plate, permit, vehicle, operator or purpose is taken,
and the identifiers of sessions and sources, which pair beginnings with ends, go no further than this file.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any, List, Mapping, Optional, Sequence

import numpy as np

from ..core.bays.occupancy import Offline
from ..core.bays.stops import MISSING
from ..core.errors import FormatError
from ..core.json_text import from_json
from ..core.text import N_
from .cds_curbs import PAGED
from .curb_places import BACKWARDS, NO_BEGINNING, NO_TIME, Clock, CurbUse, Places, candidates, stops_of
from .problems import Problem
from .row import plain

START, END = "park_start", "park_end"
_LOST, _RESTORED, _GONE = "comms_lost", "comms_restored", "decommissioned"
_SENSORS = ("camera", "above_ground", "in_ground", "meter")
_SEES_MANY = ("camera", "above_ground")
"""Sources that may see several vehicles in one zone at a time; any other tells of one place or of one vehicle."""
_DAY_MS = 86_400_000
_EVER_MS = 1 << 53
NOT_EVENTS = N_("The file is no answer of the Curb Data Specification: it holds no events.")
ONLY_STATUS = N_("The file says how sensors are at this moment, not what happened. Give the events.")
NOT_AN_EVENT = N_("This is no event with a kind and a place: it is left out.")


@dataclass(frozen=True)
class _Event:
    number: int
    kind: str
    at_ms: int
    row: int
    session: str
    source: str
    is_single: bool
    is_sensor: bool


def read_events(content: bytes, rows: Optional[Mapping[str, int]], bay_ids: tuple[str, ...], problems: List[Problem]) -> CurbUse:
    """Stops from an answer of /events/events, or from a plain list of events; `rows` and `bay_ids` as in Places.

    Beginnings and ends are paired by their session; without one, by source and place in order of time: a source that sees one
    vehicle at a time pairs an end with the last beginning, one that may see several with the oldest of the last 24 hours. A
    beginning without an end is a stop whose end is not recorded. A place is offline while all sources that watch it are.
    Raises FormatError.
    """
    events, time_zone = _events_of(content, problems)
    places = Places(rows, problems)
    read, twice, others = _read(events, places)
    stops = _paired(read, places)
    offline = _offline(read, len(places.names(bay_ids)))
    names = places.names(bay_ids)
    return CurbUse(stops_of(stops), names, tuple(places.types.get(row, "zone") for row in range(len(names))), offline, twice,
                   others, places.left_out, time_zone)


def _events_of(content: bytes, problems: List[Problem]) -> tuple[Sequence[Any], str]:
    try:
        answer = from_json(content.decode("utf-8-sig"))
    except ValueError as error:  # not UTF-8 either
        raise FormatError(NOT_EVENTS) from error
    if isinstance(answer, list):
        return answer, ""
    data = answer.get("data") if isinstance(answer, dict) else None
    if not isinstance(data, (dict, list)):
        raise FormatError(NOT_EVENTS)
    if isinstance(data, dict) and "events" not in data and isinstance(data.get("status"), list):
        raise FormatError(ONLY_STATUS)
    events = data.get("events") if isinstance(data, dict) else data
    if not isinstance(events, list):
        raise FormatError(NOT_EVENTS)
    if isinstance(answer.get("links"), dict) and answer["links"].get("next"):
        problems.append(Problem(0, "", "links", "", PAGED))
    return events, plain(answer.get("time_zone"))


def _read(events: Sequence[Any], places: Places) -> tuple[List[_Event], int, int]:
    """Events that are about stops or sources, in order of time, each once; how many came twice, and were about other things."""
    found: List[_Event] = []
    seen: set[str] = set()
    twice = others = 0
    clock = Clock(places)
    for number, each in enumerate(events, 1):
        if not isinstance(each, dict) or not isinstance(each.get("event_type"), str):
            places.left_out += 1
            places.say(number, "event_type", "", NOT_AN_EVENT)
            continue
        identifier = plain(each.get("event_id"))
        if identifier and identifier in seen:
            twice += 1
            continue
        seen.add(identifier)
        kind = each["event_type"]
        if kind not in (START, END, _LOST, _RESTORED, _GONE):
            others += 1
            continue
        at_ms = clock.ms(number, "event_time", each.get("event_time"))
        if at_ms is None:
            places.left_out += 1
            places.say(number, "event_time", each.get("event_time"), NO_TIME)
            continue
        source, source_type = plain(each.get("data_source_device_id")), plain(each.get("data_source_type"))
        space, areas = plain(each.get("curb_space_id")), each.get("curb_area_ids")
        stated = candidates(space, plain(each.get("curb_zone_id")), map(plain, areas if isinstance(areas, list) else ()),
                            places.rows)
        is_news = kind not in (START, END)
        row = -1 if is_news and not any(name for _, name in stated) else places.row(number, stated)
        if row is not None:
            found.append(_Event(number, kind, at_ms, row, plain(each.get("event_session_id")), source,
                                bool(space) or source_type not in _SEES_MANY, is_news or source_type in _SENSORS))
    return sorted(found, key=lambda event: (event.at_ms, event.kind != END)), twice, others


def _paired(events: Sequence[_Event], places: Places) -> List[tuple[int, int, int]]:
    """(row, arrival, departure) of each stop that has a beginning."""
    stops: List[tuple[int, int, int]] = []
    sessions: dict[str, dict[str, _Event]] = defaultdict(dict)
    lines: dict[tuple[str, int], List[_Event]] = defaultdict(list)
    for event in events:
        if event.kind in (START, END):
            if event.session:
                sessions[event.session].setdefault(event.kind, event)
            else:
                lines[event.source, event.row].append(event)
    homeless: List[_Event] = []
    for both in sessions.values():
        start, end = both.get(START), both.get(END)
        if start is None:
            homeless.append(both[END])
        elif end is not None and end.at_ms < start.at_ms:
            places.left_out += 1
            places.say(end.number, "event_time", "", BACKWARDS)
        else:
            stops.append((start.row, start.at_ms, MISSING if end is None else end.at_ms))
    for line in lines.values():
        stops += _in_order(line, homeless)
    places.left_out += len(homeless)
    if homeless:
        places.say(min(event.number for event in homeless), "event_type", END, NO_BEGINNING)
    return stops


def _in_order(line: Sequence[_Event], homeless: List[_Event]) -> List[tuple[int, int, int]]:
    """Events of one source at one place, paired in order of time."""
    stops: List[tuple[int, int, int]] = []
    waiting: deque[_Event] = deque()
    early: List[_Event] = []  # ends that came with their beginnings: stops of no length

    def close(start: _Event, at_ms: int) -> None:
        stops.append((start.row, start.at_ms, at_ms))

    for event in line:
        if event.kind == START:
            if event.is_single and waiting:
                close(waiting.popleft(), MISSING)
            if early and early[-1].at_ms == event.at_ms:
                close(event, event.at_ms)
                homeless.remove(early.pop())
            else:
                waiting.append(event)
            continue
        while waiting and not event.is_single and waiting[0].at_ms < event.at_ms - _DAY_MS:
            close(waiting.popleft(), MISSING)
        if waiting:
            close(waiting.popleft(), event.at_ms)
        else:
            early = [*(one for one in early if one.at_ms == event.at_ms), event]
            homeless.append(event)
    for left in waiting:
        close(left, MISSING)
    return stops


def _offline(events: Sequence[_Event], places: int) -> Offline:
    """Times in which every source that watches a place was lost."""
    lost: dict[str, List[tuple[int, int]]] = defaultdict(list)
    since: dict[str, int] = {}
    watch: dict[int, set[str]] = defaultdict(set)
    for event in events:
        if event.is_sensor and event.row >= 0:
            watch[event.row].add(event.source)
        if event.kind in (_LOST, _GONE):
            since.setdefault(event.source, event.at_ms)
        elif event.kind == _RESTORED and event.source in since:
            lost[event.source].append((since.pop(event.source), event.at_ms))
    for source, at_ms in since.items():
        lost[source].append((at_ms, _EVER_MS))
    found: List[tuple[int, int, int]] = []
    for row, sources in watch.items():
        common = [(0, _EVER_MS)]
        for source in sources:
            common = [(max(a, c), min(b, d)) for a, b in common for c, d in lost.get(source, ()) if max(a, c) < min(b, d)]
        found += [(row, low, high) for low, high in common]
    row, low, high = np.array([each for each in found if each[0] < places] or np.zeros((0, 3)), np.int64).T
    return Offline(row, low, high)
