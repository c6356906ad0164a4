# SPDX-License-Identifier: GPL-2.0-or-later
"""Where an exemption stands on a day, against a table written by hand; days count from 1000, of 100 ms each."""

from __future__ import annotations

import pytest

from joptimiz_qgis.core.regulation.standing import NO_LAST_DAY, OPEN_BEGIN, OPEN_END, Standing, one

TODAY, NOW = 1000, 100_050


def standing(status, first=None, last=None, soon=30):
    begin = OPEN_BEGIN if first is None else first * 100
    end = OPEN_END if last is None else (last + 1) * 100
    return one(status, (begin, end), NO_LAST_DAY if last is None else last, NOW, TODAY, soon)


@pytest.mark.parametrize("status, first, last, expected", [
    ("granted", None, None, Standing.IN_FORCE),
    ("Granted ", 900, 2000, Standing.IN_FORCE),
    ("granted", 1000, None, Standing.IN_FORCE),     # its first day
    ("granted", 1001, None, Standing.NOT_BEGUN),
    ("granted", 1001, 1010, Standing.NOT_BEGUN),    # not "expires soon": it does not hold yet
    ("granted", 900, 1031, Standing.IN_FORCE),
    ("granted", 900, 1030, Standing.EXPIRING),
    ("granted", 900, 1000, Standing.EXPIRING),      # today is its last day
    ("granted", 900, 999, Standing.EXPIRED),
    ("requested", 900, 999, Standing.EXPIRED),
    ("requested", 900, 1001, Standing.REQUESTED),
    ("suspended", None, 1001, Standing.SUSPENDED),
    ("suspended", None, 999, Standing.EXPIRED),
    ("revoked", None, 999, Standing.REVOKED),       # revoked says more than over
    ("revoked", None, None, Standing.REVOKED),
    ("expired", None, 2000, Standing.EXPIRED),      # its own word is enough
    ("accordée", None, None, Standing.UNREADABLE),
    ("", None, None, Standing.UNREADABLE),
])
def test_standing_follows_status_and_validity(status, first, last, expected):
    assert standing(status, first, last) is expected


def test_soon_is_what_the_reader_asks_for():
    assert standing("granted", None, 1007, soon=7) is Standing.EXPIRING
    assert standing("granted", None, 1008, soon=7) is Standing.IN_FORCE
