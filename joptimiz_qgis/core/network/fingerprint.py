# SPDX-License-Identifier: GPL-2.0-or-later
"""A name for exactly what a network says: two networks with the same fingerprint answer every question alike."""

from __future__ import annotations

import hashlib

import numpy as np

from .model import Network


def fingerprint(network: Network) -> str:
    """SHA-256 over everything but `info`, in hexadecimal."""
    digest = hashlib.sha256(network.crs.encode())
    for part in (network.node_id, network.node_xy, network.edge_id, network.name, network.road_class, network.from_node,
                 network.to_node, network.length_m, network.speed_kmh, network.cycle, network.foot, network.slope_pct,
                 network.through, network.level, network.limits, network.limits_unknown, network.access, network.hazmat,
                 network.vertex_xy, network.vertex_start):
        digest.update(np.ascontiguousarray(part).tobytes())
    digest.update("\n".join(network.source_id.tolist()).encode())  # not its bytes: they depend on the longest id
    digest.update(repr((network.names, network.road_classes, network.turns, network.barriers,
                        sorted(network.conditional.items()))).encode())
    return digest.hexdigest()
