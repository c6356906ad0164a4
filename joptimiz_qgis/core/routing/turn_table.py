# SPDX-License-Identifier: GPL-2.0-or-later
"""The network as states and turns: what may follow what, whoever drives and whatever the hour.

A *state* is the end of an arc, just driven: only so can turning round and forbidden turns be told. Where a
restriction runs over several ways (via-way), the arcs after its beginning have further states of their own, one
for each beginning driven (the automaton of Aho and Corasick, 1975). A *turn* leads from a state to the state after
one more arc; the turns of a node form a dense table, a row for each state that ends there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Iterator, Sequence

import numpy as np

from ..network.grouping import order_of, starts_of
from ..network.model import CycleWay, Network

History = tuple[int, ...]


class Turn(IntEnum):
    """uint8 codes of TurnTable.turn_kind."""

    ONWARD = 0
    ROUND = 1   # back over the arc just driven
    NEVER = 2   # this succession leads to another state of the same arc


@dataclass(frozen=True)
class TurnTable:
    """S states and T turns of a network (N nodes, 2E arcs). Arrays are read-only by convention."""

    state_of: np.ndarray     # int32 [2E] the state of an arc that nothing special precedes; -1: open to no kind of vehicle
    arc: np.ndarray          # int32 [S] arc just driven
    tail: np.ndarray         # int32 [S] node where that arc starts
    head: np.ndarray         # int32 [S] node where it ends
    into_start: np.ndarray   # int32 [N + 1]
    into: np.ndarray         # int32 [S] states that end at node v: into[into_start[v]:into_start[v + 1]]
    out_start: np.ndarray    # int32 [N + 1]
    out: np.ndarray          # int32 [S] states whose arc starts at node v, likewise
    turn_start: np.ndarray   # int64 [N + 1] turns of node v, row by row (its `into`) and column by column (its `out`)
    first_turn: np.ndarray   # int64 [S] a state's row: turns first_turn[s] + (0 .. number of states out of its head)
    turn_to: np.ndarray      # int32 [T] state that a turn leads to
    turn_kind: np.ndarray    # uint8 [T] Turn
    histories: tuple[History, ...]  # arcs driven last, of each state beyond the first len(S) - len(histories)

    @property
    def state_count(self) -> int:
        return int(self.arc.shape[0])

    @property
    def turn_count(self) -> int:
        return int(self.turn_to.shape[0])

    @property
    def node_count(self) -> int:
        return int(self.into_start.shape[0]) - 1

    def turn_from(self) -> np.ndarray:
        """int32 [T] state that each turn leaves."""
        width = np.diff(self.out_start)[self.head[self.into]]
        return np.repeat(self.into, width)

    def turns_of(self, state: int) -> range:
        """The row of a state."""
        node = int(self.head[state])
        first = int(self.first_turn[state])
        return range(first, first + int(self.out_start[node + 1] - self.out_start[node]))

    @cached_property
    def column(self) -> np.ndarray:
        """int64 [S] the column of each state: the turn into it from a state s is first_turn[s] + column."""
        place = np.empty(self.state_count, dtype=np.int64)
        place[self.out] = np.arange(self.state_count)
        return place - self.out_start[self.tail]

    @cached_property
    def remembering(self) -> dict[int, tuple[int, ...]]:
        """States with a history, by their arc."""
        found: dict[int, tuple[int, ...]] = {}
        for number, history in enumerate(self.histories, self.state_count - len(self.histories)):
            found[history[-1]] = (*found.get(history[-1], ()), number)
        return found

    def turns_to(self, state: int) -> list[tuple[int, int]]:
        """(turn, state that it leaves): the column of a state."""
        node = int(self.tail[state])
        before = self.into[self.into_start[node] : self.into_start[node + 1]]
        return list(zip((self.first_turn[before] + self.column[state]).tolist(), before.tolist()))

    @cached_property
    def width(self) -> np.ndarray:
        """int64 [S] turns of each state."""
        return np.diff(self.out_start).astype(np.int64)[self.head]

    def turns_from(self, states: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(turns int64 [K], states that they lead to int32 [K], row of `states` that they leave int64 [K])."""
        count = self.width[states]
        row = np.repeat(np.arange(states.shape[0]), count)
        turns = (self.first_turn[states] - np.cumsum(count) + count)[row] + np.arange(row.shape[0])
        return turns, self.turn_to[turns], row

    def turns_into(self, states: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(turns int64 [K], states that they leave int32 [K], row of `states` that they lead to int64 [K])."""
        node = self.tail[states]
        first = self.into_start[node]
        count = (self.into_start[node + 1] - first).astype(np.int64)
        row = np.repeat(np.arange(states.shape[0]), count)
        before = self.into[(first - np.cumsum(count) + count)[row] + np.arange(row.shape[0])]
        return self.first_turn[before] + self.column[states][row], before, row

    def states_of(self, arcs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(all states of some arcs int32 [K], row of `arcs` of each int64 [K])."""
        plain = np.flatnonzero(self.state_of[arcs] >= 0)
        special = [(state, row) for row in np.flatnonzero(np.isin(arcs, list(self.remembering))).tolist()
                   for state in self.remembering[int(arcs[row])]]
        return (np.concatenate((self.state_of[arcs[plain]], np.array([s for s, _ in special], dtype=np.int32))),
                np.concatenate((plain, np.array([r for _, r in special], dtype=np.int64))))

    def states_after(self, arcs: Sequence[int]) -> Iterator[int]:
        """States in which these arcs, in this order, were surely driven last."""
        arcs = tuple(arcs)
        plain = int(self.state_of[arcs[-1]])
        if len(arcs) == 1 and plain >= 0:
            yield plain
        first = self.state_count - len(self.histories)
        for state in self.remembering.get(arcs[-1], ()):
            if self.histories[state - first][-len(arcs):] == arcs:
                yield state


def turn_table(network: Network) -> TurnTable:
    """States and turns of a network, all law aside; `network.turns` only decide which states there are."""
    usable = (~np.isnan(network.speed_kmh)).T.ravel() | (network.cycle != int(CycleWay.NO)).T.ravel()
    plain = np.flatnonzero(usable).astype(np.int32)
    state_of = np.full(usable.shape, -1, dtype=np.int32)
    state_of[plain] = np.arange(plain.size, dtype=np.int32)
    histories = _histories(network, usable)
    arc = np.concatenate((plain, np.array([h[-1] for h in histories], dtype=np.int32)))
    tail, head = network.tail()[arc].astype(np.int32), network.head()[arc].astype(np.int32)
    nodes = network.node_count
    into_start, into = _by_node(head, nodes)
    out_start, out = _by_node(tail, nodes)
    width = np.diff(out_start)
    turn_start = np.zeros(nodes + 1, dtype=np.int64)
    np.cumsum(np.diff(into_start).astype(np.int64) * width, out=turn_start[1:])
    rows = width[head[into]].astype(np.int64)
    first_turn = np.zeros(arc.size, dtype=np.int64)
    first_turn[into] = np.cumsum(rows) - rows
    total = int(turn_start[-1])
    turn_from = np.repeat(into, rows)
    column = np.arange(total, dtype=np.int64) - np.repeat(first_turn[into], rows)
    turn_to = out[out_start[head[turn_from]] + column]
    kind = np.where(arc[turn_to] == (arc[turn_from] ^ 1), np.uint8(Turn.ROUND), np.uint8(Turn.ONWARD))
    kind[turn_to >= plain.size] = Turn.NEVER
    table = TurnTable(state_of, arc, tail, head, into_start, into, out_start, out, turn_start, first_turn, turn_to, kind,
                      histories)
    _lead_on(table)
    return table


def _by_node(node: np.ndarray, nodes: int) -> tuple[np.ndarray, np.ndarray]:
    """(start, states in order of node)."""
    return starts_of(node, nodes).astype(np.int32), order_of(node).astype(np.int32)


def _histories(network: Network, usable: np.ndarray) -> tuple[History, ...]:
    """Beginnings of via-way restrictions that a state must remember: two arcs at least, all but the last one at most."""
    found = {turn.arcs[:length] for turn in network.turns for length in range(2, len(turn.arcs))
             if usable[list(turn.arcs[:length])].all()}
    return tuple(sorted(found, key=lambda h: (len(h), h)))


def _lead_on(table: TurnTable) -> None:
    """Where a succession of arcs is the beginning of a restriction, the turn leads to the state that remembers it."""
    first = table.state_count - len(table.histories)
    known = {history: first + number for number, history in enumerate(table.histories)}
    begins = {history[:1] for history in table.histories}
    sources = [(h, int(table.state_of[h[0]])) for h in sorted(begins)] + list(known.items())
    for history, state in sources:
        for turn in table.turns_of(state):
            to = int(table.turn_to[turn])
            if to >= first:
                continue
            longer = (*history, int(table.arc[to]))
            remembered = next((known[longer[k:]] for k in range(len(longer) - 1) if longer[k:] in known), None)
            if remembered is None:
                continue
            table.turn_kind[turn] = Turn.NEVER
            for other in table.turns_of(state):
                if int(table.turn_to[other]) == remembered:
                    back = int(table.arc[remembered]) == int(table.arc[state]) ^ 1
                    table.turn_kind[other] = Turn.ROUND if back else Turn.ONWARD
