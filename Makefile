# SPDX-License-Identifier: GPL-2.0-or-later
# Every habit is a target. `make demo` and `make test` do all their own set-up on Debian and Ubuntu.
SHELL := /bin/bash
PY := .venv/bin/python
# Where the newer QGIS of the test matrix are built, once; outside the checkout (2 GB each).
MATRIX_DIR ?= /var/tmp/joptimiz-qgis
export QT_QPA_PLATFORM ?= offscreen
export PYTHONDONTWRITEBYTECODE := 1

TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard i18n/*.ts))

# BENCH=quick: small networks alone.
BENCH ?= full

.DEFAULT_GOAL := help
.PHONY: help setup demo run test test-matrix lint type i18n styles stage package install-dev docs bench bench-quick sandbox sandbox-postgis sandbox-setup clean

help: ## say what each target does
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: .venv/.ready ## install QGIS (Debian, Ubuntu) and the development environment, if absent

.venv/.ready: requirements-dev.txt tools/setup.sh
	@bash tools/setup.sh
	@touch $@

demo: setup $(TRANSLATIONS) ## the main job on a real town: network, routes, reasons, decision map in build/demo
	$(PY) tools/demo.py

run: demo stage ## open the demo in QGIS Desktop with the plugin
	$(PY) tools/run_desktop.py

test: setup sandbox-setup $(TRANSLATIONS) ## run all tests with the QGIS of this machine
	$(PY) -m pytest -q -p no:cacheprovider tests

test-matrix: setup $(TRANSLATIONS) ## run the tests with QGIS 3.40 (must pass) and 3.44 (reported), each in a chroot of its own
	@bash tools/test_matrix.sh $(MATRIX_DIR)

lint: setup package ## ruff, and what plugins.qgis.org checks: zip rules, bandit, detect-secrets, flake8
	$(PY) -m ruff check --no-cache .
	$(PY) tools/site_checks.py dist/*.zip

type: setup ## mypy, strict, on the pure packages
	$(PY) -m mypy

i18n: setup ## collect the texts into i18n/*.ts (translations are kept) and compile them
	$(PY) tools/i18n.py
	lrelease -silent i18n/*.ts

i18n/%.qm: i18n/%.ts
	@lrelease -silent $<

styles: setup ## make resources/styles/*.qml from the palette (with QGIS 3.22, the oldest that must read them)
	$(PY) tools/make_styles.py

stage: setup $(TRANSLATIONS) ## put the plugin together in build/joptimiz_qgis
	$(PY) tools/stage.py

package: setup $(TRANSLATIONS) ## write dist/joptimiz_qgis-<version>.zip, ready for "Install from ZIP"
	@rm -rf dist
	$(PY) tools/package.py

install-dev: stage ## show the staged plugin to QGIS' default profile of this user
	$(PY) tools/install_dev.py

docs: setup $(TRANSLATIONS) ## write docs/algorithms/*.md from the algorithms and their help, in both languages
	$(PY) tools/docs.py

bench: setup $(TRANSLATIONS) ## measure side by side: networks beside GDAL, routes, routing engines; hours, goes on where it was cut off
ifeq ($(BENCH),quick)
	$(PY) benchmarks/side_by_side.py --quick
else
	$(PY) benchmarks/build_network.py
	$(PY) benchmarks/route.py
	$(PY) benchmarks/side_by_side.py
endif

bench-quick: ## routing engines side by side on two small networks, three minutes
	@$(MAKE) --no-print-directory bench BENCH=quick

sandbox-setup: # for the contract tests; they are skipped where it cannot be made
	@bash tools/sandbox_setup.sh --if-possible

sandbox: ## start the reference server of the API with illustrative data, on this machine alone
	@bash tools/sandbox_setup.sh
	@PYTHONPATH=tests .venv-sandbox/bin/python -m sandbox --folder build/sandbox --port 5800 --identity-port 5801

sandbox-postgis: ## the same on a PostGIS of its own
	@bash tools/sandbox_setup.sh --postgis
	@PYTHONPATH=tests .venv-sandbox/bin/python -m sandbox --store postgis --folder build/sandbox-postgis --port 5800 --identity-port 5801

clean: ## remove everything that can be made again
	rm -rf build dist .venv .venv-sandbox .qgis-settings .ruff_cache .mypy_cache .hypothesis i18n/*.qm
	find . -name __pycache__ -prune -exec rm -rf {} +
