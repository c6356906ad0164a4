# SPDX-License-Identifier: GPL-2.0-or-later
"""What the API promises of reading: filters obeyed, pages that lose nothing under writes, tombstones, settled revisions."""

from __future__ import annotations

import threading
from datetime import datetime, timezone

import pytest
from api_calls import Api, bay, is_problem, new_id

FILTERS = {  # CQL2 text -> the same in Python; P is a feature's properties
    "LONGUEUR > 1000": lambda p: p["LONGUEUR"] is not None and p["LONGUEUR"] > 1000,
    "LONGUEUR >= 1000 AND LONGUEUR <= 1200": lambda p: p["LONGUEUR"] is not None and 1000 <= p["LONGUEUR"] <= 1200,
    "1000 < LONGUEUR": lambda p: p["LONGUEUR"] is not None and p["LONGUEUR"] > 1000,
    "LONGUEUR BETWEEN 900 AND 1100": lambda p: p["LONGUEUR"] is not None and 900 <= p["LONGUEUR"] <= 1100,
    "LONGUEUR NOT BETWEEN 900 AND 1100": lambda p: p["LONGUEUR"] is not None and not 900 <= p["LONGUEUR"] <= 1100,
    "LONGUEUR IS NULL": lambda p: p["LONGUEUR"] is None,
    "LONGUEUR IS NOT NULL AND NOT (LONGUEUR = 1000)": lambda p: p["LONGUEUR"] not in (None, 1000),
    "DISPOSITION IN ('épi', 'bataille')": lambda p: p["DISPOSITION"] in ("épi", "bataille"),
    "DISPOSITION NOT IN ('épi')": lambda p: p["DISPOSITION"] is not None and p["DISPOSITION"] != "épi",
    "NOM LIKE 'Quai%'": lambda p: p["NOM"].startswith("Quai"),
    "NOM LIKE 'quai%'": lambda p: p["NOM"].startswith("quai"),
    "NOM NOT LIKE 'Quai%'": lambda p: not p["NOM"].startswith("Quai"),
    r"NOM LIKE '%100\%%'": lambda p: "100%" in p["NOM"],
    "NOM LIKE 'Quai _'": lambda p: p["NOM"].startswith("Quai ") and len(p["NOM"]) == 6,
    "NOM = 'L''écluse'": lambda p: p["NOM"] == "L'écluse",
    "NOM <> 'L''écluse'": lambda p: p["NOM"] != "L'écluse",
    "NOM > 'Quai 5'": lambda p: p["NOM"] > "Quai 5",
    "ACTIVE = true": lambda p: p["ACTIVE"] is True,
    "ACTIVE <> TRUE": lambda p: p["ACTIVE"] is False,
    "(ACTIVE = true OR LONGUEUR = 1000) AND NOT NOM = ''": lambda p: (p["ACTIVE"] or p["LONGUEUR"] == 1000) and p["NOM"] != "",
    "ACTIVE = false OR LONGUEUR = 1000 AND NOM LIKE 'Quai%'":
        lambda p: p["ACTIVE"] is False or (p["LONGUEUR"] == 1000 and p["NOM"].startswith("Quai")),
    "\"NOM\" = 'Quai 3'": lambda p: p["NOM"] == "Quai 3",
    "LONGUEUR > 1e3": lambda p: p["LONGUEUR"] is not None and p["LONGUEUR"] > 1000,
}


@pytest.fixture(scope="module")
def bays():
    """Bays of many kinds; COMMUNE marks them, so that other tests' ones are left out."""
    dispositions = ["épi", "bataille", "parallèle", None]
    names = [f"Quai {number}" for number in range(8)] + ["L'écluse", "100% livraison", "quai bas", ""]
    return [bay(new_id(), name, COMMUNE="filtres", LONGUEUR=None if index == 4 else 800 + 100 * (index % 7),
                DISPOSITION=dispositions[index % 4], ACTIVE=index % 3 == 0) for index, name in enumerate(names)]


