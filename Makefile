# What people and CI run. Every target installs what it needs: on Debian with apt, as root or through sudo.

SWIFT ?= swift
ARGS ?=
FUZZ_SECONDS ?= 60
ENDURANCE ?= changes crowd 200 kills 50 faults 500
# Everything that is written in Swift.
SWIFT_FILES = Sources Tests Package.swift Fuzzing/Sources Fuzzing/Package.swift Benchmarks/Micro/Benchmarks Benchmarks/Micro/Package.swift
# A release carries Swift's library along, with the C++ library that it is built on, and nothing that it does not use: what need not be searched for
# symbols starts sooner, and so does what has its 90,000 relocations packed, which glibc reads from 2.36 on. Libraries are not
# looked for beside the command, where anybody may have put some. The folder holds libstdc++.a alone, so that the linker finds no other form of it.
STATIC = $(CURDIR)/.build/static
RELEASE = -c release --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=lld -Xlinker --gc-sections -Xlinker --no-export-dynamic \
  $(STRIP) -Xlinker -z -Xlinker pack-relative-relocs -Xlinker -L$(STATIC)
# Empty, it leaves the symbols in, for who wants to see functions by name.
STRIP = -Xlinker --strip-all
# Packages of Debian that building needs, and those that the tests compare with.
BUILD_PACKAGES = libzip-dev libyaml-dev libpcre2-dev libutf8proc-dev zlib1g-dev libdeflate-dev libturbojpeg0-dev libpng-dev libisal-dev libsqlite3-dev pkg-config
TEST_PACKAGES = curl openssl zip unzip p7zip-full libarchive-tools libjpeg-turbo-progs pngcheck python3 python3-yaml python3-jsonschema jq libxml2-utils cmark-gfm perl python3-venv

# Readers of reports that are not in Debian, for the tests: in an environment of their own, beside the packages of Debian.
JUDGES = $(CURDIR)/.build/judges
JUDGE_PACKAGES = junitparser==5.0.3 sarif-tools==3.0.5 tap.py[yaml]==3.2.1

# What making packages needs, and what trying them does.
DIST_PACKAGES = dpkg-dev patchelf binutils python3
DIST_CHECK_PACKAGES = debootstrap python3-venv

# What the programs are built with that batchlint is measured beside.
BENCH_PACKAGES = golang-go golang-gopkg-yaml.v3-dev gcc

# What counting instructions needs.
COUNT_PACKAGES = valgrind binutils python3

# What the check of the HTML report in a browser needs; playwright and axe come from PyPI, into a folder of their own.
BROWSER_PACKAGES = chromium python3-venv
BROWSER = .build/browser

.PHONY: help demo build test browser changes endurance lint format fixtures hostile generated bench bench-micro bench-instructions fuzz dist dist-check clean build-packages test-packages

help: ## Lists the targets.
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: build-packages ## Lints a fixture archive and shows the report.
	$(SWIFT) build --product batchlint
	@cd Fixtures && batchlint="$$($(SWIFT) build --package-path .. --show-bin-path)/batchlint" && \
	for command in "lint misspelt-task-groups.zip" "lint valid.zip" "order valid.zip"; do \
	  printf '\n$$ batchlint %s\n' "$$command"; \
	  "$$batchlint" $$command; status=$$?; \
	  [ $$status -le 1 ] || exit $$status; \
	done

build: build-packages ## Builds the release command: .build/release/batchlint, without a Swift runtime to install.
	mkdir -p $(STATIC) && ln -sf "$$(clang -print-file-name=libstdc++.a)" $(STATIC)
	$(SWIFT) build $(RELEASE) --product batchlint

test: build-packages test-packages $(JUDGES) ## Runs the tests; ARGS passes options on to swift test.
	$(SWIFT) build --build-tests
	PATH="$(JUDGES)/bin:$$PATH" $(SWIFT) test --skip-build $(ARGS)

endurance: build-packages ## Uploads to the stand-in site through faults, kill -9, changed archives and a crowd; ENDURANCE says what, and how often.
	$(SWIFT) build --product batchlint
	$(SWIFT) build --product batchlint-site
	bin="$$($(SWIFT) build --show-bin-path)" && python3 Tests/Endurance/uploads.py "$$bin/batchlint" "$$bin/batchlint-site" $(ENDURANCE)

changes: build-packages test-packages ## Tries every flipped bit of small archives, and 200 changes of a file under way; make test tries a part of them.
	$(SWIFT) build --build-tests
	EVERY_CHANGE=1 $(SWIFT) test --skip-build --filter "SmallChangesTests|ChangingFileTests"

