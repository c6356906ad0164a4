# SPDX-License-Identifier: GPL-2.0-or-later
"""What a reader of road data hands to the builder, whatever the format was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping, Optional

import numpy as np

from ..vehicles import Category
from .model import Conditional


@dataclass(frozen=True)
class SourceTurn:
    """A turn restriction in the source's terms: line ids, and either a vertex key or via line ids."""

    from_line: str
    to_line: str
    kind: str                       # no | only
    via_vertex: Optional[int] = None
    via_lines: tuple[str, ...] = ()
    vehicles: tuple[Category, ...] = ()
    except_: tuple[Category, ...] = ()
    when: Optional[str] = None


@dataclass(frozen=True)
class SourceBarrier:
    """A barrier at a vertex; the builder splits lines there."""

    vertex: int
    kind: str
    access: tuple[int, ...]         # Access by category
    max_width_m: Optional[float] = None
    max_height_m: Optional[float] = None


@dataclass(frozen=True)
class Rejected:
    """A feature that could not be used, and why (a translatable template)."""

    source_id: str
    reason: str
    xy: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class RoadSource:
    """L lines with P vertices. Column meanings and codes as in Network (speeds, access... per line).

    Lines connect where they share a vertex key: at any vertex if `connect` is "vertex", at end points
    only if it is "endpoint". Vertex keys are the source's node ids, or ids made from coordinates.
    """

    source_id: list[str]
    name: list[str]
    road_class: list[str]
    speed_kmh: np.ndarray           # float32 [2, L]
    cycle: np.ndarray               # uint8 [2, L]
    foot: np.ndarray                # bool [L]
    through: np.ndarray             # bool [L]
    level: np.ndarray               # int8 [L]
    limits: np.ndarray              # float32 [L, 5]
    limits_unknown: np.ndarray      # uint8 [L]
    access: np.ndarray              # uint8 [2, L, 13]
    hazmat: np.ndarray              # uint8 [L]
    conditional: Mapping[int, tuple[Conditional, ...]]  # by line row
    vertex_key: np.ndarray          # int64 [P]
    vertex_lonlat: np.ndarray       # float64 [P, 2] degrees WGS84 (for lengths)
    vertex_xy: np.ndarray           # float64 [P, 2] in crs
    vertex_z: Optional[np.ndarray]  # float64 [P] metres, NaN unknown; None: no heights
    vertex_start: np.ndarray        # int64 [L + 1]
    crs: str
    connect: str = "vertex"
    turns: tuple[SourceTurn, ...] = ()
    barriers: tuple[SourceBarrier, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    info: Mapping[str, str] = field(default_factory=dict)