@pytest.fixture
def filtered(either_store, bays):
    api = Api(either_store)
    if not api.ids("bays", filter="COMMUNE = 'filtres'"):
        for feature in bays:
            api.stored("bays", feature)
    return api


@pytest.mark.parametrize("text", FILTERS)
def test_filter_returns_those_that_obey_and_no_other(filtered, bays, text):
    wanted = {feature["id"] for feature in bays if FILTERS[text](feature["properties"])}
    page = filtered.page("bays", filter=f"({text}) AND COMMUNE = 'filtres'", filter_lang="cql2-text")
    assert {feature["id"] for feature in page["features"]} == wanted
    assert page["numberMatched"] == page["numberReturned"] == len(wanted)


@pytest.mark.parametrize("text", [
    "LONGUEUR >", "LONGUEUR = 'a'", "NOM = 5", "ACTIVE = 1", "NO_SUCH_FIELD = 1", "1 = 1", "NOM LIKE 5", "rev > 1e999",
    "(ACTIVE = true",
    "rev > 99999999999999999999", "NOM = 'open", "ACTIVE = true; DROP TABLE bays", "S_INTERSECTS(geometry, POINT(1 2))", "NOM",
    "((((((((((((((((((((((((((((((((((((((((((((((((ACTIVE = true", "NOM LIKE 'x\\'", "rev > 5 rev > 6", " ", "NOM = 'x\x00y'",
    "LONGUEUR IN ()", "NOT", "NOM = " + "'x' OR NOM = " * 500 + "'y'"])
def test_filter_that_cannot_be_obeyed_is_refused_and_never_ignored(either_store, text):
    is_problem(Api(either_store, "read:bays").get("bays", filter=text), 400)


def test_sort_is_ascending_or_descending_as_asked_and_by_several_fields(filtered):
    rows = filtered.page("bays", filter="COMMUNE = 'filtres' AND LONGUEUR IS NOT NULL", sortby="-LONGUEUR,NOM")["features"]
    keys = [(-row["properties"]["LONGUEUR"], row["properties"]["NOM"]) for row in rows]
    assert keys == sorted(keys) and len(keys) == 11
    names = [row["properties"]["NOM"] for row in filtered.page("bays", filter="COMMUNE = 'filtres'", sortby="-NOM")["features"]]
    assert names == sorted(names, reverse=True)


def test_pages_follow_their_next_links_to_every_feature_once(filtered):
    wanted = set(filtered.ids("bays", filter="COMMUNE = 'filtres'"))
    for sortby in ({}, {"sortby": "rev"}, {"sortby": "-NOM"}):
        found, page = [], filtered.page("bays", filter="COMMUNE = 'filtres'", limit=5, **sortby)
        assert page["numberMatched"] == 12
        while True:
            found += [feature["id"] for feature in page["features"]]
            links = [link["href"] for link in page["links"] if link["rel"] == "next"]
            if not links:
                break
            assert links[0].startswith(filtered.server.url)
            page = filtered.session.get(links[0], timeout=30).json()
            assert page["numberMatched"] == 12
        assert len(found) == len(set(found)) and set(found) == wanted


def test_offset_skips_so_many_in_every_order(filtered):
    for sortby in ({}, {"sortby": "rev"}, {"sortby": "-NOM"}):
        whole = filtered.ids("bays", filter="COMMUNE = 'filtres'", **sortby)
        page = filtered.page("bays", filter="COMMUNE = 'filtres'", offset=3, limit=4, **sortby)
        assert [feature["id"] for feature in page["features"]] == whole[3:7]
        (following,) = [link["href"] for link in page["links"] if link["rel"] == "next"]
        assert [feature["id"] for feature in filtered.session.get(following, timeout=30).json()["features"]] == whole[7:11]


def test_page_holds_at_most_a_thousand_features(either_store):
    api = Api(either_store, "read:rules")
    assert api.get("rules", limit=10**6).status_code == 200
    for limit in ("0", "-1", "a", "1.5", "", "1e3"):
        is_problem(api.get("rules", limit=limit), 400)


