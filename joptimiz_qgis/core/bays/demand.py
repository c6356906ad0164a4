# SPDX-License-Identifier: GPL-2.0-or-later
"""How many deliveries and pickups establishments cause, and how many of them stop at the kerb.

movements a week = a figure given for the establishment, else ratio per job x jobs, else ratio per establishment;
at the kerb = movements x (1 - own_space_share) x kerb_share. What no ratio covers stays unknown (NaN) and is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Mapping, Optional, Sequence

import numpy as np

from ..progress import NoProgress, Progress, check
from ..vehicles import CATEGORIES, Category
from .assumptions import check_all, default

_CLASS_BOUNDS = {"01": (1, 2), "02": (3, 5), "03": (6, 9), "11": (10, 19), "12": (20, 49), "21": (50, 99), "22": (100, 199),
                 "31": (200, 249), "32": (250, 499), "41": (500, 999), "42": (1000, 1999), "51": (2000, 4999), "52": (5000, 9999)}
STAFF_MID_POINTS: Mapping[str, float] = {key: (low + high) / 2 for key, (low, high) in _CLASS_BOUNDS.items()}
"""Jobs by SIRENE trancheEffectifsEtablissement. The open class 53 (10,000 and more) has no mid-point."""
NO_STAFF = ("NN", "00")
"""Classes without employees: who works there is the owner, whom SIRENE does not count."""


class Basis(IntEnum):
    """Why the movements of an establishment are what they are, or are not known."""

    GIVEN = 0
    PER_JOB = 1
    PER_ESTABLISHMENT = 2
    NO_RATIO = 3
    """No line of the table for this activity, or one that states no ratio: to be calibrated locally."""
    NO_JOBS = 4
    """The ratio is per job, and the number of jobs is not known."""
    SURVEY = 5
    """The table says that such an establishment is to be surveyed individually."""

    @property
    def known(self) -> bool:
        return self <= Basis.PER_ESTABLISHMENT


@dataclass(frozen=True)
class Ratio:
    """One line of the ratio table; None = the source says nothing.

    `naf`: beginning of the activity code without dots, empty = every activity; `nomenclature` of the code, empty = any.
    `per_job`, `per_establishment`: movements a week. `vehicles`: share by category, sum 1. `hours`: 24 shares of the day, sum 1.
    """

    naf: str
    nomenclature: str
    label: str
    per_job: Optional[float]
    per_establishment: Optional[float]
    own_space_share: Optional[float]
    dwell_min: Optional[float]
    vehicles: Optional[Mapping[Category, float]]
    hours: Optional[tuple[float, ...]]
    survey: bool
    note: str
    source: str


@dataclass(frozen=True)
class Establishments:
    """One entry an establishment, N of them. `naf`: activity codes, dots or not. `staff`: SIRENE staff classes, "" = none.

    float64 [N], NaN = not known: `jobs` (replaces the class), `movements_week` (replaces every ratio), `own_space_share`
    (replaces that of the table and of the settings). Raises ValueError if lengths differ or a figure cannot be.
    """

    naf: Sequence[str]
    staff: Sequence[str]
    jobs: np.ndarray
    movements_week: np.ndarray
    own_space_share: np.ndarray

    def __post_init__(self) -> None:
        if {len(v) for v in (self.staff, self.jobs, self.movements_week, self.own_space_share)} != {len(self.naf)}:
            raise ValueError("every column needs one entry an establishment")
        if any((v < 0).any() for v in (self.jobs, self.movements_week, self.own_space_share)) or (self.own_space_share > 1).any():
            raise ValueError("jobs and movements cannot be negative, shares are between 0 and 1")


@dataclass(frozen=True)
class DemandSettings:
    """Where table and establishment say nothing: `own_space_share` (deliveries in a yard or garage), `kerb_share` (of the
    others). `jobs_without_staff`: jobs in an establishment of NO_STAFF, None = not known. Raises ValueError."""

    own_space_share: float = default("own_space_share")
    kerb_share: float = default("kerb_share")
    jobs_without_staff: Optional[float] = None

    def __post_init__(self) -> None:
        check_all(self)
        if self.jobs_without_staff is not None and not self.jobs_without_staff >= 0:
            raise ValueError("jobs_without_staff cannot be negative")


@dataclass(frozen=True)
class Demand:
    """One row an establishment, N; float64, NaN = not known.

    `movements_week`, of which `own_space_week` in its own space and `kerb_week` at the kerb (the rest elsewhere on the street).
    `jobs`; `dwell_min` as the table says. `kerb_by_vehicle` [N, V] a week, columns `vehicles`; `kerb_by_hour` [N, 24] a week:
    rows are NaN where the table has no such split. `ratio` int64 [N]: line of the table used, -1 = none. `basis` int8 [N].
    """

    movements_week: np.ndarray
    own_space_week: np.ndarray
    kerb_week: np.ndarray
    jobs: np.ndarray
    dwell_min: np.ndarray
    kerb_by_vehicle: np.ndarray
    kerb_by_hour: np.ndarray
    ratio: np.ndarray
    basis: np.ndarray
    vehicles: tuple[Category, ...] = CATEGORIES

    def counts(self) -> Mapping[Basis, int]:
        """Establishments by basis: those that are not known too."""
        return {basis: int((self.basis == basis).sum()) for basis in Basis}

    @property
    def unknown(self) -> int:
        """Establishments whose movements are in no sum."""
        return sum(count for basis, count in self.counts().items() if not basis.known)


def demand(places: Establishments, ratios: Sequence[Ratio], settings: DemandSettings, nomenclature: str = "NAFRev2",
           progress: Optional[Progress] = None) -> Demand:
    """Movements of establishments whose codes are of one nomenclature. The longest beginning of a code decides, then the line
    that comes first. Raises Cancelled."""
    progress = progress or NoProgress()
    line = _lines(places.naf, ratios, nomenclature, progress)
    jobs = _jobs(places, settings)
    per_job = _looked_up(line, [ratio.per_job for ratio in ratios])
    flat = _looked_up(line, [ratio.per_establishment for ratio in ratios])
    own = _looked_up(line, [ratio.own_space_share for ratio in ratios])
    dwell = _looked_up(line, [ratio.dwell_min for ratio in ratios])
    survey = np.array([*(r.survey for r in ratios), False], bool)[line]

    by_job = per_job * jobs
    basis = np.select(
        [~np.isnan(places.movements_week), survey, ~np.isnan(by_job), ~np.isnan(flat), ~np.isnan(per_job)],
        [Basis.GIVEN, Basis.SURVEY, Basis.PER_JOB, Basis.PER_ESTABLISHMENT, Basis.NO_JOBS], Basis.NO_RATIO).astype(np.int8)
    movements = np.select([basis == Basis.GIVEN, basis == Basis.PER_JOB, basis == Basis.PER_ESTABLISHMENT],
                          [places.movements_week, by_job, flat], np.nan)
    own = np.where(np.isnan(own), settings.own_space_share, own)
    own = np.where(np.isnan(places.own_space_share), own, places.own_space_share)
    kerb = movements * (1.0 - own) * settings.kerb_share
    by_vehicle = np.full((len(ratios) + 1, len(CATEGORIES)), np.nan)
    by_hour = np.full((len(ratios) + 1, 24), np.nan)
    for n, ratio in enumerate(ratios):
        if ratio.vehicles is not None:
            by_vehicle[n] = [ratio.vehicles.get(category, 0.0) for category in CATEGORIES]
        if ratio.hours is not None:
            by_hour[n] = ratio.hours
    progress.report(100.0)
    return Demand(movements, movements * own, kerb, jobs, dwell, kerb[:, None] * by_vehicle[line], kerb[:, None] * by_hour[line],
                  line, basis)


def _looked_up(line: np.ndarray, values: Sequence[Optional[float]]) -> np.ndarray:
    """float64 [N]: the value of each one's line; NaN without line (-1) or value."""
    return np.array([*(np.nan if v is None else v for v in values), np.nan], float)[line]


