# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock of alerts says: severity, category, stage, validity and effect, in words."""

from __future__ import annotations

import html
from datetime import datetime
from typing import Optional, Sequence

from qgis.PyQt.QtCore import QDateTime, Qt, QTimeZone

from ..core.alerts import Alert, AlertCategory, AlertEffect, MessageType, Severity, Stage
from ..core.regulation.calendar import to_ms
from ..core.text import N_
from ..core.vehicles import CATEGORY_WORDS
from ..layers.alert_list import ListedAlert, Problem
from ..tr import number, tr
from . import when

SEVERITIES = {Severity.EXTREME: N_("extreme"), Severity.SEVERE: N_("severe"), Severity.MODERATE: N_("moderate"),
              Severity.MINOR: N_("minor"), Severity.UNKNOWN: N_("not stated")}
CATEGORIES = {AlertCategory.WEATHER: N_("Weather"), AlertCategory.TRAFFIC: N_("Traffic"), AlertCategory.WORKS: N_("Works"),
              AlertCategory.EVENT: N_("Event"), AlertCategory.POLLUTION: N_("Pollution"), AlertCategory.SECURITY: N_("Security"),
              AlertCategory.OTHER: N_("Other")}
STAGES = {Stage.CURRENT: N_("now"), Stage.EXPECTED: N_("to come"), Stage.EXPIRED: N_("over"), Stage.CANCELLED: N_("cancelled")}
MESSAGES = {MessageType.ALERT: N_("first message"), MessageType.UPDATE: N_("updated"), MessageType.CANCEL: N_("cancelled")}
EFFECTS = {AlertEffect.CLOSURE: N_("closes the road"), AlertEffect.RESTRICTION: N_("restricts traffic"),
           AlertEffect.SLOWDOWN: N_("slows traffic"), AlertEffect.INFORMATION: N_("no effect on traffic stated")}
URGENCIES = {"immediate": N_("immediate"), "expected": N_("soon"), "future": N_("later"), "past": N_("past")}
CERTAINTIES = {"observed": N_("observed"), "likely": N_("likely"), "possible": N_("possible"), "unlikely": N_("unlikely")}


def instant(moment: datetime) -> QDateTime:
    """An aware instant as Qt has it, in UTC."""
    return QDateTime.fromMSecsSinceEpoch(to_ms(moment), Qt.TimeSpec.UTC)


def validity(alert: Alert, stage: Stage, zone: QTimeZone, now: datetime) -> str:
    """“until today 17:00”, “from tomorrow 08:00”, “ended 24 Nov 2026 09:00”."""
    today = instant(now).toTimeZone(zone).date()

    def said(moment: datetime) -> str:
        return when.short(instant(moment), zone, today)

    if stage is Stage.CANCELLED:
        return tr("cancelled")
    if stage is Stage.EXPIRED and alert.expires is not None:
        return tr("ended {when}", when=said(alert.expires))
    if stage is Stage.EXPECTED and alert.onset is not None:
        return tr("from {when} on", when=said(alert.onset)) if alert.expires is None else \
            tr("{first} to {last}", first=said(alert.onset), last=said(alert.expires))
    return tr("until further notice") if alert.expires is None else tr("until {when}", when=said(alert.expires))


def full_validity(alert: Alert, zone: QTimeZone) -> str:
    """Both ends with weekday, date, time and offset."""
    first, last = (when.full(instant(moment), zone) if moment is not None else "" for moment in (alert.onset, alert.expires))
    if first and last:
        return tr("{first} to {last}", first=first, last=last)
    if first:
        return tr("{first}, until further notice", first=first)
    return tr("until {when}", when=last) if last else tr("until further notice")


def from_to(alert: Alert, zone: QTimeZone, now: datetime) -> str:
    """Both ends, shortly: “24 Nov 2026 22:00 to today 17:00”."""
    today = instant(now).toTimeZone(zone).date()
    first, last = ("" if moment is None else when.short(instant(moment), zone, today) for moment in (alert.onset, alert.expires))
    if first and last:
        return tr("{first} to {last}", first=first, last=last)
    if first:
        return tr("since {when}, until further notice", when=first) if alert.onset <= now else \
            tr("from {when} on", when=first)
    return tr("until {when}", when=last) if last else tr("until further notice")


