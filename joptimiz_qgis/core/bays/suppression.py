# SPDX-License-Identifier: GPL-2.0-or-later
"""Small counts are not shown: who knows a round must not find its driver in a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np


@dataclass(frozen=True)
class Presence:
    """Which stops are in which cells: `stop`, `bay`, `column` int64 [P], each triple once, a stop always at the same bay.
    `shape`: (bays, columns)."""

    stop: np.ndarray
    bay: np.ndarray
    column: np.ndarray
    shape: tuple[int, int]

    @property
    def count(self) -> np.ndarray:
        """int64 [B, C]: stops in each cell."""
        size = self.shape[0] * self.shape[1]
        return np.bincount(self.bay * self.shape[1] + self.column, minlength=size).reshape(self.shape)

    @property
    def stops_of_bays(self) -> np.ndarray:
        """int64 [B]: stops at each bay, each once."""
        _, first = np.unique(self.stop, return_index=True)
        return np.bincount(self.bay[first], minlength=self.shape[0])

    def of(self, chosen: np.ndarray) -> "Presence":
        """Those of some stops only; `chosen`: bool by stop."""
        rows = chosen[self.stop]
        return Presence(self.stop[rows], self.bay[rows], self.column[rows], self.shape)


def withheld_bays(stops: np.ndarray, sessions: np.ndarray, least: int, silent: Optional[np.ndarray] = None) -> np.ndarray:
    """bool [B]: bays of which no figure is shown, since the sessions of all bays together are known.

    `stops` [B]: stops that were there in the period; `sessions` [B]: those of them that began in it. Withheld: bays with 1 to
    `least` - 1 of either, then the smallest further ones until what is withheld `tells_too_much` no more; at last all of them.
    `silent` bool [B]: bays of which the total is not told for another reason.
    """
    hidden = _few(stops, least) | _few(sessions, least)
    if silent is not None:
        hidden = hidden | (silent & (stops > 0))
    _widen(hidden, stops, lambda: stops[hidden].sum() < least or tells_too_much(sessions, hidden, least))
    return hidden


def hidden_cells(there: Presence, least: int, sessions: Optional[np.ndarray] = None, first: Optional[np.ndarray] = None
                 ) -> np.ndarray:
    """bool [B, C]: cells to be hidden where the total of each bay may be known, and a stop may be in several cells.

    Hidden: cells with 1 to `least` - 1 stops, and the smallest further ones of a bay until those that are hidden hold `least`
    DIFFERENT stops and `tells_too_much` is false of them; at last all cells of the bay. `sessions` [B, C]: stops that began in
    a cell, which are few or many by themselves (None: all that are there); `first` bool [B, C]: cells hidden for another reason.
    """
    count = there.count
    hidden = _few(count, least)
    if sessions is not None:
        hidden |= _few(sessions, least)
    if first is not None:
        hidden |= first
    if there.shape[1] < 2:
        return hidden
    began = count if sessions is None else sessions
    order = np.argsort(there.bay, kind="stable")
    ends = np.searchsorted(there.bay[order], np.arange(there.shape[0] + 1))
    for bay in np.flatnonzero((hidden & (count > 0)).any(axis=1) & ~hidden.all(axis=1)):
        mine = order[ends[bay]:ends[bay + 1]]
        row, stop, column = hidden[bay], there.stop[mine], there.column[mine]
        if began[bay][row].sum() >= max(2 * least, row.sum() + least):
            continue  # a quick look: so many began there that there are enough of them, however they are spread

        def weak(row: np.ndarray = row, stop: np.ndarray = stop, column: np.ndarray = column, bay: int = bay) -> bool:
            return len(np.unique(stop[row[column]])) < least or tells_too_much(began[bay], row, least)

        _widen(row, count[bay], weak)
    return hidden


def tells_too_much(count: np.ndarray, hidden: np.ndarray, least: int) -> bool:
    """Whether the sum of the hidden cells of a line, which is known, says what one of them holds.

    Two cells at least. Each is known to hold something, as cells with nothing are shown, so that their sum must leave room for
    each of them to be anything from 1 to `least` - 1. If the whole line is hidden, a cell may as well be empty.
    """
    total, cells = count[hidden].sum(), hidden.sum()
    if not total:
        return False
    return bool(cells < 2 or (total < least if hidden.all() else total - cells < least - 1))


def _few(count: np.ndarray, least: int) -> np.ndarray:
    return np.asarray((count > 0) & (count < least))


def _widen(hidden: np.ndarray, count: np.ndarray, is_weak: Callable[[], bool]) -> None:
    """Hide the smallest further cells of a line, in place, until it is weak no more; at last those with nothing too."""
    if not (hidden & (count > 0)).any():
        return
    open_ = np.flatnonzero(~hidden & (count > 0))
    for cell in open_[np.argsort(count[open_], kind="stable")]:
        if not is_weak():
            return
        hidden[cell] = True
    if is_weak():
        hidden[:] = True
