# SPDX-License-Identifier: GPL-2.0-or-later
"""JSON that somebody else wrote: whatever is wrong with it is a ValueError, also nesting that Python cannot follow."""

from __future__ import annotations

import json
from typing import Any


def from_json(text: str) -> Any:
    """The value of a JSON text. Raises ValueError."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
