# SPDX-License-Identifier: GPL-2.0-or-later
"""Fields of the public layers (INTERFACE 1.2 to 1.4) and of delivery bays, declared once: (name, text|int|real|time|flag)."""

from __future__ import annotations

from ..formats import bay_fields

Declared = tuple[tuple[str, str], ...]

RULES: Declared = (
    ("rule_id", "text"), ("phase", "text"), ("kind", "text"), ("effect", "text"), ("name", "text"), ("status", "text"),
    ("valid_from", "time"), ("valid_to", "time"), ("schedule", "text"), ("movement", "text"), ("vehicles", "text"),
    ("energies", "text"), ("critair_banned", "text"), ("direction", "text"), ("edges", "text"), ("except_edges", "text"),
    ("limit_value", "real"), ("limit_inclusive", "flag"), ("exempted_uses", "text"), ("max_stay_min", "real"),
    ("exit_by", "text"), ("authority", "text"), ("act_ref", "text"), ("act_url", "text"), ("info_url", "text"),
    ("verified_on", "text"), ("source", "text"),
)
EXEMPTIONS: Declared = (
    ("exemption_id", "text"), ("rule_ids", "text"), ("scope", "text"), ("categories", "text"), ("critair_max", "text"),
    ("uses", "text"), ("vehicle_ids", "text"), ("valid_from", "time"), ("valid_to", "time"), ("schedule", "text"),
    ("max_days_per_year", "int"), ("legal_basis", "text"), ("act_url", "text"), ("status", "text"), ("holder_ref", "text"),
)
ALERTS: Declared = (
    ("alert_id", "text"), ("revision", "int"), ("source", "text"), ("message_type", "text"), ("category", "text"),
    ("severity", "text"), ("urgency", "text"), ("certainty", "text"), ("headline", "text"), ("description", "text"),
    ("instruction", "text"), ("onset", "time"), ("expires", "time"), ("effect", "text"), ("speed_factor", "real"),
    ("vehicles", "text"), ("url", "text"),
)
BAYS: Declared = bay_fields.FIELDS
REJECTED_ROWS: Declared = (
    ("row", "int"), ("source_id", "text"), ("field", "text"), ("value", "text"), ("reason", "text"),
)


def names(declared: Declared) -> tuple[str, ...]:
    """The names of declared fields, in order."""
    return tuple(name for name, _ in declared)
