# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether something opens in time for who may not wait on the road."""

from __future__ import annotations

import numpy as np

from .ask import Ask
from .bounds import Target
from .ends import departure, first_states
from .engine import Engine
from .entering import Between, Mark
from .request import Objective
from .search import LOITER_MS
from .slot import Hours, Mode, Slot, changes
from .static import INFINITE


def open_too_late(engine: Engine, ask: Ask) -> bool:
    """Whether all that opens while a trip may last does so long after it is reached, as the exact search has it.

    For a trip of two points that has no way at its departure. Until the first opening that is in time, only what is open
    before it can be driven; so places are reached when they are at the departure, if nothing changes till then, or else
    at the latest by what is legal all the while. What cannot be reached counts from when it could be without any law.
    Where this is not sure, False.
    """
    metric = engine.metric(ask.index, ask.policy, ask.ignore)
    begin, end = ask.near_window
    instants = [at for at in metric.openings if begin < at < end]
    if len(ask.targets) != 2 or not instants:
        return len(ask.targets) == 2

    def reached(hours: Hours, ignore: frozenset[int] = ask.ignore) -> np.ndarray:
        slot = engine.slot(engine.metric(ask.index, ask.policy, ignore), hours, Objective.FASTEST)
        return _reached(engine, slot, ask.targets[0])

    now = reached(Hours.at(begin))
    first_change = changes(metric, (begin, end))[0] - begin
    latest = np.minimum(np.where(now < first_change, now, INFINITE), reached(Hours((begin, end), Mode.STRICT)))
    perhaps = reached(Hours((begin, instants[0]), Mode.PERMISSIVE)) < INFINITE
    soonest = reached(Hours.at(begin), frozenset(id(c) for c in metric.law.constraints))
    grace = LOITER_MS + ask.wait_ms * len(ask.targets)
    for at in instants:
        places = metric.standing.places(at)
        sure = latest[places] < INFINITE
        by = np.where(sure, latest[places], soonest[places])
        if (~sure & perhaps[places]).any() or ((by < INFINITE) & (at - begin <= by + grace)).any():
            return False
    return True


def _reached(engine: Engine, slot: Slot, origin: Target) -> np.ndarray:
    """int64 [N]: least cost from a point to each node, INFINITE if there is no way; 0 at the ends of its own edge."""
    area = slot.metric.areas_at(origin.snap.edge, origin.snap.fraction) & slot.transit_areas
    growth = departure(slot, origin, first_states(slot, origin.snap), Mark(), Between(area)).growth
    cost = engine.static(slot).least_from(growth.ends).everywhere().astype(np.int64)
    here = np.flatnonzero(growth.cost < INFINITE)
    np.minimum.at(cost, growth.region.state[here], growth.cost[here])
    out = np.full(slot.table.node_count, INFINITE, dtype=np.int64)
    np.minimum.at(out, slot.table.head, cost)
    network = slot.metric.law.network
    out[[network.from_node[origin.snap.edge], network.to_node[origin.snap.edge]]] = 0
    return out
