# SPDX-License-Identifier: GPL-2.0-or-later
"""The audit through Processing: tables that agree with each other, a user's own norms, bad input, cancel, French, real bays."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from interface_page import PAGE, sections
from qgis.core import QgsVectorLayer
from run_algorithm import memory, run

from joptimiz_qgis import tr as words
from joptimiz_qgis.algorithms import base
from joptimiz_qgis.algorithms.bays import audit_tables
from joptimiz_qgis.algorithms.bays.bayaudit import BayAudit
from joptimiz_qgis.algorithms.exchange.importbays import ImportBays
from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "resources" / "tables" / "bay_norms.csv"
SHARED = ROOT.parent / "shared" / "data" / "delivery-bays"
needs_data = pytest.mark.skipif(not SHARED.exists(), reason="no shared data")
MORNING = "2026-11-24T10:30"  # a Tuesday
X, Y = 650_000, 6_860_000
FIELDS = ("ID:string,NOM:string,TYPE:string,LONGUEUR:double,LARGEUR:double,MARQUAGE_ETAT:string,"
          "MARQUAGE_CONFORMITE:string,PANNEAU_PRESENT:string,PANNEAU_ETAT:string,ARR_PRESENT:string,ABAISSEMENT_TROTTOIR:string,ACTIVE:string,"
          "TEMPORALITE_OSM:string,TEMPORALITE_CDS:string")
GOOD = {"TYPE": "aire permanente", "LONGUEUR": 1500.0, "LARGEUR": 250.0, "MARQUAGE_ETAT": "bon état",
        "MARQUAGE_CONFORMITE": "oui", "PANNEAU_PRESENT": "oui", "PANNEAU_ETAT": "bon état", "ARR_PRESENT": "oui",
        "ABAISSEMENT_TROTTOIR": "oui",
        "ACTIVE": "oui"}
SINKS = ("OUTPUT", "FINDINGS", "SUMMARY", "REJECTED_ROWS")


def at(x, y=-4.0):
    return f"POINT({X + x} {Y + y})"


def bays(**changed):
    """A layer of bays like a good one but for what is changed; keys are their ids, `at` their places."""
    names = [field.split(":")[0] for field in FIELDS.split(",")]
    rows = []
    for number, (own, change) in enumerate(changed.items()):
        values = {**GOOD, "ID": own, "NOM": own.title(), **change}
        rows.append((values.pop("at", at(50.0 * number + 20)), [values.get(name) for name in names]))
    return memory("Point", FIELDS, *rows)


@pytest.fixture(scope="module")
def network(qgis_app, tmp_path_factory):
    """A street of 1000 m, with a side street at 600 m."""
    lines = [f"LINESTRING({X} {Y}, {X + 600} {Y})", f"LINESTRING({X + 600} {Y}, {X + 1000} {Y})",
             f"LINESTRING({X + 600} {Y}, {X + 600} {Y + 300})"]
    layer = memory("LineString", "speed:double", *((line, [36.0]) for line in lines))
    path = tmp_path_factory.mktemp("street") / "street.gpkg"
    done = run(BuildNetwork(), {"INPUT": layer, "SOURCE": "generic", "OUTPUT": str(path), "FIELD_MAP":
                                '{"speed_forward_kmh": "speed", "speed_backward_kmh": "speed"}'})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


def audited(*layers, cancel_after_s=None, **more):
    return run(BayAudit(), {"BAYS": list(layers), "DEPARTURE": MORNING, **dict.fromkeys(SINKS, "memory:"), **more},
               cancel_after_s)


def agree(done):
    """The tables say the same of each other."""
    count = done.result["BAYS"]
    assert count == len(done.rows("OUTPUT"))
    for row in done.rows("SUMMARY"):
        assert row["conform"] + row["findings"] + row["unknown"] + row["not_applicable"] == count, row
        told = Counter(f["severity"] == "unknown" for f in done.rows("FINDINGS") if f["check"] == row["check"])
        assert told[True] == row["unknown"] and told[False] >= row["findings"]
    verdicts = Counter(row["verdict"] for row in done.rows("OUTPUT"))
    assert (verdicts["conform"], verdicts["not_conform"], verdicts["unknown"]) == tuple(
        done.result[name] for name in ("CONFORM", "NOT_CONFORM", "UNKNOWN"))
    for name in ("errors", "warnings", "notices", "unknown"):
        severity = name if name == "unknown" else name[:-1]
        assert sum(row[name] for row in done.rows("OUTPUT")) == sum(f["severity"] == severity for f in done.rows("FINDINGS"))
    works = sum(row["works_m"] or 0.0 for row in done.rows("OUTPUT"))  # each rounded to a centimetre
    assert done.result["WORKS_M"] == pytest.approx(works, abs=0.1 + count * 0.005)


def test_fields_are_the_promised_ones():
    promised = sections(PAGE.read_text("utf-8"))["joptimiz:bayaudit"].fields
    for name in ("OUTPUT", "FINDINGS", "SUMMARY"):
        assert list(getattr(audit_tables, name)) == promised[name]


def test_each_defect_is_one_finding_and_the_tables_agree(qgis_processing):
    done = audited(bays(good={}, short={"LONGUEUR": 900.0}, worn={"MARQUAGE_ETAT": "dégradé"}, noact={"ARR_PRESENT": "non"},
                        silent={"ARR_PRESENT": None}, lost={"at": None}))
    agree(done)
    found = {row["bay_id"]: row for row in done.rows("OUTPUT")}
    assert {own: (row["verdict"], row["checks"]) for own, row in found.items()} == {
        "good": ("conform", None), "short": ("to_improve", "length"), "worn": ("to_improve", "marking"),
        "noact": ("not_conform", "act"), "silent": ("unknown", None), "lost": ("to_improve", "place")}
    assert (found["short"]["works_m"], found["worn"]["works_m"], found["noact"]["works_m"]) == (3.0, 35.0, None)
    row = next(row for row in done.rows("FINDINGS") if row["bay_id"] == "short")
    assert (row["value"], row["norm"], row["works_m"]) == ("9 m", "at least 12 m", 3.0) and "Certu 2009" in row["norm_source"]
    assert found["short"]["summary"] == row["finding"] and "3 m" in row["fix"]
    assert "bay_norms.csv" in done.result["METHOD"] and "No network" in done.result["METHOD"]
    assert [row["norm_source"] for row in done.rows("SUMMARY") if row["check"] == "junction"] == ["setting: à caler localement"]


def test_network_rules_territory_and_crossings_count(network, qgis_processing):
    rules = memory("Polygon", "rule_id:string,kind:string,status:string,vehicles:string,movement:string,act_ref:string",
                   (f"POLYGON(({X + 650} {Y - 50}, {X + 1050} {Y - 50}, {X + 1050} {Y + 50}, {X + 650} {Y + 50}, "
                    f"{X + 650} {Y - 50}))", ["NO-LORRY", "ztl", "in_force", "PL", "all", "arrêté 2026-12"]))
    territory = memory("Polygon", "name:string", (f"POLYGON(({X} {Y - 99}, {X + 900} {Y - 99}, {X + 900} {Y + 99}, {X} {Y + 99}, "
                                                  f"{X} {Y - 99}))", ["T"]))
    layer = bays(good={"at": at(300)}, banned={"at": at(800)}, corner={"at": at(605)}, zebra={"at": at(100)},
                 out={"at": at(0, -3000)}, twin={"at": at(301)})
    done = audited(layer, NETWORK=network, RULES=[rules], TERRITORY=territory,
                   CROSSINGS=memory("Point", "", (at(106, 0), []), (None, [])))
    agree(done)
    found = {row["bay_id"]: row for row in done.rows("OUTPUT")}
    assert {own: row["checks"] for own, row in found.items()} == {
        "good": "overlap", "banned": "unreachable", "corner": "junction", "zebra": "crossing", "out": "outside",
        "twin": "overlap"}
    row = next(row for row in done.rows("FINDINGS") if row["check"] == "unreachable" and row["severity"] == "error")
    assert (row["bay_id"], row["rule_id"], row["act_ref"]) == ("banned", "NO-LORRY", "arrêté 2026-12")
    assert {row["other_id"] for row in done.rows("FINDINGS") if row["check"] == "overlap"} == {"good", "twin"}
    assert found["out"]["unknown"] == 3  # access, side, junctions
    assert done.result["REJECTED"] == 1  # the crossing without a place
    van = audited(layer, NETWORK=network, RULES=[rules], VEHICLE="van_diesel")
    assert "unreachable" not in {row["check"] for row in van.rows("FINDINGS") if row["severity"] == "error"}


def test_every_crossing_of_a_multi_part_feature_counts(network, qgis_processing):
    crossings = memory("MultiPoint", "", (f"MULTIPOINT(({X + 106} {Y}), ({X + 406} {Y}), ({X + 900} {Y}))", []))
    done = audited(bays(first={"at": at(100)}, second={"at": at(400)}, apart={"at": at(250)}), NETWORK=network,
                   CROSSINGS=crossings)
    assert {row["bay_id"] for row in done.rows("FINDINGS") if row["check"] == "crossing"} == {"first", "second"}


def test_a_table_of_ones_own_counts_and_a_broken_one_is_refused_before_anything_is_written(tmp_path, qgis_processing):
    own, out = tmp_path / "mine.csv", tmp_path / "out.gpkg"
    own.write_text("check;case;severity;limit;unit;applies_to;status;source;verified_on\n"
                   "length;least;error;20;m;;setting;charte;\n", encoding="cp1252")
    done = audited(bays(good={}), NORMS=str(own))
    row, = done.rows("FINDINGS")
    assert (row["check"], row["severity"], row["norm_source"]) == ("length", "error", "setting: charte")
    assert "mine.csv" in done.result["METHOD"] and str(tmp_path) not in done.result["METHOD"]
    own.write_text(TABLE.read_text("utf-8").replace("length,least,warning,12", "length,least,warning,douze"), "utf-8")
    broken = audited(bays(good={}), NORMS=str(own), OUTPUT=str(out))
    assert broken.result is None and "Line 2" in broken.said and "douze" in broken.said and not out.exists()
    missing = audited(bays(good={}), NORMS=str(tmp_path / "nothing.csv"), OUTPUT=str(out))
    assert missing.result is None and "nothing.csv" in missing.said and not out.exists()


@pytest.mark.parametrize(("change", "told"), [
    ({"BAYS": None}, "bays"), ({"VEHICLE": "tank"}, "tank"),
    ({"DEPARTURE": "soon"}, "departure"), ({"TIME_ZONE": "Europe/Nowhere"}, "Europe/Nowhere"),
])
def test_bad_input_says_what_to_do(network, qgis_processing, change, told):
    done = audited(bays(good={}), **{"NETWORK": network, **change})
    assert done.result is None and told.lower() in done.said.lower()


def test_a_layer_that_holds_no_bays_and_a_territory_without_areas_are_refused(qgis_processing):
    other = audited(memory("Point", "name:string", (at(0), ["x"])))
    assert other.result is None and "ID" in other.said
    empty = audited(bays(good={}), TERRITORY=memory("Polygon", "name:string", (None, ["x"])))
    assert empty.result is None and "territory" in empty.said


def test_rules_without_a_network_are_not_passed_over_in_silence(qgis_processing):
    rules = memory("Polygon", "rule_id:string,kind:string,status:string")
    assert "not looked at" in audited(bays(good={}), RULES=[rules]).said


def test_a_cancelled_run_leaves_nothing(tmp_path, qgis_processing):
    many = bays(**{f"b{n}": {"ARR_PRESENT": None} for n in range(3000)})
    out = tmp_path / "out.gpkg"
    done = audited(many, OUTPUT=str(out), FINDINGS=str(tmp_path / "findings.gpkg"), cancel_after_s=0.02)
    assert done.result is None
    assert not list(tmp_path.glob("*.gpkg"))


def test_a_french_user_reads_french_figures_sources_and_help(qgis_processing, monkeypatch):
    monkeypatch.setattr(words, "language", lambda: "fr")
    monkeypatch.setattr(base, "language", lambda: "fr")
    row, = audited(bays(short={"LONGUEUR": 950.0})).rows("FINDINGS")
    assert row["value"].startswith("9,5") and "longueur utile" in row["norm_source"]
    assert "aux normes" in BayAudit().shortHelpString()


@needs_data
def test_every_bay_of_the_official_example_is_audited(qgis_processing):
    done = audited(QgsVectorLayer(str(SHARED / "exemple-grand-lyon.csv"), "lyon", "ogr"))
    agree(done)
    with open(SHARED / "exemple-grand-lyon.csv", encoding="utf-8", newline="") as stream:
        given = {row["ID"]: row for row in csv.DictReader(stream)}
    found = {row["bay_id"]: (row["checks"] or "").split(",") for row in done.rows("OUTPUT")}
    assert set(found) == set(given) and len(given) == 16
    for own, row in given.items():
        along = row["DISPOSITION"] in ("", "parallèle")
        assert ("width" in found[own]) == (along and bool(row["LARGEUR"]) and float(row["LARGEUR"]) < 250.0)
        short = 1500.0 if row["TYPE"] == "aire périodique" else 1200.0
        assert ("length" in found[own]) == (along and bool(row["LONGUEUR"]) and float(row["LONGUEUR"]) < short), own
        assert ("marking" in found[own]) == (row["MARQUAGE_ETAT"] in ("dégradé", "absent"))
        assert ("marking_conformity" in found[own]) == (row["MARQUAGE_CONFORMITE"] == "non")
        assert ("kerb" in found[own]) == (row["ABAISSEMENT_TROTTOIR"] == "non")
        assert "hours_contradiction" not in found[own]


@needs_data
def test_bays_of_paris_say_nothing_of_acts_and_that_is_never_in_order(tmp_path, qgis_processing):
    outputs = dict.fromkeys(("OUTPUT", "OUTPUT_LINES", "OUTPUT_TABLE", "REJECTED_ROWS"), "memory:")
    lines = (SHARED / "paris-livraison.csv").read_text("utf-8-sig").splitlines(keepends=True)[:501]
    some, points = tmp_path / "some.csv", tmp_path / "paris.gpkg"
    some.write_text("".join(lines), "utf-8")
    assert run(ImportBays(), {"INPUT": str(some), "OUTPUT_POINTS": str(points), **outputs}).result
    done = audited(QgsVectorLayer(str(points), "paris", "ogr"))
    agree(done)
    assert done.result["BAYS"] == 500 and done.result["CONFORM"] == 0
    assert next(row for row in done.rows("SUMMARY") if row["check"] == "act")["unknown"] == 500
