# SPDX-License-Identifier: GPL-2.0-or-later
"""The stops of everybody at bays, as a mirror has them: read past QGIS, which may see a file half while it is written."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Mapping, Optional, Sequence, Tuple

import numpy as np

from ...core.bays.availability import LiveStops
from ...core.bays.stops import MISSING, Stops
from ...core.regulation.calendar import from_ms, to_ms
from .mirror import Mirror
from .stop_book import COLLECTION


@dataclass(frozen=True)
class StopsUnderWay:
    """`rows`: (bay_id, arrival in UTC ms, minutes declared or None). `known_at_ms`: as of when, None for never."""

    rows: Tuple[Tuple[str, int, Optional[float]], ...] = ()
    known_at_ms: Optional[int] = None

    def at_bays(self, row_of: Mapping[str, int]) -> Optional[LiveStops]:
        """By the rows of bays that identifiers name; None if nothing was ever known."""
        if self.known_at_ms is None:
            return None
        mine = [(row_of[bay], arrival, declared) for bay, arrival, declared in self.rows if bay in row_of]
        bay, arrival = (np.array([each[at] for each in mine], np.int64) for at in (0, 1))
        declared = np.array([np.nan if each[2] is None else each[2] for each in mine], float)
        return LiveStops(Stops(bay, arrival, np.full(len(mine), MISSING), np.full(len(mine), -1, np.int8)), declared,
                         self.known_at_ms)


@dataclass(frozen=True)
class StopsAt:
    """Stops at one bay (row 0): a departure that nobody marked is missing. `known_at_ms`: as of when, None for never."""

    stops: Stops = Stops(*(np.zeros(0, kind) for kind in (np.int64, np.int64, np.int64, np.int8)))
    known_at_ms: Optional[int] = None


def stops_under_way(mirror: Mirror) -> StopsUnderWay:
    """Raises sqlite3.Error if the mirror cannot be read."""
    known = _moment(mirror.state(COLLECTION).fetched_at)
    if known is None:
        return StopsUnderWay()
    with mirror.reading() as connection:
        found = _open_ended(connection)
    placed = [(bay, _moment(arrival), declared) for bay, arrival, declared in found]
    return StopsUnderWay(tuple((bay, at, declared) for bay, at, declared in placed if at is not None), known)


def stops_at(mirror: Mirror, names: Sequence[str], since_ms: int) -> StopsAt:
    """Stops at the bay that these identifiers name, begun since an instant (UTC ms). Raises sqlite3.Error."""
    known = _moment(mirror.state(COLLECTION).fetched_at)
    if known is None:
        return StopsAt()
    since = from_ms(since_ms).strftime("%Y-%m-%dT%H:%M:%S")
    with mirror.reading() as connection:
        found = [row for name in names for row in _begun_since(connection, name, since)]
    times = [(_moment(arrival), None if closed_by == "auto" else _moment(departure)) for arrival, departure, closed_by in found]
    arrival, departure = (np.array([MISSING if each[at] is None else each[at] for each in times if each[0] is not None], np.int64)
                          for at in (0, 1))
    return StopsAt(Stops(np.zeros(len(arrival), np.int64), arrival, departure, np.full(len(arrival), -1, np.int8)), known)


def _begun_since(connection: sqlite3.Connection, name: str, since: str) -> list:
    return connection.execute('SELECT arrival, departure, closed_by FROM "bay-stops" WHERE bay_id = ? AND arrival >= ?',
                              (name, since)).fetchall()


def _open_ended(connection: sqlite3.Connection) -> list:
    return connection.execute('SELECT bay_id, arrival, declared_stay_min FROM "bay-stops" WHERE departure IS NULL AND '
                              "bay_id IS NOT NULL").fetchall()


def _moment(text: str) -> Optional[int]:
    """UTC ms of an ISO 8601 instant; None for what is none, or does not say in which time it is."""
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
        return None if moment.tzinfo is None else to_ms(moment)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
