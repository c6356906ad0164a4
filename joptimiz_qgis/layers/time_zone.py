# SPDX-License-Identifier: GPL-2.0-or-later
"""Time zones by IANA name: Python's own database, or Qt's where the machine has none (Windows)."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from typing import Optional

from qgis.PyQt.QtCore import QDateTime, Qt, QTimeZone

from ..core.errors import InputError
from ..core.text import N_

try:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
except ImportError:  # Python 3.8
    ZoneInfo = None
    ZoneInfoNotFoundError = KeyError


class QtZone(tzinfo):
    """A Qt time zone as a tzinfo: offsets come from Qt, the fold of PEP 495 is kept."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._zone = QTimeZone(name.encode())
        if not name or not self._zone.isValid():  # Qt takes no name for the zone of the machine
            raise _unknown(name)

    def _offset_at(self, utc: datetime) -> timedelta:
        moment = QDateTime.fromMSecsSinceEpoch(round(utc.replace(tzinfo=timezone.utc).timestamp() * 1000), Qt.TimeSpec.UTC)
        return timedelta(seconds=self._zone.offsetFromUtc(moment))

    def utcoffset(self, moment: Optional[datetime]) -> Optional[timedelta]:
        if moment is None:
            return None
        naive = moment.replace(tzinfo=None)
        # The offsets a day before and after enclose any change near this wall time.
        before, after = self._offset_at(naive - timedelta(days=1)), self._offset_at(naive + timedelta(days=1))
        possible = [o for o in dict.fromkeys((before, after)) if self._offset_at(naive - o) == o]
        if not possible:  # a wall time that was skipped: PEP 495 reads it with the offset before, or after with fold
            return after if moment.fold else before
        return possible[-1] if moment.fold else possible[0]

    def dst(self, moment: Optional[datetime]) -> Optional[timedelta]:
        return None

    def tzname(self, moment: Optional[datetime]) -> str:
        return self._name

    def fromutc(self, moment: datetime) -> datetime:
        naive = moment.replace(tzinfo=None)
        offset = self._offset_at(naive)
        local = (naive + offset).replace(tzinfo=self)
        return local if local.utcoffset() == offset else local.replace(fold=1)


def time_zone(name: str) -> tzinfo:
    """The zone of an IANA name such as Europe/Paris. Raises InputError if nobody knows it."""
    if ZoneInfo is not None:
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return QtZone(name)
    return QtZone(name)


def _unknown(name: str) -> InputError:
    return InputError(N_("The time zone {name} is not known. Give an IANA name, for example Europe/Paris or Indian/Reunion."),
                      name=name)
