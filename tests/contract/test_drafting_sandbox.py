# SPDX-License-Identifier: GPL-2.0-or-later
"""A draft made in the form goes to the reference server, whatever an exchange does while the form is open."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget
from test_sync_sandbox import exchange, service  # noqa: F401  # a fixture: the real service, signed in at the sandbox

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.sync_plan import Record
from joptimiz_qgis.gui.drafting import Drafting
from joptimiz_qgis.sync.session import client_of

PLACE = {"type": "Point", "coordinates": [7.42, 43.73]}


@pytest.fixture
def drafting(qgis_app):
    window, owner, told = QWidget(), QObject(), []
    canvas = QgsMapCanvas(window)
    iface = SimpleNamespace(mainWindow=lambda: window, mapCanvas=lambda: canvas, activeLayer=lambda: None)
    made = Drafting(iface, told.append, lambda *_: None, owner)
    made.kept_alive, made.told = (window, owner), told
    yield made
    made.close_down()


def form(drafting):
    return list(drafting._open.values())[-1]


def fill(drafting, **texts):
    for field, text in texts.items():
        form(drafting).fields.editors[field].widget.setText(text)


def on_server(service, uid):  # noqa: F811
    connection = service.connection("sandbox1")
    return client_of(connection, service._wiring.transport(connection)).get("bays", uid, NoProgress())


def begun(service, drafting):  # noqa: F811
    """A new bay, its draft kept; its id."""
    desk = service.desk("sandbox1")
    drafting.new(desk, "bays")
    form(drafting)._set_place(PLACE)
    fill(drafting, ID="drafted", NOM="Quai")
    form(drafting).keep.click()
    item, = desk.items()
    return item.uid


def test_a_new_bay_then_its_change_then_its_removal_reach_the_server(service, drafting):  # noqa: F811
    exchange(service)
    desk, uid = service.desk("sandbox1"), begun(service, drafting)
    exchange(service)
    assert not desk.items() and on_server(service, uid).properties["NOM"] == "Quai"
    assert on_server(service, uid).properties["LONGITUDE"] == 7.42
    known = desk.known("bays", uid)
    drafting._form(desk, "bays", known, known)
    fill(drafting, LONGUEUR="1400")
    form(drafting).keep.click()
    exchange(service)
    assert not desk.items() and on_server(service, uid).properties["LONGUEUR"] == 1400
    desk.keep("bays", uid, None, desk.known("bays", uid))
    exchange(service)
    assert not desk.items() and on_server(service, uid) is None and drafting.told == []


def test_a_new_bay_that_is_sent_while_its_form_is_open_again_takes_the_change_too(service, drafting):  # noqa: F811
    exchange(service)
    desk, uid = service.desk("sandbox1"), begun(service, drafting)
    item, = desk.items()
    drafting.edit(desk, item)
    exchange(service)
    fill(drafting, NOM="Quai Albert")
    form(drafting).keep.click()
    for _ in range(2):  # the first learns the revision, the second sends on it
        exchange(service)
    assert not desk.items() and on_server(service, uid).properties["NOM"] == "Quai Albert"
    desk.keep("bays", uid, None, desk.known("bays", uid))
    exchange(service)


def test_somebody_elses_change_while_the_form_is_open_is_a_conflict_and_not_overwritten(service, drafting, sandbox):  # noqa: F811
    exchange(service)
    desk, uid = service.desk("sandbox1"), begun(service, drafting)
    exchange(service)
    known = desk.known("bays", uid)
    drafting._form(desk, "bays", known, known)
    theirs = Record(uid, properties={**known.properties, "NOM": "Theirs"})
    sandbox.put("bays", {"type": "Feature", "id": uid, "geometry": PLACE, "properties": dict(theirs.properties)})
    exchange(service)
    fill(drafting, NOM="Mine")
    form(drafting).keep.click()
    exchange(service)
    item, = desk.items()
    assert item.state == "conflict" and item.theirs.properties["NOM"] == "Theirs"
    assert on_server(service, uid).properties["NOM"] == "Theirs"
    desk.discard(item)
    sandbox.delete("bays", uid)
