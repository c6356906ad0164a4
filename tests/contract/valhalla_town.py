# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up town, a real Valhalla that serves it where its programs are at hand, and its recorded answers everywhere.

The programs come with pyvalhalla (MIT; the wheel is for Python 3.12 and later, its programs run without Python):

    pip install --target FOLDER --python-version 3.12 --only-binary=:all: --no-deps pyvalhalla==3.9.1
    JOPTIMIZ_VALHALLA=FOLDER/valhalla pytest tests/contract tests/qgis/test_by_service.py

With JOPTIMIZ_VALHALLA_RECORD=1 as well, the answers are written to tests/data/valhalla_answers.json.
"""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Callable, Iterator, Mapping, Optional
from urllib.request import urlopen

ANSWERS = Path(__file__).resolve().parents[1] / "data" / "valhalla_answers.json"
STEPS = 8
LAT, LON, STEP_LAT, STEP_LON = 46.0, 2.0, 0.002, 0.00288
LIMITS = {1: ("maxweight", "10 t"), 2: ("maxlength", "8 m"), 3: ("maxheight", "3.5 m"), 4: ("maxwidth", "2.2 m"),
          5: ("maxaxleload", "8 t"), 6: ("hazmat", "no")}
"""Row of the grid: the limit of its whole street."""


def at(row: float, column: float) -> tuple[float, float]:
    """(lon, lat) of a place of the grid: rows run east, row 0 in the south; columns run north."""
    return round(LON + column * STEP_LON, 7), round(LAT + row * STEP_LAT, 7)


def box(row0: float, column0: float, row1: float, column1: float) -> list[tuple[float, float]]:
    """A closed ring between two corners."""
    (x0, y0), (x1, y1) = at(row0, column0), at(row1, column1)
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]


def osm() -> str:
    """The town: eight streets each way, six with a limit."""
    node = {(row, column): 1 + row * STEPS + column for row in range(STEPS) for column in range(STEPS)}
    when = 'version="1" timestamp="2026-01-01T00:00:00Z"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6">']
    for (row, column), number in node.items():
        lon, lat = at(row, column)
        lines.append(f'<node id="{number}" {when} lat="{lat:.7f}" lon="{lon:.7f}"/>')
    for street in range(STEPS):
        along = [node[street, k] for k in range(STEPS)], [node[k, street] for k in range(STEPS)]
        for side, nodes in enumerate(along):
            tags = [("highway", "residential"), *([LIMITS[street]] if side == 0 and street in LIMITS else [])]
            members = "".join(f'<nd ref="{n}"/>' for n in nodes) + "".join(f'<tag k="{k}" v="{v}"/>' for k, v in tags)
            lines.append(f'<way id="{100 + 2 * street + side}" {when}>{members}</way>')
    return "\n".join([*lines, "</osm>", ""])


def programs() -> Optional[Path]:
    """The folder of pyvalhalla, or None if it is not at hand."""
    given = os.environ.get("JOPTIMIZ_VALHALLA")
    if given:
        return Path(given)
    found = importlib.util.find_spec("valhalla")
    places = list(found.submodule_search_locations or ()) if found is not None else []
    return Path(places[0]) if places else None


ABSENT = "no Valhalla: install pyvalhalla (Python 3.12 or later), or set JOPTIMIZ_VALHALLA to its folder"


@contextmanager
def real(folder: Path) -> Iterator[str]:
    """The address of a Valhalla that serves the town; its files are in `folder`."""
    home = programs()
    (folder / "tiles").mkdir()
    (folder / "town.osm").write_text(osm(), "utf-8")
    made = subprocess.run([sys.executable, str(home / "valhalla_build_config.py")], check=True, capture_output=True, text=True)
    config = json.loads(made.stdout)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config["mjolnir"].update(tile_dir=str(folder / "tiles"))
    config["mjolnir"].pop("tile_extract", None)
    config["httpd"]["service"].update(listen=f"tcp://127.0.0.1:{port}", loopback=f"ipc://{folder}/loopback",
                                      interrupt=f"ipc://{folder}/interrupt")
    for part in ("loki", "thor", "odin", "meili"):
        config[part]["service"]["proxy"] = f"ipc://{folder}/{part}"
    (folder / "valhalla.json").write_text(json.dumps(config), "utf-8")
    with (folder / "log").open("wb") as log:
        subprocess.run([home / "bin" / "valhalla_build_tiles", "-c", folder / "valhalla.json", folder / "town.osm"], check=True,
                       stdout=log, stderr=log)
        service = subprocess.Popen([home / "bin" / "valhalla_service", folder / "valhalla.json", "1"], stdout=log, stderr=log)
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(address, service)
            yield address
        finally:
            service.terminate()
            try:
                service.wait(5)
            except subprocess.TimeoutExpired:  # it drains its queue for half a minute
                service.kill()
                service.wait()


def wait_for(address: str, service: subprocess.Popen) -> None:
    """Until the service answers. Raises RuntimeError if it does not within 20 s."""
    end = time.monotonic() + 20.0
    while time.monotonic() < end and service.poll() is None:
        try:
            with urlopen(f"{address}/status", timeout=1.0):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("Valhalla did not start")


Reply = tuple[int, Mapping[str, str], bytes]


@contextmanager
def double(answer: Callable[[str, bytes], Reply]) -> Iterator[str]:
    """The address of a loopback server that answers (path, body) with (status, headers, body)."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            given = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, headers, body = answer(self.path, given)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                self.close_connection = True  # who asked has gone

        do_GET = do_POST

        def log_message(self, *_: object) -> None:
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


