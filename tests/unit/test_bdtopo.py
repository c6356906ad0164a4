# SPDX-License-Identifier: GPL-2.0-or-later
"""BD TOPO roads: a table of expectations written by hand, joints by place and height, forbidden turns, cut field names."""

from __future__ import annotations

import io
import math
from pathlib import Path

import numpy as np
import pytest

from joptimiz_qgis.core.errors import FormatError, InputError
from joptimiz_qgis.core.network.build import build_network
from joptimiz_qgis.core.network.model import LIMITS, Access, CycleWay
from joptimiz_qgis.core.network.source import SourceTurn
from joptimiz_qgis.core.progress import NoProgress
from joptimiz_qgis.core.vehicles import CATEGORIES, Category
from joptimiz_qgis.formats.bdtopo import attributes_of, read_bdtopo
from joptimiz_qgis.formats.bdtopo_tables import FIELDS, TABLES, read_bdtopo_tables
from joptimiz_qgis.formats.line_table import LineTable, PointTable, find_fields, place_keys

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "tables"
BDTOPO = read_bdtopo_tables(*(io.StringIO((RESOURCES / name).read_text("utf-8")) for name in TABLES))
STREET = {"cleabs": "TRONROUT1", "nature": "Route à 1 chaussée", "importance": "5", "sens_de_circulation": "Double sens",
          "acces_vehicule_leger": "Libre", "vitesse_moyenne_vl": 35, "prive": False, "urbain": True,
          "etat_de_l_objet": "En service", "position_par_rapport_au_sol": "0", "matieres_dangereuses_interdites": False}
