# SPDX-License-Identifier: GPL-2.0-or-later
"""The law: rules, schedules, exemptions, and the one evaluator."""
