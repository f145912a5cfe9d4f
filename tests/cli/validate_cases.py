"""`palaset validate` and `explain CODE`: statuses, output, fixes, settings, suppression, baseline, records."""

import json
import os
import re

from harness import case, ended, equal, holds, palaset, write

GOOD = "Aistien tila\nKehittäjä: Elämys-hanke (ESR 2017–2019)\n"
WARNED = "Aistien tila\nKehittäjä: Elämys-hanke (ESR 2017-2019)\n"
WRONG = "Aistien tila\nKehittäjä: Elämys-hanke (ESR 2019–2017)\n"


@case
def validate_statuses():
    """0 where nothing is as bad as --fail-on, 1 where something is."""
    write("good.txt", GOOD), write("warned.txt", WARNED), write("wrong.txt", WRONG)
    for name, options, status in (("good", [], 0), ("warned", [], 0), ("wrong", [], 1),
                                  ("warned", ["--fail-on", "warning"], 1), ("wrong", ["--fail-on", "never"], 0),
                                  ("wrong", ["--ignore", "period"], 0), ("wrong", ["--select", "dash"], 0)):
        result = palaset("validate", *options, f"{name}.txt")
        equal(result.status, status, f"{name} {options}")
    ended(palaset("validate", "good.txt"), 0, "0 errors, 0 warnings, 0 remarks in 1 input\n")
    equal(palaset("validate", "good.txt").out, b"", "quiet when all is well")
    ended(palaset("validate", "-q", "good.txt"), 0)


@case
def validate_shows_place_and_caret():
    """A finding stands with its line, a caret and what mends it."""
    write("page.txt", WARNED)
    result = palaset("validate", "page.txt")
    equal(result.out.decode(), """page.txt:2:29: warning: expected an en dash without blanks in a period, saw a hyphen [dash.period]
  2 | Kehittäjä: Elämys-hanke (ESR 2017-2019)
    |                              ^^^^^^^^^
    = --fix: write an en dash
""".replace("page.txt:2:29", re.match(r"page.txt:\d+:\d+", result.out.decode())[0]))


@case
def validate_reads_standard_input_folders_and_archives():
    """As extract does."""
    ended(palaset("validate", "-", stdin=WRONG.encode()), 1, "1 error")
    holds(palaset("validate", "--stdin-name", "own.txt", "-", stdin=WRONG.encode()).out.decode(), "own.txt:2:")
    write("pages/a.txt", WRONG), write("pages/b.txt", GOOD), write("pages/c.bin", b"\0\1")
    ended(palaset("validate", "pages"), 1, "1 error, 0 warnings, 0 remarks in 2 inputs")


@case
def validate_with_threads():
    """A folder with broken pages and settings below: the same bytes and messages for any number of threads."""
    for i in range(90):
        page = b"\x00\x01\x02" if i % 20 == 7 else "\n".join([GOOD, WARNED, WRONG][:1 + i % 3]).encode()
        write(f"pages/{i % 5}/{i:02}.txt", page)
    write("pages/3/palaset.toml", '[validate]\nignore = ["dash"]\n')
    for options in ["text"], ["jsonl"], ["sarif"], ["jsonl", "--statistics"]:
        first = palaset("validate", "pages", "-j", "1", "--format", *options)
        equal(first.status, 3, first)
        assert first.out and first.err, first
        for jobs in "2", "7":
            again = palaset("validate", "pages", "-j", jobs, "--format", *options)
            equal((again.status, again.out == first.out, again.err == first.err), (3, True, True), f"{options} {jobs}")
    write("pages/4/palaset.toml", "[validate\n")
    first = palaset("validate", "pages", "-j", "1")
    for jobs in "2", "7":
        again = palaset("validate", "pages", "-j", jobs)
        equal((again.status, again.out, again.err), (first.status, first.out, first.err), "broken settings")


