# SPDX-License-Identifier: GPL-2.0-or-later
"""Ways through streets that only traffic of their own may use: out of the origin's areas, and into the destination's.

Engines see such streets closed, so that nobody slips through. Let i be the last arc of a way that only the origin
opens: all arcs up to it lie in one of the origin's areas, so a search from the origin that keeps to them finds its
beginning; likewise backward from the destination. What lies between needs no one's leave. Only where an area of the
one overlaps another of the other may the two parts overlap: there the search from the origin knows the destination too.
"""

from __future__ import annotations

from itertools import chain
from threading import Lock
from typing import Iterator, NamedTuple, Sequence

import numpy as np

from .entering import Between, Mark, enter, whole
from .slot import Slot
from .spread import path, spread
from .static import INFINITE, End
from .turn_table import TurnTable


class Place(NamedTuple):
    """The end of a state's arc, by one kind of way. Inward, `mark.entered` are areas that the whole rest lies in."""

    state: int
    mark: Mark


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
        self._follow: list[list[tuple[int, int]]] = []
        self._leads_out: list[bool] = []
        self._joins: list[bool] = []
        self._arrays()

    def follow(self, place: Place) -> Iterator[tuple[Place, int]]:
        """Places that follow one, and at what cost."""
        raise NotImplementedError

    def leads_out(self, place: Place) -> bool:
        """Whether an engine may go on from here."""
        raise NotImplementedError

    def joins(self, place: Place) -> bool:
        """Whether what grew from the other end may be met here."""
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
            cost = np.full(size, INFINITE, dtype=np.int32)
            cost[list(begun)] = [spent for spent, _ in begun.values()]
            return Growth(self, cost, np.full(size, -1, dtype=np.int32), {row: said for row, (_, said) in begun.items()})
        sources = [(row, spent) for row, (spent, _) in begun.items()]
        cost, before = spread(follow, sources, np.full(size, INFINITE, dtype=np.int32), INFINITE - 1, lambda cost, settled: False)
        return Growth(self, cost, before, {row: said for row, (_, said) in begun.items()})

    def _explore(self, starts: Sequence[Place]) -> None:
        waiting = [place for place in dict.fromkeys(starts) if place not in self.rows]
        for place in waiting:
            self._add(place)
        while waiting:
            place = waiting.pop()
            after = self._follow[self.rows[place]]
            for new, cost in self.follow(place):
                if new not in self.rows:
                    self._add(new)
                    waiting.append(new)
                after.append((self.rows[new], cost))
        self._arrays()

    def _add(self, place: Place) -> None:
        row = self.rows[place] = len(self.places)
        self.places.append(place)
        self.by_state.setdefault(place.state, []).append(row)
        self._follow.append([])
        self._leads_out.append(self.leads_out(place))
        self._joins.append(self.joins(place))

    def _arrays(self) -> None:
        count = [len(after) for after in self._follow]
        self.first = np.cumsum([0, *count])
        edges = np.array(list(chain.from_iterable(self._follow)), dtype=np.int32).reshape(-1, 2)
        self.to, self.more = edges[:, 0].copy(), edges[:, 1].copy()
        self.state = np.array([place.state for place in self.places], dtype=np.int64)
        self.out = np.array(self._leads_out, dtype=bool)
        self.joining = np.array(self._joins, dtype=bool)


class Outward(Region):
    """From an origin, while in areas of it that were not left yet (or, once entered, of the destination)."""

    def __init__(self, slot: Slot, between: Between) -> None:
        self._between = between
        super().__init__(slot)

    def follow(self, place: Place) -> Iterator[tuple[Place, int]]:
        slot, table, members = self.slot, self.slot.table, self.slot.metric.members
        inside = members(int(table.arc[place.state]))
        kept = self._between.origin - place.mark.left
        row = _row(table, place.state)
        for state, closed in zip(table.turn_to[row].tolist(), slot.barred[row].tolist()):
            arc = int(table.arc[state])
            if not closed and (place.mark.entered or kept & members(arc)):
                found = enter(slot, arc, whole(arc), inside, place.mark, self._between)
                if found is not None:
                    yield Place(state, found[0]), found[1]

    def leads_out(self, place: Place) -> bool:
        """Whether an open turn leads where the growth does not go."""
        slot, table, members = self.slot, self.slot.table, self.slot.metric.members
        if place.mark.entered:
            return False
        kept = self._between.origin - place.mark.left
        row = _row(table, place.state)
        return not kept or any(cost < INFINITE and not kept & members(int(table.arc[state]))
                               for state, cost in zip(table.turn_to[row].tolist(), slot.turn_costs[row].tolist()))


    def joins(self, place: Place) -> bool:
        return not place.mark.entered


class Inward(Region):
    """Back from a destination, while the rest of the way lies in one area at least that it may use."""

    def follow(self, place: Place) -> Iterator[tuple[Place, int]]:
        slot, table, members = self.slot, self.slot.table, self.slot.metric.members
        arc = int(table.arc[place.state])
        kept = place.mark.entered & members(arc)
        for turn, state in table.turns_to(place.state) if kept else ():
            if not slot.barred[turn]:
                found = enter(slot, arc, whole(arc), members(int(table.arc[state])), Mark(), Between(goal=kept))
                if found is not None:
                    yield Place(state, Mark(entered=kept)), found[1]

    def leads_out(self, place: Place) -> bool:
        return not place.mark.entered & self.slot.metric.members(int(self.slot.table.arc[place.state]))


def _row(table: TurnTable, state: int) -> slice:
    turns = table.turns_of(state)
    return slice(turns.start, turns.stop)


class Growth:
    """What one search over a region reached. `cost`, `before`: as of spread(...), by row of its places."""

    def __init__(self, region: Region, cost: np.ndarray, before: np.ndarray, said: dict[int, int]) -> None:
        self.region, self.cost, self._before, self._said = region, cost, before, said
        reached = cost < INFINITE
        size = cost.shape[0]
        self._out = _least(region.state[:size], cost, np.flatnonzero(reached & region.out[:size]))
        self.ends: list[End] = list(zip(region.state[self._out].tolist(), cost[self._out].tolist()))
        """Where an engine may go on from, or lead to: each state once."""
        self.grown = bool((reached & ~region.out[:size]).any())
        """Whether there is more than engines know."""

    @property
    def states(self) -> set[int]:
        """All states reached."""
        return set(self.region.state[: self.cost.shape[0]][self.cost < INFINITE].tolist())

    def reaches(self, row: int) -> bool:
        """Whether a place, by its row in the region, was reached."""
        return row < self.cost.shape[0] and bool(self.cost[row] < INFINITE)

    def path(self, row: int) -> tuple[list[int], int]:
        """States from a place to where the search began, both included, and the state at the point there."""
        rows = path(self._before, row)
        return self.region.state[rows].tolist(), self._said[rows[-1]]

    def path_out(self, state: int) -> tuple[list[int], int]:
        """The same from one of `ends`."""
        at = int(np.searchsorted(self.region.state[self._out], state))
        return self.path(int(self._out[at]))

    def meeting(self) -> np.ndarray:
        """int64: rows where what grew from the other end may be met, the cheapest of each state, by state."""
        size = self.cost.shape[0]
        return _least(self.region.state[:size], self.cost, np.flatnonzero((self.cost < INFINITE) & self.region.joining[:size]))


def _least(state: np.ndarray, cost: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Of some rows, the cheapest of each state, in order of the states."""
    rows = rows[np.lexsort((cost[rows], state[rows]))]
    at = state[rows]
    return rows[np.concatenate(([True], at[1:] != at[:-1]))[: rows.shape[0]]]
