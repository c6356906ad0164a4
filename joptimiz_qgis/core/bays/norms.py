# SPDX-License-Identifier: GPL-2.0-or-later
"""What delivery bays are measured by: one line for each way of falling short, with who asks for it and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Callable, Iterable, Mapping, Optional

CASES: Mapping[str, Mapping[str, Optional[str]]] = {
    "length": {"least": "m", "recommended": "m", "most": "m"},
    "width": {"least": "m", "recommended": "m", "most": "m"},
    "marking": {"absent": None, "degraded": None},
    "marking_conformity": {"not_conform": None},
    "sign": {"absent": None, "degraded": None},
    "act": {"absent": None},
    "type_hours": {"permanent_with_hours": None, "periodic_without_hours": None, "periodic_always": None},
    "hours_contradiction": {"differ": None},
    "hours_readable": {"osm": None, "cds": None},
    "overlap": {"areas": "m2", "points": "m"},
    "outside": {"outside": None, "partly": None},
    "unreachable": {"stop": None, "way": None, "road_data": None},
    "wrong_side": {"left": None, "against": None},
    "junction": {"near": "m"},
    "crossing": {"near": "m"},
    "kerb": {"not_lowered": None},
    "place": {"absent": None},
    "active": {"inactive": None},
}
"""Checks in the order in which they are told, each with its ways of failing and the unit of their limit (None: no limit)."""
CHECKS = tuple(CASES)
TYPES = ("aire permanente", "aire périodique", "zone marchandises")
STATUSES = ("norm", "guide", "setting")


class Severity(IntEnum):
    """How grave a finding is; UNKNOWN: the data does not say whether there is one."""

    UNKNOWN = 0
    NOTICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Norm:
    """One line: the `limit` is in the unit of its case (CASES), None where it has none; `applies_to` "": every type of bay.

    `status`: "norm" (law or national schema), "guide", or "setting" (a choice, to be calibrated locally).
    """

    check: str
    case: str
    severity: Severity
    limit: Optional[float]
    applies_to: str
    status: str
    source: str
    verified_on: str = ""

    @property
    def bound(self) -> float:
        """The limit of a case that has one. Raises ValueError for another."""
        if self.limit is None:
            raise ValueError(f"{self.check}, {self.case} has no limit")
        return self.limit


@dataclass(frozen=True)
class Verdicts:
    """What lines say of one bay: the line that it breaks (None: it breaks none), and whether its unknown type would tell."""

    broken: Optional[Norm]
    unsure: bool = False


class Norms:
    """The lines of a table. What a table leaves out is not checked."""

    def __init__(self, lines: Iterable[Norm]) -> None:
        self.lines = tuple(lines)
        self._by_key = {(line.check, line.case, line.applies_to): line for line in self.lines}

    def of(self, check: str, case: str, kind: str) -> Optional[Norm]:
        """The line for a type of bay, else the one for all."""
        return self._by_key.get((check, case, kind)) or self._by_key.get((check, case, ""))

    def has(self, check: str) -> bool:
        return any(line.check == check for line in self.lines)

    def sources(self, check: str) -> tuple[Norm, ...]:
        """The lines of a check, one for each source."""
        return tuple({(line.source, line.status): line for line in self.lines if line.check == check}.values())

    def judged(self, kind: Optional[str], broken: Callable[[str], Optional[Norm]]) -> Verdicts:
        """What `broken` says for a type; if the type is unknown, for all of them: the mildest line if each finds one."""
        if kind is not None:
            return Verdicts(broken(kind))
        found = [broken(each) for each in TYPES]
        lines = [line for line in found if line is not None]
        if not lines:
            return Verdicts(None)
        return Verdicts(min(lines, key=lambda line: line.severity)) if len(lines) == len(found) else Verdicts(None, True)
