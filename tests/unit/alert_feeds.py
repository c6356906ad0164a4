# SPDX-License-Identifier: GPL-2.0-or-later
"""Feeds of messages written by hand, and short ways to read them."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zoneinfo import ZoneInfo

from joptimiz_qgis.formats import cap, cifs, datex2, datex2_words, peak, vigilance
from joptimiz_qgis.formats.feed import found_format, json_format, json_of, unpacked

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "data" / "messages"
PARIS = ZoneInfo("Europe/Paris")
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
POINT = ('<groupOfLocations xsi:type="Point"><pointByCoordinates><pointCoordinates><latitude>48.85</latitude>'
         "<longitude>2.35</longitude></pointCoordinates></pointByCoordinates></groupOfLocations>")
VALID = ("<validity><validityStatus>definedByValidityTimeSpec</validityStatus><validityTimeSpecification>"
         "<overallStartTime>2026-11-25T08:00:00+01:00</overallStartTime><overallEndTime>2026-11-25T18:00:00Z</overallEndTime>"
         "</validityTimeSpecification></validity>")
CLOSED = "<roadOrCarriagewayOrLaneManagementType>roadClosed</roadOrCarriagewayOrLaneManagementType>"
MANAGEMENT = "RoadOrCarriagewayOrLaneManagement"


def _open(name):
    return open(ROOT / "resources" / "tables" / name, encoding="utf-8", newline="")


def _tables(read, *names):
    files = [_open(name) for name in names]
    try:
        return read(*files)
    finally:
        for file in files:
            file.close()


WORDS = _tables(datex2_words.read_words, *datex2_words.TABLES)
CAP_WORDS = cap.CapWords(_tables(cap.read_categories, cap.TABLE), _tables(peak.read_words, peak.TABLE))
INCIDENTS = _tables(cifs.read_types, cifs.TABLE)
VIGILANCE = _tables(vigilance.read_words, vigilance.TABLE)


def record(inside, kind=MANAGEMENT, number="r1", version="1", place=POINT, validity=VALID):
    return (f'<situationRecord xsi:type="{kind}" id="{number}" version="{version}">{validity}{inside}{place}'
            "</situationRecord>")


def situation(*records, number="s1", header=""):
    return f'<situation id="{number}">{header}{"".join(records)}</situation>'


def v2(*situations):
    return (f'<?xml version="1.0" encoding="UTF-8"?><d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" {XSI} '
            'modelBaseVersion="2"><exchange/><payloadPublication xsi:type="SituationPublication" lang="fr"><publicationCreator>'
            "<country>fr</country><nationalIdentifier>Tipi</nationalIdentifier></publicationCreator>"
            f'{"".join(situations)}</payloadPublication></d2LogicalModel>').encode()


def v3(*situations, outside="payload"):
    payload = (f'<d2:payload xmlns:d2="http://datex2.eu/schema/3/d2Payload" xmlns="http://datex2.eu/schema/3/situation" {XSI} '
               f'lang="fr" xsi:type="SituationPublication">{"".join(situations)}</d2:payload>')
    if outside == "messageContainer":
        payload = ('<con:messageContainer xmlns:con="http://datex2.eu/schema/3/messageContainer">'
                   f"{payload}</con:messageContainer>")
    return payload.encode()


def soap(inner: bytes) -> bytes:
    body = inner.partition(b"?>")[2] if inner.startswith(b"<?xml") else inner
    return (b'<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body>' + body
            + b"</s:Body></s:Envelope>")


def read(data: bytes, language: str = "fr"):
    """(messages, problems) of a feed in whatever format its content is."""
    problems: list = []
    kind = found_format(unpacked(io.BytesIO(data)))
    stream = unpacked(io.BytesIO(data))
    if kind == "json":
        value = json_of(io.BytesIO(data))
        kind = json_format(value, False)
        found = (datex2.read_json(value, WORDS, PARIS, language, problems) if kind == "datex2"
                 else vigilance.read(value, VIGILANCE, PARIS, language, problems))
    elif kind == "datex2":
        found = datex2.read_xml(stream, WORDS, PARIS, language, problems)
    elif kind == "cap":
        found = cap.read(stream, CAP_WORDS, PARIS, language, problems)
    else:
        found = cifs.read(stream, INCIDENTS, PARIS, language, problems)
    return list(found), problems


def alert(data: bytes, language: str = "fr"):
    """The only alert of a feed."""
    found, _ = read(data, language)
    assert len(found) == 1
    return found[0].alert


def effect(*inside: str, **of) -> str:
    return alert(v2(situation(record("".join(inside), **of)))).effect.value


def in_json(value) -> bytes:
    return json.dumps(value).encode()


CAP_AREA = "<area><areaDesc>Place</areaDesc><polygon>48.1,2.1 48.2,2.1 48.2,2.3 48.1,2.1</polygon></area>"


def info(language="fr-FR", area=CAP_AREA, headline="Vent", more=""):
    said = f"<language>{language}</language>" if language else ""
    return (f"<info>{said}<category>Met</category><event>Vent fort</event><urgency>Expected</urgency><severity>Severe</severity>"
            f"<certainty>Likely</certainty><onset>2026-11-25T08:00:00+01:00</onset><expires>2026-11-25T20:00:00+01:00</expires>"
            f"<headline>{headline}</headline>{more}{area}</info>")


def message(*infos, number="a1", kind="Alert", status="Actual", references="", version="1.2"):
    return (f'<alert xmlns="urn:oasis:names:tc:emergency:cap:{version}"><identifier>{number}</identifier><sender>x@y</sender>'
            f"<sent>2026-11-25T07:00:00+01:00</sent><status>{status}</status><msgType>{kind}</msgType><scope>Public</scope>"
            f"<references>{references}</references>{''.join(infos)}</alert>").encode()


CIFS_LINE = "<polyline>48.850000 2.350000 48.860000 2.360000</polyline>"
CIFS_TIMES = "<starttime>2026-11-25T08:00:00+01:00</starttime><endtime>2026-11-30T08:00:00+01:00</endtime>"


def cifs_feed(*incidents):
    return f"<incidents>{''.join(incidents)}</incidents>".encode()


def incident(kind="ROAD_CLOSED", direction="BOTH_DIRECTIONS", more="", line=CIFS_LINE, number="i-1"):
    said = f"<direction>{direction}</direction>" if direction else ""
    return (f'<incident id="{number}"><type>{kind}</type><description>Travaux</description><street>Rue A</street>{said}{line}'
            f"{CIFS_TIMES}{more}</incident>")


def product(*domains):
    return in_json({"product": {"update_time": "2026-11-25T05:00:00Z", "periods": [{
        "echeance": "J", "begin_validity_time": "2026-11-25T05:00:00Z", "end_validity_time": "2026-11-25T23:00:00Z",
        "timelaps": {"domain_ids": list(domains)}}]}})


def domain(code, *items):
    return {"domain_id": code, "max_color_id": 3, "phenomenon_items": list(items)}


def item(phenomenon, colour, *spans):
    return {"phenomenon_id": phenomenon, "phenomenon_max_color_id": colour, "timelaps_items": [
        {"begin_time": begin, "end_time": end, "color_id": c} for begin, end, c in spans]}
