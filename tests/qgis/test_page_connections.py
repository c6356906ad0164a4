# SPDX-License-Identifier: GPL-2.0-or-later
"""The connections page edits a copy, tries it, and removes nothing of the user's unasked."""

from __future__ import annotations

import threading

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox
from sync_fakes import Collection, FakeClient, unreachable
from sync_wiring import TOWN, FakeWiring, MemoryConnections, draft, until

from joptimiz_qgis.core.errors import InputError, ServiceUnreachable, SignInNeeded
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.sync_plan import Level
from joptimiz_qgis.core.text import text
from joptimiz_qgis.gui.page_connections import ConnectionsPage
from joptimiz_qgis.sync.check import Finding, check_connection
from joptimiz_qgis.sync.connections import Connection, Connections
from joptimiz_qgis.sync.service import SyncService


@pytest.fixture
def wiring(qgis_app):
    return FakeWiring()


@pytest.fixture
def service(wiring):
    made = SyncService(wiring, MemoryConnections())
    made.put(TOWN)
    yield made
    made.close()


@pytest.fixture
def page(service):
    made = ConnectionsPage(service)
    yield made
    made.deleteLater()


def answer(monkeypatch, label):
    """Click the button of the question that begins so; returns what was asked."""
    asked = []

    def run(box):
        asked.append(box.text())
        button = next(each for each in box.buttons() if each.text().replace("&", "").startswith(label))
        monkeypatch.setattr(box, "clickedButton", lambda: button)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return asked


def test_nothing_is_kept_before_apply(page, service):
    page.form.name.setText("Region")
    page.form.name.textEdited.emit("Region")
    page.add_one()
    page.form.name.setText("New")
    page.form.url.setText("https://new.example")
    page.form.url.textEdited.emit("")
    assert [each.name for each in service.connections()] == ["Town"]
    page.apply()
    assert [each.name for each in service.connections()] == ["New", "Region"]
    assert service.connection("town1").name == "Region"


def test_a_page_left_without_apply_changes_nothing(page, service):
    page.remove_chosen()
    assert service.connections() == (TOWN,)


def test_an_address_that_may_not_be_kept_is_told_while_it_is_typed_and_the_former_stays(page, service):
    told = []
    service.complained.connect(lambda sentence: told.append(str(sentence)))
    page.form.url.setText("http://town.example")
    page.form.url.textEdited.emit("")
    assert "https://" in page.form.problem.text()
    page.apply()
    assert service.connection("town1") == TOWN and "https://" in told[0]


def test_a_new_line_that_was_never_filled_is_not_kept_and_not_complained_of(page, service):
    told = []
    service.complained.connect(told.append)
    page.add_one()
    page.apply()
    assert service.connections() == (TOWN,) and not told


def test_collections_are_all_or_those_that_are_ticked(page, service):
    assert page.form.everything.isChecked()
    page.form.everything.setChecked(False)
    for row in range(page.form.collections.count()):
        item = page.form.collections.item(row)
        wanted = item.data(Qt.ItemDataRole.UserRole) in ("bays", "alerts")
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    page.apply()
    assert service.connection("town1").collections == ("alerts", "bays")


def test_pausing_meanwhile_in_the_dock_is_not_undone_by_the_page(page, service):
    service.pause("town1", True)
    page.form.name.setText("Ville")
    page.form.name.textEdited.emit("")
    page.apply()
    assert service.connection("town1").paused and service.connection("town1").name == "Ville"


def test_a_connection_with_nothing_unsent_goes_without_a_question(page, service, monkeypatch, wiring):
    asked = answer(monkeypatch, "Cancel")
    page.remove_chosen()
    page.apply()
    assert not asked and service.connections() == () and wiring.cleared == [("town1", False)]


@pytest.mark.parametrize(("label", "gone", "saved"), [("Cancel", False, False), ("Remove", True, False), ("Save", True, True)])
def test_unsent_changes_are_asked_about_before_their_connection_goes(page, service, monkeypatch, wiring, label, gone, saved):
    service.desk("town1").outbox = [draft("u1"), draft("u2", "conflict"), draft("u3", "done")]
    asked = answer(monkeypatch, label)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("kept.geojson", ""))
    page.remove_chosen()
    page.apply()
    assert "2 changes" in asked[0]
    assert (service.connections() == ()) == gone
    assert wiring.cleared == ([("town1", True)] if gone else [])
    assert service.desk("town1").calls == ([("save", "kept.geojson")] if saved else [])


