# SPDX-License-Identifier: GPL-2.0-or-later
"""What rules are, in a few bytes: equal digests mean the same law, or the same place, whichever layer they came from."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from typing import Any

from .rules import AccessRule

_PLACING = ("edges", "except_edges", "direction")


def digest(*parts: Any) -> bytes:
    """16 bytes of values whose `repr` tells them apart, and of bytes."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.digest()


def rule_digests(rule: AccessRule) -> tuple[bytes, bytes]:
    """(of all that a rule says, of all that decides which edges it means)."""
    place = digest(b"" if rule.geometry is None else rule.geometry.wkb, [getattr(rule, name) for name in _PLACING])
    said = [getattr(rule, field.name) for field in fields(rule) if field.name != "geometry"]
    return digest(place, type(rule).__name__, said), place
