# SPDX-License-Identifier: GPL-2.0-or-later
"""On which side of which street points lie, and how far along: the kerb that a delivery there would use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..network.model import Network
from ..regulation.intervals import contains
from ..regulation.rules import Movement
from ..regulation.verdict import Constraint, Verdict
from ..routing.arc_index import ArcIndex
from ..routing.snap import Snapper

LEFT, RIGHT, NO_SIDE = 1, -1, 0
"""Sides of the drawing of an edge: int8. NO_SIDE: the point lies on the line itself, or nowhere near a street."""
SIDES = {LEFT: "left", RIGHT: "right"}
_NO_KERB = ("motorway", "motorway_link", "ferry", "busway")
_ON_THE_LINE_M = 0.01  # nearer than this the side is chance
_AT_A_BEND_M = 0.001  # of a vertex: both segments that meet there count


@dataclass(frozen=True)
class Kerb:
    """The nearest kerbs of K points: edge -1 where no street is within reach (NaN, NO_SIDE).

    `edge` int64 [K]: row of the network; `side` int8 [K]; float64 [K]: `along_m` ellipsoidal metres from the beginning of the
    drawing, `to_street_m` in the plane of the network's CRS; `xy` float64 [K, 2]: the place on the street's line.
    """

    edge: np.ndarray
    side: np.ndarray
    along_m: np.ndarray
    to_street_m: np.ndarray
    xy: np.ndarray


def streets(network: Network) -> np.ndarray:
    """bool [E]: edges that have a kerb to deliver at, law aside: physically drivable, pedestrian streets included; no
    motorway (stopping is forbidden there), ferry, busway, tunnel, driveway or aisle of a car park."""
    without = [name in _NO_KERB for name in network.road_classes]
    drivable = ~np.isnan(network.speed_kmh).all(axis=0)
    return drivable & network.through & (network.level >= 0) & ~np.array(without, bool)[network.road_class]


def kerbs(network: Network, snapper: Snapper, xy: np.ndarray, reach_m: float, usable: np.ndarray) -> Kerb:
    """The kerb of each of K points, float64 [K, 2] in the network's CRS (NaN = no place), on the edges `usable` (bool [E])."""
    snaps = snapper.nearest_many(xy, reach_m, usable)
    side = np.zeros(xy.shape[0], np.int8)
    along = np.full(xy.shape[0], np.nan)
    tied = np.flatnonzero(snaps.edge >= 0)
    edge = snaps.edge[tied]
    to_point = xy[tied] - snaps.xy[tied]
    ahead = snapper.direction(edge, snaps.fraction[tied], _AT_A_BEND_M)
    across = ahead[:, 0] * to_point[:, 1] - ahead[:, 1] * to_point[:, 0]
    side[tied] = np.where(np.abs(across) < _ON_THE_LINE_M, NO_SIDE, np.sign(across))
    along[tied] = snaps.fraction[tied] * network.length_m[edge]
    return Kerb(snaps.edge, side, along, snaps.distance_m, snaps.xy)


def passing(edge: int, side: int) -> int:
    """The arc that has a side of an edge on its right, as traffic keeps right."""
    return 2 * edge + (side == LEFT)


def closing_arc(index: ArcIndex, arc: int, along_m: float, at_ms: int) -> Optional[Constraint]:
    """What closes an arc to a vehicle that stops there, or may close it, at a place along its edge and an instant in UTC ms; what
    surely does comes first."""
    edge = arc // 2
    fraction = along_m / max(float(index.law.network.length_m[edge]), 1e-9)
    found = [constraint for constraint, row in index.at_point(edge, fraction, (Movement.ALL, Movement.STOP))
             if int(constraint.arcs[row]) == arc and constraint.effect in (Verdict.FORBIDDEN, Verdict.UNKNOWN)
             and contains(constraint.active, at_ms)]
    return max(found, key=lambda constraint: constraint.effect, default=None)
