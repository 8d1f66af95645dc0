# Two commands do everything: `make run` and `make test`. Both can be run again at any time.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
INSTALLED := $(VENV)/installed

.PHONY: run test lint bench

run: $(INSTALLED)
	@$(PY) manage.py start $(if $(PORT),--port $(PORT))

# A test is handed to whichever core is free, one after another: some take a minute and most a moment.
test: $(INSTALLED)
	@$(PY) -m tests.browser.install_chromium
	@$(PY) -m pytest -n auto --dist load --maxschedchunk 1

lint: $(INSTALLED)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/djade --check --target-version 5.2 $$(git ls-files 'templates/*.html')
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py check --fail-level WARNING

bench: $(INSTALLED)
	@$(PY) -m tests.benchmarks

# The last step writes the stamp, so an installation that was cut short is made again from the start.
$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Framing needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=/path/to/python3.11")'
	@echo "Setting up $(VENV): this takes some minutes, once."
	@test -x $(PY) && $(PY) -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $(INSTALLED)
