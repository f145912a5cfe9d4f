"""Compares what the samples give with their goldens, and holds the documents to the record model.

A golden lies beside its input: NAME.json for NAME.txt of samples/listings, samples/indexes and samples/memos and NAME.html of samples/html
(what `palaset extract` writes, run in that folder), likewise for the page NAME.* of samples/rules, which the profile NAME.toml
reads, LINE-NAME.txt beside luettelo.txt of explain (what `palaset explain` says of that line), NAME.txt for NAME.cpp of
samples/api (what the program prints, given
the first listing, or a memo where its name says so).
With --approve, goldens are written instead, and what changes is shown.
"""

import argparse
import difflib
import json
import locale
import os
import subprocess
import sys
from pathlib import Path

import jsonschema

from normalise import normalise
from surface import surface_fault

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
LISTINGS = SAMPLES / "listings"
MEMOS = SAMPLES / "memos"
INDEXES = SAMPLES / "indexes"
PROFILES = {MEMOS: "memo", INDEXES: "project-lines"}  # of folders; of the others, the listing
INPUTS = [(LISTINGS, ".txt"), (INDEXES, ".txt"), (MEMOS, ".txt"), (SAMPLES / "html", ".html")]
RULES = SAMPLES / "rules"
MOST_LINES = 80  # of a profile
LISTING = LISTINGS / "osallisuus.txt"
MEMO = MEMOS / "ohjausryhman-poytakirja.txt"


def output_of(*command, cwd=None):
    done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=120)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: status {done.returncode}\n"
                         + done.stderr.decode(errors="replace"))
    return done.stdout


def sample_outputs(palaset):
    for folder, suffix in INPUTS:
        for sample in sorted(folder.glob(f"*{suffix}")):
            document = output_of(palaset, "extract", "--format", "json", sample.name, cwd=folder)
            yield sample.with_suffix(".json"), normalise(document)


def rule_samples():
    """Profile and page of each sample of samples/rules."""
    for profile in sorted(RULES.glob("*.toml")):
        for page in RULES.glob(f"{profile.stem}.*"):
            if page.suffix not in (".toml", ".json"):
                yield profile, page


def rule_outputs(palaset):
    for profile, page in rule_samples():
        document = output_of(palaset, "extract", "--format", "json", "--profile", profile.name, page.name, cwd=RULES)
        yield page.with_suffix(".json"), normalise(document)


def rule_faults(palaset):
    """What a profile of samples/rules, and the document that it gives, have that they must not."""
    schema = jsonschema.Draft202012Validator(json.loads(output_of(palaset, "schema")))
    for profile, page in rule_samples():
        if len(profile.read_text(encoding="utf-8").splitlines()) > MOST_LINES:
            yield f"{profile.name}: more than {MOST_LINES} lines"
        listed = output_of(palaset, "rules", "list", "--rules", profile.name, cwd=RULES).decode()
        rules = {line.split()[0] for line in listed.splitlines() if line.split()}
        document = json.loads(page.with_suffix(".json").read_bytes())
        for fault in faults(document, page.read_bytes(), schema, rules):
            yield f"{page.name}: {fault}"


def api_outputs(folder):
    for source in sorted((SAMPLES / "api").glob("*.cpp")):
        page = MEMO if "memo" in source.stem else LISTING
        yield source.with_suffix(".txt"), output_of(folder / source.stem, page.name, cwd=page.parent)


EXPLAINED = ["01-title-of-the-page", "03-title", "04-mistyped-label", "07-label-without-colon", "10-two-projects-of-one-head",
             "11-label-in-a-variant", "12-value-that-goes-on", "15-unknown-label", "17-prose", "18-unfinished-label",
             "21-semicolon-for-a-colon", "23-no-heading", "24-furniture"]


def explanations(palaset):
    folder = Path(__file__).resolve().parent / "explain"
    for name in EXPLAINED:
        line = name.split("-")[0].lstrip("0")
        yield folder / f"{name}.txt", output_of(palaset, "explain", "luettelo.txt", "--at", line, cwd=folder)


def difference(golden, new):
    """Lines of a unified diff; empty where they are the same."""
    old = golden.read_bytes() if golden.exists() else b""
    if old == new:
        return []
    name = str(golden.relative_to(SAMPLES.parent))
    lines = [text.decode(errors="replace").splitlines(keepends=True) for text in (old, new)]
    return list(difflib.unified_diff(*lines, f"{name} (expected)", f"{name} (now)")) or [f"{name}: other bytes\n"]


