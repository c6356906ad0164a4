# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole exchange in QGIS against the reference server: service, worker, QGIS' network, mirror, open layers, outbox."""

from __future__ import annotations

import time
import uuid
from dataclasses import replace

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer

from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.sync_plan import Level, Record
from joptimiz_qgis.layers.mirror import places
from joptimiz_qgis.layers.mirror.outbox import Item, Outbox
from joptimiz_qgis.sync.connections import Connection, Connections
from joptimiz_qgis.sync.report import Outcome, Status
from joptimiz_qgis.sync.service import Phase, SyncService
from joptimiz_qgis.sync.session import DRAFTS, client_of
from joptimiz_qgis.sync.wiring import Wiring


class Bearing:
    """A carrier that adds what a stored authentication would: QGIS 3.22 has none for a plain token."""

    def __init__(self, carrier, headers):
        self._carrier, self._headers = carrier, headers

    def send(self, request, progress):
        return self._carrier.send(replace(request, headers={**request.headers, **self._headers()}), progress)


class SandboxWiring(Wiring):
    """The real one, but for the token and for the first question, which the sandbox answers to those who are signed in."""

    headers = staticmethod(dict)

    def transport(self, connection):
        return Bearing(super().transport(connection), self.headers)


class Kept(Connections):
    def __init__(self, connection):
        self.one = connection

    def all(self):
        return (self.one,)

    def get(self, identifier):
        return self.one if identifier == self.one.id else None

    def put(self, connection):
        self.one = connection
        return connection


@pytest.fixture
def service(qgis_app, qgis_new_project, sandbox, tmp_path, monkeypatch):
    monkeypatch.setattr(places, "local_store", lambda: tmp_path)
    wiring = SandboxWiring(QgsProject.instance())
    wiring.headers = sandbox.bearer
    made = SyncService(wiring, Kept(Connection("sandbox1", "Sandbox", sandbox.url)))
    yield made
    made.close()


def exchange(service, **given):
    """Sync now, and wait for the report."""
    reports, loop, end = [], QEventLoop(), QTimer()

    def ended(_id, report):
        reports.append(report)
        loop.quit()

    service.finished.connect(ended)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    end.start(60_000)
    assert service.sync_now("sandbox1", **given)
    if not reports:
        loop.exec()
    service.finished.disconnect(ended)
    return reports[0]


def by_name(report):
    return {each.name: each for each in report.collections}


def bay(uid, name):
    return Record(uid, geometry={"type": "Point", "coordinates": [7.42, 43.73]},
                  properties={"ID": f"bay-{uid[:8]}", "NOM": name, "LONGITUDE": 7.42, "LATITUDE": 43.73})


def draft(service, item):
    box = Outbox.open(places.folder_of("sandbox1") / DRAFTS)
    box.put(item)
    return box


def test_first_exchange_brings_every_collection_and_the_second_nothing(service):
    first = exchange(service)
    assert first.status is Status.OK, [str(each.problem) for each in first.collections]
    assert all(each.whole and each.level >= Level.DELTA for each in first.collections)
    assert by_name(first)["rules"].inserted > 0
    second = exchange(service)
    assert second.status is Status.OK and sum(each.changed for each in second.collections) == 0
    assert not any(each.whole for each in second.collections)


def test_what_changes_on_the_server_comes_on_the_map_that_is_open(service, sandbox):
    exchange(service)
    desk = service.desk("sandbox1")
    desk.add_to_map("bays")
    layer = next(each for each in QgsProject.instance().mapLayers().values() if each.geometryType() == 0)  # points
    before = layer.featureCount()
    uid = str(uuid.uuid4())
    record = bay(uid, "New bay")
    sandbox.put("bays", {"type": "Feature", "id": uid, "geometry": record.geometry, "properties": dict(record.properties)})
    report = exchange(service)
    assert by_name(report)["bays"].inserted == 1
    deadline = time.monotonic() + 5
    while layer.featureCount() != before + 1 and time.monotonic() < deadline:
        _events(20)
    assert layer.featureCount() == before + 1
    sandbox.delete("bays", uid)
    assert by_name(exchange(service))["bays"].deleted == 1


