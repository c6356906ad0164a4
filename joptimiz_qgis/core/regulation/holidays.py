# SPDX-License-Identifier: GPL-2.0-or-later
"""French public holidays (Code du travail L.3133-1; Alsace-Moselle: L.3134-13)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Callable

from ..errors import InputError
from ..text import N_

_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=256)
def _movable(year: int) -> frozenset[date]:
    sunday = easter(year)
    return frozenset(sunday + timedelta(days=n) for n in (1, 39, 50))  # Easter Monday, Ascension, Whit Monday


def french(day: date) -> bool:
    """Whether a day is one of the eleven holidays of France."""
    return (day.month, day.day) in _FIXED or day in _movable(day.year)


def french_alsace_moselle(day: date) -> bool:
    """The eleven, Good Friday and 26 December."""
    return french(day) or (day.month, day.day) == (12, 26) or day == easter(day.year) - timedelta(days=2)


def none(day: date) -> bool:
    """No day is a holiday."""
    return False


_BY_NAME: dict[str, Callable[[date], bool]] = {
    "fr": french, "fr_alsace_moselle": french_alsace_moselle, "none": none}


def by_name(name: str) -> Callable[[date], bool]:
    """The calendar of a HOLIDAYS parameter: fr, fr_alsace_moselle or none."""
    if name not in _BY_NAME:
        raise InputError(N_("There is no holiday calendar {name}. Choose one of: {choices}."),
                         name=name, choices=", ".join(_BY_NAME))
    return _BY_NAME[name]
