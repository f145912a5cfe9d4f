"""Runs the examples of docs/rule-guide.md, and holds the reference and the schema of rule files: guide.py PALASET ROOT.

- an example is a page (a `text` or `html` block), a whole rule file (`toml`) and what comes of it (`text`), one behind
  the other;
- docs/rules-reference.md is what `palaset rules keys` prints; with --approve it is written;
- every rule file of the project fits the schema that `palaset schema --rules` prints.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import jsonschema

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def output_of(*command, cwd=None):
    done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: status {done.returncode}\n{done.stderr.decode()}")
    return done.stdout.decode()


def examples(text):
    """Line, kind of page, page, rule file, result."""
    blocks = list(BLOCK.finditer(text))
    for page, rules, result in zip(blocks, blocks[1:], blocks[2:]):
        if [page[1], rules[1], result[1]] in (["text", "toml", "text"], ["html", "toml", "text"]):
            yield text.count("\n", 0, page.start()) + 1, page[1], page[2], rules[2], result[2]


def shown(party):
    funding = [" ".join(part for part in (f["funder"], f["period"]) if part) for f in party["funding"]]
    return "; ".join([f"{party['kind']} {party['name']}", *party["implementers"], *funding])


def result_of(document):
    lines = []
    for record in document["records"]:
        lines.append(record["name"])
        lines += [f"  {shown(party)}" for party in record["developers"]]
        lines += [f"  {key} = {json.dumps(value, ensure_ascii=False)}" for key, value in record.get("fields", {}).items()]
    return "".join(line + "\n" for line in lines)


def example_faults(palaset, guide):
    count = 0
    for line, kind, page, rules, expected in examples(guide.read_text(encoding="utf-8")):
        count += 1
        with tempfile.TemporaryDirectory() as folder:
            name = "page.html" if kind == "html" else "page.txt"
            Path(folder, name).write_text(page, encoding="utf-8")
            Path(folder, "own.toml").write_text(rules, encoding="utf-8")
            seen = result_of(json.loads(output_of(palaset, "extract", "--profile", "own.toml", name, cwd=folder)))
        if seen != expected:
            yield f"{guide.name}:{line}: this comes of the example:\n{seen}"
    if count < 7:
        yield f"{guide.name}: {count} examples; where are the others?"


def schema_faults(palaset, root):
    schema = jsonschema.Draft7Validator(json.loads(output_of(palaset, "schema", "--rules")))
    files = [*sorted((root / "lib/rules").rglob("*.toml")), *sorted((root / "samples/rules").glob("*.toml"))]
    for file in files:
        for fault in schema.iter_errors(tomllib.loads(file.read_text(encoding="utf-8"))):
            yield f"{file.relative_to(root)}: {fault.json_path}: {fault.message}"
    for wrong in ("unknown-key", "wrong-type", "wrong-role", "missing-keys"):
        text = (root / "tests/bad-rules" / wrong / "rule.toml").read_text(encoding="utf-8")
        if schema.is_valid(tomllib.loads(text)):
            yield f"the schema has nothing against tests/bad-rules/{wrong}"


def main():
    palaset, root = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    reference = root / "docs/rules-reference.md"
    keys = output_of(palaset, "rules", "keys")
    faults = []
    if "--approve" in sys.argv[3:]:
        reference.write_text(keys, encoding="utf-8")
    elif reference.read_text(encoding="utf-8") != keys:
        faults.append(f"{reference.name}: is not what `palaset rules keys` prints; tools/dev/approve writes it")
    faults += [*example_faults(palaset, root / "docs/rule-guide.md"), *schema_faults(palaset, root)]
    print("\n".join(faults) or "the guide, the reference and the schema: nothing wrong")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
