# SPDX-License-Identifier: GPL-2.0-or-later
"""The account dock shows what the service and the mirror say, asks for what is clicked, and loses nothing of the user's."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QListWidget, QTreeWidget
from sync_wiring import TOWN, FakeWiring, MemoryConnections, draft, until

from joptimiz_qgis.core.errors import Cancelled, ServiceUnreachable, SignInNeeded
from joptimiz_qgis.core.text import text
from joptimiz_qgis.gui.dock_account import AccountDock
from joptimiz_qgis.gui.wdg_conflict import MINE, THEIRS
from joptimiz_qgis.sync.connections import Connection
from joptimiz_qgis.sync.report import CollectionReport, Status, Vanish
from joptimiz_qgis.sync.service import SyncService


@pytest.fixture
def wiring(qgis_app):
    return FakeWiring()


@pytest.fixture
def service(wiring):
    made = SyncService(wiring, MemoryConnections())
    yield made
    made.close()


@pytest.fixture
def dock(qgis_iface, service):
    opened = []
    made = AccountDock(qgis_iface, service, lambda: opened.append(True))
    made.opened = opened
    yield made
    made.close_down()
    made.deleteLater()


@pytest.fixture
def town(service, dock):
    service.put(TOWN)
    return service.desk("town1")


def rows(tree):
    return [[tree.topLevelItem(n).text(column) for column in range(3)] for n in range(tree.topLevelItemCount())]


def test_empty_dock_says_what_to_do_and_the_button_does_it(dock):
    assert dock.pages.currentIndex() == 0 and dock.state.text() == "No connection"
    dock.add.click()
    assert dock.opened == [True]


def test_a_connection_shows_who_how_old_and_whether_there_is_a_network(dock, town, service, wiring):
    assert dock.pages.currentIndex() == 1
    assert dock.state.text().startswith("not signed in \u00b7 data of ") and dock.state.text().endswith("not contacted yet")
    dock.sync.click()
    until(lambda: dock.state.text().endswith("online"))
    service.put(Connection(**{**TOWN.__dict__, "authcfg": "abc1234"}))
    assert dock.state.text().startswith("signed in with abc1234")
    wiring.reach = ServiceUnreachable("nobody")
    dock.sync.click()
    until(lambda: "offline" in dock.state.text())
    assert dock.message.text() == "nobody What is here stays usable; what you draft is sent later."


def test_who_is_let_in_by_nobody_is_not_called_signed_in(dock, town, service, wiring):
    service.put(Connection(**{**TOWN.__dict__, "authcfg": "abc1234"}))
    wiring.reach = SignInNeeded("Who asks?", 401)
    dock.sync.click()
    until(lambda: dock.state.text().endswith("sign-in needed"))
    assert "signed in" not in dock.state.text() and dock.message.text() == "Who asks?"


def test_collections_show_count_age_level_rejects_and_licence(dock, town):
    assert [row[:2] for row in rows(dock.collections.tree)] == [["Alerts", "4"], ["Delivery bays", "1,200"]]
    dock.collections.choose("alerts")
    assert "level 1" in dock.collections.detail.text() and "severity = huge" in dock.collections.detail.text()
    dock.collections.choose("bays")
    assert "Licence Ouverte" in dock.collections.detail.text()


def test_add_to_the_map_adds_the_chosen_one_once(dock, town):
    dock.collections.choose("bays")
    dock.collections.add.click()
    assert town.mapped == ["bays"]
    assert not dock.collections.add.isEnabled() and dock.collections.add.text() == "On the map"


def test_choice_stays_after_a_refresh(dock, town, service):
    dock.collections.choose("bays")
    service.finished.emit("town1", None)
    assert dock.collections.chosen() == "bays"


def test_while_it_exchanges_only_that_is_busy_and_it_can_be_cancelled(dock, town, wiring):
    wiring.body = lambda liveness: _until_cancelled(liveness)
    dock.show()
    dock.sync.click()
    until(lambda: wiring.works)
    assert dock.cancel.isVisibleTo(dock) and dock.progress.isVisibleTo(dock) and not dock.sync.isVisibleTo(dock)
    assert dock.collections.isEnabled() and dock.tabs.isEnabled()
    dock.cancel.click()
    until(lambda: dock.sync.isVisibleTo(dock))


def _until_cancelled(liveness):
    import time

    while not liveness.cancelled():
        time.sleep(0.005)
    raise Cancelled


def test_pause_and_interval_are_kept(dock, town, service):
    dock.pause.click()
    assert service.connection("town1").paused and not dock.sync.isEnabled() and dock.state.text().endswith("paused")
    dock.pause.click()
    assert not service.connection("town1").paused and dock.sync.isEnabled()
    dock.interval.setCurrentIndex(dock.interval.findData("15"))
    dock.interval.activated.emit(dock.interval.currentIndex())
    assert service.connection("town1").interval_min == 15


def test_what_would_vanish_waits_for_a_decision(dock, town, wiring):
    reports = [wiring.report(Status.PARTIAL, collections=(
        CollectionReport("bays", problem=text("900 of 1200 are gone."), vanish=Vanish(900, 1200)),))]
    wiring.body = lambda liveness: reports[-1]
    dock.sync.click()
    dock.collections.choose("bays")
    until(lambda: dock.collections.agree.isVisibleTo(dock.collections))
    assert "900 of 1200" in dock.collections.detail.text()
    dock.collections.refuse.click()
    assert not dock.collections.agree.isVisibleTo(dock.collections)
    dock.sync.click()
    until(lambda: wiring.works == 2 and dock.collections.agree.isVisibleTo(dock.collections))
    reports.append(wiring.report())
    dock.collections.agree.click()
    until(lambda: wiring.works == 3 and not dock.collections.agree.isVisibleTo(dock.collections))
    assert wiring.allowed == {"bays": 900}


# -- outbox


def show(dock, town, *items):
    town.outbox = list(items)
    dock._show_facts()


def test_what_waits_is_counted_and_told_with_its_reason(dock, town):
    show(dock, town, draft("u1"), draft("u2", "refused", last_error=text("length_m is not a number.")), draft("u3", "done"))
    assert dock.tabs.tabText(1) == "To send (2)"
    assert dock.outbox.list.count() == 2
    dock.outbox.list.setCurrentRow(1)
    assert dock.outbox.detail.text() == "length_m is not a number."


def test_sending_again_waits_for_the_next_exchange_which_begins(dock, town, wiring):
    show(dock, town, draft("u1", "refused"))
    dock.outbox.retry.click()
    assert town.calls == [("retry", "u1")]
    until(lambda: wiring.works == 1)


def test_what_is_discarded_can_be_put_back(dock, town):
    item = draft("u1")
    show(dock, town, item)
    dock.outbox.discard.click()
    assert town.outbox == [] and dock.outbox.empty.isVisibleTo(dock.outbox)
    dock.outbox.undo.click()
    assert town.outbox == [item] and not dock.outbox.undo.isVisibleTo(dock.outbox)


def test_conflict_shows_the_fields_that_differ_and_sends_what_is_ticked(dock, town):
    show(dock, town, draft("u1", "conflict"))
    table = dock.outbox.conflict.table
    found = {table.topLevelItem(n).text(0): table.topLevelItem(n) for n in range(table.topLevelItemCount())}
    assert set(found) == {"name", "length_m"}
    assert [found["name"].text(n) for n in (1, 2, 3)] == ["before", "mine", "theirs"]
    assert found["length_m"].checkState(THEIRS) == Qt.CheckState.Checked  # mine did not touch it
    assert not dock.outbox.conflict.send.isEnabled()
    found["name"].setCheckState(THEIRS, Qt.CheckState.Checked)
    found["name"].setCheckState(MINE, Qt.CheckState.Checked)
    assert found["name"].checkState(THEIRS) == Qt.CheckState.Unchecked
    dock._show_facts()  # a refresh leaves the ticks alone
    assert dock.outbox.conflict.choices() == {"name": "mine", "length_m": "theirs"}
    dock.outbox.conflict.send.click()
    call, uid, record = town.calls[0]
    assert (call, uid) == ("resolve", "u1")
    assert record.properties == {"name": "mine", "length_m": 15, "note": "same"}


def test_conflict_can_keep_theirs_and_even_that_can_be_undone(dock, town):
    item = draft("u1", "conflict")
    show(dock, town, item)
    dock.outbox.conflict.take.click()
    assert town.calls[0] == ("discard", "u1")
    dock.outbox.undo.click()
    assert town.outbox == [item]


@pytest.mark.parametrize(("operation", "theirs", "words"), [("replace", None, "removed from the server"),
                                                           ("delete", "theirs", "You remove it")])
def test_removal_against_change_is_put_as_a_question(dock, town, operation, theirs, words):
    item = draft("u1", "conflict", operation, theirs=theirs)
    item.record = None if operation == "delete" else item.record
    show(dock, town, item)
    assert words in dock.outbox.conflict.words.text() and dock.outbox.conflict.send.isEnabled()
    dock.outbox.conflict.send.click()
    assert town.calls == [("resolve", "u1", item.record)]


def test_the_line_that_wants_a_decision_is_told_in_full(dock, town):
    show(dock, town, draft("u1", "conflict", mine="Rue de la République, 12, livraisons", theirs="x" * 5000))
    field, before, mine, theirs = dock.outbox.conflict.whole.text().split("\n")
    assert (field, before, mine) == ("name", "Before: before", "Mine: Rue de la République, 12, livraisons")
    assert theirs.startswith("Theirs: xxx") and len(theirs) < 200


def test_conflict_is_resolved_with_the_keyboard_alone(dock, town):
    show(dock, town, draft("u1", "conflict"))
    table = dock.outbox.conflict.table
    row = next(table.topLevelItem(n) for n in range(2) if table.topLevelItem(n).text(0) == "name")
    table.setCurrentItem(row, MINE)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert dock.outbox.conflict.choices()["name"] == "mine" and dock.outbox.conflict.send.isEnabled()


# -- log, size, names


def test_log_for_support_holds_no_token_no_authentication_and_no_name(dock, service, wiring):
    service.put(Connection("town1", "Jeanne Martin", "https://town.example/api", "abc1234"))
    wiring.body = lambda liveness: wiring.report(collections=(CollectionReport("bays", 3),))
    dock.sync.click()
    until(lambda: service.state("town1").report is not None)
    dock._show_facts()
    dock.log.copy.click()
    copied = QApplication.clipboard().text()
    assert "https://town.example/api" in copied and "bays: level 0, 3 new" in copied and "QGIS 3." in copied
    assert "abc1234" not in copied and "Jeanne" not in copied


def test_dock_fits_in_320_pixels(dock, town):
    show(dock, town, draft("u1", "conflict"))
    dock.show()
    QApplication.processEvents()
    assert dock.minimumSizeHint().width() <= 320


def test_everything_that_can_be_used_has_a_name_for_screen_readers(dock, town):
    show(dock, town, draft("u1", "conflict"))
    nameless = [each.objectName() or type(each).__name__ for kind in (QAbstractButton, QComboBox, QListWidget, QTreeWidget)
                for each in dock.widget().findChildren(kind)
                if not (each.accessibleName() or getattr(each, "text", str)())
                and not each.objectName().startswith(("qt_", "Scroll"))]
    assert not nameless


def test_another_connection_shows_its_own_things(dock, town, service):
    show(dock, town, draft("u1"))
    dock.outbox.discard.click()
    service.put(Connection("other", "Region", "https://region.example"))
    dock.choose("other")
    assert dock.tabs.tabText(1) == "To send" and not dock.outbox.undo.isVisibleTo(dock.outbox)
    service.remove("other")
    assert dock.connection.currentData() == "town1"
