# SPDX-License-Identifier: GPL-2.0-or-later
"""Which bays a vehicle may use for a stop: open for all of it, legal to reach and to stop at, long enough; and why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, List, Optional

import numpy as np

from ..progress import NoProgress, Part, Progress, among
from ..regulation.calendar import Calendar
from ..regulation.verdict import Constraint
from ..routing.engine import Engine
from ..routing.explain import rule_name, why
from ..routing.law_cache import Judged
from ..routing.snap import Snapper
from ..text import N_, Text, text
from .bay import Bays
from .coverage import NO, UNKNOWN, YES
from .legal import EXPLAINED, LegalAtBays, Reached, blocker, may_stop, reachable_from
from .open_hours import hours_at
from .places_in_bay import fits, places
from .stops import MINUTE_MS

NOT_IN_USE = N_("the bay is not in use")
CLOSED = N_("not reserved for deliveries during all of the stop (hours: {hours})")
TOO_LONG = N_("a stop of {stay} min is longer than the {most} min that the bay allows")
NO_HOURS = N_("its hours are not known")
SHORT = N_("too short: {length} m, and the vehicle takes {wanted} m")
NO_LENGTH = N_("its length is not known")
NO_VEHICLE_LENGTH = N_("the length of the vehicle is not known")
NO_STREET = N_("no street that the vehicle can drive is within {metres} m")
FORBIDDEN = N_("{rule}: {reason}")
DOUBTFUL_LAW = N_("whether it may stop there is not known, {rule}: {reason}")
NO_WAY = N_("no legal way leads there")
CUT_OFF = N_("no way leads there in this network, whatever the law")
NO_WAY_BY = N_("no legal way leads there, {rule}: {reason}")
DOUBTFUL_WAY = N_("only ways on which the law is not wholly known lead there")


@dataclass(frozen=True)
class Use:
    """A stop: arrival and length in ms (UTC), metres of the vehicle (NaN = unknown) and of the room that it needs.

    With `origins_xy` float64 [O, 2] the vehicle leaves one of them at `at_ms`, and is at a bay when the quickest legal way
    leads it there; else it is there at `at_ms`.
    """

    at_ms: int
    stay_ms: int
    vehicle_length_m: float
    tail_lift_m: float
    insertion_m: float
    max_snap_m: float
    origins_xy: Optional[np.ndarray] = None

    @property
    def wanted_m(self) -> float:
        return self.vehicle_length_m + self.tail_lift_m + self.insertion_m


@dataclass(frozen=True)
class Usable:
    """One entry a bay, B. int8 [B], YES, NO or UNKNOWN: `open`, `legal`, `fits`. `places` int64 [B], vehicles at a time, UNKNOWN
    where it is not known. `edge` int64 [B]: its street, -1 = none. `constraint`: what forbids, or may. `reasons`: why it does not
    count, or may not; empty if it counts."""

    open: np.ndarray
    legal: np.ndarray
    fits: np.ndarray
    places: np.ndarray
    edge: np.ndarray
    constraint: tuple[Optional[Constraint], ...]
    reasons: tuple[tuple[Text, ...], ...]

    @property
    def counts(self) -> np.ndarray:
        """int8 [B]: YES where all three are, NO where one is NO, else UNKNOWN: what is not known is not allowed."""
        return both(both(self.open, self.legal), self.fits)


def both(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """int8: NO where either is, else UNKNOWN where either is, else YES."""
    doubtful = np.where((one == UNKNOWN) | (other == UNKNOWN), UNKNOWN, YES)
    return np.where((one == NO) | (other == NO), NO, doubtful).astype(np.int8)


def usable(bays: Bays, calendar: Calendar, use: Use, engine: Engine, judged: Judged, snapper: Snapper,
           progress: Optional[Progress] = None) -> Usable:
    """Judge bays whose places are in the network's CRS, by a law known for HORIZON_MS and the stay from `at_ms` on. A bay that no
    way leads to is judged for `at_ms`. Raises Cancelled."""
    progress = progress or NoProgress()
    ways = None if use.origins_xy is None else reachable_from(engine, judged, snapper, use.origins_xy, bays.xy, use.at_ms,
                                                              use.max_snap_m, Part(progress, 0, 50))
    at_ms = np.full(len(bays), use.at_ms, np.int64) if ways is None else ways.arrival_ms(use.at_ms)
    hours = hours_at(bays.schedules, bays.active, bays.max_stay_min, at_ms, use.stay_ms, calendar)
    room = places(bays.length_m, use.vehicle_length_m, use.tail_lift_m, use.insertion_m)
    fitting = fits(room)
    reasons: List[List[Text]] = [[] for _ in range(len(bays))]
    for row in np.flatnonzero(hours.is_open != YES).tolist():
        reasons[row] += _hours(bays, row, bool(hours.until[row] < at_ms[row] + max(use.stay_ms, 1)), use)
    for row in np.flatnonzero(fitting != YES).tolist():
        reasons[row].append(_length(float(bays.length_m[row]), use, int(fitting[row])))
    street = _street(bays, at_ms, use, judged, snapper, Part(progress, 50, 70))
    constraint, legal = list(street.constraint), street.state.copy()
    for row in np.flatnonzero(legal != YES).tolist():
        reasons[row].append(_law(constraint[row], int(legal[row]), use))
    if ways is not None:
        _judge_ways(bays, use, engine, judged, snapper, street, ways, legal, constraint, reasons, Part(progress, 70, 100))
    progress.report(100.0)
    return Usable(hours.is_open, legal, fitting, room, street.edge, tuple(constraint), tuple(map(tuple, reasons)))


def _street(bays: Bays, at_ms: np.ndarray, use: Use, judged: Judged, snapper: Snapper, progress: Progress) -> LegalAtBays:
    """The street of each bay at the beginning of the stop, int64 [B], and at its end: the worse of both."""
    first = may_stop(judged, snapper, bays.xy, at_ms, use.max_snap_m, Part(progress, 0, 50))
    if use.stay_ms <= 1:
        return first
    last = may_stop(judged, snapper, bays.xy, at_ms + use.stay_ms - 1, use.max_snap_m, Part(progress, 50, 100))
    state = both(first.state, last.state)
    return LegalAtBays(state, first.edge, tuple(
        a if before == now else b for a, b, before, now in zip(first.constraint, last.constraint, first.state, state)))


def _judge_ways(bays: Bays, use: Use, engine: Engine, judged: Judged, snapper: Snapper, street: LegalAtBays, reached: Reached,
                legal: np.ndarray, constraint: List[Optional[Constraint]], reasons: List[List[Text]], progress: Progress) -> None:
    """Enter what ways from the origins add to what streets say."""
    origins = use.origins_xy
    street_lets = legal != NO
    if origins is None or not street_lets.any():
        return
    legal[:] = both(legal, reached.state)
    for row in np.flatnonzero(street_lets & (reached.state == UNKNOWN)).tolist():
        reasons[row].append(text(DOUBTFUL_WAY))
    for row in np.flatnonzero(street_lets & (reached.road_from < 0)).tolist():
        reasons[row].append(text(CUT_OFF))
    closed = np.flatnonzero(street_lets & (reached.state == NO) & (reached.road_from >= 0))
    blocked: dict[int, Optional[Constraint]] = {}
    for number, (row, origin) in enumerate(zip(closed.tolist(), reached.road_from[closed].tolist())):
        edge = int(street.edge[row])
        if edge not in blocked and len(blocked) < EXPLAINED:
            here = among(progress, number, len(closed))
            blocked[edge] = blocker(engine, judged, snapper, origins[origin], bays.xy[row], use.at_ms, use.max_snap_m, here)
        closer = blocked.get(edge)
        constraint[row] = constraint[row] or closer
        reasons[row].append(text(NO_WAY) if closer is None else
                            text(NO_WAY_BY, rule=rule_name(closer), reason=why(closer)))


def _hours(bays: Bays, row: int, is_closed: bool, use: Use) -> Iterator[Text]:
    """Why a bay is not open, or may not be; `is_closed`: during some of the stop, by its hours."""
    schedule = bays.schedules[row]
    if bays.active[row] == NO:
        yield text(NOT_IN_USE)
    elif schedule is None:
        yield text(NO_HOURS)
    elif is_closed:
        yield text(CLOSED, hours=schedule.text)
    if bays.max_stay_min[row] * MINUTE_MS < use.stay_ms:
        yield text(TOO_LONG, stay=use.stay_ms / MINUTE_MS, most=float(bays.max_stay_min[row]))


def _length(length_m: float, use: Use, state: int) -> Text:
    if state == NO:
        return text(SHORT, length=round(length_m, 2), wanted=round(use.wanted_m, 2))
    return text(NO_VEHICLE_LENGTH if np.isnan(use.vehicle_length_m) else NO_LENGTH)


def _law(constraint: Optional[Constraint], state: int, use: Use) -> Text:
    if constraint is None:
        return text(NO_STREET, metres=use.max_snap_m)
    return text(FORBIDDEN if state == NO else DOUBTFUL_LAW, rule=rule_name(constraint), reason=why(constraint))
