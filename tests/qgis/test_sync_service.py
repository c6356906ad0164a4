# SPDX-License-Identifier: GPL-2.0-or-later
"""The service begins, watches, retries and stops exchanges without ever waiting for one."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from contextlib import nullcontext
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from sync_wiring import AT, TOWN, FakeWiring, MemoryConnections, until

from joptimiz_qgis.core.errors import BusyElsewhere, Cancelled, InputError, ServiceUnreachable, SignInNeeded
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.text import text
from joptimiz_qgis.sync import service as module
from joptimiz_qgis.sync.connections import Connection, Connections
from joptimiz_qgis.sync.gate import ApplyGate
from joptimiz_qgis.sync.lock import only_one
from joptimiz_qgis.sync.logbook import Logbook
from joptimiz_qgis.sync.report import CollectionReport, Status, SyncReport
from joptimiz_qgis.sync.service import Phase, SyncService
from joptimiz_qgis.sync.task import WorkTask
from joptimiz_qgis.sync.timetable import next_in_s


@pytest.fixture
def wiring(qgis_app):
    return FakeWiring()


@pytest.fixture
def service(wiring):
    made = SyncService(wiring, MemoryConnections(), chance=lambda: 0.5)
    made.put(TOWN)
    yield made
    made.close()


def ended(service):
    reports = []
    service.finished.connect(lambda _id, report: reports.append(report))
    return reports


# -- what is kept of a connection


def test_a_connection_is_kept_as_it_was_given_and_never_more(qgis_app):
    store = Connections()
    kept = store.put(Connection("a1b2", "  Town  of  X ", "https://town.example/api/", "abc1234", ("bays", "rules", "bays"), 15,
                                True))
    assert kept == Connection("a1b2", "Town of X", "https://town.example/api", "abc1234", ("bays", "rules"), 15, True)
    assert store.all() == (kept,) and store.find("town OF x") == kept and store.find("a1b2") == kept
    store.remove("a1b2")
    assert store.all() == ()


@pytest.mark.parametrize("wrong", [
    {"name": " "}, {"url": "http://town.example"}, {"url": "https://u:secret@town.example"}, {"url": "https://town.example?key=1"},
    {"url": "ftp://town.example"}, {"url": ""}, {"authcfg": "Bearer abcdef"}, {"collections": ("../x",)}, {"id": "../../x"}])
def test_what_may_not_be_kept_is_refused_with_a_reason(qgis_app, wrong):
    with pytest.raises(InputError) as caught:
        Connections().put(Connection(**{"id": "a1b2", "name": "Town", "url": "https://town.example", **wrong}))
    assert "secret" not in str(caught.value) and len(str(caught.value)) > 20
    assert Connections().all() == ()


def test_this_computer_may_be_asked_without_tls(qgis_app):
    for host in ("localhost", "127.0.0.1", "[::1]"):
        assert Connections().put(Connection("a1b2", "Town", f"http://{host}:5000")).url.startswith("http://")


def test_two_connections_of_one_name_cannot_be_told_apart(qgis_app):
    Connections().put(TOWN)
    with pytest.raises(InputError, match="already"):
        Connections().put(Connection("other", "town", "https://other.example"))
    with pytest.raises(InputError, match="Town"):
        Connections().find("elsewhere")


# -- one exchange


def test_an_exchange_goes_through_its_phases_and_tells_what_changed(service, wiring):
    phases, applied, reports = [], [], ended(service)
    service.changed.connect(lambda _id: phases.append(service.state("town1").phase))
    service.applied.connect(lambda *given: applied.append(given))
    wiring.body = lambda liveness: wiring.report(collections=(CollectionReport("bays", 1), CollectionReport("pois")))
    assert service.sync_now("town1")
    assert service.state("town1").phase is Phase.CHECKING
    until(lambda: reports)
    assert [phase for n, phase in enumerate(phases) if not n or phase is not phases[n - 1]] == [
        Phase.CHECKING, Phase.SYNCING, Phase.IDLE]
    assert applied == [("town1", "bays")]
    assert "bays" in str(service.log.entries()[0].text)


def test_never_two_at_once_on_one_connection(service, wiring):
    go_on, reports = threading.Event(), ended(service)
    wiring.body = lambda liveness: (go_on.wait(10), wiring.report())[1]
    assert service.sync_now("town1") and not service.sync_now("town1")
    until(lambda: wiring.works)
    assert not service.sync_now("town1")
    go_on.set()
    until(lambda: reports)
    assert wiring.works == 1


def test_a_server_that_cannot_be_trusted_starts_no_worker(service, wiring):
    reports = ended(service)
    wiring.reach = ServiceUnreachable("no trust")
    service.sync_now("town1")
    until(lambda: reports)
    assert wiring.works == 0 and service.state("town1").phase is Phase.OFFLINE
    assert str(service.state("town1").message) == "no trust"


def test_locked_authentications_are_told_and_nothing_is_asked_for(service, wiring):
    reports = ended(service)
    wiring.unlocked = SignInNeeded("locked", 401)
    service.sync_now("town1")
    assert reports[0].status is Status.SIGN_IN_NEEDED and not wiring.checks
    assert service.state("town1").phase is Phase.SIGN_IN_NEEDED


def test_an_unforeseen_error_of_the_worker_is_an_answer(service, wiring):
    reports = ended(service)
    wiring.body = lambda liveness: 1 / 0
    service.sync_now("town1")
    until(lambda: reports)
    assert reports[0].status is Status.FAILED and "ZeroDivisionError" in str(reports[0].problem)
    assert service.sync_now("town1")


def slow(liveness):
    while not liveness.cancelled():
        time.sleep(0.005)
    raise Cancelled


@pytest.mark.parametrize("when", ["checking", "syncing"])
def test_cancelling_ends_it_at_once_and_it_can_begin_again(service, wiring, when):
    reports = ended(service)
    wiring.body = slow
    service.sync_now("town1")
    if when == "syncing":
        until(lambda: service.state("town1").phase is Phase.SYNCING)
    service.cancel("town1")
    until(lambda: reports)
    assert reports[0].status is Status.CANCELLED and service.state("town1").phase is Phase.IDLE
    assert service.state("town1").message is None


def test_pausing_stops_what_goes_on_and_nothing_begins_until_it_is_taken_back(service, wiring):
    reports = ended(service)
    wiring.body = slow
    service.sync_now("town1")
    until(lambda: service.state("town1").phase is Phase.SYNCING)
    service.pause("town1", True)
    until(lambda: reports)
    assert service.state("town1").phase is Phase.PAUSED and not service.sync_now("town1")
    assert service.connection("town1").paused
    service.pause("town1", False)
    assert service.state("town1").phase is Phase.IDLE and service.sync_now("town1")


def test_a_removed_connection_tells_nothing_more(service, wiring):
    reports = ended(service)
    wiring.body = slow
    service.sync_now("town1")
    until(lambda: service.state("town1").phase is Phase.SYNCING)
    service.remove("town1")
    time.sleep(0.05)
    QgsApplication.processEvents()
    assert not reports and service.connections() == ()


def test_a_worker_that_gives_no_sign_of_life_is_told_and_not_waited_for(service, wiring, monkeypatch):
    monkeypatch.setattr(module, "STUCK_AFTER_S", 0.05)
    go_on, reports = threading.Event(), ended(service)
    wiring.body = lambda liveness: (go_on.wait(10), wiring.report())[1]
    service.sync_now("town1")
    until(lambda: service.state("town1").phase is Phase.STUCK)
    assert "restart QGIS" in str(service.state("town1").message) and not service.sync_now("town1")
    begun = time.monotonic()
    service.cancel("town1")
    assert time.monotonic() - begun < 0.05
    go_on.set()
    until(lambda: reports)
    assert service.state("town1").phase is Phase.IDLE


def test_closing_waits_for_nobody(wiring, qgis_app):
    service = SyncService(wiring, MemoryConnections())
    service.put(TOWN)
    go_on, reports = threading.Event(), ended(service)
    wiring.body = lambda liveness: (go_on.wait(10), wiring.report())[1]
    service.sync_now("town1")
    until(lambda: wiring.works)
    begun = time.monotonic()
    service.close()
    assert time.monotonic() - begun < 0.1
    go_on.set()
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert not reports and not service.sync_now("town1")


# -- time


def test_automatic_exchanges_follow_the_interval_and_failures_wait_longer_each_time():
    def after(status, failures=0, **given):
        return next_in_s(Connection("a1b2", "T", "https://x.example", **{"interval_min": 30, **given}), status, failures, 0.5)

    assert after(Status.OK) == pytest.approx(1800) and after(Status.PARTIAL) == pytest.approx(1800)
    assert after(None) < 60
    assert [after(Status.OFFLINE, n) for n in (1, 2, 3, 9)] == pytest.approx([60, 120, 300, 3600])
    assert after(Status.OFFLINE, 1, interval_min=0) == pytest.approx(60)
    assert after(Status.OK, interval_min=0) is None and after(None, interval_min=0) is None
    assert after(Status.SIGN_IN_NEEDED) is None and after(Status.OK, paused=True) is None
    assert after(Status.CANCELLED) == pytest.approx(1800)  # this one was not wanted; the next ones are


def test_what_is_sent_for_help_names_no_folder_of_a_person(monkeypatch, tmp_path):
    home = tmp_path / "jeanne.dupont"
    monkeypatch.setattr(Path, "home", classmethod(lambda cls: home))
    log = Logbook(lambda: AT)
    inner = text("{path} is full", path=str(home / "share" / "mirror.gpkg"))
    log.tell("https://town.example", SyncReport("town1", AT, Status.FAILED, problem=text("Not so: {problem}", problem=inner)))
    assert "dupont" not in repr(log.entries()) and "mirror.gpkg is full" in str(log.entries()[0].text)


def test_without_an_answer_it_tries_again_by_itself_and_quietly(service, wiring, monkeypatch):
    monkeypatch.setattr(module, "next_in_s", lambda connection, status, failures, chance: 0.01 if failures else None)
    reports = ended(service)
    wiring.reach = ServiceUnreachable("nobody")
    service.sync_now("town1")
    until(lambda: len(reports) == 3)
    assert service.state("town1").failures == 3
    wiring.reach = None
    until(lambda: service.state("town1").phase is Phase.IDLE and service.state("town1").failures == 0)


# -- gate and lock


def in_worker(work, done):
    WorkTask("test", work, done).start()


def test_the_gate_is_held_in_the_main_thread_while_the_worker_writes(service, wiring):
    order, reports = [], ended(service)

    def body(liveness, held):
        with held(liveness):
            order.append(("write", len(wiring.hold_threads), list(wiring.held)))
        return wiring.report()

    wiring.body = body
    service.sync_now("town1")
    until(lambda: reports and wiring.held)
    assert order == [("write", 1, [])] and wiring.held == ["ended"]
    assert wiring.hold_threads == [QgsApplication.instance().thread()]


def test_the_gate_opens_again_when_writing_fails(service, wiring):
    reports = ended(service)

    def body(liveness, held):
        with held(liveness):
            raise InputError("disk full")

    wiring.body = body
    service.sync_now("town1")
    until(lambda: reports and wiring.held)
    assert wiring.held == ["ended"] and str(reports[0].problem) == "disk full"


def test_a_main_thread_that_does_not_answer_is_not_waited_for_and_holds_nothing_later(wiring, monkeypatch, qgis_app):
    monkeypatch.setattr("joptimiz_qgis.sync.gate.WAIT_S", 0.1)
    gate, answers = ApplyGate(lambda: wiring.hold(None)), []

    def work(liveness):
        with gate.held(liveness):
            return "written"

    in_worker(work, lambda *given: answers.append(given))
    time.sleep(0.4)  # the main thread is busy
    until(lambda: answers)
    assert isinstance(answers[0][1], BusyElsewhere) and not wiring.hold_threads


def test_the_gate_in_the_main_thread_waits_for_nobody(wiring, qgis_app):
    gate = ApplyGate(lambda: wiring.hold(None))
    with gate.held(NoProgress()):
        assert wiring.hold_threads and not wiring.held
    assert wiring.held == ["ended"]


HOLD = """
import sys, time
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from joptimiz_qgis.sync.lock import only_one
with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_another_process_holds_the_connection_until_it_ends_however_it_ends(tmp_path):
    from pathlib import Path

    root = str(Path(__file__).resolve().parents[2])
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path / "town1"), root], stdout=subprocess.PIPE)
    try:
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(BusyElsewhere), only_one(tmp_path / "town1"):
            pass
    finally:
        other.kill()
        other.wait()
        other.stdout.close()
    with only_one(tmp_path / "town1"), pytest.raises(BusyElsewhere), only_one(tmp_path / "town1"):
        pass
    with only_one(tmp_path / "town1"), nullcontext():
        pass
