# SPDX-License-Identifier: GPL-2.0-or-later
"""What is known of a server without it: the mirror of its collections, and what waits to be sent."""
