# SPDX-License-Identifier: GPL-2.0-or-later
"""A good choice of sites: greedy, then vertex substitution, from one or two beginnings."""

from __future__ import annotations

import numpy as np

from ..progress import Progress
from .siting_gains import Gains, first_of_places
from .siting_limited import Limited
from .siting_moves import Free, Moves


def search(gains: Gains, most: int, start: np.ndarray, progress: Progress, afresh: bool = True) -> tuple[int, ...]:
    """At most `most` sites within the budget, one of each fixed place among them; the better of the search that begins with
    nothing more and the one that begins with `start`; the latter alone unless `afresh`, if it is allowed. Raises Cancelled."""
    fixed = first_of_places(gains.place, gains.fixed)
    starts = [fixed]
    given = [site for site in start.tolist() if gains.allowed[site]]
    lacking = set(gains.place[fixed].tolist()) - set(gains.place[given].tolist())
    whole = sorted([*given, *(site for site in fixed if gains.place[site] in lacking)])
    if whole != fixed and len(whole) <= most and gains.price[whole].sum() <= gains.budget:
        starts = [*starts, whole] if afresh else [whole]
    by_price = [False, True] if np.isfinite(gains.budget) else [False]
    best: tuple[float, list[int]] = (-1.0, [])
    for begin in starts:
        for cheap in by_price:
            moves: Moves = Limited(gains, begin) if gains.tight else Free(gains, begin)
            moves.improve(most, cheap, progress)
            worth = gains.worth(moves.sites)
            if worth > best[0] + gains.scale:
                best = (worth, moves.sites)
    return tuple(sorted(best[1]))
