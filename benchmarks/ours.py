# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's own engines, each by a small plug: prepared once, then given costs of turns."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from types import SimpleNamespace
from typing import Callable, Optional, Protocol
from weakref import WeakKeyDictionary

import numpy as np

from joptimiz_qgis.accelerators.routingkit import TURNS_A_WAY, finder
from joptimiz_qgis.core.network.model import Network
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.engine import Compiled, Engine
from joptimiz_qgis.core.routing.hierarchy.cells import LAYOUT, build_hierarchy
from joptimiz_qgis.core.routing.hierarchy.cells import Hierarchy as Cells
from joptimiz_qgis.core.routing.hierarchy.customised import customise, customise_again
from joptimiz_qgis.core.routing.hierarchy.query import HierarchyEngine
from joptimiz_qgis.core.routing.plain import PlainEngine
from joptimiz_qgis.core.routing.static import StaticEngine
from joptimiz_qgis.core.routing.turn_table import TurnTable
from joptimiz_qgis.layers import array_folder


class Plug(Protocol):
    """How one engine is made ready. Costs are int32 [T], INFINITE where a turn is closed.

    `prepares`: it has an order and is customised, so how long that takes is measured.
    """

    prepares: bool

    def warm_ways(self) -> int:
        """Ways to ask for before it does them as in the long run."""

    def prepare(self, network: Network, table: TurnTable, folder: Path) -> None:
        """All that does not depend on costs, also written to the folder."""

    def reopen(self, network: Network, table: TurnTable, folder: Path) -> bool:
        """The same from what `prepare` wrote; False if this engine writes nothing."""

    def engine(self, costs: np.ndarray) -> StaticEngine:
        """Customised for these costs."""

    def changed(self, engine: StaticEngine, costs: np.ndarray, turns: np.ndarray) -> StaticEngine:
        """Customised for costs that differ from those of `engine` at these turns alone; that one may be used up."""

    def session(self, network: Network) -> Callable[[np.ndarray], object]:
        """What customises for one slot after the other as the plugin does, nothing customised yet."""


class Plain:
    """The plain search over the turns, without preprocessing."""

    prepares = False

    def warm_ways(self) -> int:
        return 0

    def prepare(self, network: Network, table: TurnTable, folder: Path) -> None:
        self._table = table

    def reopen(self, network: Network, table: TurnTable, folder: Path) -> bool:
        return False

    def engine(self, costs: np.ndarray) -> StaticEngine:
        return PlainEngine(self._table, costs)

    def changed(self, engine: StaticEngine, costs: np.ndarray, turns: np.ndarray) -> StaticEngine:
        return self.engine(costs)

    def session(self, network: Network) -> Callable[[np.ndarray], object]:
        return self.engine


class Hierarchy:
    """The customisable hierarchy, numpy alone."""

    prepares = True
    _compiled: Optional[Compiled] = None

    def warm_ways(self) -> int:
        return 0

    def prepare(self, network: Network, table: TurnTable, folder: Path) -> None:
        self._table = table
        self._cells: Cells = build_hierarchy(table, network.node_xy, NoProgress())
        array_folder.keep(folder / "hierarchy", LAYOUT, array_folder.Content(self._cells.arrays()))

    def reopen(self, network: Network, table: TurnTable, folder: Path) -> bool:
        content = array_folder.load(folder / "hierarchy", LAYOUT)
        if content is None:
            return False
        self._table, self._cells = table, Cells.of(content.arrays)
        return True

    def engine(self, costs: np.ndarray) -> StaticEngine:
        return HierarchyEngine(customise(self._cells, costs))

    def changed(self, engine: StaticEngine, costs: np.ndarray, turns: np.ndarray) -> StaticEngine:
        return HierarchyEngine(customise_again(engine.fronts, costs, turns))

    def session(self, network: Network) -> Callable[[np.ndarray], object]:
        engine = Engine(network, compiled=self._compiled)
        engine.hierarchy = self._cells
        return lambda costs: engine.static(SimpleNamespace(turn_costs=costs, spans=None, signature=blake2b(costs.data).digest()))


class Accelerated(Hierarchy):
    """The same where routingkit-cch is installed: it takes over for ways once many were asked for."""

    def __init__(self) -> None:
        self._compiled = finder()
        if self._compiled is None:
            raise LookupError("routingkit-cch is not installed")
        self._ours: WeakKeyDictionary[StaticEngine, StaticEngine] = WeakKeyDictionary()

    def warm_ways(self) -> int:
        return self._table.turn_count // TURNS_A_WAY + 1

    def engine(self, costs: np.ndarray) -> StaticEngine:
        return self._helped(super().engine(costs), costs)

    def changed(self, engine: StaticEngine, costs: np.ndarray, turns: np.ndarray) -> StaticEngine:
        return self._helped(super().changed(self._ours[engine], costs, turns), costs)

    def _helped(self, ours: StaticEngine, costs: np.ndarray) -> StaticEngine:
        engine = self._compiled(ours, self._table, costs)
        self._ours[engine] = ours
        return engine


PLUGS: dict[str, Callable[[], Plug]] = {"plain": Plain, "hierarchy": Hierarchy, "accelerated": Accelerated}
