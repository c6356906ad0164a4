# SPDX-License-Identifier: GPL-2.0-or-later
"""DATEX II feeds in any of their wrappers, one situation at a time.

d2LogicalModel (version 2), payload and messageContainer (version 3), SOAP envelopes around any of them, and the JSON of
version 3: what stands around the situations says nothing about the road, so it is passed over.
"""

from __future__ import annotations

from datetime import tzinfo
from typing import Any, BinaryIO, Iterator, List

from ..core.errors import FormatError
from ..core.text import N_
from .alert_found import BAD_RECORD, AlertFound, Remarks
from .datex2_situation import Publication, alerts_of
from .datex2_tree import from_json, from_xml, local
from .datex2_words import Datex2Words
from .feed import members
from .problems import Problem
from .xml import iterate

ORDER = N_("An order is a rule, not a message: it is written to the layers of rules.")
ORDER_IN_JSON = N_("Orders are read from XML only: no rule is made of this one. Ask its publisher for XML.")
_FAULT = N_("The service answers with an error instead of messages: {detail}")


def read_xml(stream: BinaryIO, words: Datex2Words, zone: tzinfo, language: str, problems: List[Problem]) -> Iterator[AlertFound]:
    """Alerts of a feed of any length, in little memory. Raises FormatError."""
    publication, row = Publication(), 1
    for element in iterate(stream, ("{*}situation", "{*}publicationCreator", "{*}trafficRegulationOrder", "{*}Fault")):
        if local(element.tag) == "trafficRegulationOrder":
            Remarks(row, problems, element.get("id") or "").note("trafficRegulationOrder", ORDER)
            row += 1
            continue
        node = from_xml(element)
        if node.name == "Fault":
            raise FormatError(_FAULT, detail=" ".join(node.words("faultstring", "Text", "Reason"))[:300])
        if node.name == "publicationCreator":
            publication = Publication(node.say("nationalIdentifier"), publication.lang)
            continue
        if not publication.lang:
            publication = Publication(publication.creator, _lang(element))
        yield from alerts_of(node, publication, row, words, zone, language, problems)
        row += len(node.all("situationRecord"))


def read_json(value: Any, words: Datex2Words, zone: tzinfo, language: str, problems: List[Problem]) -> Iterator[AlertFound]:
    """Alerts of a feed in JSON, already parsed."""
    row = 1
    for payload in members(value, "situation"):
        creator = payload.get("publicationCreator")
        publication = Publication(
            str(creator.get("nationalIdentifier") or "") if isinstance(creator, dict) else "", str(payload.get("lang") or ""))
        situations = payload["situation"]
        for situation in situations if isinstance(situations, list) else [situations]:
            try:
                node = from_json("situation", situation)
            except (ValueError, RecursionError):
                Remarks(row, problems).note("situation", BAD_RECORD)
                row += 1
                continue
            yield from alerts_of(node, publication, row, words, zone, language, problems)
            row += max(1, len(node.all("situationRecord")))
    for holder in members(value, "trafficRegulationOrder"):
        orders = holder["trafficRegulationOrder"]
        for order in orders if isinstance(orders, list) else [orders]:
            order_id = str(order.get("id") or order.get("idG") or "") if isinstance(order, dict) else ""
            Remarks(row, problems, order_id).note("trafficRegulationOrder", ORDER_IN_JSON)
            row += 1


def _lang(element: Any) -> str:
    return next((above.get("lang") for above in element.iterancestors() if above.get("lang")), "")
