# SPDX-License-Identifier: GPL-2.0-or-later
"""What the search knows of a way: where it stands, when it can be there, and the way itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Optional

from .bounds import Areas


class State(NamedTuple):
    """Where a label stands. `level`: points reached so far; `at_point`: at a point, else at the arc's end.

    `left`: origin areas that were left; `entered`: destination areas entered on the destination's account;
    `chain`: progress in via-way restrictions, as (row in Metric.chains of its first arc, row, arcs done).
    """

    level: int
    arc: int
    at_point: bool
    left: Areas
    entered: Areas
    chain: tuple[tuple[int, int, int], ...]


class Label(NamedTuple):
    """Reached between `first` and `last` (UTC ms) after `driven` ms and at `cost`; entered `took` ms before."""

    state: State
    first: int
    last: int
    extra: float
    driven: int
    metres: float
    took: int
    part: tuple[float, float]
    parent: Optional["Label"]


@dataclass(frozen=True)
class Found:
    """The best way: its labels in order, its cost (ms or m), and whether a bound cut the proof short."""

    labels: tuple[Label, ...]
    proved: bool
    cost: float


def circles(label: Label) -> bool:
    """Whether a way drives an arc twice between two points, to no other end: that would be waiting on the road.

    Where a restriction over several streets forbids a turn to who comes from one side, one may drive round the block.
    """
    if label.state.at_point:
        return False
    at, arc, level, chain = label.parent, label.state.arc, label.state.level, label.state.chain
    while at is not None and at.state.level == level and not at.state.at_point:
        if at.state.arc == arc and at.state.chain == chain:
            return True
        at = at.parent
    return False


def way_to(label: Label) -> tuple[Label, ...]:
    """The labels from the start to this one."""
    out = [label]
    while out[-1].parent is not None:
        out.append(out[-1].parent)
    return tuple(reversed(out))
