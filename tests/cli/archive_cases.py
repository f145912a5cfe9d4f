"""Archives and compressed files: their members are inputs, and what is wrong with one harms no other."""

import bz2
import json
import lzma
import os
import time

from archives import gzip_bomb, gzipped, link, nested, tarred, zip_bomb, zipped, zstd
from harness import LISTING, case, ended, entry, equal, holds, palaset, sanitized, write

PATHS = ["b.txt", "a/z.txt", "ä.html"]
MEMBERS = {path: LISTING for path in PATHS}


def documents(result):
    found = json.loads(result.out)
    return found if isinstance(found, list) else [found]


def paths_of(result):
    return [one["source"]["path"] for one in documents(result)]


def at_once(*arguments):
    """Runs palaset, which must not take longer than a second."""
    begun = time.monotonic()
    result = palaset("extract", "--format", "json", *arguments)
    took = time.monotonic() - begun
    assert took < (20 if sanitized() else 1), f"took {took:.2f} s: {result}"
    return result


@case
def members_are_inputs():
    """The members of zip, tar and compressed tar are read in their order, and spans are those of the member."""
    packings = {"a.zip": zipped(MEMBERS), "a.tar": tarred(MEMBERS), "a.tar.gz": tarred(MEMBERS, "w:gz"),
                "a.tgz": tarred(MEMBERS, "w:gz"), "a.tar.xz": tarred(MEMBERS, "w:xz"),
                "a.tar.bz2": tarred(MEMBERS, "w:bz2"), "a.tar.zst": zstd(tarred(MEMBERS))}
    write("page.txt", LISTING)
    alone = documents(palaset("extract", "page.txt"))[0]
    for name, data in packings.items():
        write(name, data)
        for given in [name], ["-", "--stdin-name", name]:
            with open(name, "rb") as stdin:
                result = palaset("extract", "--digest", *given, stdin=stdin)
            ended(result, 0)
            equal(paths_of(result), [f"{name}!{path}" for path in PATHS])
            for document in documents(result):
                equal(document["records"], alone["records"])
                equal(document["source"]["bytes"], len(LISTING.encode()))


@case
def compressed_files_are_inputs():
    """The one member of a compressed file is called as the file is, without its extension."""
    data = LISTING.encode()
    packings = {"p.txt.gz": gzipped(data), "p.txt.zst": zstd(data), "p.txt.bz2": bz2.compress(data),
                "p.txt.xz": lzma.compress(data), "p": gzipped(data)}
    for name, packed in packings.items():
        write(f"x/{name}", packed)
        result = palaset("extract", "--format", "jsonl", f"x/{name}")
        ended(result, 0)
        sources = [json.loads(line)["source"] for line in result.out.splitlines()]
        equal([one["path"] for one in sources], [f"x/{name}!{'p.txt' if '.' in name else 'p'}"] * 2)
        equal({one["media_type"] for one in sources}, {"text/plain"})


@case
def archives_in_every_format():
    """json is an array, also of none; csv has one head; jsonl is a line a record; with the document's own where asked."""
    write("a.zip", zipped({"1.txt": entry(1), "2.txt": entry(2)}))
    write("none.zip", zipped({"style.css": "x"}))
    write("page.txt", entry(3))
    equal(paths_of(palaset("extract", "a.zip", "page.txt", "none.zip")), ["a.zip!1.txt", "a.zip!2.txt", "page.txt"])
    equal(palaset("extract", "none.zip").out, b"[]\n")
    equal(palaset("extract", "--format", "csv", "a.zip", "-j", "1").out.count(b"record_id"), 1)
    lines = [json.loads(line) for line in palaset("extract", "--format", "jsonl", "--with-document", "a.zip").out.splitlines()]
    equal([one["type"] for one in lines], ["document", "model"] * 2)
    text = palaset("extract", "a.zip").out
    assert text.startswith(b"[\n{") and text.endswith(b"}\n]\n") and b"},\n{" in text, text[-300:]


@case
def same_bytes_with_any_number_of_threads():
    """Archives among other inputs: the same output with one thread and with four."""
    for number in range(12):
        write(f"in/{number:02}.zip", zipped({f"{i}.txt": entry(i) for i in range(number)}))
        write(f"in/{number:02}.txt", entry(number))
    for form in "json", "jsonl", "csv":
        equal(palaset("extract", "--format", form, "-j", "4", "in").out, palaset("extract", "--format", form, "-j", "1", "in").out)


