# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference server of the JOPTIMIZ API: pygeoapi with providers of our own, behind a front for tokens, locks and limits.

For tests and trials: it listens on this machine alone, and what it serves is illustrative, without legal force.
"""
