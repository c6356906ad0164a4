# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine of one network: its turns, its hierarchy once there is one, and what was customised for a law's hours.

A change of rules, exemptions, vehicle or hour changes costs only. Equal costs share one customised metric, however they
came about; costs that differ little from known ones are customised from these.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Any, Callable, Optional

import numpy as np

from ..network.model import Network
from .arc_index import ArcIndex
from .hierarchy.cells import Hierarchy
from .hierarchy.customised import Fronts, customise, customise_again, share_above
from .hierarchy.query import HierarchyEngine
from .metric import Metric
from .plain import PlainEngine
from .request import Objective, UnknownPolicy
from .slot import Hours, Slot, Spans, hours_key, slot
from .static import StaticEngine
from .turn_table import TurnTable, turn_table

MOST_BYTES = 1 << 30
SLOT_BYTES = 256 << 20
METRICS = 64
MEMORIES = 20_000
"""What trips worked out for a slot is let go when it is more than this."""
ANEW_SHARE = 0.25
"""Where changed costs reach more than this part of all fronts, customising anew is quicker."""
_BASES = 3

Compiled = Callable[[HierarchyEngine, TurnTable, np.ndarray], StaticEngine]
"""An engine for some turn costs that a compiled library helps, given ours; see accelerators.routingkit."""


class Engine:
    """Static engines for the slots of one network's laws; thread-safe, bounded in memory."""

    def __init__(self, network: Network, most_bytes: int = MOST_BYTES, compiled: Optional[Compiled] = None) -> None:
        self.network = network
        self.table = turn_table(network)
        self.hierarchy: Optional[Hierarchy] = None
        """Set once it is built or loaded; until then the plain search serves."""
        self._most_bytes, self._compiled = most_bytes, compiled
        self._lock = threading.RLock()
        self._engines: OrderedDict[tuple[bytes, bool], tuple[StaticEngine, int]] = OrderedDict()
        self._bases: list[tuple[np.ndarray, Fronts]] = []  # customised anew, the latest last
        self._slots: OrderedDict[Any, Slot] = OrderedDict()
        self._metrics: OrderedDict[Any, Metric] = OrderedDict()

    def metric(self, index: ArcIndex, policy: UnknownPolicy, ignore: frozenset[int]) -> Metric:
        """The metric of a law over its whole horizon, with some constraints (by id) lifted: what slots are read from; kept."""
        key = id(index.kept), policy, ignore  # a metric holds on to `kept`: so long its id is its own
        with self._lock:
            known = self._metrics.get(key)
            if known is None:
                known = self._metrics[key] = _whole(index, policy, ignore)
                while len(self._metrics) > METRICS:
                    self._metrics.popitem(last=False)
            self._metrics.move_to_end(key)
            return known

    def slot(self, metric: Metric, hours: Hours, objective: Objective, spans: Optional[Spans] = None) -> Slot:
        """The costs of a law at some hours; kept, but for those of one trip (`spans`)."""
        if spans is not None:
            return slot(metric, self.table, hours, objective, spans)
        key = id(metric.index.kept), metric.policy, metric.ignore, objective, hours_key(metric, hours)
        with self._lock:
            known = self._slots.get(key)
            if known is None:
                known = self._slots[key] = slot(metric, self.table, hours, objective)
                size = known.turn_costs.nbytes + known.arc_costs.nbytes + known.barred.nbytes
                while len(self._slots) > max(1, SLOT_BYTES // size):
                    self._slots.popitem(last=False)
            self._slots.move_to_end(key)
            if len(known.memo) > MEMORIES:
                known.memo.clear()
            return known

    def static(self, of: Slot) -> StaticEngine:
        """The engine for a slot's turn costs; kept, but with the slot itself where it is that of one trip."""
        hierarchy = self.hierarchy
        if of.spans is not None:
            if "engine" not in of.memo:
                of.memo["engine"] = self._made(hierarchy, of.turn_costs)[0]
            own: StaticEngine = of.memo["engine"]
            return own
        key = of.signature, hierarchy is not None
        with self._lock:
            known = self._engines.get(key)
            if known is None:
                known = self._engines[key] = self._made(hierarchy, of.turn_costs)
                while len(self._engines) > 1 and sum(size for _, size in self._engines.values()) > self._most_bytes:
                    self._engines.popitem(last=False)
            self._engines.move_to_end(key)
            return known[0]

    def _made(self, hierarchy: Optional[Hierarchy], costs: np.ndarray) -> tuple[StaticEngine, int]:
        if hierarchy is None:
            return PlainEngine(self.table, costs), costs.nbytes
        fronts = self._customised(hierarchy, costs)
        ours = HierarchyEngine(fronts)
        if self._compiled is None:
            return ours, fronts.own_bytes
        return self._compiled(ours, self.table, costs), fronts.own_bytes + fronts.base.nbytes  # theirs is about as large

    def _customised(self, hierarchy: Hierarchy, costs: np.ndarray) -> Fronts:
        nearest: Optional[tuple[np.ndarray, Fronts]] = None
        for known, fronts in self._bases:
            if fronts.hierarchy is hierarchy and known.dtype == costs.dtype:
                differ = np.flatnonzero(known != costs)
                if nearest is None or differ.size < nearest[0].size:
                    nearest = differ, fronts
        if nearest is not None and share_above(hierarchy, nearest[0]) <= ANEW_SHARE:
            return customise_again(nearest[1], costs, nearest[0])
        fronts = customise(hierarchy, costs)
        self._bases = [*self._bases[1 - _BASES :], (costs, fronts)]
        return fronts


def _whole(index: ArcIndex, policy: UnknownPolicy, ignore: frozenset[int]) -> Metric:
    """A metric over the whole horizon; what no lifting changes is read once for a law."""
    own = index.for_question()
    standing = index.kept.get(("standing", policy))
    if standing is not None:
        own.memo["standing", policy, index.law.horizon] = standing
    metric = Metric(own, policy, ignore)
    index.kept["standing", policy] = metric.standing
    return metric
