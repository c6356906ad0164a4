# SPDX-License-Identifier: GPL-2.0-or-later
"""Random small networks and laws that do not change in time: all that may bear on a turn, an arc or a part of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Sequence

import numpy as np
from hypothesis import strategies as st
from networks import tiny

from joptimiz_qgis.core.network.model import Network, TurnRestriction
from joptimiz_qgis.core.regulation.rules import AccessRule, Kind, Movement
from joptimiz_qgis.core.regulation.verdict import Constraint, Law, NodeConstraint, TurnBan, Verdict
from joptimiz_qgis.core.text import text
from joptimiz_qgis.core.vehicles import Category, Vehicle

HORIZON = (0, 40_000_000)
PLACES = [(x, y) for y in (0, 100, 200) for x in (0, 100, 200)]
STREETS = [*((a, a + 1) for a in range(9) if a % 3 < 2), *((a, a + 3) for a in range(6)), (0, 4), (4, 8)]
VERDICTS = [Verdict.FORBIDDEN] * 4 + [Verdict.UNKNOWN, Verdict.EXEMPTED]


@st.composite
def networks(draw, least: int = 5, most: int = 14) -> Network:
    """Streets of a small grid, some twice (parallel), some one way; restrictions over two to four arcs, often overlapping."""
    pairs = draw(st.lists(st.sampled_from(STREETS), min_size=least, max_size=most))
    lines = [{"xy": [PLACES[a], (k, 50), PLACES[b]], "oneway": draw(st.integers(0, 3)) == 0} for k, (a, b) in enumerate(pairs)]
    network = tiny(lines)
    metres = draw(st.lists(st.integers(1, 60), min_size=len(pairs), max_size=len(pairs)))
    network = replace(network, length_m=np.array(metres, float) * 2.0)
    return replace(network, turns=draw(restrictions(network)))


@st.composite
def restrictions(draw, network: Network) -> tuple[TurnRestriction, ...]:
    follow = successors(network)
    starts = [arc for arc, after in enumerate(follow) if after]
    found = []
    for _ in range(draw(st.integers(0, 5))) if starts else ():
        arcs = [draw(st.sampled_from(starts))]
        size = draw(st.sampled_from([2, 3, 3, 4]))
        while len(arcs) < size and follow[arcs[-1]]:
            arcs.append(draw(st.sampled_from(follow[arcs[-1]])))
        if len(arcs) > 1:
            found.append(TurnRestriction(tuple(arcs), draw(st.sampled_from(["no", "no", "only"]))))
    return tuple(found)


def successors(network: Network) -> list[list[int]]:
    """Arcs that may follow each arc, turning round aside."""
    head, tail = network.head().tolist(), network.tail().tolist()
    usable = (~np.isnan(network.speed_kmh)).T.ravel()
    return [[b for b in range(len(tail)) if tail[b] == head[a] and b != a ^ 1 and usable[b]] if usable[a] else []
            for a in range(len(tail))]


@st.composite
def rules(draw, edges_of: Sequence[int], number: int, movements: Sequence[Movement], most_edges: int) -> list[Constraint]:
    """One rule over a few of some edges or parts of them, all or in two effects."""
    rule = AccessRule(f"R{number}", Kind.ZTL)
    most_edges = min(most_edges, len(edges_of))
    edges = draw(st.lists(st.sampled_from(edges_of), min_size=max(1, most_edges // 3), max_size=most_edges, unique=True))
    sides = {edge: draw(st.sampled_from([(0, 1), (0, 1), (0, 1), (0,), (1,)])) for edge in edges}
    arcs = np.array([2 * e + side for e in edges for side in sides[e]], np.int64)
    parts = [draw(st.sampled_from([(0.0, 1.0)] * 4 + [(0.0, 0.5), (0.25, 0.75), (0.5, 1.0)])) for _ in arcs]
    area = np.array([draw(st.integers(0, 1)) for _ in arcs], np.int32) if draw(st.booleans()) else np.zeros(arcs.size, np.int32)
    movement = draw(st.sampled_from(movements))
    cut = draw(st.integers(0, arcs.size)) if draw(st.integers(0, 2)) == 0 else arcs.size
    found = []
    for rows in (slice(0, cut), slice(cut, None)):
        if arcs[rows].size:
            begin, end = (np.array([p[k] for p in parts[rows]], np.float32) for k in (0, 1))
            found.append(Constraint(arcs[rows], begin, end, area[rows], draw(st.sampled_from(VERDICTS)), movement, (HORIZON,),
                                    "ztl", text("x"), rule))
    return found


@st.composite
def laws(draw, movements: Sequence[Movement] = (*Movement, Movement.TRANSIT, Movement.TRANSIT), most_rules: int = 5,
         most_edges: int = 5, least: int = 5) -> Law:
    network = draw(networks(least))
    drivable = ~np.isnan(network.speed_kmh.T.ravel())
    size = drivable.size
    travel = 4 * np.array(draw(st.lists(st.integers(1, 30), min_size=size, max_size=size)), np.int64)
    constraints: list[Constraint] = []
    for number in range(draw(st.integers(0, most_rules))):
        inside = bool(constraints) and draw(st.integers(0, 2)) == 0  # an area within another one
        edges = np.unique(constraints[-1].arcs // 2).tolist() if inside else list(range(network.edge_count))
        constraints.extend(draw(rules(edges, number, movements, most_edges)))
    nodes = tuple(NodeConstraint(n, draw(st.sampled_from([Verdict.FORBIDDEN, Verdict.UNKNOWN])), text("bollard"))
                  for n in draw(st.lists(st.integers(0, network.node_count - 1), max_size=1)))
    bans = tuple(TurnBan(turn.arcs, turn.kind, (HORIZON,), draw(st.sampled_from([Verdict.FORBIDDEN] * 3 + [Verdict.UNKNOWN])))
                 for turn in network.turns if draw(st.integers(0, 4)))
    return Law(network, Vehicle(Category.VUL), HORIZON, drivable, travel, tuple(constraints), nodes, bans)
