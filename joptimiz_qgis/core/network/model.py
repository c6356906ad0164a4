# SPDX-License-Identifier: GPL-2.0-or-later
"""The network as arrays: what a built network says, nothing about any one vehicle's rights today.

An *edge* is a stretch of road between two nodes; an *arc* is an edge in one direction:
arc 2*e runs along the drawing of edge e (forward), arc 2*e+1 against it (backward).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Mapping, Optional

import numpy as np

from ..vehicles import Category


class Access(IntEnum):
    """What the source says of a category on an arc (uint8 codes of Network.access)."""

    YES = 0
    DESTINATION = 1
    DELIVERY = 2
    PRIVATE = 3
    PERMIT = 4
    NO = 5
    UNKNOWN = 6


class CycleWay(IntEnum):
    """How a cycle may use an arc (uint8 codes of Network.cycle)."""

    NO = 0
    LANE = 1
    TRACK = 2
    ROAD = 3
    WALK = 4


LIMITS = ("max_height_m", "max_weight_t", "max_axle_load_t", "max_width_m", "max_length_m")
"""Names of the columns of Network.limits, and of the bits (1 << i) of Network.limits_unknown."""


@dataclass(frozen=True)
class Conditional:
    """A right or limit that the source gives for some hours or vehicles only; kept, judged at routing time.

    `effect` is an Access name in lower case ("no", "destination"...), "limit" (then `limit` holds
    {LIMITS name: value}) or "speed" (then `limit` holds {"speed_kmh": value}).
    `when` is an opening_hours text; None = always. `vehicles` is a tuple of categories; empty = all.
    `when` that cannot be parsed makes the effect *unknown* at all times.
    `above` holds vehicle facts that must be exceeded for it to apply, e.g. {"gross_weight_t": 7.5}.
    Later entries of an edge override earlier ones.
    """

    vehicles: tuple[Category, ...]
    effect: str
    when: Optional[str] = None
    limit: Mapping[str, float] = field(default_factory=dict)
    above: Mapping[str, float] = field(default_factory=dict)
    directions: str = "both"  # both | forward | backward


@dataclass(frozen=True)
class TurnRestriction:
    """A forbidden (`no`) or compulsory (`only`) succession of arcs.

    `arcs` = from, via arcs (none for a via-node restriction), to. vehicles empty = all motor vehicles;
    `except_` are categories that need not obey. `when` as in Conditional.
    """

    arcs: tuple[int, ...]
    kind: str
    vehicles: tuple[Category, ...] = ()
    except_: tuple[Category, ...] = ()
    when: Optional[str] = None


@dataclass(frozen=True)
class Barrier:
    """Something on a node. `access`: Access per category (tuple in CATEGORIES order). Limits in metres, None = none known."""

    node: int
    kind: str
    access: tuple[int, ...]
    max_width_m: Optional[float] = None
    max_height_m: Optional[float] = None


@dataclass(frozen=True)
class Network:
    """Topology, geometry and attributes of a road network (E edges, N nodes, P vertices).

    Coordinates are in `crs` (a projected CRS, metres; authority id or WKT); lengths are ellipsoidal metres.
    Every array is read-only by convention (they may be memory-mapped).
    """

    crs: str
    node_id: np.ndarray            # int64 [N]
    node_xy: np.ndarray            # float64 [N, 2]
    edge_id: np.ndarray            # int64 [E], unique and > 0 (negative = travelled backward, in outputs)
    source_id: np.ndarray          # str  [E] (numpy 'U' array)
    name: np.ndarray               # int32 [E], row of names
    names: tuple[str, ...]         # names[0] == ""
    road_class: np.ndarray         # int16 [E], row of road_classes
    road_classes: tuple[str, ...]
    from_node: np.ndarray          # int32 [E], row of node_id
    to_node: np.ndarray            # int32 [E]
    length_m: np.ndarray           # float64 [E]
    speed_kmh: np.ndarray          # float32 [2, E] motor traffic forward, backward; NaN = closed to every motor vehicle
    cycle: np.ndarray              # uint8 [2, E] CycleWay
    foot: np.ndarray               # bool [E]
    slope_pct: np.ndarray          # float32 [E] NaN = unknown
    through: np.ndarray            # bool [E] False for driveways, parking aisles: start and end only
    level: np.ndarray              # int8 [E]
    limits: np.ndarray             # float32 [E, len(LIMITS)] NaN = no known limit
    limits_unknown: np.ndarray     # uint8 [E] bit mask over LIMITS
    access: np.ndarray             # uint8 [2, E, len(CATEGORIES)] Access, wholly resolved by category
    hazmat: np.ndarray             # uint8 [E] Access for vehicles with hazmat (YES by default)
    conditional: Mapping[int, tuple[Conditional, ...]]  # by edge row
    turns: tuple[TurnRestriction, ...]
    barriers: tuple[Barrier, ...]
    vertex_xy: np.ndarray          # float64 [P, 2]
    vertex_start: np.ndarray       # int64 [E + 1]: edge e has vertices vertex_start[e]:vertex_start[e + 1]
    info: Mapping[str, str] = field(default_factory=dict)  # source, edition, turns ("known"|"unknown"), fingerprint...

    @property
    def edge_count(self) -> int:
        return int(self.edge_id.shape[0])

    @property
    def node_count(self) -> int:
        return int(self.node_id.shape[0])

    def shape(self, edge: int) -> np.ndarray:
        """Vertices of an edge, float64 [n, 2], in drawing order."""
        return self.vertex_xy[self.vertex_start[edge] : self.vertex_start[edge + 1]]

    def tail(self) -> np.ndarray:
        """Node where each arc starts, int32 [2 * E]."""
        return np.column_stack((self.from_node, self.to_node)).ravel()

    def head(self) -> np.ndarray:
        """Node where each arc ends, int32 [2 * E]."""
        return np.column_stack((self.to_node, self.from_node)).ravel()
