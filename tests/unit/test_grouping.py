# SPDX-License-Identifier: GPL-2.0-or-later
"""Ordering by counting is what numpy's stable sort says."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from joptimiz_qgis.core.network.grouping import order_of, starts_of


@given(st.lists(st.integers(0, 2**48 - 1)), st.sampled_from([np.int64]))
def test_order_is_that_of_a_stable_sort(numbers, kind):
    given_ = np.array(numbers, dtype=kind)
    np.testing.assert_array_equal(order_of(given_), np.argsort(given_, kind="stable"))


@pytest.mark.parametrize("kind", [np.int32, np.int64, np.uint16])
def test_order_of_many_equal_numbers_keeps_them_as_they_stand(kind):
    given_ = np.random.default_rng(1).integers(0, 60_000, 100_000).astype(kind)
    np.testing.assert_array_equal(order_of(given_), np.argsort(given_, kind="stable"))


@given(st.lists(st.integers(0, 9)))
def test_groups_begin_where_their_first_row_is(numbers):
    given_ = np.array(numbers, dtype=np.int64)
    sorted_ = given_[order_of(given_)]
    np.testing.assert_array_equal(starts_of(given_, 10), np.searchsorted(sorted_, np.arange(11)))
