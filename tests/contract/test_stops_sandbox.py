# SPDX-License-Identifier: GPL-2.0-or-later
"""Stops marked on devices reach the reference server once each, with the right times, whatever is killed or cut off between."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

from api_calls import Api
from qgis.core import QgsProject
from test_sync_sandbox import Kept, SandboxWiring, exchange, service  # noqa: F401  # a fixture: the real service, signed in

from joptimiz_qgis.core.bays.disc import Ended, Place, Stop, arrive, extend, leave, running, settled, withdraw
from joptimiz_qgis.layers.mirror import places
from joptimiz_qgis.layers.mirror.stop_book import Sending
from joptimiz_qgis.sync.connections import Connection
from joptimiz_qgis.sync.service import SyncService
from joptimiz_qgis.sync.session import DRAFTS

MIN = 60_000
T0 = int(datetime(2026, 10, 25, 0, 50, tzinfo=timezone.utc).timestamp() * 1000)  # ten minutes before the clock goes back
HERE = Place("99138_0012", "Quai", 7.4246, 43.7384, 30.0)
ROOT = Path(__file__).resolve().parents[2]
DRIVER = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from joptimiz_qgis.core.bays.disc import Place, Stop, arrive
from joptimiz_qgis.layers.mirror.outbox import Outbox
from joptimiz_qgis.layers.mirror.stop_book import StopBook
book = StopBook(Outbox.open(Path(sys.argv[1])))
book.change(lambda stops: arrive(stops, Stop(sys.argv[2], Place("99138_0012", "Quai", 7.4246, 43.7384, 30.0), 0, 10.0, "VUL",
                                             "delivery"), {t0}))
print("arrived", flush=True)
sys.stdin.read()
"""


def arrival(uid, at=T0, place=HERE, purpose="delivery"):
    return lambda stops: arrive(stops, Stop(uid, place, 0, 10.0, "VUL", purpose), at)


def on_server(sandbox, *uids):
    return {uid: Api(sandbox).get("bay-stops", uid).json()["properties"] for uid in uids}


def ids(sandbox):
    return set(Api(sandbox).ids("bay-stops", limit=1000))


