# Every habit is a target. `make demo` and `make test` do all their own set-up on Debian and Ubuntu.
SHELL := /bin/bash
PY := .venv/bin/python
export QT_QPA_PLATFORM ?= offscreen
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: setup test clean

setup: .venv/.ready

.venv/.ready: requirements-dev.txt tools/setup.sh
	bash tools/setup.sh
	@touch $@

test: setup
	$(PY) -m pytest -q -p no:cacheprovider tests

clean:
	rm -rf build dist .venv .qgis-settings
