# The commands worth knowing: make test, make lint, make reports, make bench, make check.

.DEFAULT_GOAL := help
.PHONY: help format lint test bench reports docs check

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST)

format: ## format all Swift sources in place
	git ls-files -z '*.swift' | xargs -0 swift format format --in-place --parallel

lint: ## check formatting, names of modules and sizes of files
	git ls-files -z '*.swift' | xargs -0 swift format lint --strict --parallel
	Tools/lint

test: ## run the tests
	swift test

bench: ## measure against rivals in the same run; see Benchmarks/README.md
	Benchmarks/run

reports: ## write the reports of the bundled datasets
	swift run -c release parallax compare --quiet
	swift run -c release parallax compare german-credit --quiet
	swift run -c release parallax compare taiwan-cards --quiet
	swift run -c release parallax models validate --quiet

docs: ## check that every public declaration is documented
	Tools/documented

check: ## everything that CI runs
	.ci/run
