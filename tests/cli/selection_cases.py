"""Which files are read: patterns, and lists of paths."""

import os

from harness import LISTING, case, ended, equal, palaset, write
from input_cases import paths_of

NAMES = ["a.txt", "a/b.txt", "a/old/c.txt", "a/page.html", "notes.md", "old/d.txt", "å.txt"]


def tree():
    for name in NAMES:
        write(f"top/{name}", LISTING)


@case
def usual_names_are_read():
    """Without patterns: text, HTML and what has a reader, in byte-wise order."""
    tree()
    result = palaset("extract", "top")
    ended(result, 0)
    equal(paths_of(result), [f"top/{name}" for name in sorted(NAMES, key=os.fsencode) if name != "notes.md"])


@case
def patterns_choose_files():
    """--include and --exclude: names, paths, "**", sets; folders are left out whole."""
    tree()
    for options, names in [
            (["--include", "*.md"], ["notes.md"]),
            (["--include", "*.md", "--include", "*.html"], ["a/page.html", "notes.md"]),
            (["--exclude", "old"], ["a.txt", "a/b.txt", "a/page.html", "å.txt"]),
            (["--exclude", "a/old"], ["a.txt", "a/b.txt", "a/page.html", "old/d.txt", "å.txt"]),
            (["--include", "a/*"], ["a/b.txt", "a/page.html"]),
            (["--include", "a/**"], ["a/b.txt", "a/old/c.txt", "a/page.html"]),
            (["--include", "**/old/*.txt"], ["a/old/c.txt", "old/d.txt"]),
            (["--include", "?.txt"], ["a.txt", "a/b.txt", "a/old/c.txt", "old/d.txt", "å.txt"]),
            (["--include", "[a-b].txt"], ["a.txt", "a/b.txt"]),
            (["--include", "[!a-z].txt"], ["å.txt"]),
            (["--include", "*", "--exclude", "*.txt"], ["a/page.html", "notes.md"])]:
        result = palaset("extract", "top", *options)
        ended(result, 0)
        equal(paths_of(result), [f"top/{name}" for name in names], options)
    equal(paths_of(palaset("extract", "top/notes.md", "--exclude", "*")), "top/notes.md".split())


@case
def patterns_take_no_time():
    """A pattern of many stars against a long name."""
    write("top/" + "a" * 200 + ".txt", LISTING)
    ended(palaset("extract", "top", "--include", "*a" * 60 + "b", timeout=10), 0, "no file to read in folder top")


@case
def lists_of_paths():
    """--files-from: a line each, or with --null up to a NUL each; from standard input too; after the arguments."""
    for name in "a.txt", "b c.txt", "d\n.txt", "in/e.txt":
        write(name, LISTING)
    write("list", "a.txt\n\nb c.txt\nin\n")
    equal(paths_of(palaset("extract", "--files-from", "list")), ["a.txt", "b c.txt", "in/e.txt"])
    equal(paths_of(palaset("extract", "b c.txt", "--files-from", "-", stdin=b"a.txt")), ["b c.txt", "a.txt"])
    result = palaset("extract", "--files-from", "-", "-0", stdin="d\n.txt\0a.txt\0".encode())
    equal(paths_of(result), ["d\n.txt", "a.txt"])
    equal(palaset("extract", "--files-from", "-", stdin=b"").out, b"[]\n")
    ended(palaset("extract", "--files-from", "-", stdin=b"a.txt\0b"), 2, ["--files-from -: ", "--null"])
    ended(palaset("extract", "--files-from", "gone"), 3, ["--files-from gone: cannot be read: No such file"])
    ended(palaset("extract", "-", "--files-from", "-", stdin=b""), 2, "- is given more than once")
    result = palaset("extract", "--files-from", "-", stdin=b"gone.txt\na.txt\n")
    ended(result, 3, ["gone.txt"])
    equal(paths_of(result), ["a.txt"])