@case
def archives_in_archives():
    """Archives in archives are opened, down to --max-nesting; what is deeper is named, the others are read."""
    inner = tarred({"page.txt": LISTING}, "w:gz")
    write("a.zip", zipped({"x/inner.tar.gz": inner, "page.txt.gz": gzipped(LISTING), "last.txt": LISTING}))
    result = palaset("extract", "a.zip")
    ended(result, 0)
    equal(paths_of(result), ["a.zip!x/inner.tar.gz!page.txt", "a.zip!page.txt.gz!page.txt", "a.zip!last.txt"])
    result = palaset("extract", "--max-nesting", "1", "a.zip")
    ended(result, 3, ["a.zip!x/inner.tar.gz: more than 1 containers one in another; raise the limit with --max-nesting",
                      "a.zip!page.txt.gz: "])
    equal(paths_of(result), ["a.zip!last.txt"])
    write("deep.zip", nested("page.txt", LISTING, 6))
    ended(at_once("deep.zip"), 3, ["deep.zip!4.zip!3.zip!2.zip!1.zip: more than 4 containers"])
    ended(palaset("extract", "--max-nesting", "6", "deep.zip"), 0)


@case
def members_write_nothing():
    """A member ../../x is only a name, an absolute path and a link too: nothing is written, and nothing else read."""
    names = ["../../x.txt", "/tmp/palaset-x.txt", "./here.txt", "a/../b.txt"]
    write("page.txt", entry(9))
    write("in/z.zip", zipped({name: LISTING for name in names}))
    write("in/t.tar", tarred({names[0]: LISTING}, add=link("sneaky.txt", "../page.txt")))
    before = sorted(os.walk("."))
    result = palaset("extract", "in/z.zip", "in/t.tar")
    ended(result, 0)
    equal(paths_of(result), [f"in/z.zip!{name}" for name in names] + ["in/t.tar!../../x.txt"])
    equal(sorted(os.walk(".")), before)
    assert not os.path.exists("/tmp/palaset-x.txt")


@case
def zip_bomb_is_refused():
    """10 MB that become 10 GB: refused within a second, by name of limit and flag; other members and inputs are read."""
    write("page.txt", LISTING)
    for name, size in ("lies.zip", 4095 << 20), ("honest.zip", 900 << 20):
        write(name, zip_bomb("bomb.txt", size, {"good.txt": LISTING}))
        result = at_once(name, "page.txt")
        ended(result, 3, [f"{name}!bomb.txt: ", "limit", "--max-"])
        equal(paths_of(result), [f"{name}!good.txt", "page.txt"])
    write("bomb.txt.gz", gzip_bomb(10 << 30))
    result = at_once("bomb.txt.gz", "page.txt")
    ended(result, 3, ["bomb.txt.gz: expected text or an archive in it, saw zero bytes"])
    equal(paths_of(result), ["page.txt"])
    write("bomb.txt.gz", gzip_bomb(10 << 30, b"x"))
    result = at_once("bomb.txt.gz", "page.txt")
    ended(result, 3, ["bomb.txt.gz!bomb.txt: expands to more than 200 times its size", "--max-ratio"])
    equal(paths_of(result), ["page.txt"])


@case
def bomb_that_is_left_out_is_not_unpacked():
    """A member that is not wanted, in a compressed tar: what comes before it is read, and it costs no second."""
    def add(archive):
        member = __import__("tarfile").TarInfo("big.bin")
        member.size = 600 << 20
        archive.addfile(member, open("/dev/zero", "rb"))
    write("a.tar.gz", tarred({"good.txt": LISTING}, "w:gz", add))
    result = at_once("a.tar.gz")
    ended(result, 3, ["a.tar.gz!big.bin: expands to more than 200 times its size", "--max-ratio"])
    equal(paths_of(result), ["a.tar.gz!good.txt"])


