# SPDX-License-Identifier: GPL-2.0-or-later
"""Values of a network's edge fields as the public interface writes them: yes/no, rights by vehicle, conditional clauses."""

from __future__ import annotations

import math
from typing import Any

from ..core.json_text import from_json
from ..core.network.model import LIMITS, Access, Conditional, CycleWay
from ..core.vehicles import CATEGORIES, Category

_EFFECTS = {*(a.name.lower() for a in Access), "limit", "speed"}
_FACTS = ("weight_t", "gross_weight_t", "combination_weight_t", "axle_load_t", "height_m", "width_m", "length_m")
_YES, _NO = ("yes", "1", "true", "t", "oui"), ("no", "0", "false", "f", "non")


def number(value: object) -> float:
    """A finite number. Raises ValueError."""
    found = float(str(value).replace(",", "."))
    if not math.isfinite(found):
        raise ValueError(value)
    return found


def flag(value: object) -> bool:
    """yes or no, however it is stored. Raises ValueError."""
    text = str(value).strip().lower()
    if text not in _YES and text not in _NO:
        raise ValueError(value)
    return text in _YES


def cycle_way(value: object) -> CycleWay:
    """lane, track, road, walk or no. Raises ValueError."""
    name = str(value).strip().upper()
    if name not in CycleWay.__members__:
        raise ValueError(value)
    return CycleWay[name]


def limit_bits(value: object) -> int:
    """Bits of Network.limits_unknown from names, comma-separated. Raises ValueError."""
    names = (name.strip() for name in str(value).split(","))
    return sum(1 << LIMITS.index(name) for name in {n for n in names if n})


def rights(value: object) -> tuple[int, ...]:
    """Access by category from a JSON object, category, `motor` or `all` to a right; the most specific wins.

    Raises ValueError or TypeError for what is no such object.
    """
    found = _json(value)
    if not isinstance(found, dict) or not set(found) <= {"all", "motor", *(c.value for c in CATEGORIES)}:
        raise ValueError(value)
    codes = {name: _access(right) for name, right in found.items()}
    default = codes.get("all", Access.YES)
    return tuple(int(codes.get(c.value, default if c.is_cycle else codes.get("motor", default))) for c in CATEGORIES)


def conditional(value: object) -> tuple[Conditional, ...]:
    """Clauses from a JSON list, in order. Raises ValueError or TypeError for what is no such list."""
    found = _json(value)
    if not isinstance(found, list):
        raise ValueError(value)
    return tuple(_clause(entry) for entry in found)


def _clause(entry: Any) -> Conditional:
    if not isinstance(entry, dict) or not set(entry) <= {"vehicles", "effect", "when", "limit", "above", "directions"}:
        raise ValueError(entry)
    effect = entry.get("effect")
    limit = {str(k): number(v) for k, v in (entry.get("limit") or {}).items()}
    above = {str(k): number(v) for k, v in (entry.get("above") or {}).items()}
    named = {"limit": set(LIMITS), "speed": {"speed_kmh"}}.get(str(effect), set())
    directions = entry.get("directions") or "both"
    vehicles = entry.get("vehicles") or []
    if (effect not in _EFFECTS or not set(limit) <= named or bool(named) != bool(limit) or not set(above) <= set(_FACTS)
            or directions not in ("both", "forward", "backward") or not isinstance(vehicles, list)):
        raise ValueError(entry)
    when = entry.get("when")
    who = () if vehicles == ["all"] else tuple(Category(v) for v in vehicles)
    return Conditional(who, str(effect), None if when is None else str(when), limit, above, directions)


def _access(right: object) -> Access:
    name = str(right).upper()
    if name not in Access.__members__:
        raise ValueError(right)
    return Access[name]


def _json(value: object) -> Any:
    return from_json(value) if isinstance(value, str) else value
