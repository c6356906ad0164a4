# SPDX-License-Identifier: GPL-2.0-or-later
"""What initGui does, unload undoes: loaded, unloaded and loaded again, the plugin leaves nothing behind."""

from __future__ import annotations

import logging
import time

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget

import joptimiz_qgis
from joptimiz_qgis.gui.map_tool_stop import StopTool
from joptimiz_qgis.plugin import DOCKS
from joptimiz_qgis.sync.connections import Connection


class Iface:
    """The whole of QgisInterface that the plugin may touch, over pytest-qgis' window and canvas; nothing else answers."""

    def __init__(self, base):
        self._base = base
        self.menu, self.factories, self.docks, self.toolbars, self.opened = [], [], [], [], []

    def mainWindow(self):
        return self._base.mainWindow()

    def mapCanvas(self):
        return self._base.mapCanvas()

    def messageBar(self):
        return self._base.messageBar()

    def activeLayer(self):
        return self._base.activeLayer()

    def addPluginToMenu(self, name, action):
        self.menu.append((name, action))

    def removePluginMenu(self, name, action):
        self.menu.remove((name, action))

    def addToolBar(self, name):
        toolbar = self.mainWindow().addToolBar(name)
        self.toolbars.append(toolbar)
        return toolbar

    def addDockWidget(self, area, dock):
        self.mainWindow().addDockWidget(area, dock)
        self.docks.append(dock)

    def removeDockWidget(self, dock):
        self.mainWindow().removeDockWidget(dock)
        self.docks.remove(dock)

    def registerOptionsWidgetFactory(self, factory):
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.factories.remove(factory)

    def showOptionsDialog(self, parent, page):
        self.opened.append(page)


@pytest.fixture
def iface(qgis_iface, qgis_processing, project):
    return Iface(qgis_iface)


@pytest.fixture
def plugin(iface):
    plugin = joptimiz_qgis.classFactory(iface)
    yield plugin
    plugin.unload()


def settle():
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def traces(iface):
    """All that the plugin can leave: counted the same before, between and after."""
    settle()
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    children = [child.objectName() for child in window.children() if child.objectName().startswith("joptimiz")]
    return {
        "provider": QgsApplication.processingRegistry().providerById("joptimiz") is not None,
        "menu": len(iface.menu), "options": len(iface.factories), "docks": len(window.findChildren(QDockWidget)),
        "children": children, "canvas tools": len(canvas.findChildren(StopTool)),
        "log handlers": len(logging.getLogger("joptimiz_qgis").handlers), "canvas items": len(canvas.scene().items()),
    }


def test_load_unload_load_leaves_nothing_behind(plugin, iface):
    before = traces(iface)
    for _ in range(3):
        plugin.initGui()
        loaded = traces(iface)
        assert loaded["provider"]
        assert loaded["menu"] == len(DOCKS) + 1
        assert loaded["options"] == 2
        assert loaded["docks"] == before["docks"] + len(DOCKS)
        assert loaded["log handlers"] == before["log handlers"] + 1
        plugin.unload()
        assert traces(iface) == before


def test_unload_of_a_plugin_that_was_never_loaded_does_nothing(plugin, iface):
    before = traces(iface)
    plugin.unload()
    assert traces(iface) == before


def test_every_algorithm_is_offered_without_a_window(qgis_processing):
    from joptimiz_qgis.algorithms.provider import ALGORITHMS

    plugin = joptimiz_qgis.classFactory(None)
    plugin.initProcessing()
    try:
        provider = QgsApplication.processingRegistry().providerById("joptimiz")
        assert len(provider.algorithms()) == len(ALGORITHMS)
    finally:
        plugin.unload()


def test_dock_is_closed_at_first_and_the_action_opens_it(plugin, iface):
    plugin.initGui()
    iface.mainWindow().show()
    dock, action = iface.docks[0], iface.toolbars[0].actions()[0]
    assert not dock.isVisible()
    action.trigger()
    settle()
    assert dock.isVisible()
    assert action.isChecked()
    dock.close()
    settle()
    assert not action.isChecked()


def test_options_action_opens_our_page_in_qgis_options(plugin, iface):
    plugin.initGui()
    action = next(action for _, action in iface.menu if action.objectName() == "joptimizOptions")
    action.trigger()
    page = iface.factories[0].createWidget(None)
    assert iface.opened == [page.objectName()]


def test_account_dock_leads_to_the_connections_page(plugin, iface):
    plugin.initGui()
    dock = next(dock for dock in iface.docks if dock.objectName() == "joptimizAccountDock")
    dock.add.click()
    assert iface.opened == [iface.factories[1].createWidget(None).objectName()]


def test_exchange_under_way_is_not_waited_for_when_the_plugin_goes(plugin, iface):
    plugin.initGui()
    plugin.service.put(Connection("gone1", "Gone", "http://127.0.0.1:9"))
    assert plugin.service.sync_now("gone1")
    begun = time.monotonic()
    plugin.unload()
    assert time.monotonic() - begun < 4.0  # a loaded machine takes its time; an exchange that is waited for takes longer
    assert plugin.service is None


def test_map_tool_is_given_back_when_the_plugin_goes(plugin, iface):
    plugin.initGui()
    dock = iface.docks[0]
    dock.pick("origin")
    tool = dock.tool
    assert iface.mapCanvas().mapTool() is tool
    plugin.unload()
    assert iface.mapCanvas().mapTool() is not tool


def test_dock_keeps_its_place_by_an_object_name(plugin, iface):
    plugin.initGui()
    dock = iface.docks[0]
    assert dock.objectName() == "joptimizRouteDock"
    assert iface.mainWindow().dockWidgetArea(dock) == Qt.DockWidgetArea.RightDockWidgetArea
