# SPDX-License-Identifier: GPL-2.0-or-later
"""Hours of a week in both grammars, against the standard's own examples and a minute-by-minute oracle."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from joptimiz_qgis.core.regulation import holidays
from joptimiz_qgis.core.regulation.calendar import Calendar
from joptimiz_qgis.core.regulation.schedule import parse
from joptimiz_qgis.formats.weekly_hours import (
    DAYS,
    cds_spans,
    cerema_text,
    minus,
    of_osm,
    of_spans,
    of_spans_text,
    osm_text,
    union,
)

OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "delivery-bays" / "exemples_temporalite_cds.md"
ALWAYS = of_osm("24/7")
spans = st.lists(st.builds(lambda days, a, length: {
    "days_of_week": sorted(days, key=DAYS.index), "times_of_day": [[f"{a // 60:02d}:{a % 60:02d}",
                                                                   f"{(a + length) // 60:02d}:{(a + length) % 60:02d}"]]},
    st.sets(st.sampled_from(DAYS), min_size=1), st.integers(0, 1300), st.integers(1, 139)), min_size=1, max_size=5)


@pytest.mark.skipif(not OFFICIAL.exists(), reason="no shared data")
def test_official_examples_go_to_opening_hours_and_back_unchanged():
    lines = re.findall(r"^\[\{.*\}\]$", OFFICIAL.read_text("utf-8"), re.MULTILINE)
    assert [osm_text(of_spans_text(line)) for line in lines] == [
        "Mo-Fr 08:00-12:00; Sa 10:00-18:00", "Mo 08:00-10:00; We 14:00-16:00", "Mo-Fr 08:00-12:00,14:00-18:00; Sa 09:00-12:00"]
    assert [cerema_text(of_osm(osm_text(of_spans_text(line)))) for line in lines] == lines


@settings(deadline=None)
@given(spans)
def test_both_grammars_hold_at_the_same_minutes(stated):
    week = of_spans(stated)
    held = {(DAYS.index(day), minute) for span in stated for day in span["days_of_week"]
            for minute in range(*(int(t[:2]) * 60 + int(t[3:]) for t in span["times_of_day"][0]))}
    assert {(n, m) for n, day in enumerate(week.days) for a, b in day for m in range(a, b)} == held
    calendar = Calendar(timezone.utc, holidays.none)
    begin = calendar.instant_ms(datetime(2024, 1, 1))
    open_at = parse(osm_text(week)).intervals(begin, begin + 7 * 86_400_000, calendar)
    assert sum(b - a for a, b in open_at) == len(held) * 60_000
    assert of_osm(osm_text(week)) == of_spans_text(cerema_text(week)) == of_spans(cds_spans(week)) == week


@settings(deadline=None)
@given(spans, spans)
def test_union_and_difference_are_those_of_sets_of_minutes(one, other):
    def minutes(week):
        return {(n, m) for n, day in enumerate(week.days) for a, b in day for m in range(a, b)}

    first, second = of_spans(one), of_spans(other)
    assert minutes(union(first, second)) == minutes(first) | minutes(second)
    assert minutes(minus(first, second)) == minutes(first) - minutes(second)


def test_a_span_of_1_0_1_without_days_or_times_means_always():
    assert of_spans([{}]) == ALWAYS and ALWAYS.is_always
    assert osm_text(of_spans([{"time_of_day_start": "20:00"}])) == "Mo-Su 20:00-24:00"
    assert cds_spans(ALWAYS) == [{}]


def test_a_night_of_every_day_is_read_and_one_of_some_days_is_not_guessed():
    assert osm_text(of_spans([{"time_of_day_start": "22:00", "time_of_day_end": "06:00"}])) == "Mo-Su 00:00-06:00,22:00-24:00"
    assert of_spans([{"days_of_week": ["mon"], "time_of_day_start": "22:00", "time_of_day_end": "06:00"}]) is None
    assert osm_text(of_osm("Mo 22:00-02:00")) == "Mo 22:00-24:00; Tu 00:00-02:00"


def test_public_holidays_left_out_are_said_in_both():
    week = of_osm("Mo-Fr 08:00-12:00; PH off")
    assert json.loads(cerema_text(week))[0]["designated_period_except"] is True
    assert osm_text(of_spans_text(cerema_text(week))) == "Mo-Fr 08:00-12:00; PH off"
    assert week != of_osm("Mo-Fr 08:00-12:00")


@pytest.mark.parametrize("hours", ["Jan-Mar 08:00-12:00", "Mo[1] 08:00-12:00", "PH 08:00-12:00", "mornings",
                                   "PH off; Mo 08:00-12:00", "Mo 22:00-02:00; PH off", "2026 Mo 08:00-12:00"])
def test_what_is_no_plain_week_is_said_to_be_none(hours):
    assert of_osm(hours) is None


@pytest.mark.parametrize("stated", ["", "{}", "[]", "[1]", '[{"months":[1]}]', '[{"days_of_week":[]}]',
                                    '[{"days_of_week":["lun"]}]',
                                    '[{"times_of_day":[["8h","12h"]]}]', '[{"times_of_day":[["08:00","25:00"]]}]',
                                    '[{"start_date":1}]', '[{"designated_period":"holidays"}]',
                                    '[{"times_of_day":[["08:00","08:00"]]}]', "[" * 100_000])
def test_time_spans_that_cannot_be_compared_are_said_to_be_none(stated):
    assert of_spans_text(stated) is None


def test_midnight_may_be_written_as_the_end_of_a_day_or_the_beginning_of_the_next():
    days = {"days_of_week": ["mon"]}
    end, beginning = (of_spans([{**days, "times_of_day": [["20:00", time]]}]) for time in ("24:00", "00:00"))
    assert end == beginning is not None
    assert timedelta(minutes=sum(b - a for a, b in of_osm("Mo 20:00-24:00").days[0])) == timedelta(hours=4)
