#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Sets up what tests and demo need on Debian or Ubuntu: QGIS if absent, and .venv beside it. Ends at once if all is there.
set -euo pipefail

case $(uname -s) in
    Darwin) hint="macOS: install QGIS from qgis.org, then: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m venv --system-site-packages .venv && .venv/bin/pip install -r requirements-dev.txt && touch .venv/.ready" ;;
    MINGW* | MSYS* | CYGWIN*) hint="Windows: install QGIS from qgis.org, then in its OSGeo4W shell: python -m venv --system-site-packages .venv, .venv\\Scripts\\pip install -r requirements-dev.txt, and .venv\\Scripts\\python -m pytest tests; or use Debian or Ubuntu in WSL." ;;
    *) hint="This Linux has no apt: install QGIS 3.22 or newer with its Python bindings, scipy, shapely, Qt's lrelease and Xvfb, then: python3 -m venv --system-site-packages .venv && .venv/bin/pip install -r requirements-dev.txt && touch .venv/.ready" ;;
esac
if ! command -v apt-get >/dev/null; then
    echo "$hint" >&2
    exit 1
fi

has() { command -v "$1" >/dev/null; }
if ! { /usr/bin/python3 -c 'import qgis.core, scipy, shapely, requests, yaml, lxml, pyproj, venv, ensurepip' 2>/dev/null &&
       has qgis && has qgis_process && has lrelease && has Xvfb && has pdftoppm && has proj; }; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    echo "Installing QGIS and what the tests need (a few minutes, about 1.2 GB)..."
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends qgis python3-qgis qgis-providers \
        python3-venv python3-scipy python3-shapely python3-requests python3-yaml python3-lxml python3-pyproj xvfb xauth \
        poppler-utils proj-bin qttools5-dev-tools libgl1-mesa-dri fonts-dejavu-core >/dev/null
fi
# The system's Python alone sees the qgis module: another one first on PATH would not.
[ -x .venv/bin/python ] || /usr/bin/python3 -m venv --system-site-packages .venv
.venv/bin/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
