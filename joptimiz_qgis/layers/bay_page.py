# SPDX-License-Identifier: GPL-2.0-or-later
"""One page of charts of the use of bays, as a QGIS layout: title, period, charts, source and method, date."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import List

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemPicture,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..core.bays.use_study import UseFigures
from ..tr import tr
from .bay_charts import busiest_chart, dwell_chart, heat_map, on_paper
from .chart_marks import Chart, Label, Mark, Stroke, moved, svg
from .finished_file import unwritable
from .map_content import Page, inks, page
from .typography import SMALLEST_PT, Ink, fitted, typeset

TEMPLATE = "a4_landscape"
_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_ALIGN = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight, "centre": Qt.AlignmentFlag.AlignHCenter}


@dataclass(frozen=True)
class UsePage:
    """What the page says, in the user's language."""

    title: str
    period: str
    figures: UseFigures
    method: str
    made_on: str


def write(content: UsePage, path: Path) -> None:
    """Write the page as PDF. Raises InputError if the file cannot be written."""
    project = QgsProject()
    with TemporaryDirectory() as folder:
        try:
            layout = draw(content, project, Path(folder) / "charts.svg")
            settings = QgsLayoutExporter.PdfExportSettings()
            settings.dpi = page(TEMPLATE).pdf_dpi
            settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
            result = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
            if result != QgsLayoutExporter.ExportResult.Success or not path.is_file():
                raise unwritable(path)
        finally:
            project.clear()  # ends the layout before Python's names do


def draw(content: UsePage, project: QgsProject, picture: Path) -> QgsPrintLayout:
    """The layout of the page, owned by the project; what is no text is drawn from the file `picture`, which is made."""
    sheet = page(TEMPLATE)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(content.title)
    project.layoutManager().addLayout(layout)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(sheet.width, sheet.height, _MM))
    layout.renderContext().setDpi(sheet.pdf_dpi)
    marks = compose(content, sheet)
    picture.write_text(svg(marks, sheet.width, sheet.height), "utf-8")
    drawn = QgsLayoutItemPicture(layout)
    drawn.setPicturePath(str(picture))
    drawn.setId("charts")
    layout.addLayoutItem(drawn)
    drawn.attemptSetSceneRect(QRectF(0, 0, sheet.width, sheet.height))
    for mark in marks:
        if isinstance(mark, Label):
            _text(layout, mark)
    return layout


def compose(content: UsePage, sheet: Page) -> List[Mark]:
    """All marks of the page."""
    colours, tints = inks(), on_paper()
    left, right = sheet.margin, sheet.width - sheet.margin
    width = right - left
    marks: List[Mark] = []
    y = sheet.margin
    for text, sizes, most, bold in ((content.title, sheet.title_pt, sheet.title_lines, True),
                                    (content.period, sheet.subtitle_pt, sheet.subtitle_lines, False)):
        ink, lines = fitted(typeset(text), sizes, colours["text" if bold else "muted"], width, most, bold)
        for line in lines:
            marks.append(Label(left, y, width, line, ink))
            y += ink.line_mm
        y += 1.0
    y += sheet.gap
    y = _titled(marks, tr("Use by weekday and hour, all bays"), heat_map(content.figures, width, tints, 7.5), left, y)
    y += sheet.gap + 2
    half = (width - 3 * sheet.gap) / 2
    below = [_titled(marks, tr("Length of stops, all bays"), dwell_chart(content.figures, half, tints, 56.0), left, y),
             _titled(marks, tr("Busiest bays, share of the time in use"),
                     busiest_chart(content.figures, half, tints, 7.5), right - half, y)]
    foot = " ".join((content.method, tr("Made on {date}.", date=content.made_on)))
    ink, lines = fitted(typeset(foot), (*sheet.body_pt, SMALLEST_PT), colours["muted"], width, 6)
    y = max(max(below) + sheet.gap, sheet.height - sheet.margin - len(lines) * ink.line_mm)
    marks.append(Stroke(left, y - 1.5, right, y - 1.5, colours["rule"]))
    for number, line in enumerate(lines):
        marks.append(Label(left, y + number * ink.line_mm, width, line, ink))
    return marks


def _titled(marks: List[Mark], title: str, chart: Chart, x: float, y: float) -> float:
    """Add a chart and its title; the height at which it ends."""
    ink = Ink(9, inks()["text"], bold=True)
    marks.append(Label(x, y, 130.0, typeset(title), ink))
    top = y + ink.line_mm + 1.0
    marks += [moved(mark, x, top) for mark in chart.marks]
    return top + chart.height


def _text(layout: QgsPrintLayout, mark: Label) -> None:
    """One line, in a frame a little wider than measured: it must never wrap or be clipped by rounding."""
    item = QgsLayoutItemLabel(layout)
    item.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    item.setMarginX(0)
    item.setMarginY(0)
    if hasattr(item, "setTextFormat"):  # QGIS 3.24
        form = item.textFormat()
        form.setFont(mark.ink.font)
        form.setSize(mark.ink.size_pt)
        form.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
        form.setColor(QColor(mark.ink.colour))
        item.setTextFormat(form)
    else:
        item.setFont(mark.ink.font)
        item.setFontColor(QColor(mark.ink.colour))
    item.setText(mark.text.replace("[%", "[% '[%' %]"))  # what data says is no expression to be worked out
    item.setHAlign(_ALIGN[mark.align])
    item.setVAlign(Qt.AlignmentFlag.AlignTop)
    wide = max(mark.width, mark.ink.width_mm(mark.text)) + 2.0
    shift = {"left": 0.0, "centre": (wide - mark.width) / 2, "right": wide - mark.width}[mark.align]
    layout.addLayoutItem(item)
    item.attemptSetSceneRect(QRectF(mark.x - shift, mark.y, wide, mark.ink.line_mm * 1.08))