def test_arrived_offline_killed_started_again_extended_left_and_sent_is_one_stop(service, sandbox):  # noqa: F811
    before = ids(sandbox)
    uid = "00000000-0000-4000-8000-0000000000a1"
    file = places.folder_of("sandbox1") / DRAFTS
    process = subprocess.Popen([sys.executable, "-c", DRIVER.format(root=str(ROOT), t0=T0), str(file), uid],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"arrived\n"
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()
    stops = service.desk("sandbox1").stops
    assert running(stops.stops()).uid == uid
    stops.change(arrival("00000000-0000-4000-8000-0000000000a2"))  # tapped again, for nobody knew whether it had been kept
    stops.change(lambda kept: extend(kept, uid, 25.0))
    stops.change(lambda kept: leave(kept, uid, T0 + 20 * MIN))
    assert exchange(service).sent() == 1
    assert ids(sandbox) - before == {uid}
    said = on_server(sandbox, uid)[uid]
    assert said["arrival"].startswith("2026-10-25T00:50:00") and said["departure"].startswith("2026-10-25T01:10:00")
    assert (said["declared_stay_min"], said["closed_by"], said["bay_id"]) == (25.0, "user", "99138_0012")
    assert [kept.sending for kept in stops.kept()] == [Sending.SENT]
    Api(sandbox).session.close()


def test_what_follows_the_sent_arrival_replaces_it_in_one_exchange_each(service, sandbox):  # noqa: F811
    uid, stops = "00000000-0000-4000-8000-0000000000b1", service.desk("sandbox1").stops
    stops.change(arrival(uid))
    assert exchange(service).sent() == 1
    assert on_server(sandbox, uid)[uid].get("departure") is None
    under_way = service.desk("sandbox1").under_way()
    assert ("99138_0012", T0, 10.0) in under_way.rows and under_way.known_at_ms is not None
    stops.change(lambda kept: extend(kept, uid, 15.0))
    assert exchange(service).sent() == 1
    stops.change(lambda kept: leave(kept, uid, T0 + 12 * MIN))
    assert exchange(service).sent() == 1
    said = on_server(sandbox, uid)[uid]
    assert said["departure"].startswith("2026-10-25T01:02:00") and said["declared_stay_min"] == 15.0
    assert ("99138_0012", T0, 10.0) not in service.desk("sandbox1").under_way().rows
    there = service.desk("sandbox1").stops_at((HERE.bay_id,), T0)
    assert T0 + 12 * MIN in there.stops.departure_ms.tolist() and there.known_at_ms is not None
    assert not len(service.desk("sandbox1").stops_at((HERE.bay_id,), T0 + MIN).stops.bay)


def test_a_mistake_that_was_sent_is_removed_there(service, sandbox):  # noqa: F811
    uid, stops = "00000000-0000-4000-8000-0000000000c1", service.desk("sandbox1").stops
    stops.change(arrival(uid))
    exchange(service)
    stops.change(lambda kept: withdraw(kept, uid))
    assert exchange(service).sent() == 1
    assert uid not in ids(sandbox) and not stops.stops()


def test_a_forgotten_stop_arrives_flagged(service, sandbox):  # noqa: F811
    uid, stops = "00000000-0000-4000-8000-0000000000d1", service.desk("sandbox1").stops
    stops.change(arrival(uid))
    exchange(service)
    closed, = stops.change(lambda kept: settled(kept, T0 + 600 * MIN, 60.0))
    assert closed.ended is Ended.AUTO
    exchange(service)
    said = on_server(sandbox, uid)[uid]
    assert said["closed_by"] == "auto" and said["departure"].startswith("2026-10-25T01:20:00")


def test_two_devices_at_one_bay_are_two_stops_and_each_sees_the_other(service, sandbox, monkeypatch):  # noqa: F811
    first, second = "00000000-0000-4000-8000-0000000000e1", "00000000-0000-4000-8000-0000000000e2"
    wiring = SandboxWiring(QgsProject.instance())
    wiring.headers = sandbox.bearer
    other = SyncService(wiring, Kept(Connection("sandbox1", "Sandbox", sandbox.url)))
    here = places.local_store()
    service.desk("sandbox1").stops.change(arrival(first))
    exchange(service)
    with monkeypatch.context() as moved:
        moved.setattr(places, "local_store", lambda: here / "other")
        other.desk("sandbox1").stops.change(arrival(second, T0 + MIN))
        exchange(other)
        assert sum(row[0] == HERE.bay_id and row[1] in (T0, T0 + MIN) for row in other.desk("sandbox1").under_way().rows) == 2
        other.desk("sandbox1").stops.change(lambda kept: leave(kept, second, T0 + 9 * MIN))
        exchange(other)
        other.close()
    service.desk("sandbox1").stops.change(lambda kept: leave(kept, first, T0 + 5 * MIN))
    exchange(service)
    said = on_server(sandbox, first, second)
    assert said[first]["departure"].startswith("2026-10-25T00:55:00")
    assert said[second]["departure"].startswith("2026-10-25T00:59:00")


def test_who_was_changed_on_the_server_meanwhile_waits_for_a_decision_and_overwrites_nothing(service, sandbox):  # noqa: F811
    uid, stops = "00000000-0000-4000-8000-0000000000f1", service.desk("sandbox1").stops
    stops.change(arrival(uid))
    exchange(service)
    theirs = Api(sandbox).get("bay-stops", uid).json()
    sandbox.put("bay-stops", {"type": "Feature", "id": uid, "geometry": theirs["geometry"], "properties": {
        "bay_id": "99138_0012", "arrival": "2026-10-25T00:50:00Z", "purpose": "other"}})
    stops.change(lambda kept: leave(kept, uid, T0 + 5 * MIN))
    exchange(service)
    kept, = stops.kept()
    assert kept.sending is Sending.CONFLICT and on_server(sandbox, uid)[uid].get("departure") is None
    item, = service.desk("sandbox1").items()
    service.desk("sandbox1").resolve(item, item.record)
    exchange(service)
    assert on_server(sandbox, uid)[uid]["closed_by"] == "user" and [kept.sending for kept in stops.kept()] == [Sending.SENT]


def test_what_the_server_does_not_take_says_why_and_the_disc_runs_on(service, sandbox):  # noqa: F811
    uid, stops = "00000000-0000-4000-8000-0000000000f2", service.desk("sandbox1").stops
    stops.change(arrival(uid, purpose="smuggling"))
    exchange(service)
    kept, = stops.kept()
    assert kept.sending is Sending.REFUSED and "purpose" in str(kept.problem) and kept.stop.runs
    assert uid not in ids(sandbox)
    stops.change(lambda kept: tuple(replace(stop, purpose="other") for stop in leave(kept, uid, T0 + MIN)))
    exchange(service)
    assert on_server(sandbox, uid)[uid]["purpose"] == "other"
