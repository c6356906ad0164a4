# SPDX-License-Identifier: GPL-2.0-or-later
"""An independent oracle: try every departure and every simple way, and read the law plainly along it.

Shares no code with the search. Origin and destination stand in the middle of their edges.
"""

from __future__ import annotations

from typing import Iterator, Optional

from joptimiz_qgis.core.regulation.rules import Movement
from joptimiz_qgis.core.regulation.verdict import Law, Verdict


def holds(active, instant: int) -> bool:
    return any(a <= instant < b for a, b in active)


def ways(law: Law, origin: int, goal: int) -> Iterator[list[int]]:
    """Sequences of arcs from the middle of one edge to the middle of another, no arc driven twice."""
    tail, head = law.network.tail().tolist(), law.network.head().tolist()
    arcs = [a for a in range(len(tail)) if law.drivable[a]]
    shut = {n.node for n in law.nodes if n.effect is Verdict.FORBIDDEN}

    def go(way: list[int]) -> Iterator[list[int]]:
        if way[-1] // 2 == goal and len(way) > 1:
            yield way
        if len(way) == 1 and way[0] // 2 == goal:
            yield way
        for arc in arcs:
            if tail[arc] != head[way[-1]] or arc in way:
                continue
            others = any(tail[a] == head[way[-1]] for a in arcs if a != arc)
            if arc == way[-1] ^ 1 and others and head[way[-1]] not in shut:
                continue  # turning round elsewhere than in a dead end or before a barrier
            yield from go([*way, arc])

    for side in (0, 1):
        if law.drivable[2 * origin + side]:
            yield from go([2 * origin + side])


def arrival(law: Law, way: list[int], departure: int, origin: int, goal: int) -> Optional[int]:
    """When a way arrives, or None where the law stops it. Entering time decides for every arc."""
    now, entered = departure, []
    for index, arc in enumerate(way):
        entered.append(now)
        whole = int(law.travel_ms[arc])
        parts = (index == 0) + (index == len(way) - 1)
        now += {0: whole, 1: whole // 2, 2: 0}[parts]
    for ban in law.turns:
        for at in range(len(way)):
            seen = tuple(way[at : at + len(ban.arcs)])
            if len(seen) == len(ban.arcs) and holds(ban.active, entered[at + len(seen) - 1]):
                if ban.kind == "no" and seen == ban.arcs:
                    return None
                if ban.kind == "only" and seen[:-1] == ban.arcs[:-1] and seen[-1] != ban.arcs[-1]:
                    return None
    for node in law.nodes:
        heads = law.network.head().tolist()
        if any(heads[a] == node.node and b != a ^ 1 for a, b in zip(way, way[1:])) and node.effect is Verdict.FORBIDDEN:
            return None
    for constraint in law.constraints:
        if constraint.effect is not Verdict.FORBIDDEN:
            continue
        members = set(constraint.arcs.tolist())
        inside = [a in members for a in way]
        bound = [i and holds(constraint.active, t) for i, t in zip(inside, entered)]
        if constraint.movement is Movement.ALL and any(bound):
            return None
        if constraint.movement is Movement.ENTRY:
            starts_inside = any(a // 2 == origin for a in members)
            before = [starts_inside, *inside[:-1]]
            if any(b and not p for b, p in zip(bound, before)):
                return None
        if constraint.movement is Movement.TRANSIT:
            origin_in = any(a // 2 == origin for a in members)
            goal_in = any(a // 2 == goal for a in members)
            for at, b in enumerate(bound):
                never_left = origin_in and all(inside[:at + 1])
                to_the_end = goal_in and all(inside[at:])
                if b and not never_left and not to_the_end:
                    return None
    return now


def best(law: Law, origin: int, goal: int, departure: int, wait: int) -> Optional[tuple[int, int]]:
    """(earliest arrival, latest departure) over all ways and departures."""
    found = []
    for way in ways(law, origin, goal):
        for start in range(departure, departure + wait + 1):
            at = arrival(law, way, start, origin, goal)
            if at is not None:
                found.append((at, -start))
    if not found:
        return None
    at, start = min(found)
    return at, -start
