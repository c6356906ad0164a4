# SPDX-License-Identifier: GPL-2.0-or-later
"""Alerts as columns, made once in the background: thousands are filtered and put in order while one types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import AbstractSet, Dict, FrozenSet, Iterable, List, Optional, Tuple

import numpy as np

from ..core.alerts import AlertCategory, Severity, Stage
from ..core.regulation.calendar import from_ms, to_ms
from ..core.regulation.standing import OPEN_BEGIN, OPEN_END
from .alert_list import CATEGORIES, FIELDS, SEVERITIES, AlertList, ListedAlert, Place, last_said

STAGES = (Stage.CURRENT, Stage.EXPECTED, Stage.EXPIRED, Stage.CANCELLED)
"""As they are listed; a stage code counts them."""
GRAVE = (Severity.EXTREME, Severity.SEVERE)
_RECENT = 500
_SEARCHED = [FIELDS.index(name) for name in ("headline", "description", "instruction", "source", "alert_id")]


@dataclass(frozen=True)
class WantedAlerts:
    """What a reader asks for; nothing asked = what holds or comes, and is not muted. `least`: so severe or worse."""

    text: str = ""
    category: Optional[AlertCategory] = None
    least: Optional[Severity] = None
    stages: FrozenSet[Stage] = frozenset((Stage.CURRENT, Stage.EXPECTED))
    with_muted: bool = False


class AlertTable:
    """N messages, each in its last revision; nothing in it changes."""

    def __init__(self, found: AlertList = AlertList()) -> None:
        self._found, self.problems = found, found.problems
        size = len(found.messages)
        self._said: List[str] = []
        self._by_id: Dict[str, int] = {alert_id: row for row, alert_id in enumerate(found.ids)}
        self._by_place: Dict[Place, int] = {}
        numbers = np.zeros((size, 5), np.int64)
        for row, message in enumerate(found.messages):
            newest = last_said(message)
            numbers[row] = newest[-1][4]
            values = newest[-1][3]
            self._said.append(" ".join(str(values[at]) for at in _SEARCHED if values[at] is not None).casefold())
            self._by_place.update((said[1], row) for said in newest)
        self._onset, self._expires, self._severity, self._category = numbers[:, :4].T.copy()
        self._cancelled = numbers[:, 4] == 1
        self._id_rank = np.empty(size, np.int64)
        self._id_rank[sorted(range(size), key=found.ids.__getitem__)] = np.arange(size)
        self._recent: Dict[int, ListedAlert] = {}

    def __len__(self) -> int:
        return len(self._found.ids)

    def row(self, at: int) -> ListedAlert:
        """A message: made when it is looked at, and kept for the next look."""
        if at not in self._recent:
            if len(self._recent) >= _RECENT:
                self._recent.clear()
            self._recent[at] = self._found.row(at)
        return self._recent[at]

    def stages_at(self, moment: datetime) -> np.ndarray:
        """int [N]: where each message stands at an instant, as a place in STAGES; what core.alerts.stage_of says."""
        now = to_ms(moment)
        return np.where(self._cancelled, 3, np.where(self._expires <= now, 2, np.where(self._onset > now, 1, 0)))

    def wanted(self, wanted: WantedAlerts, stages: np.ndarray, muted: AbstractSet[str]) -> np.ndarray:
        """int [M]: rows that are wanted: what holds first, the worst first, then what ends first; of what is over the latest."""
        kept = np.isin(stages, [STAGES.index(stage) for stage in wanted.stages])
        if not wanted.with_muted:
            kept[self.rows_of(muted)] = False
        if wanted.category is not None:
            kept &= self._category == CATEGORIES.index(wanted.category)
        if wanted.least is not None:
            kept &= self._severity <= SEVERITIES.index(wanted.least)
        rows = np.flatnonzero(kept)
        words = wanted.text.casefold().split()
        if words:
            rows = rows[[all(word in self._said[row] for word in words) for row in rows.tolist()]]
        return self._in_order(rows, stages[rows])

    def _in_order(self, rows: np.ndarray, stages: np.ndarray) -> np.ndarray:
        past = stages >= STAGES.index(Stage.EXPIRED)
        moment = np.where(stages == STAGES.index(Stage.EXPECTED), self._onset[rows], self._expires[rows])
        severity = np.where(past, 0, self._severity[rows])
        return rows[np.lexsort((self._id_rank[rows], np.where(past, -moment, moment), severity, stages))]

    def grave_now(self, stages: np.ndarray, muted: AbstractSet[str], known: AbstractSet[str]) -> List[ListedAlert]:
        """What is severe, holds now, is not muted, and whose revision (key_of) is not known; the worst first."""
        kept = (stages == STAGES.index(Stage.CURRENT)) & (self._severity < len(GRAVE))
        kept[self.rows_of(muted)] = False
        rows = np.flatnonzero(kept)
        new = [row for row in self._in_order(rows, stages[rows]).tolist() if self._found.key(row) not in known]
        return [self.row(row) for row in new]

    def rows_of(self, alert_ids: Iterable[str]) -> List[int]:
        """The rows of messages; those that are not there are left out."""
        return [row for row in map(self._by_id.get, alert_ids) if row is not None]

    def rows_at(self, places: Iterable[Place]) -> List[int]:
        """The rows of the messages that features say."""
        return sorted({row for row in map(self._by_place.get, places) if row is not None})

    def next_change(self, after: datetime) -> Optional[datetime]:
        """The next instant at which a message begins or ends."""
        now = to_ms(after)
        moments = np.concatenate((self._onset[(self._onset > now) & ~self._cancelled],
                                  self._expires[(self._expires > now) & (self._expires < OPEN_END) & ~self._cancelled]))
        return from_ms(int(moments.min())) if moments.size else None

    def span(self) -> Tuple[Optional[datetime], Optional[datetime]]:
        """The first beginning and the last end that messages say; None where none says it."""
        begun, over = self._onset[self._onset > OPEN_BEGIN], self._expires[self._expires < OPEN_END]
        return (from_ms(int(begun.min())) if begun.size else None, from_ms(int(over.max())) if over.size else None)
