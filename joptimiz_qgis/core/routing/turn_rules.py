# SPDX-License-Identifier: GPL-2.0-or-later
"""Which turns one vehicle may make at an hour, the arcs themselves aside: turning round, barriers, turn restrictions."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator

import numpy as np

from ..regulation.intervals import Intervals
from ..regulation.verdict import TurnBan
from .metric import Standing
from .turn_table import Turn, TurnTable


class TurnRules:
    """The turns of a table that a law closes: `never` open, and, by their hours, those that restrictions `ban`."""

    def __init__(self, table: TurnTable, standing: Standing, drivable: np.ndarray) -> None:
        self.never = _never(table, standing.shut_nodes, drivable)
        """bool [T]"""
        groups: dict[Intervals, list[int]] = defaultdict(list)
        for ban in standing.bans:
            groups[ban.active].extend(_banned(table, ban))
        self.bans = {active: np.array(turns, dtype=np.int64) for active, turns in groups.items()}
        """int64 [K] turns by the hours in which they are forbidden"""


def _never(table: TurnTable, shut_nodes: set[int], drivable: np.ndarray) -> np.ndarray:
    """bool [T]: back where it is no dead end, onward where a barrier stands, and what is no turn at all."""
    shut = np.zeros(table.node_count, dtype=bool)
    shut[list(shut_nodes)] = True
    plain = slice(table.state_count - len(table.histories))
    leaving = np.bincount(table.tail[plain], weights=drivable[table.arc[plain]], minlength=table.node_count)
    dead_end = shut[table.head] | (leaving[table.head] - drivable[table.arc ^ 1] <= 0)
    at = table.turn_from()
    closed = table.turn_kind == Turn.NEVER
    closed |= (table.turn_kind == Turn.ROUND) & ~dead_end[at]
    closed |= (table.turn_kind == Turn.ONWARD) & shut[table.head[at]]
    return np.asarray(closed)


def _banned(table: TurnTable, ban: TurnBan) -> Iterator[int]:
    for state in table.states_after(ban.arcs[:-1]):
        for turn in table.turns_of(state):
            if (int(table.arc[table.turn_to[turn]]) == ban.arcs[-1]) == (ban.kind == "no"):
                yield turn
