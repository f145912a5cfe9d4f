"""Checks what no file of the project may hold: python3 hygiene.py ROOT.

- the path of somebody's own folder;
- source files that grew into more than one thing (over 500 lines).
"""

import re
import subprocess
import sys
from pathlib import Path

# Put together, so that this file does not find itself.
HOMES = "|".join(["work", "root", r"home/\w+", r"Users/\w+"])
MACHINE_PATH = re.compile(rb"(?<![\w.:/~$}-])/(?:" + HOMES.encode() + rb")(?:/[\w.]|(?=[\s\"'`,;)]|$))")
MOST_LINES = 500


def files_of(root):
    """Files that git has or would take; without git, all but the build's."""
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if listed.returncode == 0:
        return sorted(root / name for name in listed.stdout.decode().split("\0") if name)
    return sorted(path for path in root.rglob("*")
                  if path.relative_to(root).parts[0] not in (".git", "build", "out"))


def faults(path):
    lines = path.read_bytes().split(b"\n")
    for number, line in enumerate(lines, 1):
        if found := MACHINE_PATH.search(line):
            yield f"{number}: path of one machine: {found.group().decode()}"
    if path.suffix in (".cpp", ".hpp", ".py") and len(lines) > MOST_LINES:
        yield f"1: {len(lines)} lines: split it where it does two things"


def self_test():
    for bad in b"in /" + b"work/main", b"/ho" + b"me/maija/x", b'"/ro' + b'ot"':
        assert MACHINE_PATH.search(bad), bad
    for good in b"https://example.org/work/x", b"a/work/b", b"${root}/work/x", b"/usr/share/x", b"and/or":
        assert not MACHINE_PATH.search(good), good


def main():
    self_test()
    root = Path(sys.argv[1])
    found = [f"{path.relative_to(root)}:{fault}" for path in files_of(root) if path.is_file() for fault in faults(path)]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
