# SPDX-License-Identifier: GPL-2.0-or-later
"""Many-to-many: all climb together, merged where they meet; then a min-plus product for each cell that holds both ends."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import Sequence

import numpy as np

from ...progress import Part, Progress, check
from ..static import End
from .climb import Steps
from .customised import Fronts
from .together import Ends, Side, at_leaves, climb_together, flat, joined, meet, top_of_low

_AT_ONCE = 1 << 15  # sums of a min-plus product that fit a processor's cache

_Part = tuple[np.ndarray, np.ndarray]
"""(numbers of the trips' ends, ascending; costs [ends, states])."""


def cost_matrix(fronts: Fronts, steps: Steps, sources: Sequence[Sequence[End]], targets: Sequence[Sequence[End]],
                progress: Progress) -> np.ndarray:
    """int [sources, targets]: least costs. Raises Cancelled.

    Beside the result it takes as much memory again, and the costs of each trip's end over the fronts above it: measured
    on half a million states 6 kB an end; twice that for int64.
    """
    out = np.full((len(sources), len(targets)), fronts.infinite, dtype=fronts.base.dtype)
    top = top_of_low(fronts.hierarchy, max(sum(map(len, sources)), sum(map(len, targets))))
    there, low_there = _climb(fronts, steps, sources, True, top, Part(progress, 0, 30))
    back, low_back = _climb(fronts, steps, targets, False, top, Part(progress, 30, 60))
    for depth in low_there.keys() & low_back.keys():
        meet(out, low_there[depth], low_back[depth])
    _of_one_turn(fronts, sources, targets, out)
    both = [cell for cell in there if cell in back]
    for number, cell in enumerate(both):
        check(progress)
        progress.report(60.0 + 40.0 * number / len(both))
        rows, columns = int(fronts.hierarchy.rows[cell]), int(fronts.hierarchy.columns[cell])
        (source, near), (target, far) = there[cell], back[cell]
        found = least_sums(near[:, columns:], np.ascontiguousarray(far[:, rows:].T), fronts.infinite)
        if source.size == out.shape[0] and target.size == out.shape[1]:
            np.minimum(out, found, out=out)
        else:
            place = np.ix_(source, target)
            out[place] = np.minimum(out[place], found)
    return out


def least_sums(a: np.ndarray, b: np.ndarray, infinite: int) -> np.ndarray:
    """[n, m]: least a[i, k] + b[k, j] over k, at most `infinite`."""
    n, m, inner = a.shape[0], b.shape[1], a.shape[1]
    if n * m * inner <= _AT_ONCE:
        return (a[:, :, None] + b[None]).min(axis=1, initial=infinite)
    out = np.full((n, m), infinite, dtype=a.dtype)
    step = max(1, _AT_ONCE // max(m, 1))
    sums = np.empty((min(step, n), m), dtype=a.dtype)
    for at in range(0, n, step):
        part, mine = out[at : at + step], a[at : at + step]
        room = sums[: part.shape[0]]
        for k in range(inner):
            np.add(mine[:, k, None], b[k], out=room)
            np.minimum(part, room, out=part)
    return out


def _climb(fronts: Fronts, steps: Steps, ends: Sequence[Sequence[End]], forward: bool, top: int, progress: Progress
           ) -> tuple[dict[int, _Part], dict[int, Ends]]:
    """(costs between the ends and the whole front of each cell above them up to depth `top`; over cut states, below)."""
    h = fronts.hierarchy
    side = Side(fronts, forward)
    low, over = climb_together(side, at_leaves(side, ends), top, progress)
    waiting: dict[int, list[_Part]] = defaultdict(list)
    low = low.part(low.cell.argsort(kind="stable"))
    cells, first = np.unique(low.cell, return_index=True)
    for cell, start, end in zip(cells.tolist(), first.tolist(), [*first[1:].tolist(), low.cell.size]):
        waiting[cell] = [(low.number[start:end], low.costs[start:end, : side.states[cell]])]
    order = [-cell for cell in waiting]  # the deepest first: halves before their cells
    heapify(order)
    above: dict[int, _Part] = {}
    while order:
        check(progress)
        cell = -heappop(order)
        numbers, costs = _merged(waiting.pop(cell), fronts.infinite)
        if h.children[cell, 0] >= 0:
            above[cell] = numbers, costs
        step = steps.of(cell, forward)
        if step is None:
            continue
        on = step.on
        # A cell's own states come first, its cut states, which are not led out, last.
        led = least_sums(costs[:, on : step.up.size + step.through.shape[0]], step.through, fronts.infinite)
        led[:, step.up] = np.minimum(led[:, step.up], costs[:, :on])
        if step.cell not in waiting:
            heappush(order, -step.cell)
        waiting[step.cell].append((numbers, led))
    return above, over


def _merged(parts: list[_Part], infinite: int) -> _Part:
    """Parts of one cell as one, each end once."""
    if len(parts) == 1:
        return parts[0]
    numbers = np.concatenate([p[0] for p in parts])
    costs = np.concatenate([p[1] for p in parts])
    order = np.argsort(numbers, kind="stable")
    numbers = numbers[order]
    first = np.flatnonzero(np.concatenate(([True], numbers[1:] != numbers[:-1])))
    if first.size == numbers.size:
        return numbers, costs[order]
    return numbers[first], np.minimum.reduceat(costs[order], first, axis=0)


def _of_one_turn(fronts: Fronts, sources: Sequence[Sequence[End]], targets: Sequence[Sequence[End]], out: np.ndarray) -> None:
    """Put the costs of ways of one turn, or none, into `out` where they are less."""
    h = fronts.hierarchy
    i, state, cost = flat(sources, out.dtype)
    j, goal, rest = flat(targets, out.dtype)
    near, far = joined(state, goal)
    np.minimum.at(out, (i[near], j[far]), cost[near] + rest[far])
    leaf = h.into_leaf[state].astype(np.int64)
    near, far = joined(leaf, h.out_leaf[goal])
    leaf = leaf[near]
    turn = fronts.values(h.block[leaf] + h.into_row[state[near]] * h.width[leaf] + h.out_column[goal[far]])
    np.minimum.at(out, (i[near], j[far]), np.minimum(cost[near] + turn, fronts.infinite) + rest[far])
