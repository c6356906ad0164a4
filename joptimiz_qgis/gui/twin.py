# SPDX-License-Identifier: GPL-2.0-or-later
"""Every action of a dock has its algorithm twin: as a Python call to copy, or in the algorithm's own window."""

from __future__ import annotations

from typing import Any, Mapping

from qgis.core import QgsMapLayer, QgsVectorLayer

LAYER = "QgsVectorLayer({!r}, 'points', 'ogr')"


def source_of(layer: QgsMapLayer) -> str:
    """How a script names the layer: its source, or its id if it lives in this project alone."""
    return layer.id() if layer.dataProvider() is None or layer.dataProvider().name() == "memory" else layer.source()


class Points(str):
    """Points as a GeoJSON text: a layer for the algorithm, and one that can be written in a script."""

    def layer(self) -> QgsVectorLayer:
        """The same points as a layer."""
        return QgsVectorLayer(str(self), "points", "ogr")

    def __repr__(self) -> str:
        return LAYER.format(str(self))


def runnable(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters for a run in this process: points as a layer. The caller keeps them as long as it runs."""
    return {name: value.layer() if isinstance(value, Points) else value for name, value in parameters.items()}


def python_call(algorithm: str, parameters: Mapping[str, Any]) -> str:
    """A script to paste in the Python console."""
    lines = [f"    {name!r}: {value!r}," for name, value in parameters.items()]
    needed = ["import processing"]
    if any(isinstance(value, Points) for value in parameters.values()):
        needed.append("from qgis.core import QgsVectorLayer")
    return "\n".join([*needed, "", f"result = processing.run({algorithm!r}, {{", *lines, "})", ""])


def open_dialog(algorithm: str, parameters: Mapping[str, Any]) -> None:
    """Show the algorithm's window, filled in, beside everything else."""
    import processing  # QGIS' own plugin: there once Processing is switched on

    dialog = processing.createAlgorithmDialog(algorithm, runnable(parameters))
    if dialog is not None:
        dialog.setModal(False)
        dialog.show()
