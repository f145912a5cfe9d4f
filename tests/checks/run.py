"""Holds each check to its folder: run.py PALASET [--approve] [CODE…].

A folder is named after the code, and has
- reported.* (txt, html, json, jsonl; or py, a program that prints a text): what the check reports in it is in expected.txt, a line a finding:
  `line:column-line:column [begin,end) «bytes» severity: message`, then ` → ` and the edits of its fix;
- left-alone.*: the check reports nothing in it;
- more of either, in another form; what is found in reported.json is in expected.json.txt then;
- profile.toml, where the check is about what a profile says, and arguments.txt, where it needs some, a line each;
- fixed.*, where the check has a fix: reported.* with all of them applied.
Every check has a folder. docs/checks.md is what `palaset explain --all-markdown` prints. --approve writes expected.txt, fixed.* and docs/checks.md.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parents[1] / "docs/checks.md"
# A code of the extractor in the library's sources, before its severity or in a choice between two.
CODE = r'"([a-z]+\.[a-z0-9-]+)"'
SAID = re.compile(rf'\? {CODE}\s*:\s*{CODE}|{CODE},\s*Severity::')


def palaset(*arguments):
    done = subprocess.run([PALASET, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                          check=False)
    if done.returncode not in (0, 1):
        raise AssertionError(f"{arguments}: status {done.returncode}\n{done.stderr.decode()}")
    return done.stdout.decode()


def arguments_of(folder):
    profile, more = folder / "profile.toml", folder / "arguments.txt"
    return ([f"--profile={profile}"] if profile.exists() else []) + (more.read_text().split() if more.exists() else [])


def findings(folder, path):
    written = palaset("validate", "--select", folder.name, "--format", "json", *arguments_of(folder), path)
    return [finding for one in json.loads(written)["inputs"] for finding in one["findings"]]


def quoted(data):
    return data.decode("utf-8", "backslashreplace").replace("\n", "⏎")


def line_of(finding, data):
    begin, end = finding["span"]
    edits = (finding["fix"] or {"edits": ()})["edits"]
    text = (f"{finding['line']}:{finding['column']}-{finding['end_line']}:{finding['end_column']} [{begin},{end}) "
            f"«{quoted(data[begin:end])}» {finding['severity']}: {finding['message']}")
    if edits:
        kind = "safe" if finding["fix"]["safe"] else "unsafe"
        text += f"\n  → {kind}, {finding['fix']['message']}: " + ", ".join(
            f"[{edit['span'][0]},{edit['span'][1]}) «{quoted(edit['text'].encode())}»" for edit in edits)
    return text + "\n"


def fixed(folder, path):
    """The bytes of a file when all fixes are in it; mending it again must change nothing."""
    mend = ["validate", "--select", folder.name, "--fix", "--unsafe-fixes", *arguments_of(folder)]
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / path.name
        copy.write_bytes(path.read_bytes())
        palaset(*mend, copy)
        once = copy.read_bytes()
        palaset(*mend, copy)
        assert copy.read_bytes() == once, f"{path}: mending it twice is not mending it once"
        return once


def inputs(folder, stem, temporary):
    """Those of a folder, the text first."""
    found = sorted(folder.glob(f"{stem}.*"), key=lambda path: (path.suffix != ".txt", path.suffix))
    assert found, f"{folder}: expected a file {stem}.*"
    return [made(path, temporary) if path.suffix == ".py" else path for path in found]


def made(program, temporary):
    path = Path(temporary) / f"{program.stem}.txt"
    path.write_bytes(subprocess.run([sys.executable, program], stdout=subprocess.PIPE, check=True,
                                    env={"PYTHONIOENCODING": "utf-8"}).stdout)
    return path


def compare(path, seen, approve):
    if approve:
        path.write_bytes(seen)
    elif not path.exists() or path.read_bytes() != seen:
        expected = path.read_bytes().decode("utf-8", "replace") if path.exists() else "(there is no such file)"
        raise AssertionError(f"{path}\nexpected\n{expected}\nsaw\n{seen.decode('utf-8', 'replace')}")


def try_folder(folder, approve, temporary):
    for number, reported in enumerate(inputs(folder, "reported", temporary)):
        found = findings(folder, reported)
        assert found, f"{reported}: {folder.name} reports nothing"
        data = reported.read_bytes()
        expected = folder / ("expected.txt" if number == 0 else f"expected{reported.suffix}.txt")
        compare(expected, "".join(line_of(finding, data) for finding in found).encode(), approve)
        if any(finding["fix"] for finding in found):
            compare(folder / f"fixed{reported.suffix}", fixed(folder, reported), approve)
    for alone in inputs(folder, "left-alone", temporary):
        for finding in findings(folder, alone):
            raise AssertionError(f"{alone}: it is to be left alone, but\n{line_of(finding, alone.read_bytes())}")


def main(arguments):
    approve = "--approve" in arguments
    wanted = [word for word in arguments if word != "--approve"]
    codes = [line.split()[0] for line in palaset("explain", "--list").splitlines()]
    failed = 0
    for code in codes:
        if wanted and code not in wanted:
            continue
        try:
            assert (HERE / code).is_dir(), f"{code} has no folder in tests/checks"
            with tempfile.TemporaryDirectory() as temporary:
                try_folder(HERE / code, approve, temporary)
        except AssertionError as failure:
            failed += 1
            print(f"FAILED {code}: {failure}\n")
    for source in (HERE.parents[1] / "lib/src").rglob("*.cpp"):
        for code in {code for found in SAID.findall(source.read_text(encoding="utf-8")) for code in found if code}:
            if code not in codes:
                failed += 1
                print(f"FAILED: {source} says {code}, which reader_checks.cpp does not explain")
    for folder in HERE.glob("*.*/"):
        if folder.name not in codes:
            failed += 1
            print(f"FAILED: {folder} is named after no check")
    try:
        compare(DOCUMENT, palaset("explain", "--all-markdown").encode(), approve)
    except AssertionError as failure:
        failed += 1
        print(f"FAILED: run tests/checks/run.py --approve\n{failure}")
    print(f"{len(codes)} checks, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    PALASET = sys.argv[1]
    sys.exit(main(sys.argv[2:]))
