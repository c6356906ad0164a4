# SPDX-License-Identifier: GPL-2.0-or-later
"""Siting through Processing, on streets made by hand: the plan against every possible choice, and what the tables say of it."""

from __future__ import annotations

import itertools
import time

import pytest
from run_algorithm import memory, run

from joptimiz_qgis.algorithms.bays.baysiting import BaySiting
from joptimiz_qgis.algorithms.network.buildnetwork import BuildNetwork
from joptimiz_qgis.core.bays import siting_proof

MORNING = "2026-11-24T10:30"  # a Tuesday
X, Y = 650_000, 6_860_000
BAY_FIELDS = "ID:string,TYPE:string,LONGUEUR:double,TEMPORALITE_OSM:string"
OPEN = "Mo-Sa 07:00-20:00"
ROOM = 6 * 0.65 * 6 / 0.2  # movements a week of one place, by the defaults: 117
OUTPUTS = ("OUTPUT", "DEMAND_OUT", "CURVE", "ALTERNATIVE_SITES", "CANDIDATES_OUT", "REJECTED_ROWS")
SHOPS = ((20, 80.0), (60, 60.0), (150, 50.0), (230, 90.0), (300, 40.0), (420, 70.0), (520, 30.0))
PLACES = (30, 100, 190, 260, 340, 430, 500)


def at(x: float, y: float = 0.0) -> str:
    return f"POINT({X + x} {Y + y})"


@pytest.fixture(scope="module")
def network(qgis_app, tmp_path_factory):
    """A street of 600 m, and one that crosses it at 400 m."""
    def line(*xy):
        return "LINESTRING(" + ", ".join(f"{X + x} {Y + y}" for x, y in xy) + ")"

    lines = [(line((0, 0), (200, 0)), "Rue A"), (line((200, 0), (400, 0)), "Rue A"), (line((400, 0), (600, 0)), "Rue B"),
             (line((400, -150), (400, 0)), "Rue C"), (line((400, 0), (400, 150)), "Rue C")]
    layer = memory("LineString", "speed:double,street:string", *((wkt, [36.0, name]) for wkt, name in lines))
    path = tmp_path_factory.mktemp("streets") / "streets.gpkg"
    done = run(BuildNetwork(), {"INPUT": layer, "SOURCE": "generic", "OUTPUT": str(path), "FIELD_MAP":
                                '{"speed_forward_kmh": "speed", "speed_backward_kmh": "speed", "name": "street"}'})
    assert done.result is not None, done.said
    return f"{path}|layername=edges"


def shops(rows=SHOPS):
    return memory("Point", "establishment_id:string,street:string,kerb_week:double",
                  *((at(x), [f"s{n}", f"Street {n}", amount]) for n, (x, amount) in enumerate(rows)))


def bays(*rows):
    """(id, x, metres of length or None, hours)"""
    return memory("Point", BAY_FIELDS, *((at(x, 4), [own, None, None if m is None else m * 100.0, hours])
                                         for own, x, m, hours in rows))


def bay(own, x, metres=14.0, hours=OPEN):
    return own, x, metres, hours


def candidates(places=PLACES, prices=None):
    return memory("Point", "candidate_id:string,price:double", *((at(x), [f"c{n}", prices[n] if prices else None])
                                                                for n, x in enumerate(places)))


def sited(network, add, demand=None, **more):
    return run(BaySiting(), {"DEMAND": demand or shops(), "NETWORK": network, "VEHICLE": "lorry_19t", "DEPARTURE": MORNING,
                             "ADD": add, "PROOF_S": 1.0, "JUNCTION_M": 0.0, **dict.fromkeys(OUTPUTS, "memory:"), **more})


def covered(sites, reach, room=float("inf")):
    """(movements served, worth of the median) of sites (x, places): the nearest pair first."""
    left, unmet = [p * room for _, p in sites], [amount for _, amount in SHOPS]
    served = worth = 0.0
    for metres, d, s in sorted((abs(x - shop), d, s) for s, (x, _) in enumerate(sites) for d, (shop, _) in enumerate(SHOPS)):
        amount = min(left[s], unmet[d]) if metres <= reach else 0.0
        left[s] -= amount
        unmet[d] -= amount
        served, worth = served + amount, worth + amount * (reach - metres)
    return served, worth


