# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a leg begins and where it ends, as states and costs that an engine can join, and what needs no engine.

Only the part of the first and of the last edge that is driven counts for the law.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, combinations
from typing import Iterator, Optional

import numpy as np

from .bounds import Areas, Target
from .entering import NOWHERE, Between, Mark, Part, ahead, enter, overlap, whole
from .growth import Growth, Inward, Outward, Place, Region, Start
from .request import Snap
from .slot import Slot
from .static import INFINITE, Way


@dataclass(frozen=True)
class Departure:
    """From a point, in the direction of some states' arcs, to their ends and, where only the origin opens, beyond."""

    snap: Snap
    states: tuple[int, ...]
    mark: Mark                # at the point
    insides: tuple[Areas, ...]  # per state: areas that one is in at the point
    growth: Growth


@dataclass(frozen=True)
class Arrival:
    """To a point, in the direction of some states' arcs; `goal`: areas used on the destination's account on the way there."""

    snap: Snap
    states: tuple[int, ...]
    goal: Areas
    growth: Growth


@dataclass(frozen=True)
class Joined:
    """A way from a departure to an arrival: its cost, the mark at the point reached, its states with both included."""

    cost: int
    mark: Mark
    states: tuple[int, ...]


def may_stop(slot: Slot, target: Target) -> bool:
    """Whether no rule forbids to stop there (what a shape point does not)."""
    return not target.is_stop or not any(slot.hours.bears(c.active)
                                         for c in slot.metric.stop_bans(target.snap.edge, target.snap.fraction))


def states_at(slot: Slot, snap: Snap) -> list[int]:
    """All states in which one may pass a point, in either direction."""
    arcs = (2 * snap.edge, 2 * snap.edge + 1)
    plain = [int(slot.table.state_of[arc]) for arc in arcs if slot.table.state_of[arc] >= 0]
    return [*plain, *(state for arc in arcs for state in slot.table.remembering.get(arc, ()))]


def first_states(slot: Slot, snap: Snap) -> tuple[int, ...]:
    """The states in which a trip may leave its origin: in either direction."""
    return tuple(int(state) for state in slot.table.state_of[[2 * snap.edge, 2 * snap.edge + 1]] if state >= 0)


def areas_here(slot: Slot, snap: Snap) -> Areas:
    """Areas of a point that are closed to through traffic."""
    return slot.metric.areas_at(snap.edge, snap.fraction) & slot.transit_areas if slot.transit_areas else NOWHERE


def departure(slot: Slot, target: Target, states: tuple[int, ...], mark: Mark, between: Between) -> Departure:
    """From a point that is left in one of some states; kept in the slot's memo."""
    snap = target.snap
    if not mark.entered and not (between.origin and overlap(slot, between)):
        between = Between(between.origin)
    key = "departure", snap.edge, snap.fraction, target.is_stop, states, mark, between
    known: Optional[Departure] = slot.memo.get(key)
    if known is None:
        arcs = slot.table.arc[list(states)].tolist()
        here = slot.metric.areas_at(snap.edge, snap.fraction)
        insides = tuple(here if target.is_stop else slot.metric.members(arc) for arc in arcs)
        starts: list[Start] = []
        for state, arc, inside in zip(states, arcs, insides):
            found = enter(slot, arc, _rest(arc, snap), inside, mark, between)
            if found is not None:
                starts.append((Place(state, between.origin - found[0].left, found[0].entered), found[1], state))
        known = slot.memo[key] = Departure(snap, states, mark, insides, _outward(slot, mark, between).grow(starts))
    return known


def _outward(slot: Slot, mark: Mark, between: Between) -> Region:
    """Kept if it is more than its starts."""
    if not between.origin and not mark.entered:
        return Outward(slot, NOWHERE)
    region: Region = slot.memo.setdefault(("outward", between.goal), Outward(slot, between.goal))
    return region


def _inward(slot: Slot, goal: Areas) -> Region:
    region: Region = slot.memo.setdefault("inward", Inward(slot)) if goal else Inward(slot)
    return region


def arrivals(slot: Slot, target: Target, goal: Areas, last: bool) -> Iterator[Arrival]:
    """To a point: in any state if it is the `last`, else in each; at a shape point with each choice of areas used."""
    states = tuple(states_at(slot, target.snap))
    if last:
        yield arrival(slot, target.snap, states, goal)
        return
    for state in states:
        possible = goal & slot.metric.members(int(slot.table.arc[state]))
        for used in [possible] if target.is_stop else _subsets(possible):
            yield arrival(slot, target.snap, (state,), used)


def _subsets(areas: Areas) -> list[Areas]:
    return [frozenset(some) for some in chain.from_iterable(combinations(areas, n) for n in range(len(areas) + 1))]


def arrival(slot: Slot, snap: Snap, states: tuple[int, ...], goal: Areas) -> Arrival:
    """To a point that is reached in one of some states; kept in the slot's memo."""
    key = "arrival", snap.edge, snap.fraction, states, goal
    known: Optional[Arrival] = slot.memo.get(key)
    if known is None:
        starts: list[Start] = []
        for state in states:
            arc = int(slot.table.arc[state])
            used = goal & slot.metric.members(arc)
            for before in states_before(slot, state):
                found = enter(slot, arc, _beginning(arc, snap), slot.metric.members(int(slot.table.arc[before])),
                              Mark(entered=used), Between(goal=used))
                if found is not None:
                    starts.append((Place(before, used), found[1], state))
        known = slot.memo[key] = Arrival(snap, states, goal, _inward(slot, goal).grow(starts))
    return known


