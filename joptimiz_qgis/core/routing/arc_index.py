# SPDX-License-Identifier: GPL-2.0-or-later
"""What a law says, found by arc and by node: made once for a law, shared by every search that asks "what if"."""

from __future__ import annotations

from copy import copy
from typing import Any, Iterator

import numpy as np

from ..network.grouping import order_of, starts_of
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Law

AreaKey = tuple[str, int]
IN_AREA = (Movement.TRANSIT, Movement.ENTRY)


def area_key(constraint: Constraint, label: int) -> AreaKey:
    """One rule is one area, however its rows are split; destination streets are one area per connected group."""
    return (constraint.rule.rule_id if constraint.rule is not None else "", label)


def lift_key(constraint: Constraint) -> str:
    """What is lifted together: all phases and rows of a rule; of the road data, all of one kind.

    A message may bear the id of a rule that was made from it, and is another thing.
    """
    if constraint.rule is None:
        return ROAD_DATA + constraint.kind
    return constraint.rule.rule_id if constraint.rule.liftable else REPORTED + constraint.rule.rule_id


ROAD_DATA = "road data: "
REPORTED = "reported: "


class ArcIndex:
    """Arcs by node and constraint rows by arc of one law. `memo` keeps what searches work out and others may use.

    `kept` is for what holds for the law whatever is asked; it is shared by the indices that `for_question` gives.
    """

    def __init__(self, law: Law) -> None:
        self.law = law
        self.memo: dict[Any, Any] = {}
        self.kept: dict[Any, Any] = {}
        self._leaving: dict[int, list[int]] = {}
        self.tail, self.head = law.network.tail(), law.network.head()
        drivable = np.flatnonzero(law.drivable)
        self._out_start, self._out = _grouped(self.tail[drivable], law.network.node_count, drivable)
        self._in_start, self._in = _grouped(self.head[drivable], law.network.node_count, drivable)
        counts = [c.arcs.shape[0] for c in law.constraints]
        arcs = np.concatenate([c.arcs for c in law.constraints]) if counts else np.zeros(0, np.int64)
        order = order_of(arcs)
        self._arcs = arcs[order]
        self._constraint = np.repeat(np.arange(len(counts)), counts)[order]
        self._row = (np.concatenate([np.arange(n) for n in counts]) if counts else arcs)[order]
        self.areas: dict[AreaKey, int] = {}
        for constraint in law.constraints:
            if constraint.movement in IN_AREA:
                for label in np.unique(constraint.area).tolist():
                    self.areas.setdefault(area_key(constraint, label), len(self.areas))
        self.least_ms = np.maximum(law.travel_ms.astype(np.float64), 1.0)
        busy = np.zeros(law.drivable.shape, dtype=bool)
        busy[self._arcs] = True
        for changed, ms, _ in law.speeds:
            np.minimum.at(self.least_ms, changed, ms)
            busy[changed] = True
        self.quiet = (~busy).tobytes()
        """1 for each arc that nothing bears on, ever, and whose speed is always the same."""

    def for_question(self) -> "ArcIndex":
        """The same index with an empty memo: what one question works out is let go with its answer."""
        other = copy(self)
        other.memo = {}
        return other

    @property
    def nbytes(self) -> int:
        """Bytes of its arrays, the law's aside."""
        return sum(int(v.nbytes) for v in vars(self).values() if isinstance(v, np.ndarray)) + len(self.quiet)

    def leaving(self, node: int) -> list[int]:
        """Arcs physically open to the vehicle that start at a node."""
        found = self._leaving.get(node)
        if found is None:
            found = self._leaving[node] = self._out[self._out_start[node] : self._out_start[node + 1]].tolist()
        return found

    def reaching(self, node: int) -> list[int]:
        """Arcs physically open to the vehicle that end at a node."""
        found: list[int] = self._in[self._in_start[node] : self._in_start[node + 1]].tolist()
        return found

    def on_arc(self, arc: int) -> Iterator[tuple[Constraint, int]]:
        """(constraint, row in it) of all that bears on an arc, in the order of the law."""
        first, last = np.searchsorted(self._arcs, (arc, arc + 1))
        for number, row in zip(self._constraint[first:last].tolist(), self._row[first:last].tolist()):
            yield self.law.constraints[number], row

    def on_part(self, arc: int, begin: float, end: float) -> Iterator[Constraint]:
        """Each constraint that bears on the part of an arc between two fractions (in either order)."""
        low, high = min(begin, end), max(begin, end)
        seen: set[int] = set()
        for constraint, row in self.on_arc(arc):
            if constraint.begin[row] < high and constraint.end[row] > low and id(constraint) not in seen:
                seen.add(id(constraint))
                yield constraint

    def at_point(self, edge: int, fraction: float, movements: tuple[Movement, ...]) -> Iterator[tuple[Constraint, int]]:
        """(constraint, row) of some movements that bear on a point of an edge, in either direction."""
        for arc in (2 * edge, 2 * edge + 1):
            for constraint, row in self.on_arc(arc):
                if constraint.movement in movements and \
                        constraint.begin[row] - 1e-6 <= fraction <= constraint.end[row] + 1e-6:
                    yield constraint, row


def _grouped(node: np.ndarray, nodes: int, arcs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(start, arcs in order of node): row n's arcs are arcs[start[n]:start[n + 1]]."""
    return starts_of(node, nodes), arcs[order_of(node)]
