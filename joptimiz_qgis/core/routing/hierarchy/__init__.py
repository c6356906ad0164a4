# SPDX-License-Identifier: GPL-2.0-or-later
"""A customisable contraction hierarchy in numpy alone."""
