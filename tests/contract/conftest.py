# SPDX-License-Identifier: GPL-2.0-or-later
"""Each contract is held against a real service where there is one, and against its recorded answers everywhere."""

from __future__ import annotations

import pytest
import valhalla_town


@pytest.fixture(scope="module", params=["recorded", "real"])
def valhalla_address(request, tmp_path_factory):
    if request.param == "real" and valhalla_town.programs() is None:
        pytest.skip(valhalla_town.ABSENT)
    with valhalla_town.served(request.param, tmp_path_factory.mktemp("valhalla")) as address:
        yield address