@case
def validate_unreadable_inputs():
    """Each is named, the others are validated; the status is 3."""
    write("wrong.txt", WRONG)
    result = palaset("validate", "missing.txt", "wrong.txt")
    ended(result, 3, ["missing.txt", "1 error"])
    holds(result.out.decode(), "wrong.txt:2:")


@case
def validate_wrong_usage():
    """Unknown codes, and options that do not go together."""
    write("good.txt", GOOD)
    ended(palaset("validate", "--select", "perod", "good.txt"), 2, "no check is called 'perod'")
    ended(palaset("validate", "--unsafe-fixes", "good.txt"), 2, "--unsafe-fixes needs --fix or --diff")
    ended(palaset("validate", "--fix", "-", stdin=b""), 2, "--fix changes files")
    equal(palaset("validate", "--fix", "--diff", "good.txt").status, 2)
    ended(palaset("validate", "--update-baseline", "good.txt"), 2, "baseline")


@case
def validate_fixes_files():
    """--fix writes the file anew, keeps its mode, and reports what is left; --diff changes nothing."""
    path = write("page.txt", WARNED + "\nToinen\nKehittäjä: Alku-hanke (ESR 2020–2019)\n")
    os.chmod(path, 0o640)
    diff = palaset("validate", "--diff", "page.txt")
    holds(diff.out.decode(), "--- page.txt\n+++ page.txt\n", "-Kehittäjä: Elämys-hanke (ESR 2017-2019)\n",
          "+Kehittäjä: Elämys-hanke (ESR 2017–2019)\n")
    equal(path.read_text(), WARNED + "\nToinen\nKehittäjä: Alku-hanke (ESR 2020–2019)\n")
    result = palaset("validate", "--fix", "page.txt")
    ended(result, 1, "1 error, 0 warnings, 0 remarks in 1 input; 1 fault mended")
    equal(path.read_text(), GOOD + "\nToinen\nKehittäjä: Alku-hanke (ESR 2020–2019)\n")
    equal(path.stat().st_mode & 0o777, 0o640)
    before = path.stat().st_mtime_ns
    palaset("validate", "--fix", "page.txt")
    equal(path.stat().st_mtime_ns, before, "a file without anything to mend is not written")


@case
def validate_settings():
    """palaset.toml is found upward from the file; paths in it are relative to it; the command line counts more."""
    write("palaset.toml", '[validate]\nfail-on = "warning"\n[validate.severity]\n"dash" = "error"\n'
                          '[[validate.path]]\npaths = ["old/**"]\nignore = ["dash"]\n')
    write("new/page.txt", WARNED), write("old/deep/page.txt", WARNED)
    result = palaset("validate", "new/page.txt")
    ended(result, 1, "1 error")
    ended(palaset("validate", "old/deep/page.txt"), 0, "0 errors")
    ended(palaset("validate", "--fail-on", "never", "new/page.txt"), 0, "1 error")
    ended(palaset("validate", "--no-config", "new/page.txt"), 0, "1 warning")
    ended(palaset("validate", "--ignore", "dash", "new/page.txt"), 0, "0 errors, 0 warnings")
    write("other.toml", '[validate]\nignore = ["dash"]\n')
    ended(palaset("validate", "--config", "other.toml", "new/page.txt"), 0, "0 warnings")


@case
def validate_broken_settings():
    """Every fault is named with its place; the status is 2."""
    write("palaset.toml", '[validate]\nselct = []\nignore = ["perod.future"]\nfail-on = "bad"\n')
    write("page.txt", GOOD)
    result = palaset("validate", "page.txt")
    equal(result.status, 2)
    holds(result.err, "palaset.toml:2:1", "selct")
    holds(result.err, "palaset.toml:3:", "perod.future")
    holds(result.err, "palaset.toml:4:", "bad")


