# SPDX-License-Identifier: GPL-2.0-or-later
"""The stock server is what a client of level 0 must cope with: whole, unfiltered, without revisions."""

from __future__ import annotations

import requests


def test_stock_server_serves_everything_to_anyone_and_ignores_the_filter(stock_pygeoapi):
    url = f"{stock_pygeoapi.url}/collections/exemptions/items"
    found, address = [], f"{url}?f=json&limit=10"
    while address:
        page = requests.get(address, timeout=30).json()
        found += [feature["id"] for feature in page["features"]]
        address = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
    assert len(found) == len(set(found)) == 25
    filtered = requests.get(url, params={"f": "json", "limit": 10, "filter": "rev > 99999"}, timeout=30).json()
    assert filtered["numberMatched"] == 25 and "rev" not in filtered["features"][0]["properties"]
    assert "oldest_rev" not in requests.get(f"{stock_pygeoapi.url}/collections/exemptions?f=json", timeout=30).json()
