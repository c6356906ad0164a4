# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks as arrays on this machine's disk (ADR 2): one folder for each content, written whole, mapped when read."""

from __future__ import annotations

import json
import logging
import os
import shutil
import uuid
import zlib
from pathlib import Path
from typing import Any, Optional, Sequence

import numpy as np

from ..core.network.model import Barrier, Network, TurnRestriction
from ..core.vehicles import Category
from .network_codes import conditional_of, conditional_text

log = logging.getLogger(__name__)
LAYOUT = 1
"""Raised when what the folders hold changes: folders of another layout are as good as absent."""

ARRAYS = ("node_id", "node_xy", "edge_id", "source_id", "name", "road_class", "from_node", "to_node", "length_m", "speed_kmh",
          "cycle", "foot", "slope_pct", "through", "level", "limits", "limits_unknown", "access", "hazmat", "vertex_xy",
          "vertex_start")
_REST = "rest.json"
_MANIFEST = "manifest.json"
_KEPT = 8
_UNFINISHED_AFTER_S = 24 * 3600


def load(root: Path, fingerprint: str) -> Optional[Network]:
    """The network kept under a fingerprint, its arrays read-only and mapped; None if there is none or it is damaged."""
    folder = root / fingerprint
    try:
        manifest = json.loads((folder / _MANIFEST).read_text("utf-8"))
        if manifest["layout"] != LAYOUT:
            return None
        for name in (*(f"{a}.npy" for a in ARRAYS), _REST):
            if _checksum(folder / name) != manifest["files"][name]:
                raise ValueError(name)
        arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False).view(np.ndarray) for name in ARRAYS}
        network = _network(arrays, json.loads((folder / _REST).read_text("utf-8")))
        os.utime(folder)  # used now: prune the others first
        return network
    except FileNotFoundError:
        if folder.exists():
            log.info("The cached network %s lacks a file: made again.", fingerprint[:12])
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("The cached network %s is damaged (%s): made again.", fingerprint[:12], error)
        return None


def keep(root: Path, fingerprint: str, network: Network) -> bool:
    """Write the folder of a network beside its place and move it there; False, and a line in the log, if it cannot be.

    Another process may do the same at the same moment: whoever comes first wins, both are right.
    """
    part = root / f".{fingerprint}-{uuid.uuid4().hex[:8]}"
    try:
        part.mkdir(parents=True)
        for name in ARRAYS:
            np.save(part / f"{name}.npy", np.ascontiguousarray(getattr(network, name)), allow_pickle=False)
        (part / _REST).write_text(json.dumps(_rest(network)), "utf-8")
        files = {path.name: _checksum(path) for path in sorted(part.iterdir())}
        (part / _MANIFEST).write_text(json.dumps({"layout": LAYOUT, "files": files}), "utf-8")
        if load(root, fingerprint) is None:
            discard(root / fingerprint)
            os.rename(part, root / fingerprint)
        return True
    except OSError as error:
        log.warning("The network cannot be cached in %s (%s).", root, error)
        return False
    finally:
        shutil.rmtree(part, ignore_errors=True)


def prune(root: Path, now_s: float, kept: int = _KEPT) -> None:
    """Remove the folders used least lately, and what a process that was killed left unfinished."""
    try:
        found = sorted(((p.stat().st_mtime, p) for p in root.iterdir() if p.is_dir()), reverse=True)
    except OSError:
        return  # another process prunes at this moment
    whole = [p for _, p in found if not p.name.startswith(".")]
    unfinished = [p for t, p in found if p.name.startswith(".") and now_s - t > _UNFINISHED_AFTER_S]
    for folder in (*whole[kept:], *unfinished):
        discard(folder)


def discard(folder: Path) -> None:
    """Remove a folder; out of its place first, so that nobody meets half of it. Windows keeps what is mapped: left there."""
    aside = folder.with_name(f".gone-{uuid.uuid4().hex[:8]}")
    try:
        os.rename(folder, aside)
    except OSError:
        return  # absent, or mapped by another process
    shutil.rmtree(aside, ignore_errors=True)


def size(network: Network) -> int:
    """Bytes of the arrays of a network."""
    return sum(int(getattr(network, name).nbytes) for name in ARRAYS)


def _checksum(path: Path) -> int:
    value = 0
    with open(path, "rb") as stream:
        for block in iter(lambda: stream.read(1 << 20), b""):
            value = zlib.crc32(block, value)
    return value


def _rest(network: Network) -> dict[str, Any]:
    return {
        "crs": network.crs, "names": network.names, "road_classes": network.road_classes, "info": dict(network.info),
        "conditional": [[row, conditional_text(c)] for row, c in sorted(network.conditional.items())],
        "turns": [[list(map(int, t.arcs)), t.kind, _values(t.vehicles), _values(t.except_), t.when] for t in network.turns],
        "barriers": [[int(b.node), b.kind, list(map(int, b.access)), b.max_width_m, b.max_height_m] for b in network.barriers],
    }


def _network(arrays: dict[str, np.ndarray], rest: dict[str, Any]) -> Network:
    return Network(
        crs=rest["crs"], names=tuple(rest["names"]), road_classes=tuple(rest["road_classes"]), info=rest["info"],
        conditional={int(row): conditional_of(text) for row, text in rest["conditional"]},
        turns=tuple(TurnRestriction(tuple(arcs), kind, _categories(vehicles), _categories(except_), when)
                    for arcs, kind, vehicles, except_, when in rest["turns"]),
        barriers=tuple(Barrier(node, kind, tuple(access), width, height)
                       for node, kind, access, width, height in rest["barriers"]),
        **arrays,
    )


def _values(categories: Sequence[Category]) -> list[str]:
    return [c.value for c in categories]


def _categories(values: Sequence[str]) -> tuple[Category, ...]:
    return tuple(Category(v) for v in values)
