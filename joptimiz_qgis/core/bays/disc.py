# SPDX-License-Identifier: GPL-2.0-or-later
"""The life of one stop at a bay (Numériz): arrive, extend, leave; and what becomes of a stop that nobody ended.

Values in, values out. `stops` are those of one device, oldest first; at most one of them runs. All times are UTC milliseconds
since 1970, so that no change of the clock on the wall touches a stay; a clock of the machine that is set back never makes a
stop end before it began. Each step may come twice, after a crash or by a second tap: the second changes nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Callable, Mapping, Optional, Tuple

from ..errors import InputError
from ..regulation.calendar import from_ms
from ..text import N_, Value
from .stops import MINUTE_MS

SECOND_MS = 1000
PURPOSES: Mapping[str, str] = {
    "delivery": N_("Delivery"), "parcel_delivery": N_("Parcels"), "food_delivery": N_("Meals"),
    "waste_management": N_("Waste collection"), "construction": N_("Construction"), "maintenance": N_("Maintenance"),
    "other": N_("Other"),
}
"""Words of the Curb Data Specification (event_purpose) that the collection bay-stops takes."""


class Ended(str, Enum):
    """How a stop ended (field closed_by)."""

    USER = "user"
    AUTO = "auto"
    """Nobody said so: it was closed at the longest stay, and is not to be averaged in."""


class Reason(str, Enum):
    """Why a step is refused."""

    OTHER_RUNS = "other_runs"
    TOO_LONG = "too_long"
    NO_TIME = "no_time"
    OUT_OF_USE = "out_of_use"
    OVER = "over"
    SHORTER = "shorter"
    UNKNOWN_STOP = "unknown_stop"
    NOT_THE_LAST = "not_the_last"


_WORDS: Mapping[Reason, str] = {
    Reason.OTHER_RUNS: N_("You are marked as standing at {bay}. Mark there that you leave, then arrive here."),
    Reason.TOO_LONG: N_("The longest stay here is {longest} min, counted from the arrival: {wanted} min are too long."),
    Reason.NO_TIME: N_("A stay lasts at least one minute."),
    Reason.OUT_OF_USE: N_("The data say that this bay is out of use: choose another one."),
    Reason.OVER: N_("This stop is over. Arrive again if you are there again."),
    Reason.SHORTER: N_("The disc says {declared} min already: it can be extended, not shortened. Leave when you leave."),
    Reason.UNKNOWN_STOP: N_("This stop is not among those of this device."),
    Reason.NOT_THE_LAST: N_("Only the last stop can be taken up again, and only while no other runs."),
}


class Refused(InputError):
    """A step that is not done; `reason`: why."""

    def __init__(self, reason: Reason, **values: Value) -> None:
        self.reason = reason
        super().__init__(_WORDS[reason], **values)


@dataclass(frozen=True)
class Place:
    """The bay of a stop: `longest_min` is what it allows, or the setting where it states none (`stated` False).

    `bay_id` None: outside any bay. `lon`, `lat`: WGS 84. `in_use` False: the data say that the bay is given up.
    """

    bay_id: Optional[str]
    name: str
    lon: float
    lat: float
    longest_min: float
    stated: bool = True
    in_use: bool = True


@dataclass(frozen=True)
class Stop:
    """One stop. Nothing says who: a class of vehicle (VUL, PL ...) and a purpose (PURPOSES), both may be unknown (None)."""

    uid: str
    place: Place
    arrival_ms: int
    declared_min: float
    vehicle_class: Optional[str] = None
    purpose: Optional[str] = None
    departure_ms: Optional[int] = None
    ended: Optional[Ended] = None

    @property
    def runs(self) -> bool:
        return self.departure_ms is None

    @property
    def until_ms(self) -> int:
        """When the disc has run down."""
        return self.arrival_ms + round(self.declared_min * MINUTE_MS)

    @property
    def latest_ms(self) -> int:
        """When the longest stay is over."""
        return self.arrival_ms + round(self.place.longest_min * MINUTE_MS)

    def left_ms(self, now_ms: int) -> int:
        """Until the disc has run down; negative when it has. A clock that was set back does not lengthen the stay."""
        return self.until_ms - max(now_ms, self.arrival_ms)

    def stay_min(self, now_ms: int) -> float:
        """How long it has lasted, or lasted."""
        end = now_ms if self.departure_ms is None else self.departure_ms
        return max(0, end - self.arrival_ms) / MINUTE_MS


Stops = Tuple[Stop, ...]


def running(stops: Stops) -> Optional[Stop]:
    """The one that runs."""
    return next((stop for stop in stops if stop.runs), None)


def of(stops: Stops, uid: str) -> Stop:
    """One of them. Raises Refused."""
    found = next((stop for stop in stops if stop.uid == uid), None)
    if found is None:
        raise Refused(Reason.UNKNOWN_STOP)
    return found


def settled(stops: Stops, now_ms: int, patience_min: float) -> Stops:
    """Closes a stop of which nobody marked the end: `patience_min` after the longest stay, it counts as ended with that."""
    return tuple(replace(stop, departure_ms=stop.latest_ms, ended=Ended.AUTO)
                 if stop.runs and now_ms >= forgotten_at(stop, patience_min) else stop for stop in stops)


def forgotten_at(stop: Stop, patience_min: float) -> int:
    """From when on a running stop counts as forgotten, UTC ms."""
    return stop.latest_ms + round(patience_min * MINUTE_MS)


def arrive(stops: Stops, new: Stop, now_ms: int) -> Stops:
    """A stop begins now; its own arrival is not looked at. Arriving where one stands already changes nothing.

    Raises Refused (OTHER_RUNS, TOO_LONG, NO_TIME, OUT_OF_USE).
    """
    there = running(stops)
    if there is not None:
        if there.uid == new.uid or (there.place.bay_id is not None and there.place.bay_id == new.place.bay_id):
            return stops
        raise Refused(Reason.OTHER_RUNS, bay=there.place.name)
    if any(stop.uid == new.uid for stop in stops):
        return stops  # an arrival that was kept, and ended since, came again
    if not new.place.in_use:
        raise Refused(Reason.OUT_OF_USE)
    _check_length(new.declared_min, new.place)
    return (*stops, replace(new, arrival_ms=now_ms // SECOND_MS * SECOND_MS, departure_ms=None, ended=None))


def extend(stops: Stops, uid: str, declared_min: float) -> Stops:
    """The disc of a running stop says more minutes, counted from the arrival. Raises Refused (OVER, SHORTER, TOO_LONG)."""
    stop = of(stops, uid)
    if not stop.runs:
        raise Refused(Reason.OVER)
    if declared_min == stop.declared_min:
        return stops
    if declared_min < stop.declared_min:
        raise Refused(Reason.SHORTER, declared=stop.declared_min)
    _check_length(declared_min, stop.place)
    return _with(stops, replace(stop, declared_min=declared_min))


def longer(stop: Stop, step_min: float, now_ms: int) -> Optional[float]:
    """Minutes that a further step gives, counted from the arrival: on top of the disc, or of now where it has run down; as far
    as the longest stay goes. None: nothing is left of it."""
    gone = math.ceil(stop.stay_min(now_ms))
    wanted = min(max(stop.declared_min, gone) + step_min, stop.place.longest_min)
    return wanted if wanted > max(stop.declared_min, stop.stay_min(now_ms)) else None


def leave(stops: Stops, uid: str, now_ms: int) -> Stops:
    """A stop ends now, never before it began. One that is over stays as it is. Raises Refused (UNKNOWN_STOP)."""
    stop = of(stops, uid)
    if not stop.runs:
        return stops
    return _with(stops, replace(stop, departure_ms=max(now_ms // SECOND_MS * SECOND_MS, stop.arrival_ms), ended=Ended.USER))


def resume(stops: Stops, uid: str, now_ms: int, patience_min: float) -> Stops:
    """Undo the end of the last stop. Raises Refused (NOT_THE_LAST; OVER where it would count as forgotten at once)."""
    stop = of(stops, uid)
    if stop.runs:
        return stops
    if stops[-1].uid != uid or running(stops) is not None:
        raise Refused(Reason.NOT_THE_LAST)
    if now_ms >= forgotten_at(stop, patience_min):
        raise Refused(Reason.OVER)
    return _with(stops, replace(stop, departure_ms=None, ended=None))


def adopt(stops: Stops, stop: Stop) -> Stops:
    """A stop that runs goes on in another book, as it is; not if one runs there, or it was there already."""
    return stops if running(stops) is not None or any(one.uid == stop.uid for one in stops) else (*stops, stop)


def withdraw(stops: Stops, uid: str) -> Stops:
    """Undo an arrival that was a mistake; one that is gone already stays so. Raises Refused (OVER) for a stop that is over."""
    if any(stop.uid == uid and not stop.runs for stop in stops):
        raise Refused(Reason.OVER)
    return tuple(stop for stop in stops if stop.uid != uid)


def properties_of(stop: Stop) -> Mapping[str, Any]:
    """The fields of the collection bay-stops."""
    return {"bay_id": stop.place.bay_id, "arrival": _utc(stop.arrival_ms),
            "departure": None if stop.departure_ms is None else _utc(stop.departure_ms), "vehicle_class": stop.vehicle_class,
            "purpose": stop.purpose, "declared_stay_min": stop.declared_min,
            "closed_by": None if stop.ended is None else stop.ended.value}


def _check_length(declared_min: float, place: Place) -> None:
    if not declared_min >= 1.0:
        raise Refused(Reason.NO_TIME)
    if declared_min > place.longest_min:
        raise Refused(Reason.TOO_LONG, longest=place.longest_min, wanted=declared_min)


def _with(stops: Stops, changed: Stop) -> Stops:
    return tuple(changed if stop.uid == changed.uid else stop for stop in stops)


def _utc(instant_ms: int) -> str:
    return from_ms(instant_ms).strftime("%Y-%m-%dT%H:%M:%SZ")


Step = Callable[[Stops], Stops]
"""What becomes of the stops of a device."""