def test_bbox_keeps_what_meets_it_and_not_what_only_its_envelope_does(either_store):
    api, mark = Api(either_store), {"COMMUNE": "bbox"}
    inside, outside = bay(new_id(), at=[1.5, 40.5], **mark), bay(new_id(), at=[3, 40.5], **mark)
    diagonal = {**bay(new_id(), **mark), "geometry": {"type": "LineString", "coordinates": [[1, 41.4], [2.4, 40]]}}
    near = {**bay(new_id(), **mark), "geometry": {"type": "LineString", "coordinates": [[1.9, 43], [4, 40.95]]}}
    nowhere = {**bay(new_id(), **mark), "geometry": None}
    for feature in (inside, outside, diagonal, near, nowhere):
        api.stored("bays", feature)
    for box in ("1,40,2,41", "1,40,0,2,41,9"):
        assert set(api.ids("bays", bbox=box, filter="COMMUNE = 'bbox'")) == {inside["id"], diagonal["id"]}
    assert api.page("bays", bbox="1,40,2,41", filter="COMMUNE = 'bbox'")["numberMatched"] == 2
    for box in ("1,40,2", "a,b,c,d", "nan,nan,nan,nan", "1,41,2,40", "inf,0,1,1", "", "2,40,1,41", "1e300,0,1e301,1"):
        is_problem(api.get("bays", bbox=box), 400)


def test_datetime_keeps_what_holds_at_that_time(either_store):
    def stop(arrival, departure):
        return {"type": "Feature", "id": new_id(), "geometry": None, "properties": {"bay_id": "datetime", "arrival": arrival,
                                                                                   "departure": departure}}

    api = Api(either_store)
    early, late = stop("2026-03-01T08:00:00Z", "2026-03-01T09:00:00Z"), stop("2026-03-01T10:00:00+01:00", "2026-03-01T12:00:00Z")
    still = stop("2026-03-02T00:00:00Z", None)
    for feature in (early, late, still):
        api.stored("bay-stops", feature)
    wanted = {
        "2026-03-01T08:30:00Z": {early["id"]}, "2026-03-01T09:00:00Z": {early["id"], late["id"]}, "2026-03-01T12:00:01Z": set(),
        "2026-03-01T11:00:00Z/2026-03-03T00:00:00Z": {late["id"], still["id"]}, "../2026-03-01T08:59:00Z": {early["id"]},
        "2026-03-01T13:00:00Z/..": {still["id"]}, "2026-03-01": {early["id"], late["id"], still["id"]} - {still["id"]},
        "2030-01-01T00:00:00Z/": {still["id"]}}
    for text, ids in wanted.items():
        assert set(api.ids("bay-stops", datetime=text, filter="bay_id = 'datetime'")) == ids, text
    for text in ("yesterday", "2026-13-01", "2026-03-02/2026-03-01", "../..", "2026-03-01T08:00:00", "", "1/2/3", "2026-03-01/x"):
        is_problem(api.get("bay-stops", datetime=text), 400)


def test_date_is_the_whole_local_day(either_store):
    rule = {"type": "Feature", "id": new_id(), "geometry": None, "properties": {
        "rule_id": "ESSAI-JOUR", "kind": "zfe", "status": "draft", "valid_from": "2030-07-01", "valid_to": "2030-07-01"}}
    api = Api(either_store)
    api.stored("rules", rule)
    asked = {"2030-06-30T21:59:59Z": [], "2030-06-30T22:00:00Z": [rule["id"]], "2030-07-01T21:59:59Z": [rule["id"]],
             "2030-07-01T22:00:00Z": []}
    for text, ids in asked.items():
        assert api.ids("rules", datetime=text, filter="rule_id = 'ESSAI-JOUR'") == ids, text


