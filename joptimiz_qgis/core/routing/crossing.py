# SPDX-License-Identifier: GPL-2.0-or-later
"""When an arc may be entered by who may end, or have begun, the trip anywhere: areas are kept in mind, not refused.

Whoever is let into an area on the account of a trip's other end may only stay in it: it is *held*. The areas of the
point asked about are its *own*, and open until they are *left*. All of it reads the same in both directions of travel.
"""

from __future__ import annotations

from typing import Iterator, NamedTuple, Optional

from ..regulation.intervals import Intervals, difference, intersection, union
from ..regulation.rules import Movement
from .arc_index import IN_AREA
from .bounds import Areas
from .metric import Metric
from .turn_rules import TurnRules
from .turn_table import TurnTable

NOWHERE: Areas = frozenset()
_EPSILON = 1e-9

Part = tuple[float, float]
"""Fractions along an edge's drawing, in the direction of travel."""


class Entry(NamedTuple):
    """When a part of an arc may be entered, and what that commits to. `doubt`: the law is not known there."""

    when: Intervals
    left: Areas
    held: Areas
    doubt: bool


def entries(metric: Metric, arc: int, part: Part, inside: Optional[Areas], own: Areas, left: Areas, held: Areas,
            window: Intervals) -> Iterator[Entry]:
    """The ways to enter `part` of an arc within `window`, coming from the areas `inside` (None: asked later)."""
    if metric.closing[arc]:
        return
    if metric.index.quiet[arc]:
        if not held:
            yield Entry(window, own, NOWHERE, False)
        return
    members = metric.members(arc)
    if held - members:
        return
    low, high = min(part), max(part)
    left = left | (own - members)
    times, through = window, []
    doubtful: Intervals = ()
    for b in metric.bearings(arc):
        if not (b.begin < high - _EPSILON and b.end > low + _EPSILON):
            continue
        if b.doubt:
            if b.movement in (Movement.ALL, Movement.TRANSIT):
                doubtful = union(doubtful, b.active)
        elif b.movement is Movement.ALL:
            times = difference(times, b.active)
        elif b.movement is Movement.ENTRY:
            if inside is not None and b.area not in inside:
                times = difference(times, b.active)
        elif b.movement is Movement.TRANSIT and not (b.area in own and b.area not in left):
            through.append(b)
    pieces = [(times, held)]
    for b in through:
        pieces = [piece for when, areas in pieces
                  for piece in ((intersection(when, b.active), areas | {b.area}), (difference(when, b.active), areas))]
    for when, areas in pieces:
        for span, doubt in ((intersection(when, doubtful), True), (difference(when, doubtful), False)):
            if span:
                yield Entry(span, left, areas, doubt)


def stretches(metric: Metric, arc: int, part: Part) -> list[Part]:
    """`part` of an arc, cut wherever something that bears on its edge begins or ends; in the direction of travel."""
    begin, end = part
    if metric.index.quiet[arc] and metric.index.quiet[arc ^ 1]:
        return [part]
    low, high = min(part), max(part)
    cuts = {float(fraction) for side in (arc, arc ^ 1) for c, row in metric.index.on_arc(side)
            if side == arc or c.movement in IN_AREA
            for fraction in (c.begin[row], c.end[row]) if low + _EPSILON < fraction < high - _EPSILON}
    points = [begin, *sorted(cuts, reverse=begin > end), end]
    return list(zip(points, points[1:]))


def held_there(metric: Metric, arc: int, stretch: Part, held: Areas) -> bool:
    """Whether a trip that is held in some areas may end, or begin, on a stretch."""
    return not held or held <= metric.areas_at(arc // 2, (stretch[0] + stretch[1]) / 2.0)


class Turns:
    """Which turns of a table one law allows, and when."""

    def __init__(self, metric: Metric, table: TurnTable) -> None:
        rules = TurnRules(table, metric.standing, metric.law.drivable)
        self._never = rules.never
        self._banned: dict[int, Intervals] = {}
        for active, turns in rules.bans.items():
            for turn in turns.tolist():
                self._banned[turn] = union(self._banned.get(turn, ()), active)

    def allowed(self, turn: int, window: Intervals) -> Intervals:
        """When a turn may be made, within a window."""
        if self._never[turn]:
            return ()
        active = self._banned.get(turn)
        return difference(window, active) if active else window
