# SPDX-License-Identifier: GPL-2.0-or-later
"""The carrier over QGIS' own network, in the main thread and in a task: the same promises as the plain one."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QEventLoop, QTimer

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "contract"))
from valhalla_town import JSON, double  # noqa: E402  (a helper beside the contract tests)

from joptimiz_qgis.core.errors import Cancelled, ServiceAnswerError, ServiceUnreachable  # noqa: E402
from joptimiz_qgis.core.progress import NoProgress  # noqa: E402
from joptimiz_qgis.layers.qgis_transport import QgisTransport  # noqa: E402
from joptimiz_qgis.services.transport import HttpRequest  # noqa: E402

ASKED: list[str] = []


def answer(path, body):
    ASKED.append(path)
    if path.startswith("/silent"):
        time.sleep(1.5)
    if path == "/elsewhere":
        return 302, {"Location": f"http://127.0.0.1:{PORT[0]}/stolen"}, b""
    if path == "/large":
        return 200, JSON, b"x" * 3_000_000
    if path == "/broken":
        return 200, {**JSON, "Content-Length": "50", "Connection": "close"}, b"{}"
    return {"/absent": 404, "/empty": 204}.get(path, 200), JSON, b"" if path == "/empty" else body or b"{}"


PORT = [0]


@pytest.fixture(scope="module")
def place(qgis_app):
    with double(answer) as address:
        PORT[0] = int(address.rpartition(":")[2])
        yield address


class After:
    """Wants to stop after some seconds."""

    def __init__(self, seconds):
        self.end = time.monotonic() + seconds

    def report(self, percent):
        """Nobody watches."""

    def cancelled(self):
        return time.monotonic() > self.end


def send(url, seconds=None, **given):
    request = HttpRequest("POST", url, {"Content-Type": "application/json"}, b'{"a": 1}', **given)
    return QgisTransport().send(request, NoProgress() if seconds is None else After(seconds))


@pytest.fixture(params=["main thread", "task"])
def carried(request):
    """Calls a function in the main thread, or in a task while the main thread's loop runs; gives or raises what it does."""
    if request.param == "main thread":
        return lambda work: work()

    def in_task(work):
        kept = {}

        class Task(QgsTask):
            def run(self):
                try:
                    kept["value"] = work()
                except BaseException as error:  # handed on to the test
                    kept["error"] = error
                return True

        task, loop = Task("carry"), QEventLoop()
        task.taskCompleted.connect(loop.quit)
        task.taskTerminated.connect(loop.quit)
        QTimer.singleShot(20_000, loop.quit)
        QgsApplication.taskManager().addTask(task)
        loop.exec()
        if "error" in kept:
            raise kept["error"]
        return kept["value"]

    return in_task


def test_any_status_is_an_answer_with_its_body(place, carried):
    assert carried(lambda: send(place)).body == b'{"a": 1}'
    assert [carried(lambda path=path: send(place + path)).status for path in ("/absent", "/empty")] == [404, 204]
    assert carried(lambda: send(place)).headers["content-type"].startswith("application/json")


def test_a_redirect_is_an_answer_and_is_not_followed(place, carried):
    assert carried(lambda: send(f"{place}/elsewhere")).status == 302
    assert "/stolen" not in ASKED


def test_too_large_an_answer_is_not_read_to_its_end(place, carried):
    with pytest.raises(ServiceAnswerError, match="larger than 1 MB"):
        carried(lambda: send(f"{place}/large", max_bytes=1 << 20))


def test_silence_ends_after_its_time_and_cancelling_at_once(place, carried):
    for expected, given in ((ServiceUnreachable, {"silence_s": 0.3}), (Cancelled, {"seconds": 0.3})):
        begun = time.monotonic()
        with pytest.raises(expected):
            carried(lambda given=given: send(f"{place}/silent", **given))
        assert time.monotonic() - begun < 1.2


def test_a_broken_answer_is_no_answer(place, carried):
    with pytest.raises(ServiceUnreachable):
        carried(lambda: send(f"{place}/broken", silence_s=2.0))


def test_nobody_there_is_told_without_the_query(place, carried):
    with pytest.raises(ServiceUnreachable) as caught:
        carried(lambda: send("http://127.0.0.1:9/x?key=secret"))
    assert "http://127.0.0.1:9/x cannot be reached" in str(caught.value) and "secret" not in str(caught.value)
