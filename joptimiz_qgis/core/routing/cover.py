# SPDX-License-Identifier: GPL-2.0-or-later
"""The smallest sets that meet every one of some lists (hitting sets), by branching on the shortest list not yet met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Sequence

BRANCHES = 50_000
MOST_SETS = 256

Keys = frozenset[str]


@dataclass(frozen=True)
class Covers:
    """All smallest sets, those with fewest `dear` keys first, then by the order of the keys; `complete` False if the
    search for them was cut short: then the first is a set that meets every list, and smaller ones may exist."""

    sets: tuple[Keys, ...]
    complete: bool


def covers(lists: Iterable[Keys], order: Sequence[str], dear: Keys = frozenset()) -> Covers:
    """The smallest sets of keys of `order` with a member in each list; no list may be empty."""
    wanted = sorted(set(lists), key=len)
    needed = [names for at, names in enumerate(wanted) if not any(other < names for other in wanted[:at])]
    rank = {key: at for at, key in enumerate(order)}
    branch = _Branch(rank)
    for size in range(_apart(needed), len(needed) + 1):
        branch.found.clear()
        branch.go(needed, size, (), frozenset())
        if branch.spent >= BRANCHES:
            break
        if branch.found:
            ranked = sorted(branch.found, key=lambda keys: (len(keys & dear), sorted(rank[key] for key in keys)))
            return Covers(tuple(ranked), len(branch.found) < MOST_SETS)
    return Covers((_greedy(needed, rank, dear),), False)


class _Branch:
    """Depth first over the members of one list; what an earlier branch held is left out of the later ones."""

    def __init__(self, rank: dict[str, int]) -> None:
        self.found: list[Keys] = []
        self.spent = 0
        self._rank = rank

    def go(self, lists: Sequence[Keys], size: int, held: tuple[str, ...], shut: Keys) -> None:
        self.spent += 1
        if not lists:
            self.found.append(frozenset(held))
            return
        if _apart(lists) > size:
            return
        for key in sorted(min(lists, key=lambda names: len(names - shut)) - shut, key=self._rank.__getitem__):
            if self.spent >= BRANCHES or len(self.found) >= MOST_SETS:
                return
            self.go([names for names in lists if key not in names], size - 1, (*held, key), shut)
            shut = shut | {key}


def _apart(lists: Sequence[Keys]) -> int:
    """A bound: so many of the lists share nothing with each other."""
    seen: set[str] = set()
    count = 0
    for names in lists:
        if seen.isdisjoint(names):
            seen |= names
            count += 1
    return count


def _greedy(lists: Sequence[Keys], rank: dict[str, int], dear: Keys) -> Keys:
    """The key in most lists, again and again."""
    left = list(lists)
    held: set[str] = set()
    while left:
        count: dict[str, int] = {}
        for names in left:
            for key in names:
                count[key] = count.get(key, 0) + 1
        best = min(count, key=lambda key: (-count[key], key in dear, rank[key]))
        held.add(best)
        left = [names for names in left if best not in names]
    return frozenset(held)
