# SPDX-License-Identifier: GPL-2.0-or-later
"""A routing question and its answer, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Optional

from ..regulation.verdict import Constraint, Verdict
from ..text import Text


class Objective(str, Enum):
    FASTEST = "fastest"
    SHORTEST = "shortest"


class UnknownPolicy(str, Enum):
    GO = "pass"  # not named PASS: bandit, as plugins.qgis.org runs it, takes that for a password
    COST = "cost"
    BLOCK = "block"


class RouteStatus(str, Enum):
    OK = "ok"
    OK_STOP_MOVED = "ok_stop_moved"
    NO_LEGAL_ROUTE = "no_legal_route"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True)
class Stop:
    """A point asked for, in the network's CRS. role "shape" guides the way but opens no destination area."""

    x: float
    y: float
    role: str = "stop"
    name: str = ""


@dataclass(frozen=True)
class RouteRequest:
    stops: tuple[Stop, ...]
    departure_ms: int
    objective: Objective = Objective.FASTEST
    unknown_policy: UnknownPolicy = UnknownPolicy.GO
    max_snap_m: float = 200.0
    max_wait_ms: int = 0
    horizon_ms: Optional[int] = None  # how long after the departure the trip may end; None: as late as the law is known


@dataclass(frozen=True)
class Snap:
    """Where a stop stands on the network: a fraction along an edge's drawing."""

    edge: int
    fraction: float
    x: float
    y: float
    distance_m: float
    moved_by: Optional[Constraint] = None  # the rule that closed the nearest edge, if the stop was moved


@dataclass(frozen=True)
class Step:
    """One arc driven: part begin..end of the edge along its drawing (begin > end when driven backward)."""

    arc: int
    begin: float
    end: float
    enter_ms: int
    leave_ms: int
    distance_m: float
    verdict: Verdict


@dataclass(frozen=True)
class Reason:
    """A row of REASONS (INTERFACE 2)."""

    leg: int
    effect: str                    # detour|exempted|limit|unknown|blocked|wait|stop_moved
    constraint: Optional[Constraint]
    edge: Optional[int]            # edge row
    at_ms: Optional[int]
    cost_s: Optional[float]
    sentence: Text


@dataclass(frozen=True)
class Leg:
    from_stop: int
    to_stop: int
    steps: tuple[Step, ...]
    departure_ms: int
    arrival_ms: int
    wait_ms: int
    distance_m: float
    verdict: Verdict
    snap_m: float
    detour_s: Optional[float] = None


@dataclass(frozen=True)
class Route:
    """The answer. `blocking`: smallest set of rules that blocks when there is no legal way;
    `blocking_exact` False when it is only an upper bound."""

    status: RouteStatus
    legs: tuple[Leg, ...] = ()
    reference: tuple[Leg, ...] = ()
    reasons: tuple[Reason, ...] = ()
    blocking: tuple[Constraint, ...] = ()
    blocking_exact: bool = True
    snaps: tuple[Snap, ...] = ()
    notes: tuple[Text, ...] = field(default_factory=tuple)
