# SPDX-License-Identifier: GPL-2.0-or-later
"""Charts of the use of bays: by hour and weekday, length of stops, busiest bays. What is hidden is hatched, never empty."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Callable, List, Sequence

import numpy as np
from qgis.PyQt.QtCore import QLocale

from ..core.bays.use_study import HEAT_BORDERS, HIDDEN, NO_DATA, UseFigures
from ..paths import resource
from ..tr import language, number, tr
from .chart_marks import Box, Chart, Label, Mark, Stroke
from .map_content import inks
from .typography import SMALLEST_PT, Ink, typeset, wrapped

MOST_BARS = 8
_GAP_MM = 1.5


@dataclass(frozen=True)
class Tints:
    """Colours of a chart: `text`, `muted`, lines, ground; `ramp` of the use, from none on; bars, their assumed part, hatches."""

    text: str
    muted: str
    rule: str
    ground: str
    ramp: tuple[str, ...]
    bar: str
    hatch: str
    size_pt: float = 7.5

    @property
    def ink(self) -> Ink:
        return Ink(self.size_pt, self.text)

    @property
    def soft(self) -> Ink:
        return Ink(max(self.size_pt - 0.5, SMALLEST_PT), self.muted)


@cache
def _palette() -> dict:
    return json.loads(resource("tables", "palette.json").read_text("utf-8"))["bay_use"]


def on_paper(size_pt: float = 7.5) -> Tints:
    """The colours of a printed page."""
    page, use = inks(), _palette()
    return Tints(page["text"], page["muted"], page["rule"], page["paper"], tuple(use["ramp"]), use["bar"], use["hatch"], size_pt)


def on_screen(text: str, muted: str, rule: str, ground: str, is_dark: bool, size_pt: float) -> Tints:
    """The colours of a dock, of which the theme is given."""
    use = _palette()
    return Tints(text, muted, rule, ground, tuple(use["ramp_dark" if is_dark else "ramp"]), use["bar_dark" if is_dark else "bar"],
                 use["hatch_dark" if is_dark else "hatch"], size_pt)


def charts(figures: UseFigures, width: float, tints: Tints) -> tuple[tuple[str, Chart], ...]:
    """(title, chart) of all of them, each as wide as given (mm)."""
    return ((tr("Use by weekday and hour"), heat_map(figures, width, tints)),
            (tr("Length of stops"), dwell_chart(figures, width, tints)),
            (tr("Busiest bays"), busiest_chart(figures, width, tints)))


def heat_map(figures: UseFigures, width: float, tints: Tints, row_mm: float = 6.0) -> Chart:
    """Seven rows of 24 hours, no higher than given, and the classes below."""
    days = [QLocale(language()).dayName(n + 1, QLocale.FormatType.ShortFormat) for n in range(7)]
    left = max(map(tints.ink.width_mm, days)) + 1.5
    cell = (width - left) / 24
    top = tints.soft.line_mm + 0.5
    height = max(min(cell, row_mm), tints.ink.line_mm + 0.2)
    marks: List[Mark] = []
    step = 3 if cell * 3 >= tints.soft.width_mm("00 h") + 1.0 else 6
    for hour in range(0, 24, step):
        marks.append(Label(left + hour * cell, 0, cell * step, typeset(tr("{hour} h", hour=hour)), tints.soft))
    for day in range(7):
        y = top + day * height
        marks.append(Label(0, y + (height - tints.ink.line_mm) / 2, left - 1.0, days[day], tints.ink))
        for hour in range(24):
            marks += _cell(int(figures.heat[day, hour]), left + hour * cell, y, cell, height, tints)
    y = top + 7 * height + 1.5
    key, key_height = _classes(figures.heat, y, width, tints)
    busy = int((figures.heat == len(HEAT_BORDERS)).sum())
    said = tr("Use of the bays by weekday and hour. Hours of the week in use for {share} % of the time or more: {busy}; hidden: "
              "{hidden}.", share=number(100 * HEAT_BORDERS[-1], 0), busy=busy, hidden=int((figures.heat == HIDDEN).sum()))
    return Chart((*marks, *key), y + key_height, said)


def _cell(value: int, x: float, y: float, width: float, height: float, tints: Tints) -> List[Mark]:
    if value == HIDDEN:
        return [Box(x, y, width, height, tints.ground, tints.rule, tints.hatch)]
    if value == NO_DATA:
        return [Stroke(x + width * 0.3, y + height / 2, x + width * 0.7, y + height / 2, tints.muted)]
    return [Box(x, y, width, height, tints.ramp[value], tints.rule)]


def _classes(heat: np.ndarray, y: float, width: float, tints: Tints) -> tuple[List[Mark], float]:
    """The key of the heat map, in as many lines as it takes."""
    per_cent = [number(100 * border, 0) for border in HEAT_BORDERS]
    entries: list[tuple[str, Callable[[float, float], List[Mark]]]] = []
    words = [tr("not in use"), *(tr("{low} to {high} %", low=low, high=high) for low, high in zip(per_cent, per_cent[1:])),
             tr("{low} % or more", low=per_cent[-1])]
    rare = [(value, text) for value, text in ((HIDDEN, tr("hidden: few stops")), (NO_DATA, tr("not in the period")))
            if (heat == value).any()]
    for value, text in [*enumerate(words), *rare]:
        entries.append((typeset(text), lambda x, line, value=value: _cell(value, x, line, 4.0, 2.8, tints)))
    return _key(entries, y, width, tints)


def _key(entries: Sequence[tuple[str, Callable[[float, float], List[Mark]]]], y: float, width: float, tints: Tints
         ) -> tuple[List[Mark], float]:
    marks: List[Mark] = []
    x, line = 0.0, y
    for text, swatch in entries:
        wide = 5.0 + tints.soft.width_mm(text) + 3.0
        if x > 0 and x + wide - 3.0 > width:
            x, line = 0.0, line + tints.soft.line_mm + 1.0
        marks += swatch(x, line + (tints.soft.line_mm - 2.8) / 2)
        marks.append(Label(x + 5.0, line, wide - 5.0, text, tints.soft))
        x += wide
    return marks, line + tints.soft.line_mm - y


def _cut(text: str, ink: Ink, width: float) -> str:
    """The text, or as much of it as there is room for, with an ellipsis."""
    if ink.width_mm(text) <= width:
        return text
    while text and ink.width_mm(f"{text}…") > width:
        text = text[:-1].rstrip()
    return f"{text}…"


def dwell_chart(figures: UseFigures, width: float, tints: Tints, plot_mm: float = 26.0) -> Chart:
    """Stops by length, in columns; those of a hidden class are hatched to a height that says nothing."""
    borders, count = figures.borders_min, figures.dwell
    bars = len(count)
    most = max(float(np.nanmax(count)) if np.isfinite(count).any() else 0.0, 1.0)
    top = tints.soft.line_mm
    step = width / bars
    marks: List[Mark] = []
    names = [f"{low:g}–{high:g}" if np.isfinite(high) else f"≥\u00a0{low:g}" for low, high in zip(borders, borders[1:])]
    is_narrow = max(map(tints.soft.width_mm, names)) > step - 0.8
    if is_narrow:  # the borders between the columns, as they are
        names = [f"{low:g}" for low in borders[:-1]]
    for n, name in enumerate(names):
        x, wide = n * step + step * 0.1, step * 0.8
        if np.isnan(count[n]):
            marks.append(Box(x, top + plot_mm * 0.8, wide, plot_mm * 0.2, tints.ground, tints.rule, tints.hatch))
        else:
            tall = plot_mm * float(count[n]) / most
            marks.append(Box(x, top + plot_mm - tall, wide, tall, tints.bar))
            written = typeset(number(float(count[n]), 0))
            if tints.soft.width_mm(written) <= step:
                marks.append(Label(n * step, top + plot_mm - tall - tints.soft.line_mm, step, written, tints.soft, "centre"))
        marks.append(Label(n * step, top + plot_mm + 0.6, step, name, tints.soft, "left" if is_narrow else "centre"))
    marks.append(Stroke(0, top + plot_mm, width, top + plot_mm, tints.muted))
    y = top + plot_mm + 0.6 + tints.soft.line_mm
    axis = typeset(tr("minutes, recorded ends only"))
    marks.append(Label(0, y, width, _cut(axis, tints.soft, width), tints.soft, "centre"))
    y += tints.soft.line_mm
    if np.isnan(count).any():
        entry = (typeset(tr("hidden: few stops")), lambda x, line: _cell(HIDDEN, x, line, 4.0, 2.8, tints))
        key, tall = _key([entry], y + 1.0, width, tints)
        marks += key
        y += 1.0 + tall
    longest = int(np.nanargmax(count)) if np.isfinite(count).any() else 0
    said = tr("Stops by length. Most last {low} minutes or a little more.", low=f"{borders[longest]:g}")
    return Chart(tuple(marks), y, said)


def busiest_chart(figures: UseFigures, width: float, tints: Tints, row_mm: float = 5.0) -> Chart:
    """The bays with the highest use, the first of them as long as there is room; what rests on forgotten discs is hatched."""
    known = np.flatnonzero(np.isfinite(figures.occupancy) & (figures.occupancy > 0))
    order = known[np.argsort(-figures.occupancy[known], kind="stable")][:MOST_BARS]
    if not len(order):
        words = [Label(0, n * tints.ink.line_mm, width, line, tints.ink) for n, line in enumerate(
            wrapped(typeset(tr("No bay has enough stops to be shown.")), tints.ink, width))]
        return Chart(tuple(words), len(words) * tints.ink.line_mm, tr("No bay has enough stops to be shown."))
    row_mm = max(row_mm, tints.ink.line_mm)
    names = min(width * 0.42, max(tints.ink.width_mm(figures.names[row]) for row in order) + 1.5)
    room = width - names - tints.ink.width_mm(typeset("100 %")) - 1.5
    whole = float(figures.occupancy[order[0]])
    marks: List[Mark] = []
    for n, row in enumerate(order):
        y = n * row_mm
        use, assumed = float(figures.occupancy[row]), float(np.nan_to_num(figures.assumed[row]))
        name = _cut(figures.names[row], tints.ink, names - 1.5)
        line, tall = y + (row_mm - tints.ink.line_mm) / 2, row_mm * 0.68
        end = names + room * use / whole
        marks += [Label(0, line, names, name, tints.ink), Box(names, y + row_mm * 0.16, end - names, tall, tints.bar)]
        if assumed > 0:
            wide = room * assumed / whole
            marks.append(Box(end - wide, y + row_mm * 0.16, wide, tall, tints.ground, tints.bar, tints.hatch))
        percent = typeset(tr("{n} %", n=number(100 * use, 0 if use >= 0.1 else 1)))
        marks.append(Label(end + 1.2, line, tints.ink.width_mm(percent), percent, tints.ink))
    height = len(order) * row_mm
    marks.append(Stroke(names, 0, names, height, tints.muted))
    key: List[Mark] = []
    if (np.nan_to_num(figures.assumed[order]) > 0).any():
        entry = (typeset(tr("rests on forgotten discs")),
                 lambda x, line: [Box(x, line, 4.0, 2.8, tints.ground, tints.bar, tints.hatch)])
        key, below = _key([entry], height + _GAP_MM, width, tints)
        height += _GAP_MM + below
    said = tr("Busiest bay: {name}, in use for {n} % of the time.", name=figures.names[order[0]],
              n=number(100 * float(figures.occupancy[order[0]]), 0))
    return Chart((*marks, *key), height, said)
