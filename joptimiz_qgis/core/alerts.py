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
