# SPDX-License-Identifier: GPL-2.0-or-later
"""The client over QGIS' network, in the main thread and in a task; an authentication that stays at its machine; the preflight."""

from __future__ import annotations

import sys
import threading
import time
import zlib
from contextlib import ExitStack, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsTask
from qgis.PyQt.QtCore import QEventLoop, QTimer

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "fakes"))
import fault_proxy as fault  # noqa: E402
from api_client import GO, WithToken, all_of, bay, client, fill, info, uid  # noqa: E402
from api_double import ApiDouble  # noqa: E402
from fault_cases import CASES  # noqa: E402

from joptimiz_qgis.core.errors import Cancelled, InputError, ServiceUnreachable, SignInNeeded  # noqa: E402
from joptimiz_qgis.layers import preflight  # noqa: E402
from joptimiz_qgis.layers.qgis_transport import (
    QgisTransport,  # noqa: E402
    prepared,  # noqa: E402
)
from joptimiz_qgis.services.joptimiz.retry import sleep  # noqa: E402
from joptimiz_qgis.services.transport import HttpRequest  # noqa: E402


def spin(done, seconds=20.0):
    """Run the main thread's loop until `done()`."""
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if done() else None)
    poll.start(5)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
    poll.stop()
    assert done(), "nothing came"


def in_task(work):
    kept = {}

    class Task(QgsTask):
        def run(self):
            try:
                kept["value"] = work()
            except BaseException as error:  # handed on to the test
                kept["error"] = error
            return True

    task, ended = Task("client"), []
    task.taskCompleted.connect(lambda: ended.append(True))
    task.taskTerminated.connect(lambda: ended.append(True))
    QgsApplication.taskManager().addTask(task)
    spin(lambda: bool(ended))
    if "error" in kept:
        raise kept["error"]
    return kept["value"]


@pytest.fixture(params=["main thread", "task"])
def carried(request):
    return (lambda work: work()) if request.param == "main thread" else in_task


@pytest.fixture(scope="module")
def of_level(qgis_app):
    with ExitStack() as stack:
        servers = [stack.enter_context(ApiDouble(level, page=4)) for level in (0, 1)]
        for server in servers:
            fill(server, 10)
        yield servers


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault_is_told_or_got_over_in_a_task(of_level, case):
    server = of_level[case.level]
    with fault.FaultProxy(server.url) as proxy:
        api = client(proxy.url, transport=WithToken("t0p-s3cret", QgisTransport(), 0.5))  # pragma: allowlist secret
        known = in_task(lambda: info(api))
        case.plan(proxy)
        if case.error is None:
            found, last = in_task(lambda: all_of(api.everything(known, GO)))
            assert set(found) == set(server.live("bays")) and last.matched == 10
        else:
            with pytest.raises(case.error) as caught:
                in_task(lambda: all_of(api.everything(known, GO)))
            assert "s3cret" not in str(caught.value) and "token=" not in str(caught.value)


def test_reading_changing_and_deleting_goes_over_qgis(qgis_app, carried):
    with ApiDouble(2, page=4) as server:
        fill(server, 10)
        api = client(server.url, transport=QgisTransport())
        found, last = carried(lambda: all_of(api.everything(info(api), GO)))
        assert set(found) == set(server.live("bays")) and last.cursor == 10
        made = carried(lambda: api.create("bays", bay(50), GO))
        changed = carried(lambda: api.replace("bays", bay(50, name="Quai \u00e9"), made, GO))
        assert server.live("bays")[uid(50)]["properties"]["name"] == "Quai \u00e9"
        assert carried(lambda: api.delete("bays", uid(50), changed, GO)) == 13
        changes, _ = carried(lambda: all_of(api.changes(info(api), 10, GO)))
        assert [(one.uid, one.deleted) for one in changes.values()] == [(uid(50), True)]
        assert not any("cookie" in headers for headers in server.headers)


