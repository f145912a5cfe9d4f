"""Mending, as properties that hold for every page: fixes.py PALASET ROOT.

On every sample, and on generated listings:
- mending twice is mending once, with safe fixes and with all;
- what is written is what the report's edits make of the bytes: nothing outside their spans changes;
- --diff changes no file, and applied by patch(1) gives what --fix writes;
- records before and after are the same but for what the fixes are about: signs, blanks, stops, labels.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SAFE, ALL = ["--fix"], ["--fix", "--unsafe-fixes"]


def run(*arguments):
    done = subprocess.run([str(one) for one in arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                          check=False)
    assert done.returncode in (0, 1), f"{arguments}\n{done.stderr.decode()}"
    return done.stdout


def apply(data, findings, wanted):
    """The edits that --fix takes in one round: in order, each fix that begins behind the last byte changed."""
    fixes = sorted((finding["fix"] for finding in findings if finding["fix"] and wanted(finding["fix"])),
                   key=lambda fix: fix["edits"][0]["span"][0])
    out, done, first = b"", 0, True
    for fix in fixes:
        spans = [edit["span"] for edit in fix["edits"]]
        if spans[0][0] < done or (not first and spans[0][0] == done):
            continue
        for edit in fix["edits"]:
            out += data[done:edit["span"][0]] + edit["text"].encode()
            done = edit["span"][1]
        first = False
    return out + data[done:], not first


def mended(palaset, path, data, wanted):
    for _ in range(10):
        path.write_bytes(data)
        report = json.loads(run(palaset, "validate", "--no-config", "--format", "json", path))
        data, changed = apply(data, report["inputs"][0]["findings"], wanted)
        if not changed:
            break
    return data


def plain(text):
    text = re.sub(r"\s+(?=[,;:.)!?])|(?<=\()\s+", "", text)
    return re.sub(r"\s+", " ", re.sub(r"\s*[-‐-―−]\s*", "-", text)).strip(" .")


def essence(palaset, path):
    """Of each record what no safe fix may change."""
    document = json.loads(run(palaset, "extract", path))
    return [(plain(record["name"]), [[(party["kind"], plain(party["name"]), [
        (funding["funder"], funding["period"]) for funding in party["funding"]])
        for party in record[role]] for role in ("developers", "related")])
        for record in document["records"] if record["type"] == "model"]


def try_page(palaset, source, folder):
    path = folder / source.name
    data = source.read_bytes()
    for options, wanted in ((SAFE, lambda fix: fix["safe"]), (ALL, lambda fix: True)):
        path.write_bytes(data)
        before = essence(palaset, path)
        diff = run(palaset, "validate", "--no-config", "--diff", *options[1:], path)
        assert path.read_bytes() == data, f"{source}: --diff changed it"
        run(palaset, "validate", "--no-config", *options, path)
        once = path.read_bytes()
        if options is SAFE:
            assert essence(palaset, path) == before, f"{source}: a safe fix changed a record"
        run(palaset, "validate", "--no-config", *options, path)
        assert path.read_bytes() == once, f"{source}: mending it twice is not mending it once"
        assert mended(palaset, path, data, wanted) == once, f"{source}: {options} is not what the report says"
        path.write_bytes(data)
        if shutil.which("patch") and diff:
            done = subprocess.run(["patch", "--quiet", "--binary", "-p0", str(path)], input=diff, check=False,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            assert done.returncode == 0, f"{source}: {done.stdout.decode()}"
            assert path.read_bytes() == once, f"{source}: the diff says something else"
        elif not diff:
            assert once == data, f"{source}: --diff shows nothing"


def main():
    palaset, root = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    pages = [path for kind in ("listings/*.txt", "html/*.html", "memos/*.txt") for path in (root / "samples").glob(kind)]
    pages += sorted((root / "tests/checks").glob("*/reported.*"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "work").mkdir()
        for seed in range(3):
            made = folder / f"generated-{seed}.txt"
            run(sys.executable, root / "tests/bench/generate.py", "--bytes", "30K", "--seed", seed, "-o", made)
            pages.append(made)
        for page in pages:
            try_page(palaset, page, folder / "work")
    print(f"{len(pages)} pages")


if __name__ == "__main__":
    main()
