# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference server keeps the published contract: schemathesis puts hundreds of right and wrong requests to it."""

from __future__ import annotations

import os
import subprocess

import pytest
import sandbox_process
from sandbox_process import ROOT

CONTRACT = ROOT / "resources" / "api" / "openapi.yaml"
CHECKS = ("not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
          "response_schema_conformance,negative_data_rejection,unsupported_method,ignored_auth")
EXAMPLES = int(os.environ.get("JOPTIMIZ_API_EXAMPLES", "30"))  # more for a longer look
SEED = os.environ.get("JOPTIMIZ_API_SEED", "1")


@pytest.fixture(params=["gpkg", "postgis"])
def own_sandbox(request):
    """A server of this test alone: schemathesis deletes what it finds."""
    if not sandbox_process.usable():
        pytest.skip(sandbox_process.ABSENT)
    if request.param == "postgis" and not sandbox_process.has_postgis():
        pytest.skip(sandbox_process.NO_POSTGIS)
    server = sandbox_process.Sandbox(request.param)
    yield server
    server.stop()


def test_server_answers_as_the_contract_says(own_sandbox, tmp_path):
    token = own_sandbox.token()
    run = subprocess.run(
        [sandbox_process.PYTHON.with_name("schemathesis"), "run", CONTRACT, "--url", own_sandbox.url, "--header",
         f"Authorization: Bearer {token}", "--checks", CHECKS, "--max-examples", str(EXAMPLES),
         "--phases", "examples,coverage,fuzzing", "--seed", SEED, "--no-shrink", "--continue-on-failure",
         "--request-timeout", "20"],
        cwd=tmp_path, capture_output=True, text=True, timeout=600)
    said = run.stdout.replace(token, "TOKEN")
    assert run.returncode == 0, said[-6000:]
    assert "not foreseen" not in own_sandbox.log(), own_sandbox.log()[-3000:]
