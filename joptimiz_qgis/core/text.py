# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentences as values: the core says *what*, the adapters say it in the user's language."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Mapping, Union

Value = Union[str, int, float, datetime, "Text"]
"""A date-time is local and without zone: date, hour and minute are told."""


def N_(template: str) -> str:
    """Mark an English template for translation (collected by tools/i18n.py) and return it as it is."""
    return template


@dataclass(frozen=True)
class Text:
    """A translatable sentence: an English template with named fields, and their values.

    A value may be a Text itself. `joptimiz_qgis.tr.render` gives the user's language;
    `str(text)` gives English, for logs and tests.
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**{key: _plain(value) for key, value in self.values.items()})


def _plain(value: Value) -> str:
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return f"{value:g}" if isinstance(value, float) else str(value)


def text(template: str, **values: Value) -> Text:
    """Shorthand: `text(N_("{n} rules"), n=3)`."""
    return Text(template, values)
