# SPDX-License-Identifier: GPL-2.0-or-later
"""What a huge file says wrong: all of it is counted, of each kind of fault the first rows are kept."""

from __future__ import annotations

from typing import List

from ..core.text import N_
from .problems import Problem

AND_MORE = N_("So many more rows have this fault; only the first ones are listed.")
_KEPT = 200


class FirstOfEachKind(List[Problem]):
    """A list that keeps the first problems of each field and reason. `total`: all that were appended."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[tuple[str, str], int] = {}

    @property
    def total(self) -> int:
        return sum(self._seen.values())

    def append(self, problem: Problem) -> None:
        kind = (problem.field, problem.reason)
        self._seen[kind] = self._seen.get(kind, 0) + 1
        if self._seen[kind] <= _KEPT:
            super().append(problem)

    def rest(self) -> List[Problem]:
        """One row for each kind of which more were found than are kept; `value` says how many."""
        return [Problem(0, reason, field, str(count - _KEPT), AND_MORE)
                for (field, reason), count in self._seen.items() if count > _KEPT]
