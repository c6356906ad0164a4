# SPDX-License-Identifier: GPL-2.0-or-later
"""Alerts as columns, made once in the background: thousands are filtered and put in order while one types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import AbstractSet, Dict, FrozenSet, Iterable, List, Optional, Tuple

import numpy as np

from ..core.alerts import AlertCategory, MessageType, Severity, Stage
from ..core.regulation.calendar import from_ms, to_ms
from ..core.regulation.standing import OPEN_BEGIN, OPEN_END
from ..formats.problems import Problem
from .alert_list import AlertList, ListedAlert, Place

STAGES = (Stage.CURRENT, Stage.EXPECTED, Stage.EXPIRED, Stage.CANCELLED)
"""As they are listed; a stage code counts them."""
GRAVE = (Severity.EXTREME, Severity.SEVERE)
_SEVERITIES, _CATEGORIES = tuple(Severity), tuple(AlertCategory)
_SEVERITY_CODE = {one: code for code, one in enumerate(_SEVERITIES)}
_CATEGORY_CODE = {one: code for code, one in enumerate(_CATEGORIES)}


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
        self.rows: Tuple[ListedAlert, ...] = found.rows
        self.problems: Tuple[Problem, ...] = found.problems
        alerts = [row.alert for row in self.rows]
        size = len(alerts)
        self._onset = np.fromiter((OPEN_BEGIN if a.onset is None else to_ms(a.onset) for a in alerts), np.int64, size)
        self._expires = np.fromiter((OPEN_END if a.expires is None else to_ms(a.expires) for a in alerts), np.int64, size)
        self._cancelled = np.fromiter((a.message_type is MessageType.CANCEL for a in alerts), bool, size)
        self._severity = np.fromiter((_SEVERITY_CODE[a.severity] for a in alerts), np.int64, size)
        self._category = np.fromiter((_CATEGORY_CODE[a.category] for a in alerts), np.int64, size)
        self._said: List[str] = [" ".join((a.headline, a.description, a.source, a.alert_id)).casefold() for a in alerts]
        self._by_id: Dict[str, int] = {a.alert_id: row for row, a in enumerate(alerts)}
        self._by_place: Dict[Place, int] = {place: at for at, row in enumerate(self.rows) for place in row.places}
        self._id_rank = np.empty(size, np.int64)
        self._id_rank[sorted(range(size), key=lambda row: alerts[row].alert_id)] = np.arange(size)

    def __len__(self) -> int:
        return len(self.rows)

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
            kept &= self._category == _CATEGORY_CODE[wanted.category]
        if wanted.least is not None:
            kept &= self._severity <= _SEVERITY_CODE[wanted.least]
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

    def grave_now(self, stages: np.ndarray, muted: AbstractSet[str]) -> List[ListedAlert]:
        """What is severe, holds now and is not muted; the worst first."""
        kept = (stages == STAGES.index(Stage.CURRENT)) & (self._severity < len(GRAVE))
        kept[self.rows_of(muted)] = False
        rows = np.flatnonzero(kept)
        return [self.rows[row] for row in self._in_order(rows, stages[rows]).tolist()]

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
