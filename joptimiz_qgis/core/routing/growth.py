# SPDX-License-Identifier: GPL-2.0-or-later
"""Ways through streets that only traffic of their own may use: out of the origin's areas, and into the destination's.

Engines see such streets closed, so that nobody slips through. Let i be the last arc of a way that only the origin
opens: all arcs up to it lie in one of the origin's areas, so a search from the origin that keeps to them finds its
beginning; likewise backward from the destination. What lies between needs no one's leave. Only where an area of the
one overlaps another of the other may the two parts overlap: there the search from the origin knows the destination too.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import count
from typing import Callable, Iterator, NamedTuple, Optional, Sequence

from .entering import Between, Mark, enter, whole
from .slot import Slot
from .static import INFINITE, End
from .turn_table import TurnTable


class Place(NamedTuple):
    """The end of a state's arc, by one kind of way. Backward, `mark.entered` are areas that the whole rest lies in."""

    state: int
    mark: Mark


@dataclass(frozen=True)
class Growth:
    """Places reached: least cost, and the place before (backward: after) each; the best that lead out, by state.

    `start`: what was said of the place where the way to a place began.
    """

    cost: dict[Place, int]
    next: dict[Place, Optional[Place]]
    start: dict[Place, int]
    by_state: dict[int, list[Place]]
    out: dict[int, Place]

    @property
    def ends(self) -> list[End]:
        """Where an engine may go on from, or lead to."""
        return [(state, self.cost[place]) for state, place in self.out.items()]

    @property
    def grown(self) -> bool:
        """Whether there is more than engines know."""
        return len(self.out) < len(self.by_state)

    def path(self, place: Place) -> list[int]:
        """States from a place to where the growth began, both included."""
        out = []
        at: Optional[Place] = place
        while at is not None:
            out.append(at.state)
            at = self.next[at]
        return out


Start = tuple[Place, int, int]
"""(place, its cost, what Growth.start says of it)"""


def outward(slot: Slot, starts: Sequence[Start], between: Between) -> Growth:
    """All places that can be reached while in areas of the origin not yet left (or, once entered, of the goal)."""
    table, members, barred = slot.table, slot.metric.members, slot.barred

    def follow(place: Place) -> Iterator[tuple[Place, int]]:
        inside = members(int(table.arc[place.state]))
        kept = between.origin - place.mark.left
        row = _row(table, place.state)
        for state, closed in zip(table.turn_to[row].tolist(), barred[row].tolist()):
            arc = int(table.arc[state])
            if not closed and (place.mark.entered or kept & members(arc)):
                found = enter(slot, arc, whole(arc), inside, place.mark, between)
                if found is not None:
                    yield Place(state, found[0]), found[1]

    def leads_out(place: Place) -> bool:
        """Whether an open turn leads where the growth does not go."""
        if place.mark.entered:
            return False
        kept = between.origin - place.mark.left
        row = _row(table, place.state)
        return any(cost < INFINITE and not kept & members(int(table.arc[state]))
                   for state, cost in zip(table.turn_to[row].tolist(), slot.turn_costs[row].tolist()))

    if not between.origin and not any(place.mark.entered for place, _, _ in starts):
        return _grow(starts, lambda place: iter(()), lambda place: True, _less)
    return _grow(starts, follow, leads_out, _less)


def inward(slot: Slot, starts: Sequence[Start]) -> Growth:
    """All places from which the rest, to given ones, lies in one area at least that it may use (their `mark.entered`)."""
    table, members, barred = slot.table, slot.metric.members, slot.barred

    def follow(place: Place) -> Iterator[tuple[Place, int]]:
        arc = int(table.arc[place.state])
        kept = place.mark.entered & members(arc)
        if not kept:
            return
        for turn, state in table.turns_to(place.state):
            if not barred[turn]:
                found = enter(slot, arc, whole(arc), members(int(table.arc[state])), Mark(), Between(goal=kept))
                if found is not None:
                    yield Place(state, Mark(entered=kept)), found[1]

    def leads_out(place: Place) -> bool:
        return not place.mark.entered & members(int(table.arc[place.state]))

    return _grow(starts, follow, leads_out, _more)


def _row(table: TurnTable, state: int) -> slice:
    turns = table.turns_of(state)
    return slice(turns.start, turns.stop)


def _less(known: Mark, new: Mark) -> bool:
    return known.left <= new.left and known.entered <= new.entered


def _more(known: Mark, new: Mark) -> bool:
    return known.entered >= new.entered


def _grow(starts: Sequence[Start], follow: Callable[[Place], Iterator[tuple[Place, int]]],
          leads_out: Callable[[Place], bool], covers: Callable[[Mark, Mark], bool]) -> Growth:
    """Dijkstra over places; one that an earlier place at the same state covers is left out."""
    tie = count()
    growth = Growth({}, {}, {}, {}, {})
    heap: list[tuple[int, int, Place, Optional[Place], int]] = [
        (spent, next(tie), place, None, said) for place, spent, said in starts]
    heapq.heapify(heap)
    while heap:
        spent, _, place, before, said = heapq.heappop(heap)
        known = growth.by_state.setdefault(place.state, [])
        if any(covers(other.mark, place.mark) for other in known):
            continue
        growth.cost[place], growth.next[place], growth.start[place] = spent, before, said
        known.append(place)
        if place.state not in growth.out and leads_out(place):
            growth.out[place.state] = place
        for new, more in follow(place):
            heapq.heappush(heap, (spent + more, next(tie), new, place, said))
    return growth
