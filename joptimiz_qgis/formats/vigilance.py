# SPDX-License-Identifier: GPL-2.0-or-later
"""Vigilance by département (JSON of the Météo-France map product) to alerts.

Read: `product.update_time`, `product.periods[]` with `begin_validity_time`, `end_validity_time` and
`timelaps.domain_ids[]` of `domain_id` and `phenomenon_items[]` of `phenomenon_id`, `phenomenon_max_color_id` and
`timelaps_items[]` of `begin_time`, `end_time`, `color_id` (1 green to 4 red). Green is no alert.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, Iterator, List, Mapping, TextIO

from ..core.alerts import Alert, AlertCategory, Severity
from ..core.text import N_
from .alert_found import BAD_RECORD, AlertFound, Remarks, settled
from .problems import Problem
from .word_table import read_table

TABLE = "vigilance.csv"
UNKNOWN_COLOUR = N_("The colour is not known: the severity is written as unknown.")
_COUNTRY = "FRA"


@dataclass(frozen=True)
class VigilanceWords:
    """Labels by code and language; severities by colour, absent for green."""

    severities: Mapping[str, Severity]
    colours: Mapping[str, Mapping[str, str]]
    phenomena: Mapping[str, Mapping[str, str]]


def read_words(table: TextIO) -> VigilanceWords:
    """The TABLE of resources/tables. Raises FormatError naming the line."""
    rows = read_table(table, TABLE, lambda row: ((row["kind"], row["code"]), (
        {"en": row["en"], "fr": row["fr"]}, Severity(row["severity"]) if row["severity"] else None)))
    return VigilanceWords(
        {code: severity for (kind, code), (_, severity) in rows.items() if kind == "color" and severity is not None},
        {code: labels for (kind, code), (labels, _) in rows.items() if kind == "color"},
        {code: labels for (kind, code), (labels, _) in rows.items() if kind == "phenomenon"})


def read(value: Any, words: VigilanceWords, zone: tzinfo, language: str, problems: List[Problem]) -> Iterator[AlertFound]:
    """Alerts of a parsed feed: one for each département, phenomenon and interval of one colour above green."""
    product = _dict(_dict(value).get("product"))
    row = 0
    for period in _list(product.get("periods")):
        period = _dict(period)
        for domain in _list(_dict(period.get("timelaps")).get("domain_ids")):
            domain = _dict(domain)
            code = _text(domain.get("domain_id"))
            if code == _COUNTRY:  # the worst of all départements: no place of its own
                continue
            for item in _list(domain.get("phenomenon_items")):
                item = _dict(item)
                whole = {"begin_time": period.get("begin_validity_time"), "end_time": period.get("end_validity_time"),
                         "color_id": item.get("phenomenon_max_color_id")}
                for span in _list(item.get("timelaps_items")) or [whole]:
                    row += 1
                    remarks = Remarks(row, problems, f"vigilance/{code}/{_text(item.get('phenomenon_id'))}")
                    yield from _alert(code, item, _dict(span), product, words, zone, language, remarks)


def _alert(code: str, item: Mapping[str, Any], span: Mapping[str, Any], product: Mapping[str, Any], words: VigilanceWords,
           zone: tzinfo, language: str, remarks: Remarks) -> Iterator[AlertFound]:
    colour, phenomenon = _text(span.get("color_id")), _text(item.get("phenomenon_id"))
    if colour in words.colours and colour not in words.severities:
        return
    if not code or not phenomenon:
        remarks.note("domain_id", BAD_RECORD, code)
        return
    if colour not in words.colours:
        remarks.note("color_id", UNKNOWN_COLOUR, colour)
    begin = _text(span.get("begin_time"))
    what = words.phenomena.get(phenomenon, {}).get(language) or phenomenon
    how = words.colours.get(colour, {}).get(language, "")
    alert = Alert(
        alert_id=f"{remarks.source_id}/{begin}" if begin else remarks.source_id, source="Météo-France",
        category=AlertCategory.WEATHER, severity=words.severities.get(colour, Severity.UNKNOWN),
        headline=" ".join(filter(None, ("Vigilance", how))) + f" – {what} – {code}",
        onset=remarks.moment("begin_time", begin, zone),
        expires=remarks.moment("end_time", _text(span.get("end_time")), zone, True))
    said_at = remarks.moment("update_time", _text(product.get("update_time")), zone)
    yield settled(AlertFound(remarks.row, alert, codes=(code,), said_at=said_at), remarks)


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> List[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, (dict, list)) else str(value).strip()
