# SPDX-License-Identifier: GPL-2.0-or-later
"""The one way to the user's language: source texts are English, one context for the whole plugin."""

from __future__ import annotations

from datetime import datetime
from typing import Iterable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale, QTranslator

from .core.text import Text
from .paths import translations

CONTEXT = "JOPTIMIZ"


def tr(source: str, **values: object) -> str:
    """A literal English template in the user's language, filled with values."""
    translated = QCoreApplication.translate(CONTEXT, source)
    return translated.format(**values) if values else translated


def render(text: Text) -> str:
    """A sentence of the core in the user's language. Numbers are written as that language writes them."""
    return tr(text.template).format(**{name: _value(value) for name, value in text.values.items()})


def number(value: float, decimals: int = 1) -> str:
    """A number as the user's language writes it: 1 234,5 in French."""
    return QLocale(language()).toString(float(value), "f", decimals)


def day(text: str) -> str:
    """“2 Nov 2026” for a text that begins with an ISO date; any other text as it is."""
    date = QDate.fromString(text[:10], "yyyy-MM-dd")
    return QLocale(language()).toString(date, tr("d MMM yyyy")) if date.isValid() else text


def moment(local: datetime) -> str:
    """“2 Nov 2026 08:00” for a date-time in local time."""
    return tr("{date} {time}", date=day(local.date().isoformat()), time=f"{local:%H:%M}")


def together(parts: Iterable[str]) -> str:
    """“a; b; c”: parts that may hold commas."""
    words = ""
    for part in parts:
        words = tr("{first}; {second}", first=words, second=part) if words else part
    return words


def _value(value: object) -> str:
    if isinstance(value, Text):
        return render(value)
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, float):
        plain = f"{value:.3f}".rstrip("0")
        return number(value, len(plain.partition(".")[2]))
    return str(value)


def language() -> str:
    """`fr` or `en`: what QGIS itself speaks, as far as we do."""
    return "fr" if QgsApplication.locale().startswith("fr") else "en"


def install_translator() -> Optional[QTranslator]:
    """Install the translation for QGIS' locale; the caller keeps it and removes it in unload. None: English."""
    if language() == "en":
        return None
    translator = QTranslator()
    if not translator.load(str(translations() / f"joptimiz_qgis_{language()}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
