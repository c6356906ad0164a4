# SPDX-License-Identifier: GPL-2.0-or-later
"""Every action of a dock has its algorithm twin: as a Python call to copy, or in the algorithm's own window."""

from __future__ import annotations

from pprint import pformat
from typing import Any, Mapping

from qgis.core import QgsMapLayer


def source_of(layer: QgsMapLayer) -> str:
    """How a script names the layer: its source, or its id if it lives in this project alone."""
    return layer.id() if layer.dataProvider() is None or layer.dataProvider().name() == "memory" else layer.source()


def python_call(algorithm: str, parameters: Mapping[str, Any]) -> str:
    """A call to paste in the Python console."""
    written = pformat(dict(parameters), sort_dicts=False, width=110)
    return f"import processing\n\nprocessing.run({algorithm!r}, {written})\n"


def open_dialog(algorithm: str, parameters: Mapping[str, Any]) -> None:
    """Show the algorithm's window, filled in, beside everything else."""
    import processing  # QGIS' own plugin: there once Processing is switched on

    dialog = processing.createAlgorithmDialog(algorithm, dict(parameters))
    if dialog is not None:
        dialog.setModal(False)
        dialog.show()