@case
def validate_suppression():
    """Comments of a page in HTML, about the next line and about all of it."""
    page = ('<html><head><meta charset="utf-8"><title>L</title></head><body>\n<h2>Tila</h2>\n{}'
            "<p>Kehittäjä: Elämys-hanke (ESR 2017-2019)</p>\n<h2>Talo</h2>\n"
            "<p>Kehittäjä: Kylä-hanke (ESR 2018-2019)</p>\n</body></html>\n")
    write("none.html", page.format(""))
    write("one.html", page.format("<!-- palaset-ignore dash.period: as it is -->\n"))
    write("all.html", page.format("<!-- palaset-ignore-file dash -->\n"))
    for name, count, said in (("none", 2, "2 warnings"), ("one", 1, "1 suppressed"), ("all", 0, "2 suppressed")):
        result = palaset("validate", "--format", "json", "--select", "dash", f"{name}.html")
        equal(len(json.loads(result.out)["inputs"][0]["findings"]), count, name)
        holds(palaset("validate", "--select", "dash", f"{name}.html").err, said)


@case
def validate_baseline():
    """What is there is accepted, where lines move too; what is new fails."""
    write("page.txt", WRONG)
    ended(palaset("validate", "--baseline", "known.txt", "page.txt"), 1, "1 error")
    ended(palaset("validate", "--baseline", "known.txt", "--update-baseline", "page.txt"), 0, "1 accepted")
    ended(palaset("validate", "--baseline", "known.txt", "page.txt"), 0, "1 accepted by the baseline")
    write("page.txt", GOOD.replace("Aistien", "Aivan") + "\n" + WRONG)
    ended(palaset("validate", "--baseline", "known.txt", "page.txt"), 0, "1 accepted")
    write("page.txt", WRONG + "\n" + WRONG.replace("Aistien", "Uusi").replace("Elämys", "Toinen"))
    ended(palaset("validate", "--baseline", "known.txt", "page.txt"), 1, ["1 error", "1 accepted"])
    write("page.txt", WRONG)
    write("other.txt", "no baseline\n")
    ended(palaset("validate", "--baseline", "other.txt", "page.txt"), 2, "expected a file that --update-baseline wrote")


@case
def validate_records():
    """What extract writes is right by the schema, and checked as its page is; places are those of the JSON."""
    write("page.txt", WRONG.replace("2019–2017", "2017 - 2019") + "\n" + GOOD)
    for form, name in (("json", "records.json"), ("jsonl", "records.jsonl")):
        text = palaset("extract", "--format", form, "page.txt").out
        write(name, text)
        found = json.loads(palaset("validate", "--format", "json", name).out)["inputs"][0]
        equal([one["code"] for one in found["findings"]], ["dash.period", "entry.repeated"], name)
        begin, end = found["findings"][0]["span"]
        equal(text[begin:end].decode(), "2017 - 2019")
        equal(found["findings"][0]["fix"], None)
        equal(found["records"], 2)
    broken = json.loads(palaset("extract", "--format", "jsonl", "page.txt").out.splitlines()[0])
    del broken["notes"]
    broken["developers"][0]["kind"] = "thing"
    line = json.dumps(broken, ensure_ascii=False).encode() + b"\n"
    write("records.jsonl", line + b'{"type": }\n' + line)
    found = json.loads(palaset("validate", "--format", "json", "--select", "json", "records.jsonl").out)["inputs"][0]
    places = [(one["code"], one["line"]) for one in found["findings"]]
    equal(places, [("json.schema", 1), ("json.schema", 1), ("json.syntax", 2), ("json.schema", 3), ("json.schema", 3)])
    wrong = found["findings"][1]
    equal((line + b'{"type": }\n' + line)[slice(*wrong["span"])], b'"thing"')


@case
def explain_codes():
    """explain CODE, --list, and a guess for what is no code."""
    holds(palaset("explain", "period.reversed").out.decode(), "period.reversed (error)", "For example:", "Instead:")
    listed = palaset("explain", "--list").out.decode().splitlines()
    equal([line.split()[0] for line in listed], sorted(line.split()[0] for line in listed))
    ended(palaset("explain", "period.revesed"), 2, "did you mean period.reversed?")
    equal(palaset("explain").status, 2)
