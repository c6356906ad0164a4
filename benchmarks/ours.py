# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's own engines, each by a small plug: prepared once, then given costs of turns."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from types import SimpleNamespace
from typing import Callable, Protocol

import numpy as np

from joptimiz_qgis.core.network.model import Network
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.routing.engine import Engine
from joptimiz_qgis.core.routing.hierarchy.cells import Hierarchy as Cells
from joptimiz_qgis.core.routing.hierarchy.cells import build_hierarchy
from joptimiz_qgis.core.routing.hierarchy.customised import customise, customise_again
from joptimiz_qgis.core.routing.hierarchy.query import HierarchyEngine
from joptimiz_qgis.core.routing.plain import PlainEngine
from joptimiz_qgis.core.routing.static import StaticEngine
from joptimiz_qgis.core.routing.turn_table import TurnTable


class Plug(Protocol):
    """How one engine is made ready. Costs are int32 [T], INFINITE where a turn is closed.

    `prepares`: it has an order and is customised, so how long that takes is measured.
    """

    prepares: bool

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

    def prepare(self, network: Network, table: TurnTable, folder: Path) -> None:
        self._cells: Cells = build_hierarchy(table, network.node_xy, NoProgress())

    def reopen(self, network: Network, table: TurnTable, folder: Path) -> bool:
        return False

    def engine(self, costs: np.ndarray) -> StaticEngine:
        return HierarchyEngine(customise(self._cells, costs))

    def changed(self, engine: StaticEngine, costs: np.ndarray, turns: np.ndarray) -> StaticEngine:
        return HierarchyEngine(customise_again(engine.fronts, costs, turns))

    def session(self, network: Network) -> Callable[[np.ndarray], object]:
        engine = Engine(network)
        engine.hierarchy = self._cells
        return lambda costs: engine.static(SimpleNamespace(turn_costs=costs, signature=blake2b(costs.data).digest()))


PLUGS: dict[str, Callable[[], Plug]] = {"plain": Plain, "hierarchy": Hierarchy}
