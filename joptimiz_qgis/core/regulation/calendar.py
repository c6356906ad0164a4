# SPDX-License-Identifier: GPL-2.0-or-later
"""The local calendar that schedules are read in: time zone and public holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timezone, tzinfo
from typing import Callable

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Calendar:
    """`zone` comes from the caller (Windows has no zone database); `is_public_holiday` of a local date."""

    zone: tzinfo
    is_public_holiday: Callable[[date], bool]

    def instant_ms(self, local: datetime) -> int:
        """UTC milliseconds of a naive local time (the first of two when the clock goes back)."""
        return to_ms(local.replace(tzinfo=self.zone))

    def local(self, instant_ms: int) -> datetime:
        """Aware local time of an instant."""
        return from_ms(instant_ms).astimezone(self.zone)


def to_ms(instant: datetime) -> int:
    """UTC milliseconds since 1970 of an aware time."""
    delta = instant.astimezone(timezone.utc) - _EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1000 + delta.microseconds // 1000


def from_ms(instant_ms: int) -> datetime:
    """Aware UTC time."""
    return datetime.fromtimestamp(instant_ms / 1000.0, tz=timezone.utc)
