# SPDX-License-Identifier: GPL-2.0-or-later
"""Which roads are there, where do they join, and what does each let pass?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ...accelerators import pyosmium
from ...core.errors import FormatError, InputError
from ...core.json_text import from_json
from ...core.network.build import Built, build_network
from ...core.network.source import RoadSource
from ...core.progress import Part
from ...core.text import N_
from ...layers.feedback import FeedbackProgress
from ...layers.line_layer import road_source
from ...layers.network_store import must_be_writable, write_network
from ...layers.osm_file import is_osm, is_pbf, osm_source
from ...layers.projection import must_be_metric
from ...layers.styling import style_on_load
from ...tr import tr
from .. import parameters as p
from ..base import Algorithm

SOURCES = ("auto", "osm_file", "osm_layer", "bdtopo", "generic")
_TOLD = 20  # what was left out is written in the log so many times; the rest is counted


@dataclass(frozen=True)
class _Request:
    """What to read: an OSM file, or features taken from a layer that any thread may read."""

    osm_file: Optional[Path]
    lines: Optional[QgsProcessingFeatureSource]
    turns: Optional[QgsProcessingFeatureSource]
    kind: str
    field_map: Mapping[str, Any]
    crs: Optional[QgsCoordinateReferenceSystem]
    transform_context: QgsCoordinateTransformContext
    output: Path
    load_in: Any


class BuildNetwork(Algorithm):
    """Which roads are there, where do they join, and what does each let pass?"""

    ID, GROUP = "buildnetwork", "network"
    NAME = N_("Build network")
    INPUT, SOURCE, TURNS, FIELD_MAP, CRS, OUTPUT = "INPUT", "SOURCE", "TURNS", "FIELD_MAP", "CRS", "OUTPUT"
    EDGES, NODES, TURN_RESTRICTIONS, REJECTED = "EDGES", "NODES", "TURN_RESTRICTIONS", "REJECTED"

    def initAlgorithm(self, config: Any = None) -> None:
        line, table = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVector
        for parameter in (
            p.with_help(QgsProcessingParameterVectorLayer(self.INPUT, tr("Road data"), [line]),
                        tr("An OpenStreetMap file (.osm.pbf, .osm, .osm.gz), or a layer of roads.")),
            p.with_help(p.choice(self.SOURCE, tr("Kind of source"), SOURCES, "auto"),
                        tr("auto: told from the content. osm_file, osm_layer (QuickOSM, GDAL), bdtopo, or generic with fields.")),
            p.with_help(QgsProcessingParameterVectorLayer(self.TURNS, tr("Forbidden turns"), [table], optional=True),
                        tr("BD TOPO: the table non_communication. OpenStreetMap files hold their own.")),
            p.with_help(
                QgsProcessingParameterString(self.FIELD_MAP, tr("Fields"), multiLine=True, optional=True),
                tr("For generic layers: a JSON object from field of the network to field of the layer, for example {example}.",
                   example='{"speed_forward_kmh": "vmax", "road_class": {"value": "residential"}}')),
            p.with_help(QgsProcessingParameterCrs(self.CRS, tr("CRS of the network"), optional=True),
                        tr("Projected, in metres. By default Lambert-93 in metropolitan France, the official system of overseas "
                           "departments, else the UTM zone; for a layer that has a projected CRS, its own."), True),
            p.with_help(QgsProcessingParameterFileDestination(self.OUTPUT, tr("Network"), "GeoPackage (*.gpkg)"),
                        tr("One GeoPackage; its layer “edges” is what other algorithms ask for.")),
        ):
            self.addParameter(parameter)
        for name, label in ((self.EDGES, tr("Edges")), (self.NODES, tr("Nodes")),
                            (self.TURN_RESTRICTIONS, tr("Turn restrictions")), (self.REJECTED, tr("Left out"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(self, parameters: dict, context: QgsProcessingContext) -> tuple[bool, str]:
        checked = dict(parameters)
        if self._file(parameters, context) is not None:
            # A file need not be a layer that QGIS can open; anything that is one stands in for it.
            checked[self.INPUT] = QgsVectorLayer("LineString?crs=EPSG:2154", "", "memory")
        fine, message = super().checkParameterValues(checked, context)
        output = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        if fine and Path(output).suffix.lower() != ".gpkg":
            return False, tr("The network is a GeoPackage: give a file that ends in .gpkg.")
        return fine, message

    def prepare(self, parameters: dict, context: Any, feedback: Any) -> None:
        kind = self.parameterAsEnumString(parameters, self.SOURCE, context) or "auto"
        osm_file, layer = self._input(parameters, context, kind)
        lines = None if layer is None else self._features(self.INPUT, parameters, context)
        output = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        used = osm_file if osm_file is not None else _path_of(layer)
        if used is not None and used.exists() and output.exists() and used.samefile(output):
            raise InputError(N_("The network cannot replace its own source. Choose another file."))
        must_be_writable(output)
        crs = self.parameterAsCrs(parameters, self.CRS, context) if parameters.get(self.CRS) else None
        if crs is not None:
            must_be_metric(crs)
        turns = self._features(self.TURNS, parameters, context)
        field_map = _field_map(self.parameterAsString(parameters, self.FIELD_MAP, context))
        if osm_file is not None and (turns is not None or field_map):
            feedback.pushWarning(tr("An OpenStreetMap file says turns and fields itself: TURNS and FIELD_MAP are not used."))
        self._request = _Request(osm_file, lines, turns, kind, field_map, crs, context.transformContext(), output,
                                 context.project())

    def process(self, parameters: dict, context: Any, feedback: Any) -> dict:
        progress = FeedbackProgress(feedback)
        source = _source(self._request, Part(progress, 0, 45))
        built = build_network(source, Part(progress, 45, 60))
        _tell(built, feedback)
        write_network(built, self._request.output, Part(progress, 60, 100))
        self._load(context)
        network = built.network
        return {self.OUTPUT: str(self._request.output), self.EDGES: network.edge_count, self.NODES: network.node_count,
                self.TURN_RESTRICTIONS: len(network.turns), self.REJECTED: len(built.rejected)}

    def _file(self, parameters: dict, context: QgsProcessingContext) -> Optional[Path]:
        """The file that INPUT names, if it does and it is no layer of the project."""
        if isinstance(parameters.get(self.INPUT), QgsVectorLayer):
            return None
        text = self.parameterAsString(parameters, self.INPUT, context)
        try:
            path = Path(text)
            return path if text and path.is_file() else None
        except (OSError, ValueError):  # too long, or with a NUL: a data source, not a file
            return None

    def _input(self, parameters: dict, context: QgsProcessingContext, kind: str
               ) -> tuple[Optional[Path], Optional[QgsVectorLayer]]:
        path = self._file(parameters, context)
        if path is not None and kind in ("auto", "osm_file") and (kind == "osm_file" or is_osm(path)):
            return path, None
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        if layer is None or not layer.isValid():
            raise InputError(N_("The road data cannot be opened. Give an OpenStreetMap file or a layer of lines."))
        behind = _path_of(layer)
        if kind in ("auto", "osm_file") and behind is not None and behind.is_file() and is_osm(behind):
            return behind, None  # GDAL's layer of an OSM file has lost the turn restrictions: read the file itself
        if kind == "osm_file":
            raise InputError(N_("The layer {name} is not of an OpenStreetMap file. Give the file, or choose another kind "
                                "of source."), name=layer.name())
        return None, layer

    def _features(self, name: str, parameters: dict, context: QgsProcessingContext) -> Optional[QgsProcessingFeatureSource]:
        """A snapshot of a layer, edits included."""
        source = self.parameterAsSource(parameters, name, context)
        if source is not None:
            source.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)  # listed, no reason to stop
        return source

    def _load(self, context: QgsProcessingContext) -> None:
        """Have the edges loaded into the project once the algorithm is done."""
        if self._request.load_in is None:
            return
        uri = f"{self._request.output}|layername=edges"
        context.addLayerToLoadOnCompletion(
            uri, QgsProcessingContext.LayerDetails(tr("Network"), self._request.load_in, self.OUTPUT))
        style_on_load(context, uri, "network", tr("Network"))


def _source(request: _Request, progress: Part) -> RoadSource:
    if request.osm_file is not None:
        return _osm_source(request.osm_file, request, progress)
    return road_source(request.lines, request.kind, request.field_map, request.turns, request.crs, request.transform_context,
                       progress)


def _osm_source(path: Path, request: _Request, progress: Part) -> RoadSource:
    """By our own reader, which is the faster one; by pyosmium, if it is there, what ours refuses (blocks packed with lz4)."""
    try:
        return osm_source(path, request.crs, request.transform_context, progress)
    except FormatError:
        if not is_pbf(path) or not pyosmium.available():
            raise
        return osm_source(path, request.crs, request.transform_context, progress, pyosmium.blocks_of(str(path)))


def _path_of(layer: Optional[QgsVectorLayer]) -> Optional[Path]:
    if layer is None:
        return None
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    return Path(path) if path else None


def _field_map(text: str) -> Mapping[str, Any]:
    if not text.strip():
        return {}
    try:
        said = from_json(text)
    except ValueError as error:
        raise InputError(N_("FIELD_MAP is no JSON ({detail}). Write {example}."), detail=str(error),
                         example='{"speed_forward_kmh": "vmax"}') from error
    if not isinstance(said, dict):
        raise InputError(N_("FIELD_MAP is no JSON object. Write {example}."), example='{"speed_forward_kmh": "vmax"}')
    return said


def _tell(built: Built, feedback: Any) -> None:
    info = built.network.info
    feedback.pushInfo(tr("{edges} edges, {nodes} nodes, {km} km in {pieces} separate pieces; {turns} turn restrictions.",
                         edges=info["edges"], nodes=info["nodes"], km=info["length_km"], pieces=info["pieces"],
                         turns=info["turn_restrictions"]))
    if info.get("turns") == "unknown":
        feedback.pushWarning(tr("The source says nothing of turn restrictions: they are unknown."))
    for rejected in built.rejected[:_TOLD]:
        feedback.pushWarning(tr("Left out {id}: {reason}", id=rejected.source_id, reason=tr(rejected.reason)))
    if len(built.rejected) > _TOLD:
        feedback.pushWarning(tr("And {n} more were left out: see the layer “rejected”.", n=len(built.rejected) - _TOLD))
