# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates of legal acts: a date is a whole local day, both ends included; a date-time is exact (INTERFACE 1.2)."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Union

_WRITTEN = re.compile(
    r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$")


def instant(value: Union[str, date, datetime], zone: tzinfo, is_end: bool) -> datetime:
    """The aware instant at which a validity begins, or (`is_end`) the first one at which it is over.

    Text is YYYY-MM-DD or YYYY/MM/DD, with or without hh:mm[:ss[.fff]] and an offset; without offset it is local
    time of `zone`. Raises ValueError for anything else.
    """
    if isinstance(value, str):
        value = _parsed(value.strip())
    if isinstance(value, datetime):
        return value if value.tzinfo is not None else value.replace(tzinfo=zone)
    day = value + timedelta(days=1) if is_end else value
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def _parsed(written: str) -> Union[date, datetime]:
    found = _WRITTEN.match(written)
    if found is None:
        raise ValueError(written)
    year, _, month, day, hour, minute, second, offset = found.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    moment = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
    return moment if offset is None else moment.replace(tzinfo=_offset(offset))


def _offset(text: str) -> tzinfo:
    if text == "Z":
        return timezone.utc
    shift = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-shift if text[0] == "-" else shift)
