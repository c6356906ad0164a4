# SPDX-License-Identifier: GPL-2.0-or-later
"""CAP 1.1 and 1.2 (OASIS Common Alerting Protocol) to alerts: what one should know. CAP has no word for a closed road."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, BinaryIO, Iterator, List, Mapping, Optional, TextIO

from ..core.alerts import Alert, AlertCategory, MessageType, Severity
from ..core.text import N_
from .alert_found import BAD_RECORD, NO_ID, NOT_REAL, AlertFound, Remarks, collected, on_earth, point, ring, settled
from .cerema_tables import key
from .datex2_tree import Node, from_xml
from .peak import PeakWords, with_peak
from .problems import Problem
from .word_table import read_table
from .xml import iterate

TABLE = "cap_categories.csv"
NO_MESSAGE = N_("The message is an acknowledgement or an error report: it is left out.")
NO_REFERENCE = N_("The message cancels others but names none: it is left out.")
OTHER_LANGUAGE = N_("The message is not in your language: its first language is taken.")
NO_INFO = N_("The message says nothing (it has no info): it is left out.")
BAD_AREA = N_("An area cannot be drawn: it is left out.")
_EARTH_KM = 6371.0088  # mean radius, IUGG
_CORNERS = 64
_WIDEST_KM = 2000.0
_MOST_AREAS = 20000


def read_categories(table: TextIO) -> dict[str, AlertCategory]:
    """The TABLE of resources/tables, most telling first. Raises FormatError naming the line."""
    return read_table(table, TABLE, lambda row: (row["word"], AlertCategory(row["category"])))


@dataclass(frozen=True)
class CapWords:
    """Categories by word of CAP, and what states a ban during a pollution peak."""

    categories: Mapping[str, AlertCategory]
    peaks: PeakWords


def read(stream: BinaryIO, words: CapWords, zone: tzinfo, language: str, problems: List[Problem]) -> Iterator[AlertFound]:
    """Alerts of a message, or of a file of several. Raises FormatError."""
    for row, element in enumerate(iterate(stream, ("{*}alert",)), 1):
        node = from_xml(element)
        remarks = Remarks(row, problems, node.say("identifier"))
        try:
            yield from _message(node, words, zone, language, remarks)
        except (ValueError, OverflowError) as error:
            remarks.note("alert", BAD_RECORD, str(error))


def _message(node: Node, words: CapWords, zone: tzinfo, language: str, remarks: Remarks) -> Iterator[AlertFound]:
    kind, status = node.say("msgType"), node.say("status")
    if not remarks.source_id:
        remarks.note("identifier", NO_ID)
        return
    if status != "Actual":
        remarks.note("status", NOT_REAL, status)
        return
    if kind in ("Ack", "Error"):
        remarks.note("msgType", NO_MESSAGE, kind)
        return
    sent = remarks.moment("sent", node.say("sent"), zone)
    references = tuple(_references(node.say("references")))
    infos = _infos(node, language, remarks)
    if kind == "Cancel":
        if not references:
            remarks.note("references", NO_REFERENCE)
        for reference in references:
            yield _found(node, infos[0] if infos else Node("info"), reference, 2, MessageType.CANCEL, (reference,), sent, words,
                         zone, remarks)
        return
    if not infos:
        remarks.note("info", NO_INFO)
    for number, info in enumerate(infos, 1):
        alert_id = remarks.source_id if number == 1 else f"{remarks.source_id}/{number}"
        yield _found(node, info, alert_id, 1, MessageType.UPDATE if kind == "Update" else MessageType.ALERT, references, sent,
                     words, zone, remarks)


def _references(written: str) -> Iterator[str]:
    """Identifiers of `sender,identifier,sent` triples, parted by blanks."""
    for triple in written.split():
        parts = triple.split(",")
        if len(parts) >= 3:
            yield ",".join(parts[1:-1])


def _infos(node: Node, language: str, remarks: Remarks) -> list[Node]:
    """The infos of the user's language, else of the first one. CAP: no language means English."""
    infos = node.all("info")
    spoken = [(info.say("language") or "en-US").lower()[:2] for info in infos]
    wanted = language.lower()[:2]
    if infos and wanted not in spoken:
        remarks.note("language", OTHER_LANGUAGE, spoken[0])
        wanted = spoken[0]
    return [info for info, here in zip(infos, spoken) if here == wanted]


