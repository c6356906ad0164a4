# SPDX-License-Identifier: GPL-2.0-or-later
"""What both fields of hours of a bay say, as the audit of bays compares them."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ..core.bays.audit_hours import StatedHours
from ..core.json_text import from_json
from .problems import is_readable
from .weekly_hours import of_osm, of_spans_text


def stated_hours(bays: Sequence[Mapping[str, Any]]) -> tuple[StatedHours, ...]:
    """The hours of each bay, by the fields of the national schema. The same texts are read once."""
    known: dict[tuple[str, str], StatedHours] = {}
    found = []
    for values in bays:
        key = values.get("TEMPORALITE_OSM") or "", values.get("TEMPORALITE_CDS") or ""
        if key not in known:
            known[key] = _read(*key)
        found.append(known[key])
    return tuple(found)


def _read(osm: str, cds: str) -> StatedHours:
    return StatedHours(osm, bool(osm) and is_readable(osm), of_osm(osm) if osm else None,
                       cds, bool(cds) and _is_list_of_spans(cds), of_spans_text(cds) if cds else None)


def _is_list_of_spans(text: str) -> bool:
    """Whether it is such a list at all, whatever periods its spans know."""
    try:
        spans = from_json(text)
    except ValueError:
        return False
    return isinstance(spans, list) and bool(spans) and all(isinstance(span, dict) for span in spans)
