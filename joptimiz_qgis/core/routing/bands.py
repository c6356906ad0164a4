# SPDX-License-Identifier: GPL-2.0-or-later
"""Reached parts of arcs as parts of streets: each place once, at its least cost, cut exactly at the thresholds."""

from __future__ import annotations

from itertools import groupby
from typing import Iterable, Iterator, NamedTuple, Optional, Sequence

from .sweep import Driven

_EPSILON = 1e-9


class Piece(NamedTuple):
    """A part of an edge that is reached within one threshold and no smaller one.

    `begin`, `end`: fractions along the edge's drawing, in the direction of travel of `arc`; costs as in Driven;
    `band`: number of the threshold.
    """

    arc: int
    begin: float
    end: float
    cost_begin: float
    cost_end: float
    enter_ms: int
    band: int


def pieces(parts: Iterable[Driven], thresholds: Sequence[float]) -> list[Piece]:
    """`thresholds` ascending, in the unit of the costs. Pieces of an edge come in the order of its drawing."""
    out: list[Piece] = []
    for _, group in groupby(sorted(parts, key=lambda part: part.arc // 2), key=lambda part: part.arc // 2):
        for part in _cheapest(list(group)):
            out.extend(_cut(part, thresholds))
    return out


def _at(part: Driven, fraction: float) -> float:
    return part.cost_begin + (fraction - part.begin) / (part.end - part.begin) * (part.cost_end - part.cost_begin)


def _between(part: Driven, low: float, high: float) -> Driven:
    """The part between two fractions, low < high, in its own direction of travel."""
    begin, end = (low, high) if part.begin < part.end else (high, low)
    return part._replace(begin=begin, end=end, cost_begin=_at(part, begin), cost_end=_at(part, end))


def _cheapest(parts: list[Driven]) -> Iterator[Driven]:
    """The lower envelope of the costs of parts of one edge."""
    if len(parts) == 1:
        yield parts[0]
        return
    points = {fraction for part in parts for fraction in (part.begin, part.end)}
    for number, a in enumerate(parts):
        for b in parts[:number]:
            points.update(_crossing(a, b))
    ordered = sorted(points)
    kept = None
    for low, high in zip(ordered, ordered[1:]):
        if high - low < _EPSILON:
            continue
        middle = (low + high) / 2.0
        over = [part for part in parts if min(part.begin, part.end) < middle < max(part.begin, part.end)]
        best = min(over, key=lambda part: _at(part, middle), default=None)
        if kept is not None and best is kept[0]:
            kept = (best, kept[1], high)
            continue
        if kept is not None:
            yield _between(*kept)
        kept = None if best is None else (best, low, high)
    if kept is not None:
        yield _between(*kept)


def _crossing(a: Driven, b: Driven) -> Iterator[float]:
    """Where two parts cost the same."""
    low = max(min(a.begin, a.end), min(b.begin, b.end))
    high = min(max(a.begin, a.end), max(b.begin, b.end))
    if low < high:
        at_low, at_high = _at(a, low) - _at(b, low), _at(a, high) - _at(b, high)
        if at_low * at_high < 0.0:
            yield low + (high - low) * at_low / (at_low - at_high)


def _cut(part: Driven, thresholds: Sequence[float]) -> Iterator[Piece]:
    below = float("-inf")
    for band, threshold in enumerate(thresholds):
        inside = _within(part, below, threshold)
        if inside is not None:
            yield Piece(*inside, band)
        below = threshold


def _within(part: Driven, above: float, upto: float) -> Optional[Driven]:
    """The part whose cost is in (above, upto]."""
    rise = part.cost_end - part.cost_begin
    if rise == 0.0:
        return part if above < part.cost_begin <= upto else None
    shares = sorted(((above - part.cost_begin) / rise, (upto - part.cost_begin) / rise))
    low, high = max(shares[0], 0.0), min(shares[1], 1.0)
    if high - low < _EPSILON:
        return None
    run = part.end - part.begin
    return part._replace(
        begin=part.begin + low * run, end=part.end if high == 1.0 else part.begin + high * run,
        cost_begin=part.cost_begin + low * rise, cost_end=part.cost_begin + high * rise)
