# SPDX-License-Identifier: GPL-2.0-or-later
"""What two people made of the same feature: field by field, beside what it was. Nothing is merged unless somebody chooses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timezone
from enum import Enum
from typing import Any, Mapping, Optional

from .sync_plan import Record

_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})\Z", re.ASCII)
PLACE = ""
"""The geometry, among the fields."""


class Kind(str, Enum):
    """Who changed a field. CONFLICT: both, to different values."""

    SAME = "same"
    MINE_ONLY = "mine_only"
    THEIRS_ONLY = "theirs_only"
    BOTH_EQUAL = "both_equal"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Compared:
    """A field: what it was, what I made of it, what it is on the server."""

    field: str
    base: Any
    mine: Any
    theirs: Any
    kind: Kind


def compare(base: Optional[Record], mine: Optional[Record], theirs: Optional[Record]) -> tuple[Compared, ...]:
    """Every field that any of the three has, the geometry (PLACE) first. None, or a deleted one: it is not there.

    A field without a value and an absent field say the same. Without a base whatever differs is a conflict.
    """
    was, here, there = (_values(record) for record in (base, mine, theirs))
    names = [PLACE, *(name for name in {**was, **here, **there} if name != PLACE)]
    return tuple(Compared(name, was.get(name), here.get(name), there.get(name),
                          _kind(was.get(name), here.get(name), there.get(name))) for name in names)


def merged(base: Optional[Record], mine: Record, theirs: Optional[Record], choices: Mapping[str, str]) -> Record:
    """Mine, with their value in each field that is chosen to be `theirs`. Raises KeyError for a conflict nobody decided."""
    values = {}
    for one in compare(base, mine, theirs):
        chosen = choices[one.field] if one.kind is Kind.CONFLICT else choices.get(
            one.field, "theirs" if one.kind is Kind.THEIRS_ONLY else "mine")
        values[one.field] = one.theirs if chosen == "theirs" else one.mine
    place = values.pop(PLACE)
    return Record(mine.uid, mine.rev, mine.updated_at, False, place, {k: v for k, v in values.items() if v is not None})


def _values(record: Optional[Record]) -> dict[str, Any]:
    if record is None or record.deleted:
        return {}
    return {PLACE: record.geometry, **record.properties}


def _kind(base: Any, mine: Any, theirs: Any) -> Kind:
    base, mine, theirs = _plain(base), _plain(mine), _plain(theirs)
    if mine == theirs:
        return Kind.SAME if mine == base else Kind.BOTH_EQUAL
    if mine == base:
        return Kind.THEIRS_ONLY
    return Kind.MINE_ONLY if theirs == base else Kind.CONFLICT


def _plain(value: Any) -> Any:
    """Equal for what says the same: an instant in any zone and with any zeros, a place with or without the heights that the
    mirror leaves out, true and 1 apart."""
    if isinstance(value, str):
        return _instant(value) if _INSTANT.match(value) else value
    if isinstance(value, bool):
        return ("flag", value)
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        if len(value) > 2 and not any(isinstance(each, (list, tuple, Mapping)) for each in value):
            value = value[:2]
        return [_plain(each) for each in value]
    return value


def _instant(value: str) -> Any:
    whole, _, rest = value.upper().partition(".")
    digits = rest.rstrip("Z").partition("+")[0].partition("-")[0]
    zone = rest[len(digits):]
    try:
        moment = datetime.fromisoformat((whole + zone).replace("Z", "+00:00")).astimezone(timezone.utc)
    except (ValueError, OverflowError):  # the 30th of February; before the year 1
        return value
    return moment, digits.rstrip("0")