def test_a_file_that_cannot_be_written_keeps_the_connection(page, service, monkeypatch):
    service.desk("town1").outbox = [draft("u1")]
    answer(monkeypatch, "Save")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("kept.geojson", ""))

    def full(_path):
        raise InputError("The disk is full.")

    monkeypatch.setattr(service.desk("town1"), "save", full)
    page.remove_chosen()
    page.apply()
    assert service.connections() == (TOWN,) and page.problem.text() == "The disk is full."


def test_nothing_but_names_addresses_and_ids_is_in_the_settings(qgis_app):
    Connections().put(Connection(**{**TOWN.__dict__, "authcfg": "abc1234"}))
    settings = QgsSettings()
    settings.beginGroup("joptimiz/connections")
    keys = {key.split("/")[-1] for key in settings.allKeys()}
    assert keys == {"name", "url", "authcfg", "collections", "interval_min", "paused"}


# -- the test button


def test_the_test_says_its_lines_when_they_are_there(page, wiring):
    wiring.trial_body = lambda liveness: (Finding(True, text("The server answers.")), Finding(False, text("Not signed in.")))
    page.test.click()
    assert page.stop.isVisibleTo(page) and not page.test.isVisibleTo(page)
    until(lambda: page.test.isVisibleTo(page))
    assert page.result.toPlainText() == "\u2713 The server answers.\n\u2717 Not signed in."


@pytest.mark.parametrize("kind", ["reach", "unlocked"])
def test_the_test_says_why_there_is_no_answer(page, wiring, kind):
    error = {"reach": ServiceUnreachable("Nobody is there."), "unlocked": SignInNeeded("Locked.", 401)}[kind]
    setattr(wiring, kind, error)
    page.test.click()
    until(lambda: page.test.isVisibleTo(page))
    assert page.result.toPlainText() == f"\u2717 {error}"


def test_the_test_of_an_unfinished_connection_says_what_is_missing_and_asks_nobody(page, wiring):
    page.add_one()
    page.test.click()
    assert "is not the address of a service" in page.result.toPlainText() and not wiring.checks


def test_the_test_can_be_cancelled_and_tells_nothing_later(page, wiring):
    go_on = threading.Event()
    wiring.trial_body = lambda liveness: (go_on.wait(5), (Finding(True, text("late")),))[1]
    page.test.click()
    page.stop.click()
    go_on.set()
    assert page.test.isVisibleTo(page)
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert "late" not in page.result.toPlainText()


def lines(collections, connection=TOWN, fault=lambda step: None):
    found = check_connection(connection, FakeClient(collections, fault), ("bays", "pois", "alerts"), NoProgress())
    return [(each.good, str(each.text)) for each in found]


def test_a_check_lists_levels_as_they_are_and_what_is_wanted_but_not_seen():
    wanted = Connection(**{**TOWN.__dict__, "collections": ("bays", "alerts"), "authcfg": "abc1234"})
    liar = Collection(Level.READ, says=Level.DELTA)
    assert [text for _, text in lines({"bays": Collection(), "pois": liar, "weather": Collection()})[3:]] == [
        "Delivery bays: level 2, changes in both directions", "Places of interest: level 0, read as a whole each time"]
    found = lines({"bays": Collection(Level.WRITE), "pois": Collection(Level.READ)}, wanted)
    assert [good for good, _ in found] == [True] * 4 + [False]
    assert found[0][1] == "The server town.example answers." and "trusts the certificate" in found[1][1]
    assert found[2][1] == "Signed in." and "Delivery bays: level 2" in found[3][1] and "Alerts: not seen" in found[4][1]


def test_a_check_tells_a_list_that_is_open_from_data_that_are_not():
    def fault(step):
        if step.startswith("page"):
            raise SignInNeeded("Sign in first.", 401)

    found = lines({"bays": Collection(Level.WRITE), "pois": Collection(Level.READ)}, fault=fault)
    assert found[2:] == [(False, "Delivery bays, Places of interest: Sign in first.")]


def test_what_is_open_is_told_beside_what_wants_a_sign_in():
    def fault(step):
        if step == "page bays":
            raise SignInNeeded("Sign in first.", 401)

    found = lines({"bays": Collection(Level.WRITE), "pois": Collection(Level.READ)}, fault=fault)
    assert found[3:] == [(True, "Places of interest: level 0, read as a whole each time"),
                         (False, "Delivery bays: Sign in first.")]


def test_a_check_of_another_kind_of_server_says_so():
    assert lines({"weather": Collection()})[-1][0] is False
    assert lines({}, fault=unreachable("collections")) == [(False, "nobody")]
