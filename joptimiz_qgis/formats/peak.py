# SPDX-License-Identifier: GPL-2.0-or-later
"""Pollution peaks: a message that bans vehicles for a time in an area is an alert and, dated, a rule too.

Only what is stated is read. A message on the air alone bans nobody. A ban whose classes, end or period are not stated, or
cannot be read, is *unknown* for every motor vehicle; one that draws no area is a rule to be placed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Mapping, Optional, Sequence, TextIO

from ..core.alerts import AlertEffect, MessageType
from ..core.regulation.rules import AccessRule, Kind
from ..core.text import N_
from ..core.vehicles import MOTOR_CATEGORIES, CritAir
from .alert_found import AlertFound, Remarks
from .cerema_tables import key
from .problems import unreadable
from .word_table import read_table

TABLE = "peak_words.csv"
NO_CLASSES = N_("The message bans vehicles during a pollution peak and does not say which classes, or not readably: its rule is "
                "unknown for all motor vehicles. Write the classes of the order into critair_banned.")
NO_END = N_("The message bans vehicles during a pollution peak and does not say from when to when: its rule is unknown.")
NO_AREA = N_("The message bans vehicles during a pollution peak and draws no area: its rule must be placed by hand.")
BOTH = N_("The message is an alert and a rule: during the pollution peak it bans vehicles in its area.")
_AREAS = ("Polygon", "MultiPolygon")


@dataclass(frozen=True)
class PeakWords:
    """Look up with `key(word)`. `bans`: what states a ban; `parameters`: what names its classes; `classes` by word."""

    bans: tuple[str, ...]
    parameters: frozenset[str]
    classes: Mapping[str, CritAir]

    def states_ban(self, said: Sequence[str]) -> bool:
        """Whether one of several texts begins as a ban does."""
        return any(key(text).startswith(self.bans) for text in said)

    def classes_of(self, said: Sequence[str]) -> Optional[tuple[CritAir, ...]]:
        """The classes that words name; None if there are none or one of them is not known."""
        found = [self.classes.get(key(word)) for word in said]
        if not found or any(one is None for one in found):
            return None
        return tuple(one for one in CritAir if one in found)


def read_words(table: TextIO) -> PeakWords:
    """The TABLE of resources/tables. Raises FormatError naming the line."""
    rows = read_table(table, TABLE, _row)
    named = {field: [word for known, word in rows if known == field] for field in ("ban", "parameter", "class")}
    return PeakWords(tuple(named["ban"]), frozenset(named["parameter"]),
                     {word: CritAir(rows["class", word]) for word in named["class"]})


def _row(row: Mapping[str, str]) -> tuple[tuple[str, str], str]:
    field, word, meaning = row["field"], key(row["word"]), row["meaning"]
    if not word or {"ban": meaning == "ban", "parameter": meaning == "classes",
                    "class": meaning in {one.value for one in CritAir}}.get(field) is not True:
        raise ValueError(row)
    return (field, word), meaning


def with_peak(found: AlertFound, classes: Optional[tuple[CritAir, ...]], remarks: Remarks) -> AlertFound:
    """A message that bans vehicles during a pollution peak, with its rule. None: which classes is not stated, or not surely.
    A cancel has none: it takes the one of the message that it cancels away."""
    alert = found.alert
    if alert.message_type is MessageType.CANCEL:
        return found
    doubt = ""
    if classes is None:
        remarks.note("critair_banned", NO_CLASSES)
        doubt = "critair_banned"
    if alert.onset is None or alert.expires is None or alert.expires <= alert.onset:
        remarks.note("expires", NO_END)
        doubt = doubt or "expires"
    area = alert.geometry if alert.geometry is not None and alert.geometry["type"] in _AREAS else None
    if area is None and not found.codes:
        remarks.note("area", NO_AREA)
    rule = AccessRule(
        alert.alert_id, Kind.PEAK, name=alert.headline, valid_from=alert.onset,
        valid_to=alert.expires if alert.onset is None or alert.expires is None or alert.expires > alert.onset else None,
        schedule=unreadable(doubt, None) if doubt else None, vehicles=MOTOR_CATEGORIES, critair_banned=classes,
        authority=alert.source, info_url=alert.url, source=alert.source, geometry=area)
    if not doubt:
        remarks.note("effect", BOTH)
    effect = AlertEffect.RESTRICTION if alert.effect is AlertEffect.INFORMATION else alert.effect
    # An alert cannot name classes: it is a restriction for whoever may have one. Cycles have none.
    return replace(found, alert=replace(alert, effect=effect, vehicles=alert.vehicles or MOTOR_CATEGORIES),
                   rules=(*found.rules, rule))