def test_change_whose_answer_is_lost_is_done_once(qgis_app, carried):
    with ApiDouble(2) as server, fault.FaultProxy(server.url) as proxy:
        fill(server, 1)
        proxy.fault(fault.cut, method="PUT")
        api = client(proxy.url, transport=QgisTransport())
        assert carried(lambda: api.create("bays", bay(9), GO)) == 2 and server.rows("bays").rev == 2


def test_cancelling_a_pause_or_a_silence_ends_at_once(of_level):
    class After:
        end = 0.0

        def report(self, percent):
            """Nobody watches."""

        def cancelled(self):
            return time.monotonic() > self.end

    with fault.FaultProxy(of_level[1].url) as proxy:
        for bad in (fault.slow(2.0), fault.status(503, Retry_After="30")):
            proxy.clear()
            proxy.fault(bad, times=-1)
            api, progress, begun = client(proxy.url, pauses=sleep, transport=QgisTransport()), After(), time.monotonic()
            progress.end = begun + 0.3
            with pytest.raises(Cancelled):
                in_task(lambda api=api, progress=progress: api.collections(progress))
            assert time.monotonic() - begun < 1.5


# -- authentications


@pytest.fixture(scope="module")
def authcfg(qgis_app):
    """A stored user name and password; skips where QGIS cannot store any."""
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not (manager.masterPasswordIsSet() or manager.setMasterPassword("only-a-test", True)):
        pytest.skip("no authentications here")
    config = QgsAuthMethodConfig("Basic")
    config.setName("test")
    config.setConfig("username", "u")
    config.setConfig("password", "t0p-s3cret")  # pragma: allowlist secret
    stored = manager.storeAuthenticationConfig(config)
    if not (stored[0] if isinstance(stored, tuple) else stored) or not config.id():
        pytest.skip("nothing can be stored here")
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_authentication_goes_to_its_own_machine(authcfg, carried):
    with ApiDouble(1) as server:
        fill(server, 1)
        api = client(server.url, transport=QgisTransport(authcfg, server.url))
        carried(lambda: api.collections(GO))
        assert all(headers["authorization"].startswith("Basic ") for headers in server.headers) and server.headers


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "https://127.0.0.1:{port}", "http://localhost:{port}", "",
                                     "http://127.0.0.1:{port}@other.example",  # pragma: allowlist secret
                                     "http://127.0.0.1:{port}\\@other.example"])  # pragma: allowlist secret
def test_authentication_goes_nowhere_else_and_nothing_is_sent(authcfg, address):
    with ApiDouble(1) as server:
        port = server.url.rpartition(":")[2]
        with pytest.raises(InputError, match="stored authentication") as caught:
            QgisTransport(authcfg, address.format(port=port)).send(HttpRequest("GET", f"{server.url}/collections"), GO)
        assert server.asked == [] and "s3cret" not in str(caught.value)


def test_authentication_does_not_go_unprotected_over_a_network(authcfg):
    with pytest.raises(InputError, match="https://"):
        QgisTransport(authcfg, "http://town.example").send(HttpRequest("GET", "http://town.example/collections"), GO)


def test_redirect_and_next_page_never_carry_the_authentication_elsewhere(authcfg):
    with ApiDouble(0, page=1) as server, ApiDouble(0) as other, fault.FaultProxy(server.url) as proxy:
        fill(server, 3)
        for bad in (fault.redirect(f"{other.url}/stolen"), lambda exchange: exchange.json(
                lambda page: {**page, "links": [{"rel": "next", "href": f"{other.url}/stolen"}]})):
            proxy.clear()
            api = client(proxy.url, transport=QgisTransport(authcfg, proxy.url))
            known = info(api)
            proxy.fault(bad, when="/items", times=-1)
            with pytest.raises(Exception, match="was not followed|another machine"):
                all_of(api.everything(known, GO))
        assert other.asked == []


# -- the preflight


def asked(address, authcfg=""):
    kept = []
    begun = preflight.start(address, authcfg, kept.append)
    assert kept == [], "never before it returns"
    spin(lambda: bool(kept))
    assert len(kept) == 1 and begun not in preflight._under_way
    return kept[0]


