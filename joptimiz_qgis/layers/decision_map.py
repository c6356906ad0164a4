# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws a decision map with a layout of its own, and writes it as PDF and PNG: both whole, or neither."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Optional, Sequence

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemMarker,
    QgsLayoutItemPicture,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsSymbol,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPolygonF

from ..paths import resource
from ..tr import number, tr
from .finished_file import finished, unwritable
from .map_content import MapContent, MapView, Page, inks
from .map_legend import entries
from .map_panel import Rule, Swatch, Words, compose
from .map_view import of_style
from .typography import SMALLEST_PT, THIN, Ink, fitted, typeset, wrapped

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
STEPS = (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 9, 10)
"""Round scales: one of these times a power of ten."""
ALIGN = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight, "centre": Qt.AlignmentFlag.AlignHCenter}


def write(page: Page, content: MapContent, view: MapView, pdf: Path, png: Optional[Path] = None) -> None:
    """Draw the page and write it. Raises InputError where a file cannot be written; then no file is changed."""
    project = QgsProject()
    layout = draw(page, content, view, project)
    try:
        with finished(*(target for target in (pdf, png) if target is not None)) as paths:
            for made in paths:
                _export(layout, made, page)
    finally:
        project.clear()  # ends the layout and the copies of the layers before Python's names do


def draw(page: Page, content: MapContent, view: MapView, project: QgsProject) -> QgsPrintLayout:
    """The layout of the page, owned by the project."""
    project.setCrs(view.crs)
    project.setEllipsoid(view.crs.ellipsoidAcronym())
    for layer in view.layers:
        project.addMapLayer(layer, False)
    if not of_style(view.layers, "network"):  # the network says the street names; without it the verdicts do
        for layer in of_style(view.layers, "edges_verdict"):
            layer.setLabelsEnabled(True)
    engine = project.labelingEngineSettings()  # a page has time: more places are tried for each label than on the screen
    engine.setMaximumPolygonCandidatesPerCmSquared(8)
    engine.setMaximumLineCandidatesPerCm(10)
    project.setLabelingEngineSettings(engine)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(content.title)
    project.layoutManager().addLayout(layout)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(page.width, page.height, MM))
    layout.renderContext().setDpi(page.pdf_dpi)
    _Sheet(layout, page).fill(content, view)
    return layout


