# SPDX-License-Identifier: GPL-2.0-or-later
"""Queries: costs climb the tree of cells from both ends and meet at the cells that hold both (elimination tree query)."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple, Optional, Sequence

import numpy as np

from ...progress import NoProgress, Progress, among
from ..static import End, Least, Way
from .climb import Steps
from .customised import Fronts
from .many import cost_matrix
from .potentials import Potentials
from .unpack import Hop, unpack


@dataclass
class _Climb:
    """Costs known on the way up. `at`: of each cell's states, out of it (forward) or into it; `above`: over its whole front."""

    at: dict[int, np.ndarray]
    above: dict[int, np.ndarray]


class _Trace(NamedTuple):
    """A cheapest way before it is unpacked. `hops`: from the end of the source's arc to the end of the target's."""

    cost: int
    source: int
    target: int
    hops: list[Hop]


_UNPACKED_AT_ONCE = 256


class HierarchyEngine:
    """Cheapest ways for one customised metric: a StaticEngine."""

    def __init__(self, fronts: Fronts) -> None:
        self.fronts = fronts
        self._h = fronts.hierarchy
        self._infinite = fronts.infinite
        self._steps = Steps(fronts)

    def cost(self, sources: Sequence[End], targets: Sequence[End]) -> int:
        return self._meet(sources, targets)[0]

    def way(self, sources: Sequence[End], targets: Sequence[End]) -> Optional[Way]:
        return self.ways([(sources, targets)], NoProgress())[0]

    def ways(self, trips: Sequence[tuple[Sequence[End], Sequence[End]]], progress: Progress) -> list[Optional[Way]]:
        """The cheapest way of each trip (sources, targets), or None: unpacked together, so faster than one by one.

        Raises Cancelled.
        """
        out: list[Optional[Way]] = []
        for at in range(0, len(trips), _UNPACKED_AT_ONCE):
            among(progress, at, len(trips))
            some = trips[at : at + _UNPACKED_AT_ONCE]
            traces = [self._trace(sources, targets) for sources, targets in some]
            driven = iter(unpack(self.fronts, [trace.hops for trace in traces if trace is not None]))
            for (sources, _), trace in zip(some, traces):
                out.append(None if trace is None else Way(
                    trace.cost, trace.source, trace.target, (sources[trace.source][0], *next(driven))))
        return out

    def matrix(self, sources: Sequence[Sequence[End]], targets: Sequence[Sequence[End]], progress: Progress) -> np.ndarray:
        return cost_matrix(self.fronts, self._steps, sources, targets, progress)

    def least_to(self, targets: Sequence[End]) -> Least:
        return self._potentials(targets, False)

    def least_from(self, sources: Sequence[End]) -> Least:
        return self._potentials(sources, True)

    def _potentials(self, ends: Sequence[End], forward: bool) -> Potentials:
        climb = self._climb(ends, forward)
        return Potentials(self.fronts, climb.at, climb.above, ends, forward)

    # -- climbing --------------------------------------------------------------------------------------

    def _climb(self, ends: Sequence[End], forward: bool) -> _Climb:
        """From some ends to the root; `forward` from where trips begin."""
        h = self._h
        at: dict[int, np.ndarray] = {}
        for state, cost in ends:
            leaf = int((h.into_leaf if forward else h.out_leaf)[state])
            front = self.fronts.front(leaf)
            known = (front[h.into_row[state]] if forward else front[:, h.out_column[state]]) + front.dtype.type(cost)
            known = np.minimum(known, self._infinite)  # so that the sum of two fits
            at[leaf] = np.minimum(at[leaf], known) if leaf in at else known
        above: dict[int, np.ndarray] = {}
        waiting = sorted(at)
        while waiting:
            half = waiting.pop()
            step = self._steps.of(half, forward)
            if step is None:
                continue
            known = at[half]
            costs = (known[step.on :, None] + step.through).min(axis=0, initial=self._infinite)
            costs[step.up] = np.minimum(costs[step.up], known[: step.on])
            before = above.get(step.cell)
            above[step.cell] = costs if before is None else np.minimum(before, costs)
            if not waiting or int(h.parent[waiting[-1]]) != step.cell:  # both halves are in
                at[step.cell] = above[step.cell][: step.firsts]
                _insert(waiting, step.cell)
        return _Climb(at, above)

    def _meet(self, sources: Sequence[End], targets: Sequence[End]) -> tuple[int, tuple[int, ...], _Climb, _Climb]:
        """(least cost, where: (source, target) | (leaf, source, target) | (cell, half, cut, place in half), both climbs)."""
        there, back = self._climb(sources, True), self._climb(targets, False)
        best, place = self._of_one_turn(sources, targets)
        for half, known in back.at.items():
            step = self._steps.of(half, False)
            costs = there.above.get(step.cell) if step is not None else None
            if step is None or costs is None or known.size == step.on:
                continue
            at = int(self._h.columns[step.cell]) + step.first
            sums = costs[at : at + known.size - step.on] + known[step.on :]
            least = int(sums.argmin())
            if sums[least] < best:
                best, place = int(sums[least]), (step.cell, half, step.first + least, step.on + least)
        return best, place, there, back

    def _of_one_turn(self, sources: Sequence[End], targets: Sequence[End]) -> tuple[int, tuple[int, ...]]:
        """(least cost of ways of one turn or none, where: as of _meet)."""
        h = self._h
        best = self._infinite
        place: tuple[int, ...] = ()
        near: dict[int, list[int]] = {}
        for i, (state, _) in enumerate(sources):
            near.setdefault(int(h.into_leaf[state]), []).append(i)
            near.setdefault(~state, []).append(i)
        for j, (goal, rest) in enumerate(targets):
            for i in near.get(~goal, ()):
                if sources[i][1] + rest < best:
                    best, place = sources[i][1] + rest, (i, j)
            leaf = int(h.out_leaf[goal])
            for i in near.get(leaf, ()):
                state, cost = sources[i]
                between = cost + int(self.fronts.front(leaf)[h.into_row[state], h.out_column[goal]]) + rest
                if between < best:
                    best, place = between, (leaf, i, j)
        return best, place

    # -- the way ---------------------------------------------------------------------------------------

    def _trace(self, sources: Sequence[End], targets: Sequence[End]) -> Optional[_Trace]:
        h = self._h
        cost, place, there, back = self._meet(sources, targets)
        if cost >= self._infinite:
            return None
        if len(place) == 2:
            return _Trace(cost, place[0], place[1], [])
        if len(place) == 3:
            leaf, i, j = place
            return _Trace(cost, i, j, [Hop(leaf, int(h.into_row[sources[i][0]]), int(h.out_column[targets[j][0]]))])
        cell, half, cut, inside = place
        source, first = self._down(there, cell, int(h.columns[cell]) + cut, sources, True)
        target, last = self._down(back, half, inside, targets, False)
        return _Trace(cost, source, target, [*reversed(first), *last])

    def _down(self, climb: _Climb, cell: int, place: int, ends: Sequence[End], forward: bool) -> tuple[int, list[Hop]]:
        """(the end that a cost at `place` of a cell came from, the hops over fronts between, from the cell down)."""
        h = self._h
        hops: list[Hop] = []
        while h.children[cell, 0] >= 0:
            half, inside, number = self._came_from(climb, cell, place, forward)
            if number >= 0:
                rows, columns = int(h.rows[cell]), int(h.columns[cell])
                hop = Hop(cell, rows + number, place) if forward else Hop(cell, place, columns + number)
                if hop.row - rows != hop.column - columns or hop.row < rows:  # else: on the cut state itself
                    hops.append(hop)
            cell, place = half, inside
        for number, (state, cost) in enumerate(ends):
            if cell != int((h.into_leaf if forward else h.out_leaf)[state]):
                continue
            hop = Hop(cell, int(h.into_row[state]), place) if forward else Hop(cell, place, int(h.out_column[state]))
            if int(self.fronts.front(cell)[hop.row, hop.column]) + cost == int(climb.at[cell][place]):
                return number, [*hops, hop]
        raise ValueError("no end has the cost of its leaf")

    def _came_from(self, climb: _Climb, cell: int, place: int, forward: bool) -> tuple[int, int, int]:
        """(half, place in it, cut state crossed or -1) that the cost at a place of a front came from."""
        cost = climb.above[cell][place]
        for half in self._h.children[cell].tolist():
            known, step = climb.at.get(half), self._steps.of(half, forward)
            if known is None or step is None:
                continue
            on = step.on
            direct = int(step.up.searchsorted(place))
            if direct < on and step.up[direct] == place and known[direct] == cost:
                return half, direct, -1
            over = (known[on:] + step.through[:, place] == cost).nonzero()[0]
            if over.size:
                return half, on + int(over[0]), step.first + int(over[0])
        raise ValueError("a cost that no half knows")


def _insert(waiting: list[int], cell: int) -> None:
    """Into an ascending list, without doubles. Cells above come first, so this looks from the front seldom far."""
    at = bisect_left(waiting, cell)
    if at == len(waiting) or waiting[at] != cell:
        waiting.insert(at, cell)
