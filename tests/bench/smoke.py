"""Keeps the benchmark in working order: smoke.py PALASET LOOKUPS. No speed is judged.

The generator gives the same bytes for the same seed, whole lines, and no more than asked for; palaset and the script it
is measured against find as many entries in them as it wrote; and run.py gets through a small round.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SIZE = 300_000


def generated(seed, size=SIZE):
    """The generator's text and its own count of entries."""
    done = subprocess.run([sys.executable, HERE / "generate.py", "--bytes", str(size), "--seed", str(seed), "--count"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
    return done.stdout, int(done.stderr)


def records(*command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True)
    return done.stdout.count(b"\n")


def check(palaset, seed, text, entries, folder):
    listing = Path(folder, f"{seed}.txt")
    listing.write_bytes(text)
    assert generated(seed)[0] == text, f"seed {seed}: other bytes at the second time"
    assert len(text) <= SIZE and text.endswith(b"\n"), f"seed {seed}: expected whole lines, at most {SIZE} bytes"
    found = records(palaset, "extract", "--quiet", "--format", "jsonl", listing)
    assert found == entries, f"seed {seed}: the generator wrote {entries} entries, palaset found {found}"
    found = records(sys.executable, HERE / "baseline.py", listing)
    assert found == entries, f"seed {seed}: the generator wrote {entries} entries, baseline.py found {found}"


def main():
    palaset = sys.argv[1]
    first, second = generated(1), generated(2)
    assert first[0] != second[0], "two seeds give the same bytes"
    assert first[0].startswith(generated(1, SIZE // 2)[0]), "a shorter text is not the beginning of a longer one"
    with tempfile.TemporaryDirectory() as folder:
        check(palaset, 1, *first, folder)
        check(palaset, 2, *second, folder)
    subprocess.run([sys.executable, HERE / "run.py", palaset, "--bytes", "200K", "--runs", "1", "--files", "100",
                    "--lookups", sys.argv[2]],
                   stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()