class _Sheet:
    """Places items on the page, in millimetres from its top left corner."""

    def __init__(self, layout: QgsPrintLayout, page: Page) -> None:
        self._layout, self._page, self._colours = layout, page, inks()

    def fill(self, content: MapContent, view: MapView) -> None:
        page = self._page
        left, right, bottom = page.margin, page.width - page.margin, page.height - page.margin
        top = self._heading(content)
        panel_left = right - page.panel_width
        frame = QRectF(left, top, panel_left - page.gap - left, bottom - page.strip_height - top)
        drawn = self._map(view, frame)
        self._strip(drawn, view, frame)
        block_top = self._title_block(content, panel_left, bottom)
        legend = entries(view.layers, drawn.mapSettings(drawn.extent(), drawn.rect().size() * 3, 96, True))
        for placed in compose(page, content, legend, page.panel_width, block_top - page.gap - top):
            for mark in placed.row.marks:
                if isinstance(mark, Words):
                    self.text(panel_left + mark.x, top + placed.y + mark.y, mark.width, mark.text, mark.ink, mark.align)
                elif isinstance(mark, Rule):
                    self.line(panel_left, right, top + placed.y + mark.y)
                elif isinstance(mark, Swatch):
                    self.swatch(QRectF(panel_left + mark.x, top + placed.y + mark.y, mark.width, mark.height), mark.symbol)

    def _heading(self, content: MapContent) -> float:
        """Title, subtitle and the mark of illustrative data; the height where the map begins."""
        page, colours = self._page, self._colours
        width = page.width - 2 * page.margin
        if content.illustrative:
            width = page.width - 2 * page.margin - page.panel_width - page.gap
            self._mark(page.width - page.margin - page.panel_width, page.margin)
        y = page.margin
        for text, sizes, most, bold in ((content.title, page.title_pt, page.title_lines, True),
                                        (content.subtitle, page.subtitle_pt, page.subtitle_lines, False)):
            if text:
                ink, lines = fitted(typeset(text), sizes, colours["text" if bold else "muted"], width, most, bold)
                for line in lines:
                    self.text(page.margin, y, width, line, ink)
                    y += ink.line_mm
                y += 1.0
        if content.illustrative:
            y = max(y, page.margin + Ink(page.mark_pt, colours["text"], True).line_mm * 2 + 3)
        return y + page.gap * 0.7

    def _mark(self, x: float, y: float) -> None:
        words, size = typeset(tr("Illustrative data – no legal value")), self._page.mark_pt
        sizes = (size, size - 0.5, size - 1, SMALLEST_PT)
        ink, lines = fitted(words, sizes, self._colours["warning"], self._page.panel_width - 6, 1, True)
        if lines[0] != words:
            lines = wrapped(words, ink, self._page.panel_width - 6)[:2]
        height = len(lines) * ink.line_mm + 3
        self.box(QRectF(x, y, self._page.panel_width, height), self._colours["warning_fill"], self._colours["warning"])
        for i, line in enumerate(lines):
            self.text(x + 3, y + 1.5 + i * ink.line_mm, self._page.panel_width - 6, line, ink, "centre")

    def _map(self, view: MapView, frame: QRectF) -> QgsLayoutItemMap:
        drawn = QgsLayoutItemMap(self._layout)
        drawn.setId("map")
        drawn.attemptSetSceneRect(frame)
        drawn.setCrs(view.crs)
        drawn.setLayers(list(view.layers))
        drawn.setKeepLayerSet(True)
        drawn.setBackgroundColor(QColor(self._colours["paper"]))
        drawn.setFrameEnabled(True)
        drawn.setFrameStrokeColor(QColor(self._colours["frame"]))
        self._layout.addLayoutItem(drawn)
        extent = QgsRectangle(view.extent)
        if extent.width() <= 0 and extent.height() <= 0:
            extent.grow(200)
        drawn.zoomToExtent(extent)
        drawn.setScale(view.scale or round_scale(drawn.scale()))
        return drawn

    def _strip(self, drawn: QgsLayoutItemMap, view: MapView, frame: QRectF) -> None:
        """Under the map: scale bar, scale and projection, north."""
        top = frame.bottom() + 1.5
        ink = Ink(max(SMALLEST_PT, self._page.body_pt[-1] + 0.5), self._colours["text"])
        bar = self._scale_bar(drawn, frame.left(), top, ink)
        scale = f"{round(drawn.scale()):,}".replace(",", THIN)
        words = tr("Scale 1:{scale} – projection {crs} ({code})", scale=scale, crs=view.crs.description(), code=view.crs.authid())
        x = bar + 6
        room = frame.right() - 10 - x
        set_ink, lines = fitted(words, (ink.size_pt, SMALLEST_PT), ink.colour, room, 2)
        for i, line in enumerate(lines):
            self.text(x, top + 1 + i * set_ink.line_mm, room, line, set_ink)
        north = QgsLayoutItemPicture(self._layout)
        north.setPicturePath(str(resource("icons", "north.svg")))
        north.setLinkedMap(drawn)
        north.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
        north.setId("north")
        self._place(north, frame.right() - 8, frame.bottom() + 1, 8, self._page.strip_height - 1)

    def _scale_bar(self, drawn: QgsLayoutItemMap, x: float, y: float, ink: Ink) -> float:
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setStyle("Single Box")
        bar.setLinkedMap(drawn)
        length_m = 45.0 / 1000 * drawn.scale()
        exponent = math.floor(math.log10(length_m))
        nice = max(step * 10 ** exponent for step in (1, 2, 4, 5) if step * 10 ** exponent <= length_m)
        kilometres = nice >= 1000
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers if kilometres else QgsUnitTypes.DistanceUnit.DistanceMeters)
        bar.setUnitLabel("km" if kilometres else "m")
        bar.setMapUnitsPerScaleBarUnit(1)
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        bar.setUnitsPerSegment(nice / 2 / (1000 if kilometres else 1))
        bar.setNumericFormat(_numbers())
        bar.setHeight(1.6)
        bar.setBoxContentSpace(0)
        bar.setFillSymbol(QgsFillSymbol.createSimple({"color": ink.colour, "outline_style": "no"}))
        bar.setAlternateFillSymbol(QgsFillSymbol.createSimple({"color": self._colours["paper"], "outline_style": "no"}))
        bar.setLineSymbol(QgsLineSymbol.createSimple({"line_color": ink.colour, "line_width": "0.25"}))
        bar.setTextFormat(_inked(bar.textFormat(), ink))
        bar.setLabelVerticalPlacement(QgsScaleBarSettings.LabelVerticalPlacement.LabelAboveSegment)
        bar.setId("scale bar")
        self._layout.addLayoutItem(bar)
        bar.update()
        bar.attemptMove(QgsLayoutPoint(x, y - 0.5, MM))
        bar.refresh()
        return x + bar.rect().width()

    def _title_block(self, content: MapContent, x: float, bottom: float) -> float:
        """Logo, author, date and page at the foot of the panel; the height where it begins."""
        page, width = self._page, self._page.panel_width
        ink = Ink(max(SMALLEST_PT, page.body_pt[0] - 1), self._colours["text"])
        logo = 22.0 if content.logo else 0.0
        room = width - logo - (3.0 if logo else 0.0) - 4.0
        lines = [(line, replace(ink, bold=True)) for line in wrapped(typeset(content.author), replace(ink, bold=True), room)[:3]
                 if content.author]
        lines += [(line, ink) for line in wrapped(typeset(tr("Map made on {date}", date=content.made_on)), ink, room)]
        lines.append((tr("Page {page} of {pages}", page=1, pages=1), replace(ink, colour=self._colours["muted"])))
        height = max(sum(each.line_mm for _, each in lines) + 4.0, 14.0 if logo else 0.0)
        top = bottom - height
        self.box(QRectF(x, top, width, height), self._colours["paper"], self._colours["frame"])
        if logo:
            picture = QgsLayoutItemPicture(self._layout)
            picture.setPicturePath(content.logo)
            picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
            picture.setPictureAnchor(picture.ReferencePoint.Middle)
            picture.setId("logo")
            self._place(picture, x + 2, top + 2, logo, height - 4)
        y = top + (height - sum(each.line_mm for _, each in lines)) / 2
        for line, each in lines:
            self.text(x + 2 + (logo + 3 if logo else 0), y, room, line, each)
            y += each.line_mm
        return top

    # -- items --

    def _place(self, item: object, x: float, y: float, width: float, height: float) -> None:
        self._layout.addLayoutItem(item)
        item.attemptSetSceneRect(QRectF(x, y, width, height))

    def text(self, x: float, y: float, width: float, text: str, ink: Ink, align: str = "left") -> None:
        """One line, in a frame a little wider than measured: it must never wrap or be clipped by rounding."""
        item = QgsLayoutItemLabel(self._layout)
        item.setMode(QgsLayoutItemLabel.Mode.ModeFont)
        item.setMarginX(0)
        item.setMarginY(0)
        if hasattr(item, "setTextFormat"):  # QGIS 3.24
            item.setTextFormat(_inked(item.textFormat(), ink))
        else:
            item.setFont(ink.font)
            item.setFontColor(QColor(ink.colour))
        item.setText(text.replace("[%", "[% '[%' %]"))  # what data says is no expression to be worked out
        item.setHAlign(ALIGN[align])
        item.setVAlign(Qt.AlignmentFlag.AlignTop)
        item.setId(f"text {ink.size_pt:g}")
        spare = max(1.0, width * 0.02)
        shift = {"left": 0.0, "right": spare, "centre": spare / 2}[align]
        self._place(item, x - shift, y, width + spare, ink.line_mm * 1.08)

    def line(self, x1: float, x2: float, y: float) -> None:
        self.polyline(((x1, y), (x2, y)), QgsLineSymbol.createSimple({
            "line_color": self._colours["rule"], "line_width": "0.25"}))

    def polyline(self, points: Sequence[tuple[float, float]], symbol: QgsLineSymbol) -> None:
        item = QgsLayoutItemPolyline(QPolygonF([QPointF(*point) for point in points]), self._layout)
        item.setSymbol(symbol)
        self._layout.addLayoutItem(item)

    def box(self, frame: QRectF, fill: str, edge: str) -> None:
        self._shape(frame, QgsFillSymbol.createSimple({"color": fill, "outline_color": edge, "outline_width": "0.25"}))

    def _shape(self, frame: QRectF, symbol: QgsFillSymbol) -> None:
        item = QgsLayoutItemShape(self._layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(symbol)
        self._place(item, frame.x(), frame.y(), frame.width(), frame.height())

    def swatch(self, frame: QRectF, symbol: QgsSymbol) -> None:
        """A symbol of the legend."""
        middle = frame.center().y()
        if isinstance(symbol, QgsLineSymbol):
            inset = _end_mark_mm(symbol) / 2
            self.polyline(((frame.left() + inset, middle), (frame.right() - inset, middle)), symbol)
        elif isinstance(symbol, QgsFillSymbol):
            self._shape(QRectF(frame.left() + 0.5, middle - 2.0, frame.width() - 1, 4.0), symbol)
        elif isinstance(symbol, QgsMarkerSymbol):
            item = QgsLayoutItemMarker(self._layout)
            item.setSymbol(symbol)
            self._layout.addLayoutItem(item)
            item.setReferencePoint(QgsLayoutItemMarker.ReferencePoint.Middle)
            item.attemptMove(QgsLayoutPoint(frame.center().x(), middle, MM))


def _inked(form: QgsTextFormat, ink: Ink) -> QgsTextFormat:
    """A text format with the font, size and colour of an ink."""
    form.setFont(ink.font)
    form.setSize(ink.size_pt)
    form.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    form.setColor(QColor(ink.colour))
    return form


def _end_mark_mm(symbol: QgsLineSymbol) -> float:
    """The size of the marks at a line's ends: they must stay inside its swatch."""
    def at_an_end(layer: QgsMarkerLineSymbolLayer) -> bool:
        written = layer.properties()  # QGIS 3.24 has renamed the property, and its method
        return str(written.get("placements") or written.get("placement")).lower() in ("firstvertex", "lastvertex")

    return max((layer.subSymbol().size() for layer in symbol.symbolLayers()
                if isinstance(layer, QgsMarkerLineSymbolLayer) and at_an_end(layer)), default=0.0)


def _numbers() -> QgsBasicNumericFormat:
    """Numbers with the decimal sign of the page's language: else QGIS takes the computer's."""
    made, context = QgsBasicNumericFormat(), QgsReadWriteContext()
    sign = ord(number(0.5)[1])  # a number: QVariant makes no character of a text
    made.setConfiguration({**made.configuration(context), "decimal_separator": sign}, context)
    return made


def round_scale(scale: float) -> float:
    """The next round scale that shows no less."""
    exponent = 10 ** math.floor(math.log10(scale))
    return next(step * exponent for step in STEPS if step * exponent >= scale * 0.999)


def _export(layout: QgsPrintLayout, path: Path, page: Page) -> None:
    exporter = QgsLayoutExporter(layout)
    if path.suffix.lower() == ".pdf":
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = page.pdf_dpi
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        result = exporter.exportToPdf(str(path), settings)
    else:
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = page.png_dpi
        settings.exportMetadata = False
        settings.generateWorldFile = False
        result = exporter.exportToImage(str(path), settings)
    if result != QgsLayoutExporter.ExportResult.Success or not path.is_file():
        raise unwritable(path)
