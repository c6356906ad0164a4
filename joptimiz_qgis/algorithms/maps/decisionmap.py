# SPDX-License-Identifier: GPL-2.0-or-later
"""Which map does one sign? A finished page (PDF, PNG) from results."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QLocale

from ... import settings
from ...core.errors import Cancelled, InputError
from ...core.text import N_
from ...layers import decision_map, map_facts, map_view, presets
from ...layers.map_content import Figure, MapContent, MapView, page
from ...layers.styling import apply_style, style_for, translate_legend
from ...tr import language, tr
from .. import parameters as p
from ..base import Algorithm

TEMPLATES = ("a3_landscape", "a4_landscape")
MOST_FIGURES = 5


class DecisionMap(Algorithm):
    """Which map does one sign? A finished page (PDF, PNG) from results."""

    ID, GROUP = "decisionmap", "maps"
    NAME = N_("Decision map")
    INPUT, TEMPLATE, TITLE, SUBTITLE = "INPUT", "TEMPLATE", "TITLE", "SUBTITLE"
    VEHICLE, REASONS, FIGURES, NOTES, SOURCES = "VEHICLE", "REASONS", "FIGURES", "NOTES", "SOURCES"
    AUTHOR, LOGO, EXTENT, SCALE = "AUTHOR", "LOGO", "EXTENT", "SCALE"
    OUTPUT, OUTPUT_PNG = "OUTPUT", "OUTPUT_PNG"

    def flags(self) -> Any:
        # A layout is drawn by Qt's graphics scene, which belongs to the main thread (as in QGIS' own layout algorithms).
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, config: Any = None) -> None:
        table = [QgsProcessing.SourceType.TypeVector]
        for parameter in (
            p.with_help(
                QgsProcessingParameterMultipleLayers(self.INPUT, tr("Layers of the map"), QgsProcessing.SourceType.TypeMapLayer),
                tr("The layers to draw, the top one first. Results of JOPTIMIZ that have no style yet get theirs.")),
            p.with_help(p.choice(self.TEMPLATE, tr("Page"), TEMPLATES, TEMPLATES[0]), tr("Size of the page.")),
            self._text(self.TITLE, tr("Title"), tr("The decision in one sentence."), optional=False),
            self._text(self.SUBTITLE, tr("Subtitle"), tr("Empty: the departure of the route and the vehicle.")),
            self._text(self.VEHICLE, tr("Vehicle in the subtitle"), tr("A preset, or words of your own.")),
            p.with_help(QgsProcessingParameterFeatureSource(self.REASONS, tr("Reasons"), table, optional=True),
                        tr("The table of reasons of the route: its acts stand first in the list of acts.")),
            self._text(self.FIGURES, tr("Key figures"), tr(
                "At most five lines “label|value|unit|change”. Empty: distance, time and detour of the route."), True),
            self._text(self.NOTES, tr("Method and uncertainty"), tr(
                "One remark a line. Empty: what the results say of themselves."), True),
            self._text(self.SOURCES, tr("Sources"), tr(
                "One source a line, with edition and licence, before those of the layers."), True),
            p.with_help(QgsProcessingParameterString(self.AUTHOR, tr("Author"), settings.AUTHOR_SERVICE.value() or None,
                                                     False, True), tr("The service that answers for the map.")),
            p.with_help(
                QgsProcessingParameterFile(self.LOGO, tr("Logo"), optional=True, fileFilter="SVG, PNG, JPEG (*.svg *.png *.jpg)"),
                tr("A picture for the title block.")),
            p.with_help(QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
                        tr("Empty: around the route, else the verdicts, else the rules."), True),
            p.with_help(
                QgsProcessingParameterNumber(
                    self.SCALE, tr("Scale 1:"), QgsProcessingParameterNumber.Type.Double, None, True, 100),
                tr("Empty: the next round scale that holds the extent."), True),
            p.time_zone(),
            QgsProcessingParameterFileDestination(self.OUTPUT, tr("Map (PDF)"), "PDF (*.pdf)"),
            QgsProcessingParameterFileDestination(self.OUTPUT_PNG, tr("Map (PNG)"), "PNG (*.png)", None, True, False),
        ):
            self.addParameter(parameter)

    @staticmethod
    def _text(name: str, label: str, text: str, lines: bool = False, optional: bool = True) -> Any:
        return p.with_help(QgsProcessingParameterString(name, label, None, lines, optional), text)

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        layers = self._layers(parameters, context)
        view = self._view(parameters, context, layers)
        content = self._content(parameters, context, view)
        files = {name: self._file(parameters, name, suffix, context)
                 for name, suffix in ((self.OUTPUT, ".pdf"), (self.OUTPUT_PNG, ".png"))}
        feedback.setProgress(20)
        if feedback.isCanceled():
            raise Cancelled
        template = self.parameterAsEnumString(parameters, self.TEMPLATE, context)
        decision_map.write(page(template), content, view, files[self.OUTPUT], files[self.OUTPUT_PNG])
        feedback.setProgress(100)
        return {name: str(path) for name, path in files.items() if path is not None}

    def checkParameterValues(self, parameters: dict, context: Any) -> Any:
        template = parameters.get(self.TEMPLATE, TEMPLATES[0])
        if isinstance(template, str) and template not in TEMPLATES:
            return False, tr("There is no page {name}. Choose one of: {known}.", name=template, known=", ".join(TEMPLATES))
        if not str(parameters.get(self.TITLE) or "").strip():
            return False, tr("The title is missing. Write the decision in one sentence.")
        return super().checkParameterValues(parameters, context)

    # -- what the parameters hold --

    def _layers(self, parameters: dict, context: Any) -> tuple[QgsMapLayer, ...]:
        """Copies of the layers, ours with our style where nobody gave them one."""
        given = self.parameterAsLayerList(parameters, self.INPUT, context)
        if not given:
            raise InputError(N_("The map has no layer. Give at least one that can be drawn."))
        drawn = [layer for layer in given if not isinstance(layer, QgsVectorLayer) or layer.isSpatial()]
        if not drawn:
            raise InputError(N_("None of the layers has a geometry: nothing can be drawn. Tables of reasons go to REASONS."))
        missing = [layer.name() for layer in drawn if not layer.crs().isValid()]
        if missing:
            raise InputError(N_("The layer {name} has no CRS. Set one in its properties."), name=missing[0])
        return tuple(self._copy(layer) for layer in drawn)

    @staticmethod
    def _copy(layer: QgsMapLayer) -> QgsMapLayer:
        copy = layer.clone()
        style = style_for(copy)
        if style is not None and copy.renderer() is not None:
            if copy.renderer().type() == "singleSymbol":  # as QGIS opens a file that has no style
                apply_style(copy, style)
            else:
                translate_legend(copy)
        return copy

    def _view(self, parameters: dict, context: Any, layers: tuple[QgsMapLayer, ...]) -> MapView:
        crs = map_view.view_crs(layers)
        extent: Optional[QgsRectangle] = self.parameterAsExtent(parameters, self.EXTENT, context, crs)
        if extent is None or extent.isNull():
            extent = map_view.focus(layers, crs)
        if extent.isNull():
            raise InputError(N_("The layers are empty: there is nothing to draw. Give layers with features, or an extent."))
        scale = self.parameterAsDouble(parameters, self.SCALE, context) if parameters.get(self.SCALE) else None
        return MapView(layers, crs, extent, scale)

    def _content(self, parameters: dict, context: Any, view: MapView) -> MapContent:
        reasons = self._reasons(parameters, context)
        rules = list(map_facts.rules_in_view(view.layers, view.extent, view.crs))
        today = QDate.currentDate()
        given = self._figures(parameters, context)
        figures = given or map_facts.figures(view.layers)[:MOST_FIGURES]
        notes = self._lines(parameters, self.NOTES, context) or self._notes(view, rules, today)
        if not given and map_view.of_style(view.layers, "legs") and any(figure.change for figure in figures):
            notes = (tr("Differences: against the best route without rules."), *notes)
        return MapContent(
            title=self.parameterAsString(parameters, self.TITLE, context).strip(),
            subtitle=self._subtitle(parameters, context, view),
            figures=figures,
            acts=map_facts.acts(reasons, rules, view.layers),
            notes=notes,
            sources=(*self._lines(parameters, self.SOURCES, context), *map_facts.sources(view.layers, rules)),
            author=self.parameterAsString(parameters, self.AUTHOR, context).strip(),
            logo=self._logo(parameters, context),
            made_on=QLocale(language()).toString(today, "d MMMM yyyy"),
            illustrative=map_facts.illustrative(view.layers, reasons),
        )

    def _reasons(self, parameters: dict, context: Any) -> list[QgsFeature]:
        source = self.parameterAsSource(parameters, self.REASONS, context)
        if source is None:
            return []
        if source.fields().lookupField("act_ref") < 0:
            raise InputError(N_("The table of reasons has no field act_ref. Give the REASONS of a constrained route."))
        return list(source.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)))

    def _subtitle(self, parameters: dict, context: Any, view: MapView) -> str:
        given = self.parameterAsString(parameters, self.SUBTITLE, context).strip()
        if given:
            return given
        named = self.parameterAsString(parameters, self.VEHICLE, context).strip()
        vehicle = presets.label(named)
        departure = map_facts.departure(view.layers, p.zone_value(self, parameters, context))
        return " \u2013 ".join(filter(None, (vehicle, departure)))

    def _figures(self, parameters: dict, context: Any) -> tuple[Figure, ...]:
        lines = self._lines(parameters, self.FIGURES, context)
        if len(lines) > MOST_FIGURES:
            raise InputError(N_("There are {n} key figures. A page bears at most {most}: keep those that decide."),
                             n=len(lines), most=MOST_FIGURES)
        parts = [[part.strip() for part in line.split("|")] for line in lines]
        wrong = next((line for line, found in zip(lines, parts) if not 2 <= len(found) <= 4), None)
        if wrong is not None:
            raise InputError(N_("The key figure {line} cannot be read. Write it as label|value|unit|change."), line=wrong)
        return tuple(Figure(*found) for found in parts)

    def _notes(self, view: MapView, rules: list[QgsFeature], today: QDate) -> tuple[str, ...]:
        stale = map_facts.stale(rules, today.toPyDate())
        notes = [*map_facts.methods(view.layers),
                 tr("No rule in the loaded data forbids the way shown; the acts and the signs in the street prevail.")
                 if map_view.of_style(view.layers, "legs") else
                 tr("What no loaded rule forbids is not thereby allowed; the acts and the signs in the street prevail.")]
        if stale:
            notes.append(tr("Rules on this map not verified for a year: {n}.", n=stale))
        return tuple(notes)

    def _lines(self, parameters: dict, name: str, context: Any) -> tuple[str, ...]:
        text = self.parameterAsString(parameters, name, context).replace("\\n", "\n")
        return tuple(line.strip() for line in text.splitlines() if line.strip())

    def _logo(self, parameters: dict, context: Any) -> str:
        path = self.parameterAsFile(parameters, self.LOGO, context)
        if path and not Path(path).is_file():
            raise InputError(N_("The logo {path} is not there. Choose another picture, or none."), path=path)
        return path

    def _file(self, parameters: dict, name: str, suffix: str, context: Any) -> Optional[Path]:
        path = self.parameterAsFileOutput(parameters, name, context)
        if not path:
            return None
        return Path(path) if Path(path).suffix.lower() == suffix else Path(path + suffix)
