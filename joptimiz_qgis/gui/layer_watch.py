# SPDX-License-Identifier: GPL-2.0-or-later
"""Follows what becomes of a table's layer and of rule layers; of layers that are gone nothing is asked."""

from __future__ import annotations

from typing import Any, Callable, List, Optional, Sequence, Tuple

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip

Slot = Callable[..., Any]


class LayerWatch:
    """Calls the slots given: rows or rules selected, table or rules changed."""

    def __init__(self, rows_selected: Slot, rules_selected: Slot, table_changed: Slot, rules_changed: Slot) -> None:
        self._table = (rows_selected, table_changed)
        self._rules = (rules_selected, rules_changed)
        self._followed: List[Tuple[QgsVectorLayer, Tuple[Slot, Slot]]] = []

    def follow(self, table: Optional[QgsVectorLayer], rules: Sequence[QgsVectorLayer]) -> None:
        """Follow these from now on, and no others."""
        for layer, slots in self._followed:
            if not sip.isdeleted(layer):
                for signal, slot in _ties(layer, slots):
                    signal.disconnect(slot)
        self._followed = [(rule, self._rules) for rule in rules]
        if table is not None:
            self._followed.append((table, self._table))
        for layer, slots in self._followed:
            for signal, slot in _ties(layer, slots):
                signal.connect(slot)


def _ties(layer: QgsVectorLayer, slots: Tuple[Slot, Slot]) -> List[Tuple[Any, Slot]]:
    changes = (layer.dataChanged, layer.afterCommitChanges, layer.subsetStringChanged, layer.editCommandEnded)
    return [(layer.selectionChanged, slots[0]), *((signal, slots[1]) for signal in changes)]
