# The verbs of this project. `make run` and `make test` install what is missing.

# Without a display the window is left out: the command line needs no C
# compiler and no graphics headers.
QUIET = CGO_ENABLED=0 go
PLAIN = -tags ci
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
SAMPLE = assets/sample/report.html assets/sample/wire.html assets/sample/tabloid.html assets/sample/release.html

.PHONY: run build sample test check race programs drive bench campaign monkey pictures eval train clean

# Opens the window on the sample or, without a display, compares the sample on the command line.
run:
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" != Linux ]; then \
		$(MAKE) --no-print-directory build && bin/synoptic --sample; \
	else \
		echo "There is no display here: the window stays closed, the command line compares the same sample."; \
		$(MAKE) --no-print-directory sample; \
	fi

# Leaves bin/synoptic.
build:
	@.ci/setup window
	@echo "Building. The first time, the graphics library is compiled too, which takes some minutes."
	go build -trimpath -o bin/ .

sample:
	@echo "Building the command line (about a minute the first time)."
	$(QUIET) build -trimpath $(PLAIN) -o bin/synoptic-cli .
	bin/synoptic-cli compare $(SAMPLE)
	bin/synoptic-cli compare --quiet --preset excel --out bin/sample.csv $(SAMPLE)
	@echo "The same as a table for Excel: bin/sample.csv"

# Every test: the quick ones, the same under the race detector, and the real window on a display in memory.
test:
	@.ci/setup tests
	$(QUIET) test $(PLAIN) ./...
	@$(MAKE) --no-print-directory race programs drive

# The packages that start or meet goroutines. The others of compare are pure: those named here call them.
RACY = ./compare ./compare/work ./compare/split ./compare/quote ./compare/align ./compare/judge ./compare/table ./app/...

race:
	@.ci/setup window
	go test -race -timeout 20m $(PLAIN) $(RACY)

# What other programs read of our files: Python, pandas, R, LibreOffice, a browser.
programs:
	@.ci/setup tests
	$(QUIET) test $(PLAIN),programs -count=1 -run 'Program|Office' ./data/...

drive: build
	@.ci/setup tests
	SYNOPTIC_BIN="$(CURDIR)/bin/synoptic" .ci/display go test -count=1 -timeout 5m -tags 'ci drive' -run Drive ./app/...

check:
	@test -z "$$(gofmt -l .)" || { echo "gofmt would change:"; gofmt -l .; exit 1; }
	$(QUIET) mod verify
	$(QUIET) vet $(PLAIN) ./...
	$(QUIET) vet $(PLAIN),programs ./data/...
	go vet $(PLAIN),drive,bench ./app/...
	$(QUIET) -C compare/eval vet ./...
	$(QUIET) run $(STATICCHECK) $(PLAIN) ./...
	$(QUIET) -C compare/eval run $(STATICCHECK) ./...

bench: build
	@.ci/setup tests
	$(QUIET) test $(PLAIN) -run '^$$' -bench . -benchmem ./compare/... ./data/... ./app/...
	@echo "10,000 rows of prose in a real window (SYNOPTIC_SCROLL=300: five minutes of scrolling):"
	@SYNOPTIC_SCROLL=$${SYNOPTIC_SCROLL:-15} .ci/display go test -v -count=1 -timeout 20m -tags bench ./app
	@echo "From the start to the first frame of the sample, the first time with an empty library:"
	@.ci/display .ci/first-frame

# What is promised of the store, the exports and hostile texts, tried at full size (some hours); a small share of each is
# in `make test`. One promise: make campaign ONLY=Flips (Killed, PowerCut, Replaced, Poison, Hostile,
# Growth, Tamper, FolderKilled); SYNOPTIC_CAMPAIGN=1000 tries each at most so often.
campaign:
	@echo "promise, tries, failures:"
	@SYNOPTIC_CAMPAIGN=$${SYNOPTIC_CAMPAIGN:-full} nice -n 10 $(QUIET) test $(PLAIN) -count=1 -timeout 12h -v -run 'Campaign$(ONLY)|BrokenPages' ./data ./data/read ./data/verify ./data/write ./compare \
		| grep -E 'campaign:|FAIL|panic|_test.go:[0-9]+: (bit|round|page|[a-z]+\.[a-z]+,)'

# Five minutes of keys, clicks and commands at random in the window. SYNOPTIC_SEED does one seed again.
monkey:
	@.ci/setup window
	SYNOPTIC_MONKEY=$${SYNOPTIC_MONKEY:-5m} go test -count=1 -timeout 30m -v $(PLAIN) -run NothingThatIsPressed ./app

# The pictures of the README, on texts of ours.
pictures: build
	@.ci/setup tests
	@.ci/display .ci/pictures

eval:
	@$(QUIET) -C compare/eval run .
	@$(QUIET) -C compare/eval run ./judge -program
	@$(QUIET) test -count=1 -v -run 'OnPolnear|TestEval|TestSplit(Sentences|Kinds)' ./compare/... ./data/... | grep -E 'polnear_test|split_test|^ *(pages|bundles):|left out'

train:
	$(QUIET) -C compare/eval run . -train
	$(QUIET) -C compare/eval run ./judge -train

clean:
	rm -rf bin dist