X = None  # closed to every motor vehicle
S, A, N, R = "sens_de_circulation", "acces_vehicule_leger", "nature", "nature_de_la_restriction"
CASES = [  # changes to STREET; km/h forward, backward; right of a van; of a bus; of a bike forward; way of a bike fwd, bwd; class
    ({}, 35, 35, "yes", "yes", "yes", "road", "road", "unclassified"),
    ({S: "Sens direct"}, 35, X, "yes", "yes", "yes", "road", "no", "unclassified"),
    ({S: "Sens inverse"}, X, 35, "yes", "yes", "yes", "no", "road", "unclassified"),
    ({S: "Sans objet"}, 35, 35, "unknown", "unknown", "yes", "road", "road", "unclassified"),
    ({S: None}, 35, 35, "unknown", "unknown", "yes", "road", "road", "unclassified"),
    ({S: "SENS DIRECT "}, 35, X, "yes", "yes", "yes", "road", "no", "unclassified"),
    ({A: "A péage"}, 35, 35, "yes", "yes", "yes", "road", "road", "unclassified"),
    ({A: "Restreint aux ayants droit", "vitesse_moyenne_vl": 0}, 40, 40, "private", "private", "unknown", "road", "road",
     "unclassified"),
    ({A: "Physiquement impossible", S: "Sans objet", "vitesse_moyenne_vl": 0}, X, X, "no", "no", "unknown", "road", "road",
     "unclassified"),
    ({A: None}, 35, 35, "unknown", "unknown", "yes", "road", "road", "unclassified"),
    ({A: "Sur rendez-vous"}, 35, 35, "unknown", "unknown", "yes", "road", "road", "unclassified"),
    ({"prive": True}, 35, 35, "private", "private", "private", "road", "road", "unclassified"),
    ({"prive": "Oui", A: None}, 35, 35, "private", "private", "private", "road", "road", "unclassified"),
    ({"vitesse_moyenne_vl": 0}, 40, 40, "yes", "yes", "yes", "road", "road", "unclassified"),
    ({"vitesse_moyenne_vl": None, "urbain": False}, 55, 55, "yes", "yes", "yes", "road", "road", "unclassified"),
    ({"vitesse_moyenne_vl": None, "urbain": False, "importance": "1"}, 80, 80, "yes", "yes", "yes", "road", "road", "primary"),
    ({N: "Rond-point", S: "Sens direct", "vitesse_moyenne_vl": 0, "importance": "3"}, 25, X, "yes", "yes", "yes", "road", "no",
     "secondary"),
    ({N: "Type autoroutier", "importance": "1", "cpx_numero": "A10", S: "Sens direct", "vitesse_moyenne_vl": 125}, 125, X,
     "yes", "yes", "no", "no", "no", "motorway"),
    ({N: "Type autoroutier", "importance": "2", "cpx_numero": "N147", S: "Sens direct"}, 35, X, "yes", "yes", "unknown", "road",
     "no", "trunk"),
    ({N: "Bretelle", "cpx_classement_administratif": "Autoroute", S: "Sens direct", "vitesse_moyenne_vl": 0}, 60, X, "yes", "yes",
     "no", "no", "no", "motorway_link"),
    ({N: "Bretelle", "importance": "2", S: "Sens direct", "vitesse_moyenne_vl": 0}, 60, X, "yes", "yes", "yes", "road", "no",
     "primary_link"),
    ({N: "Sentier", A: "Physiquement impossible", S: "Sans objet"}, X, X, "no", "no", "yes", "walk", "walk", "path"),
    ({N: "Escalier", A: "Physiquement impossible", S: "Sans objet"}, X, X, "no", "no", "yes", "walk", "walk", "steps"),
    ({N: "Piste cyclable", A: "Physiquement impossible", S: "Sans objet"}, X, X, "no", "no", "yes", "track", "track", "cycleway"),
    ({N: "Chemin", "vitesse_moyenne_vl": 1}, 1, 1, "yes", "yes", "yes", "road", "road", "track"),
    ({N: "Pont volant"}, 35, 35, "unknown", "unknown", "yes", "road", "road", "road"),
    ({R: "Voie verte", A: "Physiquement impossible", S: "Sans objet"}, X, X, "no", "no", "yes", "track", "track", "unclassified"),
    ({R: "Plot amovible"}, 35, 35, "permit", "permit", "yes", "road", "road", "unclassified"),
    ({R: "Passage barré"}, 35, 35, "no", "no", "unknown", "road", "road", "unclassified"),
    ({R: "Entrée avec gardien", A: "Restreint aux ayants droit"}, 35, 35, "private", "private", "unknown", "road", "road",
     "unclassified"),
    ({R: "Marché le jeudi"}, 35, 35, "unknown", "unknown", "yes", "road", "road", "unclassified"),
    ({R: "Rue piétonne"}, 35, 35, "no", "no", "yes", "walk", "walk", "unclassified"),
    ({R: "Double sens cyclable non matérialisé", S: "Sens direct"}, 35, X, "yes", "yes", "yes", "road", "road", "unclassified"),
    ({"amenagement_cyclable_droit": "Bande cyclable", "sens_amenagement_cyclable_droit": "Sens direct"}, 35, 35, "yes", "yes",
     "yes", "lane", "road", "unclassified"),
    ({"amenagement_cyclable_gauche": "Piste cyclable", "sens_amenagement_cyclable_gauche": "Sens inverse", S: "Sens direct"}, 35,
     X, "yes", "yes", "yes", "road", "track", "unclassified"),
    ({"amenagement_cyclable_gauche": "Bande cyclable", S: "Sens direct"}, 35, X, "yes", "yes", "yes", "lane", "no",
     "unclassified"),
    ({"bande_cyclable": "Double sens", S: "Sens direct"}, 35, X, "yes", "yes", "yes", "lane", "lane", "unclassified"),
    ({A: "Restreint aux ayants droit", "amenagement_cyclable_droit": "Piste cyclable",
      "sens_amenagement_cyclable_droit": "Double sens"}, 35, 35, "private", "private", "yes", "track", "track", "unclassified"),
    ({"reserve_aux_bus": "Sens direct", "nombre_de_voies": "2"}, 35, 35, "unknown", "yes", "yes", "road", "road", "unclassified"),
    ({"reserve_aux_bus": "Sens direct", "nombre_de_voies": 3}, 35, 35, "yes", "yes", "yes", "road", "road", "unclassified"),
    ({"reserve_aux_bus": "Sens direct", A: "Restreint aux ayants droit"}, 35, 35, "permit", "yes", "unknown", "road", "road",
     "unclassified"),
    ({"reserve_aux_bus": "Double sens", A: "Physiquement impossible", "vitesse_moyenne_vl": 0}, 40, 40, "no", "yes", "unknown",
     "road", "road", "unclassified"),
]


def road(**changes):
    return attributes_of({**dict.fromkeys(FIELDS), **STREET, **changes}, BDTOPO)


@pytest.mark.parametrize("changes, forward, backward, van, bus, bike, way, way_back, road_class", CASES,
                         ids=[" ".join(f"{k}={v}" for k, v in case[0].items()) or "plain street" for case in CASES])
def test_what_a_road_of_bd_topo_is_for_traffic(changes, forward, backward, van, bus, bike, way, way_back, road_class):
    found = road(**changes)
    assert [None if math.isnan(v) else v for v in found.speed_kmh] == [forward, backward]
    rights = [Access(found.access[0][c.column]).name.lower() for c in (Category.VUL, Category.TC, Category.BIKE)]
    assert rights == [van, bus, bike]
    assert [CycleWay(v).name.lower() for v in found.cycle] == [way, way_back]
    assert found.road_class == road_class and found.through


