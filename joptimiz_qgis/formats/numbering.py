# SPDX-License-Identifier: GPL-2.0-or-later
"""Ids of rules: phases of one area share an id, two different areas may not; the later get ~2, ~3 (INTERFACE 1.2)."""

from __future__ import annotations

import json
from typing import Any


class Numbering:
    """Remembers which places each id stood for."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}

    def number(self, source_id: str, place: Any) -> tuple[str, bool]:
        """The id to use, and whether this is the first time that the id stands for one more place."""
        known = self._places.setdefault(source_id, [])
        written = json.dumps(place, sort_keys=True, default=str)
        is_new = written not in known
        if is_new:
            known.append(written)
        at = known.index(written) + 1
        return (source_id if at == 1 else f"{source_id}~{at}"), is_new and at > 1
