# SPDX-License-Identifier: GPL-2.0-or-later
"""What one field of a network layer says: rights as JSON, hours as JSON, lists as text; and back."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Iterable, Optional, Sequence

from ..core.json_text import from_json
from ..core.network.model import LIMITS, Access, Conditional
from ..core.vehicles import CATEGORIES, MOTOR_CATEGORIES, Category

DEFAULT = Access.YES
"""What an access object does not say: every category may."""

ACCESS_WORDS = tuple(a.name.lower() for a in Access)
_ACCESS = {word: code for code, word in enumerate(ACCESS_WORDS)}
_MOTOR = tuple(c.column for c in MOTOR_CATEGORIES)
_CYCLES = tuple(c.column for c in CATEGORIES if c.is_cycle)
_EFFECTS = {*ACCESS_WORDS, "limit", "speed"}
UNREADABLE_ACCESS = bytes([Access.UNKNOWN] * len(CATEGORIES))
UNREADABLE_CONDITIONAL = (Conditional((), "unknown"),)


def access_text(codes: Sequence[int]) -> Optional[str]:
    """Access codes in the order of CATEGORIES as a JSON object of what differs from the default; None if nothing does."""
    if len(set(codes)) == 1:
        return None if codes[0] == DEFAULT else json.dumps({"all": ACCESS_WORDS[codes[0]]})
    usual = Counter(codes[c] for c in _MOTOR).most_common(1)[0][0]
    said = {} if usual == DEFAULT else {"motor": ACCESS_WORDS[usual]}
    said.update({CATEGORIES[c].value: ACCESS_WORDS[codes[c]] for c in _MOTOR if codes[c] != usual})
    said.update({CATEGORIES[c].value: ACCESS_WORDS[codes[c]] for c in _CYCLES if codes[c] != DEFAULT})
    return json.dumps(said)


def access_codes(text: Optional[str]) -> bytes:
    """Access codes in the order of CATEGORIES; the most specific key wins. Raises ValueError for what is not understood."""
    codes = bytearray([DEFAULT] * len(CATEGORIES))
    if text is None or not text.strip():
        return bytes(codes)
    said = from_json(text)
    if not isinstance(said, dict):
        raise ValueError("no object")
    for key, columns in (("all", range(len(CATEGORIES))), ("motor", _MOTOR)):
        if key in said:
            for column in columns:
                codes[column] = access_code(said[key])
    for key, word in said.items():
        if key not in ("all", "motor"):
            codes[Category(key).column] = access_code(word)
    return bytes(codes)


def access_code(word: Any) -> int:
    """The code of a word such as "destination". Raises ValueError for another."""
    if word not in _ACCESS:
        raise ValueError(f"access {word}")
    return _ACCESS[word]


def conditional_text(conditional: Sequence[Conditional]) -> Optional[str]:
    """A JSON list; members that have their usual value are left out. None for an empty one."""
    if not conditional:
        return None
    listed = []
    for c in conditional:
        said: dict[str, Any] = {"vehicles": [v.value for v in c.vehicles], "effect": c.effect}
        if c.when is not None:
            said["when"] = c.when
        if c.limit:
            said["limit"] = dict(c.limit)
        if c.above:
            said["above"] = dict(c.above)
        if c.directions != "both":
            said["directions"] = c.directions
        listed.append(said)
    return json.dumps(listed, ensure_ascii=False)


def conditional_of(text: str) -> tuple[Conditional, ...]:
    """What conditional_text wrote. Raises ValueError for what is not understood."""
    listed = from_json(text)
    if not isinstance(listed, list) or not all(isinstance(said, dict) for said in listed):
        raise ValueError("no list of objects")
    out = []
    for said in listed:
        effect, directions = said.get("effect"), said.get("directions", "both")
        if effect not in _EFFECTS or directions not in ("both", "forward", "backward"):
            raise ValueError(f"effect {effect}")
        out.append(Conditional(_categories(said.get("vehicles", ())), effect, said.get("when"), _numbers(said.get("limit")),
                               _numbers(said.get("above")), directions))
    return tuple(out)


def _categories(listed: Any) -> tuple[Category, ...]:
    return () if listed in ("all", ["all"]) else tuple(Category(v) for v in listed)


def _numbers(said: Any) -> dict[str, float]:
    if said is None:
        return {}
    if not isinstance(said, dict):
        raise ValueError("no object of numbers")
    return {str(key): float(value) for key, value in said.items()}


def limits_text(mask: int) -> Optional[str]:
    """Names of the limits whose bit is set, comma-separated."""
    return ",".join(name for bit, name in enumerate(LIMITS) if mask >> bit & 1) or None


def limits_mask(text: Optional[str]) -> int:
    """The bits of the limits named. Raises ValueError for an unknown name."""
    return sum(1 << LIMITS.index(name) for name in set(split(text)))


def vehicles_text(vehicles: Sequence[Category], none: Optional[str]) -> Optional[str]:
    """Categories, comma-separated; `none` if there are none."""
    return ",".join(v.value for v in vehicles) or none


def vehicles_of(text: Optional[str]) -> tuple[Category, ...]:
    """The categories listed; none for NULL and for `all`. Raises ValueError for an unknown one."""
    return () if text == "all" else tuple(Category(name) for name in split(text))


def signed(arc: int, edge_ids: Any) -> int:
    """An arc as the id of its edge, negative if it is travelled backward."""
    return int(edge_ids[arc // 2]) * (-1 if arc % 2 else 1)


def split(text: Optional[str]) -> Iterable[str]:
    """The members of a comma-separated list."""
    return [part.strip() for part in (text or "").split(",") if part.strip()]
