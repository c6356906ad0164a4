# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of JOPTIMIZ alerts (INTERFACE 1.4) to core objects. What cannot be read never closes a road."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import tzinfo
from typing import Any, List, Mapping

from ..core.alerts import Alert, AlertCategory, AlertEffect, MessageType, Severity
from ..core.text import N_
from ..core.vehicles import Category
from .problems import Problem
from .row import Row

ALERT_NAMES = tuple(f.name for f in fields(Alert) if f.name != "geometry")
REQUIRED = ("alert_id", "effect", "severity")

_MISSING_ID = N_("The alert has no id: it is called by its row.")
_BAD_FACTOR = N_("The share of the usual speed is not above 0 and at most 1: it is not used.")
_BAD_TIME = N_("The time cannot be read: the alert closes no road.")
_IN_DOUBT = N_("Something about this alert cannot be read: it closes no road, and counts as a restriction.")


def alert_of(number: int, values: Mapping[str, Any], geometry: Any, zone: tzinfo, problems: List[Problem]) -> Alert:
    """The alert of a row (`number` from 1). What is wrong is listed; a closure that is in doubt becomes a restriction.

    `values`: by field name as Python values; a time without an offset is local time of `zone`.
    """
    written = values.get("alert_id")
    row = Row(number, str(written).strip() if written not in (None, "") else f"row {number}", values, zone, problems)
    if not row.text("alert_id"):
        row.problem("alert_id", _MISSING_ID)
    revision, factor = row.number_of("revision"), row.number_of("speed_factor")
    if factor is not None and not 0.0 < factor <= 1.0:
        row.problem("speed_factor", _BAD_FACTOR)
        factor = None
    alert = Alert(
        alert_id=row.source_id, revision=1 if revision is None else int(revision), source=row.text("source"),
        message_type=row.choice("message_type", MessageType, MessageType.ALERT),
        category=row.choice("category", AlertCategory, AlertCategory.OTHER),
        severity=row.choice("severity", Severity, Severity.UNKNOWN), urgency=row.text("urgency").lower(),
        certainty=row.text("certainty").lower(), headline=row.text("headline"), description=row.text("description"),
        instruction=row.text("instruction"), onset=row.moment("onset", reason=_BAD_TIME),
        expires=row.moment("expires", reason=_BAD_TIME), effect=row.choice("effect", AlertEffect, AlertEffect.INFORMATION),
        speed_factor=factor, vehicles=row.members("vehicles", Category), url=row.text("url"), geometry=geometry)
    if row.doubt is not None and alert.effect is AlertEffect.CLOSURE:
        row.problem("effect", _IN_DOUBT)
        return replace(alert, effect=AlertEffect.RESTRICTION)
    return alert