JSON = {"Content-Type": "application/json;charset=utf-8"}


def key(path: str, body: bytes) -> str:
    """One question, however its members are ordered."""
    return f"{path} {json.dumps(json.loads(body), sort_keys=True) if body else ''}".strip()


@contextmanager
def recorded() -> Iterator[str]:
    """The address of a server that gives the recorded answers; a question that was not recorded is an error 599."""
    known = json.loads(ANSWERS.read_text("utf-8"))

    def answer(path: str, body: bytes) -> Reply:
        found = known.get(key(path, body))
        if found is None:
            return 599, {"Content-Type": "text/plain"}, f"not recorded: {key(path, body)}".encode()
        return found["status"], JSON, json.dumps(found["body"]).encode()

    with double(answer) as address:
        yield address


@contextmanager
def recording(service: str) -> Iterator[str]:
    """The address of a server that hands questions on to the real one, and keeps its answers."""
    from urllib.error import HTTPError
    from urllib.request import Request

    kept: dict[str, dict] = {}

    def answer(path: str, body: bytes) -> Reply:
        try:
            with urlopen(Request(service + path, body or None, {"Content-Type": "application/json"})) as reply:
                status, text = reply.status, reply.read()
        except HTTPError as error:
            status, text = error.code, error.read()
        value = json.loads(text)
        if path == "/status":
            value["tileset_last_modified"] = 1_795_564_800  # 2026-11-25: the town is made anew for every run
        kept[key(path, body)] = {"status": status, "body": value}
        return status, JSON, json.dumps(value).encode()

    with double(answer) as address:
        yield address
    before = json.loads(ANSWERS.read_text("utf-8")) if ANSWERS.exists() else {}
    rows = [f"{json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in sorted({**before, **kept}.items())]
    ANSWERS.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")


@contextmanager
def served(kind: str, folder: Path) -> Iterator[str]:
    """The address of the "recorded" or the "real" service."""
    if kind == "recorded":
        with recorded() as address:
            yield address
        return
    with real(folder) as address:
        if not os.environ.get("JOPTIMIZ_VALHALLA_RECORD"):
            yield address
            return
        with recording(address) as watched:
            yield watched
