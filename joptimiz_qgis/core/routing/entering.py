# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether an arc, or a part of it, may be entered at the hours of a slot: the rules of search.py without its clock."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np

from ..regulation.rules import Movement
from .bounds import Areas
from .slot import Slot

NOWHERE: Areas = frozenset()
_EPSILON = 1e-9


class Mark(NamedTuple):
    """What a trip did since its last stop: origin areas that it left, areas that it entered on the destination's account."""

    left: Areas = NOWHERE
    entered: Areas = NOWHERE


class Between(NamedTuple):
    """The areas of a leg's origin and destination that are closed to through traffic now; no others matter."""

    origin: Areas = NOWHERE
    goal: Areas = NOWHERE


Part = tuple[float, float]
"""Driven from one fraction of an edge, along its drawing, to another."""


def whole(arc: int) -> Part:
    return (0.0, 1.0) if arc & 1 == 0 else (1.0, 0.0)


def ahead(arc: int, begin: float, end: float) -> bool:
    """Whether an arc leads from one fraction of its edge to another."""
    return end >= begin if arc & 1 == 0 else end <= begin


class Reading(NamedTuple):
    """What the law says of a part of an arc: its cost (None: closed), areas that may not be entered there, nor driven through."""

    cost: Optional[int]
    entry: Areas
    transit: Areas


def read(slot: Slot, arc: int, part: Part) -> Reading:
    """Whole arcs are read once."""
    known: dict[int, Reading] = slot.memo.setdefault("readings", {})
    if part != whole(arc):
        return _read(slot, arc, part)
    if arc not in known:
        known[arc] = _read(slot, arc, part)
    return known[arc]


def _read(slot: Slot, arc: int, part: Part) -> Reading:
    if slot.metric.closing[arc]:
        return Reading(None, NOWHERE, NOWHERE)
    low, high = min(part), max(part)
    bearings = [] if slot.metric.index.quiet[arc] else [
        b for b in slot.bearings(arc) if b.begin < high - _EPSILON and b.end > low + _EPSILON]
    sure = [b for b in bearings if not b.doubt]
    doubt = any(b.doubt and b.movement in (Movement.ALL, Movement.TRANSIT) for b in bearings)
    return Reading(None if any(b.movement is Movement.ALL for b in sure) else slot.drive(arc, high - low, doubt),
                   frozenset(b.area for b in sure if b.movement is Movement.ENTRY),
                   frozenset(b.area for b in sure if b.movement is Movement.TRANSIT))


def enter(slot: Slot, arc: int, part: Part, inside: Areas, mark: Mark, between: Between) -> Optional[tuple[Mark, int]]:
    """The mark after driving a part of an arc, and its cost; None if it may not be entered.

    `inside`: areas that one is in just before. Turns are not judged here (Slot.barred).
    """
    cost, entry, transit = read(slot, arc, part)
    members = slot.metric.members(arc)
    if cost is None or entry - inside or mark.entered - members:
        return None  # who went in on the destination's account may not come out again
    left = mark.left | (between.origin - members)
    others = transit - (between.origin - left)
    return None if others - between.goal else (Mark(left, mark.entered | others), cost)


def overlap(slot: Slot, between: Between) -> bool:
    """Whether the part of a way that only the origin opens, and the part that only the destination opens, may overlap.

    They do on an arc in an area of the one and in another of the other; not where one area lies in the other and both
    ends have a right to the larger: who has entered the smaller is in the larger till the end, or was since the start.
    """
    return any(_shared(slot, a, b) and not (a in between.goal and _within(slot, b, a))
               and not (b in between.origin and _within(slot, a, b))
               for a in between.origin for b in between.goal if a != b)


def _shared(slot: Slot, a: int, b: int) -> bool:
    key = "shared", min(a, b), max(a, b)
    if key not in slot.memo:
        slot.memo[key] = np.intersect1d(slot.arcs_in(a), slot.arcs_in(b)).size > 0
    return bool(slot.memo[key])


def _within(slot: Slot, small: int, large: int) -> bool:
    """Whether all arcs of an area are in another one."""
    key = "within", small, large
    if key not in slot.memo:
        slot.memo[key] = np.isin(slot.arcs_in(small), slot.arcs_in(large)).all()
    return bool(slot.memo[key])
