# SPDX-License-Identifier: GPL-2.0-or-later
"""What every reader of messages hands over: one message at a time, with what an alert cannot say beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any, List, Optional, Sequence

from ..core.alerts import Alert, AlertEffect, MessageType
from ..core.regulation.rules import AccessRule, Kind
from ..core.text import N_
from .dates import instant
from .problems import Problem

BAD_TIME = N_("The time cannot be read: the message closes no road by itself.")
NO_ID = N_("The message has no id: it is left out.")
BAD_RECORD = N_("The record cannot be read: it is left out.")
NOT_REAL = N_("The message is a test, an exercise or a draft: it is left out.")
ENDS_FIRST = N_("The message ends before it begins: it never applies.")
ONLY_THEN = N_("The road is closed in certain hours or in one direction only, which an alert cannot say: it is written as a "
               "restriction, and as a rule that says it exactly.")
_LONGEST = 500  # characters of a value that a remark quotes


@dataclass(frozen=True)
class AlertFound:
    """One message. `alert.geometry`: a GeoJSON geometry in longitude and latitude, or None.

    `rules`: what it forbids beyond what an alert can say, each with its geometry as GeoJSON. `codes`: official codes of the
    areas it names without drawing them. `message`: id of the message that it is a part of, "" if it is a whole one. `replaces`:
    ids of earlier messages that it takes the place of. `said_at`: when this revision was said, for revisions of one number.
    """

    row: int
    alert: Alert
    rules: tuple[AccessRule, ...] = ()
    codes: tuple[str, ...] = ()
    message: str = ""
    replaces: tuple[str, ...] = ()
    said_at: Optional[datetime] = None


@dataclass(frozen=True)
class When:
    """A period of a closure: [begin, end), within it the hours (opening_hours, None = always)."""

    begin: Optional[datetime]
    end: Optional[datetime]
    hours: Optional[str] = None


class Remarks:
    """Problems of one record go to the list given; `doubtful` is set by those that must not close a road."""

    def __init__(self, row: int, problems: List[Problem], source_id: str = "") -> None:
        self.row, self.source_id, self.doubtful = row, source_id, False
        self._problems = problems

    def note(self, field: str, reason: str, value: str = "") -> None:
        """List something."""
        self._problems.append(Problem(self.row, self.source_id, field, value[:_LONGEST], reason))

    def doubt(self, field: str, reason: str, value: str = "") -> None:
        """List something that leaves open whether, when or for whom the road is closed."""
        self.note(field, reason, value)
        self.doubtful = True

    def moment(self, field: str, written: str, zone: tzinfo, is_end: bool = False) -> Optional[datetime]:
        """An aware instant; None where nothing is written, or, in doubt, where it cannot be read. The end of a day is its last
        instant."""
        if not written:
            return None
        try:
            found = instant(written, zone, is_end)
            found.timestamp()
            return found
        except (ValueError, OverflowError):
            self.doubt(field, BAD_TIME, written)
            return None


def closing_rules(alert: Alert, periods: Sequence[When], direction: str) -> tuple[AccessRule, ...]:
    """A closure of certain hours or of one direction, as rules; one phase a period."""
    rule = AccessRule(alert.alert_id, Kind.CLOSURE, name=alert.headline, vehicles=alert.vehicles, direction=direction,
                      info_url=alert.url, source=alert.source, authority=alert.source, geometry=alert.geometry)
    several = len(periods) > 1
    return tuple(replace(rule, phase=str(number) if several else "", valid_from=period.begin, valid_to=period.end,
                         schedule=period.hours) for number, period in enumerate(periods, 1))


def settled(found: AlertFound, remarks: Remarks) -> AlertFound:
    """The same, with no closure where a remark leaves it in doubt, it ends before it begins, or it is called off."""
    alert = found.alert
    if alert.message_type is MessageType.CANCEL:
        return replace(found, alert=replace(alert, effect=AlertEffect.INFORMATION), rules=())
    if alert.onset and alert.expires and alert.expires < alert.onset:
        remarks.doubt("expires", ENDS_FIRST, alert.expires.isoformat())
    if remarks.doubtful and alert.effect is AlertEffect.CLOSURE:
        return replace(found, alert=replace(alert, effect=AlertEffect.RESTRICTION), rules=())
    return replace(found, rules=()) if remarks.doubtful else found


def point(lon: float, lat: float) -> Optional[dict[str, Any]]:
    """A GeoJSON point; None if it is not on the earth."""
    return {"type": "Point", "coordinates": [lon, lat]} if on_earth(lon, lat) else None


def on_earth(lon: float, lat: float) -> bool:
    """Whether degrees are those of a place; NaN is not."""
    return abs(lon) <= 180.0 and abs(lat) <= 90.0


def collected(kind: str, parts: Sequence[Any]) -> Optional[dict[str, Any]]:
    """Coordinates of Points, LineStrings or Polygons as one GeoJSON geometry; None if there are none."""
    if not parts:
        return None
    if len(parts) == 1:
        return {"type": kind, "coordinates": parts[0]}
    return {"type": f"Multi{kind}", "coordinates": list(parts)}


def pairs(text: str, lat_first: bool = True, size: int = 2) -> list[list[float]]:
    """Longitude and latitude of a text of numbers, parted by blanks or commas. Raises ValueError."""
    numbers = [float(word) for word in text.replace(",", " ").split()]
    if len(numbers) % size:
        raise ValueError("an odd number of coordinates")
    out = []
    for at in range(0, len(numbers), size):
        first, second = numbers[at:at + 2]
        lon, lat = (second, first) if lat_first else (first, second)
        if not on_earth(lon, lat):
            raise ValueError("not on the earth")
        out.append([lon, lat])
    return out


def ring(text: str, lat_first: bool = True, size: int = 2) -> list[list[float]]:
    """A closed ring of at least three corners. Raises ValueError."""
    found = pairs(text, lat_first, size)
    if found and found[0] != found[-1]:
        found.append(found[0])
    if len(found) < 4:
        raise ValueError("fewer than three corners")
    return found
