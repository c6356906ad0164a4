# SPDX-License-Identifier: GPL-2.0-or-later
"""The one owner of loaded networks: each is read once, kept while there is room, and let go at unload."""

from __future__ import annotations

import hashlib
import logging
import os
import threading
import time
from collections import OrderedDict
from pathlib import Path
from typing import Optional

from ..core.errors import NetworkError
from ..core.network.model import Network
from ..core.progress import Part, Progress, check
from ..core.text import N_
from ..paths import local_data
from . import network_cache
from .network_reader import read_network

log = logging.getLogger(__name__)
MOST_BYTES = 1 << 30
_BLOCK = 1 << 22
_WAIT_S = 0.1
_HEADER_NOTES = ((18, 20), (24, 28), (92, 100))  # journal mode, change counter, versions
Stamp = tuple[tuple[int, int], ...]


class NetworkSession:
    """Networks by the content of their file, thread-safe. The one used last always stays, others while they fit."""

    def __init__(self, root: Path, most_bytes: int = MOST_BYTES) -> None:
        self._root, self._most_bytes = root, most_bytes
        self._lock = threading.Lock()  # of the three below, never held while a file is read
        self._networks: OrderedDict[str, Network] = OrderedDict()
        self._fingerprints: dict[Path, tuple[Stamp, str]] = {}
        self._loading: dict[str, threading.Lock] = {}

    def network(self, path: Path, progress: Progress) -> Network:
        """The network of a GeoPackage as it is now; a file edited since it was loaded is read again.

        Raises NetworkError if it cannot be used; Cancelled. The arrays are read-only.
        """
        content = self._fingerprint(path, progress)
        with self._lock:
            gate = self._loading.setdefault(content, threading.Lock())
        while not gate.acquire(timeout=_WAIT_S):  # another thread loads the same one
            check(progress)
        try:
            network = self._held(content) or network_cache.load(self._root, content) or self._read(path, content, progress)
            self._hold(content, network)
        finally:
            gate.release()
        progress.report(100)
        return network

    def close(self) -> None:
        """Let go of every network. Files stay mapped only while somebody else still holds an array."""
        with self._lock:
            self._networks.clear()
            self._fingerprints.clear()

    def _held(self, content: str) -> Optional[Network]:
        with self._lock:
            return self._networks.get(content)

    def _hold(self, content: str, network: Network) -> None:
        with self._lock:
            self._networks[content] = network
            self._networks.move_to_end(content)
            while len(self._networks) > 1 and sum(map(network_cache.size, self._networks.values())) > self._most_bytes:
                self._networks.popitem(last=False)

    def _read(self, path: Path, content: str, progress: Progress) -> Network:
        network = read_network(path, Part(progress, 5, 90))
        check(progress)
        if self._fingerprint(path, Part(progress, 90, 92)) != content:
            return network  # edited while it was read: right now, but of no use for later
        network_cache.prune(self._root, time.time())
        kept = network_cache.keep(self._root, content, network)
        return (network_cache.load(self._root, content) if kept else None) or _frozen(network)

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
