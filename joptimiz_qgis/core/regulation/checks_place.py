# SPDX-License-Identifier: GPL-2.0-or-later
"""Which rules stand on the same ground: pairs from a sweep over boxes and shared streets, then measured."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Optional, Sequence

import numpy as np

from .match import RuleMatch
from .rules import AccessRule

SAME_AREA_M2 = 1.0
SAME_LENGTH_M = 1.0
"""Less in common is a drawing's inexactness along a common border, not a common place."""


class Places:
    """Rows of rules, and what their places share. Boxes are swept and streets sorted: no pair far apart is looked at."""

    def __init__(self, rules: Sequence[AccessRule], matches: Optional[Sequence[RuleMatch]]) -> None:
        self._rules = rules
        self._matches = matches
        self._edges = [np.unique(m.edge) for m in matches] if matches is not None else []

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Pairs of rows (low, high) that may share ground, each once."""
        found = set(self._street_pairs(self._edges)) if self._edges else set(self._street_pairs(self._named()))
        yield from sorted(found)
        for pair in self._box_pairs():
            if pair not in found:
                yield pair

    def shared(self, a: int, b: int) -> Optional[tuple[int, ...]]:
        """The edges that both mean, () where it is known from shapes alone; None if they share nothing."""
        if self._matched(a) and self._matched(b):
            return self._common_rows(a, b) or None
        one, two = self._rules[a], self._rules[b]
        if set(one.edges or ()) & set(two.edges or ()):
            return ()
        return () if overlaps(one.geometry, two.geometry) else None

    def _matched(self, row: int) -> bool:
        return bool(self._edges) and self._edges[row].size > 0

    def _named(self) -> list[np.ndarray]:
        number: dict[str, int] = {}
        return [np.unique(np.array([number.setdefault(e, len(number)) for e in r.edges or ()], np.int64)) for r in self._rules]

    def _street_pairs(self, edges: Sequence[np.ndarray]) -> Iterator[tuple[int, int]]:
        if not edges:
            return
        edge = np.concatenate(edges).astype(np.int64)
        rule = np.repeat(np.arange(len(edges), dtype=np.int64), [e.size for e in edges])
        order = np.argsort(edge, kind="stable")  # within one street, rules stay in order
        edge, rule = edge[order], rule[order]
        for shift in range(1, edge.size):
            same = edge[shift:] == edge[:-shift]
            if not same.any():
                return
            code = np.unique(rule[:-shift][same] * len(edges) + rule[shift:][same])
            yield from zip((code // len(edges)).tolist(), (code % len(edges)).tolist())

    def _box_pairs(self) -> Iterator[tuple[int, int]]:
        rows = [k for k, r in enumerate(self._rules) if r.geometry is not None and not r.geometry.is_empty]
        if not rows:
            return
        box = np.array([self._rules[k].geometry.bounds for k in rows], float)
        order = np.argsort(box[:, 0], kind="stable")
        box, row = box[order], np.array(rows)[order]
        until = np.searchsorted(box[:, 0], box[:, 2], side="right")
        placed = np.array([self._matched(k) for k in row.tolist()])
        for k in range(row.size):  # where both are tied to streets, these decide, not boxes
            after = box[k + 1:until[k]]
            hit = (after[:, 1] <= box[k, 3]) & (after[:, 3] >= box[k, 1])
            hit &= ~(placed[k] & placed[k + 1:until[k]])
            for other in row[k + 1:until[k]][hit].tolist():
                yield min(int(row[k]), other), max(int(row[k]), other)

    def _common_rows(self, a: int, b: int) -> tuple[int, ...]:
        if self._matches is None:
            return ()
        common = np.intersect1d(self._edges[a], self._edges[b])
        theirs: dict[int, list[tuple[float, float, bool, bool]]] = {}
        for edge, begin, end, forward, backward in _stretches(self._matches[b], common):
            theirs.setdefault(edge, []).append((begin, end, forward, backward))
        return tuple(sorted({
            edge for edge, begin, end, forward, backward in _stretches(self._matches[a], common)
            if any(begin < e and b_ < end and (forward and f or backward and r) for b_, e, f, r in theirs[edge])}))


def _stretches(match: RuleMatch, edges: np.ndarray) -> Iterable[tuple[int, float, float, bool, bool]]:
    keep = np.isin(match.edge, edges)
    return zip(match.edge[keep].tolist(), match.begin[keep].tolist(), match.end[keep].tolist(),
               match.forward[keep].tolist(), match.backward[keep].tolist())


def overlaps(a: Any, b: Any) -> bool:
    """Whether two shapes share more than a border: an area, a stretch, or a point that lies on the other."""
    if a is None or b is None or not a.is_valid or not b.is_valid or not a.intersects(b):
        return False
    if min(_dimension(a), _dimension(b)) == 0:
        return True
    common = a.intersection(b)
    return bool(common.area > SAME_AREA_M2) if _dimension(a) == _dimension(b) == 2 else bool(common.length > SAME_LENGTH_M)


def is_area(shape: Any) -> bool:
    return shape is not None and _dimension(shape) == 2


def _dimension(shape: Any) -> int:
    kind = str(shape.geom_type)
    return 2 if kind.endswith("Polygon") else 1 if kind.endswith("LineString") else 0
