# SPDX-License-Identifier: GPL-2.0-or-later
"""joptimiz:sync, as a nightly task runs it: numbers, status, and an error where nothing could be done."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
import run_algorithm
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fakes"))
from api_client import POINT, uid  # noqa: E402
from api_double import ApiDouble  # noqa: E402

from joptimiz_qgis.algorithms.provider import JoptimizProvider  # noqa: E402
from joptimiz_qgis.layers.mirror import places  # noqa: E402
from joptimiz_qgis.layers.mirror.outbox import Item, Outbox  # noqa: E402
from joptimiz_qgis.sync.connections import Connection, Connections  # noqa: E402
from joptimiz_qgis.sync.headless import connection_for  # noqa: E402
from joptimiz_qgis.sync.session import DRAFTS, MIRROR  # noqa: E402


@pytest.fixture
def run(qgis_app, qgis_processing, qgis_new_project, tmp_path, monkeypatch):
    monkeypatch.setattr(places, "local_store", lambda: tmp_path)
    provider = JoptimizProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield lambda **parameters: run_algorithm.run(provider.algorithm("sync"), parameters).result
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def failing(run):
    """What is said by a run that fails."""
    algorithm = QgsApplication.processingRegistry().algorithmById("joptimiz:sync")

    def call(**parameters):
        done = run_algorithm.run(algorithm, parameters)
        assert done.result is None
        return done.said

    return call


@pytest.fixture
def server():
    with ApiDouble(2) as double:
        for number in range(10):
            put(double, number, f"Place {number}")
        double.rows("alerts")
        yield double


def put(server, number, name):
    return server.put("pois", uid(number), {"poi_id": str(number), "kind": "hgv_parking", "name": name}, POINT)


def test_an_address_is_mirrored_and_the_second_run_brings_only_the_changes(run, server, tmp_path):
    first = run(CONNECTION=server.url)
    assert (first["STATUS"], first["INSERTED"], first["UPDATED"], first["SENT"], first["UNSENT"]) == ("ok", 10, 0, 0, 0)
    assert QgsVectorLayer(f"{first['STORE']}|layername=pois", "", "ogr").featureCount() == 10
    put(server, 3, "Other")
    server.remove("pois", uid(4))
    second = run(CONNECTION=server.url)
    assert (second["INSERTED"], second["UPDATED"], second["DELETED"]) == (0, 1, 1)
    counts = json.loads(second["COUNTS"])
    assert counts["pois"]["level"] == 2 and counts["pois"]["status"] == "ok" and not counts["pois"]["whole"]
    assert second["STORE"] == first["STORE"] and Path(first["STORE"]).is_relative_to(tmp_path)


def test_it_needs_no_project_as_in_qgis_process(run, server):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("joptimiz:sync")
    result, fine = algorithm.run({"CONNECTION": server.url}, QgsProcessingContext(), QgsProcessingFeedback())
    assert fine and result["STATUS"] == "ok"


def test_a_connection_is_named_and_its_outbox_is_sent(run, server):
    Connections().put(Connection("town1", "Town", server.url, collections=("pois",)))
    box = Outbox.open(places.folder_of("town1") / DRAFTS)
    from joptimiz_qgis.core.sync_plan import Record

    box.put(Item(uid(50), "pois", "create", Record(uid(50), geometry=POINT, properties={"poi_id": "50", "kind": "fuel"})))
    result = run(CONNECTION="town")
    assert (result["SENT"], result["UNSENT"], result["INSERTED"]) == (1, 0, 11)
    assert Path(result["STORE"]) == places.folder_of("town1") / MIRROR
    assert list(json.loads(result["COUNTS"])) == ["pois"]


def test_a_file_of_ones_own_is_brought_up_to_date(run, server, tmp_path):
    store = tmp_path / "town.gpkg"
    result = run(CONNECTION=server.url, COLLECTIONS="pois", STORE=str(store))
    assert result["STORE"] == str(store)
    with closing(sqlite3.connect(store)) as connection:
        assert connection.execute("SELECT count(*) FROM pois").fetchone() == (10,)


def test_a_collection_that_is_not_there_is_told_and_the_rest_is_done(run, server):
    result = run(CONNECTION=server.url, COLLECTIONS="pois, bays")
    assert result["STATUS"] == "partial" and result["INSERTED"] == 10
    assert "no collection bays" in json.loads(result["COUNTS"])["bays"]["problem"]


def test_much_that_disappears_needs_to_be_allowed(run, server):
    server.level = server.says = 0
    run(CONNECTION=server.url, COLLECTIONS="pois")
    for number in range(5):
        del server.rows("pois").features[uid(number)]
    kept = run(CONNECTION=server.url, COLLECTIONS="pois")
    assert (kept["STATUS"], kept["DELETED"]) == ("failed", 0)
    gone = run(CONNECTION=server.url, COLLECTIONS="pois", ALLOW_VANISH=True)
    assert (gone["STATUS"], gone["DELETED"]) == ("ok", 5)


@pytest.mark.parametrize(("parameters", "words"), [
    ({"CONNECTION": "http://127.0.0.1:9"}, "cannot be reached"), ({"CONNECTION": "nobody"}, "There is no connection nobody"),
    ({"CONNECTION": "http://town.example"}, "https://"), ({"COLLECTIONS": "../x"}, "not the name of a collection"),
    ({"AUTHENTICATION": "abc1234"}, "no longer stored|locked|switched off")])
def test_where_nothing_can_be_done_the_task_fails_and_says_why(failing, server, parameters, words):
    assert re.search(words, failing(**{"CONNECTION": server.url, **parameters}))


def test_who_must_sign_in_is_told(failing, server):
    server.token = "secret-token"  # pragma: allowlist secret
    said = failing(CONNECTION=server.url)
    assert "sign in" in said and "secret-token" not in said


def test_an_address_has_the_same_mirror_each_time_and_another_one_another(qgis_app):
    assert connection_for("https://x.example/" + 99 * "y", "", ()).url.endswith("y")
    first, again, other = (connection_for(address, "", ()) for address in (
        "https://town.example/api/", "https://town.example/api", "https://other.example"))
    assert first.id == again.id != other.id and first.url == "https://town.example/api"
