# SPDX-License-Identifier: GPL-2.0-or-later
"""What a user does with the files of a connection, over the real mirror and outbox; and that nothing goes unasked."""

from __future__ import annotations

import json
from contextlib import nullcontext

import pytest
from qgis.core import QgsProject
from sync_fakes import Collection, FakeClient
from sync_wiring import TOWN

from joptimiz_qgis.core.errors import InputError, SignInNeeded
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.sync_plan import Record
from joptimiz_qgis.layers.mirror import places
from joptimiz_qgis.layers.mirror.mirror import Mirror
from joptimiz_qgis.layers.mirror.outbox import Item, Outbox
from joptimiz_qgis.sync.connections import Connection
from joptimiz_qgis.sync.run import sync_connection
from joptimiz_qgis.sync.session import DRAFTS, MIRROR, schemas
from joptimiz_qgis.sync.wiring import Wiring

POINT = {"type": "Point", "coordinates": [7.42, 43.73]}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "local_store", lambda: tmp_path)
    return places.folder_of("town1")


@pytest.fixture
def wiring(qgis_app, qgis_new_project, folder):
    return Wiring(QgsProject.instance())


@pytest.fixture
def filled(wiring, folder):
    """A mirror with two places, and a draft of one of them."""
    server = {"pois": Collection()}
    for uid in ("a", "b"):
        server["pois"].put(uid, poi_id=uid, kind="fuel", name=uid)
        row = server["pois"].rows[uid]
        server["pois"].rows[uid] = Record(uid, row.rev, geometry=POINT, properties=row.properties)
    mirror, outbox = Mirror.open(folder / MIRROR, schemas()), Outbox.open(folder / DRAFTS)
    report = sync_connection(TOWN, FakeClient(server), mirror, outbox, lambda: nullcontext(set()), NoProgress(),
                             "2026-11-24T10:00:00Z")
    assert report.collections[0].inserted == 2
    known = mirror.get("pois", "a")
    mine = Record("a", geometry=POINT, properties={"poi_id": "a", "kind": "gas"})
    outbox.put(Item("a", "pois", "replace", mine, known, known.rev))
    return wiring.desk("town1")


def test_before_the_first_exchange_there_is_nothing_and_nothing_is_made_of_it(wiring):
    desk = wiring.desk("town1")
    assert desk.states() == () and desk.rejects("pois") == () and not desk.items() and not desk.on_map("pois")
    desk.add_to_map("pois")
    assert not QgsProject.instance().mapLayers()


def test_a_collection_comes_on_the_map_once_and_says_as_of_when_it_is(filled, wiring):
    filled.add_to_map("pois")
    filled.add_to_map("pois")
    layers = QgsProject.instance().mapLayers().values()
    assert filled.on_map("pois") and filled.in_project() and len(layers) == 3
    assert sum(layer.featureCount() for layer in layers) == 2 and all(layer.readOnly() for layer in layers)
    wiring.describe(TOWN, ["pois", "bays"])
    assert all(layer.metadata().identifier() == TOWN.url for layer in layers)


def test_what_is_discarded_comes_back_as_it_was(filled):
    item = filled.items()[0]
    filled.discard(item)
    assert not filled.items()
    filled.put_back(item)
    assert filled.items() == [item]


def test_unsent_changes_are_saved_as_geojson(filled, tmp_path):
    filled.save(str(tmp_path / "kept.geojson"))
    feature = json.loads((tmp_path / "kept.geojson").read_text("utf-8"))["features"][0]
    assert (feature["id"], feature["geometry"], feature["properties"]["kind"]) == ("a", POINT, "gas")
    assert feature["properties"]["joptimiz_operation"] == "replace"
    with pytest.raises(InputError, match="cannot be written"):
        filled.save(str(tmp_path / "absent" / "kept.geojson"))


def test_a_damaged_mirror_is_told_and_left_to_the_exchange(filled, folder):
    filled.add_to_map("pois")
    (folder / MIRROR).write_bytes(b"no database")
    for ask in (filled.states, lambda: filled.rejects("pois"), lambda: filled.known("pois", "a"), lambda: filled.describe("pois"),
                lambda: filled.add_to_map("pois")):
        with pytest.raises(InputError, match="Synchronise"):
            ask()


@pytest.mark.parametrize(("on_map", "lose_unsent", "unsent", "gone"), [
    (False, False, True, False), (False, True, True, True), (True, True, True, False), (False, False, False, True)])
def test_files_of_a_removed_connection_go_only_if_nothing_is_lost(filled, wiring, folder, on_map, lose_unsent, unsent, gone):
    if on_map:
        filled.add_to_map("pois")
    if not unsent:
        filled.discard(filled.items()[0])
    wiring.clear("town1", lose_unsent)
    assert folder.exists() != gone


def test_files_that_cannot_be_read_are_kept(filled, wiring, folder):
    (folder / DRAFTS).write_bytes(b"no database")
    wiring.clear("town1", False)
    assert (folder / DRAFTS).exists()


def test_without_an_authentication_nobody_is_asked_and_with_a_missing_one_it_is_said(wiring):
    assert wiring.unlock("", asked=True) is None
    assert isinstance(wiring.unlock("abc1234", asked=False), SignInNeeded)
    assert str(wiring.who(TOWN)) == "no sign-in"
    assert str(wiring.who(Connection("a1b2", "T", "https://x.example", "abc1234"))) == "authentication missing"


def test_a_draft_is_made_on_what_its_form_showed_not_on_what_an_exchange_brought_meanwhile(filled, folder):
    server = {"pois": Collection(rev=10)}
    mirror, outbox = Mirror(folder / MIRROR, schemas()), Outbox(folder / DRAFTS)

    def exchange():
        return sync_connection(TOWN, FakeClient(server), mirror, outbox, lambda: nullcontext(set()), NoProgress(),
                               "", {"pois": 9})

    server["pois"].put("b", poi_id="b", kind="fuel", name="before")
    exchange()
    shown = filled.known("pois", "b")
    server["pois"].put("b", poi_id="b", kind="fuel", name="theirs")
    exchange()
    filled.keep("pois", "b", Record("b", properties={"poi_id": "b", "kind": "gas", "name": "before"}), shown)
    exchange()
    (item,) = (each for each in filled.items() if each.uid == "b")
    assert (item.state, item.theirs.properties["name"]) == ("conflict", "theirs")
    assert server["pois"].live()["b"]["name"] == "theirs"


def test_a_form_that_stays_open_while_its_draft_is_sent_goes_on_from_what_was_sent(filled, folder):
    server = {"pois": Collection(rev=10)}
    outbox = Outbox(folder / DRAFTS)

    def exchange():
        return sync_connection(TOWN, FakeClient(server), Mirror(folder / MIRROR, schemas()), outbox, lambda: nullcontext(set()),
                               NoProgress(), "", {"pois": 9})

    first = Record("n", properties={"poi_id": "n", "kind": "fuel"})
    filled.keep("pois", "n", first, None)
    exchange()
    filled.keep("pois", "n", Record("n", properties={"poi_id": "n", "kind": "gas"}), first)
    for _ in range(2):  # the first finds out the revision
        exchange()
    assert not [each for each in filled.items() if each.uid == "n"]
    assert server["pois"].live()["n"]["kind"] == "gas"
