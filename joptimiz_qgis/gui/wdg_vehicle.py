# SPDX-License-Identifier: GPL-2.0-or-later
"""A vehicle: a preset to start from, and a form of every member of the public vehicle object (INTERFACE 1.5)."""

from __future__ import annotations

import json
from typing import Any, Mapping, Optional, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from ..core.json_text import from_json
from ..core.text import N_
from ..paths import resource
from ..tr import tr
from . import choices
from .forms import add_row, folded, form_in, narrow

NUMBERS = (  # member, label, unit, decimals, largest
    ("gross_weight_t", N_("Gross weight (PTAC)"), " t", 2, 999.0),
    ("combination_weight_t", N_("Combination weight (PTRA)"), " t", 2, 999.0),
    ("axle_load_t", N_("Axle load"), " t", 2, 99.0),
    ("height_m", N_("Height"), " m", 2, 9.0),
    ("width_m", N_("Width"), " m", 2, 9.0),
    ("length_m", N_("Length"), " m", 2, 60.0),
    ("max_speed_kmh", N_("Top speed"), " km/h", 0, 200.0),
    ("payload_kg", N_("Payload"), " kg", 0, 99999.0),
    ("volume_m3", N_("Volume"), " m³", 1, 999.0),
    ("range_km", N_("Range"), " km", 0, 9999.0),
)
CHOICES = (
    ("category", N_("Category"), choices.CATEGORIES),
    ("critair", N_("Crit'Air class"), choices.CRITAIR),
    ("energy", N_("Energy"), choices.ENERGIES),
)
CUSTOM = ""


class VehicleWidget(QWidget):
    """`value()` is a preset id while the form says what the preset says, else a JSON object."""

    changed = pyqtSignal()

    def __init__(self, presets: Sequence[Any], parent: Optional[QWidget] = None) -> None:
        """Presets have id, label, icon and vehicle (a core Vehicle)."""
        super().__init__(parent)
        self._presets = {preset.id: members(preset.vehicle) for preset in presets}
        self.preset = QComboBox(self)
        self.preset.setAccessibleName(tr("Vehicle"))
        narrow(self.preset, 12)
        for preset in presets:
            self.preset.addItem(QIcon(str(resource("icons", f"vehicle_{preset.icon}.svg"))), preset.label, preset.id)
        self.preset.addItem(tr("Another vehicle (see the form)"), CUSTOM)
        self.form = folded(tr("Details of the vehicle"), self)
        self._fields: dict[str, QWidget] = {}
        self._make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preset)
        column.addWidget(self.form)
        self._filling = False
        self.preset.currentIndexChanged.connect(self._preset_chosen)
        self._preset_chosen()

    def _make_form(self) -> None:
        form = form_in(self.form)
        for name, label, options in CHOICES:
            combo = choices.fill(QComboBox(self), options)
            narrow(combo, 16)
            combo.currentIndexChanged.connect(self._edited)
            self._add(form, name, tr(label), combo)
        for name, label, unit, decimals, largest in NUMBERS:
            box = QDoubleSpinBox(self)
            box.setRange(0.0, largest)
            box.setDecimals(decimals)
            box.setSuffix(unit)
            box.setSpecialValueText(tr("not known"))  # zero: a missing dimension is unknown, never zero
            box.setSingleStep(0.1 if decimals == 2 else 1.0)
            box.valueChanged.connect(self._edited)
            self._add(form, name, tr(label), box)
        hazmat = QCheckBox(tr("Carries dangerous goods"), self)
        hazmat.toggled.connect(self._edited)
        self._add(form, "hazmat", "", hazmat)
        for name, label, hint in (("use", tr("Use"), tr("for example delivery")),
                                  ("vehicle_id", tr("Pseudonym"), tr("never a plate"))):
            line = QLineEdit(self)
            line.setPlaceholderText(hint)
            line.textEdited.connect(self._edited)
            self._add(form, name, label, line)

    def _add(self, form: QFormLayout, name: str, label: str, field: QWidget) -> None:
        self._fields[name] = field
        field.setObjectName(name)
        add_row(form, label, field, tr("Carries dangerous goods"))

    def value(self) -> str:
        """For the VEHICLE parameter: a preset id or a JSON object."""
        preset = self.preset.currentData()
        return preset if preset != CUSTOM else json.dumps(self.mapping(), ensure_ascii=False)

    def nameless(self) -> str:
        """The same without its pseudonym, to be remembered."""
        stated = {name: value for name, value in self.mapping().items() if name != "vehicle_id"}
        preset = self.preset.currentData()
        return preset if preset != CUSTOM else json.dumps(stated, ensure_ascii=False)

    def label(self) -> str:
        """The vehicle in words, for titles."""
        if self.preset.currentData() != CUSTOM:
            return self.preset.currentText()
        category = self._fields["category"].currentText()
        weight = self._fields["gross_weight_t"]
        return f"{category}, {weight.text()}" if weight.value() > 0 else category

    def set_value(self, text: str) -> None:
        """Show what `value` gave once; an unknown text leaves everything as it is."""
        if text in self._presets:
            self.preset.setCurrentIndex(self.preset.findData(text))
            return
        try:
            mapping = from_json(text)
        except ValueError:
            return
        if isinstance(mapping, dict) and mapping.get("category"):
            self._show(mapping)
            self._edited()

    def mapping(self) -> dict[str, Any]:
        """What the form states; what it does not know is left out."""
        stated: dict[str, Any] = {}
        for name, field in self._fields.items():
            if isinstance(field, QComboBox):
                value: Any = field.currentData()
            elif isinstance(field, QDoubleSpinBox):
                value = round(field.value(), field.decimals())
            elif isinstance(field, QCheckBox):
                value = field.isChecked()
            else:
                value = field.text().strip()
            if value:
                stated[name] = value
        return stated

    def _show(self, mapping: Mapping[str, Any]) -> None:
        self._filling = True
        try:
            for name, field in self._fields.items():
                if isinstance(field, QComboBox):
                    choices.choose(field, str(mapping.get(name) or ""))
                elif isinstance(field, QDoubleSpinBox):
                    field.setValue(float(mapping.get(name) or 0.0))
                elif isinstance(field, QCheckBox):
                    field.setChecked(bool(mapping.get(name)))
                else:
                    field.setText(str(mapping.get(name) or ""))
        finally:
            self._filling = False

    def _preset_chosen(self) -> None:
        preset = self.preset.currentData()
        if preset != CUSTOM:
            self._show(self._presets[preset])
        elif not self._filling:
            self.form.setCollapsed(False)
        self.changed.emit()

    def _edited(self) -> None:
        if self._filling:
            return
        stated = self.mapping()
        same = next((name for name, mapping in self._presets.items() if mapping == stated), CUSTOM)
        if self.preset.currentData() != same:
            blocked = self.preset.blockSignals(True)
            self.preset.setCurrentIndex(self.preset.findData(same))
            self.preset.blockSignals(blocked)
        self.changed.emit()


def members(vehicle: Any) -> dict[str, Any]:
    """A core Vehicle as the public mapping, without what is unknown."""
    values = {name: getattr(value, "value", value) for name, value in vars(vehicle).items()}
    return {name: value for name, value in values.items() if value}
