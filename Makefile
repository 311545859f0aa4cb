# make demo   a graph of samples/, shown; installs what it needs into .venv
# make test   all checks and tests, a real Neo4j and a real Chromium among them
# make test-neo4j-2026   what asks a Neo4j, asked of its newest release instead of the LTS line
# Nothing is needed but make and a Python from 3.11 to 3.13.

CANDIDATES := python3.13 python3.12 python3.11 python3
SUITABLE   := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
BIN        := .venv/bin

NEO4J_TESTS := tests/stores tests/test_queries.py tests/test_naming.py tests/cli/test_load.py tests/cli/test_neo4j.py \
               tests/exports/test_neo4j_csv.py

.PHONY: demo test test-neo4j-2026 check golden clean

demo: .venv/core
	$(BIN)/kg build samples -o demo/graph
	@printf '\nWho met whom, where, when, and in how many articles\n'
	@$(BIN)/kg query demo/graph who-met-whom -f table
	@printf '\nWhat Scholz said; his name may stand in any case form and script\n'
	@$(BIN)/kg query demo/graph statements-of-actor -p actor=Шольцем -f table
	@$(BIN)/kg export demo/graph -f turtle -o demo/graph.ttl
	@printf '\nWritten: demo/graph (the graph) and demo/graph.ttl (the same as RDF)\n'

# The page and Neo4j Browser are tested in a real Chromium: the machine's, else one that is brought here.
test: check
	$(BIN)/python -m tests.browser
	$(BIN)/python -m pytest

test-neo4j-2026: .venv/dev
	KG_NEO4J_VERSION=$$($(BIN)/python -c 'from kg.stores.java import NEWEST; print(NEWEST)') \
	  $(BIN)/python -m pytest $(NEO4J_TESTS)

check: .venv/dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy --strict kg

# What the samples and the README should print, written anew: read the diff before you commit it.
golden: .venv/dev
	$(BIN)/python -m tests.golden.refresh

clean:
	rm -rf demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/core: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[server]' --group dev
	@touch $@ .venv/core

# A Python may bring a pip that does not know --group (since 25.1) yet.
.venv/bin/python:
	@for python in $(CANDIDATES); do \
	  if $$python -c '$(SUITABLE)' 2>/dev/null; then \
	    $$python -m venv .venv && exec $(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip; \
	  fi; \
	done; echo 'kg needs a Python from 3.11 to 3.13 with its venv module; none was found.' >&2; exit 1
