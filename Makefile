# The project's commands; `make` alone lists them.
# Everything they install or write stays inside this folder (see .gitignore),
# except Chromium when `make test` runs as root on a machine with apt.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# More arguments for the command behind a target: make serve ARGS="--port 8080"
ARGS ?=
# Processes for the tests (some wait for browsers and servers), workers in the
# benchmark's register.
JOBS ?= 3
WORKERS ?= 1000

# Downloads and caches of the tools; a home folder is neither needed nor touched.
TOOLS := $(CURDIR)/.build/tools
export XDG_CACHE_HOME := $(TOOLS)/cache
export PIP_CACHE_DIR := $(TOOLS)/pip
export UV_CACHE_DIR := $(TOOLS)/uv
export npm_config_cache := $(TOOLS)/npm
export PLAYWRIGHT_BROWSERS_PATH := $(TOOLS)/browsers

RUN := .venv/bin/python
LOCK := $(RUN) -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"

.PHONY: help site serve check test lint format judge handbook-pdf handbook-zensical \
	screenshots campaign bench bench-tools lock readme reviewed clean environment environment-dev

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-17s %s\n", $$1, $$2}' \
		$(MAKEFILE_LIST)

site: environment ## Build the public site into site/
	@$(RUN) -m generator build $(ARGS)

serve: environment ## Serve the site on this machine, rebuilt at every change
	@$(RUN) -m generator serve $(ARGS)

check: environment ## Check every record of the register
	@$(RUN) -m generator check $(ARGS)

test: lint ## Run the lint, then every test (real Chromium included)
	@chromium=$$(.ci/chromium) && CHROMIUM="$$chromium" \
		$(RUN) -m pytest -n $(JOBS) --dist worksteal $(ARGS)

lint: environment-dev ## Run ruff and mypy over the code
	@$(RUN) -m ruff check
	@$(RUN) -m ruff format --check
	@$(RUN) -m mypy

format: environment-dev ## Lay out the code and mend what ruff can mend
	@$(RUN) -m ruff check --fix
	@$(RUN) -m ruff format

judge: environment-dev ## Ask the independent judges (need Node and Java) about the site
	@CHROMIUM="$$(.ci/chromium || true)" $(RUN) -m tests.judges $(ARGS)

handbook-pdf: environment-dev site ## Print the policies as PDF files into build/handbook/ (needs Chinese fonts)
	@chromium=$$(.ci/chromium) && CHROMIUM="$$chromium" \
		$(RUN) -m tests.handbook_pdf

handbook-zensical: environment-dev bench-tools ## Build the handbook with Zensical, too; hold both builds to the same
	@CHROMIUM="$$(.ci/chromium)" $(RUN) -m tests.zensical $(ARGS)

screenshots: environment-dev ## Photograph every page type and state into build/screenshots/
	@chromium=$$(.ci/chromium) && CHROMIUM="$$chromium" \
		$(RUN) -m tests.screenshots $(ARGS)

campaign: environment-dev ## Run the long tests: fuzzing, kills, mutations, large cases
	@$(RUN) -m tests.campaign $(ARGS)

bench: environment-dev bench-tools ## Measure build and check beside the peers
	@$(RUN) -m bench compare --workers $(WORKERS) $(ARGS)

bench-tools: ## Install the peers that bench measures against
	@.ci/environment requirements-bench.lock .venv-bench

lock: environment-dev ## Write the lock files anew; make lock ARGS=--upgrade moves versions
	@$(LOCK) $(ARGS) pyproject.toml --output-file requirements.lock
	@$(LOCK) $(ARGS) --constraints requirements.lock --group dev pyproject.toml \
		--output-file requirements-dev.lock
	@$(LOCK) $(ARGS) --group bench --output-file requirements-bench.lock

readme: environment-dev ## Copy the command's own help into README.md
	@$(RUN) -m tests.readme

reviewed: environment-dev ## Record that the rules were held against changed clauses
	@$(RUN) -m tests.reviewed

clean: ## Remove what was built and downloaded (.venv stays)
	@rm -rf .build site .site.trees .venv-bench tests/judges/node_modules \
		.hypothesis .mypy_cache .ruff_cache .pytest_cache
	@find generator tests bench -name __pycache__ -type d -prune -exec rm -rf {} + \
		2>/dev/null || true

environment:
	@.ci/environment requirements.lock

environment-dev:
	@.ci/environment requirements-dev.lock
