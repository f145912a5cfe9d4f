"""Memos that would take forever where a step is not linear: python3 hostile.py PALASET [NAME…]

Each is read to its end, as a memo, alone and below the head of one, and gives a document. No time is asserted: the limit is that of the suite.
With --times, prints what each took, and what it took at twice the size.
"""

import json
import resource
import subprocess
import sys
import tempfile

HEAD = "Kylien kokous 3.3.2020\n\n1. Avaus\n\n"

WORDS = ["kevään", "talven", "kesän", "syksyn", "illan", "aamun", "päivän"]


def varied(n):
    """Lines that are broken like a paragraph's, and of which none is like another."""
    for i in range(n):
        digits = " ".join(WORDS[int(c) % 7] for c in f"{i:o}")
        yield f"Sovittiin, että ryhmä jatkaa {digits} yli, ja sen jälkeen\n"


SIZES = {
    "bullets": lambda n: "".join(f"• Kohta {i} on sovittu.\n" for i in range(100_000 * n)),
    "levels": lambda n: "".join(" " * i + "- kohta\n" for i in range(10_000 * n)),
    "levels by tabs": lambda n: "".join("\t" * i + "- kohta\n" for i in range(10_000 * n)),
    "paragraph": lambda n: "Sovittiin, että ryhmä jatkaa Maijan kanssa syksyllä. " * (95_000 * n),
    "paragraph in lines": lambda n: "".join(varied(60_000 * n)),
    "headings": lambda n: "".join(f"Otsikko {i}\n\nTeksti.\n\n" for i in range(100_000 * n)),
    "numbered headings": lambda n: "".join(f"{i} § Otsikko\n\nTeksti.\n\n" for i in range(100_000 * n)),
    "numbers": lambda n: "".join(f"{i % 90 + 1}. Kohta\n\n" for i in range(100_000 * n)),
    "bare headings": lambda n: "Otsikko\n\n" * (100_000 * n),
    "repeating lines": lambda n: "Lintulan kylät ry     1 (2)\n" * (50_000 * n),
    "repeating pages": lambda n: "Lintulan kylät ry\n\fTeksti jatkuu\n" * (25_000 * n),
    "capitals": lambda n: "Kaiku " * (200_000 * n),
    "capitals apart": lambda n: "".join(f"Kaiku{i} " for i in range(100_000 * n)),
    "quotation marks": lambda n: "\"" * (1_000_000 * n),
    "quotation marks apart": lambda n: "” " * (300_000 * n),
    "heads": lambda n: "-hanke " * (1_000_000 // 7 * n),
    "suspended heads": lambda n: "Kaiku- ja " * (100_000 * n) + "Polku-hankkeet",
    "suspended commas": lambda n: "Kaiku-, " * (100_000 * n) + "Polku-hankkeet",
    "open parentheses": lambda n: "(" * (1_000_000 * n),
    "open parentheses in lines": lambda n: "a (\n" * (100_000 * n),
    "closed parentheses": lambda n: "(a)" * (300_000 * n),
    "present": lambda n: "Läsnä: " + ", ".join(["Maija Malli"] * (50_000 * n)) + "\n",
    "present in lines": lambda n: "Läsnä:\n" + "Maija Malli, Kaiku ry\n" * (50_000 * n) + "\n1. Avaus\n",
    "labels": lambda n: "Läsnä: Maija Malli\n" * (50_000 * n),
    "addresses": lambda n: "https://a.example/x\n" * (50_000 * n),
    "addresses broken": lambda n: "https://a.example/\n" * (50_000 * n),
    "one address": lambda n: "https://a.example/" + "x/" * (500_000 * n),
    "at signs": lambda n: "a@" * (500_000 * n),
    "hyphens": lambda n: "kehittämis-\n" * (80_000 * n),
    "one hyphenated word": lambda n: "a-" * (400_000 * n),
    "one word": lambda n: "a" * (2_000_000 * n),
    "lone bullets": lambda n: "•\n" * (100_000 * n),
    "lone bullets and texts": lambda n: "•\n" * (50_000 * n) + "Teksti.\n" * (50_000 * n),
    "lone bullets by turns": lambda n: "•\n•\nteksti\n" * (50_000 * n),
    "page numbers": lambda n: "1\n\f" * (100_000 * n),
    "blank lines": lambda n: "Teksti\n\n\n\n\n" * (50_000 * n),
    "dates": lambda n: "1.1.2020 " * (100_000 * n),
    "numbers in a row": lambda n: "1." * (500_000 * n),
    "hours": lambda n: "klo " * (250_000 * n),
    "decisions": lambda n: "• Päätettiin. Päätettiin, että Maija tekee 1.1. mennessä.\n" * (30_000 * n),
    "people": lambda n: "Maija Malli ja " * (70_000 * n),
    "initials": lambda n: "M. " * (300_000 * n),
    "columns": lambda n: "a   " * (250_000 * n),
    "signatures": lambda n: "1. Avaus\n\nKokous.\n\n" + "Maija Malli\npuheenjohtaja\n" * (50_000 * n),
    "prose head": lambda n: "Muistio palaverista. Läsnä olivat " + "Maija Malli, " * (80_000 * n),
}


def read(palaset, text):
    """Seconds of processor time that a text took, as a memo; raises where it gave no memo."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as page:
        page.write(text)
        page.flush()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([palaset, "extract", "--profile", "memo", "--format", "jsonl", page.name],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode in (0, 1), f"status {done.returncode}: {done.stderr[:500]!r}"
    assert json.loads(done.stdout)["type"] == "memo"
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    palaset, *names = sys.argv[1:]
    times = "--times" in names
    names = [name for name in names if name != "--times"] or list(SIZES)
    for name in names:
        for head in "", HEAD:
            took = [read(palaset, head + SIZES[name](n)) for n in ((1, 2) if times else (1,))]
            if times:
                where = "body" if head else "head"
                size = len(SIZES[name](1).encode()) / 1e6
                print(f"{name:28} {where} {size:6.1f} MB {took[0]:7.2f} s, twice as much: {took[1]:7.2f} s"
                      + ("   <-- not linear" if took[1] > 3 * took[0] and took[1] > 0.5 else ""), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
