# SPDX-License-Identifier: GPL-2.0-or-later
"""The grammar of OSM's `key:conditional`: `value @ (condition AND condition); value @ condition`.

https://wiki.openstreetmap.org/wiki/Conditional_restrictions. Clauses stay as they are written, to be judged at routing
time. What cannot be read becomes the clause's `when`, so that the evaluator finds it unreadable and answers *unknown*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Mapping, Optional

from .osm_values import metres, tonnes

_CLAUSE = re.compile(r"\s*([^@;]+?)\s*@\s*(\((?:[^()]|\([^()]*\))*\)|[^;]+)\s*(?:;|$)")
_COMPARISON = re.compile(r"^(weight|weightrating|axleload|length|width|height)\s*(>=|<=|>|<)\s*(.+)$")
_FACTS = {"weight": "weight_t", "weightrating": "weight_t", "axleload": "axle_load_t", "length": "length_m",
          "width": "width_m", "height": "height_m"}
_PURPOSES = ("delivery", "destination")


@dataclass(frozen=True)
class Clause:
    """One value and its conditions. `purpose`: delivery or destination, where a condition says for whom."""

    value: str
    when: Optional[str]
    above: Mapping[str, float]
    purpose: Optional[str]


def read_conditional(text: str) -> tuple[Clause, ...]:
    """Clauses in order of the text (later ones override earlier ones)."""
    clauses: list[Clause] = []
    at = 0
    while at < len(text.rstrip("; ")):
        found = _CLAUSE.match(text, at)
        if found is None:
            return (*clauses, Clause("unknown", text[at:].strip(), {}, None))
        clauses.append(_clause(found.group(1).strip().lower(), found.group(2).strip()))
        at = found.end()
    return tuple(clauses)


def _clause(value: str, conditions: str) -> Clause:
    if conditions.startswith("(") and conditions.endswith(")"):
        conditions = conditions[1:-1]
    when: list[str] = []
    above: dict[str, float] = {}
    purpose: Optional[str] = None
    for condition in re.split(r"\s+AND\s+", conditions.strip(), flags=re.IGNORECASE):
        comparison = _COMPARISON.match(condition.strip().lower())
        if comparison is not None and comparison.group(2) == ">":
            name = comparison.group(1)
            threshold = (tonnes if _FACTS[name].endswith("_t") else metres)(comparison.group(3))
            if threshold is not None and threshold > 0.0:  # not NaN
                above[_FACTS[name]] = threshold
                continue
        if condition.strip().lower() in _PURPOSES:
            purpose = condition.strip().lower()
            continue
        when.append(condition.strip())
    # Two conditions of time cannot be said in one schedule: kept whole, they read as unknown.
    return Clause(value, " AND ".join(when) if when else None, above, purpose)
