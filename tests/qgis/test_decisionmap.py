# SPDX-License-Identifier: GPL-2.0-or-later
"""The decision map: what stands on the page, where it fits, and what a bad request leaves behind."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from itertools import combinations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemMarker,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsNumericFormatContext,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QLocale, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QImage

from joptimiz_qgis import tr
from joptimiz_qgis.algorithms.maps.decisionmap import TEMPLATES, DecisionMap
from joptimiz_qgis.layers import decision_map, legend, map_facts, typography
from joptimiz_qgis.layers.map_content import Act, Figure, MapContent, MapView, page

TITLE = "The 19 t lorry goes round the zone"
RULE = ("rule_id", "kind", "effect", "status", "name", "verified_on", "act_ref", "act_url", "authority", "source",
        "critair_banned", "schedule", "movement", "valid_from", "valid_to", "limit_value:double")
LEG = ("leg:int", "distance_m:double", "duration_s:double", "wait_s:double", "departure:datetime", "edge_ids", "verdict",
       "rule_ids", "exemption_ids", "detour_s:double", "method")


def layer_of(geometry, name, fields, rows, crs="EPSG:2154"):
    declared = "".join(f"&field={field if ':' in field else field + ':string'}" for field in fields)
    layer = QgsVectorLayer(f"{geometry}?crs={crs}{declared}", name, "memory")
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        for key, value in values.items():
            feature[key] = value
        assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


def legs(**values):
    leg = {"leg": 1, "distance_m": 4500, "duration_s": 600, "wait_s": 0, "edge_ids": "1,2", "verdict": "allowed",
           "rule_ids": "A,B", "departure": QDateTime.fromString("2026-11-24T09:30:00Z", Qt.DateFormat.ISODate),
           "method": "Free-flow driving times.", **values}
    return layer_of("LineString", "legs", LEG, [("LineString(0 0, 800 0, 800 900)", leg)])


def reference():
    fields = tuple(field for field in LEG if not field.startswith(("detour", "exemption")))
    leg = {"distance_m": 3000, "duration_s": 480, "wait_s": 0, "edge_ids": "1", "verdict": "allowed"}
    return layer_of("LineString", "reference", fields, [("LineString(0 0, 800 900)", leg)])


def zone(name="ZFE du port", source="City register 2026", **values):
    row = {"rule_id": "Z", "kind": "zfe", "status": "in_force", "name": name, "source": source, "verified_on": "2999-01-01",
           "act_ref": "Order 2026-7 of 3 March 2026", "act_url": "https://example.org/2026-7", **values}
    far = {**row, "kind": "pedestrian", "name": "Far away", "act_ref": "Order of another town"}
    return layer_of("Polygon", "zones", RULE, [
        ("Polygon((100 100, 700 100, 700 700, 100 700, 100 100))", row),
        ("Polygon((90000 90000, 90100 90000, 90100 90100, 90000 90100, 90000 90000))", far)])


def reasons():
    return layer_of("None", "reasons", ("act_ref", "act_url", "rule_name", "cost_s:double", "sentence", "verified_on"), [
        ("", {"act_ref": "Order 2025-1", "rule_name": "Bridge", "cost_s": 60, "verified_on": "2026-10-20",
              "sentence": "Order 2025-1 – Bridge closes the shorter way: weight 19 t, limit 7.5 t."})])


def run(parameters, tmp_path=None):
    algorithm = DecisionMap()
    algorithm.initAlgorithm()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    fine, message = algorithm.checkParameterValues(parameters, context)
    if not fine:
        raise QgsProcessingException(message)
    algorithm.prepareAlgorithm(parameters, context, feedback)
    return algorithm.processAlgorithm(parameters, context, feedback)


def request(tmp_path, **values):
    return {"INPUT": [legs(), reference(), zone()], "TITLE": TITLE, "TEMPLATE": "a3_landscape", "VEHICLE": "19 t lorry",
            "REASONS": reasons(), "AUTHOR": "Mobility service", "OUTPUT": str(tmp_path / "map.pdf"), **values}


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setattr(typography, "language", lambda: "en")
    monkeypatch.setattr(map_facts, "language", lambda: "en")


def text_of(pdf):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    found = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True).stdout.decode("utf-8")
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", found))


def page_mm(pdf):
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf.read_bytes())
    return tuple(round(float(points) * 25.4 / 72) for points in box.groups())


# -- what stands on the page --


def test_page_says_decision_when_who_acts_method_and_sources(tmp_path):
    run(request(tmp_path, SOURCES="© OpenStreetMap contributors, ODbL 1.0, edition 2026"))
    text = text_of(tmp_path / "map.pdf")
    for said in (TITLE, "19 t lorry – Leaving on Tuesday 24 November 2026 at 10:30", "4.5 km", "+1.5 km (+50 %)", "10.0 min",
                 "+2.0 min (+25 %)", "Order 2025-1", "Bridge closes the shorter way: weight 19 t, limit 7.5 t.", "20 Oct 2026",
                 "Order 2026-7 of 3 March 2026", "https://example.org/2026-7", "Free-flow driving times.",
                 "ODbL 1.0, edition 2026", "City register 2026", "Mobility service", "Scale 1:",
                 "Lambert-93", "EPSG:2154", "Map made on", "Page 1 of 1"):
        assert said in text, said


def test_act_that_decided_stands_before_the_others(tmp_path):
    run(request(tmp_path))
    text = text_of(tmp_path / "map.pdf")
    assert text.index("Order 2025-1") < text.index("Order 2026-7")


@pytest.mark.parametrize("template, size", [("a3_landscape", (420, 297)), ("a4_landscape", (297, 210))])
def test_page_has_the_size_of_its_template(tmp_path, template, size):
    run(request(tmp_path, TEMPLATE=template))
    assert page_mm(tmp_path / "map.pdf") == size


def test_every_template_has_its_file():
    for template in TEMPLATES:
        assert min(page(template).body_pt) >= 7


def test_png_is_made_at_the_size_of_the_page(tmp_path):
    done = run(request(tmp_path, OUTPUT_PNG=str(tmp_path / "map.png")))
    image = QImage(done["OUTPUT_PNG"])
    assert (round(image.width() / 420, 1), round(image.height() / 297, 1)) == (7.9, 7.9)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.pdf", "map.png"]


def test_legend_holds_what_is_in_view_and_nothing_else(tmp_path):
    run(request(tmp_path))
    text = text_of(tmp_path / "map.pdf")
    for shown in (legend.ROUTE["plain"], legend.ROUTE["reference"], legend.KINDS["zfe"]):
        assert shown in text
    for absent in (legend.KINDS["pedestrian"], legend.KINDS["ztl"], legend.PLANNED["zfe"], legend.ROADS["major"],
                   legend.STATUSES["stale"], legend.ROUTE["exempted"], "Order of another town"):
        assert absent not in text


def test_legend_counts_rules_that_nobody_verified_for_a_year(tmp_path):
    run(request(tmp_path, INPUT=[legs(), zone(verified_on="2001-01-01")]))
    text = text_of(tmp_path / "map.pdf")
    assert "Not verified for a year (1)" in text
    assert "not verified for a year: 1." in text


@pytest.mark.parametrize("values", [{"source": "Données illustratives"}, {"name": "ZFE (illustrative)"}])
def test_illustrative_rules_mark_the_map(tmp_path, values):
    run(request(tmp_path, INPUT=[legs(), zone(**values)]))
    assert "Illustrative data – no legal value" in text_of(tmp_path / "map.pdf")


def test_map_of_real_rules_bears_no_such_mark(tmp_path):
    run(request(tmp_path))
    assert "Illustrative" not in text_of(tmp_path / "map.pdf")


def test_map_without_a_legal_way_says_so_and_names_the_road_data_that_blocks(tmp_path):
    decided = layer_of("None", "reasons", ("rule_id", "rule_name", "effect", "act_ref", "act_url", "cost_s:double", "sentence",
                                           "verified_on"), [
        ("", {"rule_name": "The road data", "effect": "blocked",
              "sentence": "The road data leaves this vehicle no legal way: weight 19 t, limit 7.5 t."})])
    run(request(tmp_path, INPUT=[reference(), zone()], REASONS=decided))
    text = text_of(tmp_path / "map.pdf")
    assert "Legal route none" in text
    assert "Distance if no rule existed 3.0 km" in text
    assert "leaves this vehicle no legal way: weight 19 t, limit 7.5 t." in text
    assert text.index("The road data") < text.index("Order 2026-7")


def test_act_that_an_exemption_lifts_stands_before_the_road_data():
    told = layer_of("None", "reasons", ("rule_id", "rule_name", "effect", "act_ref", "cost_s:double", "sentence"), [
        ("", {"rule_name": "Données routières", "effect": "limit", "cost_s": 14.0,
              "sentence": "Données routières\u00a0: le chemin est fermé."}),
        ("", {"rule_id": "Z", "effect": "exempted", "act_ref": "Order 1", "cost_s": 0.0, "sentence": "Order 1 – lifted."})])
    acts = map_facts.acts(told.getFeatures(), ())
    assert [(act.ref, act.about) for act in acts] == [("Order 1", "lifted."), ("Données routières", "le chemin est fermé.")]


@pytest.mark.parametrize("computer", ["en_GB", "fr_FR"])
def test_scale_bar_writes_numbers_in_the_language_of_the_page(monkeypatch, computer):
    before = QLocale()
    QLocale.setDefault(QLocale(computer))
    monkeypatch.setattr(tr, "language", lambda: "fr")
    try:
        assert decision_map._numbers().formatDouble(0.5, QgsNumericFormatContext()) == "0,5"
    finally:
        QLocale.setDefault(before)


def access(**values):
    fields = ("edge_id:int", "verdict", "length_m:double", "act_ref", "name", "road_class")
    row = {"edge_id": 1, "verdict": "forbidden", "length_m": 500, "act_ref": "Order 2026-7", "name": "High Street", **values}
    return layer_of("LineString", "access", fields, [("LineString(0 0, 800 900)", row)])


def test_access_map_names_the_acts_behind_its_verdicts(tmp_path):
    run(request(tmp_path, INPUT=[access()], REASONS=None))
    assert "Order 2026-7" in text_of(tmp_path / "map.pdf")


def test_access_map_that_rests_on_illustrative_acts_is_marked(tmp_path):
    run(request(tmp_path, INPUT=[access(act_ref="Illustrative order 1")], REASONS=None))
    assert "Illustrative data – no legal value" in text_of(tmp_path / "map.pdf")


def test_vehicle_given_as_json_is_written_in_words(tmp_path):
    run(request(tmp_path, VEHICLE='{"category": "PL", "critair": "4", "energy": "diesel", "gross_weight_t": 19}'))
    assert "Lorry over 3.5 t (PL), 19 t, diesel, Crit’Air 4 – Leaving" in text_of(tmp_path / "map.pdf")


def test_figures_given_replace_those_derived(tmp_path):
    run(request(tmp_path, FIGURES="Streets closed|12|km|−3 km\nBays lost|4"))
    text = text_of(tmp_path / "map.pdf")
    assert "Streets closed" in text and "12 km" in text and "Bays lost" in text
    assert "Driving time" not in text


def test_users_layers_are_left_as_they_were(tmp_path):
    layers = [legs(), zone()]
    before = [layer.renderer().type() for layer in layers]
    QgsProject.instance().clear()
    run(request(tmp_path, INPUT=layers))
    assert [layer.renderer().type() for layer in layers] == before
    assert not QgsProject.instance().mapLayers()


def test_geographic_layers_are_drawn_in_a_metric_crs(tmp_path):
    layer = layer_of("Polygon", "zones", RULE, [("Polygon((7.4 43.7, 7.5 43.7, 7.5 43.8, 7.4 43.7))", {
        "rule_id": "Z", "kind": "zfe", "status": "in_force"})], "EPSG:4326")
    run(request(tmp_path, INPUT=[layer]))
    assert "EPSG:32632" in text_of(tmp_path / "map.pdf")


# -- nothing cut, nothing overlapping --


def drawn(template, acts=3, notes=2, title=TITLE):
    content = MapContent(
        title=title, subtitle="Leaving on Tuesday – 19 t lorry",
        figures=tuple(Figure(f"A figure with a rather long label, {n}", "1,234.5", "km", "+12.3 km (+8 %)") for n in range(5)),
        acts=tuple(Act(f"Order {n} of the mayor, of 12 January 2026, article {n}", "On the streets around the market " * 3,
                       f"https://example.org/{'long-' * 12}{n}", "1 Jan 2026") for n in range(acts)),
        notes=tuple(f"Remark {n}. " * 6 for n in range(notes)), sources=("A source " * 8, "Another source"),
        author="A service with a name that is long enough for two lines in its block", logo="", made_on="25 November 2026",
        illustrative=True)
    gates = layer_of("Point", "gates", RULE, [("Point(400 400)", {
        "rule_id": "G", "kind": kind, "status": "in_force", "verified_on": "2001-01-01"}) for kind in ("ztl", "weight")])
    layers = (legs(), gates, zone())
    copies = tuple(DecisionMap._copy(layer) for layer in layers)
    view = MapView(copies, layers[0].crs(), QgsRectangle(-50, -50, 850, 950))
    project = QgsProject()
    return project, decision_map.draw(page(template), content, view, project)


def font_of(item):
    if not hasattr(item, "textFormat"):  # QGIS before 3.24
        return item.font()
    font = item.textFormat().font()
    font.setPointSizeF(item.textFormat().size())
    return font


def frame(item):
    rectangle = item.mapRectToScene(item.rect())
    return rectangle.left(), rectangle.top(), rectangle.right(), rectangle.bottom()


CASES = [(template, acts, title) for template in TEMPLATES for acts in (0, 3, 40)
         for title in (TITLE, "A very long decision " * 30)]


@pytest.mark.parametrize("template, acts, title", CASES)
def test_no_text_is_wider_than_its_frame_or_smaller_than_seven_points(template, acts, title):
    project, layout = drawn(template, acts, title=title)
    labels = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    assert len(labels) > 20
    for item in labels:
        font = font_of(item)
        assert font.pointSizeF() >= 7
        size_mm = font.pointSizeF() * 25.4 / 72
        font.setPixelSize(1000)
        metrics = QFontMetricsF(font)
        assert metrics.horizontalAdvance(item.text()) / 1000 * size_mm <= item.rect().width() + 0.01, item.text()
        assert metrics.height() / 1000 * size_mm <= item.rect().height() + 0.01
    project.clear()


@pytest.mark.parametrize("template, acts, title", CASES)
def test_no_text_overlaps_another_or_leaves_the_page(template, acts, title):
    project, layout = drawn(template, acts, title=title)
    sheet = page(template)
    texts = {item.text(): ink_box(item) for item in layout.items() if isinstance(item, QgsLayoutItemLabel)}
    for left, top, right, bottom in texts.values():
        assert left >= sheet.margin - 0.1 and right <= sheet.width - sheet.margin + 0.1
        assert top >= sheet.margin - 0.1 and bottom <= sheet.height - sheet.margin + 0.1
    for (one, a), (other, b) in combinations(texts.items(), 2):
        across = min(a[2], b[2]) - max(a[0], b[0])
        down = min(a[3], b[3]) - max(a[1], b[1])
        assert across <= 0.05 or down <= 0.15, (one, other)
    project.clear()


def ink_box(item):
    """Where the text itself stands in its frame."""
    left, top, right, bottom = frame(item)
    font = font_of(item)
    size_mm = font.pointSizeF() * 25.4 / 72
    font.setPixelSize(1000)
    width = QFontMetricsF(font).horizontalAdvance(item.text()) / 1000 * size_mm
    if item.hAlign() == Qt.AlignmentFlag.AlignRight:
        left = right - width
    elif item.hAlign() == Qt.AlignmentFlag.AlignHCenter:
        left, right = (left + right - width) / 2, (left + right + width) / 2
    return left, top, left + width, top + (bottom - top) / 1.08


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_text_lies_on_the_map_and_swatches_stay_in_the_panel(template):
    project, layout = drawn(template)
    sheet = page(template)
    map_frame = next(frame(item) for item in layout.items() if isinstance(item, QgsLayoutItemMap))
    assert map_frame[2] < sheet.width - sheet.margin - sheet.panel_width
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            box = ink_box(item)
            assert box[0] >= map_frame[2] or box[3] <= map_frame[1] or box[1] >= map_frame[3], item.text()
        elif isinstance(item, (QgsLayoutItemPolyline, QgsLayoutItemShape)):
            assert frame(item)[0] >= sheet.width - sheet.margin - sheet.panel_width - 0.6
    words = {item.text(): frame(item) for item in layout.items() if isinstance(item, QgsLayoutItemLabel)}
    signs = [frame(item) for item in layout.items() if isinstance(item, QgsLayoutItemMarker)]
    assert len(signs) == 3
    for name in (legend.KINDS["ztl"], legend.KINDS["limit"]):
        left, top, _, bottom = words[name]
        beside = [sign for sign in signs if sign[2] <= left and sign[1] < (top + bottom) / 2 < sign[3]]
        assert len(beside) == 1 and beside[0][0] >= sheet.width - sheet.margin - sheet.panel_width
    project.clear()


def test_acts_that_find_no_place_are_counted():
    project, layout = drawn("a4_landscape", acts=40)
    texts = [item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    shown = sum(1 for text in texts if re.match(r"Order \d+ of", text))
    more = next(int(found.group(1)) for found in (re.match(r"and (\d+) more acts", text) for text in texts) if found)
    assert shown >= 1 and shown + more == 40
    project.clear()


def test_map_holds_its_extent_at_a_round_scale():
    project, layout = drawn("a3_landscape")
    item = next(item for item in layout.items() if isinstance(item, QgsLayoutItemMap))
    assert item.extent().contains(QgsRectangle(-50, -50, 850, 950))
    assert round(item.scale()) in (4000, 5000)
    project.clear()


@pytest.mark.parametrize("scale, rounded", [(999, 1000), (1010, 1250), (7600, 9000), (9100, 10000), (26000, 30000)])
def test_scales_are_rounded_up(scale, rounded):
    assert decision_map.round_scale(scale) == pytest.approx(rounded)


# -- typography --


@pytest.mark.parametrize("text, printed", [
    ("Il pèse 19 t : non ; « oui » ?", "Il pèse 19\u00a0t\u00a0: non\u202f; «\u00a0oui\u00a0»\u202f?"),
    ("1 234 567 km", "1\u202f234\u202f567\u00a0km"),
    ("l'arrêté, art. 3", "l\u2019arrêté, art.\u00a03"),
    ("le 24 novembre 2026 à 10 h 30", "le 24\u00a0novembre\u00a02026 à 10\u00a0h\u00a030"),
    ("voir https://example.org/a'b : fin", "voir https://example.org/a'b\u00a0: fin"),
])
def test_french_text_is_set_as_french_printers_do(monkeypatch, text, printed):
    monkeypatch.setattr(typography, "language", lambda: "fr")
    assert typography.typeset(text) == printed


def test_wrapping_loses_no_character():
    ink = typography.Ink(8, "#000000")
    text = "A sentence with a https://example.org/very/long/address/that/no/line/holds inside"
    for width in (0, 5, 30, 200):
        lines = typography.wrapped(text, ink, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(len(line) == 1 or ink.width_mm(line) <= max(width, ink.width_mm("M")) for line in lines)


# -- bad input --


@pytest.mark.parametrize("values, said", [
    ({"INPUT": []}, "no layer"),
    ({"INPUT": [reasons]}, "geometry"),
    ({"INPUT": [lambda: layer_of("Polygon", "empty", RULE, [])]}, "empty"),
    ({"INPUT": [lambda: layer_of("Polygon", "nowhere", RULE, [], "")]}, "no CRS"),
    ({"TEMPLATE": "a9_portrait"}, "a3_landscape, a4_landscape"),
    ({"TITLE": "  "}, "title is missing"),
    ({"FIGURES": "\n".join(f"F|{n}" for n in range(6))}, "at most 5"),
    ({"FIGURES": "only a label"}, "label|value|unit|change"),
    ({"LOGO": "/no/such/logo.svg"}, "logo"),
    ({"TIME_ZONE": "Mars/Olympus"}, "time zone"),
    ({"REASONS": zone}, None),
    ({"REASONS": lambda: layer_of("None", "table", ("name",), [])}, "act_ref"),
])
def test_bad_request_is_told_and_leaves_nothing(tmp_path, values, said):
    made = {name: [part() if callable(part) else part for part in value] if isinstance(value, list) else
            value() if callable(value) else value for name, value in values.items()}
    if said is None:
        run(request(tmp_path, **made))  # a rule layer has acts too
        return
    with pytest.raises(QgsProcessingException, match=re.escape(said)):
        run(request(tmp_path, **made))
    assert list(tmp_path.iterdir()) == []


def test_file_in_the_way_of_a_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run(request(tmp_path, OUTPUT=str(tmp_path / "file" / "map.pdf")))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_map_that_exists_survives_when_the_second_file_cannot_be_written(tmp_path):
    (tmp_path / "map.pdf").write_text("the signed one", "utf-8")
    (tmp_path / "map.png").mkdir()
    with pytest.raises(QgsProcessingException, match="map.png cannot be written"):
        run(request(tmp_path, OUTPUT_PNG=str(tmp_path / "map.png")))
    assert (tmp_path / "map.pdf").read_text("utf-8") == "the signed one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.pdf", "map.png"]


def test_cancelled_map_leaves_nothing(tmp_path):
    algorithm = DecisionMap()
    algorithm.initAlgorithm()
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        algorithm.processAlgorithm(request(tmp_path), QgsProcessingContext(), feedback)
    assert list(tmp_path.iterdir()) == []
