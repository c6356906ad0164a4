# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock of bays says of a bay and of a stop, in words."""

from __future__ import annotations

import html
import math
from typing import Any, List, Mapping, Optional

from qgis.PyQt.QtCore import QDateTime, Qt, QTimeZone

from ..core.bays.bay import Bays
from ..core.bays.disc import PURPOSES, Ended, Place, Stop
from ..core.bays.finder import BayState, FoundBay
from ..core.text import N_
from ..layers.mirror.stop_book import KeptStop, Sending
from ..tr import number, render, tr
from . import when

STATES: Mapping[BayState, str] = {
    BayState.FREE: N_("free"), BayState.LIKELY_FREE: N_("likely free"),
    BayState.AVAILABILITY_UNKNOWN: N_("not known whether free"), BayState.LIKELY_TAKEN: N_("likely taken"),
    BayState.OCCUPIED: N_("occupied"), BayState.UNKNOWN: N_("not known whether usable"),
    BayState.CLOSED: N_("closed now"), BayState.NOT_LEGAL: N_("this vehicle may not stop there"),
    BayState.TOO_SHORT: N_("too short"),
}
SENDING: Mapping[Sending, str] = {
    Sending.HERE: N_("kept on this device only"), Sending.WAITING: N_("waits to be sent"),
    Sending.REFUSED: N_("refused by the server"), Sending.CONFLICT: N_("in conflict with the server"), Sending.SENT: N_("sent"),
}
NORM = (  # field, the value that is not to norm, what that is
    ("MARQUAGE_CONFORMITE", False, N_("its marking is not as the national instruction wants it")),
    ("MARQUAGE_ETAT", "absent", N_("it has no marking")),
    ("PANNEAU_PRESENT", False, N_("it has no sign")),
    ("ARR_PRESENT", False, N_("no order exists for it")),
)
_DOT = " \u00b7 "


def instant(at_ms: int) -> QDateTime:
    """UTC milliseconds as Qt has them."""
    return QDateTime.fromMSecsSinceEpoch(int(at_ms), Qt.TimeSpec.UTC)


def at(at_ms: int, zone: QTimeZone, now_ms: int) -> str:
    """“today 14:35”; where the clock changes between now and then, the distance to UTC says which hour is meant."""
    moment, now = instant(at_ms), instant(now_ms)
    said = when.short(moment, zone, now.toTimeZone(zone).date())
    if zone.offsetFromUtc(moment) == zone.offsetFromUtc(now):
        return said
    return tr("{time} ({offset}: the clock changes before)", time=said, offset=when.offset(zone, moment))


def _by(at_ms: int, zone: QTimeZone, now_ms: int) -> str:
    """The same, without “today”: a list has little room."""
    moment, now = instant(at_ms).toTimeZone(zone), instant(now_ms).toTimeZone(zone)
    plain = moment.date() == now.date() and moment.offsetFromUtc() == now.offsetFromUtc()
    return moment.toString("HH:mm") if plain else at(at_ms, zone, now_ms)


def name_of(bays: Bays, row: int) -> str:
    """Its name, else its identifier."""
    return bays.names[row] or bays.ids[row]


def facts(bays: Bays, found: FoundBay, zone: QTimeZone, now_ms: int, here: bool) -> str:
    """“occupied · 85 m on foot · deliveries until 12:00 · 12 m long”."""
    told = [tr("you are here") if here else tr(STATES[found.state]), tr("{metres} on foot", metres=when.distance(found.walk_m))]
    if found.open_until_ms is not None and found.state is not BayState.CLOSED:
        told.append(tr("deliveries until {when}", when=_by(found.open_until_ms, zone, now_ms)))
    if math.isfinite(bays.length_m[found.bay]):
        length = float(bays.length_m[found.bay])
        told.append(tr("{n}\u00a0m long", n=number(length, 0 if length.is_integer() else 1)))
    return _DOT.join(told)


