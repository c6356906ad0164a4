# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel beside a decision map, set line by line: sizes shrink to 7 pt, then lists are cut and say by how much."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional, Sequence, Union

from qgis.core import QgsSymbol

from ..tr import tr
from .map_content import Act, Figure, MapContent, Page, inks
from .map_legend import Entry
from .typography import SMALLEST_PT, Ink, shortened, typeset, wrapped

SWATCH_MM, SWATCH_GAP_MM = 13.0, 2.5
HEAD_GAP, SECTION_GAP, ITEM_GAP = 0.45, 0.9, 0.25  # in lines of body text


@dataclass(frozen=True)
class Words:
    """One line of text at an offset in its row."""

    x: float
    y: float
    width: float
    text: str
    ink: Ink
    align: str = "left"


@dataclass(frozen=True)
class Swatch:
    """A symbol as the map draws it."""

    x: float
    y: float
    width: float
    height: float
    symbol: QgsSymbol


@dataclass(frozen=True)
class Rule:
    """A thin line across the panel."""

    y: float


@dataclass(frozen=True)
class Row:
    """What stays together: its height and what is in it."""

    height: float
    marks: tuple[Union[Words, Swatch, Rule], ...]


@dataclass(frozen=True)
class Section:
    """A heading and its rows. `more` is the sentence for rows that found no place; `least` rows are kept.

    `weight` below 1: cut later than others of its height.
    """

    head: Row
    rows: tuple[Row, ...]
    more: str = ""
    least: int = 1
    weight: float = 1.0
    cut: int = 0


class Panel:
    """Sets the sections of a panel of one width at one body size."""

    def __init__(self, width: float, body_pt: float, about_lines: int) -> None:
        colours = inks()
        self._width, self._about_lines = width, about_lines
        self._body = Ink(body_pt, colours["text"])
        self._small = Ink(max(SMALLEST_PT, body_pt - 1), colours["muted"])
        self._strong = replace(self._body, bold=True)
        self._big = replace(self._strong, size_pt=body_pt * 1.45)

    @property
    def gap(self) -> float:
        return self._body.line_mm * SECTION_GAP

    def sections(self, content: MapContent, legend: Sequence[Entry]) -> list[Section]:
        made = [
            self._section(tr("Key figures"), self._figures(content.figures), "", len(content.figures)),
            self._section(tr("Legend"), self._legend(legend), tr("and {n} more symbols, see the layers"), 3, 0.4),
            self._section(tr("Acts"), [self._act(act, 4 if i == 0 else self._about_lines) for i, act in enumerate(content.acts)],
                          tr("and {n} more acts, see the table of reasons"), 1),
            self._section(tr("Method and uncertainty"), [self._paragraph(note) for note in content.notes],
                          tr("and {n} more remarks"), 4),
            self._section(tr("Sources"), [self._paragraph(source) for source in content.sources],
                          tr("and {n} more sources, see the layers"), 2),
        ]
        return [section for section in made if section.rows]

    def _section(self, title: str, rows: Sequence[Row], more: str, least: int, weight: float = 1.0
                 ) -> Section:
        head = replace(self._strong, colour=inks()["muted"])
        gap = self._body.line_mm * HEAD_GAP
        row = Row(head.line_mm + gap + 0.6, (Rule(0), Words(0, 0.6, self._width, typeset(title), head)))
        return Section(row, tuple(rows), more, least, weight)

    def remainder(self, section: Section) -> Row:
        """The line that says how much was cut."""
        ink = replace(self._small, italic=True)
        return self._lines(wrapped(typeset(section.more.format(n=section.cut)), ink, self._width), ink)

    def _lines(self, lines: Sequence[str], ink: Ink, x: float = 0.0, y: float = 0.0) -> Row:
        words = tuple(Words(x, y + i * ink.line_mm, self._width - x, line, ink) for i, line in enumerate(lines))
        return Row(y + len(lines) * ink.line_mm, words)

    def _paragraph(self, text: str) -> Row:
        row = self._lines(wrapped(typeset(text), self._small, self._width), self._small)
        return Row(row.height + self._small.line_mm * ITEM_GAP, row.marks)

    def _act(self, act: Act, about_lines: int) -> Row:
        lines = self._lines(wrapped(typeset(act.ref), self._strong, self._width), self._strong)
        marks, height = list(lines.marks), lines.height
        verified = tr("verified on {date}", date=act.verified_on) if act.verified_on else ""
        proof = " \u2013 ".join(filter(None, (typeset(verified), act.url)))
        for text, most in ((typeset(act.about), about_lines), (proof, 1)):
            if text and most:
                found = shortened(wrapped(text, self._small, self._width), self._small, self._width, most)
                more = self._lines(found, self._small, 0.0, height)
                marks.extend(more.marks)
                height = more.height
        return Row(height + self._body.line_mm * ITEM_GAP * 1.6, tuple(marks))

    def _figures(self, figures: Sequence[Figure]) -> list[Row]:
        """Label, value with its unit, change: three columns, the numbers flush right."""
        values = [typeset(f"{figure.value} {figure.unit}".strip()) for figure in figures]
        changes = [typeset(figure.change) for figure in figures]
        value_mm = max((self._big.width_mm(value) for value in values), default=0.0)
        change_mm = max((self._body.width_mm(change) for change in changes), default=0.0)
        change_mm = min(change_mm, self._width * 0.45)
        label_mm = self._width - value_mm - change_mm - 5.0
        rows = []
        for figure, value, change in zip(figures, values, changes):
            label = wrapped(typeset(figure.label), self._body, max(label_mm, 15.0))
            beside = wrapped(change, self._body, change_mm) if change else []
            height = max(self._big.line_mm, len(label) * self._body.line_mm, len(beside) * self._body.line_mm)
            base = max(0.0, (self._big.line_mm - self._body.line_mm) * 0.75)
            marks = [Words(0, base + i * self._body.line_mm, label_mm, line, self._body) for i, line in enumerate(label)]
            marks.append(Words(label_mm, 0, value_mm + 1.5, value, self._big, "right"))
            x = self._width - change_mm - 1
            marks.extend(Words(x, base + i * self._body.line_mm, change_mm + 1, line, self._body, "right")
                         for i, line in enumerate(beside))
            rows.append(Row(max(height, base + max(len(label), len(beside)) * self._body.line_mm) + 0.6, tuple(marks)))
        return rows

    def _legend(self, legend: Sequence[Entry]) -> list[Row]:
        """One symbol a line."""
        return [self._entry(entry) for entry in legend]

    def _entry(self, entry: Entry) -> Row:
        x, room = SWATCH_MM + SWATCH_GAP_MM, self._width - SWATCH_MM - SWATCH_GAP_MM
        lines = wrapped(typeset(entry.label), self._body, room)
        tall = max(self._swatch_mm(entry.symbol), len(lines) * self._body.line_mm)
        top = (tall - len(lines) * self._body.line_mm) / 2
        words = self._lines(lines, self._body, x, top)
        swatch = () if entry.symbol is None else (Swatch(0, 0, SWATCH_MM, tall, entry.symbol),)
        return Row(tall + self._body.line_mm * ITEM_GAP, (*swatch, *words.marks))

    def _swatch_mm(self, symbol: Optional[QgsSymbol]) -> float:
        if symbol is None or symbol.type() == QgsSymbol.SymbolType.Line:
            return self._body.line_mm
        return max(self._body.line_mm, 4.6)


