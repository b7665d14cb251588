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

reports: ## write the example reports in Reports/gallery, and the schemas, anew
	swift build -c release --product parallax
	Tools/gallery
	.build/release/parallax reports schema > Reports/schema/comparison.schema.json
	.build/release/parallax reports schema table > Reports/schema/table.schema.json
	.build/release/parallax models validate --quiet

docs: ## check that every public declaration is documented, and write the site of the documentation
	Tools/documented
	Tools/site .build/site

check: ## everything that CI runs
	.ci/run
