# SPDX-License-Identifier: GPL-2.0-or-later
"""Metres, or time, of the best ways between many places, all judged at one hour.

They come from an engine for costs in 64 bits that carry the second quantity in their lower bits: of ways that cost the
same, the one with the least of it counts. The few ways that need no engine are followed arc by arc.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Sequence

import numpy as np

from ..progress import Part, Progress, among
from .bounds import Target
from .ends import areas_here, arrivals, departure, first_states
from .engine import Engine
from .entering import Between, Mark
from .request import Snap
from .slot import Slot
from .static import INFINITE, WIDE_INFINITE, End, StaticEngine
from .static_route import best_way

WIDE_BITS = 26
"""Room for a second quantity: 18 h in ms, 670 km in cm; the cost above it keeps the sum exact in float64 up to 37 h."""
CM = 100.0


def metres_between(engine: Engine, slot: Slot, origins: Sequence[Snap], destinations: Sequence[Snap], known: np.ndarray,
                   progress: Progress) -> np.ndarray:
    """float64 [origins, destinations]: metres of the best ways, whose costs are `known`; NaN where there is none."""
    length = np.repeat(np.rint(slot.metric.law.network.length_m * CM), 2)
    return _Second(engine, slot, length).between(origins, destinations, known, progress) / CM


def ms_between(engine: Engine, slot: Slot, origins: Sequence[Snap], destinations: Sequence[Snap], known: np.ndarray,
               progress: Progress) -> np.ndarray:
    """float64 [origins, destinations]: ms of the best ways, whose costs are `known`; NaN where there is none."""
    ms = slot.metric.law.travel_ms.astype(np.float64)
    for arcs, _, _ in slot.metric.law.speeds:
        ms[arcs] = [slot.travel_ms(arc) for arc in arcs.tolist()]
    return _Second(engine, slot, ms).between(origins, destinations, known, progress)


class _Second:
    """`of_arc` float64 [2E]: the second quantity of whole arcs, whole numbers."""

    def __init__(self, engine: Engine, slot: Slot, of_arc: np.ndarray) -> None:
        self._engine, self._slot, self._of_arc = engine, slot, of_arc

    def between(self, origins: Sequence[Snap], destinations: Sequence[Snap], known: np.ndarray, progress: Progress
                ) -> np.ndarray:
        sources = [self._out_of(snap) for snap in origins]
        targets = [self._into(snap) for snap in destinations]
        wide = self._wide().matrix(sources, targets, Part(progress, 0, 80))
        out = np.where((known < INFINITE) & (wide >> WIDE_BITS == known), wide - (known << WIDE_BITS), -1).astype(np.float64)
        alone = np.argwhere((known < INFINITE) & (out < 0.0)).tolist()
        static = self._engine.static(self._slot)
        for number, (row, column) in enumerate(alone):
            among(Part(progress, 80, 100), number, len(alone))
            way = best_way(self._slot, static, (Target(origins[row], True), Target(destinations[column], True)))
            if way is not None:
                out[row, column] = self._over(way.pieces[0], origins[row], destinations[column])
        return np.where(known < INFINITE, out, np.nan)

    def _wide(self) -> StaticEngine:
        slot, second = self._slot, self._of_arc.astype(np.int64)
        costs = np.where(slot.turn_costs < INFINITE,
                         (slot.turn_costs.astype(np.int64) << WIDE_BITS) + second[slot.table.arc][slot.table.turn_to],
                         WIDE_INFINITE)
        signature = hashlib.blake2b(costs.data, digest_size=16).digest()
        return self._engine.static(replace(slot, turn_costs=costs, signature=signature, memo={}))

    def _out_of(self, snap: Snap) -> list[End]:
        slot = self._slot
        growth = departure(slot, Target(snap, True), first_states(slot, snap), Mark(), Between(areas_here(slot, snap))).growth
        out = []
        for state, cost in growth.ends:
            states, _ = growth.path_out(state)
            arcs = slot.table.arc[states].tolist()
            rest = abs((1.0 - (arcs[-1] & 1)) - snap.fraction)  # the first arc driven is the last one named
            out.append((state, self._both(cost, sum(self._of_arc[arc] for arc in arcs[:-1]) + self._of_arc[arcs[-1]] * rest)))
        return out

    def _into(self, snap: Snap) -> list[End]:
        slot = self._slot
        growth = next(arrivals(slot, Target(snap, True), areas_here(slot, snap), last=True)).growth
        out = []
        for state, cost in growth.ends:
            states, last = growth.path_out(state)
            arc = int(slot.table.arc[last])
            part = abs(snap.fraction - (arc & 1))
            whole = sum(self._of_arc[at] for at in slot.table.arc[states[1:]].tolist())
            out.append((state, self._both(cost, whole + self._of_arc[arc] * part)))
        return out

    def _both(self, cost: int, second: float) -> int:
        return (cost << WIDE_BITS) + int(round(second))

    def _over(self, arcs: Sequence[int], origin: Snap, destination: Snap) -> float:
        """The second quantity of a way."""
        if len(arcs) == 1:
            return float(self._of_arc[arcs[0]] * abs(destination.fraction - origin.fraction))
        first, last = arcs[0], arcs[-1]
        ends = self._of_arc[first] * abs((1.0 - (first & 1)) - origin.fraction) + \
            self._of_arc[last] * abs(destination.fraction - (last & 1))
        return float(ends + sum(self._of_arc[arc] for arc in arcs[1:-1]))