def test_revisions_rise_with_each_write_and_the_change_set_has_each_feature_once(either_store):
    api, first = Api(either_store), bay(new_id(), "un")
    before = api.description("bays")["safe_rev"]
    tag = api.stored("bays", first)
    second = bay(new_id(), "deux")
    api.stored("bays", second)
    changed = api.replace("bays", {**first, "properties": {**first["properties"], "NOM": "trois"}}, tag)
    rows = api.changes("bays", before)
    assert [row["id"] for row in rows] == [second["id"], first["id"]]
    assert rows[1]["properties"]["NOM"] == "trois" and changed.headers["ETag"] == f'"{rows[1]["properties"]["rev"]}"'
    assert api.description("bays")["safe_rev"] == rows[1]["properties"]["rev"]
    assert api.changes("bays", rows[1]["properties"]["rev"]) == []


def test_deleted_feature_leaves_a_tombstone_that_only_the_change_set_shows(either_store):
    api, feature = Api(either_store), bay(new_id(), "à supprimer")
    before, tag = api.description("bays")["safe_rev"], api.stored("bays", feature)
    count = api.description("bays")["itemCount"]
    assert api.delete("bays", feature["id"], tag).ok
    (stone,) = api.changes("bays", before)
    assert stone["id"] == feature["id"] and stone["geometry"] is None
    assert set(stone["properties"]) == {"rev", "updated_at", "deleted"} and stone["properties"]["deleted"] is True
    assert feature["id"] not in api.ids("bays", limit=1000)
    assert feature["id"] in api.ids("bays", filter="deleted = true")
    assert api.description("bays")["itemCount"] == count - 1
    is_problem(api.get("bays", feature["id"]), 404)


def test_cursor_from_before_the_kept_tombstones_is_gone_and_a_whole_reading_still_works(either_store):
    api, kept, lost = Api(either_store), bay(new_id(), "reste"), bay(new_id(), "part")
    before = api.description("pois")["safe_rev"]

    def poi(feature):
        return {**feature, "properties": {"poi_id": feature["id"], "kind": "micro_hub"}}

    api.stored("pois", poi(kept))
    api.delete("pois", lost["id"], api.stored("pois", poi(lost)))
    oldest = either_store.purge("pois")
    assert api.description("pois")["oldest_rev"] == oldest > before
    is_problem(api.get("pois", filter=f"rev > {before}", sortby="rev"), 410)
    is_problem(api.get("pois", filter=f"rev >= {oldest} AND NOT kind = 'fuel'", sortby="rev"), 410)
    assert api.changes("pois", oldest) == []
    assert kept["id"] in api.ids("pois") and kept["id"] in api.ids("pois", filter="rev > 0 AND deleted = false", sortby="rev")


def test_cursor_of_another_database_is_gone(either_store):
    api = Api(either_store, "read:stations")
    newest = api.description("stations")["safe_rev"]
    assert api.changes("stations", newest) == []
    is_problem(api.get("stations", filter=f"rev > {newest + 1000}", sortby="rev"), 410)


def test_keyset_reading_misses_nothing_while_others_write(either_store):
    api = Api(either_store)
    mine = {new_id(): number for number in range(60)}
    start = api.description("bays")["safe_rev"]
    for uid in mine:
        api.stored("bays", bay(uid, "0"))
    stop = threading.Event()

    def write():
        writer, tags, turn = Api(either_store, "read:bays", "write:bays"), {}, 0
        while not stop.is_set():
            turn += 1
            uid = list(mine)[turn * 7 % 60]
            tag = tags.get(uid) or writer.get("bays", uid).headers["ETag"]
            tags[uid] = writer.replace("bays", bay(uid, str(turn)), tag).headers["ETag"]

    thread = threading.Thread(target=write)
    thread.start()
    try:
        for _ in range(5):
            assert set(mine) <= {row["id"] for row in api.changes("bays", start, limit=7)}
    finally:
        stop.set()
        thread.join(30)
    copy = {row["id"]: row for row in api.changes("bays", start)}
    for uid in mine:
        assert copy[uid]["properties"] == api.get("bays", uid).json()["properties"]


