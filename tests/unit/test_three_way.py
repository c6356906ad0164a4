# SPDX-License-Identifier: GPL-2.0-or-later
"""Base, mine and theirs, by a truth table written by hand."""

from __future__ import annotations

import pytest

from joptimiz_qgis.core.sync_plan import Record
from joptimiz_qgis.core.three_way import PLACE, Kind, compare, merged

POINT, OTHER = {"type": "Point", "coordinates": [2, 48]}, {"type": "Point", "coordinates": [3, 48]}


def record(value=None, geometry=POINT, deleted=False, **more):
    properties = {**more} if value is None else {"a": value, **more}
    return Record("u", 1, geometry=geometry, properties=properties, deleted=deleted)


@pytest.mark.parametrize("base, mine, theirs, kind", [
    (1, 1, 1, Kind.SAME), (1, 2, 1, Kind.MINE_ONLY), (1, 1, 2, Kind.THEIRS_ONLY), (1, 2, 2, Kind.BOTH_EQUAL),
    (1, 2, 3, Kind.CONFLICT), (None, 2, None, Kind.MINE_ONLY), (None, None, 2, Kind.THEIRS_ONLY), (None, 2, 3, Kind.CONFLICT),
    (1, None, 2, Kind.CONFLICT), (1, None, 1, Kind.MINE_ONLY), (1, None, None, Kind.BOTH_EQUAL)])
def test_each_field_is_told_by_who_changed_it(base, mine, theirs, kind):
    found = {one.field: one for one in compare(record(base, b=0), record(mine, b=0), record(theirs, b=0))}
    assert found["b"].kind is Kind.SAME
    if (base, mine, theirs) != (None, None, None):
        assert (found["a"].base, found["a"].mine, found["a"].theirs, found["a"].kind) == (base, mine, theirs, kind)


def test_the_place_is_compared_like_a_field():
    kinds = {one.field: one.kind for one in compare(record(1), record(1, OTHER), record(1))}
    assert kinds == {PLACE: Kind.MINE_ONLY, "a": Kind.SAME}


def test_what_was_removed_there_conflicts_with_what_was_changed_here():
    kinds = {one.field: one.kind for one in compare(record(1, b=5), record(2, b=5), record(deleted=True, geometry=None))}
    assert kinds == {PLACE: Kind.THEIRS_ONLY, "a": Kind.CONFLICT, "b": Kind.THEIRS_ONLY}
    assert kinds == {one.field: one.kind for one in compare(record(1, b=5), record(2, b=5), None)}


def test_a_merge_takes_what_only_one_changed_and_what_was_chosen():
    base, mine, theirs = record(1, b=1, c=1, d=1), record(2, OTHER, b=1, c=3, d=4), record(1, b=2, c=5, d=6)
    made = merged(base, mine, theirs, {"c": "theirs", "d": "mine"})
    assert (made.geometry, dict(made.properties)) == (OTHER, {"a": 2, "b": 2, "c": 5, "d": 4})


def test_a_choice_wins_over_what_only_one_changed():
    assert dict(merged(record(1), record(2), record(1), {"a": "theirs"}).properties) == {"a": 1}


def test_a_conflict_that_nobody_decided_is_not_merged():
    with pytest.raises(KeyError):
        merged(record(1), record(2), record(3), {})


@pytest.mark.parametrize("one, other", [
    ("2026-11-25T08:00:00Z", "2026-11-25T08:00:00.000Z"), ("2026-11-25T08:00:00Z", "2026-11-25T09:00:00+01:00"),
    ("2026-11-25T08:00:00.5Z", "2026-11-25T08:00:00.500+00:00"), (1, 1.0), ((2.0, 48.0), [2, 48])])
def test_the_same_in_another_spelling_is_no_conflict(one, other):
    base, mine, theirs = (Record("u", properties={"a": value}) for value in (one, "mine", other))
    assert {c.field: c.kind for c in compare(base, mine, theirs)}["a"] is Kind.MINE_ONLY


@pytest.mark.parametrize("one, other", [
    ("2026-11-25T08:00:00Z", "2026-11-25T08:00:00.001Z"), ("2026-11-25T08:00:00Z", "2026-11-25T08:00:01Z"), (True, 1),
    ("2026-02-30T08:00:00Z", "2026-02-30T08:00:00.000Z"), ("1", 1), ("1.0", "1")])
def test_what_is_not_quite_the_same_is_told(one, other):
    base, theirs = (Record("u", properties={"a": value}) for value in (one, other))
    assert {c.field: c.kind for c in compare(base, base, theirs)}["a"] is Kind.THEIRS_ONLY


def test_heights_that_the_mirror_leaves_out_are_no_change():
    flat, high = (Record("u", geometry={"type": "LineString", "coordinates": [[2, 48, *z], [3, 49, *z]]}) for z in ((), (35.0,)))
    assert all(c.kind is Kind.SAME for c in compare(flat, flat, high))
