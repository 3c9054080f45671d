# SPDX-License-Identifier: GPL-3.0-or-later
# The two commands of the README are `make demo` and `make test`; both install what they miss.

SAKSGANG := .build/release/saksgang
QUIET := >/dev/null

.PHONY: demo test browser-test lint format bench bench-large fuzz release site-search clean

## Build, index and render corpus/, run a search, and say where the site is.
demo: release
	@$(SAKSGANG) build --corpus corpus --output _site --index _index
	@echo
	@echo '$$ saksgang search legemiddelmangel --limit 3'
	@$(SAKSGANG) search legemiddelmangel --limit 3 --index _index
	@echo
	@echo "The site: file://$(CURDIR)/_site/index.html"
	@echo "Served, with search: $(SAKSGANG) serve   (then http://127.0.0.1:8080/)"

release: site-search
	@swift build -c release --product saksgang

## The search of the site's pages; exit status 3 where this Swift cannot make it, and the site is then without.
site-search:
	@scripts/install-needed.sh build
	@scripts/browser-search.sh || [ $$? -eq 3 ]

## Every test, on a debug build, and then on the pages that it renders.
test: site-search
	@scripts/install-needed.sh build test
	@swift test
	@scripts/rebuild-test.sh
	@scripts/browser-test.sh

## The tests in a browser alone, with the program as last built.
browser-test:
	@scripts/browser-test.sh

## Format, import graph, identifiers, sizes.
lint:
	@scripts/lint.sh

format:
	@swift-format format --in-place --recursive Sources Tests Fuzzing Package.swift

## Time, memory and search quality beside other engines, as ratios in one run: Benchmarks/README.md.
## `make bench DOCUMENTS=2000` for a smaller corpus to search in.
bench: release
	@scripts/install-needed.sh bench
	@Benchmarks/run.sh
	@echo
	@Benchmarks/compare.sh $(DOCUMENTS)

## Clean builds, changes and peers over 20,000 documents of 10 kB, and how builds grow: an hour. DOCUMENTS=2000 for less.
bench-large: release
	@scripts/install-needed.sh bench
	@Benchmarks/rebuild.sh $(DOCUMENTS)
	@echo
	@Benchmarks/growth.sh

## Any bytes into what reads them, a million times each: docs/fuzzing.md. `make fuzz TARGET=query RUNS=10000` for one.
fuzz:
	@scripts/fuzz.sh $(or $(TARGET),all) $(or $(RUNS),1000000)

clean:
	@rm -rf .build .build-browser .build-fuzz _site _index _export _site.memory _index.memory site-templates/sok.wasm
