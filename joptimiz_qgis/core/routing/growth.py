# SPDX-License-Identifier: GPL-2.0-or-later
"""Ways through streets that only traffic of their own may use: out of the origin's areas, and into the destination's.

Engines see such streets closed, so that nobody slips through. Let i be the last arc of a way that only the origin
opens: all arcs up to it lie in one of the origin's areas, so a search from the origin that keeps to them finds its
beginning; likewise backward from the destination. What lies between needs no one's leave. Only where an area of the
one overlaps another of the other may the two parts overlap: there the search from the origin knows the destination too.
"""

from __future__ import annotations

from threading import Lock
from typing import Iterator, NamedTuple, Sequence

import numpy as np

from .bounds import Areas
from .entering import NOWHERE, Between, Mark, enter, whole
from .slot import Slot
from .spread import spread
from .static import INFINITE, End
from .turn_table import TurnTable


class Place(NamedTuple):
    """The end of a state's arc, by one kind of way.

    Outward, `kept` are areas of the origin not yet left, `entered` those entered on the destination's account; inward,
    `kept` are areas that the whole rest lies in.
    """

    state: int
    kept: Areas
    entered: Areas = NOWHERE


Start = tuple[Place, int, int]
"""(place, its cost, the state that a trip leaves or arrives in there)"""


