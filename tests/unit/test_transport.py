# SPDX-License-Identifier: GPL-2.0-or-later
"""Addresses, polylines and the plain carrier: limits, cancellation, no redirects, no secrets in messages."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "contract"))
from valhalla_town import JSON, double  # noqa: E402  (a helper beside the contract tests)

from joptimiz_qgis.core.errors import Cancelled, InputError, ServiceAnswerError, ServiceUnreachable  # noqa: E402
from joptimiz_qgis.core.progress import NoProgress  # noqa: E402
from joptimiz_qgis.core.vehicles import Category, Vehicle  # noqa: E402
from joptimiz_qgis.services.polyline import decode  # noqa: E402
from joptimiz_qgis.services.transport import HttpRequest, RequestsTransport, checked_address, shown  # noqa: E402
from joptimiz_qgis.services.valhalla_vehicle import costing  # noqa: E402

GO = NoProgress()


class Cancels:
    """Wants to stop after so many looks."""

    def __init__(self, looks):
        self.left = looks

    def report(self, percent):
        """Nobody watches."""

    def cancelled(self):
        self.left -= 1
        return self.left < 0


def answer(path, body):
    if path.startswith("/silent"):
        time.sleep(2.0)
    if path == "/elsewhere":
        return 302, {"Location": "http://127.0.0.2:1/"}, b""
    if path == "/large":
        return 200, JSON, b"x" * 3_000_000
    if path == "/broken":
        return 200, {**JSON, "Content-Length": "50"}, b"{}"
    return (404 if path == "/absent" else 200), {**JSON, "Set-Cookie": "a=b"}, body or b"{}"


@pytest.fixture(scope="module")
def place():
    with double(answer) as address:
        yield address


def ask(url, progress=GO, **given):
    request = HttpRequest("POST", url, {"Content-Type": "application/json"}, b'{"a": 1}', **given)
    return RequestsTransport().send(request, progress)


def test_any_status_is_an_answer_with_its_body(place):
    assert (ask(place).status, ask(place).body, ask(f"{place}/absent").status) == (200, b'{"a": 1}', 404)
    assert ask(place).headers["content-type"].startswith("application/json")


def test_a_redirect_is_an_answer_and_is_not_followed(place):
    assert (ask(f"{place}/elsewhere").status, ask(f"{place}/elsewhere").headers["location"]) == (302, "http://127.0.0.2:1/")


def test_too_large_an_answer_is_not_read_to_its_end(place):
    with pytest.raises(ServiceAnswerError, match="larger than 1 MB"):
        ask(f"{place}/large", max_bytes=1 << 20)


def test_silence_ends_after_its_time(place):
    begun = time.monotonic()
    with pytest.raises(ServiceUnreachable, match="silent for 0.3 s"):
        ask(f"{place}/silent?key=secret", silence_s=0.3)
    assert time.monotonic() - begun < 1.5


def test_a_broken_answer_is_no_answer(place):
    with pytest.raises(ServiceUnreachable):
        ask(f"{place}/broken", silence_s=1.0)


def test_cancelling_ends_it_between_two_chunks(place):
    with pytest.raises(Cancelled):
        ask(f"{place}/large", progress=Cancels(3))


def test_messages_hold_no_query_and_no_password():
    with pytest.raises(ServiceUnreachable) as caught:
        ask("http://user:secret@127.0.0.1:9/x?key=secret")
    assert "secret" not in str(caught.value) and "http://127.0.0.1:9/x" in str(caught.value)
    assert shown("https://u:p@h.example:1/a?b#c") == "https://h.example:1/a"


@pytest.mark.parametrize("given, kept", [("http://h:8002/", "http://h:8002"), (" https://h.example/valhalla ",
                                                                               "https://h.example/valhalla"),
                                         ("http://[::1]:8002", "http://[::1]:8002")])
def test_plain_addresses_are_taken(given, kept):
    assert checked_address(given) == kept


@pytest.mark.parametrize("given", ["", "h", "ftp://h", "file:///x", "javascript:1", "http://", "http://u@h", "http://u:p@h",
                                   "http://h?k=1", "http://h#f", "http://h:99999", "http://h:x", "http://h h", "http://[::1"])
def test_other_addresses_are_refused(given):
    with pytest.raises(InputError):
        checked_address(given)


# -- polylines --------------------------------------------------------------------------------------------


def encode(latlon):
    """The format's own description, step by step."""
    out, before = "", (0, 0)
    for point in latlon:
        whole = tuple(round(v * 1e6) for v in point)
        for now, last in zip(whole, before):
            number = (now - last) << 1
            number = ~number if now - last < 0 else number
            while number >= 32:
                out += chr((32 | number & 31) + 63)
                number >>= 5
            out += chr(number + 63)
        before = whole
    return out


@given(st.lists(st.tuples(st.integers(-90_000_000, 90_000_000), st.integers(-180_000_000, 180_000_000)), max_size=30))
def test_polylines_are_read_as_they_were_written(points):
    latlon = [(a / 1e6, b / 1e6) for a, b in points]
    assert np.array_equal(decode(encode(latlon)), np.array(latlon, float).reshape(-1, 2)[:, ::-1])


def test_a_shape_as_valhalla_writes_it():
    assert decode("_wrvvA_adyB?_yA").tolist() == [[2.00144, 46.0], [2.00288, 46.0]]


@given(st.text(max_size=40))
def test_any_other_text_is_a_polyline_or_a_value_error(words):
    try:
        lonlat = decode(words)
    except ValueError:
        return
    assert lonlat.shape[1:] == (2,) and (np.abs(lonlat) <= (180.0, 90.0)).all()


# -- vehicles ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("weight", [None, 1.0, 3.5, 44.0])
def test_the_model_follows_the_category_and_never_a_weight(weight):
    for category, model in ((Category.PL, "truck"), (Category.VUL, "auto"), (Category.VP, "auto"),
                            (Category.CARGO_BIKE, "bicycle")):
        assert costing(Vehicle(category, gross_weight_t=weight), False).model == model


def test_every_category_has_a_model_and_nothing_that_is_not_stated_is_sent():
    for category in Category:
        made = costing(Vehicle(category), False)
        assert set(made.options) <= {"speed_types", "hazmat"} and made.options.get("hazmat") in (None, False)


def test_a_combination_is_judged_by_its_own_weight():
    lorry = Vehicle(Category.PL, gross_weight_t=19.0, combination_weight_t=40.0, max_speed_kmh=80.0)
    options = costing(lorry, True).options
    assert (options["weight"], options["top_speed"], options["shortest"]) == (40.0, 80.0, True)
