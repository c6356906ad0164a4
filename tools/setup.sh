#!/usr/bin/env bash
# Set up what the tests and the demo need on Debian or Ubuntu: QGIS if absent, and .venv beside it.
set -euo pipefail
if ! command -v apt-get >/dev/null; then
    echo "This set-up is for Debian and Ubuntu. On Windows, macOS or another Linux: install QGIS 3.22 or newer, make a virtual environment with its Python (--system-site-packages) in .venv, and pip install -r requirements-dev.txt."
    exit 1
fi
if ! /usr/bin/python3 -c 'import qgis.core, scipy, shapely, requests, venv, ensurepip' 2>/dev/null; then
    sudo=""; [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends qgis python3-qgis qgis-providers \
        python3-venv python3-scipy python3-shapely python3-requests xvfb xauth poppler-utils qttools5-dev-tools \
        libgl1-mesa-dri fonts-dejavu-core >/dev/null
fi
# The system's Python alone sees the qgis module: another one first on PATH would not.
[ -x .venv/bin/python ] || /usr/bin/python3 -m venv --system-site-packages .venv
.venv/bin/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