def _events(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_a_draft_is_sent_and_comes_back_as_the_server_has_it(service):
    exchange(service)
    uid = str(uuid.uuid4())
    box = draft(service, Item(uid, "bays", "create", bay(uid, "Drafted")))
    report = exchange(service)
    assert [item.outcome for item in report.items] == [Outcome.SENT] and not box.items()
    assert by_name(report)["bays"].inserted == 1
    known = service.desk("sandbox1").known("bays", uid)
    assert known.properties["NOM"] == "Drafted" and known.rev > 0
    box = draft(service, Item(uid, "bays", "delete", None, known, known.rev))
    assert exchange(service).sent() == 1 and not box.items()
    assert service.desk("sandbox1").known("bays", uid) is None


def test_a_conflict_waits_with_theirs_and_is_resolved_by_choice(service, sandbox):
    exchange(service)
    uid, desk = str(uuid.uuid4()), service.desk("sandbox1")
    box = draft(service, Item(uid, "bays", "create", bay(uid, "First")))
    exchange(service)
    known = desk.known("bays", uid)
    theirs = replace(known, properties={**known.properties, "NOM": "Theirs"})
    client_of(service.connection("sandbox1"), service._wiring.transport(service.connection("sandbox1"))).replace(
        "bays", theirs, known.rev, NoProgress())
    draft(service, Item(uid, "bays", "replace", replace(known, properties={**known.properties, "NOM": "Mine"}), known, known.rev))
    report = exchange(service)
    assert report.items[0].outcome is Outcome.CONFLICT
    item = box.items()[0]
    assert item.theirs.properties["NOM"] == "Theirs" and item.record.properties["NOM"] == "Mine"
    assert desk.known("bays", uid).properties["NOM"] == "Theirs"
    desk.resolve(item, item.record)
    assert exchange(service).sent() == 1
    assert desk.known("bays", uid).properties["NOM"] == "Mine"


def test_a_refused_draft_says_why_and_the_rest_goes(service):
    exchange(service)
    bad, good = str(uuid.uuid4()), str(uuid.uuid4())
    wrong = bay(bad, "x")
    draft(service, Item(bad, "bays", "create", replace(wrong, properties={**wrong.properties, "LONGITUDE": 999})))
    box = draft(service, Item(good, "bays", "create", bay(good, "Good")))
    report = exchange(service)
    assert sorted(item.outcome.value for item in report.items) == ["refused", "sent"]
    assert [item.state for item in box.items()] == ["refused"] and str(box.items()[0].last_error)
    service.desk("sandbox1").discard(box.items()[0])


def test_forgotten_tombstones_make_everything_be_read_again(service, sandbox):
    exchange(service)
    uid = str(uuid.uuid4())
    record = bay(uid, "Short-lived")
    sandbox.put("bays", {"type": "Feature", "id": uid, "geometry": record.geometry, "properties": dict(record.properties)})
    exchange(service)
    sandbox.delete("bays", uid)
    sandbox.purge("bays")
    bays = by_name(exchange(service))["bays"]
    assert bays.whole and bays.deleted == 1 and bays.notes


def test_who_may_not_read_is_told_and_keeps_what_is_here(service, sandbox, monkeypatch):
    exchange(service)
    before = service.desk("sandbox1").states()
    monkeypatch.setattr(service._wiring, "headers", dict)
    report = exchange(service)
    assert report.status is Status.SIGN_IN_NEEDED and service.state("sandbox1").phase is Phase.SIGN_IN_NEEDED
    assert [(each.name, each.count) for each in service.desk("sandbox1").states()] == [(each.name, each.count) for each in before]


def test_the_test_button_lists_collections_and_levels(service):
    found, loop = [], QEventLoop()
    service.check(service.connection("sandbox1"), lambda findings: (found.extend(findings), loop.quit()))
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    assert all(each.good for each in found), [str(each.text) for each in found]
    assert any("bays: level 2" in str(each.text) for each in found)
