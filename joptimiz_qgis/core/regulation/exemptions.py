# SPDX-License-Identifier: GPL-2.0-or-later
"""Exemptions: what lifts named rules for named vehicles, uses, hours and days (INTERFACE 1.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Optional

from ..vehicles import Category, CritAir


@dataclass(frozen=True)
class Exemption:
    """None in a list field means all. Only status "granted" lifts. rule_ids None = '*' = every rule but the
    limit kinds (height, width, length, weight, axle load), which only a rule named by its id lifts."""

    exemption_id: str
    rule_ids: Optional[tuple[str, ...]] = None
    scope: str = "local"
    categories: Optional[tuple[Category, ...]] = None
    critair_max: Optional[CritAir] = None
    uses: Optional[tuple[str, ...]] = None
    vehicle_ids: Optional[tuple[str, ...]] = None
    valid_from: Optional[datetime] = None
    valid_to: Optional[datetime] = None
    schedule: Optional[str] = None
    max_days_per_year: Optional[int] = None
    legal_basis: str = ""
    act_url: str = ""
    status: str = "granted"
    holder_ref: str = ""
