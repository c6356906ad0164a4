# SPDX-License-Identifier: GPL-2.0-or-later
"""Where Python has no database of time zones (Windows), Qt's gives the same hours, also while the clocks change."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from joptimiz_qgis.core.errors import InputError
from joptimiz_qgis.layers.time_zone import QtZone, time_zone

ROOT = Path(__file__).resolve().parents[2]
ZONES = ("Europe/Paris", "America/Guadeloupe", "America/Miquelon", "Indian/Reunion", "Pacific/Noumea", "Australia/Lord_Howe",
         "Europe/Dublin")


def around_the_changes(zone):
    """Instants every 5 minutes for some hours around each change of the clocks in 2026, and every day."""
    start = datetime(2026, 1, 1, tzinfo=timezone.utc)
    hours = [start + timedelta(hours=h) for h in range(24 * 365)]
    changes = [b for a, b in zip(hours, hours[1:]) if a.astimezone(zone).utcoffset() != b.astimezone(zone).utcoffset()]
    return [*hours[::24], *(change + timedelta(minutes=m) for change in changes for m in range(-240, 241, 5))]


@pytest.mark.parametrize("name", ZONES)
def test_qt_tells_the_same_hours_as_python(qgis_app, name):
    python, qt = ZoneInfo(name), QtZone(name)
    for instant in around_the_changes(python):
        here, there = instant.astimezone(python), instant.astimezone(qt)
        assert (here.replace(tzinfo=None), here.fold) == (there.replace(tzinfo=None), there.fold)
        assert there.astimezone(timezone.utc) == instant
        for fold in (0, 1):
            wall = instant.replace(tzinfo=None, fold=fold)
            assert wall.replace(tzinfo=python).utcoffset() == wall.replace(tzinfo=qt).utcoffset(), (wall, fold)


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../zone", "Europe", "\u00e9\0", "a" * 5000])
def test_a_zone_that_nobody_knows_is_told(qgis_app, name):
    with pytest.raises(InputError, match="not known"):
        time_zone(name)


def test_without_a_database_of_python_the_zone_is_qts(qgis_app):
    script = ("from joptimiz_qgis.layers.time_zone import time_zone\nfrom datetime import datetime\n"
              "z = time_zone('Europe/Paris')\n"
              "at = [datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30), datetime(2026, 10, 25, 2, 30, fold=1)]\n"
              "print(type(z).__name__, *(int(m.replace(tzinfo=z).utcoffset().total_seconds() / 3600) for m in at))")
    absent = "import sys\nsys.modules['tzdata'] = None\n"
    done = subprocess.run([sys.executable, "-c", absent + script], capture_output=True, text=True, check=True, cwd=ROOT,
                          env={**os.environ, "PYTHONTZPATH": ""})
    assert done.stdout.split() == ["QtZone", "1", "2", "1"]
