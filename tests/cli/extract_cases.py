"""What extract writes: formats, several inputs, and the same bytes whatever the threads and the locale."""

import hashlib
import json
import os
import subprocess
import time

from harness import LISTING, Skip, case, ended, entry, environment, equal, holds, palaset, sanitized, start, write


@case
def one_file_is_one_document():
    """One input and json: one document, indented, ending in a line feed."""
    write("page.txt", LISTING)
    result = palaset("extract", "page.txt")
    ended(result, 0)
    assert result.out.startswith(b'{\n  "schema": "palaset.document/1"') and result.out.endswith(b"}\n"), result
    document = json.loads(result.out)
    equal(document["source"]["path"], "page.txt")
    equal([record["name"] for record in document["records"]], ["Aistien tila", "Avoin olohuone"])
    equal(document["source"]["sha256"], None)


@case
def several_files_are_an_array():
    """Several inputs and json: an array, elements on their own lines; also for a folder of one file."""
    write("pages/a.txt", LISTING)
    write("pages/b.txt", entry(1))
    result = palaset("extract", "pages/b.txt", "pages/a.txt")
    ended(result, 0)
    assert result.out.startswith(b"[\n{\n") and b"\n},\n{\n" in result.out and result.out.endswith(b"\n}\n]\n"), result
    equal([d["source"]["path"] for d in json.loads(result.out)], ["pages/b.txt", "pages/a.txt"])
    write("one/a.txt", LISTING)
    equal(len(json.loads(palaset("extract", "one").out)), 1)


@case
def jsonl_is_a_record_a_line():
    """jsonl: one record a line, with its source; --origins adds where the name is from."""
    write("page.txt", LISTING)
    result = palaset("extract", "--format", "jsonl", "page.txt")
    ended(result, 0)
    records = [json.loads(line) for line in result.out.splitlines()]
    equal([(r["type"], r["source"]["path"], "origin" in r) for r in records], [("model", "page.txt", False)] * 2)
    more = palaset("extract", "--format", "jsonl", "--origins", "page.txt")
    assert all("rule" in json.loads(line)["origin"]["name"] for line in more.out.splitlines()), more


@case
def csv_has_one_header():
    """csv: one header above the rows of all inputs, also where a row's input has no records."""
    write("a.txt", LISTING)
    write("b.txt", entry(1))
    write("empty.txt", "")
    result = palaset("extract", "--format", "csv", "empty.txt", "a.txt", "b.txt")
    ended(result, 0)
    lines = result.out.decode().splitlines()
    holds(lines[0], "record_id,record_name,role,kind,name")
    equal(len(lines), 4)
    equal(sum(line.startswith("record_id") for line in lines), 1)


@case
def format_follows_the_output_name():
    """Without --format the extension of -o decides; --format comes first."""
    write("page.txt", LISTING)
    document, record = b'{\n  "schema"', b'{"type"'
    for name, options, begin in [("o.jsonl", [], record), ("o.csv", [], b"record_id"), ("o.json", [], document),
                                 ("o.txt", [], document), ("p.csv", ["-f", "jsonl"], record)]:
        ended(palaset("extract", "page.txt", "-o", name, *options), 0)
        with open(name, "rb") as file:
            assert file.read().startswith(begin), name


@case
def document_lines_stand_before_records():
    """--with-document: the document's line before its records, for files and for standard input."""
    write("a.txt", LISTING)
    write("b.txt", entry(1))
    result = palaset("extract", "--format", "jsonl", "--with-document", "a.txt", "-", "b.txt", stdin=LISTING.encode())
    ended(result, 0)
    lines = [json.loads(line) for line in result.out.splitlines()]
    equal([(line["type"], line["source"]["path"]) for line in lines],
          [("document", "a.txt"), ("model", "a.txt"), ("model", "a.txt"),
           ("document", "-"), ("model", "-"), ("model", "-"), ("document", "b.txt"), ("model", "b.txt")])
    equal(["records" in line for line in lines], [False] * len(lines))


@case
def digest_is_sha256():
    """--digest fills in the SHA-256 of the input's bytes."""
    write("page.txt", LISTING)
    document = json.loads(palaset("extract", "--digest", "page.txt").out)
    equal(document["source"]["sha256"], hashlib.sha256(LISTING.encode()).hexdigest())


