# SPDX-License-Identifier: GPL-2.0-or-later
"""Are delivery bays up to norm? Every check of every bay, a verdict for each, and how often each check fails."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Callable, Optional, Sequence

import numpy as np

from ..progress import NoProgress, Part, Progress, among
from . import audit_fields, audit_hours, audit_places, audit_streets
from .audit_sheet import Checked, Finding
from .bay import Bays
from .norms import CHECKS, Norms, Severity


class Verdict(str, Enum):
    CONFORM = "conform"
    """Nothing is wrong, and all of it is known."""
    NOT_CONFORM = "not_conform"
    """An error at least."""
    TO_IMPROVE = "to_improve"
    """Warnings or notices."""
    UNKNOWN = "unknown"
    """Nothing is wrong, and something is not known."""


@dataclass(frozen=True)
class Surroundings:
    """What lies around the bays, in their CRS; None: not given, so its checks concern no bay."""

    territory: Optional[Any] = None                      # shapely (multi)polygon
    crossings: Optional[np.ndarray] = None               # float64 [C, 2]
    streets: Optional[audit_streets.Streets] = None
    junctions: Optional[np.ndarray] = None               # float64 [J, 2]


@dataclass(frozen=True)
class Audit:
    """`checks` in the order of CHECKS; one entry a bay: `findings` (gravest first, what is not known last), `verdict`,
    `works_m` float64 [B], NaN = none, or not known."""

    checks: tuple[Checked, ...]
    findings: tuple[tuple[Finding, ...], ...]
    verdict: tuple[Verdict, ...]
    works_m: np.ndarray

    def count(self, verdict: Verdict) -> int:
        return self.verdict.count(verdict)


def audit(bays: Bays, hours: Sequence[audit_hours.StatedHours], norms: Norms, around: Surroundings,
          progress: Optional[Progress] = None) -> Audit:
    """All checks of all bays. `hours`: one entry a bay. Raises Cancelled; MissingLibraryError without shapely."""
    progress = progress or NoProgress()
    covered = around.streets.covered if around.streets is not None else None
    checks: dict[str, Callable[[], Checked]] = {
        "length": lambda: audit_fields.length(bays, norms),
        "width": lambda: audit_fields.width(bays, norms),
        "marking": lambda: audit_fields.marking(bays, norms),
        "marking_conformity": lambda: audit_fields.marking_conformity(bays, norms),
        "sign": lambda: audit_fields.sign(bays, norms),
        "act": lambda: audit_fields.act(bays, norms),
        "type_hours": lambda: audit_hours.type_hours(bays, norms, hours),
        "hours_contradiction": lambda: audit_hours.hours_contradiction(bays, norms, hours),
        "hours_readable": lambda: audit_hours.hours_readable(bays, norms, hours),
        "overlap": lambda: audit_places.overlap(bays, norms, Part(progress, 50, 55)),
        "outside": lambda: audit_places.outside(bays, norms, around.territory),
        "unreachable": lambda: audit_streets.unreachable(bays, norms, around.streets),
        "wrong_side": lambda: audit_streets.wrong_side(bays, norms, around.streets),
        "junction": lambda: audit_places.junction(bays, norms, around.junctions, covered),
        "crossing": lambda: audit_places.crossing(bays, norms, around.crossings),
        "kerb": lambda: audit_fields.kerb(bays, norms),
        "place": lambda: audit_fields.place(bays, norms),
        "active": lambda: audit_fields.active(bays, norms),
    }
    found = []
    for number, check in enumerate(CHECKS):
        among(progress, number, len(CHECKS))
        found.append(checks[check]())
    return _together(bays, tuple(found))


def _together(bays: Bays, checks: tuple[Checked, ...]) -> Audit:
    by_bay: list[list[Finding]] = [[] for _ in range(len(bays))]
    for checked in checks:
        for finding in checked.findings:
            by_bay[finding.row].append(finding)
    for findings in by_bay:
        findings.sort(key=lambda finding: -finding.severity)  # stable: of equally grave ones in the order of the checks
    verdicts = tuple(_verdict(findings) for findings in by_bay)
    return Audit(checks, tuple(map(tuple, by_bay)), verdicts, np.array([_works(findings) for findings in by_bay], float))


def _verdict(findings: Sequence[Finding]) -> Verdict:
    worst = max((finding.severity for finding in findings), default=None)
    if worst is None:
        return Verdict.CONFORM
    if worst is Severity.UNKNOWN:
        return Verdict.UNKNOWN
    return Verdict.NOT_CONFORM if worst is Severity.ERROR else Verdict.TO_IMPROVE


def _works(findings: Sequence[Finding]) -> float:
    """Paint is laid once, for whatever asks for most of it; the rest adds up."""
    works = [finding.works for finding in findings if finding.works is not None]
    if not works:
        return float("nan")
    return sum(each.metres for each in works if not each.remarking) + max(
        (each.metres for each in works if each.remarking), default=0.0)