@dataclass(frozen=True)
class Placed:
    """A row and how far below the panel's top it stands."""

    y: float
    row: Row


def compose(page: Page, content: MapContent, legend: Sequence[Entry], width: float, height: float) -> tuple[Placed, ...]:
    """The rows of the panel in a given room, at the largest size that fits; at the smallest, what is said of the acts after
    the first is shortened, then the longest lists are cut."""
    panel, sections = Panel(width, SMALLEST_PT, 0), []
    for size, about_lines in (*((size, 4) for size in page.body_pt), (page.body_pt[-1], 1), (page.body_pt[-1], 0)):
        panel = Panel(width, size, about_lines)
        sections = panel.sections(content, legend)
        if _height(panel, sections) <= height:
            break
    while _height(panel, sections) > height:
        cuttable = [i for i, section in enumerate(sections) if len(section.rows) > section.least and section.more]
        if not cuttable:
            sections = sections[:-1]  # a page too small even for the least: whole sections from the end
            continue
        longest = max(cuttable, key=lambda i: sum(row.height for row in sections[i].rows) * sections[i].weight)
        section = sections[longest]
        sections[longest] = replace(section, rows=section.rows[:-1], cut=section.cut + 1)
    return _placed(panel, sections)


def _height(panel: Panel, sections: Sequence[Section]) -> float:
    placed = _placed(panel, sections)
    return placed[-1].y + placed[-1].row.height if placed else 0.0


def _placed(panel: Panel, sections: Sequence[Section]) -> tuple[Placed, ...]:
    rows, y = [], 0.0
    for section in sections:
        y += panel.gap if rows else 0.0
        cut = (panel.remainder(section),) if section.cut else ()
        for row in (section.head, *section.rows, *cut):
            rows.append(Placed(y, row))
            y += row.height
    return tuple(rows)
