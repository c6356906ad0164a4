# SPDX-License-Identifier: GPL-2.0-or-later
"""The best way over all points of a trip, all judged at one hour: what search.py finds while the law does not change.

Legs hang together through the direction in which a point between them is passed; a shape point also through the areas
left or entered. So each point keeps the best way to it for each of those.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Optional, Sequence

from .bounds import Target, leg_areas
from .ends import along_the_edge, arrivals, departure, first_states, joined_states, may_stop, without_engine
from .entering import Between, Mark, enter, whole
from .labels import Found, Label, State
from .request import Objective
from .slot import Slot
from .static import StaticEngine


@dataclass(frozen=True)
class StaticWay:
    """A way through all points of a trip. `pieces`: per point but the first, the arcs from the last one to it.

    A piece of one arc is driven along one edge; of others the first and the last arc are driven in part.
    """

    cost: int
    pieces: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class _At:
    """The best way to a point, in one state (at the origin: in any of some) and with a mark."""

    cost: int
    states: tuple[int, ...]
    mark: Mark
    piece: tuple[int, ...] = ()
    before: Optional["_At"] = None


def best_way(slot: Slot, engine: StaticEngine, targets: Sequence[Target]) -> Optional[StaticWay]:
    """The cheapest way, or None. `engine`: for the slot's turn costs; first and last target are stops."""
    if not all(may_stop(slot, target) for target in targets):
        return None
    here = [_At(0, first_states(slot, targets[0].snap), Mark())]
    for level, (origin, goal) in enumerate(leg_areas(slot.metric, targets)):
        between = Between(origin & slot.transit_areas, goal & slot.transit_areas)
        best: dict[tuple[tuple[int, ...], Mark], _At] = {}
        for at in _reached(slot, engine, here, targets[level : level + 2], between, level + 2 == len(targets)):
            key = at.states, at.mark
            if key not in best or at.cost < best[key].cost:
                best[key] = at
        here = list(best.values())
    end: Optional[_At] = min(here, key=lambda at: at.cost, default=None)
    if end is None:
        return None
    cost, pieces = end.cost, []
    while end is not None and end.before is not None:
        pieces.append(tuple(slot.table.arc[list(end.piece)].tolist()))
        end = end.before
    return StaticWay(cost, tuple(reversed(pieces)))


def _reached(slot: Slot, engine: StaticEngine, here: Sequence[_At], points: Sequence[Target], between: Between, last: bool
             ) -> Iterator[_At]:
    """Ways from a point to the next, the best of each kind among them. `last`: only the best of all needs to be."""
    point, target = points
    starts = [(at, departure(slot, point, at.states, at.mark, between)) for at in here]
    ends = list(arrivals(slot, target, between.goal, last))

    def reached(at: _At, cost: int, mark: Mark, states: tuple[int, ...]) -> _At:
        return _At(cost, states[-1:], Mark() if target.is_stop else mark, states, at)

    for at, start in starts:
        for joined in along_the_edge(slot, start, target, between):
            yield reached(at, at.cost + joined.cost, joined.mark, joined.states)
        for end in ends:
            for joined in without_engine(slot, start, end, between):
                yield reached(at, at.cost + joined.cost, joined.mark, joined.states)
    sources = [(at, start, (state, at.cost + cost)) for at, start in starts for state, cost in start.growth.ends]
    for end in ends:
        rests = end.growth.ends
        way = engine.way([source for _, _, source in sources], rests) if sources and rests else None
        if way is not None:
            at, start, _ = sources[way.source]
            yield reached(at, way.cost, Mark(between.origin, end.goal), joined_states(start, way, end))


def found_way(slot: Slot, targets: Sequence[Target], way: StaticWay, departure_ms: int) -> Found:
    """A way as the labels that route.legs_of reads, leaving at an instant (UTC ms)."""
    legs = leg_areas(slot.metric, targets)
    shortest = slot.objective is Objective.SHORTEST
    snap = targets[0].snap
    label = Label(State(0, 2 * snap.edge, True, Mark().left, Mark().entered, ()), departure_ms, departure_ms, 0.0, 0, 0.0, 0,
                  (snap.fraction, snap.fraction), None)
    labels = [label]
    mark = Mark()
    for level, piece in enumerate(way.pieces):
        point, target = targets[level], targets[level + 1]
        if point.is_stop:
            mark = Mark()
        inside = slot.metric.areas_at(point.snap.edge, point.snap.fraction) if point.is_stop else slot.metric.members(piece[0])
        between = Between(*legs[level])
        for row, arc in enumerate(piece):
            begin, end = whole(arc)
            part = (point.snap.fraction if row == 0 else begin, target.snap.fraction if row == len(piece) - 1 else end)
            entered = enter(slot, arc, part, inside, mark, between)
            if entered is None:
                raise ValueError("a way of another slot")
            mark, inside = entered[0], slot.metric.members(arc)
            label = _driven(slot, label, State(level, arc, False, mark.left, mark.entered, ()), part, entered[1], shortest)
            labels.append(label)
        labels[-1] = label = label._replace(state=label.state._replace(level=level + 1, at_point=True))
    cost = label.extra if shortest else label.first - departure_ms + label.extra
    return Found(tuple(labels), True, cost)


def _driven(slot: Slot, before: Label, state: State, part: tuple[float, float], cost: int, shortest: bool) -> Label:
    """The label at the end of a part of an arc that costs so much."""
    share = abs(part[1] - part[0])
    took = int(round(slot.travel_ms(state.arc) * share))
    metres = float(slot.metric.law.network.length_m[state.arc // 2]) * share
    doubt = cost > slot.drive(state.arc, share, False)
    extra = metres * (1 + doubt) if shortest else took * doubt
    at = before.first + took
    return Label(state, at, at, before.extra + extra, before.driven + took, before.metres + metres, took, part, before)
