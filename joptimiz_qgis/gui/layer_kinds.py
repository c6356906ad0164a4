# SPDX-License-Identifier: GPL-2.0-or-later
"""Which layers of the project are networks, rules, exemptions, alerts or bays: told by their fields (INTERFACE 1)."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsMapLayer, QgsMapLayerType, QgsProject, QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes

_NETWORK = {"edge_id", "from_node", "to_node", "access_forward", "access_backward", "speed_forward_kmh"}
_RULES = (
    {"rule_id", "kind", "status"},  # JOPTIMIZ
    {"id", "date_debut"},  # national ZFE schema
    {"id", "coll_insee", "arr_ref", "regl_modalite", "emprise_designation"},  # Cerema orders
)
_ANSWER = {"sentence"}  # tables of reasons speak of rules and are none
_EXEMPTIONS = {"exemption_id", "rule_ids"}
_ALERTS = {"alert_id", "effect"}
_BAY_METRICS = {"bay_id", "weekday", "hour", "occupancy"}
_BAYS = {"id", "longitude", "latitude", "temporalite_osm"}


def _fields(layer: QgsMapLayer) -> set[str]:
    if layer.type() != QgsMapLayerType.VectorLayer or not layer.isValid():
        return set()
    return {name.lower() for name in layer.fields().names()}


def is_network(layer: QgsMapLayer) -> bool:
    """Whether it is the edges layer of a network that `buildnetwork` wrote."""
    fields = _fields(layer)
    return fields >= _NETWORK and layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry


def is_rules(layer: QgsMapLayer) -> bool:
    """Whether it holds rules that the algorithms read."""
    fields = _fields(layer)
    return any(fields >= wanted for wanted in _RULES) and not fields & _ANSWER


def is_exemptions(layer: QgsMapLayer) -> bool:
    """Whether it is a table of exemptions."""
    return _fields(layer) >= _EXEMPTIONS


def is_alerts(layer: QgsMapLayer) -> bool:
    """Whether it holds messages of authorities, on the map or as a table."""
    return _fields(layer) >= _ALERTS


def is_bays(layer: QgsMapLayer) -> bool:
    """Whether it holds delivery bays in the fields of the national schema."""
    return _fields(layer) >= _BAYS


def is_bay_metrics(layer: QgsMapLayer) -> bool:
    """Whether it says how full bays usually are."""
    return _fields(layer) >= _BAY_METRICS


def layers_of(project: QgsProject, wanted: Callable[[QgsMapLayer], bool]) -> list[QgsVectorLayer]:
    """The project's layers of a kind, by name."""
    return sorted((layer for layer in project.mapLayers().values() if wanted(layer)), key=lambda layer: layer.name().lower())


def network_facts(layer: QgsVectorLayer) -> dict[str, str]:
    """The table network_info beside the edges: source, edition, built_at and more; empty if it cannot be read."""
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or ""
    table = QgsVectorLayer(f"{path}|layername=network_info", "network_info", "ogr")
    if not table.isValid() or not {"key", "value"} <= set(table.fields().names()):
        return {}
    return {str(row["key"]): str(row["value"]) for row in table.getFeatures()}
