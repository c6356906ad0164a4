# SPDX-License-Identifier: GPL-2.0-or-later
"""Use cases of the exchange with a JOPTIMIZ server: what is sent and fetched, when, and what came of it. No widgets."""
