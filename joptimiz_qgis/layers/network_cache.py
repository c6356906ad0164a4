# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks as arrays on this machine's disk: one folder for each content."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Optional, Sequence

import numpy as np

from ..core.network.model import Barrier, Network, TurnRestriction
from ..core.vehicles import Category
from . import array_folder
from .network_codes import conditional_of, conditional_text

log = logging.getLogger(__name__)
LAYOUT = 1
"""Raised when what the folders hold changes: folders of another layout are as good as absent."""

ARRAYS = ("node_id", "node_xy", "edge_id", "source_id", "name", "road_class", "from_node", "to_node", "length_m", "speed_kmh",
          "cycle", "foot", "slope_pct", "through", "level", "limits", "limits_unknown", "access", "hazmat", "vertex_xy",
          "vertex_start")


def load(root: Path, fingerprint: str) -> Optional[Network]:
    """The network kept under a fingerprint, its arrays read-only and mapped; None if there is none or it is damaged."""
    content = array_folder.load(root / fingerprint, LAYOUT)
    if content is None:
        return None
    try:
        return _network({name: content.arrays[name] for name in ARRAYS}, content.rest)
    except (ValueError, KeyError, TypeError) as error:
        log.warning("The cached network %s is damaged (%s): made again.", fingerprint[:12], error)
        return None


def keep(root: Path, fingerprint: str, network: Network) -> bool:
    """Write the folder of a network; False, and a line in the log, if it cannot be."""
    arrays = {name: getattr(network, name) for name in ARRAYS}
    return array_folder.keep(root / fingerprint, LAYOUT, array_folder.Content(arrays, _rest(network)))


def size(network: Network) -> int:
    """Bytes of the arrays of a network."""
    return sum(int(getattr(network, name).nbytes) for name in ARRAYS)


def _rest(network: Network) -> dict[str, Any]:
    return {
        "crs": network.crs, "names": network.names, "road_classes": network.road_classes, "info": dict(network.info),
        "conditional": [[row, conditional_text(c)] for row, c in sorted(network.conditional.items())],
        "turns": [[list(map(int, t.arcs)), t.kind, _values(t.vehicles), _values(t.except_), t.when] for t in network.turns],
        "barriers": [[int(b.node), b.kind, list(map(int, b.access)), b.max_width_m, b.max_height_m] for b in network.barriers],
    }


def _network(arrays: dict[str, np.ndarray], rest: dict[str, Any]) -> Network:
    clauses = {text: conditional_of(text) for text in {text for _, text in rest["conditional"]}}  # most are alike
    return Network(
        crs=rest["crs"], names=tuple(rest["names"]), road_classes=tuple(rest["road_classes"]), info=rest["info"],
        conditional={int(row): clauses[text] for row, text in rest["conditional"]},
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
