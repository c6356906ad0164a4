# SPDX-License-Identifier: GPL-2.0-or-later
"""The layers that a run writes: all of them, or none if it fails or is cancelled."""

from __future__ import annotations

from pathlib import PurePath
from types import TracebackType
from typing import Any, Iterable, Optional, Type

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingOutputLayerDefinition,
    QgsWkbTypes,
)

from ..core.errors import Cancelled, InputError
from ..core.text import N_
from ..layers.withdraw import withdraw
from ..tr import tr

_NO_TABLES = (".shp", ".fgb")  # FlatGeobuf drops such rows without a word
_CHECK = 200  # features between two looks at the cancel button


class Output:
    """One open output. `place` is what the result of the run says of it."""

    def __init__(self, sink: QgsFeatureSink, place: str, fields: QgsFields, feedback: Any) -> None:
        self._sink: Optional[QgsFeatureSink] = sink
        self.place, self.fields, self._feedback = place, fields, feedback

    def write(self, features: Iterable[QgsFeature]) -> None:
        """Raises InputError if a feature cannot be written; Cancelled."""
        for number, feature in enumerate(features):
            if number % _CHECK == 0 and self._feedback.isCanceled():
                raise Cancelled
            if self._sink is None or not self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                error = self._sink.lastError() if self._sink is not None else ""
                raise InputError(N_("A row cannot be written: {error}. Choose another file."), error=error)

    def close(self) -> None:
        """Flush the file and let go of it."""
        self._sink = None


class Outputs:
    """Opens outputs inside a `with` block. Whatever ends the block early takes all of them away again."""

    def __init__(self, algorithm: Any, parameters: dict, context: Any, feedback: Any) -> None:
        self._algorithm, self._parameters, self._context, self._feedback = algorithm, parameters, context, feedback
        self._open: list[Output] = []

    def __enter__(self) -> "Outputs":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        for output in self._open:
            output.close()
        if kind is not None:
            for output in self._open:
                withdraw(output.place)

    def open(self, name: str, fields: QgsFields, wkb: Any = QgsWkbTypes.Type.NoGeometry,
             crs: Optional[QgsCoordinateReferenceSystem] = None) -> Optional[Output]:
        """The output for a sink parameter, or None if the user does not want it.

        Raises InputError for a table in a format that keeps none, QgsProcessingException if the file cannot be made.
        """
        ending = _ending(self._parameters.get(name))
        if wkb == QgsWkbTypes.Type.NoGeometry and ending in _NO_TABLES:
            raise InputError(N_("A {ending} file keeps no table without places. Choose .gpkg or .csv for the output {name}."),
                             ending=ending, name=name)
        if ending == ".shp":
            self._feedback.pushWarning(tr("A shapefile cuts names to 10 and texts to 254 characters: lists of edges lose their "
                                          "ends. Choose .gpkg for the output {name}.", name=name))
        sink, place = self._algorithm.parameterAsSink(
            self._parameters, name, self._context, fields, wkb, crs or QgsCoordinateReferenceSystem())
        if sink is None:
            return None
        self._open.append(Output(sink, place, fields, self._feedback))
        return self._open[-1]


def _ending(asked: Any) -> str:
    """".gpkg" and the like of the file that a sink parameter asks for; "" for what is no plain file."""
    place = asked.sink.staticValue() if isinstance(asked, QgsProcessingOutputLayerDefinition) else asked
    return PurePath(place).suffix.lower() if isinstance(place, str) else ""
