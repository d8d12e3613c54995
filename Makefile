# Every command there is. `make demo` and `make test` are each complete on a fresh machine.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: setup run demo test published privacy check bench soak words lock clean

setup: .venv/installed

.venv/installed: packaging/requirements.lock pyproject.toml packaging/system-libs.sh
	sh packaging/system-libs.sh
	$(PYTHON) -c 'import sys; sys.exit("fieldkit needs Python 3.11 or later; this is %d.%d" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r packaging/requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

run: setup
	$(BIN)/fieldkit

demo: setup
	$(BIN)/fieldkit demo --headless --out demo-out

test: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q -n 2 --ignore=tests/journeys
	xvfb-run -a -s "-screen 0 1366x768x24" env QT_QPA_PLATFORM=xcb $(BIN)/pytest -q tests/journeys

published: setup
	PUBLISHED=whole QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q tests/published

privacy: setup
	PRIVACY=500 QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q tests/documents/test_privacy_property.py tests/contracts/test_privacy_classes.py

check: setup
	$(BIN)/ruff format --check --quiet fieldkit tests benchmarks packaging
	$(BIN)/ruff check fieldkit tests benchmarks packaging
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry fieldkit
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q tests/contracts/test_words.py

bench: setup
	$(BIN)/python -m benchmarks

soak: setup
	xvfb-run -a -s "-screen 0 1366x768x24" env QT_QPA_PLATFORM=xcb $(BIN)/python -m tests.soak.kill --times 100

words: setup
	$(BIN)/python packaging/words.py

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
	    --extra server --group dev pyproject.toml --output-file packaging/requirements.lock

clean:
	rm -rf .venv build dist demo-out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find fieldkit tests benchmarks packaging -name __pycache__ -prune -exec rm -rf {} +