def test_late_commit_is_not_lost_by_who_keeps_to_the_safe_revision(postgis_sandbox):
    api, late, other = Api(postgis_sandbox), bay(new_id(), "en retard"), bay(new_id(), "à l'heure")
    cursor = api.description("bays")["safe_rev"]
    postgis_sandbox.begin_late("bays", late)
    api.stored("bays", other)
    safe = api.description("bays")["safe_rev"]
    rows = api.changes("bays", cursor)
    assert [row["id"] for row in rows] == [other["id"]]
    assert safe < rows[-1]["properties"]["rev"], "the revision of the open write is below, and not settled"
    postgis_sandbox.commit_late()
    naive = api.changes("bays", rows[-1]["properties"]["rev"])
    assert naive == [], "who goes on from the last revision seen loses it"
    careful = api.changes("bays", min(safe, rows[-1]["properties"]["rev"]))
    assert {row["id"] for row in careful} >= {late["id"], other["id"]}
    assert api.description("bays")["safe_rev"] >= max(row["properties"]["rev"] for row in careful)


def test_careful_reader_misses_nothing_of_many_late_writers(postgis_sandbox):
    api = Api(postgis_sandbox)
    features = [bay(new_id(), "tempête") for _ in range(240)]
    cursor, seen = api.description("bays")["safe_rev"], set()
    postgis_sandbox.do("storm", collection="bays", features=features, writers=6)
    over = False
    while not over:
        over = postgis_sandbox.do("calm")["over"]
        safe = api.description("bays")["safe_rev"]
        rows = api.changes("bays", cursor)
        seen |= {row["id"] for row in rows}
        cursor = max(cursor, min([safe] + [row["properties"]["rev"] for row in rows[-1:]]))
    assert {feature["id"] for feature in features} <= seen


def test_open_write_on_the_embedded_store_makes_others_wait_and_is_never_overtaken(sandbox):
    api, late, other = Api(sandbox), bay(new_id(), "en retard"), bay(new_id(), "attend")
    cursor = api.description("bays")["safe_rev"]
    sandbox.begin_late("bays", late)
    threading.Timer(0.3, sandbox.commit_late).start()
    assert api.changes("bays", cursor) == []
    api.stored("bays", other)
    assert [row["id"] for row in api.changes("bays", cursor)] == [late["id"], other["id"]]


def test_collection_says_what_a_client_must_know(either_store):
    listed = {entry["id"]: entry for entry in
              Api(either_store, "read:rules").session.get(f"{either_store.url}/collections", timeout=30).json()["collections"]}
    assert set(listed) == {"rules", "exemptions", "alerts", "bays", "bay-stops", "pois", "stations", "passes", "scenarios"}
    assert {name for name, entry in listed.items() if entry["level"] == 1} == {"exemptions", "alerts"}
    for entry in listed.values():
        assert isinstance(entry["oldest_rev"], int) and isinstance(entry["safe_rev"], int) and isinstance(entry["itemCount"], int)
        assert entry["edition"] and entry["licence"].startswith("https://") and "llustrati" in entry["attribution"]


def test_demo_territory_is_served_and_marked_as_illustrative(either_store):
    api = Api(either_store, "read:rules", "read:exemptions", "read:alerts")
    assert "ILLUSTRATIF-ZFE-01" in [row["properties"]["rule_id"] for row in api.page("rules")["features"]]
    (exemption,) = api.page("exemptions", filter="exemption_id LIKE 'ILLUSTRATIF%'")["features"]
    assert exemption["properties"]["categories"] == "VUL,PL"
    assert exemption["properties"]["holder_ref"].startswith("TITULAIRE-ILLUSTRATIF")
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    current = api.page("alerts", datetime=now)["features"]
    assert {row["properties"]["effect"] for row in current} >= {"closure", "information"}
    assert all("llustrati" in row["properties"]["headline"] for row in current)
