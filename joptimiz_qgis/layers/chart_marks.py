# SPDX-License-Identifier: GPL-2.0-or-later
"""What a chart is drawn with, in millimetres from its top left corner: the same on a page and in a dock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterator, Sequence, Union

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPainter, QPen

from .typography import Ink

HATCH_MM, HAIR_MM = 1.1, 0.18
"""Distance of the lines of a hatch, and the width of thin lines."""


@dataclass(frozen=True)
class Box:
    """A rectangle. `fill` "": none; `edge` "": none; `hatch`: colour of lines across it, "": none."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    edge: str = ""
    hatch: str = ""


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = HAIR_MM


@dataclass(frozen=True)
class Label:
    """One line of text; `y`: its top. `align`: left, centre or right, of `width`."""

    x: float
    y: float
    width: float
    text: str
    ink: Ink
    align: str = "left"


Mark = Union[Box, Stroke, Label]


@dataclass(frozen=True)
class Chart:
    """Marks, the height that they take, and what they show in a sentence, for those who do not see them."""

    marks: tuple[Mark, ...]
    height: float
    said: str


def moved(mark: Mark, x: float, y: float) -> Mark:
    """The mark elsewhere."""
    if isinstance(mark, Stroke):
        return replace(mark, x1=mark.x1 + x, y1=mark.y1 + y, x2=mark.x2 + x, y2=mark.y2 + y)
    return replace(mark, x=mark.x + x, y=mark.y + y)


def hatching(box: Box) -> Iterator[Stroke]:
    """Lines at 45 degrees across a box, cut at its edges."""
    reach = box.width + box.height
    at = HATCH_MM / 2
    while at < reach:
        x1, y1 = min(at, box.width), max(0.0, at - box.width)
        x2, y2 = max(0.0, at - box.height), min(at, box.height)
        yield Stroke(box.x + x1, box.y + y1, box.x + x2, box.y + y2, box.hatch)
        at += HATCH_MM


def plain(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks with hatches as lines."""
    for mark in marks:
        yield mark
        if isinstance(mark, Box) and mark.hatch:
            yield from hatching(mark)


def svg(marks: Sequence[Mark], width: float, height: float) -> str:
    """All but the texts as SVG."""
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}mm" height="{height:.2f}mm" '
             f'viewBox="0 0 {width:.2f} {height:.2f}">']
    for mark in plain(marks):
        if isinstance(mark, Box):
            edge = f'stroke="{mark.edge}" stroke-width="{HAIR_MM}"' if mark.edge else 'stroke="none"'
            parts.append(f'<rect x="{mark.x:.3f}" y="{mark.y:.3f}" width="{max(mark.width, 0):.3f}" '
                         f'height="{max(mark.height, 0):.3f}" fill="{mark.fill or "none"}" {edge}/>')
        elif isinstance(mark, Stroke):
            parts.append(f'<line x1="{mark.x1:.3f}" y1="{mark.y1:.3f}" x2="{mark.x2:.3f}" y2="{mark.y2:.3f}" '
                         f'stroke="{mark.colour}" stroke-width="{mark.width}"/>')
    return "".join([*parts, "</svg>"])


def paint(painter: QPainter, marks: Sequence[Mark], px_per_mm: float) -> None:
    """Draw everything, texts too, on a screen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in plain(marks):
        if isinstance(mark, Box):
            frame = QRectF(mark.x * px_per_mm, mark.y * px_per_mm, mark.width * px_per_mm, mark.height * px_per_mm)
            if mark.fill:
                painter.fillRect(frame, QColor(mark.fill))
            if mark.edge:
                painter.setPen(QPen(QColor(mark.edge), max(1.0, HAIR_MM * px_per_mm)))
                painter.drawRect(frame)
        elif isinstance(mark, Stroke):
            painter.setPen(QPen(QColor(mark.colour), max(1.0, mark.width * px_per_mm)))
            painter.drawLine(QLineF(mark.x1 * px_per_mm, mark.y1 * px_per_mm, mark.x2 * px_per_mm, mark.y2 * px_per_mm))
        else:
            font = mark.ink.font
            font.setPixelSize(max(1, round(mark.ink.size_pt * 25.4 / 72 * px_per_mm)))
            painter.setFont(font)
            painter.setPen(QColor(mark.ink.colour))
            metrics = painter.fontMetrics()
            spare = mark.width * px_per_mm - metrics.horizontalAdvance(mark.text)
            shift = {"left": 0.0, "centre": spare / 2, "right": spare}[mark.align]
            painter.drawText(QPointF(mark.x * px_per_mm + shift, mark.y * px_per_mm + metrics.ascent()), mark.text)
    painter.restore()
