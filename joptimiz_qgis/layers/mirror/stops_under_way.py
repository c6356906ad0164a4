# SPDX-License-Identifier: GPL-2.0-or-later
"""The stops at bays that are under way, as a mirror has them: read past QGIS, which may see a file half while it is written."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Mapping, Optional, Tuple

import numpy as np

from ...core.bays.availability import LiveStops
from ...core.bays.stops import MISSING, Stops
from ...core.regulation.calendar import to_ms
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


def stops_under_way(mirror: Mirror) -> StopsUnderWay:
    """Raises sqlite3.Error if the mirror cannot be read."""
    known = _moment(mirror.state(COLLECTION).fetched_at)
    if known is None:
        return StopsUnderWay()
    with mirror.reading() as connection:
        found = _open_ended(connection)
    placed = [(bay, _moment(arrival), declared) for bay, arrival, declared in found]
    return StopsUnderWay(tuple((bay, at, declared) for bay, at, declared in placed if at is not None), known)


def _open_ended(connection: sqlite3.Connection) -> list:
    return connection.execute('SELECT bay_id, arrival, declared_stay_min FROM "bay-stops" WHERE departure IS NULL AND '
                              "bay_id IS NOT NULL").fetchall()


def _moment(text: str) -> Optional[int]:
    """UTC ms of an ISO 8601 instant; None for what is none."""
    try:
        return to_ms(datetime.fromisoformat(text.replace("Z", "+00:00")))
    except (ValueError, TypeError, AttributeError):
        return None
