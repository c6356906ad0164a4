# SPDX-License-Identifier: GPL-2.0-or-later
"""The JOPTIMIZ page in QGIS' own options."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QLocale, QTimeZone
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from .. import settings
from ..paths import resource
from ..tr import language, tr
from . import choices
from .forms import form_in, say, text_label


class OptionsPage(QgsOptionsPageWidget):
    """Edits the settings; nothing is kept before `apply`."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale(language()))
        self.zone = choices.zone_combo(self)
        self.zone_problem = text_label(self)
        self.holidays = choices.fill(QComboBox(self), choices.HOLIDAYS)
        self.policy = choices.fill(QComboBox(self), choices.POLICIES)
        self.snap = _decimal(" m", 1.0, 10000.0)
        self.cycle = _decimal(" km/h", 5.0, 45.0)
        self.walk = _decimal(" km/h", 1.0, 8.0)
        self.stale = QSpinBox(self)
        self.stale.setRange(1, 3650)
        self.stale.setSuffix(tr(" days"))
        self.bay_walk = _decimal(" m", 10.0, 2000.0)
        self.bay_stay, self.bay_forgotten, self.bay_kept = QSpinBox(self), QSpinBox(self), QSpinBox(self)
        for box, least, most, unit in ((self.bay_stay, 1, 240, " min"), (self.bay_forgotten, 0, 1440, " min"),
                                       (self.bay_kept, 1, 366, tr(" days"))):
            box.setRange(least, most)
            box.setSuffix(unit)
        self.author = QLineEdit(self)
        self.author.setPlaceholderText(tr("for example: Mobility department, City of …"))
        self.defaults = QPushButton(tr("Restore defaults"), self)
        self.defaults.clicked.connect(self.restore_defaults)
        self.zone.currentTextChanged.connect(self._judge_zone)
        self._lay_out()
        self.load()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for title, rows in (
            (tr("Territory"), ((tr("Time zone"), self.zone), ("", self.zone_problem), (tr("Public holidays"), self.holidays))),
            (tr("Routes"), ((tr("Where the law is unknown"), self.policy), (tr("Farthest a stop may lie from a road"), self.snap),
                            (tr("Speed of cycles without a stated speed"), self.cycle), (tr("Walking speed"), self.walk))),
            (tr("Rules and maps"), ((tr("A rule is stale when not verified for"), self.stale),
                                    (tr("Author service on maps"), self.author))),
            (tr("Delivery bays"), ((tr("Farthest to walk from a bay"), self.bay_walk),
                                   (tr("Longest stay where a bay states none"), self.bay_stay),
                                   (tr("A stop counts as forgotten, after its longest stay, for"), self.bay_forgotten),
                                   (tr("Stops of this device are kept for"), self.bay_kept))),
        ):
            group = QGroupBox(title, self)
            form = form_in(group)
            for label, field in rows:
                field.setAccessibleName(label)
                form.addRow(label, field)
            column.addWidget(group)
        self.zone_problem.hide()
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.defaults)
        column.addLayout(line)
        column.addStretch(1)

    def load(self) -> None:
        """Show what is set."""
        self._show({setting: setting.value() for setting in _SHOWN})

    def restore_defaults(self) -> None:
        """Show the defaults; `apply` keeps them."""
        self._show({setting: setting.default for setting in _SHOWN})

    def _show(self, values: dict) -> None:
        self.zone.setCurrentText(values[settings.TIME_ZONE])
        choices.choose(self.holidays, values[settings.HOLIDAYS])
        choices.choose(self.policy, values[settings.UNKNOWN_POLICY])
        self.snap.setValue(values[settings.MAX_SNAP_M])
        self.cycle.setValue(values[settings.CYCLE_KMH])
        self.walk.setValue(values[settings.WALK_KMH])
        self.stale.setValue(values[settings.STALE_AFTER_DAYS])
        self.author.setText(values[settings.AUTHOR_SERVICE])
        self.bay_walk.setValue(values[settings.BAY_WALK_M])
        self.bay_stay.setValue(values[settings.BAY_LONGEST_STAY_MIN])
        self.bay_forgotten.setValue(values[settings.BAY_FORGOTTEN_MIN])
        self.bay_kept.setValue(values[settings.BAY_STOPS_KEPT_DAYS])

    def _judge_zone(self, name: str) -> None:
        known = QTimeZone.isTimeZoneIdAvailable(name.strip().encode())
        say(self.zone_problem, "" if known else tr("No time zone has this name: the former one is kept."))

    def apply(self) -> None:
        """Keep what is shown; a time zone that nobody knows is not kept."""
        zone = self.zone.currentText().strip()
        if QTimeZone.isTimeZoneIdAvailable(zone.encode()):
            settings.TIME_ZONE.set(zone)
        settings.HOLIDAYS.set(self.holidays.currentData())
        settings.UNKNOWN_POLICY.set(self.policy.currentData())
        settings.MAX_SNAP_M.set(self.snap.value())
        settings.CYCLE_KMH.set(self.cycle.value())
        settings.WALK_KMH.set(self.walk.value())
        settings.STALE_AFTER_DAYS.set(self.stale.value())
        settings.AUTHOR_SERVICE.set(self.author.text().strip())
        settings.BAY_WALK_M.set(self.bay_walk.value())
        settings.BAY_LONGEST_STAY_MIN.set(self.bay_stay.value())
        settings.BAY_FORGOTTEN_MIN.set(self.bay_forgotten.value())
        settings.BAY_STOPS_KEPT_DAYS.set(self.bay_kept.value())


_SHOWN = (settings.TIME_ZONE, settings.HOLIDAYS, settings.UNKNOWN_POLICY, settings.MAX_SNAP_M, settings.CYCLE_KMH,
          settings.WALK_KMH, settings.STALE_AFTER_DAYS, settings.AUTHOR_SERVICE, settings.BAY_WALK_M,
          settings.BAY_LONGEST_STAY_MIN, settings.BAY_FORGOTTEN_MIN, settings.BAY_STOPS_KEPT_DAYS)


def _decimal(suffix: str, low: float, high: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(low, high)
    box.setDecimals(0 if high > 100 else 1)
    box.setSuffix(suffix)
    return box


class OptionsFactory(QgsOptionsWidgetFactory):
    """Gives QGIS the page."""

    PAGE = "joptimizOptions"

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(tr("General"))
        self.setIcon(self.icon())

    def icon(self) -> QIcon:
        return QIcon(str(resource("icons", "joptimiz.svg")))

    def path(self) -> list[str]:
        return ["JOPTIMIZ"]

    def createWidget(self, parent: Optional[QWidget] = None) -> OptionsPage:
        page = OptionsPage(parent)
        page.setObjectName(self.PAGE)
        return page
