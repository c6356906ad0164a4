# SPDX-License-Identifier: GPL-2.0-or-later
"""A pygeoapi as it comes, with its GeoJSON provider and no front: a server of level 0, for tests of clients.

`python -m sandbox.stock [--count N]` serves the demo's rules, and N synthetic exemptions, without revisions. It ignores
filter and sortby, as such servers do, and does not ask for a token.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, Iterable

import uvicorn
from pygeoapi.openapi import get_oas

from . import demo, large
from .catalogue import COLLECTIONS
from .service import application, configuration, loopback


def feature(uid: str, geometry: Any, properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "id": uid, "geometry": geometry, "properties": dict(properties)}


def written(path: Path, features: Iterable[dict[str, Any]]) -> str:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": list(features)}), "utf-8")
    return str(path)


def main() -> None:
    parser = argparse.ArgumentParser(prog="sandbox.stock", description=__doc__)
    parser.add_argument("--count", type=int, default=25, help="synthetic exemptions")
    asked = parser.parse_args()
    told, sys.stdout = sys.stdout, sys.stderr
    with tempfile.TemporaryDirectory(prefix="joptimiz-stock-") as name:
        folder, bound = Path(name), loopback()
        base = f"http://127.0.0.1:{bound.getsockname()[1]}"
        files = {
            "rules": written(folder / "rules.geojson", (feature(*row) for row in demo.rules())),
            "exemptions": written(folder / "exemptions.geojson", (
                feature(made.uid, made.geometry, made.properties) for made in large.exemptions(asked.count))),
        }
        config = configuration(base, "GeoJSON", "")
        config["resources"] = {key: value for key, value in config["resources"].items() if key in files}
        for key, resource in config["resources"].items():
            resource["title"] = COLLECTIONS[key].title_en
            resource["providers"] = [{"type": "feature", "name": "GeoJSON", "data": files[key], "id_field": "id"}]
        openapi = folder / "openapi.json"
        openapi.write_text(json.dumps(get_oas(config), default=str), "utf-8")
        app = application(folder, config, openapi)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", timeout_graceful_shutdown=2))
        threading.Thread(target=lambda: (sys.stdin.read(), setattr(server, "should_exit", True)), daemon=True).start()
        print(json.dumps({"url": base, "store": "stock"}), file=told, flush=True)
        server.run(sockets=[bound])


if __name__ == "__main__":
    main()
