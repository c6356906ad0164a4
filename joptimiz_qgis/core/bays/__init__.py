# SPDX-License-Identifier: GPL-2.0-or-later
"""Delivery bays: what a street asks for, how many bays that takes, where they go, and how they are used."""
