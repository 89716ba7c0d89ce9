# Everything a contributor does here. A fresh machine needs Python 3.11 or newer and make; `make` alone lists the targets.
# Each target brings its own environment up to date first; a second run finds nothing to do.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
SHARED ?= ../shared
VENV := .venv
BENCH := .venv-bench
PIP_INSTALL := -m pip install -qq --disable-pip-version-check --no-input
EXAMPLES := src/herewith/examples

.DEFAULT_GOAL := help
.PHONY: help demo test browser peers check score bench bench-archive hostile picture docs wheel clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /make \1|/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null || sed -n 's/:.*## /: /p' $(MAKEFILE_LIST)

$(VENV)/made: # dependency groups need pip 25.1
	@echo "making $(VENV) with $(PYTHON)"
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Herewith needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ..."; exit 1; }
	@"$(PYTHON)" -m venv $(VENV)
	@$(VENV)/bin/python $(PIP_INSTALL) 'pip>=25.1'
	@touch $@

$(VENV)/run: $(VENV)/made pyproject.toml
	@$(VENV)/bin/python $(PIP_INSTALL) --editable .
	@touch $@

$(VENV)/test: $(VENV)/run pyproject.toml
	@$(VENV)/bin/python $(PIP_INSTALL) --group test
	@touch $@

$(VENV)/check: $(VENV)/test pyproject.toml
	@$(VENV)/bin/python $(PIP_INSTALL) --group check
	@touch $@

$(VENV)/browser: $(VENV)/test pyproject.toml
	@$(VENV)/bin/python $(PIP_INSTALL) --group browser
	@$(VENV)/bin/python tools/chromium.py >/dev/null 2>&1 || { \
	  echo "installing Chromium with apt-get"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -yqq --no-install-recommends chromium >/dev/null; } || { \
	  echo "Chromium could not be installed here: install it as your system does, so that it is on the path"; exit 1; }
	@$(VENV)/bin/python tools/chromium.py
	@touch $@

.venv-peers/made: pyproject.toml
	@echo "making .venv-peers with other people's clients and readers (a few minutes the first time)"
	@"$(PYTHON)" -m venv .venv-peers
	@.venv-peers/bin/python $(PIP_INSTALL) 'pip>=25.1'
	@.venv-peers/bin/python $(PIP_INSTALL) --group peers
	@touch $@

$(BENCH)/made: pyproject.toml
	@echo "making $(BENCH) with the peers (a few minutes the first time)"
	@"$(PYTHON)" -m venv $(BENCH)
	@$(BENCH)/bin/python $(PIP_INSTALL) 'pip>=25.1'
	@$(BENCH)/bin/python $(PIP_INSTALL) --editable . --group bench
	@touch $@

demo: $(VENV)/run ## read two of the packaged filings, and show where values were printed
	@$(VENV)/bin/python tools/demo.py

test: $(VENV)/test ## run the tests
	@$(VENV)/bin/python -m pytest

browser: $(VENV)/browser ## bring the Chromium that some tests look at pages with (they skip without)

peers: .venv-peers/made ## bring the peers' clients and readers that some tests use (they skip without)

check: $(VENV)/check ## lint, layout, types, layers
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/ruff format --check --quiet .
	@$(VENV)/bin/mypy --no-error-summary
	@$(VENV)/bin/lint-imports --no-logo

score: $(VENV)/run ## score the reader on the labelled filings in $(SHARED); ACCEPT=1 records figures that fell
	@$(VENV)/bin/python tools/score.py --shared $(SHARED) $(if $(ACCEPT),--accept)

bench: $(BENCH)/made ## CPU time beside the peers, on the filings in $(SHARED)
	@$(BENCH)/bin/python tools/bench.py --shared $(SHARED)

bench-archive: $(VENV)/test ## how an archive grows to 100,000 filings, beside SQLite, DuckDB and FTS5: hours, 40 GB in build/
	@$(VENV)/bin/python tools/bench_archive.py --shared $(SHARED)
	@$(VENV)/bin/python tools/scale.py

hostile: $(VENV)/run ## filings changed by chance and inputs made to be slow: half an hour
	@$(VENV)/bin/python tools/hostile.py --shared $(SHARED)

picture: $(VENV)/browser ## draw the picture that the README opens with
	@$(VENV)/bin/python tools/picture.py

docs: $(VENV)/run ## write the reference pages anew, and what the other pages show of the program
	@$(VENV)/bin/python tools/form_reference.py
	@$(VENV)/bin/python tools/json_reference.py
	@$(VENV)/bin/python tools/rule_pages.py
	@$(VENV)/bin/python tools/readme.py

wheel: $(VENV)/made ## build the wheel, and try it in an environment of its own
	@rm -rf dist build/wheel
	@$(VENV)/bin/python -m pip wheel -qq --disable-pip-version-check --no-deps --wheel-dir dist .
	@$(VENV)/bin/python tools/try_wheel.py dist/*.whl

clean: ## remove everything that make made
	@rm -rf $(VENV) $(BENCH) .venv-peers build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
