# SPDX-License-Identifier: GPL-2.0-or-later
"""Access rules: where, who, when, which movement, on whose act (INTERFACE 1.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Optional

from ..text import Text
from ..vehicles import Category, CritAir, Energy


class Kind(str, Enum):
    ZFE = "zfe"
    ZTL = "ztl"
    PEDESTRIAN = "pedestrian"
    WEIGHT = "weight"
    AXLE_LOAD = "axle_load"
    HEIGHT = "height"
    WIDTH = "width"
    LENGTH = "length"
    HAZMAT = "hazmat"
    CLOSURE = "closure"
    EVENT = "event"
    WORKS = "works"
    PARKING = "parking"
    PEAK = "peak"

    @property
    def vehicle_fact(self) -> Optional[str]:
        """Member of Vehicle that limit_value is compared with; None where the kind is no dimension."""
        return {
            Kind.WEIGHT: "weight_t", Kind.AXLE_LOAD: "axle_load_t", Kind.HEIGHT: "height_m",
            Kind.WIDTH: "width_m", Kind.LENGTH: "length_m",
        }.get(self)


class Effect(str, Enum):
    FORBID = "forbid"
    PERMIT = "permit"


class Status(str, Enum):
    DRAFT = "draft"
    PLANNED = "planned"
    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"


class Movement(str, Enum):
    ALL = "all"
    ENTRY = "entry"
    TRANSIT = "transit"
    STOP = "stop"


@dataclass(frozen=True)
class AccessRule:
    """One dated phase of a rule. None in a list field means all; field meanings as in INTERFACE 1.2.

    valid_from/valid_to are aware instants [valid_from, valid_to) (the reader turns whole local days into
    instants); None = open. `geometry` is a shapely geometry in the network's CRS, or None (not yet placed).
    `schedule` is opening_hours text, None = always. `schedule_readable` and `problem` are not stored: an
    unparsable schedule is found by the evaluator, which then answers *unknown*.
    """

    rule_id: str
    kind: Kind
    effect: Effect = Effect.FORBID
    phase: str = ""
    name: str = ""
    status: Status = Status.IN_FORCE
    valid_from: Optional[datetime] = None
    valid_to: Optional[datetime] = None
    schedule: Optional[str] = None
    movement: Movement = Movement.ALL
    vehicles: Optional[tuple[Category, ...]] = None
    energies: Optional[tuple[Energy, ...]] = None
    critair_banned: Optional[tuple[CritAir, ...]] = None
    direction: str = "both"
    edges: Optional[tuple[str, ...]] = None
    except_edges: Optional[tuple[str, ...]] = None
    limit_value: Optional[float] = None
    limit_inclusive: Optional[bool] = None
    exempted_uses: tuple[str, ...] = ()
    max_stay_min: Optional[float] = None
    exit_by: Optional[str] = None
    authority: str = ""
    act_ref: str = ""
    act_url: str = ""
    info_url: str = ""
    verified_on: Optional[str] = None
    source: str = ""
    geometry: Any = None

    @property
    def liftable(self) -> bool:
        """Whether an exemption can lift it."""
        return True

    @property
    def word(self) -> str:
        """What results call it by: the value of its kind."""
        return self.kind.value


@dataclass(frozen=True)
class ReportedRule(AccessRule):
    """What a message of an authority says of a road, as routing understands it. It is a fact: no act stands behind it, and no
    exemption lifts it (ADR 0017).

    `told`: who says it and when it holds, as a sentence part. `reports`: the effect of the message, by which results call it.
    `speed_factor`: share of the usual speed, in (0, 1]; then it closes nothing and takes time.
    """

    told: Text = Text("")
    reports: str = Kind.CLOSURE.value
    speed_factor: Optional[float] = None

    @property
    def liftable(self) -> bool:
        return False

    @property
    def word(self) -> str:
        return self.reports