browser: build-packages ## Opens the HTML report and the site's pages in Chromium: keyboard, screen reader rules, phone, dark, paper, hostile names, uploads.
	$(call install,$(BROWSER_PACKAGES))
	test -x $(BROWSER)/bin/python || python3 -m venv $(BROWSER)
	$(BROWSER)/bin/pip install --quiet playwright==1.65.2 axe-core-python==0.1.0
	$(SWIFT) build --product batchlint
	cd Fixtures && "$$($(SWIFT) build --package-path .. --show-bin-path)/batchlint" lint valid.zip cut-photo.zip --thumbnails \
	  -o html=../$(BROWSER)/photos.html || [ $$? = 1 ]
	$(BROWSER)/bin/python Tests/Browser/html_report.py Tests/ReportsTests/Golden/report.html --photos $(BROWSER)/photos.html \
	  --axe "$$(ls $(BROWSER)/lib/python3*/site-packages/axe_core_python/axe.min.js)" --screenshots $(BROWSER)/screenshots
	$(SWIFT) build --product batchlint-site
	$(BROWSER)/bin/python Tests/Browser/site_pages.py "$$($(SWIFT) build --show-bin-path)/batchlint-site" \
	  --axe "$$(ls $(BROWSER)/lib/python3*/site-packages/axe_core_python/axe.min.js)" --screenshots $(BROWSER)/site-screenshots

# A machine that cannot reach PyPI runs the tests without these; each of them says so.
$(JUDGES): Makefile | test-packages
	rm -rf $@
	python3 -m venv --system-site-packages $@
	$@/bin/pip install --quiet $(JUDGE_PACKAGES) || echo "the readers of reports cannot be installed; their tests are skipped" >&2
	touch $@

lint: ## Checks the format of the source.
	$(SWIFT) format lint --strict -p -r $(SWIFT_FILES)

format: ## Formats the source.
	$(SWIFT) format -i -p -r $(SWIFT_FILES)

generated: build-packages ## Writes Schemas/ and Documentation/ anew where they are generated; CHECK=--check only compares.
	$(SWIFT) run make-generated . $(CHECK)

fixtures: build-packages ## Writes the archives in Fixtures/ anew; CHECK=--check only compares.
	$(SWIFT) run make-fixtures Fixtures $(CHECK)

hostile: build-packages ## Writes the hostile archives of the tests to DIRECTORY, to be shown to other readers.
	$(SWIFT) run make-hostile $(or $(DIRECTORY),.build/hostile)

bench: build test-packages ## Measures beside every program that one could use instead, and uploads five gigabytes; BENCH names tasks.
	$(call install,$(BENCH_PACKAGES))
	python3 Benchmarks/bench.py $(BENCH)
	$(SWIFT) build $(RELEASE) --product batchlint-site
	python3 Benchmarks/upload.py .build/release/batchlint .build/release/batchlint-site

bench-micro: build-packages ## Times single steps in process: audit, names, order, inflating, JSON, linting, the report; ARGS passes options on to the plugin.
	$(SWIFT) package --package-path Benchmarks/Micro --scratch-path .build-micro benchmark --no-progress --grouping metric $(ARGS)

bench-instructions: build ## Counts the instructions of small tasks and compares them with those that are kept; ARGS=--keep keeps these, STRIP= ARGS="--top 10 small" names functions.
	$(call install,$(COUNT_PACKAGES))
	python3 Benchmarks/instructions.py $(ARGS)

fuzz: build-packages ## Fuzzes for FUZZ_SECONDS each; ARGS names fuzzers. See Documentation/Fuzzing.md.
	Fuzzing/run $(FUZZ_SECONDS) $(ARGS)

dist: build ## Makes what people install, in .build/dist: a tarball, a package for Debian, a wheel.
	$(call install,$(DIST_PACKAGES))
	Packaging/build

dist-check: ## Installs what make dist made in a new Debian and a new environment of Python, as root, and lints there.
	$(call install,$(DIST_CHECK_PACKAGES))
	Packaging/try

clean: ## Removes what was built.
	rm -rf .build .build-*

# Installs the packages of a list that are missing; the network is not touched when none is.
define install
@missing=""; for name in $(1); do dpkg -s $$name >/dev/null 2>&1 || missing="$$missing $$name"; done; \
if [ -n "$$missing" ]; then \
  echo "installing$$missing"; \
  run=""; [ "$$(id -u)" = 0 ] || run=sudo; \
  $$run apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$run apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
endef

build-packages:
	$(call install,$(BUILD_PACKAGES))

test-packages:
	$(call install,$(TEST_PACKAGES))