def test_a_contraflow_bus_lane_is_for_buses_alone():
    found = road(sens_de_circulation="Sens direct", reserve_aux_bus="Sens inverse")
    assert found.speed_kmh == (35, 35)
    assert found.access[0][Category.VP.column] == Access.YES
    assert found.access[1][Category.VP.column] == Access.NO and found.access[1][Category.TC.column] == Access.YES


def test_the_law_keeps_slow_vehicles_off_motorways():
    found = road(nature="Type autoroutier", cpx_numero="A10")
    assert {c for c in CATEGORIES if found.access[0][c.column] == Access.NO} == {
        Category.L1E_A, Category.L1E_B, Category.L2E, Category.L6E, Category.L7E, Category.BIKE, Category.CARGO_BIKE}


@pytest.mark.parametrize("field, value, limit, is_unknown", [
    ("restriction_de_hauteur", 3.2, ("max_height_m", 3.2), False),
    ("restriction_de_poids_total", "3,5", ("max_weight_t", 3.5), False),
    ("restriction_de_poids_par_essieu", 8, ("max_axle_load_t", 8.0), False),
    ("restriction_de_largeur", 2.3, ("max_width_m", 2.3), False),
    ("restriction_de_longueur", 12, ("max_length_m", 12.0), False),
    ("restriction_de_hauteur", None, ("max_height_m", None), True),
    ("restriction_de_poids_total", 0, ("max_weight_t", None), True),
    ("restriction_de_largeur", "étroit", ("max_width_m", None), True),
])
def test_a_limit_that_is_not_stated_is_unknown(field, value, limit, is_unknown):
    found = road(**{field: value})
    column = LIMITS.index(limit[0])
    assert (None if math.isnan(found.limits[column]) else found.limits[column]) == limit[1]
    assert bool(found.limits_unknown >> column & 1) == is_unknown
    assert bin(found.limits_unknown).count("1") == 4 + is_unknown


def test_the_width_of_the_carriageway_is_no_legal_limit():
    table = lines([[(0, 0), (100, 0)]], largeur_de_chaussee=[2.5])
    assert np.isnan(read_bdtopo(table, None, BDTOPO).limits).all()


@pytest.mark.parametrize("value, code", [(True, "NO"), ("Oui", "NO"), (0, "YES"), ("Non", "YES"), (None, "UNKNOWN"),
                                         ("?", "UNKNOWN")])
def test_dangerous_goods(value, code):
    assert Access(road(matieres_dangereuses_interdites=value).hazmat).name == code


def test_a_closing_time_is_unknown_to_motor_vehicles_and_kept():
    (clause,) = road(periode_de_fermeture="Fermeture hivernale").conditional
    assert (clause.effect, clause.when, clause.directions) == ("unknown", "Fermeture hivernale", "both")
    assert Category.PL in clause.vehicles and Category.BIKE not in clause.vehicles
    assert road(periode_de_fermeture="Hiver", prive=True).conditional == ()  # it would lift what is known


@pytest.mark.parametrize("value, level", [("0", 0), ("-1", -1), (2, 2), ("Gué ou radier", 0), (None, 0), ("1.0", 1)])
def test_level(value, level):
    assert road(position_par_rapport_au_sol=value).level == level


@pytest.mark.parametrize("value, nature, foot", [("Libre", "Type autoroutier", True), (None, "Type autoroutier", False),
                                                 ("Restreint aux ayants droit", "Sentier", False), (None, "Escalier", True)])
def test_walking(value, nature, foot):
    assert road(acces_pieton=value, nature=nature).foot is foot


def lines(shapes, z=None, **columns):
    """A table of streets; vertices in metres near the origin of Lambert-93, lonlat in proportion."""
    xy = np.array([p for shape in shapes for p in shape], float) + 700_000.0
    values = {name: [value] * len(shapes) for name, value in STREET.items()}
    values["cleabs"] = [f"T{n}" for n in range(1, len(shapes) + 1)]
    return LineTable({**values, **columns}, xy, (xy - 700_000.0) * 1e-5 + [3.0, 46.5],
                     None if z is None else np.array([h for line in z for h in line], float),
                     np.concatenate(([0], np.cumsum([len(s) for s in shapes]))).astype(np.int64), "EPSG:2154", name="BD TOPO")


