# SPDX-License-Identifier: GPL-2.0-or-later
"""A provider `joptimiz` whose constrainedroute answers what the test wants, with the fields of the real one."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProcessingProvider,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from joptimiz_qgis.algorithms import route_tables
from joptimiz_qgis.layers.convert import fields_of

DEPARTURE = QDateTime.fromString("2026-11-24T09:30:00Z", Qt.DateFormat.ISODate)
LEG = {"leg": 1, "distance_m": 1234.5, "duration_s": 300.0, "departure": DEPARTURE, "arrival": DEPARTURE.addSecs(300),
       "verdict": "allowed"}
REFERENCE = {"leg": 1, "distance_m": 1000.0, "duration_s": 240.0, "verdict": "forbidden"}
DETOUR = {"leg": 1, "edge_id": 2, "rule_id": "ZTL-1", "rule_name": "ZTL Centre", "effect": "detour", "cost_s": 60.0,
          "field": "category PL", "act_ref": "Arrêté 2024-117, art. 3", "act_url": "https://example.org/a?b=1&c=2",
          "verified_on": "2026-11-02", "sentence": "ZTL Centre closes the shorter way to this vehicle."}
EXEMPTED = {"leg": 1, "edge_id": 1, "rule_id": "ZFE-1", "effect": "exempted", "cost_s": 0.0, "sentence": "An exemption lifts it."}


class Answers:
    """What the stub answers; `seen` is what it was asked."""

    def __init__(self):
        self.status, self.fail, self.wait_for_cancel = "ok", "", False
        self.legs, self.reference, self.reasons, self.blocking = [LEG], [REFERENCE], [EXEMPTED, DETOUR], []
        self.seen, self.via = None, None


class StubRoute(QgsProcessingAlgorithm):
    answers = Answers()

    def name(self):
        return "constrainedroute"

    def displayName(self):
        return "Stub"

    def createInstance(self):
        return StubRoute()

    def initAlgorithm(self, config=None):
        any_kind, table = QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeVector
        points = [QgsProcessing.SourceType.TypeVectorPoint]
        self.addParameter(QgsProcessingParameterVectorLayer("NETWORK", "", [QgsProcessing.SourceType.TypeVectorLine]))
        for name in ("ORIGIN", "DESTINATION"):
            self.addParameter(QgsProcessingParameterPoint(name, ""))
        self.addParameter(QgsProcessingParameterFeatureSource("VIA", "", points, optional=True))
        self.addParameter(QgsProcessingParameterMultipleLayers("RULES", "", any_kind, optional=True))
        self.addParameter(QgsProcessingParameterFeatureSource("EXEMPTIONS", "", [table], optional=True))
        self.addParameter(QgsProcessingParameterString("VEHICLE", ""))
        for name in ("OUTPUT", "REFERENCE"):
            self.addParameter(QgsProcessingParameterFeatureSink(name, "", QgsProcessing.SourceType.TypeVectorLine))
        for name in ("REASONS", "BLOCKING"):
            self.addParameter(QgsProcessingParameterFeatureSink(name, "", table))

    def prepareAlgorithm(self, parameters, context, feedback):
        via = self.parameterAsSource(parameters, "VIA", context)
        self.answers.via = [f.geometry().asPoint() for f in via.getFeatures()] if via is not None else []
        return True

    def processAlgorithm(self, parameters, context, feedback):
        answers = self.answers
        answers.seen = dict(parameters)
        crs = QgsCoordinateReferenceSystem("EPSG:2154")
        answers.origin = self.parameterAsPoint(parameters, "ORIGIN", context, crs)
        if answers.fail:
            raise QgsProcessingException(answers.fail)
        while answers.wait_for_cancel:
            if feedback.isCanceled():
                raise QgsProcessingException("Cancelled: nothing was written.")
        feedback.pushWarning("2 rules were not verified in the last year, or never.")
        result = {"STATUS": answers.status, "DISTANCE_M": None, "DURATION_S": None}
        if answers.legs:
            result.update(DISTANCE_M=sum(leg["distance_m"] for leg in answers.legs),
                          DURATION_S=sum(leg["duration_s"] for leg in answers.legs))
        line = QgsGeometry.fromWkt("LineString(651000 6862000, 651500 6862000)")
        for name, declared, rows, geometry in (
            ("OUTPUT", route_tables.LEGS, answers.legs, line), ("REFERENCE", route_tables.REFERENCE, answers.reference, line),
            ("REASONS", route_tables.REASONS, answers.reasons, None), ("BLOCKING", route_tables.BLOCKING, answers.blocking, None),
        ):
            fields = fields_of(declared)
            wkb = QgsWkbTypes.Type.LineString if geometry is not None else QgsWkbTypes.Type.NoGeometry
            sink, result[name] = self.parameterAsSink(parameters, name, context, fields, wkb, crs)
            for row in rows:
                feature = QgsFeature(fields)
                feature.setAttributes([row.get(field) for field in fields.names()])
                if geometry is not None:
                    feature.setGeometry(geometry)
                sink.addFeature(feature)
        return result


class StubProvider(QgsProcessingProvider):
    def id(self):
        return "joptimiz"

    def name(self):
        return "JOPTIMIZ"

    def loadAlgorithms(self):
        self.addAlgorithm(StubRoute())
