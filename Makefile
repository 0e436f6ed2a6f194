PREFIX ?= /usr/local

.DEFAULT_GOAL := help
.PHONY: help demo build test test-spark coverage sanitize fuzz render picture check golden bench tune install clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{ printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## build a release, convert a document of the corpus into out/, print its outline
	@./Scripts/demo

build: ## build the command for release, and print where it is
	@./Scripts/setup
	@./Scripts/release

test: ## run everything the project tests
	@./Scripts/test

test-spark: ## convert the corpus on a Spark cluster of this machine, with an executor killed in the middle
	@./Scripts/test-spark

coverage: ## run the tests and count which lines of Sources they run, by module
	@./Scripts/coverage $(ARGUMENTS)

sanitize: ## run the tests under the address and thread sanitizers, and look for leaks
	@./Scripts/sanitize $(ARGUMENTS)

fuzz: ## convert texts that libFuzzer makes up, for ten minutes or: make fuzz TIME=seconds
	@TIME="$(TIME)" ./Scripts/fuzz

render: ## hold pages as LibreOffice sets them against what is computed; needs soffice and poppler-utils
	@./Scripts/setup
	@swift test --filter RenderTests

picture: ## draw the first page of a document for the README; needs LibreOffice, poppler-utils, pngquant
	@./Scripts/picture

check: ## lint the format and the arrows between the modules, and build
	@./Scripts/check

golden: ## write the expected files of the corpus anew; read the difference before you commit it
	@./Scripts/setup
	@GALLEY_GOLDEN=write swift test --filter CorpusTests
	@git --no-pager diff --stat -- Corpus

bench: ## measure conversions beside other programs, into BENCHMARKS.md; with ARGUMENTS=file, stages from bytes to tree
	@./Scripts/bench $(ARGUMENTS)

tune: ## tune the scorecard for headings on a folder of labelled documents: make tune LABELLED=folder
	@./Scripts/setup
	@swift run -c release galley-tune "$(LABELLED)" Sources/Parsing/HeadingWeights.swift Sources/Parsing/ConfidenceTable.swift
	@swift format --in-place Sources/Parsing/HeadingWeights.swift

install: build ## install the command below PREFIX (/usr/local)
	@install -D -s -m 755 "$$(./Scripts/release)" "$(DESTDIR)$(PREFIX)/bin/galley"

clean: ## remove what was built and converted
	@rm -rf .build .build-* out
