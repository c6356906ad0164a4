# SPDX-License-Identifier: GPL-2.0-or-later
"""When a connection is synchronised next without being asked."""

from __future__ import annotations

from typing import Optional

from .connections import Connection
from .report import Status

FIRST_S = 15.0
"""After QGIS has started: the map comes first."""
_BACK_OFF_S = (60.0, 120.0, 300.0, 900.0, 1800.0, 3600.0)


def next_in_s(connection: Connection, status: Optional[Status], failures: int, chance: float) -> Optional[float]:
    """Seconds until then; None for never.

    `status`: of the last exchange, None if there was none since QGIS started. `failures`: how often in a row there was no
    answer. `chance`: in [0, 1), so that not all computers of a town ask at the same moment.
    """
    if connection.paused or status is Status.SIGN_IN_NEEDED:
        return None
    if status in (Status.OFFLINE, Status.BUSY):
        return _BACK_OFF_S[min(max(failures, 1), len(_BACK_OFF_S)) - 1] * (0.8 + 0.4 * chance)
    if connection.interval_min <= 0:
        return None
    if status is None:
        return FIRST_S + 30.0 * chance
    return connection.interval_min * 60.0 * (0.95 + 0.1 * chance)
