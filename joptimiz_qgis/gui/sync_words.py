# SPDX-License-Identifier: GPL-2.0-or-later
"""What users read of collections, levels, states and ages."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, QTimeZone

from .. import settings
from ..core.sync_plan import Level, Record
from ..core.text import N_
from ..layers.mirror.project_layers import TITLES
from ..sync.service import Phase
from ..tr import language, tr
from . import when

COLLECTIONS = TITLES
LEVELS = {
    Level.READ: N_("level 0: read as a whole each time"),
    Level.DELTA: N_("level 1: only what has changed"),
    Level.WRITE: N_("level 2: changes in both directions"),
}
PHASES = {
    Phase.IDLE: N_("online"),
    Phase.CHECKING: N_("looking for the server…"),
    Phase.SYNCING: N_("exchanging…"),
    Phase.OFFLINE: N_("offline"),
    Phase.SIGN_IN_NEEDED: N_("sign-in needed"),
    Phase.STUCK: N_("network stuck"),
    Phase.PAUSED: N_("paused"),
}
ITEM_STATES = {
    "waiting": N_("waits to be sent"),
    "sending": N_("being sent"),
    "conflict": N_("in conflict"),
    "refused": N_("refused by the server"),
    "done": N_("sent"),
}
OPERATIONS = {"create": N_("new"), "replace": N_("changed"), "delete": N_("to be removed")}
INTERVALS = (
    (0, N_("by hand only")), (5, N_("every 5 minutes")), (15, N_("every 15 minutes")), (60, N_("every hour")),
    (240, N_("every 4 hours")), (1440, N_("every day")),
)
_NAMES = ("name", "NOM", "headline", "title", "rule_id", "exemption_id", "pass_id", "poi_id", "station_id", "ID", "bay_id")


def word(words: dict, key: Any) -> str:
    """The word for a value; the value itself where there is none."""
    return tr(words[key]) if key in words else str(key)


def instant(text: str) -> Optional[QDateTime]:
    """An ISO 8601 instant; None for "" or what is none."""
    read = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    return read if read.isValid() else None


def received(text: str) -> str:
    """“today 14:05” for an ISO 8601 instant, “never” for ""."""
    at, zone = instant(text), zone_now()
    if at is None:
        return tr("never")
    return when.short(at, zone, QDateTime.currentDateTimeUtc().toTimeZone(zone).date())


def received_briefly(text: str) -> str:
    """The hour if it was today, else the day: for a narrow column."""
    at, zone = instant(text), zone_now()
    if at is None:
        return "\u2013"
    local = at.toTimeZone(zone)
    today = QDateTime.currentDateTimeUtc().toTimeZone(zone).date()
    return local.toString("HH:mm") if local.date() == today else QLocale(language()).toString(local.date(), tr("d MMM"))


def received_in_full(text: str) -> str:
    """The full date of an ISO 8601 instant; "" for none."""
    at = instant(text)
    return when.full(at, zone_now()) if at is not None else ""


def zone_now() -> QTimeZone:
    """The territory's time zone."""
    return when.zone_of(settings.TIME_ZONE.value())


def name_of(record: Optional[Record], uid: str) -> str:
    """What a feature is called; the beginning of its id if it has no name."""
    known = record.properties if record is not None else {}
    return next((str(known[key]) for key in _NAMES if known.get(key)), uid[:8])
