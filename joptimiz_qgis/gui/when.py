# SPDX-License-Identifier: GPL-2.0-or-later
"""Instants as people say them: “today 14:05”, and the full date for the tooltip."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate, QDateTime, QLocale, QTimeZone

from ..tr import language, number, tr


def zone_of(name: str) -> QTimeZone:
    """The zone of an IANA name; Europe/Paris if nobody knows it."""
    zone = QTimeZone(name.encode())
    return zone if zone.isValid() else QTimeZone(b"Europe/Paris")


def short(instant: QDateTime, zone: QTimeZone, today: QDate) -> str:
    """“today 14:05”, “tomorrow 09:00”, else day and time."""
    local = instant.toTimeZone(zone)
    time = local.toString("HH:mm")
    days = today.daysTo(local.date())
    if days == 0:
        return tr("today {time}", time=time)
    if days == 1:
        return tr("tomorrow {time}", time=time)
    return tr("{date} {time}", date=QLocale(language()).toString(local.date(), tr("d MMM yyyy")), time=time)


def after(start: QDateTime, end: QDateTime, zone: QTimeZone, today: QDate) -> str:
    """The end of something, to the nearest minute so that it agrees with the duration; the day only if it is another one."""
    nearest = end.addSecs(30)
    same_day = start.toTimeZone(zone).date() == nearest.toTimeZone(zone).date()
    return nearest.toTimeZone(zone).toString("HH:mm") if same_day else short(nearest, zone, today)


def full(instant: QDateTime, zone: QTimeZone) -> str:
    """Weekday, date, time and distance to UTC."""
    local = instant.toTimeZone(zone)
    return tr("{date}, {time} ({offset})", date=QLocale(language()).toString(local.date(), tr("dddd d MMMM yyyy")),
              time=local.toString("HH:mm:ss"), offset=offset(zone, instant))


def offset(zone: QTimeZone, instant: QDateTime) -> str:
    """UTC+2, UTC−3:30."""
    seconds = zone.offsetFromUtc(instant)
    hours, minutes = divmod(abs(seconds) // 60, 60)
    sign = "+" if seconds >= 0 else "\u2212"
    return f"UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def duration(seconds: float) -> str:
    """“45 s”, “12 min”, “1 h 05”."""
    if seconds < 60:
        return tr("{n}\u00a0s", n=number(seconds, 0))
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{n}\u00a0min", n=minutes)
    return tr("{h}\u00a0h\u00a0{min}", h=minutes // 60, min=f"{minutes % 60:02d}")


def distance(metres: float) -> str:
    """“350 m”, “12.4 km”."""
    if abs(metres) < 1000:
        return tr("{n}\u00a0m", n=number(metres, 0))
    return tr("{n}\u00a0km", n=number(metres / 1000.0, 1))
