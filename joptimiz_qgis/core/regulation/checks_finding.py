# SPDX-License-Identifier: GPL-2.0-or-later
"""What a check of rules found: which rule, against which other, since when, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Optional

from ..text import Text
from .intervals import Interval
from .rules import AccessRule


class Check(str, Enum):
    CONTRADICTION = "contradiction"
    SPECIAL_ROAD = "special_road"
    TWO_ACTS = "two_acts"
    HOURS = "hours"
    OVERLAP = "overlap"
    GAP = "gap"
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    UNVERIFIED = "unverified"
    NO_ACT = "no_act"
    NO_DATE = "no_date"
    HOURS_UNREADABLE = "hours_unreadable"
    NOBODY = "nobody"
    DUPLICATE = "duplicate"
    NO_PLACE = "no_place"
    GEOMETRY = "geometry"


class Severity(str, Enum):
    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True)
class Finding:
    """One defect. `other` is the second rule or phase of a pair; `when` the first time it concerns, in UTC ms, either end
    None if open; `edges` the rows of the network's edges that both mean, empty without a network."""

    check: Check
    severity: Severity
    rule: AccessRule
    finding: Text
    fix: Text
    other: Optional[AccessRule] = None
    begin_ms: Optional[int] = None
    end_ms: Optional[int] = None
    edges: tuple[int, ...] = ()


def over(time: Optional[Interval]) -> dict[str, Optional[int]]:
    """The ends of an interval as a Finding names them."""
    return {"begin_ms": time[0], "end_ms": time[1]} if time else {}