def _found(node: Node, info: Node, alert_id: str, revision: int, kind: MessageType, replaces: tuple[str, ...],
           sent: Optional[datetime], words: CapWords, zone: tzinfo, remarks: Remarks) -> AlertFound:
    said = {child.say() for child in info.all("category")}
    areas = info.all("area")
    geometry = _geometry(areas, remarks)
    onset = remarks.moment("onset", info.say("onset") or info.say("effective"), zone) or sent
    described = [info.say("description"), *(_described(area) for area in areas)]
    category = next((meant for word, meant in words.categories.items() if word in said), AlertCategory.OTHER)
    alert = Alert(
        alert_id=alert_id, revision=revision, source=info.say("senderName") or node.say("source") or node.say("sender"),
        message_type=kind, category=category,
        severity=_severity(info.say("severity")), urgency=_word(info.say("urgency"), _URGENCY),
        certainty=_word(info.say("certainty"), _CERTAINTY), headline=info.say("headline") or info.say("event"),
        description="\n".join(filter(None, described)), instruction=info.say("instruction"), onset=onset,
        expires=remarks.moment("expires", info.say("expires"), zone, True), url=_url(info.say("web")), geometry=geometry)
    codes = tuple(dict.fromkeys(code.say("value") for area in areas if not _is_drawn(area) for code in area.all("geocode")))
    found = settled(AlertFound(remarks.row, alert, codes=codes if geometry is None else (),
                               message="" if alert_id == remarks.source_id else remarks.source_id, replaces=replaces,
                               said_at=sent), remarks)
    if "Env" not in said or info.say("responseType") == "AllClear" or not _states_peak(info, words.peaks):
        return found
    stated = [word for parameter in info.all("parameter") if key(parameter.say("valueName")) in words.peaks.parameters
              for word in parameter.say("value").replace(",", " ").split()]
    sure = alert.certainty not in ("possible", "unlikely")
    return with_peak(found, words.peaks.classes_of(stated) if sure else None, remarks)


def _states_peak(info: Node, words: PeakWords) -> bool:
    """Whether a message on the environment says itself to be a ban."""
    coded = [code.say("value") for name in ("eventCode", "parameter") for code in info.all(name)]
    return words.states_ban([info.say("event"), *coded])


_URGENCY = ("immediate", "expected", "future", "past", "unknown")
_CERTAINTY = ("observed", "likely", "possible", "unlikely", "unknown")


def _word(written: str, known: tuple[str, ...]) -> str:
    if written == "Very Likely":  # CAP 1.0, which CAP 1.1 tells to read as likely
        return "likely"
    return written.lower() if written.lower() in known else ""


def _severity(written: str) -> Severity:
    try:
        return Severity(written.lower())
    except ValueError:
        return Severity.UNKNOWN


def _url(written: str) -> str:
    return written if written.startswith(("https://", "http://")) else ""


def _described(area: Node) -> str:
    codes = ", ".join(f"{code.say('valueName')} {code.say('value')}" for code in area.all("geocode"))
    name = area.say("areaDesc")
    return f"{name} ({codes})" if codes and not _is_drawn(area) else name


def _is_drawn(area: Node) -> bool:
    return any(child.name in ("polygon", "circle") and child.text for child in area.children)


def _geometry(areas: list[Node], remarks: Remarks) -> Optional[dict[str, Any]]:
    rings: list[Any] = []
    points: list[Any] = []
    for shape in (child for area in areas for child in area.children if child.name in ("polygon", "circle") and child.text):
        if len(rings) + len(points) >= _MOST_AREAS:
            remarks.note("area", BAD_AREA, str(_MOST_AREAS))
            break
        try:
            if shape.name == "polygon":
                rings.append([ring(shape.text)])
                continue
            place, _, radius = shape.text.partition(" ")
            lat, lon = (float(number) for number in place.split(","))
            drawn = circle(lon, lat, float(radius))
            (points if drawn["type"] == "Point" else rings).append(drawn["coordinates"])
        except ValueError:
            remarks.note(shape.name, BAD_AREA, shape.text)
    return collected("Polygon", rings) or collected("Point", points)


def circle(lon: float, lat: float, radius_km: float) -> dict[str, Any]:
    """A circle on the sphere as GeoJSON: a polygon of 64 corners, or its centre if the radius is 0. Raises ValueError."""
    centre = point(lon, lat)
    if centre is None or not 0.0 <= radius_km <= _WIDEST_KM:
        raise ValueError("no circle on the earth")
    if radius_km == 0.0:
        return centre
    turn, phi = radius_km / _EARTH_KM, math.radians(lat)
    corners = []
    for number in range(_CORNERS):
        bearing = -2.0 * math.pi * number / _CORNERS
        sine = math.sin(phi) * math.cos(turn) + math.cos(phi) * math.sin(turn) * math.cos(bearing)
        east = math.atan2(math.sin(bearing) * math.sin(turn) * math.cos(phi), math.cos(turn) - math.sin(phi) * sine)
        corners.append([lon + math.degrees(east), math.degrees(math.asin(max(-1.0, min(1.0, sine))))])
    if not all(on_earth(*corner) for corner in corners) or abs(lat) + math.degrees(turn) >= 90.0:
        raise ValueError("the circle crosses the edge of the map")
    return {"type": "Polygon", "coordinates": [[*corners, corners[0]]]}
