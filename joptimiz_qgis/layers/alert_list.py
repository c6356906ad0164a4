# SPDX-License-Identifier: GPL-2.0-or-later
"""All alerts of some layers as one list, for a reader: each message in its last revision, with how it came to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import AbstractSet, Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsExpression, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..core.alerts import Alert
from ..core.progress import Progress, check
from ..formats.alert_rows import alert_of
from ..formats.problems import Problem
from . import schema
from .values import columns, python_value, stored_zone

_LOOK_EVERY = 500
Place = Tuple[str, int]
"""A feature: the id of its layer, and its own."""


@dataclass(frozen=True)
class ListedAlert:
    """A message in its last revision. `places`: the features that say it, in one layer or several; `former`: earlier revisions,
    the oldest first."""

    alert: Alert
    places: Tuple[Place, ...]
    former: Tuple[Alert, ...] = ()

    @property
    def key(self) -> str:
        """Tells this revision of this message from all others."""
        return f"{self.alert.alert_id}#{self.alert.revision}"


@dataclass(frozen=True)
class AlertList:
    """Messages by the order in which they were found, and what their rows say wrong."""

    rows: Tuple[ListedAlert, ...] = ()
    problems: Tuple[Problem, ...] = ()


@dataclass(frozen=True)
class AlertSource:
    """What a background thread may read of a layer: taken on the main thread, valid whatever becomes of the layer."""

    layer_id: str
    name: str
    source: QgsVectorLayerFeatureSource
    where: Dict[str, int]
    stored: Optional[tzinfo]


def source_of(layer: QgsVectorLayer) -> AlertSource:
    """Prepare the reading."""
    where = columns(layer.fields(), schema.names(schema.ALERTS))
    stored = stored_zone(layer.dataProvider().storageType())
    return AlertSource(layer.id(), layer.name(), QgsVectorLayerFeatureSource(layer), where, stored)


def read(sources: Sequence[AlertSource], zone: tzinfo, progress: Progress, wanted: str = "") -> AlertList:
    """Every message of every layer. `wanted`: a QGIS expression, to read those rows only. Raises Cancelled."""
    problems: List[Problem] = []
    found: Dict[str, List[Tuple[Alert, Place]]] = {}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    if wanted:
        request.setFilterExpression(wanted)
    number = 0
    for source in sources:
        for feature in source.source.getFeatures(request):
            number += 1
            if number % _LOOK_EVERY == 0:
                check(progress)
            attributes = feature.attributes()
            values = {name: python_value(attributes[at], source.stored) for name, at in source.where.items()}
            alert, _doubtful = alert_of(number, values, None, zone, problems, source.name)
            found.setdefault(alert.alert_id, []).append((alert, (source.layer_id, feature.id())))
    return AlertList(tuple(_listed(said) for said in found.values()), tuple(problems))


def _listed(said: List[Tuple[Alert, Place]]) -> ListedAlert:
    last = max(alert.revision for alert, _ in said)
    newest = [(alert, place) for alert, place in said if alert.revision == last]
    former = sorted({alert.revision: alert for alert, _ in said if alert.revision != last}.items())
    return ListedAlert(newest[-1][0], tuple(place for _, place in newest), tuple(alert for _, alert in former))


def read_grave(sources: Sequence[AlertSource], zone: tzinfo, known: AbstractSet[str], progress: Progress) -> AlertList:
    """Messages of which a severe revision (`key`) is not among the known ones, each with all its revisions: a later one may
    have called it off. Where there is none, hardly anything is read. Raises Cancelled."""
    found = read(sources, zone, progress, "lower(trim(\"severity\")) IN ('extreme', 'severe')").rows
    new = [row.alert.alert_id for row in found if row.key not in known]
    if not new:
        return AlertList()
    ids = ", ".join(QgsExpression.quotedString(one) for one in new)
    return read(sources, zone, progress, f"\"alert_id\" IN ({ids})")