@pytest.mark.parametrize("goal", ["cover", "median"])
@pytest.mark.parametrize("capacity", ["none", "model"])
@pytest.mark.parametrize("add", [1, 3])
def test_the_plan_is_the_best_of_all_choices(network, goal, capacity, add):
    done = sited(network, add, CANDIDATES=candidates(), GOAL=goal, CAPACITY=capacity)
    sites = done.rows("OUTPUT")
    chosen = [(PLACES[int(row["site_id"][1:])], 1) for row in sites]
    room = ROOM if capacity == "model" else float("inf")
    which = 0 if goal == "cover" else 1
    best = max(covered([(x, 1) for x in some], 100.0, room)[which] for some in itertools.combinations(PLACES, add))
    assert covered(chosen, 100.0, room)[which] == pytest.approx(best)
    assert done.result["COVERED_AFTER_WEEK"] == pytest.approx(covered(chosen, 100.0, room)[0])
    assert sum(row["served_week"] for row in sites) == pytest.approx(done.result["COVERED_AFTER_WEEK"])
    assert done.result["COVERED_BEFORE_WEEK"] == 0.0 and {row["action"] for row in sites} == {"new"}
    assert all(row["reason"] and row["street"] for row in sites)
    for row in sites:  # what no other site of the plan would take
        others = [(x, 1) for x, _ in chosen if x != PLACES[int(row["site_id"][1:])]]
        lost = covered(chosen, 100.0, room)[0] - covered(others, 100.0, room)[0]
        assert row["newly_covered_week"] == pytest.approx(lost, abs=0.01)
    curve = done.rows("CURVE")
    left = [row["uncovered_week"] for row in curve]
    assert [row["bays"] for row in curve] == list(range(len(curve)))
    if goal == "cover":
        assert left == sorted(left, reverse=True)
    assert left[add] == pytest.approx(done.result["UNCOVERED_AFTER_WEEK"], abs=0.01)
    others = done.rows("ALTERNATIVE_SITES")
    assert others and all(row["worth_share"] <= 1.0 and row["without_site"] for row in others)
    after = {row["establishment_id"]: row["covered_after_week"] for row in done.rows("DEMAND_OUT")}
    assert sum(after.values()) == pytest.approx(done.result["COVERED_AFTER_WEEK"], abs=0.01)


def test_existing_bays_stay_move_or_go_as_keep_says(network):
    there = [bays(bay("far", 590), bay("good", 90))]
    every = sited(network, 0, BAYS=there, CANDIDATES=candidates(), KEEP="all", CAPACITY="none")
    assert {row["site_id"]: row["action"] for row in every.rows("OUTPUT")} == {"far": "keep", "good": "keep"}
    prefer = sited(network, 0, BAYS=there, CANDIDATES=candidates(), CAPACITY="none", KEEP="prefer", MOVE_M=400)
    rows = {row["site_id"]: row for row in prefer.rows("OUTPUT")}
    assert rows["good"]["action"] == "keep" and len(rows) == 2
    (moved,) = [row for row in rows.values() if row["action"] == "move"]
    assert moved["moved_from"] == "far" and "far" in moved["reason"]
    apart = sited(network, 0, BAYS=there, CANDIDATES=candidates(), CAPACITY="none", KEEP="prefer", MOVE_M=1)
    assert sorted(row["action"] for row in apart.rows("OUTPUT")) == ["keep", "new", "remove"]
    loyal = sited(network, 0, BAYS=there, CANDIDATES=candidates(), CAPACITY="none", KEEP="prefer", PREFERENCE=1.0)
    assert loyal.result["COVERED_AFTER_WEEK"] <= prefer.result["COVERED_AFTER_WEEK"]
    fewer = sited(network, -1, BAYS=there, CAPACITY="none", KEEP="none", CANDIDATES=candidates())
    assert sum(row["action"] != "remove" for row in fewer.rows("OUTPUT")) == 1
    assert fewer.result["COVERED_AFTER_WEEK"] >= every.result["COVERED_AFTER_WEEK"] - 90


