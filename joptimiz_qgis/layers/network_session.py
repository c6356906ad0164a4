# SPDX-License-Identifier: GPL-2.0-or-later
"""The one owner of loaded networks and their engines: each is read once, kept while there is room, and let go at unload."""

from __future__ import annotations

import hashlib
import logging
import os
import threading
import time
from pathlib import Path
from typing import Any, Optional

from ..core.bounded import Bounded
from ..core.errors import NetworkError
from ..core.network.model import Network
from ..core.progress import Part, Progress, check
from ..core.text import N_
from ..paths import local_data
from . import array_folder, network_cache
from .background import Background
from .network_engine import NetworkEngine
from .network_reader import read_network

log = logging.getLogger(__name__)
MOST_BYTES = 1 << 30
READ_BYTES = 64 << 20
_BLOCK = 1 << 22
_KEPT = 8
_HEADER_NOTES = ((18, 20), (24, 28), (92, 100))  # journal mode, change counter, versions
Stamp = tuple[tuple[int, int], ...]


class NetworkSession:
    """Engines by the content of their network's file, thread-safe. The one used last always stays, others while they fit."""

    def __init__(self, root: Path, most_bytes: int = MOST_BYTES) -> None:
        self._root = root
        self._background = Background()
        self._engines: Bounded[str, NetworkEngine] = Bounded(most_bytes, lambda e: e.nbytes, lambda e: e.close())
        self._lock = threading.Lock()  # of the fingerprints
        self._fingerprints: dict[Path, tuple[Stamp, str]] = {}
        self.layers_read: Bounded[bytes, tuple[Any, int]] = Bounded(READ_BYTES, lambda kept: kept[1])
        """What was read of layers, and its bytes, by their content."""

    def network(self, path: Path, progress: Progress) -> Network:
        """The network of a GeoPackage as it is now; a file edited since it was loaded is read again.

        Raises NetworkError if it cannot be used; Cancelled. The arrays are read-only.
        """
        return self.engine(path, progress).network

    def engine(self, path: Path, progress: Progress) -> NetworkEngine:
        """All that is kept of the network of a GeoPackage, as it is now. Raises as network()."""
        content = self._fingerprint(path, progress)

        def make() -> NetworkEngine:
            network = network_cache.load(self._root, content)
            if network is not None:
                return self._engine(network, content)
            network, still = self._read(path, content, progress)
            return self._engine(network, content if still else "")

        engine = self._engines.made(content, make, progress)
        if engine.content:
            self._engines.put(content, engine)  # it may have grown
        else:
            self._engines.drop(content)  # of no use for later
        progress.report(100)
        return engine

    def engine_of(self, network: Network) -> NetworkEngine:
        """The engine that a network came from; a passing one if that was let go."""
        held = next((e for e in self._engines.values() if e.network is network), None)
        return held or self._engine(network, "")

    def close(self) -> None:
        """Let go of every network, and stop what is being built. Files stay mapped while somebody holds an array."""
        self._background.close()
        self._engines.clear()
        self.layers_read.clear()
        with self._lock:
            self._fingerprints.clear()

    def _engine(self, network: Network, content: str) -> NetworkEngine:
        return NetworkEngine(network, content, self._root.with_name("hierarchies"), self._background)

    def _read(self, path: Path, content: str, progress: Progress) -> tuple[Network, bool]:
        """The network, and whether it is what the content says still."""
        network = read_network(path, Part(progress, 5, 90))
        check(progress)
        if self._fingerprint(path, Part(progress, 90, 92)) != content:
            return network, False  # edited while it was read
        array_folder.prune(self._root, time.time(), _KEPT)
        kept = network_cache.keep(self._root, content, network)
        return (network_cache.load(self._root, content) if kept else None) or _frozen(network), True

    def _fingerprint(self, path: Path, progress: Progress) -> str:
        stamp = _stamp(path)
        with self._lock:
            known = self._fingerprints.get(path)
        if known is not None and known[0] == stamp:
            return known[1]
        content = _content_of(path, Part(progress, 0, 5))
        if _stamp(path) == stamp:
            with self._lock:
                self._fingerprints[path] = (stamp, content)
        return content


def _frozen(network: Network) -> Network:
    for name in network_cache.ARRAYS:
        getattr(network, name).flags.writeable = False
    return network


def _files(path: Path) -> tuple[Path, Path]:
    """The database and its write-ahead log, where QGIS keeps the edits of a layer that is still open."""
    return path, path.with_name(path.name + "-wal")


def _stamp(path: Path) -> Stamp:
    """Size and time of the files that make the content; changes with every edit."""
    found = []
    for file in _files(path):
        try:
            state = os.stat(file)
            found.append((state.st_size, state.st_mtime_ns) if state.st_size else (0, 0))
        except FileNotFoundError:
            found.append((0, 0))
    return tuple(found)


def _content_of(path: Path, progress: Progress) -> str:
    """SHA-256 of the content. What SQLite counts and notes in its header for itself is left out."""
    if not path.is_file():
        raise NetworkError(N_("The network {path} does not exist. Build it, or choose another."), path=str(path))
    digest = hashlib.sha256()
    try:
        whole = max(sum(size for size, _ in _stamp(path)), 1)
        done = 0
        for file in _files(path):
            if not file.exists() or (file != path and not file.stat().st_size):
                continue
            with open(file, "rb") as stream:
                if file == path:
                    head = bytearray(stream.read(100))
                    for begin, end in _HEADER_NOTES:
                        head[begin:end] = bytes(end - begin)
                    digest.update(head)
                for block in iter(lambda: stream.read(_BLOCK), b""):
                    check(progress)
                    digest.update(block)
                    done += len(block)
                    progress.report(100.0 * done / whole)
    except OSError as error:
        raise NetworkError(N_("The network {path} cannot be read ({detail})."), path=str(path), detail=str(error)) from error
    return digest.hexdigest()


_session: Optional[NetworkSession] = None
_making = threading.Lock()


def session() -> NetworkSession:
    """The session of this process, made when it is first wanted."""
    global _session
    with _making:
        if _session is None:
            _session = NetworkSession(local_data() / "networks")
        return _session


def close() -> None:
    """For unload: let go of all networks and of the session."""
    global _session
    with _making:
        if _session is not None:
            _session.close()
        _session = None
