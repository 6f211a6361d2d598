# make run    the program: its window, or a session in the terminal where there is no screen
# make test   all tests          make check  ruff, mypy, import contracts
# make sentences LANGUAGE=de  what there is to translate    make language LANGUAGE=de  what the program reads of it
# make bench  the measured bars  make lock   pin the dependencies anew   make wheel  build the wheel
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
ARGS ?=

.PHONY: run test check bench lock wheel environment sentences language
.DEFAULT_GOAL := run

run:
	@$(PYTHON) packaging/environment.py run
	@$(BIN)/python -m coach $(ARGS)

environment:
	@$(PYTHON) packaging/environment.py dev

# On all cores, four processes at most: more would only fight for memory. What is compiled is kept,
# also where the system would not have it: or else each process compiles every test anew.
test: environment
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal $(ARGS)

check: environment
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: environment
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench $(ARGS)

sentences: environment
	@$(BIN)/pyside6-lupdate -no-obsolete coach/ui/wording/*.py -ts coach/translations/coach_$(LANGUAGE).ts

language: environment
	@$(BIN)/pyside6-lrelease coach/translations/coach_$(LANGUAGE).ts -qm coach/translations/coach_$(LANGUAGE).qm

wheel: environment
	@$(BIN)/python -m build --wheel --no-isolation .

# The markers would tie the lock to the Python it was made with; the versions serve every supported one.
lock:
	@$(PYTHON) -m pip --python $(BIN)/python install --quiet pip-tools
	@$(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o packaging/requirements/run.txt pyproject.toml
	@sed -i 's/ ; python_version < "3.12"//' packaging/requirements/run.txt
	@$(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --constraint packaging/requirements/run.txt \
	  -o packaging/requirements/dev.txt packaging/requirements/dev.in