def test_a_bay_is_lengthened_where_it_is_full_or_too_short_and_the_budget_allows_it(network):
    there = [bays(bay("full", 40), bay("short", 240, metres=8.0))]
    done = sited(network, 0, BAYS=there, CANDIDATES=candidates(), KEEP="all", PRICE_LENGTHEN=10.0, BUDGET=20.0)
    rows = {row["site_id"]: row for row in done.rows("OUTPUT")}
    assert (rows["full"]["action"], rows["full"]["places"], rows["full"]["price"]) == ("lengthen", 2, 10.0)
    assert (rows["short"]["action"], rows["short"]["places"]) == ("lengthen", 1) and done.result["PRICE"] == 20.0
    one = sited(network, 0, BAYS=there, CANDIDATES=candidates(), KEEP="all", PRICE_LENGTHEN=10.0, BUDGET=10.0)
    assert {row["site_id"] for row in one.rows("OUTPUT") if row["action"] == "lengthen"} == {"short"}
    none = sited(network, 0, BAYS=there, CANDIDATES=candidates(), LENGTHEN=False)
    short = next(row for row in none.rows("OUTPUT") if row["site_id"] == "short")
    assert short["action"] == "keep" and "too short" in short["reason"] and short["served_week"] == 0


def test_what_is_not_known_of_a_bay_is_no_capacity_and_it_stays(network):
    there = [bays(bay("hours", 40, hours=None), bay("length", 50, metres=None), bay("night", 60, hours="Mo-Su 22:00-23:00"))]
    done = sited(network, 1, BAYS=there, CANDIDATES=candidates(), KEEP="none")
    rows = {row["site_id"]: row for row in done.rows("OUTPUT")}
    assert {own for own, row in rows.items() if row["action"] == "keep"} == {"hours", "length", "night"}
    assert all(rows[own]["served_week"] == 0 and rows[own]["reason"] for own in ("hours", "length", "night"))
    assert done.result["COVERED_BEFORE_WEEK"] == 0 and len(rows) == 4 and rows["length"]["places"] is None


def test_money_buys_what_is_worth_most(network):
    prices = [4.0, 1.0, 1.0, 1.0, 4.0, 1.0, 1.0]
    done = sited(network, 3, CANDIDATES=candidates(prices=prices), BUDGET=2.0, CAPACITY="none")
    chosen = [int(row["site_id"][1:]) for row in done.rows("OUTPUT")]
    assert sum(prices[n] for n in chosen) == done.result["PRICE"] <= 2.0
    best = max(covered([(PLACES[n], 1) for n in some], 100.0)[0] for count in range(3)
               for some in itertools.combinations(range(len(PLACES)), count) if sum(prices[n] for n in some) <= 2.0)
    assert done.result["COVERED_AFTER_WEEK"] == pytest.approx(best)


def test_candidates_along_kerbs_are_legal_clear_and_explained(network):
    box = f"POLYGON(({X + 390} {Y - 9}, {X + 610} {Y - 9}, {X + 610} {Y + 9}, {X + 390} {Y + 9}, {X + 390} {Y - 9}))"
    rules = memory("Polygon", "rule_id:string,kind:string,status:string,vehicles:string,movement:string",
                   (box, ["NO-LORRY", "ztl", "in_force", "PL", "all"]))
    crossing = memory("Point", "n:int", (at(100, 3), [1]))
    done = sited(network, 3, RULES=[rules], CROSSINGS=crossing, BAYS=[bays(bay("B", 300))], JUNCTION_M=10.0)
    rows = done.rows("CANDIDATES_OUT")
    usable = [row for row in rows if row["usable"] == "yes"]
    assert usable and {row["side"] for row in usable} == {"left", "right"}
    forbidden = [row for row in rows if row["edge_id"] == 3]
    assert forbidden and all(row["usable"] == "no" and "NO-LORRY" in row["reason"] for row in forbidden)
    assert sum(bool(row["chosen"]) for row in rows) == sum(row["action"] in ("new", "move") for row in done.rows("OUTPUT")) > 0
    assert "unknown slope" in done.said and "not known" in done.result["METHOD"]