def facts(alert: Alert, stage: Stage, zone: QTimeZone, now: datetime) -> str:
    """What a reader needs at a glance: how bad, until when, and what it does to the road, if it says so."""
    severity = tr("severity not stated") if alert.severity is Severity.UNKNOWN else tr(SEVERITIES[alert.severity])
    does = [effect(alert)] if alert.effect is not AlertEffect.INFORMATION else []
    return ", ".join((severity, validity(alert, stage, zone, now), *does))


def effect(alert: Alert) -> str:
    """What it says of the road, for whom, and how much."""
    words = tr(EFFECTS[alert.effect])
    if alert.effect is AlertEffect.SLOWDOWN and alert.speed_factor is not None:
        words = tr("{effect}, to {n} % of the usual speed", effect=words, n=number(100.0 * alert.speed_factor, 0))
    if alert.effect is not AlertEffect.INFORMATION and alert.vehicles is not None:
        words = tr("{effect}: {vehicles}", effect=words, vehicles=", ".join(tr(CATEGORY_WORDS[one]) for one in alert.vehicles))
    return words


def describe(row: ListedAlert, stage: Stage, zone: QTimeZone, now: datetime, layers: Sequence[str], bears: str) -> str:
    """A message as rich text."""
    alert = row.alert
    told = [(tr("Validity"), html.escape(from_to(alert, zone, now))),
            (tr("On traffic"), html.escape(effect(alert))), (tr("In routing"), html.escape(bears)),
            (tr("Severity"), html.escape(_rated(alert))),
            (tr("Source"), html.escape(alert.source or tr("not stated"))),
            (tr("Layer"), html.escape(", ".join(layers)))]
    parts = [f"<b>{html.escape(alert.headline or alert.alert_id)}</b> \u2013 {html.escape(tr(STAGES[stage]))}"]
    parts += [html.escape(text).replace("\n", "<br>") for text in (alert.description,) if text]
    if alert.instruction:
        parts.append(f"<b>{html.escape(alert.instruction)}</b>".replace("\n", "<br>"))
    parts += [tr("{name}: {value}", name=name, value=value) for name, value in told]
    parts.append(html.escape(_history(row)))
    if alert.url.lower().startswith(("https://", "http://")):
        parts.append(f'<a href="{html.escape(alert.url, quote=True)}">{html.escape(tr("The message at its source"))}</a>')
    return "<br>".join(parts)


def _rated(alert: Alert) -> str:
    more = [tr(words[value]) for words, value in ((URGENCIES, alert.urgency), (CERTAINTIES, alert.certainty)) if value in words]
    return ", ".join([tr(SEVERITIES[alert.severity]), *more])


def _history(row: ListedAlert) -> str:
    """Which revision this is, and what came before."""
    words = tr("Revision {n}, {message}", n=row.alert.revision, message=tr(MESSAGES[row.alert.message_type]))
    former = "; ".join(f"{alert.revision}: {tr(SEVERITIES[alert.severity])}, {tr(EFFECTS[alert.effect])}" for alert in row.former)
    return tr("{words}. Before: {former}", words=words, former=former) if former else words


def bearing(bears: bool, choice: Optional[bool]) -> str:
    """Whether routing takes it into account, and who decided."""
    if choice is not None:
        return tr("yes, as you chose") if choice else tr("no, as you chose")
    return tr("yes, because of its effect") if bears else tr("no: it says nothing that routing could use")


def doubts(problems: Sequence[Problem]) -> str:
    """What a message says that cannot be read."""
    return "<br>".join(tr("Field {field}, value {value}: {reason}", field=html.escape(one.field),
                          value=html.escape(one.value) or "\u2205", reason=html.escape(tr(one.reason))) for one in problems)
