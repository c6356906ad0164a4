# SPDX-License-Identifier: GPL-2.0-or-later
"""The one evaluator: what the law says of every arc, for one vehicle, over a stretch of time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Optional

import numpy as np

from ..network.model import Network
from ..text import Text
from ..vehicles import Vehicle
from .exemptions import Exemption
from .intervals import Interval, Intervals
from .rules import AccessRule, Movement


class Verdict(IntEnum):
    """In order of restriction: the most restrictive of what remains wins."""

    ALLOWED = 0
    EXEMPTED = 1
    DESTINATION = 2
    UNKNOWN = 3
    FORBIDDEN = 4

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Constraint:
    """One reason that bears on some arcs (K rows) during some time.

    `effect`: FORBIDDEN, UNKNOWN (it may forbid) or EXEMPTED (it would forbid, an exemption or an exempted
    use lifts it). `movement` says for whom: ALL; TRANSIT (open to a leg with its origin or destination in
    the same area); ENTRY (crossing inwards only); STOP (stopping there only).
    `area` labels the area of each row for TRANSIT and ENTRY (one rule = one area; destination streets =
    one area per connected group). `begin`, `end` = part of the edge, fractions along its drawing.
    """

    arcs: np.ndarray               # int64 [K] arc = 2 * edge + (0 forward, 1 backward)
    begin: np.ndarray              # float32 [K]
    end: np.ndarray                # float32 [K]
    area: np.ndarray               # int32 [K]
    effect: Verdict
    movement: Movement
    active: Intervals              # UTC ms in which it bears, cut to the horizon
    kind: str                      # Kind value, or "access" for a fact of the network
    reason: Text                   # the fact that decided, e.g. "Crit'Air 4 >= 4"
    rule: Optional[AccessRule] = None
    exemption: Optional[Exemption] = None


@dataclass(frozen=True)
class NodeConstraint:
    """A barrier that stops (or may stop: UNKNOWN) this vehicle at a node."""

    node: int
    effect: Verdict
    reason: Text


@dataclass(frozen=True)
class TurnBan:
    """A turn restriction that binds this vehicle, in `active` (UTC ms). UNKNOWN when its hours cannot be read."""

    arcs: tuple[int, ...]
    kind: str                      # no | only
    active: Intervals
    effect: Verdict


@dataclass(frozen=True)
class Law:
    """The law for one vehicle over one horizon, before any trip is known."""

    network: Network
    vehicle: Vehicle
    horizon: Interval
    drivable: np.ndarray           # bool [2E] physically open to this kind of vehicle, law aside
    travel_ms: np.ndarray          # int64 [2E] free flow, >= 1 where drivable
    constraints: tuple[Constraint, ...]
    nodes: tuple[NodeConstraint, ...]
    turns: tuple[TurnBan, ...]
    speeds: tuple[tuple[np.ndarray, np.ndarray, Intervals], ...] = ()  # (arcs, travel_ms, active), the first counts
    stale_rules: int = 0
    slowdowns: tuple[Constraint, ...] = ()    # what of `speeds` messages report: told, already counted there
    stays: tuple[Constraint, ...] = ()        # where a rule limits how long, or until when, one may stay: told, not judged
    unplaced: tuple[tuple[AccessRule, Intervals], ...] = ()  # rules that may concern the vehicle, have no place here, and when
    regroups: tuple[int, ...] = ()            # instants at which streets join or leave the areas of destination traffic
