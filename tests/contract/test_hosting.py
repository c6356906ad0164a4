# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables that docs/api hands to whoever hosts the API keep what the profile promises, on a real PostGIS."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
import sandbox_process
from sandbox_process import ROOT

SQL = ROOT / "resources" / "api" / "postgis.sql"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    if not sandbox_process.usable():
        pytest.skip(sandbox_process.ABSENT)
    if not sandbox_process.has_postgis():
        pytest.skip(sandbox_process.NO_POSTGIS)
    run = subprocess.run(
        [sandbox_process.PYTHON, Path(__file__).with_name("hosting_tables.py"), tmp_path_factory.mktemp("postgis"), SQL],
        capture_output=True, text=True, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests"), "PYTHONDONTWRITEBYTECODE": "1"})
    assert run.returncode == 0, run.stderr[-3000:]
    return json.loads(run.stdout)


def test_example_table_has_a_column_for_each_field_of_the_schema(told):
    fields = json.loads((ROOT / "resources" / "api" / "schemas" / "exemptions.json").read_text("utf-8"))["properties"]
    assert set(told["single"]["columns"]) == {*fields, "id", "geom"}


def test_a_write_bound_to_a_revision_passes_once_and_an_id_is_used_once(told):
    assert told["single"]["replaced"] == [1, 0] and told["single"]["created_again"] == 0 and told["single"]["raised"]


def test_what_any_program_deletes_leaves_one_empty_tombstone(told):
    (rev, uid, deleted, exemption_id, placeless), = told["single"]["tombstone"]
    assert uid and deleted and placeless and exemption_id is None
    assert told["single"]["now"] == 0 and told["single"]["before_purge"] == [0, rev, 0]


def test_purging_raises_the_oldest_cursor_and_never_lowers_the_safe_one(told):
    single = told["single"]
    rev = single["before_purge"][1]
    assert single["kept"] == 0 and single["purged"] == rev and single["rows"] == []
    assert single["after_purge"] == [rev, rev, 0]


def test_a_table_cannot_be_emptied_behind_the_clients_backs(told):
    assert told["single"]["truncated"] is False


def test_after_a_restore_every_known_cursor_is_too_old_and_no_revision_comes_twice(told):
    after = told["restored"]
    oldest, safe, _ = after["position"]
    assert after["known"] < oldest == safe == after["said"] < after["next"]


def test_safe_rev_stays_below_a_transaction_that_is_open(told):
    during = told["open"]
    assert during["before"] <= during["during"] < during["taken"] < during["after"]


def test_reader_that_follows_the_cursor_misses_nothing_of_many_writers(told):
    assert told["storm"]["missed"] == [] and told["storm"]["written"] > 50