def objects(value, where="$"):
    """Every object in a JSON value, with the path to it."""
    if isinstance(value, dict):
        yield where, value
        for key, inner in value.items():
            yield from objects(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from objects(inner, f"{where}[{index}]")


def faults(document, input_bytes, schema, rules):
    """What a document has that the record model does not allow."""
    for fault in schema.iter_errors(document):
        yield f"{fault.json_path}: {fault.message}"
    for where, found in objects(document):
        if found.get("rule") is not None and found["rule"] not in rules:
            yield f"{where}: rule {found['rule']!r} is not in `palaset rules list`"
        start, end = found.get("span") or (0, 0)
        if not 0 <= start <= end <= len(input_bytes):
            yield f"{where}: span {start}..{end} is outside the input of {len(input_bytes)} bytes"
        elif "surface" in found and "spans" not in found:
            if fault := surface_fault(document, input_bytes[start:end], found["surface"]):
                yield f"{where}: bytes {start}..{end} {fault}"
        yield from piece_faults(found, where)


def piece_faults(found, where):
    """What is wrong with the lines that a value stands on: they are several, in order, and make up its span."""
    pieces = found.get("spans")
    if pieces is None:
        return
    start, end = found["span"]
    if len(pieces) < 2:
        yield f"{where}: {len(pieces)} spans; one is told by the span alone"
    for (_, before), (begin, _) in zip(pieces, pieces[1:]):
        if begin < before:
            yield f"{where}: spans {pieces} overlap or are out of order"
    if any(begin >= finish for begin, finish in pieces):
        yield f"{where}: spans {pieces} hold an empty one"
    if pieces and (pieces[0][0], pieces[-1][1]) != (start, end):
        yield f"{where}: spans {pieces} do not make up the span {start}..{end}"


def text_faults(document, input_bytes):
    """What is wrong with an item's text: but for blanks and hyphens at a line's end it is what stands at its place."""
    for where, found in objects(document):
        if "level" not in found:
            continue
        pieces = found.get("spans") or [found["span"]]
        places = "".join(input_bytes[begin:end].decode(document["source"]["encoding"]) for begin, end in pieces)
        if letters(places) != letters(found["text"]):
            yield f"{where}: text is {found['text']!r}, the bytes of its spans are {places!r}"


def letters(text):
    """A text without its blanks, and without what a line's end may add or take."""
    return [c for c in text if not c.isspace() and c not in "-\u00ad"]


def record_model_faults(palaset):
    schema = jsonschema.Draft202012Validator(json.loads(output_of(palaset, "schema")))
    rules = {line.split()[0] for line in output_of(palaset, "rules", "list").decode().splitlines() if line.split()}
    for folder, suffix in INPUTS:
        for golden in sorted(folder.glob("*.json")):
            sample = golden.with_suffix(suffix)
            if not sample.exists():
                yield f"{golden.name}: there is no {sample.name}"
                continue
            document = json.loads(golden.read_bytes())
            expected = PROFILES.get(folder, "listing")
            if document["profile"] != expected:
                yield f"{golden.name}: read as {document['profile']}, is a {expected}"
            for fault in faults(document, sample.read_bytes(), schema, rules):
                yield f"{golden.name}: {fault}"
            if document["source"]["media_type"] == "text/plain":
                for fault in text_faults(document, sample.read_bytes()):
                    yield f"{golden.name}: {fault}"


def records_of(golden):
    """What a page's records say, but for where they stand and what their titles link to."""
    def said(value):
        if isinstance(value, dict):
            return {key: said(inner) for key, inner in value.items() if key not in ("span", "surface", "origin", "url")}
        return [said(inner) for inner in value] if isinstance(value, list) else value
    return said(json.loads(golden.read_bytes())["records"])


def likeness_faults():
    """The samples of samples/html are the first listing in other forms: the same records, and a link a title."""
    expected = records_of(LISTING.with_suffix(".json"))
    for golden in sorted((SAMPLES / "html").glob("*.json")):
        if records_of(golden) != expected:
            yield f"{golden.name}: other records than {LISTING.name} has"
        for record in json.loads(golden.read_bytes())["records"]:
            if not (record["url"] or "").startswith(("https://", "http://")):
                yield f"{golden.name}: {record['id']} has no address"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--palaset", type=Path, required=True, help="the program")
    options.add_argument("--api", type=Path, required=True, help="folder of the programs made from samples/api")
    options.add_argument("--approve", action="store_true", help="write the goldens")
    given = options.parse_args()
    palaset, api = given.palaset.resolve(), given.api.resolve()
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        print(f"no locale {os.environ.get('LC_ALL')} here")
        return 77

    wrong = 0
    for outputs in sample_outputs(palaset), rule_outputs(palaset), explanations(palaset), api_outputs(api):
        for golden, new in outputs:
            changes = difference(golden, new)
            sys.stdout.writelines(changes)
            if changes and given.approve:
                golden.write_bytes(new)
            elif changes:
                wrong += 1
    if wrong:
        print(f"\n{wrong} goldens differ; if that is meant: tools/dev/approve")
    for fault in [*record_model_faults(palaset), *rule_faults(palaset), *likeness_faults()]:
        print(fault)
        wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