def joints(table, turns=None):
    network = build_network(read_bdtopo(table, turns, BDTOPO), NoProgress()).network
    return [(str(s), int(a), int(b)) for s, a, b in zip(network.source_id, network.from_node, network.to_node)], network


def test_a_bridge_joins_the_road_at_its_ends_and_not_what_it_crosses():
    table = lines([[(0, 0), (100, 0)], [(100, 0), (200, 0)], [(200, 0), (300, 0)], [(150, -50), (150, 0), (150, 50)]],
                  z=[[50, 50], [50, 50], [50, 50], [42, 42, 42]], position_par_rapport_au_sol=["0", "1", "0", "0"])
    edges, network = joints(table)
    ends = {line: {a, b} for line, a, b in edges}
    assert ends["T1"] & ends["T2"] and ends["T2"] & ends["T3"] and len(edges) == 4
    assert not ends["T4"] & (ends["T1"] | ends["T2"] | ends["T3"])
    assert network.level.tolist() == [0, 1, 0, 0]


def test_ends_above_each_other_do_not_join_and_noise_does_no_harm():
    table = lines([[(0, 0), (100, 0)], [(100.0000001, 1e-7), (200, 0)], [(100, 0), (100, 90)]],
                  z=[[10, 10], [10.3, 10], [17, 17]])
    ends = {line: {a, b} for line, a, b in joints(table)[0]}
    assert ends["T1"] & ends["T2"] and not ends["T3"] & (ends["T1"] | ends["T2"])


@pytest.mark.parametrize("mark", [-1000.0, -9999.0, math.nan])
def test_a_height_that_was_not_measured_parts_nothing_and_gives_no_slope(mark):
    edges, network = joints(lines([[(0, 0), (100, 0)], [(100, 0), (200, 0)]], z=[[10, mark], [20, 25]]))
    ends = {line: {a, b} for line, a, b in edges}
    assert ends["T1"] & ends["T2"]
    assert np.isnan(network.slope_pct[0]) and network.slope_pct[1] == pytest.approx(5.0, rel=0.35)


def test_heights_that_are_all_zero_are_no_heights():
    assert np.isnan(joints(lines([[(0, 0), (100, 0)]], z=[[0, 0]]))[1].slope_pct).all()


def test_roads_not_in_service_are_left_out_and_listed():
    table = lines([[(0, 0), (9, 0)]] * 3, etat_de_l_objet=["En service", "En projet", "En construction"])
    source = read_bdtopo(table, None, BDTOPO)
    assert source.source_id == ["T1"] and [r.source_id for r in source.rejected] == ["T2", "T3"]
    assert source.rejected[0].xy == ((700_000.0, 700_000.0), (700_009.0, 700_000.0))


NAMED = {"nom_voie_ban_gauche": ["Rue de l'Église", None, None],
         "nom_voie_ban_droite": ["RUE DE L\u2019EGLISE", "Quai Nord", None],
         "nom_collaboratif_droite": [None, "X", None], "nom_1_gauche": [None, None, "R DU PORT"],
         "cpx_numero": ["D1", "D2", "D3"]}


def test_names_left_and_right():
    columns = {key: [*values, "D4" if key == "cpx_numero" else None] for key, values in NAMED.items()}
    table = lines([[(0, 0), (9, 0)]] * 4, **columns)
    assert read_bdtopo(table, None, BDTOPO).name == ["RUE DE L\u2019EGLISE", "Quai Nord", "R DU PORT", "D4"]


def test_names_that_differ_are_both_given():
    table = lines([[(0, 0), (9, 0)]], nom_1_gauche=["Rue A"], nom_1_droite=["Rue B"])
    assert read_bdtopo(table, None, BDTOPO).name == ["Rue A / Rue B"]


SHORT_30 = {"cleabs": "ID", "nature": "NATURE", "importance": "IMPORTANCE", "sens_de_circulation": "SENS",
            "acces_vehicule_leger": "ACCES_VL", "vitesse_moyenne_vl": "VIT_MOY_VL", "prive": "PRIVE", "urbain": "URBAIN",
            "etat_de_l_objet": "ETAT", "position_par_rapport_au_sol": "POS_SOL", "matieres_dangereuses_interdites": "RESTR_MAT"}