@case
def limits_of_archives():
    """Each limit has a flag, and an error that names it; what was read before is written."""
    write("a.zip", zipped({f"{i}.txt": entry(i) for i in range(5)}))
    result = palaset("extract", "--max-members", "3", "a.zip")
    ended(result, 3, ["a.zip: more than 3 members; the rest is left out; raise the limit with --max-members"])
    equal(len(documents(result)), 3)
    result = palaset("extract", "--max-expanded", "100", "a.zip")
    ended(result, 3, ["expands to more than 100 bytes; the rest is left out; raise the limit with --max-expanded"])
    equal(len(documents(result)), 100 // len(entry(0).encode()))
    write("b.zip", zipped({"large.txt": "x" * 5000, "small.txt": LISTING}))
    result = palaset("extract", "--max-size", "1K", "b.zip")
    ended(result, 3, ["b.zip!large.txt: larger than the limit of 1024 bytes; raise it with --max-size"])
    equal(paths_of(result), ["b.zip!small.txt"])
    write("c.gz", gzipped(b"x" * (40 << 20)))
    ended(palaset("extract", "c.gz"), 3, ["c.gz!c: expands to more than 200 times its size"])
    ended(palaset("extract", "--max-ratio", "2000", "c.gz"), 0)


@case
def broken_archives():
    """Cut short, or with a member whose sum is wrong: named, status 3; other members and inputs are read."""
    write("page.txt", LISTING)
    whole = gzipped(LISTING * 50)
    for share in 3, len(whole) // 2, len(whole) - 9, len(whole) - 4:
        write("cut.txt.gz", whole[:share])
        result = at_once("cut.txt.gz", "page.txt")
        ended(result, 3, ["cut.txt.gz"])
        equal((paths_of(result), result.err.count("\n")), (["page.txt"], 1))
    data = bytearray(zipped({"bad.txt": LISTING * 9, "good.txt": LISTING}))
    data[60] ^= 0xFF
    write("bad.zip", bytes(data))
    result = at_once("bad.zip")
    ended(result, 3, ["bad.zip!bad.txt: cannot be unpacked: "])
    equal(paths_of(result), ["bad.zip!good.txt"])
    write("cut.zip", zipped(MEMBERS)[:-30])
    ended(at_once("cut.zip", "page.txt"), 3, ["cut.zip: cannot be unpacked: no list of members at its end: is it cut short?"])
    write("cut.tar", tarred({"a.txt": LISTING, "b.txt": LISTING * 100})[:4000])
    result = at_once("cut.tar")
    ended(result, 3, ["cut.tar!b.txt: cannot be unpacked: "])
    equal(paths_of(result), ["cut.tar!a.txt"])
    damaged = bytearray(gzipped(LISTING * 50))
    damaged[-6] ^= 1
    write("sum.txt.gz", bytes(damaged))
    ended(at_once("sum.txt.gz"), 3, ["sum.txt.gz"])


@case
def members_of_other_kinds():
    """Members by usual names, or without extension, are read; --include takes others; an unreadable one is named."""
    write("a.zip", zipped({"page.txt": LISTING, "style.css": "x", ".hidden.txt": LISTING, "__MACOSX/._page.txt": "x",
                           "README": LISTING, "x.txt": b"\x89PNG\r\n\x1a\n\0", "old/page.txt": LISTING}))
    result = palaset("extract", "a.zip")
    ended(result, 3, ["a.zip!x.txt: expected text, HTML, PDF, DOCX, ODT or an archive of these, saw a PNG image"])
    equal(paths_of(result), ["a.zip!page.txt", "a.zip!README", "a.zip!old/page.txt"])
    equal(paths_of(palaset("extract", "a.zip", "--include", "*.css")), ["a.zip!style.css"])
    equal(paths_of(palaset("extract", "a.zip", "--include", "page.*", "--exclude", "old")), ["a.zip!page.txt"])


@case
def type_is_forced():
    """--type: what the inputs are, whatever they look like; a container that is none is an error."""
    write("a.bin", zipped({"page.txt": LISTING}))
    write("page.txt", LISTING)
    equal(paths_of(palaset("extract", "--type", "zip", "a.bin")), ["a.bin!page.txt"])
    ended(palaset("extract", "--type", "text", "a.bin"), 3, ["a.bin: expected text, saw binary data"])
    for word in "zip", "gzip", "tar", "zstd", "docx", "odt", "pdf":
        ended(palaset("extract", "--type", word, "page.txt"), 3, ["page.txt"])
    ended(palaset("extract", "--type", "word", "page.txt"), 2, ["--type: expected text, html, pdf, docx"])


@case
def names_of_members_are_kept():
    """Names in UTF-8 under any locale; other bytes are no harm, on standard error neither."""
    for data in zipped({"ääni/ö.txt": LISTING}), tarred({"ääni/ö.txt": LISTING}):
        write("a.bin", data)
        for locale in {"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}:
            equal(paths_of(palaset("extract", "a.bin", env={**os.environ, **locale})), ["a.bin!ääni/ö.txt"])
    write("b.zip", zipped({"\x1b[31m.txt": b"\xff\0"}))
    result = palaset("extract", "b.zip")
    ended(result, 3, [r"b.zip!\x1b[31m.txt"])
    assert "\x1b" not in result.err
