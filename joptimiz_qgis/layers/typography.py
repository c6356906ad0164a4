# SPDX-License-Identifier: GPL-2.0-or-later
"""Text as it is printed: spaces that do not break, and lines measured before they are set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Sequence

from qgis.PyQt.QtGui import QFont, QFontInfo, QFontMetricsF

from ..tr import language
from .map_content import inks

NBSP, THIN = "\u00a0", "\u202f"
MM_PER_PT = 25.4 / 72
SMALLEST_PT = 7
_EM = 1000  # pixels: fonts are measured large, so that rounding does not show
_UNITS = r"(km/h|km|m|min|h|s|t|kg|%|€)"


@dataclass(frozen=True)
class Ink:
    """How a text is set."""

    size_pt: float
    colour: str
    bold: bool = False
    italic: bool = False

    @property
    def font(self) -> QFont:
        font = QFont(family())
        font.setPointSizeF(self.size_pt)
        font.setBold(self.bold)
        font.setItalic(self.italic)
        return font

    def width_mm(self, text: str) -> float:
        return _metrics(self.bold, self.italic).horizontalAdvance(text) / _EM * self.size_pt * MM_PER_PT

    @property
    def line_mm(self) -> float:
        return _metrics(self.bold, self.italic).height() / _EM * self.size_pt * MM_PER_PT


@cache
def family() -> str:
    """The first family of palette.json that this machine has; else what QGIS itself is set in."""
    return next((name for name in inks()["families"] if QFontInfo(QFont(name)).family() == name), QFont().family())


@cache
def _metrics(bold: bool, italic: bool) -> QFontMetricsF:
    font = QFont(family())
    font.setPixelSize(_EM)
    font.setBold(bold)
    font.setItalic(italic)
    return QFontMetricsF(font)


def typeset(text: str) -> str:
    """Numbers stay with their units; in French, punctuation with its word. Addresses are left alone."""
    parts = re.split(r"(\S*://\S*)", text)  # every second one is an address
    return "".join(part if index % 2 else _typeset(part) for index, part in enumerate(parts))


def _typeset(text: str) -> str:
    text = re.sub(r"(?<=\w)'(?=\w)", "\u2019", text)
    text = re.sub(rf"(?<=\d) {_UNITS}(?!\w)", rf"{NBSP}\1", text)
    text = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", THIN, text)
    text = re.sub(r"(?<=\b\d)(\d?|er) ([^\W\d_]{3,9}\.?) (?=\d{4}\b)", rf"\1{NBSP}\2{NBSP}", text)
    if language() == "fr":
        text = re.sub(r" (?=:)", NBSP, text)
        text = re.sub(r" (?=[;?!])", THIN, text)
        text = re.sub(r"« ?", f"«{NBSP}", text)
        text = re.sub(r" ?»", f"{NBSP}»", text)
        text = re.sub(rf"(?<=\d{NBSP}h) (?=\d\d\b)", NBSP, text)
        text = re.sub(r"\b(art\.|n°|no) (?=\d)", rf"\1{NBSP}", text)
    return text


def wrapped(text: str, ink: Ink, width_mm: float) -> list[str]:
    """The text in lines no wider than the width; a word that is too long (an address) is cut where it must be."""
    width_mm = max(width_mm, ink.width_mm("M"))
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if ink.width_mm(longer) <= width_mm:
                line = longer
                continue
            if line:
                lines.append(line)
            while ink.width_mm(word) > width_mm:
                cut = next(n for n in range(len(word), 0, -1) if n == 1 or ink.width_mm(word[:n]) <= width_mm)
                lines.append(word[:cut])
                word = word[cut:]
            line = word
        lines.append(line)
    return lines


def fitted(text: str, sizes: Sequence[float], colour: str, width_mm: float, most: int, bold: bool = False
           ) -> tuple[Ink, list[str]]:
    """The largest size at which the text takes at most so many lines; at the smallest it is cut with an ellipsis."""
    ink, lines = Ink(sizes[0], colour, bold), [text]
    for size in sizes:
        ink = Ink(size, colour, bold)
        lines = wrapped(text, ink, width_mm)
        if len(lines) <= most:
            return ink, lines
    return ink, shortened(lines, ink, width_mm, most)


def shortened(lines: list[str], ink: Ink, width_mm: float, most: int) -> list[str]:
    """At most so many lines; the last says by an ellipsis that more was written."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and ink.width_mm(f"{last}…") > width_mm:
        last = last[:-1].rstrip()
    return [*lines[:most - 1], f"{last}…"]
