"""Holds reports to their formats: reports.py PALASET ROOT [--approve].

json, sarif and rdjson are accepted by the schemas beside this file and name places that are those of the bytes; github and
text are what reports/ has. --approve writes those.
"""

import json
import subprocess
import sys
import urllib.parse
from pathlib import Path

import jsonschema

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "reports"
PAGE = """Emojit 👋🏽 ja viiva
Kehittäjä: Kylä 👋  verkossa -hanke (ESR 2018-2020)

Omat sanat, 100 %: pilkku
Sanä-hanke (STEA 2020–2020).

Toiset sanat
Kehittäjä: Silta-hanke (STM 2020–2021), Kaiku-hanke (ESR 2019–2016)

Kolmannet sanat
Kehittäjä: Ääni-hanke (STM 2020–2021)
"""


def palaset(*arguments, folder):
    done = subprocess.run([PALASET, "validate", "--no-config", *map(str, arguments)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, cwd=folder, timeout=120, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout.decode()


def schema(name):
    return json.loads((HERE / "schemas" / f"{name}.json").read_text(encoding="utf-8"))


def valid(name, text):
    document = json.loads(text)
    jsonschema.Draft202012Validator(schema(f"{name}.schema")).validate(document)
    if name == "sarif":
        jsonschema.Draft202012Validator(schema("sarif-2.1.0")).validate(document)
    return document


def offset(lines, line, column, width):
    """The byte of a place whose column counts units of `width`."""
    text = lines[line - 1]
    seen = 1
    for i, c in enumerate(text):
        if seen >= column:
            return sum(len(one.encode()) for one in lines[: line - 1]) + len(text[:i].encode())
        seen += width(c)
    return sum(len(one.encode()) for one in lines[: line - 1]) + len(text.encode())


def check_places(path, text):
    data = path.read_bytes()
    lines = data.decode().splitlines(keepends=True)
    for finding in text["inputs"][0]["findings"]:
        begin, end = finding["span"]
        points = lambda c: 1  # noqa: E731
        units = lambda c: len(c.encode("utf-16-le")) // 2  # noqa: E731
        assert offset(lines, finding["line"], finding["column"], points) == begin, finding
        assert offset(lines, finding["end_line"], finding["end_column"], points) == end, finding
        assert offset(lines, finding["line"], finding["column_utf16"], units) == begin, finding
        assert offset(lines, finding["end_line"], finding["end_column_utf16"], units) == end, finding


def check_sarif(path, text, found):
    run = text["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(run["results"]) == len(found)
    for result, finding in zip(run["results"], found):
        assert rules[result["ruleIndex"]] == result["ruleId"] == finding["code"]
        place = result["locations"][0]["physicalLocation"]
        assert urllib.parse.unquote(place["artifactLocation"]["uri"]) == path.name
        assert [place["region"]["byteOffset"], place["region"]["byteLength"]] == [
            finding["span"][0], finding["span"][1] - finding["span"][0]]


def check_rdjson(path, text, found):
    data = path.read_bytes()
    lines = data.splitlines(keepends=True)
    at = lambda place: sum(map(len, lines[: place["line"] - 1])) + place["column"] - 1  # noqa: E731
    for one, finding in zip(text["diagnostics"], found):
        span = one["location"]["range"]
        assert [at(span["start"]), at(span["end"])] == finding["span"], one
        for suggestion in one.get("suggestions", ()):
            edit = finding["fix"]["edits"][0]
            assert [at(suggestion["range"]["start"]), at(suggestion["range"]["end"])] == edit["span"]
            assert suggestion["text"] == edit["text"]


def compare(name, text, approve):
    golden = GOLDEN / name
    if approve:
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    seen = golden.read_text(encoding="utf-8")
    assert seen == text, f"{golden}\nexpected\n{seen}\nsaw\n{text}"


def main(root, approve):
    import tempfile
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "lista, 1%.txt"
        page.write_text(PAGE, encoding="utf-8")
        own = valid("findings", palaset("--format", "json", page.name, folder=folder))
        found = own["inputs"][0]["findings"]
        assert len(found) >= 6, found
        check_places(page, own)
        check_sarif(page, valid("sarif", palaset("--format", "sarif", page.name, folder=folder)), found)
        check_rdjson(page, valid("rdjson", palaset("--format", "rdjson", page.name, folder=folder)), found)
        lines = [json.loads(line) for line in palaset("--format", "jsonl", page.name, folder=folder).splitlines()]
        assert lines == [{"path": page.name, **finding} for finding in found]
        compare("github.txt", palaset("--format", "github", page.name, folder=folder), approve)
        compare("text.txt", palaset(page.name, folder=folder), approve)
        compare("colour.txt", palaset("--color", "always", "--select", "label,period", page.name, folder=folder), approve)
        compare("statistics.txt", palaset("--statistics", page.name, folder=folder), approve)
        compare("diff.txt", palaset("--diff", page.name, folder=folder), approve)
    samples = [path for path in sorted((root / "samples").rglob("*")) if path.suffix in (".txt", ".html")]
    for kind, sort in (("findings", "json"), ("sarif", "sarif"), ("rdjson", "rdjson")):
        valid(kind, palaset("--format", sort, *samples, folder=root))
        valid(kind, palaset("--format", sort, "--select", "label.missing", samples[0], folder=root))
    print(f"{len(samples)} samples")


if __name__ == "__main__":
    PALASET = str(Path(sys.argv[1]).resolve())
    main(Path(sys.argv[2]).resolve(), "--approve" in sys.argv)
