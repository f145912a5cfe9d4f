"""What is read: folders, odd names, and inputs that cannot be read or hold odd bytes."""

import json
import os
import threading

from harness import LISTING, Skip, case, ended, entry, equal, holds, matches, palaset, sanitized, write


def paths_of(result):
    document = json.loads(result.out)
    return [one["source"]["path"] for one in document] if isinstance(document, list) else [document["source"]["path"]]


@case
def folders_are_walked_in_order():
    """*.txt below a folder in byte-wise order of the paths; hidden entries and other names are left out."""
    names = ["b.txt", "a/z.txt", "a.txt", "a/b/c.TXT", "a-1.txt", "ä.txt", "B.txt", ".hidden.txt", ".git/x.txt",
             "notes.md", "a/txt", ".txt"]
    for name in names:
        write(f"top/{name}", LISTING)
    wanted = sorted((f"top/{name}" for name in names[:7]), key=os.fsencode)
    for argument in "top", "top/":
        result = palaset("extract", argument)
        ended(result, 0)
        equal(paths_of(result), wanted)
    result = palaset("extract", "top/notes.md", "top/.hidden.txt")
    equal(paths_of(result), ["top/notes.md", "top/.hidden.txt"])


@case
def links_in_a_circle_are_left_out():
    """A link back to a folder above is not followed, and told with -v; a link to another folder is."""
    write("top/a/page.txt", LISTING)
    write("other/page.txt", LISTING)
    os.symlink("..", "top/a/up")
    os.symlink("../other", "top/b")
    os.symlink("self", "top/self")
    result = palaset("extract", "top")
    ended(result, 0)
    equal(paths_of(result), ["top/a/page.txt", "top/b/page.txt"])
    ended(palaset("extract", "-v", "top"), 0, "top/a/up/: left out, a link to a folder above it\n")


@case
def folder_without_text_files():
    """A folder with nothing to read: a warning, an empty array, status 0."""
    write("top/notes.md", LISTING)
    result = palaset("extract", "top")
    ended(result, 0, "palaset: warning: no file to read in folder top (expected *.txt, ")
    equal(result.out, b"[]\n")
    ended(palaset("extract", "-q", "top"), 0)


@case
def one_unreadable_input():
    """One input that cannot be read: it is named, status 3, nothing on standard output."""
    for options in [], ["--format", "jsonl"], ["--format", "csv"]:
        result = palaset("extract", "gone.txt", *options)
        ended(result, 3, ["palaset: error: ", "gone.txt", "No such file or directory"])
        equal((result.out, result.err.count("\n")), (b"", 1))


@case
def some_unreadable_inputs():
    """Some inputs that cannot be read: each is named, status 3, the others are written."""
    write("a.txt", LISTING)
    write("b.txt", LISTING)
    result = palaset("extract", "gone1.txt", "a.txt", "gone2.txt", "b.txt", "a.txt/x")
    ended(result, 3, ["gone1.txt", "No such file", "gone2.txt", "No such file", "a.txt/x", "Not a directory"])
    equal(paths_of(result), ["a.txt", "b.txt"])
    result = palaset("extract", "gone1.txt", "gone2.txt")
    ended(result, 3, ["gone1.txt", "gone2.txt"])
    equal(result.out, b"[]\n")


@case
def dangling_link_in_a_folder():
    """A link that leads nowhere, in a folder: named, status 3, the others are written."""
    write("top/b.txt", LISTING)
    os.symlink("nowhere", "top/a.txt")
    result = palaset("extract", "top")
    ended(result, 3, ["top/a.txt", "No such file"])
    equal(paths_of(result), ["top/b.txt"])


@case
def folder_without_permission():
    """A folder and a file without permission: each is named, status 3, the others are written."""
    write("top/shut/x.txt", LISTING)
    write("top/open.txt", LISTING)
    write("top/shut.txt", LISTING)
    os.chmod("top/shut", 0)
    os.chmod("top/shut.txt", 0)
    options = {"user": 65534} if os.geteuid() == 0 else {}
    try:
        result = palaset("extract", "top", **options)
    except PermissionError as reason:
        raise Skip("the program cannot be run by another user") from reason
    finally:
        os.chmod("top/shut", 0o755)
    ended(result, 3, ["cannot read folder top/shut/: Permission denied", "top/shut.txt", "Permission denied"])
    equal(paths_of(result), ["top/open.txt"])


@case
def empty_file():
    """An empty file: status 0, a document without records."""
    write("empty.txt", "")
    result = palaset("extract", "empty.txt")
    ended(result, 0)
    equal(json.loads(result.out)["records"], [])
    result = palaset("extract", "--format", "jsonl", "empty.txt")
    equal((result.status, result.out), (0, b""))