def test_rows_that_cannot_be_used_are_listed_and_stop_nothing(network):
    demand = memory("Point", "establishment_id:string,kerb_week:string", (at(20), ["a", "80"]), (None, ["b", "5"]),
                    (at(60), ["c", "many"]))
    some = memory("Point", "candidate_id:string,places:string,width_m:double", (at(30), ["x", "two", None]),
                  (None, ["y", None, None]), (at(40), ["x", None, 2.0]), (at(50), [None, "2", 3.0]))
    done = sited(network, 1, demand=demand, CANDIDATES=some)
    rejected = done.rows("REJECTED_ROWS")
    assert done.result["REJECTED"] == len(rejected) == 5
    rows = {row["candidate_id"]: row for row in done.rows("CANDIDATES_OUT")}
    assert len(rows) == 3 and sum(row["usable"] == "yes" for row in rows.values()) == 2
    assert [row["reason"] for row in rows.values() if row["usable"] == "no"] == ["2 m wide, the vehicle 2.55 m"]


@pytest.mark.parametrize("change, said", [
    ({"MOVEMENTS": "absent"}, "absent"),
    ({"ADD": -1}, "that cannot be"),
    ({"ADD": -1, "BAYS": "one", "KEEP": "all"}, "KEEP"),
    ({"ADD": -1, "BAYS": "unknown", "KEEP": "prefer"}, "must stay"),
    ({"VEHICLE": '{"category": "PL"}'}, "length_m"),
    ({"CANDIDATES": "areas"}, "neither points nor lines"),
    ({"CANDIDATES": "nowhere"}, "no place that can be used"),
    ({"CANDIDATES": "no crs"}, "coordinate reference system"),
    ({"NETWORK": "streets"}, "Build network"),
])
def test_what_cannot_be_asked_says_what_to_do(network, change, said):
    layers = {"one": [bays(bay("A", 40))], "unknown": [bays(bay("A", 40, metres=None))],
              "areas": memory("Polygon", "n:int", (f"POLYGON(({X} {Y}, {X + 9} {Y}, {X} {Y + 9}, {X} {Y}))", [1])),
              "nowhere": memory("Point", "n:int", (None, [1])), "no crs": memory("Point", "n:int", (at(5), [1]), crs=None),
              "streets": memory("LineString", "n:int", (f"LINESTRING({X} {Y}, {X + 9} {Y})", [1]))}
    given = {name: layers.get(value, value) if isinstance(value, str) else value for name, value in change.items()}
    done = sited(**{"network": network, "add": 1, **{("add" if k == "ADD" else "network" if k == "NETWORK" else k): v
                                                    for k, v in given.items()}})
    assert done.result is None and said in done.said


def test_without_scipy_the_plan_is_the_same_and_the_gap_is_a_bound(network, monkeypatch):
    with_it = sited(network, 3, CANDIDATES=candidates())
    monkeypatch.setattr(siting_proof, "milp", None)
    without = sited(network, 3, CANDIDATES=candidates())
    assert [row["site_id"] for row in without.rows("OUTPUT")] == [row["site_id"] for row in with_it.rows("OUTPUT")]
    assert without.result["GAP"] >= with_it.result["GAP"] - 1e-9
    assert "HiGHS" not in without.result["METHOD"]


def test_cancelling_leaves_no_file_and_takes_two_seconds(network, tmp_path):
    many = shops([(3 + 0.5 * n, 5.0 + n % 7) for n in range(1100)])
    out = tmp_path / "plan.gpkg"
    began = time.monotonic()
    done = run(BaySiting(), {
        "DEMAND": many, "NETWORK": network, "VEHICLE": "van_diesel", "DEPARTURE": MORNING, "ADD": 12, "WALK_M": 300,
        "SPACING_M": 1.0, "PROOF_S": 60.0, "GOAL": "median", "OUTPUT": str(out)}, cancel_after_s=1.0)
    assert done.result is None and not out.exists() and time.monotonic() - began < 4.0
