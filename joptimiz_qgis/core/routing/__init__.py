# SPDX-License-Identifier: GPL-2.0-or-later
"""Ways through a network under the law, and why they are so."""