@case
def binary_data():
    """Binary data is no text: named, status 3, nothing written, nothing of it on the terminal."""
    write("page.txt", bytes(range(256)) * 64)
    result = palaset("extract", "page.txt")
    ended(result, 3, ["palaset: error: ", "page.txt"])
    equal((result.out, "\x1b" in result.err, result.err.count("\n")), (b"", False, 1))


@case
def invalid_utf8():
    """Invalid UTF-8 is a diagnostic with its place; status 0, and the records are written."""
    write("page.txt", LISTING.encode() + b"\nM\xe4rk\xff\nKehitt\xc3\xa4j\xc3\xa4: Oma-hanke (ESR 2020)\n")
    result = palaset("extract", "page.txt")
    ended(result, 0, "page.txt:7:")
    matches(result.err, r"^page\.txt:7:\d+: warning: .+ \[encoding\.invalid-utf8\]$")
    assert len(json.loads(result.out)["records"]) >= 2, result
    ended(palaset("extract", "-q", "page.txt"), 0)


@case
def many_diagnostics_are_counted():
    """At most 20 diagnostics a file, and how many more there are."""
    write("page.txt", LISTING.encode() + b"".join(b"Malli %d \xff\nsana\n\n" % i for i in range(35)))
    result = palaset("extract", "--encoding", "UTF-8", "page.txt")
    ended(result, 0, "page.txt: and ")
    lines = result.err.splitlines()
    equal(len(lines), 21)
    matches(lines[-1], r"^page\.txt: and \d+ more$")


@case
def long_line():
    """A line of 10 MB, as text and behind a label, is read within 20 seconds each, with status 0."""
    words = "sana ja toinen, " * 625_000
    for name, line in ("text.txt", words), ("letters.txt", "x" * 10_000_000), ("label.txt", "Kehittäjä: " + words):
        write(name, f"{LISTING}\nMalli\n{line}\n")
        result = palaset("extract", "--format", "jsonl", name, timeout=100 if sanitized() else 20)
        equal(result.status, 0, result)
        assert result.out.count(b"\n") >= 2, f"{name}: records lost"


@case
def size_limit():
    """--max-size: a larger file and a larger standard input are refused and named; K is 1024."""
    write("page.txt", "x" * 2049)
    result = palaset("extract", "--max-size", "2K", "page.txt")
    ended(result, 3, ["palaset: error: ", "page.txt", "2048"])
    equal(result.out, b"")
    ended(palaset("extract", "--max-size", "2k", "-", stdin=b"x" * 2049), 3, ["palaset: error: ", "2048"])
    ended(palaset("extract", "--max-size", "2049", "page.txt", "-q"), 0)
    ended(palaset("extract", "--max-size", "1M", "/dev/zero"), 3, ["/dev/zero", "1048576"])


@case
def names_do_not_steer_the_terminal():
    """Control characters of a file's name reach standard error escaped."""
    write("a\x1b[31m\n\u202e.txt", LISTING.encode() + b"\xff\n")
    result = palaset("extract", "a\x1b[31m\n\u202e.txt", "gone\x9b\r.txt", os.fsdecode(b"bad\xff.txt"))
    ended(result, 3, [r"a\x1b[31m\n\u{202e}.txt:6:1: warning: ", r"gone\u{009b}\r.txt", r"bad\xff.txt"])
    equal(set(result.err) & set("\x1b\r\u202e\x9b"), set())


@case
def names_in_brackets():
    """A folder whose name has brackets is read; alone it is asked for as ./[x]."""
    write("[2020]/[1].txt", LISTING)
    equal(paths_of(palaset("extract", "./[2020]")), ["./[2020]/[1].txt"])


@case
def pipes_are_read():
    """A FIFO given by name is read, also twice for --with-document."""
    os.mkfifo("pipe")
    writer = threading.Thread(target=write, args=("pipe", LISTING))
    writer.start()
    result = palaset("extract", "--format", "jsonl", "--with-document", "pipe")
    writer.join()
    ended(result, 0)
    equal([json.loads(line)["source"]["path"] for line in result.out.splitlines()], ["pipe"] * 3)


@case
def verbose_names_what_was_read():
    """-v: profile, encoding, size and records of each input, and a sum."""
    write("a.txt", LISTING)
    write("b.txt", entry(1))
    result = palaset("extract", "-v", "a.txt", "b.txt", "gone.txt")
    equal(result.status, 3, result)
    holds(result.err, "a.txt: 2 records (listing: chosen for ", f", UTF-8, {len(LISTING.encode())} bytes)\n",
          "b.txt: 1 record (listing: chosen for ", ", UTF-8, ", "2 of 3 inputs written, 3 records, ")
    asked = palaset("extract", "-v", "--profile", "listing", "a.txt")
    holds(asked.err, f"a.txt: 2 records (listing, UTF-8, {len(LISTING.encode())} bytes)\n")