def states_before(slot: Slot, state: int) -> list[int]:
    """States from which one may turn into a state's arc, what bears on the arc aside."""
    return [before for turn, before in slot.table.turns_to(state) if not slot.barred[turn]]


def along_the_edge(slot: Slot, start: Departure, target: Target, between: Between) -> Iterator[Joined]:
    """Ways to a point ahead on the same arc."""
    snap = target.snap
    for state, inside in zip(start.states, start.insides) if snap.edge == start.snap.edge else ():
        arc = int(slot.table.arc[state])
        if ahead(arc, start.snap.fraction, snap.fraction):
            found = enter(slot, arc, (start.snap.fraction, snap.fraction), inside, start.mark, between)
            if found is not None:
                yield Joined(found[1], found[0], (state,))


def without_engine(slot: Slot, start: Departure, end: Arrival, between: Between) -> Iterator[Joined]:
    """Ways that lie wholly in what was grown from the one or from the other, the best of each kind among them."""
    if end.goal and not start.mark.entered:
        yield from _within_the_goal(slot, start, end, between)
    if between.origin or start.mark.entered:
        yield from _within_the_origin(slot, start.growth, end, between)
    if between.origin or end.growth.grown:
        yield from _side_by_side(start.growth, end, between)


def _within_the_goal(slot: Slot, start: Departure, end: Arrival, between: Between) -> Iterator[Joined]:
    """Where the first arc itself is open to the destination's traffic alone."""
    for row, cost in first_steps(slot, start, end.growth.region, between):
        rest = end.growth.cost_of(row)
        if rest < INFINITE:
            tail, last = end.growth.path(row)
            yield Joined(cost + rest, Mark(between.origin, end.goal), (*tail, last))


def first_steps(slot: Slot, start: Departure, into: Region, between: Between) -> Iterator[tuple[int, int]]:
    """(row of a place of the destination's region, cost of the first arc to it), what the destination opens being open."""
    for state, inside in zip(start.states, start.insides):
        arc = int(slot.table.arc[state])
        for row in into.by_state.get(state, ()):
            leave = Between(between.origin, into.places[row].kept)
            found = enter(slot, arc, _rest(arc, start.snap), inside, start.mark, leave)
            if found is not None:
                yield row, found[1]


def _within_the_origin(slot: Slot, growth: Growth, end: Arrival, between: Between) -> Iterator[Joined]:
    """Where the last arc is still open to the origin's traffic, or was entered on the destination's account long before."""
    for row, cost, mark, state in last_steps(slot, growth.region, end, between.goal):
        spent = growth.cost_of(row)
        if spent < INFINITE:
            left = between.origin - growth.region.places[row].kept | mark.left
            head, _ = growth.path(row)
            yield Joined(spent + cost, Mark(left, mark.entered), (*reversed(head), state))


def last_steps(slot: Slot, out: Region, end: Arrival, goal: Areas) -> Iterator[tuple[int, int, Mark, int]]:
    """(row of a place of an origin's region, cost of the last arc from it, areas left and entered by it, state at the point)."""
    for state in end.states:
        arc = int(slot.table.arc[state])
        for before in states_before(slot, state):
            for row in out.by_state.get(before, ()):
                inside = slot.metric.members(int(slot.table.arc[before]))
                place = out.places[row]
                found = enter(slot, arc, _beginning(arc, end.snap), inside, Mark(entered=place.entered),
                              Between(place.kept, goal))
                if found is not None:
                    yield row, found[1], found[0], state


def _side_by_side(growth: Growth, end: Arrival, between: Between) -> Iterator[Joined]:
    """Where what the origin opens and what the destination opens meet: the best of all such ways."""
    into = end.growth
    here, there = growth.meeting(), into.meeting()
    _, a, b = np.intersect1d(growth.state[here], into.state[there], assume_unique=True, return_indices=True)
    if a.size:
        cost = growth.cost[here[a]] + into.cost[there[b]]
        best = int(np.argmin(cost))
        head, _ = growth.path(int(growth.rows[here[a[best]]]))
        tail, last = into.path(int(into.rows[there[b[best]]]))
        yield Joined(int(cost[best]), Mark(between.origin, end.goal), (*reversed(head), *tail[1:], last))


def _rest(arc: int, snap: Snap) -> Part:
    """What is driven of an arc from a point on it."""
    return snap.fraction, whole(arc)[1]


def _beginning(arc: int, snap: Snap) -> Part:
    """What is driven of an arc to a point on it."""
    return whole(arc)[0], snap.fraction


def joined_states(start: Departure, way: Way, end: Arrival) -> tuple[int, ...]:
    """The states from point to point of an engine's way between what a departure and an arrival lead to."""
    head, _ = start.growth.path_out(way.states[0])
    tail, last = end.growth.path_out(way.states[-1])
    return (*reversed(head[1:]), *way.states, *tail[1:], last)
