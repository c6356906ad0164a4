# SPDX-License-Identifier: GPL-2.0-or-later
"""What is kept of one network between runs: indices, placed rules, laws, the engine and its hierarchy."""

from __future__ import annotations

import logging
import threading
import time
from functools import cached_property
from pathlib import Path
from typing import Optional

from ..accelerators import routingkit
from ..core.errors import NetworkError
from ..core.network.edge_index import EdgeIndex
from ..core.network.model import Network
from ..core.progress import Part, Progress, check
from ..core.routing.engine import Engine
from ..core.routing.hierarchy.cells import LAYOUT, Hierarchy, build_hierarchy
from ..core.routing.law_cache import LawCache
from ..core.routing.snap import Snapper
from ..core.routing.turn_table import TurnTable
from . import array_folder, network_cache
from .background import Background, Job

log = logging.getLogger(__name__)
WORTH_STATES = 3_000
"""Smaller networks are searched without a hierarchy in the time that asking for one takes."""
_KEPT = 8


class NetworkEngine:
    """One network and all that is made of it, each part when it is first asked for; thread-safe."""

    def __init__(self, network: Network, content: str, root: Path, background: Background) -> None:
        """`content` names what the file holds, and `root / content` the folder of its hierarchy; "": neither is kept."""
        self.network, self.content = network, content
        self.laws = LawCache(network, lambda: self.edges)
        self._root, self._background = root, background
        self._lock = threading.RLock()
        self._job: Optional[Job] = None
        self._closed = False

    @cached_property
    def edges(self) -> EdgeIndex:
        with self._lock:
            return self.__dict__.get("edges") or EdgeIndex(self.network)

    @cached_property
    def snapper(self) -> Snapper:
        with self._lock:
            return self.__dict__.get("snapper") or Snapper(self.network, self.edges)

    @cached_property
    def routing(self) -> Engine:
        """The engine, with its hierarchy if that is on the disk; if not, it is being built and will be there later."""
        with self._lock:
            if "routing" in self.__dict__:
                return self.__dict__["routing"]
            engine = Engine(self.network, compiled=routingkit.finder())
            if self.content and engine.table.state_count >= WORTH_STATES and not self._closed:
                engine.hierarchy = self._kept_hierarchy(engine.table)
                if engine.hierarchy is None:
                    self._job = self._background.start("hierarchy of a network", lambda progress: self._build(engine, progress))
            return engine

    @property
    def building(self) -> Optional[float]:
        """Percent of the hierarchy that is being built, or None."""
        job = self._job
        return None if job is None or job.over else job.percent

    @property
    def nbytes(self) -> int:
        """Bytes of its arrays: mapped ones count too."""
        made = self.__dict__
        own = sum(made[name].nbytes for name in ("edges", "snapper") if name in made)
        hierarchy = made["routing"].hierarchy if "routing" in made else None
        if hierarchy is not None:
            own += sum(int(array.nbytes) for array in hierarchy.arrays().values())
        return network_cache.size(self.network) + own + self.laws.nbytes

    def close(self) -> None:
        """Stop what is being built. Who still holds the engine may go on using it."""
        self._closed = True
        if self._job is not None:
            self._job.cancel()

    def _kept_hierarchy(self, table: TurnTable) -> Optional[Hierarchy]:
        content = array_folder.load(self._root / self.content, LAYOUT)
        try:
            hierarchy = None if content is None else Hierarchy.of(content.arrays)
            if hierarchy is not None and not hierarchy.fits(table):
                raise ValueError("other turns")
            return hierarchy
        except (KeyError, ValueError, TypeError) as error:
            log.warning("The cached hierarchy %s is of no use (%s): made again.", self.content[:12], error)
            return None

    def _build(self, engine: Engine, progress: Progress) -> None:
        try:
            hierarchy = build_hierarchy(engine.table, self.network.node_xy, Part(progress, 0, 95))
        except NetworkError as error:  # too entangled: the plain search serves
            log.warning("%s", error)
            return
        check(progress)
        array_folder.prune(self._root, time.time(), _KEPT)
        folder = self._root / self.content
        if array_folder.keep(folder, LAYOUT, array_folder.Content(hierarchy.arrays())):
            hierarchy = self._kept_hierarchy(engine.table) or hierarchy  # mapped: other processes share it
        engine.hierarchy = hierarchy
        progress.report(100)
