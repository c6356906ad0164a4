# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages of authorities: weather, traffic, works, events, pollution (INTERFACE 1.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Optional

from .vehicles import Category


class MessageType(str, Enum):
    ALERT = "alert"
    UPDATE = "update"
    CANCEL = "cancel"


class AlertCategory(str, Enum):
    WEATHER = "weather"
    TRAFFIC = "traffic"
    WORKS = "works"
    EVENT = "event"
    POLLUTION = "pollution"
    SECURITY = "security"
    OTHER = "other"


class Severity(str, Enum):
    EXTREME = "extreme"
    SEVERE = "severe"
    MODERATE = "moderate"
    MINOR = "minor"
    UNKNOWN = "unknown"


class AlertEffect(str, Enum):
    """What it says of the road. Only CLOSURE closes; a message that says nothing of the road is INFORMATION."""

    CLOSURE = "closure"
    RESTRICTION = "restriction"
    SLOWDOWN = "slowdown"
    INFORMATION = "information"


class Stage(str, Enum):
    """The life of a message. An all-clear is a cancel."""

    EXPECTED = "expected"
    CURRENT = "current"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Alert:
    """One message. `onset`, `expires`: aware instants, [onset, expires); None = open. `speed_factor`: share of the usual speed,
    in (0, 1], or None. `vehicles` None = all. `urgency`, `certainty`: words of CAP 1.2 in lower case, "" where unsaid.
    `geometry`: any shapely geometry, or None where the message names no place."""

    alert_id: str
    revision: int = 1
    source: str = ""
    message_type: MessageType = MessageType.ALERT
    category: AlertCategory = AlertCategory.OTHER
    severity: Severity = Severity.UNKNOWN
    urgency: str = ""
    certainty: str = ""
    headline: str = ""
    description: str = ""
    instruction: str = ""
    onset: Optional[datetime] = None
    expires: Optional[datetime] = None
    effect: AlertEffect = AlertEffect.INFORMATION
    speed_factor: Optional[float] = None
    vehicles: Optional[tuple[Category, ...]] = None
    url: str = ""
    geometry: Any = None


def bears_on_routing(alert: Alert, choice: Optional[bool] = None) -> bool:
    """Whether routing takes it into account: what the user chose for it, else what its effect says.

    By default a closure bears, a slowdown if it states by how much, and a restriction; a piece of information does not.
    """
    if choice is not None:
        return choice
    if alert.effect is AlertEffect.SLOWDOWN:
        return alert.speed_factor is not None
    return alert.effect in (AlertEffect.CLOSURE, AlertEffect.RESTRICTION)


def stage_of(alert: Alert, at: datetime) -> Stage:
    """Where a message, in its last revision, stands at an instant (aware)."""
    if alert.message_type is MessageType.CANCEL:
        return Stage.CANCELLED
    if alert.expires is not None and alert.expires <= at:
        return Stage.EXPIRED
    return Stage.EXPECTED if alert.onset is not None and alert.onset > at else Stage.CURRENT
