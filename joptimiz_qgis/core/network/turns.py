# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn restrictions in the source's terms (lines and vertices) become successions of arcs."""

from __future__ import annotations

from typing import Callable, Optional, Sequence

import numpy as np

from ..text import N_
from .model import Network, TurnRestriction
from .source import Rejected, SourceTurn

_MISSING = N_("The turn restriction names a line that the network does not have.")
_APART = N_("The lines of the turn restriction do not meet where it says, or meet more than once.")


def resolve_turns(network: Network, turns: Sequence[SourceTurn], node_of: Callable[[int], int]
                  ) -> tuple[tuple[TurnRestriction, ...], list[Rejected]]:
    """(restrictions as arcs, those that could not be tied). `node_of` gives the row of a vertex key, or -1."""
    wanted = {line for turn in turns for line in (turn.from_line, *turn.via_lines, turn.to_line)}
    edges = _edges_of(network, wanted)
    found, rejected = [], []
    for turn in turns:
        lines = (turn.from_line, *turn.via_lines, turn.to_line)
        if any(line not in edges for line in lines):
            rejected.append(Rejected(turn.from_line, _MISSING))
            continue
        arcs = _at_node(network, turn, edges, node_of) if turn.via_vertex is not None else _along(network, turn, edges)
        if arcs is None:
            rejected.append(Rejected(turn.from_line, _APART))
        else:
            found.append(TurnRestriction(arcs, turn.kind, turn.vehicles, turn.except_, turn.when))
    return tuple(found), rejected


def _edges_of(network: Network, wanted: set[str]) -> dict[str, list[int]]:
    """Edges of the lines that matter, in their order along the line."""
    out: dict[str, list[int]] = {}
    if wanted:
        for row in np.flatnonzero(np.isin(network.source_id, np.array(sorted(wanted)))).tolist():
            out.setdefault(str(network.source_id[row]), []).append(row)
    return out


def _at_node(network: Network, turn: SourceTurn, edges: dict[str, list[int]], node_of: Callable[[int], int]
             ) -> Optional[tuple[int, ...]]:
    node = node_of(turn.via_vertex or 0)
    into = _touching(network, edges[turn.from_line], node, arriving=True)
    out = _touching(network, edges[turn.to_line], node, arriving=False)
    if turn.from_line == turn.to_line and len(into) == len(out) == 2:
        return None  # a line that runs through the place: which side is meant is not said
    if len(into) != 1 or len(out) != 1:
        return None
    return into[0], out[0]


def _touching(network: Network, edges: Sequence[int], node: int, arriving: bool) -> list[int]:
    """Arcs of some edges that arrive at, or leave, a node."""
    arcs = []
    for edge in edges:
        if int(network.to_node[edge]) == node:
            arcs.append(2 * edge if arriving else 2 * edge + 1)
        if int(network.from_node[edge]) == node:
            arcs.append(2 * edge + 1 if arriving else 2 * edge)
    return arcs


def _along(network: Network, turn: SourceTurn, edges: dict[str, list[int]]) -> Optional[tuple[int, ...]]:
    """The arcs from the end of `from` over the whole of each via line to the beginning of `to`."""
    lines = (turn.from_line, *turn.via_lines, turn.to_line)
    joints = []
    for a, b in zip(lines, lines[1:]):
        shared = _ends(network, edges[a]) & _nodes(network, edges[b]) | _nodes(network, edges[a]) & _ends(network, edges[b])
        joints.append(shared)
    # A line may meet its neighbour at both ends (a dual carriageway's link): the walk must be the only one possible.
    walks = [walk for start in joints[0] for walk in _walks(network, turn.via_lines, edges, start, joints[1:])]
    whole = []
    for first, last, middle in walks:
        into = _touching(network, edges[turn.from_line], first, arriving=True)
        out = _touching(network, edges[turn.to_line], last, arriving=False)
        if len(into) == 1 and len(out) == 1:
            whole.append((into[0], *middle, out[0]))
    return whole[0] if len(whole) == 1 else None


def _walks(network: Network, via: Sequence[str], edges: dict[str, list[int]], start: int, joints: Sequence[set[int]]
           ) -> list[tuple[int, int, tuple[int, ...]]]:
    """(first node, last node, arcs) of each way over the via lines from `start`, through one joint after the other."""
    partial: list[tuple[int, tuple[int, ...]]] = [(start, ())]
    for line, ends in zip(via, joints):
        longer = []
        for at, arcs in partial:
            for end in ends:
                part = _between(network, edges[line], at, end)
                if part:
                    longer.append((end, arcs + part))
        partial = longer
    return [(start, end, arcs) for end, arcs in partial]


def _between(network: Network, edges: Sequence[int], start: int, end: int) -> tuple[int, ...]:
    """Arcs along one line from a node to another; empty if they are not on it, or the same."""
    nodes = [int(network.from_node[edges[0]]), *(int(network.to_node[e]) for e in edges)]
    if start not in nodes or end not in nodes or start == end:
        return ()
    a, b = nodes.index(start), nodes.index(end)
    if a < b:
        return tuple(2 * e for e in edges[a:b])
    return tuple(2 * e + 1 for e in reversed(edges[b:a]))


def _nodes(network: Network, edges: Sequence[int]) -> set[int]:
    return {int(n) for e in edges for n in (network.from_node[e], network.to_node[e])}


def _ends(network: Network, edges: Sequence[int]) -> set[int]:
    return {int(network.from_node[edges[0]]), int(network.to_node[edges[-1]])}
