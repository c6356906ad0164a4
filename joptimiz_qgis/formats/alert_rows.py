# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of alert layers (INTERFACE 1.4) to messages: what cannot be read is listed and never closes a road."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any, List, Mapping

from ..core.alerts import Alert, AlertCategory, AlertEffect, MessageType, Severity
from ..core.text import N_
from ..core.vehicles import Category
from .alert_found import ENDS_FIRST
from .problems import Problem
from .row import Row

REQUIRED = ("alert_id", "effect")

MISSING_ID = N_("The message has no id: it is called by its row.")
NOT_A_CHOICE = N_("The value is not one that this field may have: the message closes no road by itself.")
NOT_A_DATE = N_("The time cannot be read (write 2026-01-31T08:00): the message closes no road by itself.")
OTHER_WORD = N_("The value is not one that this field may have: read as not stated.")
NOT_A_SHARE = N_("The share of the usual speed is not above 0 and at most 1: by how much traffic is slower is not known.")


def alert_of(number: int, values: Mapping[str, Any], geometry: Any, zone: tzinfo, problems: List[Problem], name: str
             ) -> tuple[Alert, bool]:
    """(the message of a row, whether a field that decides what it does to the road cannot be read).

    `name`: of the layer, for a message without id.
    """
    written = str(values.get("alert_id") or "").strip()
    row = Row(number, written or f"{name} {number}", values, zone, problems)
    if not written:
        row.problem("alert_id", MISSING_ID)
    effect = row.choice("effect", AlertEffect, AlertEffect.INFORMATION, NOT_A_CHOICE)
    if row.doubt is not None:  # a word that nobody knows may mean a closure
        effect = AlertEffect.RESTRICTION
    kind = row.choice("message_type", MessageType, MessageType.ALERT, NOT_A_CHOICE)
    onset = row.moment("onset", reason=NOT_A_DATE)
    expires = row.moment("expires", is_end=True, reason=NOT_A_DATE)
    vehicles = row.members("vehicles", Category, NOT_A_CHOICE)
    doubted = row.doubt is not None
    if onset is not None and expires is not None and expires < onset:
        row.problem("expires", ENDS_FIRST)
    factor = row.number_of("speed_factor")
    if factor is not None and not 0.0 < factor <= 1.0:
        row.problem("speed_factor", NOT_A_SHARE)
        factor = None
    revision = row.number_of("revision")
    alert = Alert(
        alert_id=row.source_id, revision=1 if revision is None else int(revision), source=row.text("source"), message_type=kind,
        category=row.choice("category", AlertCategory, AlertCategory.OTHER, OTHER_WORD),
        severity=row.choice("severity", Severity, Severity.UNKNOWN, OTHER_WORD), urgency=row.text("urgency").lower(),
        certainty=row.text("certainty").lower(), headline=row.text("headline"), description=row.text("description"),
        instruction=row.text("instruction"), onset=onset, expires=expires,
        effect=effect, speed_factor=factor, vehicles=vehicles, url=row.text("url"), geometry=geometry)
    return alert, doubted
