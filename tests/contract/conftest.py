# SPDX-License-Identifier: GPL-2.0-or-later
"""Each contract is held against a real service where there is one, and against its recorded answers everywhere."""

from __future__ import annotations

import pytest
import sandbox_process
import valhalla_town


@pytest.fixture(scope="module", params=["recorded", "real"])
def valhalla_address(request, tmp_path_factory):
    if request.param == "real" and valhalla_town.programs() is None:
        pytest.skip(valhalla_town.ABSENT)
    with valhalla_town.served(request.param, tmp_path_factory.mktemp("valhalla")) as address:
        yield address


def started(kind):
    """A server, ended when the fixture is; skips where there can be none."""
    if not sandbox_process.usable():
        pytest.skip(sandbox_process.ABSENT)
    if kind == "postgis" and not sandbox_process.has_postgis():
        pytest.skip(sandbox_process.NO_POSTGIS)
    server = sandbox_process.Process("sandbox.stock") if kind == "stock" else sandbox_process.Sandbox(kind)
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def sandbox():
    """The reference server of the API on its embedded store (sandbox_process.Sandbox), filled with the demo's features."""
    yield from started("gpkg")


@pytest.fixture(scope="session")
def postgis_sandbox():
    """The same on PostGIS."""
    yield from started("postgis")


@pytest.fixture(scope="session")
def stock_pygeoapi():
    """A pygeoapi as it comes, level 0: `.url` serves the collections rules and exemptions to anyone."""
    yield from started("stock")


@pytest.fixture(params=["sandbox", "postgis_sandbox"], ids=["gpkg", "postgis"])
def either_store(request):
    """The reference server, on each of its stores."""
    return request.getfixturevalue(request.param)