class Region:
    """Places that lead to one another: explored as far as starts need, once, and kept for all later ones.

    n places; those that follow place p are to[first[p] : first[p + 1]].
    """

    def __init__(self, slot: Slot) -> None:
        self.slot = slot
        self.places: list[Place] = []
        self.rows: dict[Place, int] = {}
        self.by_state: dict[int, list[int]] = {}
        self._lock = Lock()
        self.first = np.zeros(1, dtype=np.int64)
        self.to, self.more = np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int32)
        self.state = np.zeros(0, dtype=np.int64)
        self.out, self.joining = np.zeros(0, dtype=bool), np.zeros(0, dtype=bool)

    def follow(self, place: Place) -> Iterator[tuple[Place, int]]:
        """Places that follow one, and at what cost."""
        raise NotImplementedError

    def leads_out(self, place: Place) -> bool:
        """Whether an engine may go on from here."""
        raise NotImplementedError

    def joins(self, place: Place, followed: int) -> bool:
        """Whether what grew from the other end may have to be met here, where so many places follow."""
        return True

    def grow(self, starts: Sequence[Start]) -> "Growth":
        """All that can be reached."""
        with self._lock:
            if any(place not in self.rows for place, _, _ in starts):
                self._explore([place for place, _, _ in starts])
            first, to, more, size = self.first, self.to, self.more, len(self.places)

        def follow(at: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            count = first[at + 1] - first[at]
            which = np.repeat(np.arange(at.shape[0]), count)
            edges = (first[at] - np.cumsum(count) + count)[which] + np.arange(which.shape[0])
            return to[edges], more[edges], which

        begun: dict[int, tuple[int, int]] = {}
        for place, spent, said in starts:
            row = self.rows[place]
            if row not in begun or spent < begun[row][0]:
                begun[row] = spent, said
        if not to.size:
            rows = np.array(sorted(begun), dtype=np.int64)
            cost = np.array([begun[row][0] for row in rows.tolist()], dtype=np.int32)
            return Growth(self, rows, cost, np.full(rows.shape, -1, dtype=np.int32), begun)
        sources = [(row, spent) for row, (spent, _) in begun.items()]
        cost, before = spread(follow, sources, np.full(size, INFINITE, dtype=np.int32), INFINITE - 1, lambda cost, settled: False)
        rows = np.flatnonzero(cost < INFINITE)
        return Growth(self, rows, cost[rows], before[rows], begun)

    def _explore(self, starts: Sequence[Place]) -> None:
        known = len(self.places)
        waiting = [place for place in dict.fromkeys(starts) if place not in self.rows]
        for place in waiting:
            self._add(place)
        follow: dict[int, list[tuple[int, int]]] = {}
        while waiting:
            place = waiting.pop()
            after = follow[self.rows[place]] = []
            for new, cost in self.follow(place):
                if new not in self.rows:
                    self._add(new)
                    waiting.append(new)
                after.append((self.rows[new], cost))
        added, rows = self.places[known:], range(known, len(self.places))
        edges = np.array([edge for row in rows for edge in follow[row]], dtype=np.int32).reshape(-1, 2)
        count = np.array([len(follow[row]) for row in rows], dtype=np.int64)
        self.first = np.concatenate((self.first, self.first[-1] + np.cumsum(count)))
        self.to, self.more = np.concatenate((self.to, edges[:, 0])), np.concatenate((self.more, edges[:, 1]))
        self.state = np.concatenate((self.state, np.array([place.state for place in added], dtype=np.int64)))
        self.out = np.concatenate((self.out, np.array([self.leads_out(place) for place in added], dtype=bool)))
        self.joining = np.concatenate((self.joining, np.array(
            [self.joins(place, len(follow[row])) for place, row in zip(added, rows)], dtype=bool)))

    def _add(self, place: Place) -> None:
        row = self.rows[place] = len(self.places)
        self.places.append(place)
        self.by_state.setdefault(place.state, []).append(row)


class Outward(Region):
    """From an origin, while in areas of it that were not left yet (or, once entered, of the destination, `goal`)."""

    def __init__(self, slot: Slot, goal: Areas) -> None:
        self._goal = goal
        super().__init__(slot)

    def follow(self, place: Place) -> Iterator[tuple[Place, int]]:
        slot, table, members = self.slot, self.slot.table, self.slot.metric.members
        inside = members(int(table.arc[place.state]))
        row = _row(table, place.state)
        for state, closed in zip(table.turn_to[row].tolist(), slot.barred[row].tolist()):
            arc = int(table.arc[state])
            if not closed and (place.entered or place.kept & members(arc)):
                found = enter(slot, arc, whole(arc), inside, Mark(entered=place.entered), Between(place.kept, self._goal))
                if found is not None:
                    yield Place(state, place.kept - found[0].left, found[0].entered), found[1]

    def leads_out(self, place: Place) -> bool:
        """Whether an open turn leads where the growth does not go."""
        slot, table, members = self.slot, self.slot.table, self.slot.metric.members
        if place.entered:
            return False
        row = _row(table, place.state)
        return not place.kept or any(cost < INFINITE and not place.kept & members(int(table.arc[state]))
                                     for state, cost in zip(table.turn_to[row].tolist(), slot.turn_costs[row].tolist()))

    def joins(self, place: Place, followed: int) -> bool:
        """Elsewhere the growth itself goes on."""
        closed = self.slot.barred[_row(self.slot.table, place.state)]
        return not place.entered and followed < closed.size - np.count_nonzero(closed)


class Inward(Region):
    """Back from a destination, while the rest of the way lies in one area at least that it may use."""

    def follow(self, place: Place) -> Iterator[tuple[Place, int]]:
        slot, table, members = self.slot, self.slot.table, self.slot.metric.members
        arc = int(table.arc[place.state])
        kept = place.kept & members(arc)
        for turn, state in table.turns_to(place.state) if kept else ():
            if not slot.barred[turn]:
                found = enter(slot, arc, whole(arc), members(int(table.arc[state])), Mark(), Between(goal=kept))
                if found is not None:
                    yield Place(state, kept), found[1]

    def leads_out(self, place: Place) -> bool:
        return not place.kept & self.slot.metric.members(int(self.slot.table.arc[place.state]))


def _row(table: TurnTable, state: int) -> slice:
    turns = table.turns_of(state)
    return slice(turns.start, turns.stop)


class Growth:
    """What one search over a region reached: `rows` of its places int64 [n], sorted, and the least `cost` of each int32 [n]."""

    def __init__(self, region: Region, rows: np.ndarray, cost: np.ndarray, before: np.ndarray, begun: dict[int, tuple[int, int]]
                 ) -> None:
        """`before`: row before each, -1 at a start; `begun`: (cost, what was said of it) of the starts, by row."""
        self.region, self.rows, self.cost, self._before, self._begun = region, rows, cost, before, begun
        self.state = region.state[rows]
        """int64 [n]"""
        out = region.out[rows]
        self._out = self._least(np.flatnonzero(out))
        self.ends: list[End] = list(zip(self.state[self._out].tolist(), cost[self._out].tolist()))
        """Where an engine may go on from, or lead to: each state once."""
        self.grown = not bool(out.all())
        """Whether there is more than engines know."""

    @property
    def states(self) -> set[int]:
        """All states reached."""
        return set(self.state.tolist())

    def cost_of(self, row: int) -> int:
        """The cost of a place by its row in the region; INFINITE if it was not reached."""
        at = int(np.searchsorted(self.rows, row))
        return int(self.cost[at]) if at < self.rows.shape[0] and self.rows[at] == row else INFINITE

    def path(self, row: int) -> tuple[list[int], int]:
        """States from a place to where the search began, both included, and the state at the point there."""
        out = [row]
        while True:
            before = int(self._before[np.searchsorted(self.rows, out[-1])])
            if before < 0:
                return self.region.state[out].tolist(), self._begun[out[-1]][1]
            out.append(before)

    def path_out(self, state: int) -> tuple[list[int], int]:
        """The same from one of `ends`."""
        return self.path(int(self.rows[self._out[np.searchsorted(self.state[self._out], state)]]))

    def meeting(self) -> np.ndarray:
        """int64: of what was reached, where what grew from the other end may be met: the cheapest of each state, by state."""
        return self._least(np.flatnonzero(self.region.joining[self.rows]))

    def _least(self, among: np.ndarray) -> np.ndarray:
        among = among[np.lexsort((self.cost[among], self.state[among]))]
        at = self.state[among]
        return among[np.concatenate(([True], at[1:] != at[:-1]))[: among.shape[0]]]
