# SPDX-License-Identifier: GPL-2.0-or-later
"""RoutingKit (PyPI `routingkit-cch`), if it is installed, finds ways where many are asked for: at the same costs.

It contracts the states of our own hierarchy, in its order, so it is a second reading of the same thing (Dibbelt,
Strasser and Wagner, Customizable Contraction Hierarchies, 2016); of equally cheap ways it may find another one. A way
takes a fifth of our own time, but customising takes longer than a small change does here, and matrices take ten times as
long: so it takes over only for ways, and only once it pays.
"""

from __future__ import annotations

import importlib
import logging
import threading
from importlib.metadata import version
from typing import Any, Optional, Sequence

import numpy as np

from ..core.progress import Progress, among
from ..core.routing.engine import Compiled
from ..core.routing.hierarchy.order import state_order
from ..core.routing.hierarchy.query import HierarchyEngine
from ..core.routing.static import INFINITE, End, Least, StaticEngine, Way
from ..core.routing.turn_table import TurnTable

TURNS_A_WAY = 5000
"""So many turns are customised in the time that one way saves."""
_CLOSED = 2 ** 31 - 1  # RoutingKit's infinite weight
_PAUSE = 256           # ways between two looks at whether to stop
_here = threading.local()  # of each thread the query it used last: it must be used and dropped where it was made
_log = logging.getLogger(__name__)


def finder() -> Optional[Compiled]:
    """What an Engine needs to have its ways found by RoutingKit, or None where it is not installed. One a network."""
    library = _library()
    if library is None:
        return None
    _log.info("Many ways are found by RoutingKit (routingkit-cch %s)", version("routingkit-cch"))
    return _Contracted(library).engine


def _library() -> Optional[Any]:
    try:
        found = importlib.import_module("routingkit_cch")
    except ImportError:
        return None
    return found if hasattr(found.CCHQuery, "run_multi") else None


class _Contracted:
    """The states of one network's turns, contracted when first needed; thread-safe."""

    def __init__(self, library: Any) -> None:
        self.library = library
        self._lock = threading.Lock()
        self._of: Optional[TurnTable] = None
        self._cch: Any = None

    def engine(self, ours: HierarchyEngine, table: TurnTable, turn_costs: np.ndarray) -> StaticEngine:
        """The engine for some turn costs, `ours` being customised for them. Costs in int64 stay with ours."""
        return _Engine(self, ours, table, turn_costs) if turn_costs.dtype == np.int32 else ours

    def metric(self, ours: HierarchyEngine, table: TurnTable, turn_costs: np.ndarray) -> Any:
        """Customised for some costs."""
        with self._lock:
            if self._of is not table:
                order = state_order(ours.fronts.hierarchy).tolist()
                self._cch = self.library.CCH(order, table.turn_from().tolist(), table.turn_to.tolist(), False)
                self._of = table
            weights = np.where(turn_costs >= INFINITE, _CLOSED, turn_costs).tolist()
            return self.library.CCHMetric(self._cch, weights)


class _Engine:
    """A StaticEngine: ours at first and for matrices, RoutingKit's metric for ways once so many were asked for.

    That metric is never changed for other costs: this would need all its queries dropped, and they belong to threads.
    """

    def __init__(self, contracted: _Contracted, ours: HierarchyEngine, table: TurnTable, turn_costs: np.ndarray) -> None:
        self._contracted, self._ours = contracted, ours
        self._table, self._turn_costs = table, turn_costs
        self._asked = 0
        self._lock = threading.Lock()
        self._metric: Any = None

    def way(self, sources: Sequence[End], targets: Sequence[End]) -> Optional[Way]:
        return self._way(sources, targets) if self._pays(1) else self._ours.way(sources, targets)

    def ways(self, trips: Sequence[tuple[Sequence[End], Sequence[End]]], progress: Progress) -> list[Optional[Way]]:
        if not self._pays(len(trips)):
            return self._ours.ways(trips, progress)
        out = []
        for number, trip in enumerate(trips):
            if number % _PAUSE == 0:
                among(progress, number, len(trips))
            out.append(self._way(*trip))
        return out

    def cost(self, sources: Sequence[End], targets: Sequence[End]) -> int:
        if self._metric is None:
            return self._ours.cost(sources, targets)
        found = self._run(sources, targets)
        return INFINITE if found is None else found[0]

    def matrix(self, sources: Sequence[Sequence[End]], targets: Sequence[Sequence[End]], progress: Progress) -> np.ndarray:
        return self._ours.matrix(sources, targets, progress)

    def least_to(self, targets: Sequence[End]) -> Least:
        return self._ours.least_to(targets)

    def least_from(self, sources: Sequence[End]) -> Least:
        return self._ours.least_from(sources)

    def _pays(self, ways: int) -> bool:
        """Whether RoutingKit takes over, `ways` more being asked for."""
        if self._metric is not None:
            return True
        with self._lock:
            self._asked += ways
            if self._metric is None and self._asked * TURNS_A_WAY >= self._table.turn_count:
                self._metric = self._contracted.metric(self._ours, self._table, self._turn_costs)
            return self._metric is not None

    def _way(self, sources: Sequence[End], targets: Sequence[End]) -> Optional[Way]:
        found = self._run(sources, targets)
        if found is None:
            return None
        cost, states = found
        return Way(cost, _cheapest(sources, states[0]), _cheapest(targets, states[-1]), states)

    def _run(self, sources: Sequence[End], targets: Sequence[End]) -> Optional[tuple[int, tuple[int, ...]]]:
        """(cost, states) of a cheapest way."""
        if not sources or not targets:
            return None
        if getattr(_here, "metric", None) is not self._metric:
            _here.query, _here.metric = self._contracted.library.CCHQuery(self._metric), self._metric
        found = _here.query.run_multi(list(sources), list(targets))  # dropped on return, as the next one demands
        cost = found.distance
        return None if cost is None or cost >= INFINITE else (cost, tuple(found.node_path))


def _cheapest(ends: Sequence[End], state: int) -> int:
    """The number of the cheapest end at a state."""
    return min((number for number, end in enumerate(ends) if end[0] == state), key=lambda number: ends[number][1])
