# SPDX-License-Identifier: GPL-2.0-or-later
"""Which rows of a table of exemptions are wanted: by words, zone, category, standing, days to the end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Dict, FrozenSet, Iterable, List, Optional, Sequence, Tuple

import numpy as np

from ..core.regulation.bearing import names
from ..core.regulation.exemptions import Exemption
from ..core.regulation.rules import AccessRule, Effect
from ..core.regulation.standing import Standing, ends_within, standings
from ..tr import tr
from .exemption_table import ExemptionTable

About = Tuple[str, str]
ALL = ("", "*", "all")


def words_of(written: str) -> Tuple[str, ...]:
    """The members of a comma-separated list; none where it means all."""
    return () if written.strip().lower() in ALL else tuple(w.strip() for w in written.split(",") if w.strip())


class Zones:
    """The bans that the project's rule layers hold, by id: what an exemption is about, in words and places."""

    def __init__(self, rules: Sequence[AccessRule] = ()) -> None:
        self.by_id: Dict[str, List[AccessRule]] = {}
        for rule in rules:
            if rule.effect is Effect.FORBID:
                self.by_id.setdefault(rule.rule_id, []).append(rule)
        self.words = cache(self._words)

    def name(self, rule_id: str) -> str:
        """What people call a rule; its id where no loaded layer has it."""
        return next((rule.name for rule in self.by_id.get(rule_id, ()) if rule.name), rule_id)

    def _words(self, about: About) -> str:
        listed = words_of(about[0])
        if listed:
            return ", ".join(dict.fromkeys(self.name(rule_id) for rule_id in listed))
        return tr("all low-emission zones") if about[1].strip().lower() == "national" else tr("all zones")

    def rules_of(self, about: About) -> List[AccessRule]:
        """Loaded rules that an exemption is about."""
        return [rule for rules in self.by_id.values() for rule in rules if names(_bare(about), rule)]

    def concerns(self, about: About, wanted: FrozenSet[str]) -> bool:
        """Whether an exemption is about one of these rules; of one that no layer holds its id alone decides."""
        if wanted & set(words_of(about[0])):
            return True
        return any(names(_bare(about), rule) for rule_id in wanted for rule in self.by_id.get(rule_id, ()))


def _bare(about: About) -> Exemption:
    return Exemption("", words_of(about[0]) or None, about[1].strip().lower() or "local")


@dataclass(frozen=True)
class Wanted:
    """What a reader asks for; nothing asked = everything. `zones` are rule ids, one of which it must be about."""

    text: str = ""
    zone: str = ""
    zones: Optional[FrozenSet[str]] = None
    category: str = ""
    standing: Optional[Standing] = None
    within_days: Optional[int] = None


@dataclass(frozen=True)
class Today:
    """The day by which standings are told: now in UTC ms, the local day as ordinal, how many days are "soon"."""

    now_ms: int
    ordinal: int
    soon_days: int = 30


def standing_of(table: ExemptionTable, today: Today) -> np.ndarray:
    """uint8 [N] Standing."""
    return standings(table.said, table.begin_ms, table.end_ms, table.last_day, today.now_ms, today.ordinal, today.soon_days)


def wanted_rows(table: ExemptionTable, standing: np.ndarray, wanted: Wanted, zones: Zones, today: Today) -> np.ndarray:
    """int [M] rows in the order of the table."""
    keep = np.ones(len(table), bool)
    if wanted.standing is not None:
        keep &= standing == wanted.standing
    if wanted.within_days is not None:
        keep &= ends_within(standing, table.last_day, today.ordinal, wanted.within_days)
    for asked in (frozenset({wanted.zone}) if wanted.zone else None, wanted.zones):
        if asked is not None:
            keep &= table.coded["about"].where(lambda about, asked=asked: zones.concerns(about, asked))
    if wanted.category:
        keep &= table.coded["categories"].where(lambda said: not words_of(said) or wanted.category in words_of(said))
    for word in wanted.text.casefold().split():
        keep &= _says(table, word, zones, keep)
    return np.flatnonzero(keep)


def _says(table: ExemptionTable, word: str, zones: Zones, among: np.ndarray) -> np.ndarray:
    """bool [N]: rows that say the word; ids, which differ from row to row, are looked at among some rows only."""
    found = table.coded["about"].where(lambda about: word in zones.words(about).casefold() or word in about[0].casefold())
    for name in ("legal_basis", "holder_ref", "uses", "categories"):
        found |= table.coded[name].says(word)
    left = np.flatnonzero(among & ~found)
    found[left] = [word in table.searched[row] for row in left.tolist()]
    return found


def zone_choices(table: ExemptionTable, zones: Zones) -> List[Tuple[str, str]]:
    """(rule id, name) of every zone to choose from: those of the layers, and those that exemptions alone name."""
    named: Iterable[Any] = (rule_id for about in table.coded["about"].values for rule_id in words_of(about[0]))
    ids = dict.fromkeys((*zones.by_id, *named))
    return sorted(((rule_id, zones.name(rule_id)) for rule_id in ids), key=lambda pair: pair[1].casefold())
