# SPDX-License-Identifier: GPL-2.0-or-later
"""Where an exemption stands on a day: in force, soon over, not begun, over, or in no state to lift anything."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

OPEN_BEGIN, OPEN_END = -(1 << 62), 1 << 62
"""Instants (UTC ms) that stand for a validity without begin or end."""
NO_LAST_DAY = 1 << 30
"""The last day (ordinal) of what has no end."""


class Standing(IntEnum):
    """In the order in which a list shows them: what asks for a decision comes first."""

    EXPIRING = 0
    IN_FORCE = 1
    NOT_BEGUN = 2
    REQUESTED = 3
    SUSPENDED = 4
    EXPIRED = 5
    REVOKED = 6
    UNREADABLE = 7


_STATED = {"requested": Standing.REQUESTED, "suspended": Standing.SUSPENDED, "revoked": Standing.REVOKED,
           "expired": Standing.EXPIRED, "granted": Standing.IN_FORCE}


def stated(status: str) -> Standing:
    """What a status says before any date is looked at; UNREADABLE for what is none of INTERFACE 1.3."""
    return _STATED.get(status.strip().lower(), Standing.UNREADABLE)


def standings(said: np.ndarray, begin_ms: np.ndarray, end_ms: np.ndarray, last_day: np.ndarray, now_ms: int, today: int,
              soon_days: int) -> np.ndarray:
    """uint8 [N] Standing of each exemption.

    `said` [N]: `stated` of each; validity is [begin_ms, end_ms) in UTC ms; `last_day` [N] is the ordinal of the last
    local day of validity, `today` that of now_ms. Soon = the last day comes within `soon_days` days. A validity that is
    over counts whatever a granted, requested or suspended exemption says of itself; nothing is brought back to life by it.
    """
    found = said.astype(np.uint8)
    granted = said == Standing.IN_FORCE
    over = (end_ms <= now_ms) & np.isin(said, (Standing.IN_FORCE, Standing.REQUESTED, Standing.SUSPENDED))
    found[granted & (begin_ms > now_ms)] = Standing.NOT_BEGUN
    found[(found == Standing.IN_FORCE) & (last_day - today <= soon_days)] = Standing.EXPIRING
    found[over] = Standing.EXPIRED
    return found


def ends_within(standing: np.ndarray, last_day: np.ndarray, today: int, days: int) -> np.ndarray:
    """bool [N]: rights that hold today and whose last day comes within `days` days."""
    return ((standing == Standing.IN_FORCE) | (standing == Standing.EXPIRING)) & (last_day - today <= days)


def one(status: str, validity_ms: tuple[int, int], last_day: int, now_ms: int, today: int, soon_days: int) -> Standing:
    """The standing of a single exemption, as `standings` has it."""
    said, begin, end, last = (np.array([value], np.int64) for value in (stated(status), *validity_ms, last_day))
    return Standing(int(standings(said, begin, end, last, now_ms, today, soon_days)[0]))
