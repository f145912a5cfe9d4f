"""The same memo however wide its pages are: python3 rewrap.py PALASET SAMPLES

A sample is read as it stands; what it says is laid out anew, one long line a paragraph or item, and that is wrapped at
60, 80 and 100 columns, as it is and with page breaks before lines that do not begin like a bullet. From all of these
come the same headings, items with their levels, mentions and people.
"""

import itertools
import json
import random
import subprocess
import sys
import textwrap
from pathlib import Path

NAMES = ["ohjausryhman-poytakirja.txt", "kehittamispaivat-tika.txt", "vuosikokous.txt", "nuorisotyon-sisennykset.txt",
         "kylatalotyopaja.txt", "ohjausryhma-luetelmat.txt"]
WIDTHS = (60, 80, 100)
SEEDS = (1, 2, 3)  # of where pages break: before three lines of ten
EVERY = -1  # before every line that goes on
LAYOUTS = list(itertools.product(WIDTHS, (0, *SEEDS, EVERY), (True, False)))
GLYPHS = ["", "•", "o", "▪", "–"]


def extract(palaset, text):
    done = subprocess.run([palaset, "extract", "--profile", "memo", "--format", "jsonl", "-"], input=text.encode(),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def said(memo):
    """What is compared."""
    return {
        "headings": [s["heading"] for s in memo["sections"]],
        "items": [(i["level"], i["text"]) for s in memo["sections"] for i in s["items"]],
        "mentions": [(m["kind"], m["name"]) for m in memo["mentions"]],
        "people": [p["name"] for p in memo["people"]],
    }


def blocks_of(memo):
    """The memo as paragraphs: (first prefix, text, whether a blank line stands above)."""
    yield "", memo["title"], True
    yield "", (memo["document_type"] or "muistio").capitalize(), True
    for section in memo["sections"]:
        if section["heading"]:
            yield "", section["heading"], True
        last = 0
        for item in section["items"]:
            prefix = "" if item["level"] == 0 else "    " * (item["level"] - 1) + GLYPHS[min(item["level"], 4)] + " "
            yield prefix, item["text"], item["level"] == 0 or last == 0
            last = item["level"]


def laid_out(memo, width, seed=0, hanging=True):
    """The blocks as lines of a page. A page may break before a line that goes on, where `seed` says so.

    As textwrap does it, but for words longer than a line, which no page breaks where no hyphen stands.
    """
    dice = random.Random(seed)
    lines = []
    for prefix, text, blank in blocks_of(memo):
        if blank:
            lines.append("")
        wrapped = [prefix + text]
        if width:
            wrapped = textwrap.wrap(text, width, initial_indent=prefix, break_long_words=False,
                                    subsequent_indent=" " * len(prefix) if hanging else "")
        for number, line in enumerate(wrapped):
            breaks = number > 0 and seed and (seed == EVERY or dice.random() < 0.3)
            lines.append(("\f" if breaks else "") + line)
    return "\n".join(lines[1:]) + "\n"


def differences(expected, seen):
    for part, values in expected.items():
        missing = [v for v in values if v not in seen[part]]
        more = [v for v in seen[part] if v not in values]
        if missing or more or values != seen[part]:
            yield f"  {part}:" + "".join(f"\n    - {v}" for v in missing) + "".join(f"\n    + {v}" for v in more)


def main():
    palaset, samples = sys.argv[1], Path(sys.argv[2])
    wrong = 0
    for name in NAMES:
        memo = extract(palaset, (samples / name).read_text(encoding="utf-8"))
        expected = said(extract(palaset, laid_out(memo, None)))
        assert len(expected["items"]) > 10, name
        for width, seed, hanging in LAYOUTS:
            found = list(differences(expected, said(extract(palaset, laid_out(memo, width, seed, hanging)))))
            if found:
                wrong += 1
                print(f"{name}, {width} columns, seed {seed}, {'hanging' if hanging else 'at the margin'}:", *found, sep="\n")
    print(f"{wrong} of {len(NAMES) * len(LAYOUTS)} layouts differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
