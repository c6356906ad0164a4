# SPDX-License-Identifier: GPL-2.0-or-later
"""Exemptions as rows of text: what is read is written so that it is read again; no registration number passes."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from joptimiz_qgis.core.vehicles import Category, CritAir
from joptimiz_qgis.formats.exemption_rows import row_of
from joptimiz_qgis.formats.joptimiz_rules import exemption_of

PARIS = ZoneInfo("Europe/Paris")
PLAIN = {"exemption_id": "E1", "rule_ids": "Z1,Z2", "status": "granted"}
WORDS = st.text("abcdefgh ", min_size=1, max_size=8).map(str.strip).filter(bool)
MOMENTS = st.one_of(
    st.none(), st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.sampled_from([timezone.utc, PARIS])).map(
        lambda moment: moment.replace(microsecond=0)))
EXEMPTIONS = st.fixed_dictionaries({
    "exemption_id": WORDS, "rule_ids": st.one_of(st.none(), st.just("*"), st.lists(WORDS, min_size=1).map(",".join)),
    "scope": st.sampled_from(["local", "national", None]), "categories": st.one_of(
        st.none(), st.lists(st.sampled_from([c.value for c in Category]), min_size=1, unique=True).map(",".join)),
    "critair_max": st.one_of(st.none(), st.sampled_from([c.value for c in CritAir])), "uses": st.one_of(st.none(), WORDS),
    "vehicle_ids": st.one_of(st.none(), WORDS), "valid_from": MOMENTS, "valid_to": MOMENTS,
    "schedule": st.sampled_from([None, "Mo-Fr 08:00-20:00; PH off"]),
    "max_days_per_year": st.one_of(st.none(), st.integers(0, 366)),
    "legal_basis": st.one_of(st.none(), WORDS), "act_url": st.none(), "holder_ref": st.one_of(st.none(), WORDS),
    "status": st.sampled_from(["requested", "granted", "suspended", "revoked", "expired"])})


@given(EXEMPTIONS)
def test_a_row_says_the_same_exemption_when_it_is_read_again(values):
    problems = []
    row = row_of(1, values, PARIS, problems)
    assert exemption_of(1, row, PARIS, problems) == exemption_of(1, values, PARIS, [])
    assert not problems


def test_validity_is_written_as_days_where_it_is_whole_days():
    row = row_of(1, {**PLAIN, "valid_from": datetime(2026, 1, 1, tzinfo=PARIS), "valid_to": date(2026, 12, 31)}, PARIS, [])
    assert (row["valid_from"], row["valid_to"]) == ("2026-01-01", "2026-12-31")
    exact = datetime(2026, 1, 1, 8, 30, tzinfo=timezone(timedelta(hours=1)))
    assert row_of(1, {**PLAIN, "valid_from": exact}, PARIS, [])["valid_from"] == "2026-01-01T08:30:00+01:00"


def test_what_cannot_be_read_is_listed_and_stands_as_it_was():
    problems = []
    row = row_of(7, {**PLAIN, "critair_max": "9", "valid_to": "soon", "status": "perhaps"}, PARIS, problems)
    assert (row["critair_max"], row["valid_to"], row["status"]) == ("9", "soon", "perhaps")
    assert {(problem.row, problem.field) for problem in problems} == {(7, "critair_max"), (7, "valid_to"), (7, "status")}


@pytest.mark.parametrize("field", ["exemption_id", "vehicle_ids", "holder_ref"])
@pytest.mark.parametrize("plate", ["AB-123-CD", "ab 123 cd", "AB123CD", "1234 AB 75", "holder of AB-123-CD", "V1,AB-123-CD"])
def test_a_registration_number_is_not_written_nor_quoted(field, plate):
    problems = []
    assert row_of(1, {**PLAIN, field: plate}, PARIS, problems) is None
    assert [problem.field for problem in problems] == [field]
    assert "123" not in str(problems) and "AB" not in str(problems)


@pytest.mark.parametrize("pseudonym", ["TITULAIRE-ILLUSTRATIF-01", "b6f0c1d2-0a77-4d1c-9a10-3b7c9d2e4f55", "200046977-ZFE-001",
                                       "APPRO-2026-0012", "lorry_19t", "*", ""])
def test_a_pseudonym_is_no_registration_number(pseudonym):
    assert row_of(1, {**PLAIN, "holder_ref": pseudonym, "vehicle_ids": pseudonym}, PARIS, []) is not None


@given(st.uuids())
def test_no_uuid_is_taken_for_a_registration_number(pseudonym):
    assert row_of(1, {**PLAIN, "holder_ref": str(pseudonym), "exemption_id": str(pseudonym)}, PARIS, []) is not None
