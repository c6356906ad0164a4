# SPDX-License-Identifier: GPL-2.0-or-later
"""Whatever a network or a server does, whenever QGIS is killed: the mirror holds a whole state, nothing of mine is lost."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, nullcontext
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "fakes")]

from api_client import BAYS, POINT, bay, client, fill, uid  # noqa: E402
from api_double import ApiDouble  # noqa: E402
from fault_cases import CASES  # noqa: E402
from fault_proxy import FaultProxy, cut  # noqa: E402

from joptimiz_qgis.core.progress import NoProgress  # noqa: E402
from joptimiz_qgis.layers.mirror.mirror import Mirror  # noqa: E402
from joptimiz_qgis.layers.mirror.outbox import Item, Outbox  # noqa: E402
from joptimiz_qgis.sync.connections import Connection  # noqa: E402
from joptimiz_qgis.sync.report import Status  # noqa: E402
from joptimiz_qgis.sync.run import sync_connection  # noqa: E402

SCHEMAS = {"bays": BAYS}
KILLS = int(os.environ.get("JOPTIMIZ_KILLS", "4"))


def sync(folder, address, progress=None, **given):
    """One exchange of the real client, mirror and outbox, without QGIS' network."""
    mirror, outbox = Mirror.open(folder / "mirror.gpkg", SCHEMAS), Outbox.open(folder / "drafts.gpkg")
    # The address in the state is the connection's, whatever proxy stands before the server.
    connection = Connection("town1", "Town", "https://town.example")
    return sync_connection(connection, client(address), mirror, outbox, lambda: nullcontext(set()), progress or NoProgress(),
                           "2026-11-24T10:00:00Z", known=("bays",), **given)


def content(folder):
    """Names by id, and that the file is sound."""
    with closing(sqlite3.connect(folder / "mirror.gpkg")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        rows = connection.execute("SELECT uid, name FROM bays").fetchall()
        tree = connection.execute("SELECT count(*) FROM rtree_bays_geom").fetchone()[0]
    assert len(rows) == tree
    return dict(rows)


def live(server):
    return {key: one["properties"]["name"] for key, one in server.live("bays").items()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
@pytest.mark.parametrize("known", [False, True], ids=["first load", "changes"])
def test_after_each_fault_the_mirror_is_whole_and_the_next_exchange_mends_it(tmp_path, case, known):
    with ApiDouble(case.level, page=2) as server, FaultProxy(server.url) as proxy:
        fill(server, 10)
        if known:
            assert sync(tmp_path, server.url).status is Status.OK
        before = content(tmp_path) if known else {}
        for number in (3, 4, 5, 6, 7):
            server.put("bays", uid(number), {"name": f"Quai {number} bis", "places": 1}, POINT)
        server.remove("bays", uid(8))
        case.plan(proxy)
        report = sync(tmp_path, proxy.url)
        after = content(tmp_path)
        assert after in (before, live(server)), report
        assert (report.status is Status.OK) == (after == live(server))
        proxy.clear()
        assert sync(tmp_path, server.url).status is Status.OK
        assert content(tmp_path) == live(server)


def test_an_edit_of_what_others_deleted_comes_back_if_that_is_decided(tmp_path):
    with ApiDouble(2) as server:
        fill(server, 3)
        sync(tmp_path, server.url)
        outbox, mirror = Outbox.open(tmp_path / "drafts.gpkg"), Mirror(tmp_path / "mirror.gpkg", SCHEMAS)
        base = mirror.get("bays", uid(2))
        outbox.put(Item(uid(2), "bays", "replace", bay(2, base.rev, name="mine"), base, base.rev))
        server.remove("bays", uid(2))
        sync(tmp_path, server.url)
        (item,) = outbox.items()
        assert item.state == "conflict" and item.theirs is None and uid(2) not in content(tmp_path)
        outbox.resolve(item, item.record)
        assert sync(tmp_path, server.url).sent() == 1 and outbox.items() == []
        assert sorted(live(server).values()) == ["Quai 1", "Quai 3", "mine"] and content(tmp_path) == live(server)


def test_a_removal_of_a_draft_whose_answer_was_lost_removes_it_on_the_server_too(tmp_path):
    with ApiDouble(2) as server, FaultProxy(server.url) as proxy:
        fill(server, 1)
        outbox = Outbox.open(tmp_path / "drafts.gpkg")
        draft = outbox.put(Item(uid(50), "bays", "create", bay(50, name="mine")))
        proxy.fault(cut, method="PUT", times=-1)
        sync(tmp_path, proxy.url)
        assert uid(50) in live(server) and outbox.items()[0].state == "waiting"
        outbox.put(Item(uid(50), "bays", "delete", None, draft.record))
        for _ in range(2):  # the first finds out the revision
            sync(tmp_path, server.url)
        assert uid(50) not in live(server) and outbox.items() == [] and content(tmp_path) == live(server)


def test_a_lost_answer_to_a_change_doubles_nothing(tmp_path):
    with ApiDouble(2) as server, FaultProxy(server.url) as proxy:
        fill(server, 3)
        Outbox.open(tmp_path / "drafts.gpkg").put(Item(uid(50), "bays", "create", bay(50)))
        proxy.fault(cut, method="PUT", times=-1)
        assert sync(tmp_path, proxy.url).sent() == 0
        assert server.rows("bays").rev == 4  # it arrived, only nobody here knows
        proxy.clear()
        report = sync(tmp_path, proxy.url)
        assert report.sent() == 1 and server.rows("bays").rev == 4
        assert content(tmp_path) == live(server)


WORKER = """
import sys
sys.path[:0] = sys.argv[3:]
from pathlib import Path
from test_sync_faults import sync
print("begun", flush=True)
for _ in range(1000):
    sync(Path(sys.argv[1]), sys.argv[2])
"""


def test_killed_at_any_moment_nothing_is_lost_or_doubled(tmp_path):
    draw = random.Random(4)
    with ApiDouble(2, page=50) as server:
        fill(server, 400)
        sent, number = {}, 10_000
        for _ in range(KILLS):
            box = Outbox.open(tmp_path / "drafts.gpkg")
            for _ in range(draw.randint(1, 10)):
                number += 1
                sent[uid(number)] = f"Quai {number}"
                box.put(Item(uid(number), "bays", "create", bay(number)))
            for one in draw.sample(range(1, 401), 40):
                server.put("bays", uid(one), {"name": f"Quai {one} {number}", "places": 1}, POINT)
            worker = subprocess.Popen([sys.executable, "-c", WORKER, str(tmp_path), server.url, *sys.path],
                                      stdout=subprocess.PIPE)
            try:
                assert worker.stdout.readline().strip() == b"begun"
                time.sleep(draw.uniform(0.0, 0.25))
            finally:
                worker.kill()
                worker.wait()
                worker.stdout.close()
            kept = {item.uid for item in Outbox.open(tmp_path / "drafts.gpkg").items()}
            assert {key for key in sent if key not in live(server)} <= kept
            if (tmp_path / "mirror.gpkg").exists():
                content(tmp_path)
        report = sync(tmp_path, server.url)
        assert report.status is Status.OK, report
        assert not Outbox.open(tmp_path / "drafts.gpkg").items()
        assert content(tmp_path) == live(server)
        assert {key: name for key, name in live(server).items() if key in sent} == sent
        assert server.rows("bays").rev == 400 + 40 * KILLS + len(sent)  # no change was written twice
