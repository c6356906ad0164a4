#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Makes .venv-sandbox for the reference server of tests/sandbox. Ends at once if all is there.
# Usage: sandbox_setup.sh [--if-possible] [--postgis]
#   --if-possible   where it cannot be made, say so and succeed: the tests of the server are then skipped
#   --postgis       also install PostgreSQL with PostGIS from the distribution, if absent
set -euo pipefail
cd "$(dirname "$0")/.."

give_up=1 postgis=0
for word in "$@"; do
    case $word in
        --if-possible) give_up=0 ;;
        --postgis) postgis=1 ;;
        *) echo "unknown option $word" >&2; exit 64 ;;
    esac
done
stop() { echo "$*" >&2; exit $give_up; }

if [ $postgis = 1 ] && ! compgen -G '/usr/share/postgresql/*/extension/postgis.control' >/dev/null; then
    command -v apt-get >/dev/null || stop "No apt here: install PostgreSQL with PostGIS yourself; until then its tests are skipped."
    sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    echo "Installing PostgreSQL with PostGIS..."
    $sudo apt-get update -qq || true
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends postgresql postgresql-postgis >/dev/null ||
        stop "PostGIS could not be installed; its tests are skipped."
fi

lock=$(cksum < requirements-sandbox.txt)
if [ "$(cat .venv-sandbox/.ready 2>/dev/null)" = "$lock" ] && .venv-sandbox/bin/python -c '' 2>/dev/null; then
    exit 0
fi
python=""
for name in /usr/bin/python3.11 /usr/bin/python3 python3.11 python3.12 python3; do
    if "$name" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' 2>/dev/null; then
        python=$name
        break
    fi
done
[ -n "$python" ] || stop "The sandbox needs Python 3.11 or 3.12 with venv (pygeoapi 0.21.0 is not made for others): none found," \
    "so there is no sandbox here and its tests are skipped. On Debian 12: apt install python3-venv."
echo "Setting up .venv-sandbox with $("$python" --version) (half a minute)..."
rm -rf .venv-sandbox
"$python" -m venv .venv-sandbox
.venv-sandbox/bin/python -m pip install -q --disable-pip-version-check -r requirements-sandbox.txt ||
    stop "pygeoapi 0.21.0 and what it needs could not be installed on $("$python" --version): no sandbox here, its tests are skipped."
echo "$lock" > .venv-sandbox/.ready