@case
def standard_input_is_the_same():
    """From standard input the same bytes as from the file, but for source.path; without arguments too."""
    write("page.txt", LISTING)
    from_file = palaset("extract", "page.txt").out
    ended(palaset("extract", stdin=LISTING.encode()), 0)
    for arguments in ["-"], [], ["--stdin-name", "-"]:
        out = palaset("extract", *arguments, stdin=LISTING.encode()).out
        equal(out, from_file.replace(b'"path": "page.txt"', b'"path": "-"'))
    equal(palaset("extract", "--stdin-name", "page.txt", "-", stdin=LISTING.encode()).out, from_file)
    with open("page.txt", "rb") as file:
        equal(palaset("extract", "--stdin-name", "page.txt", stdin=file).out, from_file)


@case
def threads_do_not_show():
    """A folder of 200 files of mixed size: the same bytes for -j 1, 2 and 7, on both outputs, in every format."""
    for i in range(200):
        text = "".join(entry(n) for n in range(i % 17 * (40 if i % 50 == 0 else 1)))
        write(f"pages/{i % 7}/{i:03}.txt", text.encode() + (b"\xff\n" if i % 13 == 0 else b""))
    for options in ["json"], ["jsonl", "--with-document"], ["csv"]:
        first = palaset("extract", "pages", "-j", "1", "--format", *options)
        equal(first.status, 0, first)
        assert len(first.out) > 100_000 and "[encoding.invalid-utf8]" in first.err, first
        for jobs in "2", "7":
            again = palaset("extract", "pages", "-j", jobs, "--format", *options)
            equal((again.status, again.out == first.out, again.err == first.err), (0, True, True), f"{options} {jobs}")


@case
def later_inputs_wait_for_earlier_ones():
    """An input that is done early, with more output than may be held, is still written in its place."""
    big = "".join(entry(n) for n in range(20_000))
    for name in "big1.txt", "big2.txt":
        write(name, big)
    with open("out", "wb") as out, start("extract", "-j", "3", "--format", "jsonl", "-", "big1.txt", "big2.txt",
                                         stdin=subprocess.PIPE, stdout=out) as process:
        time.sleep(1.5)
        err = process.communicate(entry(0).encode(), timeout=120)[1]
    equal((process.returncode, err), (0, b""))
    with open("out", encoding="utf-8") as file:
        paths = [json.loads(line)["source"]["path"] for line in file]
    assert paths == ["-"] + ["big1.txt"] * 20_000 + ["big2.txt"] * 20_000, f"another order or number: {len(paths)}"


@case
def locales_do_not_show():
    """The same bytes under LC_ALL=C, fi_FI.UTF-8 and tr_TR.UTF-8."""
    write("İ/page.txt", LISTING + entry("IiİıÄ"))
    for form in "json", "csv":
        outputs = {palaset("extract", "İ", "-f", form, env=environment(LC_ALL=name)).out
                   for name in ("C", "C.UTF-8", "fi_FI.UTF-8", "tr_TR.UTF-8")}
        equal(len(outputs), 1, form)


@case
def own_rules_must_be_right():
    """A broken or missing file after --rules: every problem is named, status 2, nothing written."""
    write("page.txt", LISTING)
    write("broken.toml", 'nonsense = "x"\n')
    result = palaset("extract", "--rules", "broken.toml", "page.txt")
    ended(result, 2, ["palaset: error: ", "broken.toml:1:1: ", "nonsense"])
    equal(result.out, b"")
    result = palaset("extract", "--rules", "no1.toml", "--rules", "no2.toml", "page.txt")
    ended(result, 2, ["no1.toml", "No such file", "no2.toml", "No such file"])
    result = palaset("extract", "--profile", "gone.toml", "page.txt")
    ended(result, 2, ["gone.toml", "No such file"])


@case
def memory_does_not_grow_with_files():
    """10,000 small files take as much memory as 100 (10 % and 2 MB for their names)."""
    if sanitized():
        raise Skip("the sanitizer keeps freed memory")
    text = entry(1) * 3
    for i in range(10_000):
        if i % 100 == 0:
            os.makedirs(f"many/{i // 100:03}", exist_ok=True)
        with open(f"many/{i // 100:03}/{i % 100:03}.txt", "w", encoding="utf-8") as file:
            file.write(text)
    few, many = peak_memory("many/000"), peak_memory("many")
    assert many < few * 1.1 + 2048, f"peak memory {few} kB for 100 files, {many} kB for 10,000"


def peak_memory(folder):
    with open(os.devnull, "wb") as nothing:
        process = start("extract", "-j", "2", "--format", "jsonl", folder, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    equal(process.returncode, 0)
    return usage.ru_maxrss
