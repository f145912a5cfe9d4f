"""Compares what palaset says about broken rule files with what it should say: run.py PALASET [--approve].

Each folder here is one way to be wrong: rule.toml, and in message.txt what `palaset rules check WHY/rule.toml`
prints, run in this folder. A pattern that is only slow is no fault of its file: where there is an
extract-message.txt, the check ends well, and the file is the standard error of an extract with that profile over
a line of 100 kB. With --approve, the files are written instead.
"""

import difflib
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORDS = "silta polku askel kaiku verso moodi "
BYTES = 100_000
TIMEOUT = 60  # seconds: against a hang, not a measure


def run(*command, cwd):
    done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=TIMEOUT, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def check(palaset, case):
    """Status and text of the check of a case's file."""
    status, out, err = run(palaset, "rules", "check", f"{case.name}/rule.toml", cwd=HERE)
    return status, out + err


def extract(palaset, case):
    """Status and messages of an extract with a case's profile over one long line of words, and one that fits."""
    with tempfile.TemporaryDirectory() as folder:
        page = "Mallit\n\n" + (WORDS * BYTES)[:BYTES] + "\n\nPiha\nSilmu 7\n"
        Path(folder, "words.txt").write_text(page, encoding="utf-8")
        status, _, err = run(palaset, "extract", "--profile", case / "rule.toml", "words.txt", cwd=folder)
    return status, err


def difference(file, seen):
    expected = file.read_text(encoding="utf-8") if file.exists() else ""
    name = str(file.relative_to(HERE))
    return "".join(difflib.unified_diff(expected.splitlines(keepends=True), seen.splitlines(keepends=True),
                                        f"{name} (expected)", f"{name} (seen)"))


def runs_of(palaset, case):
    """The runs of a case: what is run, the status it should have, status and text seen, the file of its text."""
    slow = case / "extract-message.txt"
    yield "rules check", 0 if slow.exists() else 2, *check(palaset, case), case / "message.txt"
    if slow.exists():
        yield "extract", 0, *extract(palaset, case), slow


def main():
    palaset, approve = Path(sys.argv[1]).resolve(), "--approve" in sys.argv[2:]
    cases = sorted(file.parent for file in HERE.glob("*/rule.toml"))
    wrong = 0
    for case in cases:
        for what, right, status, text, file in runs_of(palaset, case):
            if status != right:
                print(f"{case.name}: {what}: expected status {right}, saw {status}")
                wrong += 1
            if changes := difference(file, text):
                print(changes)
                wrong += not approve
                if approve:
                    file.write_text(text, encoding="utf-8")
    print(f"{len(cases)} broken rule files, {wrong} wrong")
    return 1 if wrong or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
