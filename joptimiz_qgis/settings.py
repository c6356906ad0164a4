# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user may set once for all: each setting declared here, kept in QGIS' own settings under `joptimiz/`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from qgis.core import QgsSettings

PREFIX = "joptimiz/"
Value = TypeVar("Value", str, int, float, bool)


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """One setting: its key, and the default that also states its type."""

    key: str
    default: Value

    def value(self) -> Value:
        """What is set; the default if nothing is, or if what is kept is of another type."""
        try:
            read = QgsSettings().value(PREFIX + self.key, self.default, type=type(self.default))
        except TypeError:
            return self.default
        return self.default if read is None else read

    def set(self, value: Value) -> None:
        """Keep a value."""
        QgsSettings().setValue(PREFIX + self.key, value)

    def reset(self) -> None:
        """Go back to the default."""
        QgsSettings().remove(PREFIX + self.key)


TIME_ZONE = Setting("time_zone", "Europe/Paris")
HOLIDAYS = Setting("holidays", "fr")
UNKNOWN_POLICY = Setting("unknown_policy", "pass")
MAX_SNAP_M = Setting("max_snap_m", 200.0)
CYCLE_KMH = Setting("cycle_kmh", 15.0)
WALK_KMH = Setting("walk_kmh", 5.0)
STALE_AFTER_DAYS = Setting("stale_after_days", 365)
AUTHOR_SERVICE = Setting("author_service", "")
LAST_VEHICLE = Setting("last_vehicle", "lorry_19t")
BAY_WALK_M = Setting("bay_walk_m", 200.0)
BAY_LONGEST_STAY_MIN = Setting("bay_longest_stay_min", 30)
"""Where a bay states none. No national rule fixes it: 30 min in Paris, 15 to 30 elsewhere."""
BAY_FORGOTTEN_MIN = Setting("bay_forgotten_min", 60)
"""So long after the longest stay, a stop of which nobody marked the end counts as ended with it."""
BAY_STOPS_KEPT_DAYS = Setting("bay_stops_kept_days", 7)
BAY_CONNECTION = Setting("bay_connection", "")
"""Id of the connection that stops go to; "" for the first that there is, "none" for none."""
LAST_PURPOSE = Setting("last_purpose", "delivery")
