# SPDX-License-Identifier: GPL-2.0-or-later
"""Every dock in French, whose words are longer, asks for no more than 320 pixels."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import QTranslator
from qgis.PyQt.QtWidgets import QApplication, QWidget
from sync_wiring import TOWN, FakeWiring, MemoryConnections

from joptimiz_qgis.gui.dock_account import AccountDock
from joptimiz_qgis.gui.dock_alerts import AlertsDock
from joptimiz_qgis.gui.dock_bays import BaysDock
from joptimiz_qgis.gui.dock_exemptions import ExemptionsDock
from joptimiz_qgis.gui.dock_route import RouteDock
from joptimiz_qgis.layers import schema
from joptimiz_qgis.layers.presets import presets
from joptimiz_qgis.sync.service import SyncService
from joptimiz_qgis.tr import CONTEXT

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import i18n  # noqa: E402  (a tool, not part of the package)

WIDEST = 320


class FromSource(QTranslator):
    """The texts of the .ts file: no compiled file is needed."""

    def __init__(self) -> None:
        super().__init__()
        self._entries = i18n.read()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return self._entries[source].translation if context == CONTEXT and source in self._entries else None


@pytest.fixture
def french(qgis_app, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr_FR"))
    translator = FromSource()
    QApplication.installTranslator(translator)
    yield
    QApplication.removeTranslator(translator)


@pytest.fixture
def opened(french, qgis_iface, project):
    """Opens a dock; all are closed afterwards."""
    layer = QgsVectorLayer("NoGeometry?" + "&".join(f"field={name}:string" for name in schema.names(schema.EXEMPTIONS)),
                           "Dérogations", "memory")
    project.addMapLayer(layer)
    service = SyncService(FakeWiring(), MemoryConnections())
    service.put(TOWN)
    made = []

    def open_one(kind):
        dock = {"route": lambda: RouteDock(qgis_iface, presets()), "exemptions": lambda: ExemptionsDock(qgis_iface),
                "alerts": lambda: AlertsDock(qgis_iface),
                "bays": lambda: BaysDock(qgis_iface, service, presets(), lambda: None),
                "account": lambda: AccountDock(qgis_iface, service, lambda: None)}[kind]()
        made.append(dock)
        dock.show()
        QApplication.processEvents()
        return dock

    yield open_one
    for dock in made:
        dock.close_down()
        dock.deleteLater()
    service.close()


def wide(widget: QWidget):
    """What asks for most, to be read where the test fails."""
    parts = [(part.minimumSizeHint().width(), type(part).__name__, part.text() if callable(getattr(part, "text", None)) else "")
             for part in widget.findChildren(QWidget)]
    return sorted(parts, key=lambda part: part[0], reverse=True)[:8]


@pytest.mark.parametrize("kind", ["route", "exemptions", "alerts", "account", "bays"])
def test_dock_asks_for_320_pixels_at_most_in_french(opened, kind):
    dock = opened(kind)
    assert dock.windowTitle() != "" and dock.widget().minimumSizeHint().width() <= WIDEST, wide(dock)


def test_parts_of_the_route_dock_that_scroll_are_not_wider_either(opened):
    dock = opened("route")
    assert dock.find.text() != "&Find the route"
    for page in (dock.request, *dock.answer.findChildren(QWidget)):
        assert page.minimumSizeHint().width() <= WIDEST, wide(page)


def test_no_vehicle_and_purpose_in_the_title_of_a_group_widens_the_bays_dock(opened):
    dock = opened("bays")
    panel = dock.panel
    widest = 0
    for preset in presets():
        panel.vehicle.set_value(preset.id)
        for purpose in range(panel.purpose.count()):
            panel.purpose.setCurrentIndex(purpose)
            widest = max(widest, panel.wanted.minimumSizeHint().width())
    assert widest <= WIDEST - 12 and dock.widget().minimumSizeHint().width() <= WIDEST
