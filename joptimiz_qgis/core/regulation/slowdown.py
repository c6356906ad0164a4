# SPDX-License-Identifier: GPL-2.0-or-later
"""Slower traffic, as messages report it, becomes travel times: of several messages the slowest counts, once."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Optional, Sequence

import numpy as np

from .intervals import Interval, Intervals, contains, normalised
from .rules import AccessRule, ReportedRule
from .verdict import Constraint

Speeds = tuple[tuple[np.ndarray, np.ndarray, Intervals], ...]
"""As Law.speeds: (arcs, ms over the whole of each, when)."""

LEAST_FACTOR = 0.001
"""Slower than so much of the usual speed is no travel time that an engine can count with."""


def speed_factor(rule: AccessRule) -> Optional[float]:
    """The share of the usual speed that a rule reports, or None if it reports none."""
    return rule.speed_factor if isinstance(rule, ReportedRule) else None


def slowed(base_ms: np.ndarray, speeds: Speeds, slowdowns: Sequence[Constraint]) -> Speeds:
    """Travel times that hold for some time only, slowdowns counted.

    `base_ms`: int64 [2E], otherwise; `speeds`: what the road data says, at no time twice of one arc; each slowdown has a rule
    with a speed factor, and lengthens what of an arc its rows cover. The order of the slowdowns does not matter.
    """
    found = [(*_stretch(each), each.active) for each in slowdowns if each.arcs.size]
    if not found:
        return speeds
    slow = np.concatenate([arcs for arcs, _, _ in found])
    known, inverse, counts = np.unique(slow, return_inverse=True, return_counts=True)
    shared = counts > 1
    for arcs, _, _ in speeds:
        shared |= np.isin(known, arcs)
    alone, first, out = ~shared[inverse], 0, []
    for arcs, stretch, active in found:
        mine = alone[first : first + arcs.shape[0]]
        if mine.any():
            out.append((arcs[mine], _longer(base_ms[arcs[mine]], stretch[mine]), active))
        first += arcs.shape[0]
    if shared.any():
        out.extend(_overlapping(base_ms, speeds, found, known[shared]))
    return (*out, *speeds)


def delay_ms(slowdown: Constraint, base_ms: np.ndarray, parts: Sequence[tuple[int, float, float]]) -> np.ndarray:
    """float64 [N] ms: by how much a slowdown alone lengthens parts (arc, begin, end along its drawing), whatever the hour."""
    late = np.zeros(len(parts))
    driven = np.array([arc for arc, _, _ in parts], np.int64)
    rows = np.flatnonzero(np.isin(slowdown.arcs, driven))
    if not rows.size:
        return late
    longer = 1.0 / max(_factor(slowdown), LEAST_FACTOR) - 1.0
    for arc, begin, end in zip(slowdown.arcs[rows].tolist(), slowdown.begin[rows].tolist(), slowdown.end[rows].tolist()):
        for at in np.flatnonzero(driven == arc).tolist():
            low, high = sorted(parts[at][1:])
            late[at] += max(0.0, min(high, end) - max(low, begin)) * float(base_ms[arc]) * longer
    return late


def _factor(slowdown: Constraint) -> float:
    factor = speed_factor(slowdown.rule) if slowdown.rule is not None else None
    if factor is None or not 0.0 < factor <= 1.0:
        raise ValueError("a slowdown without a speed factor in (0, 1]")
    return factor


def _stretch(slowdown: Constraint) -> tuple[np.ndarray, np.ndarray]:
    """(arcs, each once; by how much each takes longer, >= 1)."""
    factor = _factor(slowdown)
    arcs, inverse = np.unique(slowdown.arcs, return_inverse=True)
    share = np.bincount(inverse, weights=slowdown.end.astype(float) - slowdown.begin, minlength=arcs.shape[0])
    return arcs, 1.0 + np.minimum(share, 1.0) * (1.0 / max(factor, LEAST_FACTOR) - 1.0)


def _longer(ms: np.ndarray, stretch: np.ndarray) -> np.ndarray:
    return np.rint(ms * stretch).astype(np.int64)


def _overlapping(base_ms: np.ndarray, speeds: Speeds, found: Sequence[tuple[np.ndarray, np.ndarray, Intervals]],
                 wanted: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray, Intervals]]:
    """Arcs on which several hours meet: arcs with the same ones are handled together, time by time."""
    actives = [active for _, _, active in (*found, *speeds)]
    value: list[dict[int, float]] = []
    met: dict[int, list[int]] = defaultdict(list)
    for number, (arcs, values, _) in enumerate((*found, *speeds)):
        here = np.isin(arcs, wanted)
        value.append(dict(zip(arcs[here].tolist(), values[here].tolist())))
        for arc in value[-1]:
            met[arc].append(number)
    groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for arc, numbers in met.items():
        groups[tuple(numbers)].append(arc)
    for hours, members in groups.items():
        arcs = np.array(sorted(members), np.int64)
        for holding, times in _phases(hours, actives).items():
            slow = [np.array([value[n][arc] for arc in arcs.tolist()]) for n in holding if n < len(found)]
            if not slow:
                continue
            usual = next((n for n in holding if n >= len(found)), None)
            ms = base_ms[arcs] if usual is None else np.array([value[usual][arc] for arc in arcs.tolist()], np.int64)
            yield arcs, _longer(ms, np.max(slow, axis=0)), normalised(times)


def _phases(numbers: Sequence[int], actives: Sequence[Intervals]) -> dict[tuple[int, ...], list[Interval]]:
    """When which of some hours hold: the times between two changes by the numbers that hold then."""
    changes = sorted({at for n in numbers for span in actives[n] for at in span})
    out: dict[tuple[int, ...], list[Interval]] = defaultdict(list)
    for begin, end in zip(changes, changes[1:]):
        out[tuple(n for n in numbers if contains(actives[n], begin))].append((begin, end))
    return out