def _lines(naf: Sequence[str], ratios: Sequence[Ratio], nomenclature: str, progress: Progress) -> np.ndarray:
    """int64 [N]: line of the table for each code, -1 if none."""
    first: dict[str, int] = {}
    for n, ratio in enumerate(ratios):
        if ratio.nomenclature in ("", nomenclature):
            first.setdefault(ratio.naf, n)
    found: dict[str, int] = {}
    for given in set(naf):
        check(progress)
        code = given.replace(".", "").replace(" ", "").upper()
        # A code that is missing is no activity: even the line for every activity does not speak of it.
        beginnings = (code[:length] for length in range(len(code), -1, -1)) if code else ()
        found[given] = next((first[beginning] for beginning in beginnings if beginning in first), -1)
    return np.array([found[given] for given in naf], np.int64)


def _jobs(places: Establishments, settings: DemandSettings) -> np.ndarray:
    """float64 [N]: as given, else the mid-point of the class, else NaN."""
    alone = np.nan if settings.jobs_without_staff is None else settings.jobs_without_staff
    points = {**STAFF_MID_POINTS, **dict.fromkeys(NO_STAFF, alone)}
    by_class = np.array([points.get(staff.strip().upper(), np.nan) for staff in places.staff], float)
    return np.where(np.isnan(places.jobs), by_class, places.jobs)