def describe(bays: Bays, found: FoundBay, place: Place, judged: bool) -> str:
    """The chosen bay, as HTML: why it is in its state, then what the data say of it."""
    values = bays.values[found.bay]
    parts = [f"<b>{html.escape(name_of(bays, found.bay))}</b>", html.escape(render(found.reason))]
    if not judged:
        parts.append(tr("There is no network in the project: metres are as the crow flies, and rules are not looked at."))
    stay = number(place.longest_min, 0)
    parts.append(tr("Longest stay: {n} min.", n=stay) if place.stated else
                 tr("Longest stay: not stated; {n} min are assumed (options of JOPTIMIZ).", n=stay))
    if values.get("TEMPORALITE_OSM"):
        parts.append(tr("Hours for deliveries: {hours}", hours=html.escape(str(values["TEMPORALITE_OSM"]))))
    doubts = norm_doubts(values)
    if doubts:
        parts.append(tr("Not to norm: {what}.", what=", ".join(doubts)))
    if values.get("COMMENTAIRE"):
        parts.append(html.escape(str(values["COMMENTAIRE"])))
    return "<br>".join(parts)


def norm_doubts(values: Mapping[str, Any]) -> List[str]:
    """What the data themselves say is not to norm."""
    return [tr(words) for field, wrong, words in NORM if values.get(field) is not None and values[field] == wrong]


def remaining(left_ms: int) -> str:
    """The big words of the disc: minutes, at the end minutes and seconds; with a plus once it has run down."""
    seconds = abs(left_ms) // 1000
    if left_ms < 0:
        return tr("+{time}", time=when.duration(seconds))
    if seconds >= 120:
        return when.duration(-(-seconds // 60) * 60)
    return f"{seconds // 60}:{seconds % 60:02d}"


def until(stop: Stop, zone: QTimeZone, now_ms: int) -> str:
    """When the disc ends, or ended, and what it says of the longest stay."""
    said = at(stop.until_ms, zone, now_ms)
    if stop.left_ms(now_ms) < 0:
        if now_ms >= stop.latest_ms:
            return tr("The longest stay is over since {when}.", when=at(stop.latest_ms, zone, now_ms))
        return tr("The disc is over since {when}.", when=said)
    return tr("until {when}", when=said)


def row_of_day(kept: KeptStop, zone: QTimeZone, now_ms: int) -> str:
    """One of the last stops, in two lines."""
    stop = kept.stop
    begun = at(stop.arrival_ms, zone, now_ms)
    if stop.departure_ms is None:
        lasted = tr("since {when}", when=begun)
    else:
        end = instant(stop.departure_ms).toTimeZone(zone)
        same_day = end.date() == instant(stop.arrival_ms).toTimeZone(zone).date()
        lasted = tr("{first} to {last}, {time}", first=begun, time=when.duration(stop.stay_min(now_ms) * 60),
                    last=end.toString("HH:mm") if same_day else at(stop.departure_ms, zone, now_ms))
    told = [lasted]
    if stop.ended is Ended.AUTO:
        told.append(tr("closed by itself: nobody marked the end"))
    elif stop.departure_ms is not None and stop.departure_ms > stop.latest_ms:
        told.append(tr("longer than allowed"))
    told.append(sending(kept))
    return f"{stop.place.name}\n{_DOT.join(told)}"


def sending(kept: Optional[KeptStop]) -> str:
    """How far it was sent, and why no further."""
    if kept is None:
        return ""
    word = tr(SENDING[kept.sending])
    return word if kept.problem is None else tr("{state}: {reason}", state=word, reason=render(kept.problem))


def full(stop: Stop, zone: QTimeZone) -> str:
    """Both ends with the full date, for a tooltip."""
    ends = [when.full(instant(moment), zone) for moment in (stop.arrival_ms, stop.departure_ms) if moment is not None]
    purpose = tr(PURPOSES[stop.purpose]) if stop.purpose in PURPOSES else ""
    return "\n".join(filter(None, (stop.place.name, *ends, purpose)))