def test_server_that_answers_is_reached_whatever_it_says(of_level):
    assert asked(of_level[1].url) is None
    for bad in (fault.status(404), fault.status(503), fault.html, fault.redirect("http://other.example/")):
        with fault.FaultProxy(of_level[1].url) as proxy:
            proxy.fault(bad)
            assert asked(proxy.url) is None and len(proxy.asked) == 1


def test_server_that_wants_a_sign_in_is_told(of_level):
    with fault.FaultProxy(of_level[1].url) as proxy:
        proxy.fault(fault.status(401, b'{"detail": "Who?"}'))
        assert isinstance(asked(proxy.url), SignInNeeded)


def test_nobody_there_is_told(qgis_app):
    error = asked("http://127.0.0.1:9")
    assert type(error) is ServiceUnreachable and "cannot be reached" in str(error)


def test_untrusted_certificate_is_told_in_the_main_thread(of_level, tmp_path):
    with fault.FaultProxy(of_level[1].url, fault.self_made(tmp_path)) as proxy:
        error = asked(proxy.url)
        assert type(error) is ServiceUnreachable and "certificate" in str(error) and "is not trusted" in str(error)
        assert proxy.asked == []


def test_silent_server_is_told_after_its_time(of_level, monkeypatch):
    monkeypatch.setattr(preflight, "SILENCE_S", 0.3)
    with fault.FaultProxy(of_level[1].url) as proxy:
        proxy.fault(fault.slow(1.5))
        begun = time.monotonic()
        assert "silent for 0.3 s" in str(asked(proxy.url)) and time.monotonic() - begun < 1.2


def test_authentication_that_cannot_be_used_is_told_later(of_level):
    assert isinstance(asked("http://town.example", "abcdefg"), InputError)


def test_without_a_network_no_sign_in_is_tried(qgis_app, monkeypatch):
    tried = []
    monkeypatch.setattr(preflight, "prepared", lambda request, authcfg, address: (
        tried.append(authcfg), prepared(request, "", address))[1])
    assert type(asked("http://127.0.0.1:9", "abcdefg")) is ServiceUnreachable and tried == [""]


def test_where_somebody_is_there_the_sign_in_follows_and_may_be_given_up_meanwhile(of_level, monkeypatch):
    kept, tried = [], []

    def signs_in(request, authcfg, address):
        tried.append(authcfg)
        if authcfg == "given up":
            begun.cancel()
        return prepared(request, "", address)

    monkeypatch.setattr(preflight, "prepared", signs_in)
    assert asked(of_level[1].url, "abcdefg") is None and tried == ["", "abcdefg"]
    begun = preflight.start(of_level[1].url, "given up", kept.append)
    spin(lambda: bool(kept))
    assert [type(error) for error in kept] == [Cancelled] and begun not in preflight._under_way


def test_cancelled_preflight_says_so_once(of_level):
    kept = []
    with fault.FaultProxy(of_level[1].url) as proxy:
        proxy.fault(fault.slow(0.5))
        begun = preflight.start(proxy.url, "", kept.append)
        begun.cancel()
        begun.cancel()
        assert [type(error) for error in kept] == [Cancelled]
        end = time.monotonic() + 0.7
        spin(lambda: time.monotonic() > end)
        assert len(kept) == 1


def test_preflight_unpacks_no_more_than_it_asked_for(qgis_app):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()

    class Bomb(BaseHTTPRequestHandler):
        def log_message(self, *_):
            """Nobody reads it."""

        def do_GET(self):
            self.send_response(200)
            for name, value in (("Content-Encoding", "gzip"), ("Content-Type", "application/json"),
                                ("Content-Length", str(3 * len(packed)))):  # and then it is silent
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(packed)
                over.wait(30)

    over, kept = threading.Event(), []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bomb)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        begun, at = preflight.start(f"http://127.0.0.1:{server.server_address[1]}/", "", kept.append), time.monotonic()
        spin(lambda: bool(kept))
        assert kept == [None] and time.monotonic() - at < 5 and begun not in preflight._under_way
    finally:
        over.set()
        server.shutdown()
        server.server_close()