def test_a_shapefile_says_the_same_as_the_geopackage():
    long = lines([[(0, 0), (100, 0)]], restriction_de_hauteur=[3.1], nom_1_droite=["Rue A"])
    cut = {SHORT_30[name]: values for name, values in long.columns.items() if name in SHORT_30}
    short = LineTable({**cut, "RESTR_H": [3.1], "NOM_1_D": ["Rue A"]},
                      long.vertex_xy, long.vertex_lonlat, None, long.vertex_start, "EPSG:2154")
    a, b = read_bdtopo(long, None, BDTOPO), read_bdtopo(short, None, BDTOPO)
    assert a.source_id == b.source_id and a.name == b.name and a.limits[0, 0] == b.limits[0, 0] == np.float32(3.1)
    np.testing.assert_array_equal(a.access, b.access)
    np.testing.assert_array_equal(a.speed_kmh, b.speed_kmh)


def test_a_cut_name_that_could_be_several_fields_is_not_guessed():
    here = find_fields(["restrictio", "acces_vehi", "vitesse_mo"], FIELDS)
    assert here == {"acces_vehicule_leger": "acces_vehi", "vitesse_moyenne_vl": "vitesse_mo"}


def test_a_layer_that_is_no_bd_topo_is_told_what_lacks():
    table = LineTable({"nature": ["x"]}, np.zeros((2, 2)), np.zeros((2, 2)), None, np.array([0, 2]), "EPSG:2154")
    with pytest.raises(InputError, match="cleabs, sens_de_circulation, acces_vehicule_leger"):
        read_bdtopo(table, None, BDTOPO)


def test_a_table_with_a_bad_line_is_named():
    texts = [(RESOURCES / name).read_text("utf-8") for name in TABLES]
    texts[0] = texts[0].replace("Chemin,,track,1,", "Chemin,,track,slow,")
    with pytest.raises(FormatError, match=r"bdtopo_classes\.csv"):
        read_bdtopo_tables(*map(io.StringIO, texts))


# T1 and T2 meet at (100, 0); T3 goes on from there, T4 from the end of T3; T5 and T1 meet at both ends.
STREETS = [[(0, 0), (100, 0)], [(100, 0), (200, 0)], [(100, 0), (100, 80)], [(100, 80), (200, 80)], [(0, 0), (50, 50), (100, 0)]]


@pytest.mark.parametrize("entry, exits, point, expected", [
    ("T1", "T2", None, [("T1", "T2", ())]),
    ("T1", "T3/T4", None, [("T1", "T4", ("T3",))]),
    ("T1", "T2/T3", None, [("T1", "T2", ()), ("T1", "T3", ())]),
    ("T1", "T5", (100, 0), [("T1", "T5", ())]),
    ("T1", "T5", None, "rejected"),
    ("T1", "T9", None, "rejected"),
    ("T1", "T4", None, "rejected"),
    (None, "T4", None, "rejected"),
    ("T1", None, None, "rejected"),
])
def test_forbidden_turn(entry, exits, point, expected):
    table = lines(STREETS)
    xy = None if point is None else np.array([point], float) + 700_000.0
    turns = PointTable({"ID_TR_ENT": [entry], "liens_vers_troncon_sortie": [exits]}, xy)
    source = read_bdtopo(table, turns, BDTOPO)
    if expected == "rejected":
        assert source.turns == () and len(source.rejected) == 1
        return
    assert [(t.from_line, t.to_line, t.via_lines) for t in source.turns] == expected
    network = build_network(source, NoProgress()).network
    assert len(network.turns) == len(expected) and source.info["turns"] == "known"


def test_a_table_of_turns_without_its_fields_is_told():
    with pytest.raises(InputError, match="liens_vers_troncon_sortie"):
        read_bdtopo(lines(STREETS), PointTable({"ID_TR_ENT": ["T1"]}), BDTOPO)


def test_turns_bind_motor_vehicles_only():
    turns = PointTable({"ID_TR_ENT": ["T1"], "ID_TR_SOR": ["T2"]})
    assert isinstance(read_bdtopo(lines(STREETS), turns, BDTOPO).turns[0], SourceTurn)
    assert read_bdtopo(lines(STREETS), turns, BDTOPO).turns[0].vehicles == ()
    assert read_bdtopo(lines(STREETS), None, BDTOPO).info["turns"] == "unknown"


def test_places_that_round_apart_but_lie_together_are_one():
    xy = np.array([[0.024, 0.0], [0.026, 0.0], [0.076, 0.0], [5.0, 5.0]])
    keys = place_keys(xy, 0.05)
    assert keys[0] == keys[1] and keys[3] not in keys[:3]
    assert place_keys(np.zeros((0, 2)), 0.05).size == 0


def test_unknown_heights_stay_apart_where_a_place_has_several():
    keys = place_keys(np.zeros((4, 2)), 0.05, np.array([1.0, 9.0, np.nan, np.nan]), 1.0)
    assert len(set(keys.tolist())) == 3 and keys[2] == keys[3]
