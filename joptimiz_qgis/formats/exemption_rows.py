# SPDX-License-Identifier: GPL-2.0-or-later
"""Exemptions as rows of text that any reader takes back as they were, and that hold pseudonyms alone."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo
from typing import Any, List, Mapping, Optional

from ..core.text import N_
from .joptimiz_rules import EXEMPTION_NAMES, exemption_of
from .problems import Problem

_PLATE = re.compile(
    r"(?<![A-Z0-9])"
    r"(?:[A-HJ-NP-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NP-TV-Z]{2}"  # since 2009: AB-123-CD
    r"|\d{1,4}[ -]?[A-Z]{2,3}[ -]?(?:\d{2}|2[AB]|97\d))"  # before: 1234 AB 75
    r"(?![A-Z0-9])", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)  # some of their digits would pass for one
_HAS_PLATE = N_("This looks like a registration number, which is personal data: the exemption is not exported. Put a pseudonym "
                "in its place.")
_LISTS = ("rule_ids", "categories", "uses", "vehicle_ids")
_NAMES_SOMEBODY = ("exemption_id", "vehicle_ids", "holder_ref")


def row_of(number: int, values: Mapping[str, Any], zone: tzinfo, problems: List[Problem]) -> Optional[dict[str, str]]:
    """Fields of INTERFACE 1.3 as text, "" for NULL; None, and listed, for one that would show a registration number.

    `values`: by field name as Python values. A validity is a local day, or exact with its offset. What cannot be read is listed
    and written as it stands.
    """
    found: List[Problem] = []
    exemption = exemption_of(number, values, zone, found)
    problems += found
    row = {name: _text(name, getattr(exemption, name), zone) for name in EXEMPTION_NAMES}
    for problem in found:
        if problem.field in row:
            row[problem.field] = problem.value
    for name in _NAMES_SOMEBODY:
        if _PLATE.search(_UUID.sub("", row[name])):
            problems.append(Problem(number, "" if name == "exemption_id" else exemption.exemption_id, name, "", _HAS_PLATE))
            return None
    return row


def _text(name: str, value: Any, zone: tzinfo) -> str:
    if value is None:
        return "*" if name in _LISTS else ""
    if isinstance(value, tuple):
        return ",".join(str(getattr(one, "value", one)) for one in value)
    if isinstance(value, datetime):
        return _moment(value.astimezone(zone), is_end=name == "valid_to")
    return str(getattr(value, "value", value))


def _moment(local: datetime, is_end: bool) -> str:
    if local.replace(tzinfo=None).time() != datetime.min.time():
        return local.isoformat()
    return (local - timedelta(days=1) if is_end else local).date().isoformat()
