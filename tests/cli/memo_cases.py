"""Memos: how a profile is chosen, and what is written of one."""

import csv
import io
import json
import unicodedata

import harness
from harness import LISTING, case, ended, equal, holds, palaset, write

MEMO = """Kylien kokous 3.3.2020

Muistio

Läsnä: Maija Malli (pj), Ville Esimerkki

1. Tila

Päätettiin vuokrata tila.

• Kuultiin Silmu-hankkeesta (ESR 2019–2021) ja Kaiku ry:n kahvilasta.
"""

PROSE = """Aurinko nousi, ja linnut lauloivat puiden latvoissa.

Päivästä tuli kaunis, ja illalla istuttiin vielä pitkään rannalla.
"""


def record_of(result):
    ended(result, 0)
    return json.loads(result.out)["records"][0]


@case
def a_memo_is_one_record():
    """json: a memo is the document's only record, with the keys of the record model, in their order."""
    write("memo.txt", MEMO)
    memo = record_of(palaset("extract", "memo.txt"))
    equal(list(memo)[:8], ["type", "title", "document_type", "date", "event", "theme", "participants", "sections"])
    equal((memo["type"], memo["title"], memo["date"]), ("memo", "Kylien kokous 3.3.2020", "2020-03-03"))
    equal(memo["participants"]["names"], ["Maija Malli", "Ville Esimerkki"])
    equal([m["name"] for m in memo["mentions"]], ["Silmu", "Kaiku ry"])
    equal([d["text"] for d in memo["decisions"]], ["Päätettiin vuokrata tila."])
    assert memo["origin"]["title"]["rule"] == "memo.title", memo["origin"]


@case
def a_memo_is_a_line_of_jsonl():
    """jsonl: one line with its source; --origins adds where the head's values are from."""
    write("memo.txt", MEMO)
    result = palaset("extract", "--format", "jsonl", "memo.txt")
    ended(result, 0)
    equal(result.out.count(b"\n"), 1)
    line = json.loads(result.out)
    equal((line["type"], line["source"]["path"], "origin" in line), ("memo", "memo.txt", False))
    more = json.loads(palaset("extract", "--format", "jsonl", "--origins", "memo.txt").out)
    equal(more["origin"]["title"]["span"], [0, 22])
    del more["origin"], more["repairs"]
    equal(more, line)


@case
def mentions_are_rows_of_csv():
    """csv: a mention a row, under the same header as a listing's parties; a memo without any has one row."""
    write("a.txt", MEMO)
    write("b.txt", "Muistio 3.3.2020\n\n• Kahvia keitettiin.\n")
    write("c.txt", LISTING)
    result = palaset("extract", "--format", "csv", "a.txt", "b.txt", "c.txt")
    ended(result, 0)
    rows = list(csv.DictReader(io.StringIO(result.out.decode())))
    equal([(r["role"], r["name"], r["start_year"], r["source"]) for r in rows[:3]],
          [("mention", "Silmu", "2019", "a.txt"), ("mention", "Kaiku ry", "", "a.txt"), ("", "", "", "b.txt")])
    equal([r["record_name"] for r in rows[:2]], ["Kylien kokous 3.3.2020"] * 2)
    equal([r["source"] for r in rows[3:]], ["c.txt"] * 2)


@case
def the_profile_is_told_by_the_text():
    """--profile auto: every sample is read as what it is."""
    for kind, folder in ("memo", "memos"), ("listing", "listings"):
        pages = sorted((harness.ROOT / "samples" / folder).glob("*.txt"))
        assert len(pages) > 5, pages
        documents = json.loads(palaset("extract", "--profile", "auto", *pages).out)
        equal({d["source"]["path"]: d["profile"] for d in documents}, {str(page): kind for page in pages})


@case
def verbose_says_why():
    """-v: which profile, what spoke for it, and what came second; nothing of that without -v."""
    write("memo.txt", MEMO)
    write("page.txt", LISTING)
    write("prose.txt", PROSE)
    ended(palaset("extract", "-v", "memo.txt"), 0, "memo.txt: 1 record (memo: chosen for memo (1 label, 1 line of a meeting")
    ended(palaset("extract", "-v", "page.txt"), 0, ["page.txt: 2 records (listing: chosen for listing (2 labels", "; next memo ("])
    result = palaset("extract", "-v", "prose.txt")
    equal(result.status, 0, result)
    holds(result.err, "prose.txt: ", "nothing speaks for any profile")
    ended(palaset("extract", "memo.txt"), 0)
    asked = palaset("extract", "-v", "--profile", "memo", "memo.txt")
    assert "chosen" not in asked.err, asked


@case
def prose_is_neither():
    """A text that is neither gives an empty listing and no memo, and is said to be neither."""
    write("prose.txt", PROSE)
    document = json.loads(palaset("extract", "prose.txt").out)
    equal((document["profile"], document["records"]), ("listing", []))


@case
def a_mixed_folder():
    """A folder of memos, listings and prose: each as what it is, in the order of names, whatever the threads."""
    for i in range(30):
        write(f"pages/{i:02}.txt", [MEMO, LISTING, PROSE][i % 3])
    first = palaset("extract", "pages", "-j", "1")
    documents = json.loads(first.out)
    equal([d["profile"] for d in documents], ["memo", "listing", "listing"] * 10)
    equal([[r["type"] for r in d["records"]] for d in documents], [["memo"], ["model", "model"], []] * 10)
    for form in "json", "jsonl", "csv":
        outs = {palaset("extract", "pages", "-f", form, "-j", jobs).out for jobs in ("1", "4")}
        equal(len(outs), 1, form)


@case
def a_profile_may_be_asked_for():
    """--profile memo reads anything as a memo, --profile listing a memo as a listing."""
    write("memo.txt", MEMO)
    write("page.txt", LISTING)
    equal(record_of(palaset("extract", "--profile", "memo", "page.txt"))["type"], "memo")
    document = json.loads(palaset("extract", "--profile", "listing", "memo.txt").out)
    assert all(r["type"] == "model" for r in document["records"]), document


@case
def memos_of_odd_bytes():
    """Line ends of Windows, a byte order mark, letters in two parts, no-break spaces: the same items and names."""
    names = set()
    for name, text in [("a", MEMO), ("b", "\ufeff" + MEMO.replace("\n", "\r\n")),
                       ("c", unicodedata.normalize("NFD", MEMO)), ("d", MEMO.replace("vuokrata tila", "vuokrata\u00a0tila"))]:
        write(f"{name}.txt", text)
        memo = record_of(palaset("extract", f"{name}.txt"))
        names.add(json.dumps([memo["title"], memo["participants"]["names"], [m["name"] for m in memo["mentions"]],
                              [[i["text"] for i in s["items"]] for s in memo["sections"]]]))
    equal(len(names), 1, names)
