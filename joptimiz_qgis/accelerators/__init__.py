# SPDX-License-Identifier: GPL-2.0-or-later
"""One adapter per optional compiled library, found at run time; with or without it the result is the same.

pyosmium (PyPI `osmium`, 4.0 or newer): reads .osm.pbf files. `pip install osmium` in QGIS' Python opts in.
routingkit (PyPI `routingkit-cch`, BSD-2-Clause as its repository says): many ways of one network. `pip install routingkit-cch`
opts in.
"""
