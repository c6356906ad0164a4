# SPDX-License-Identifier: GPL-2.0-or-later
"""`exportzfe`: what was imported from the national schema is written in it again; what it cannot say is refused and told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer
from run_algorithm import run

from joptimiz_qgis.algorithms.exchange.exportzfe import ExportZfe
from joptimiz_qgis.algorithms.zones.importrules import ImportRules

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data" / "zfe"
ILLUSTRATIVE = ROOT / "tests" / "data" / "zfe_illustrative.geojson"


def export(source, tmp_path, **parameters):
    target = tmp_path / "out.geojson"
    done = run(ExportZfe(), {"INPUT": str(source), "OUTPUT": str(target), "REFUSED": "memory:", **parameters})
    return done, (json.loads(target.read_text("utf-8")) if target.exists() else None)


def features(whole):
    return sorted(((f["properties"], f["geometry"]) for f in whole["features"]),
                  key=lambda pair: (pair[0]["id"], pair[0]["date_debut"], str(pair[1])))


def test_a_file_of_the_schema_survives_import_and_export(qgis_processing, tmp_path):
    imported = tmp_path / "rules.gpkg"
    run(ImportRules(), {"INPUT": str(ILLUSTRATIVE), "OUTPUT": str(imported)})
    done, _ = export(imported, tmp_path)
    assert [(row["source_id"], row["field"]) for row in done.rows("REFUSED")] == [("000000000-ZFE-001~2", "schedule")]
    again = tmp_path / "again.gpkg"
    assert run(ImportRules(), {"INPUT": done.result["OUTPUT"], "OUTPUT": str(again)}).result["RULES"] == len(layer_rows(again))
    assert [row for row in layer_rows(imported) if row["rule_id"] != "000000000-ZFE-001~2"] == layer_rows(again)


def layer_rows(path):
    layer = QgsVectorLayer(str(path))
    names = [name for name in layer.fields().names() if name not in ("fid", "name", "authority")]  # the national base adds them
    return [{n: str(f[n]) for n in names} | {"geometry": f.geometry().asWkt(7)} for f in layer.getFeatures()]


def test_a_rule_that_the_schema_cannot_say_is_refused_with_its_phase_and_told(qgis_processing, tmp_path):
    imported = tmp_path / "rules.gpkg"
    run(ImportRules(), {"INPUT": str(ILLUSTRATIVE), "OUTPUT": str(imported)})
    layer = QgsVectorLayer(str(imported))
    layer.startEditing()
    first = next(layer.getFeatures())
    layer.changeAttributeValue(first.id(), layer.fields().indexOf("energies"), "diesel")
    assert layer.commitChanges()
    same = [f for f in layer.getFeatures() if (f["rule_id"], f["phase"]) == (first["rule_id"], first["phase"])]
    done, _ = export(imported, tmp_path)
    refused = [row["field"] for row in done.rows("REFUSED") if row["source_id"] == first["rule_id"]]
    assert len(refused) == len(same) > 1
    assert refused.count("energies") == 1
    assert "cannot say" in done.said


def test_nothing_to_say_is_an_error_that_leaves_the_former_file(qgis_processing, tmp_path):
    (tmp_path / "out.geojson").write_text("former", "utf-8")
    imported = tmp_path / "rules.gpkg"
    run(ImportRules(), {"INPUT": str(ILLUSTRATIVE), "OUTPUT": str(imported)})
    done = run(ExportZfe(), {"INPUT": str(imported), "OUTPUT": str(tmp_path / "out.geojson"), "FORMAT": "voies"})
    assert done.result is None
    assert (tmp_path / "out.geojson").read_text("utf-8") == "former"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.skipif(not SHARED.is_dir(), reason="real data is not beside the checkout")
@pytest.mark.parametrize("name, kind", [("bnzfe-aires-2023-12-part-a.geojson", "aires"),
                                        ("exemple-valide-voie-speciale.geojson", "voies")])
def test_official_file_is_written_with_the_same_phases_and_places(qgis_processing, tmp_path, name, kind):
    done, written = export(SHARED / name, tmp_path, FORMAT=kind)
    source = json.loads((SHARED / name).read_text("utf-8"))["features"]
    expected = {(f["properties"]["id"], f["properties"]["date_debut"]) for f in source}
    got = {(f["properties"]["id"], f["properties"]["date_debut"]) for f in written["features"]}
    refused = {row["source_id"].partition("~")[0] for row in done.rows("REFUSED")}
    assert got <= expected
    assert {phase for phase in expected if phase[0] not in refused} <= got
