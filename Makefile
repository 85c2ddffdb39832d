# The commands of the project; `make` alone lists them.

SHELL := /bin/bash
SWIFT ?= swift
PREFIX ?= /usr/local
FILE :=
ONLY :=

# Optimised always: a debug engine is fifty times slower. A plain build uses the vectors that every
# machine of the kind has, which costs a factor of four; so builds are for this machine, and all
# commands share one of them. PORTABLE=1 makes a binary for other machines, in a folder of its own.
# Either way the results are the same bits; `make test` compares them.
PORTABLE_FOLDER := .build/portable
ifdef PORTABLE
  FOLDER := $(PORTABLE_FOLDER)
else
  FOLDER := .build
  ifeq ($(shell uname -sm),Linux x86_64)
    MACHINE := -Xswiftc -target-cpu -Xswiftc native
    ifneq ($(shell grep -m 1 -o avx512f /proc/cpuinfo),)
      MACHINE += -Xswiftc -DWIDE_TILES
    endif
  endif
endif
PLAIN := -c release --explicit-target-dependency-import-check error
FLAGS := $(PLAIN) --scratch-path $(FOLDER) $(MACHINE)
PRODUCTS := $(FOLDER)/release

SWIFT_FILES := Sources Tests Benchmarks Package.swift
DIGESTS := Tests/EngineTests/References/digests.txt
SHARE := $(DESTDIR)$(PREFIX)/share/backstep

.NOTPARALLEL:
.PHONY: help run test all-tests one-tests build-tests determinism digests bench format lint install clean prerequisites

help:  ## List the commands
	@sed -n 's/^\([a-z]*\):.*##/\1	/p' $(MAKEFILE_LIST) | expand -t 10
	@echo "Settings: FILE=experiment.yaml (run), ONLY=Compare or another target (test),"
	@echo "          PREFIX=$(PREFIX), DESTDIR= (install), PORTABLE=1"

run: prerequisites  ## Open the program, or an experiment: make run FILE=my.yaml (or a built-in name)
	@$(SWIFT) build $(FLAGS) --product backstep
	@$(PRODUCTS)/backstep $(if $(FILE),"$(FILE)")

test: prerequisites $(if $(ONLY),one,all)-tests  ## Check the style, build, and run all tests; or ONLY those of a target

all-tests: lint build-tests lessons-lint determinism
	$(SWIFT) test $(FLAGS) --skip-build --disable-xctest

# Package.swift leaves out what these tests are not built on.
one-tests: prerequisites
	@ls -d Tests/$(ONLY)Tests >/dev/null
	ONLY=$(ONLY) $(SWIFT) test $(FLAGS) --disable-xctest

bench: prerequisites  ## Time the engine
	@$(SWIFT) build $(FLAGS) --product Benchmarks
	@$(PRODUCTS)/Benchmarks

format:  ## Bring the sources into the project's style
	$(SWIFT) format -i -r -p $(SWIFT_FILES)

lint:  ## Check the style of the sources
	$(SWIFT) format lint --strict -r -p $(SWIFT_FILES)

install: prerequisites  ## Install into PREFIX (/usr/local), below DESTDIR if given
	@$(SWIFT) build $(FLAGS) --product backstep
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)"
	install -m 755 $(PRODUCTS)/backstep "$(DESTDIR)$(PREFIX)/bin/backstep"
	@if command -v strip >/dev/null; then strip "$(DESTDIR)$(PREFIX)/bin/backstep"; fi
	@for folder in $(wildcard experiments lessons data); do \
	  rm -rf "$(SHARE)/$$folder" && cp -R $$folder "$(SHARE)/$$folder" || exit 1; \
	  chmod -R u=rwX,go=rX "$(SHARE)/$$folder"; \
	done

clean:  ## Remove everything that was built
	rm -rf .build

prerequisites:
	@scripts/prerequisites.sh $(if $(filter test,$(MAKECMDGOALS)),test)

build-tests: prerequisites
	$(SWIFT) build $(FLAGS) --build-tests

# Every lesson that is shipped.
lessons-lint: build-tests
	$(PRODUCTS)/backstep lessons lint lessons

# The engine without the machine's vectors must compute the bits that are committed; the tests say
# the same of the engine with them.
determinism: prerequisites
	$(SWIFT) build $(PLAIN) --scratch-path $(PORTABLE_FOLDER) --product Digest
	$(PORTABLE_FOLDER)/release/Digest | diff $(DIGESTS) -

# After a change that is meant to change bits.
digests:
	$(SWIFT) build $(PLAIN) --scratch-path $(PORTABLE_FOLDER) --product Digest
	$(PORTABLE_FOLDER)/release/Digest > $(DIGESTS)
