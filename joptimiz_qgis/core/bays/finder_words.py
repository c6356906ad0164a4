# SPDX-License-Identifier: GPL-2.0-or-later
"""Why a bay is in the state that the finder gives it, in one or two sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import floor
from typing import List, Optional

import numpy as np

from ..regulation.calendar import Calendar
from ..regulation.verdict import Constraint
from ..routing.explain import rule_name, why
from ..text import N_, Text, text
from .arriving import Arriving, Hindrance
from .availability import LiveStops, Room
from .bay import Bays
from .coverage import NO, UNKNOWN
from .finder import BayState
from .open_hours import Hours


@dataclass(frozen=True)
class Judgement:
    """All that is known of some bays; the columns have one entry a bay. `rows`: which of `bays` they are."""

    bays: Bays
    rows: np.ndarray
    hours: Hours
    arriving: Arriving
    places: np.ndarray
    needed_m: Optional[float]
    room: Room
    live: Optional[LiveStops]
    calendar: Calendar
    stay_min: float
    max_snap_m: float


def reason(of: Judgement, number: int, state: BayState) -> Text:
    """Why the bay of this number is in its state. Times are local; a length that is too short is not rounded up."""
    if state is BayState.CLOSED:
        return _closed(of, number)
    if state is BayState.NOT_LEGAL:
        return _not_legal(of.arriving.why[number], of.arriving.constraint[number], of.max_snap_m)
    if state is BayState.TOO_SHORT:
        return text(N_("It is {length} m long, and this vehicle needs {needed} m."),
                    length=floor(of.bays.length_m[of.rows[number]] * 100.0) / 100.0, needed=float(of.needed_m or 0.0))
    if state is BayState.UNKNOWN:
        return _unknown(of, number)
    return _room(of, number, state)


def _local(of: Judgement, at_ms: float) -> datetime:
    return of.calendar.local(int(at_ms)).replace(tzinfo=None)


def _closed(of: Judgement, number: int) -> Text:
    row, hours = int(of.rows[number]), of.hours
    if of.bays.active[row] == NO:
        return text(N_("The data say that this bay is out of use."))
    if of.bays.max_stay_min[row] < of.stay_min:
        return text(N_("A stop may last {longest} min here, and this one takes {stay} min."),
                    longest=float(of.bays.max_stay_min[row]), stay=of.stay_min)
    if hours.opens[number] <= of.arriving.arrival_ms[number]:
        return text(N_("It closes at {time}, before the stop would be over."), time=_local(of, hours.until[number]))
    if np.isinf(hours.opens[number]):
        return text(N_("It is not reserved for deliveries then, nor in the week that follows."))
    return text(N_("It is not reserved for deliveries then; it is from {time} on."), time=_local(of, hours.opens[number]))


def _not_legal(hindrance: Hindrance, constraint: Optional[Constraint], max_snap_m: float) -> Text:
    if constraint is not None:
        return text(N_("{rule}: this vehicle may not stop in this street then ({why})."), rule=rule_name(constraint),
                    why=why(constraint))
    if hindrance is Hindrance.NO_STREET:
        return text(N_("No street that this kind of vehicle can drive is within {metres} m of the bay."), metres=max_snap_m)
    if hindrance is Hindrance.NO_ROAD:
        return text(N_("No road that this kind of vehicle can drive leads there from the origin."))
    return text(N_("No legal way leads there from the origin at this time. “Constrained route” says which rules block it."))


def _unknown(of: Judgement, number: int) -> Text:
    row, told = int(of.rows[number]), []
    if of.hours.is_open[number] == UNKNOWN:
        told.append(text(N_("Its hours are not known.")))
    if of.arriving.legal[number] == UNKNOWN:
        told.append(_doubt(of.arriving.constraint[number]))
    if of.places[number] == UNKNOWN:
        told.append(text(N_("The length of the vehicle is not known.")) if of.needed_m is None else
                    text(N_("Its length is not known; this vehicle needs {needed} m."), needed=float(of.needed_m))
                    if np.isnan(of.bays.length_m[row]) else text(N_("How many vehicles find room is not known.")))
    return _joined(told)


def _doubt(constraint: Optional[Constraint]) -> Text:
    if constraint is None:
        return text(N_("Whether the way there is legal is not known."))
    return text(N_("{rule}: whether this vehicle may stop in this street then is not known ({why})."), rule=rule_name(constraint),
                why=why(constraint))


def _joined(sentences: List[Text]) -> Text:
    whole = sentences[0]
    for each in sentences[1:]:
        whole = text(N_("{first} {second}"), first=whole, second=each)
    return whole


def _room(of: Judgement, number: int, state: BayState) -> Text:
    room, live = of.room, of.live
    share = float(room.free_share[number])
    percent = "" if np.isnan(share) else round(100.0 * share)
    known = None if live is None else _local(of, live.known_at_ms)
    if state is BayState.OCCUPIED:
        return text(N_("Taken; a place is to be free from {time} on."), time=_local(of, room.free_from_ms[number]))
    if state is BayState.FREE and known is not None:
        return text(N_("A place was free at {time}."), time=known)
    by_stop = live is not None and room.by_stops[number]
    if state is BayState.LIKELY_FREE and by_stop:
        return text(N_("The stop that is under way there is to be over by then."))
    if state in (BayState.LIKELY_FREE, BayState.LIKELY_TAKEN):
        return text(N_("At this hour of the week a place is free {percent} % of the time."), percent=percent)
    if room.overdue[number]:
        return text(N_("A vehicle is there longer than was declared: nobody knows when it leaves."))
    if known is None:
        return text(N_("Nobody says whether a place is free."))
    if room.seen_free[number]:
        return text(N_("A place was free at {time}: that is too long before or after to count."), time=known)
    return text(N_("Whether a place is free then is not known; at {time} none was."), time=known)
