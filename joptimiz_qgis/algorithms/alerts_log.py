# SPDX-License-Identifier: GPL-2.0-or-later
"""What the log, and each result, says of the messages of authorities that were counted, and of those left out."""

from __future__ import annotations

from datetime import tzinfo
from typing import Iterable

from qgis.core import QgsProcessingFeedback

from ..core.alert_rules import AlertRules, Unused, last_rows
from ..core.alerts import Alert, AlertEffect
from ..core.text import N_
from ..layers.alerts_layer import AlertsFound
from ..tr import day, moment, tr
from .placing_log import listed

_UNUSED = {
    Unused.SAYS_NOTHING: N_("Alerts that say nothing that routing can use: {n}."),
    Unused.OVER: N_("Alerts that are over at the departure: {n}."),
    Unused.CANCELLED: N_("Alerts that were cancelled: {n}."),
    Unused.SWITCHED_OFF: N_("Alerts that are switched off for routing: {n}."),
    Unused.NO_FACTOR: N_("Alerts of slower traffic that do not say by how much: {n} ({ids})."),
}


def tell(found: AlertsFound, rules: AlertRules, zone: tzinfo, feedback: QgsProcessingFeedback) -> None:
    """The log: how many messages bear on routing, of which age they are, and why the others do not."""
    used = rules.used
    sure = [alert for alert in used if alert.alert_id not in found.doubtful]  # a closure in doubt is a restriction
    closed, slow = _count(sure, AlertEffect.CLOSURE), _count(sure, AlertEffect.SLOWDOWN)
    feedback.pushInfo(tr("Alerts that may bear on routing: {n}, of which {closed} close, {slow} slow, {open} restrict traffic.",
                         n=len(used), closed=closed, slow=slow, open=len(used) - closed - slow))
    begun = [rows[0].onset for rows in last_rows(found.alerts) if rows[0].onset is not None]
    if begun:
        feedback.pushInfo(tr("The alerts begin between {first} and {last}.", first=moment(min(begun).astimezone(zone)),
                             last=moment(max(begun).astimezone(zone))))
    for why, words in _UNUSED.items():
        left = rules.left(why)
        if left:
            feedback.pushInfo(tr(words, n=len(left), ids=listed(alert.alert_id for alert in left)))
    if found.left_out:
        feedback.pushInfo(tr("Alerts in layers that are switched off for routing: {n}.", n=found.left_out))


def counted(rules: AlertRules, zone: tzinfo) -> str:
    """What a result says of the messages that it counts."""
    begun = [alert.onset for alert in rules.used if alert.onset is not None]
    if not begun:
        return tr("Messages of authorities counted: {n}.", n=len(rules.used))
    return tr("Messages of authorities counted: {n}, the last one from {date}.", n=len(rules.used),
              date=day(max(begun).astimezone(zone).date().isoformat()))


def _count(alerts: Iterable[Alert], effect: AlertEffect) -> int:
    return sum(alert.effect is effect for alert in alerts)
