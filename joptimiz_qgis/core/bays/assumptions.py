# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures of the bay models that a user may set: what can be computed with, what is usual, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional

LOCAL = "à caler localement"
"""The source of a figure that no publication gives: it is to be calibrated by local counts."""
OURS = "modèle du greffon"
"""The source of a range that is a choice of this model, not a finding."""
CERTU = "Certu 2009, Aménager des aires de livraison"


@dataclass(frozen=True)
class Assumption:
    """One figure. `least`..`most`, both included, can be computed with; `usual` is the range that `source` states, if any."""

    name: str
    default: float
    least: float
    most: float
    unit: str
    source: str
    usual: Optional[tuple[float, float]] = None

    def checked(self, value: float) -> float:
        """The value. Raises ValueError if nothing can be computed with it (NaN included)."""
        if not self.least <= value <= self.most:
            raise ValueError(f"{self.name}: {value} is not between {self.least} and {self.most} {self.unit}")
        return value

    def unusual(self, value: float) -> bool:
        """True if the source states a range and the value is outside it: to be said, not refused."""
        return self.usual is not None and not self.usual[0] <= value <= self.usual[1]


def _by_name(*rows: Assumption) -> Mapping[str, Assumption]:
    return {row.name: row for row in rows}


ASSUMPTIONS = _by_name(
    Assumption("own_space_share", 0.05, 0.0, 1.0, "share",
               "relevés en France : 5 % en centre-ville, 30 % ailleurs", (0.05, 0.30)),
    Assumption("kerb_share", 1.0, 0.0, 1.0, "share", LOCAL),
    Assumption("days_per_week", 6.0, 1.0, 7.0, "d", OURS, (5.0, 6.0)),
    Assumption("peak_share", 0.20, 0.01, 1.0, "share of the day in its busiest hour", OURS, (0.15, 0.20)),
    Assumption("dwell_min", 10.0, 0.5, 240.0, "min", "livraison moyenne : environ 10 min", (10.0, 15.0)),
    Assumption("manoeuvre_min", 0.0, 0.0, 30.0, "min", LOCAL),
    Assumption("target_load", 0.65, 0.05, 1.0, "share of the time in use", OURS, (0.6, 0.7)),
    Assumption("blocking", 0.10, 0.0001, 0.9, "share of arrivals that find no bay", OURS, (0.05, 0.20)),
    Assumption("illegal_occupancy", 0.0, 0.0, 0.95, "share of bay time", LOCAL + " (Paris 2004 : 47 %)"),
    Assumption("vehicle_length_m", 10.0, 2.0, 20.0, "m",
               "Centre belge de recherches routières : un tiers des livraisons, jusqu'à 10 m"),
    Assumption("tail_lift_m", 2.0, 0.0, 5.0, "m", OURS),
    Assumption("insertion_m", 2.0, 0.0, 10.0, "m", OURS),
    Assumption("shortest_bay_m", 12.0, 2.0, 30.0, "m", CERTU, (12.0, 15.0)),
    Assumption("longest_bay_m", 15.0, 2.0, 30.0, "m", CERTU, (12.0, 15.0)),
    Assumption("section_m", 200.0, 10.0, 5000.0, "m", LOCAL),
    Assumption("walk_m", 50.0, 1.0, 1000.0, "m", OURS, (50.0, 100.0)),
    Assumption("preference", 0.05, 0.0, 1.0, "share of what its demand is worth", LOCAL),
    Assumption("move_m", 100.0, 0.0, 1000.0, "m", LOCAL),
    Assumption("spacing_m", 20.0, 1.0, 500.0, "m", OURS),
    Assumption("junction_m", 10.0, 0.0, 100.0, "m", LOCAL),
    Assumption("crossing_m", 5.0, 0.0, 100.0, "m", LOCAL),
    Assumption("max_slope_pct", 8.0, 0.0, 100.0, "%", LOCAL),
    Assumption("least_count", 5.0, 2.0, 1000.0, "stops", "modèle du greffon : qui connaît une tournée reconnaît "
               "le conducteur derrière quelques arrêts ; aucune norme ne fixe ce nombre"),
    Assumption("saturated_from", 0.85, 0.1, 1.0, "share of the hour in use", LOCAL),
    Assumption("likely_from", 0.5, 0.0, 1.0, "share of the time with a free place", LOCAL),
    Assumption("fresh_min", 15.0, 0.0, 1440.0, "min", LOCAL),
)
"""Every figure, by name. Nothing here is law."""


def default(name: str) -> float:
    return ASSUMPTIONS[name].default


def check_all(values: object) -> None:
    """Check each field of a frozen settings object that has an assumption of its name. Raises ValueError."""
    for name, value in vars(values).items():
        if name in ASSUMPTIONS:
            ASSUMPTIONS[name].checked(value)
