# SPDX-License-Identifier: GPL-2.0-or-later
"""The answers to one check of the audit, bay by bay: in order, a finding, not known, or of no concern."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Callable, Mapping, Optional, Union

import numpy as np

from ..regulation.rules import AccessRule
from ..text import Text, Value, text
from . import audit_words as words
from .bay import Bays
from .norms import Norm, Norms, Severity

Said = Union[str, Text, None]
"""What the data says: words of the user's language, or the data's own."""


class Outcome(IntEnum):
    CONFORM = 0
    FINDING = 1
    UNKNOWN = 2
    NOT_APPLICABLE = 3


@dataclass(frozen=True)
class Works:
    """Estimated length of works, m. `remarking`: paint along the bay, which is done once however many findings ask for it."""

    metres: float
    remarking: bool


@dataclass(frozen=True)
class Finding:
    """What is wrong with a bay (`row`), or not known of it (severity UNKNOWN, no norm)."""

    row: int
    check: str
    severity: Severity
    words: Text
    fix: Text
    norm: Optional[Norm] = None
    said: Said = None
    wants: Optional[Text] = None
    works: Optional[Works] = None
    other: Optional[int] = None
    rule: Optional[AccessRule] = None


@dataclass(frozen=True)
class Checked:
    """`outcome` int8 [B], an Outcome each. A bay may have several findings in one check; one that is not known has one row."""

    check: str
    outcome: np.ndarray
    findings: tuple[Finding, ...]

    def count(self, outcome: Outcome) -> int:
        return int(np.count_nonzero(self.outcome == outcome))


class Sheet:
    """Collects the answers to one check. What is never mentioned is of no concern."""

    def __init__(self, check: str, bays: Bays, norms: Norms) -> None:
        self.check, self.bays, self.norms = check, bays, norms
        self._outcome = np.full(len(bays), Outcome.NOT_APPLICABLE, np.int8)
        self._findings: list[Finding] = []

    @property
    def skipped(self) -> bool:
        """True if the table leaves this check out."""
        return not self.norms.has(self.check)

    def conform(self, row: int) -> None:
        """Nothing wrong in one respect; what was found in another stays."""
        if self._outcome[row] != Outcome.FINDING:
            self._outcome[row] = Outcome.CONFORM

    def unknown(self, row: int, doubt: words.Doubt, **values: Value) -> None:
        self._outcome[row] = Outcome.UNKNOWN
        self._findings.append(Finding(row, self.check, Severity.UNKNOWN, text(doubt.words, **values), text(doubt.fix, **values)))

    def broken(self, row: int, norm: Norm, values: Mapping[str, Value], said: Said = None, works: Optional[Works] = None,
               other: Optional[int] = None, rule: Optional[AccessRule] = None, instead: str = "") -> None:
        """A finding in the words of its case, filled with `values`; `instead` of its sentence another one."""
        self._outcome[row] = Outcome.FINDING
        told = words.CASES[norm.check, norm.case]
        filled = dict(values) if norm.limit is None else {"limit": norm.limit, **values}
        self._findings.append(Finding(row, self.check, norm.severity, Text(instead or told.finding, filled),
                                      Text(told.fix, filled), norm, said, Text(told.wants, filled), works, other, rule))

    def case(self, row: int, case: Optional[str], said: Said = None, works: Optional[Works] = None,
             values: Mapping[str, Value] = MappingProxyType({}), rule: Optional[AccessRule] = None, instead: str = "") -> None:
        """A bay that fails in one way, or (None) in no way. A way that the table leaves out is none."""
        self.measured(row, lambda kind: None if case is None else self.norms.of(self.check, case, kind),
                      lambda norm: self.broken(row, norm, values, said, works, rule=rule, instead=instead))

    def measured(self, row: int, judge: Callable[[str], Optional[Norm]], say: Callable[[Norm], None]) -> None:
        """A bay as `judge` judges it for its type; `say` tells of the line that it breaks."""
        found = self.norms.judged(self.bays.values[row].get("TYPE"), judge)
        if found.unsure:
            self.unknown(row, words.TYPE_WOULD_TELL, field="TYPE")
        elif found.broken is None:
            self.conform(row)
        else:
            say(found.broken)

    def done(self) -> Checked:
        return Checked(self.check, self._outcome, tuple(self._findings))


def remarking(bays: Bays, row: int) -> Optional[Works]:
    """Paint around a bay: twice its length and width, else its outline, else along its length; None if none of it is known."""
    length, width, outline = bays.length_m[row], bays.width_m[row], bays.geometries[row]
    if length == length and width == width:
        return Works(2.0 * float(length + width), True)
    if outline is not None and outline.geom_type in ("Polygon", "MultiPolygon"):
        return Works(float(outline.length), True)
    return Works(float(length), True) if length == length else None
