"""PDF, DOCX and ODT: the same records as from text, and what happens where they cannot be read."""

import json
import os
import sys
import time
from pathlib import Path

import harness
from harness import LISTING, case, ended, equal, holds, palaset, sanitized, write

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))
from office_files import blocks_of, docx, odt, packed  # noqa: E402
from pdf_file import pages_of, pdf  # noqa: E402

TYPES = {"pdf": "application/pdf", "odt": "application/vnd.oasis.opendocument.text",
         "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}


def document(path, *options):
    result = palaset("extract", "-q", "--format", "json", path, *options)
    ended(result, 0)
    return json.loads(result.out)


def without_places(value):
    """What a reader of the records would see, without where it stood."""
    places = ("span", "page", "surface", "origin", "url")
    if isinstance(value, dict):
        return {key: without_places(inner) for key, inner in value.items() if key not in places}
    return [without_places(inner) for inner in value] if isinstance(value, list) else value


def listings():
    for path in sorted((harness.ROOT / "samples/listings").glob("*.txt")):
        if path.stem != "merkisto":  # odd bytes, which the formats lose
            yield path.stem, path.read_text(encoding="utf-8")


@case
def documents_give_the_records_of_their_text():
    """Every listing as PDF, DOCX and ODT, and packed: the records of the text, but for places."""
    for name, text in listings():
        plain = text.replace("\u00ad", "").replace("\u2212", "–")
        write("page.txt", plain)
        expected = without_places(document("page.txt")["records"])
        for kind, data in {"pdf": pdf(pages_of(plain)), "docx": docx(blocks_of(plain)), "odt": odt(blocks_of(plain))}.items():
            write(f"{name}.{kind}", data)
            found = document(f"{name}.{kind}")
            equal(without_places(found["records"]), expected, f"{name}.{kind}")
            equal((found["source"]["media_type"], found["source"]["bytes"]), (TYPES[kind], len(data)))


@case
def columns_are_read_one_after_the_other():
    """A PDF in two columns: as its text, however often lines break; a page's full-width heading stands above both."""
    name, text = next(pair for pair in listings() if pair[0] == "monta-tekijaa")
    write("page.txt", text)
    write("page.pdf", pdf(pages_of(text, columns=2)))
    equal(without_places(document("page.pdf")["records"]), without_places(document("page.txt")["records"]))
    words = [(56, 780, 18, "Osallisuuden edistämisen toimintamallit ja niiden kehittäjät")]
    for column, left in enumerate((56, 310)):
        for row in range(6):
            words.append((left, 740 - 40 * row, 11, f"Malli {'AB'[column]}{row}"))
            words.append((left, 725 - 40 * row, 11, f"Kehittäjä: Hanke{row} -hanke (ESR 2017–2019)"))
    write("two.pdf", pdf([words]))
    equal([one["name"] for one in document("two.pdf")["records"]],
          [f"Malli {column}{row}" for column in "AB" for row in range(6)])


@case
def table_of_labels_stays_whole():
    """Labels in one column and values in the other are read row by row."""
    words = []
    for row in range(6):
        words += [(56, 740 - 60 * row, 11, f"Malli {row}"), (56, 725 - 60 * row, 11, "Kehittäjä:"),
                  (250, 725 - 60 * row, 11, f"Hanke{row} -hanke (ESR 2017–2019)")]
    write("table.pdf", pdf([words]))
    records = document("table.pdf")["records"]
    equal([(one["name"], one["developers"][0]["name"]) for one in records], [(f"Malli {row}", f"Hanke{row}") for row in range(6)])


@case
def pages_are_numbered():
    """PDF: every record and party has the page that it begins on; a text has none."""
    write("page.pdf", pdf(pages_of("Malli 1\nKehittäjä: Oma-hanke (ESR 2020)\n\f\nMalli 2\n\fKehittäjä: Toinen-hanke (ESR 2021)")))
    records = document("page.pdf")["records"]
    equal([(one["page"], one["developers"][0]["page"]) for one in records], [(1, 1), (2, 3)])
    write("page.txt", LISTING)
    assert "page" not in document("page.txt")["records"][0]


@case
def structure_of_office_documents():
    """Headings, links, tables, lists, tabs and line breaks of DOCX and ODT."""
    blocks = [("h1", "Mallit"), ("h2", [("Aistien tila", "https://example.org/a?b=1&c=2")]),
              ("p", "Kehittäjä: Oma-hanke\t(ESR 2017–2019)"), ("h2", "Taulukko"),
              ("table", [["Kehittäjä", "Toinen-hanke (ESR 2020)"], ["Samankaltaista toimintaa kehittäneet", "Kolmas-hanke (STEA 2021)"]]),
              ("h2", "Avoin ovi"), ("p", "Toteuttaja: Neljäs-hanke (ESR 2020),\nViides-hanke (ESR 2021)"),
              ("*0", "kohta"), ("*1", "alakohta"), ("#0", "ensin"), ("#0", "sitten")]
    for kind, made in {"docx": docx(blocks), "odt": odt(blocks)}.items():
        write(f"page.{kind}", made)
        found = document(f"page.{kind}")["records"]
        equal([(one["name"], one["url"]) for one in found],
              [("Aistien tila", "https://example.org/a?b=1&c=2"), ("Taulukko", None), ("Avoin ovi", None)], kind)
        equal([[party["name"] for party in one["developers"] + one["related"]] for one in found],
              [["Oma"], ["Toinen", "Kolmas"], ["Neljäs", "Viides"]], kind)
        equal(found[0]["origin"]["url"]["rule"], "entry.title-link")


MEMO = [("h1", "Kylien kokous 3.3.2020"), ("p", "Muistio"), ("p", "Läsnä: Maija Malli (pj), Ville Esimerkki"),
        ("h2", "Vuokrat"), ("p", "Päätettiin vuokrata tila."), ("h2", "Muut asiat"),
        ("*0", ["Kuultiin ", ("Silmu-hankkeesta", "https://silmu.example/"), " (ESR 2019–2021)."]),
        ("*1", "Mukana oli Kaiku ry:n kahvila."), ("*0", "Seuraava kokous on 1.4.2020.")]


@case
def memos_in_office_documents():
    """DOCX and ODT: the sections are those of the headings, a paragraph is an item, and lists have their levels."""
    for kind, made in {"docx": docx(MEMO), "odt": odt(MEMO)}.items():
        write(f"memo.{kind}", made)
        found = document(f"memo.{kind}")
        memo, = found["records"]
        equal((found["profile"], found["title"], memo["date"]), ("memo", "Kylien kokous 3.3.2020", "2020-03-03"), kind)
        equal(memo["participants"]["names"], ["Maija Malli", "Ville Esimerkki"], kind)
        equal([(one["heading"], [(item["level"], item["text"]) for item in one["items"]]) for one in memo["sections"]],
              [("Vuokrat", [(0, "Päätettiin vuokrata tila.")]),
               ("Muut asiat", [(1, "Kuultiin Silmu-hankkeesta (ESR 2019–2021)."), (2, "Mukana oli Kaiku ry:n kahvila."),
                               (1, "Seuraava kokous on 1.4.2020.")])], kind)
        equal([(one["name"], "page" in one) for one in memo["mentions"]], [("Silmu", False), ("Kaiku ry", False)], kind)
        equal([(one["url"], one["text"]) for one in memo["links"]], [("https://silmu.example/", "Silmu-hankkeesta")], kind)


@case
def memos_in_pdfs():
    """PDF: lines that the page broke are one item again, also over its end, and what is mentioned has its page."""
    text = ("Kylien kokous 3.3.2020\n\nMuistio\n\nLäsnä: Maija Malli (pj), Ville Esimerkki\n\n1. Tila\n\n"
            "Päätettiin vuokrata tila, jonka Kaiku ry on löytänyt keskustasta ja jonka avaimet\nsaadaan "
            "heti, kun vuokrasopimus on allekirjoitettu ja takuu maksettu pankkiin.\n\n"
            "2. Muut asiat\n\nKuultiin kevään suunnitelmista.\n\f\nKuultiin Silmu-hankkeesta (ESR 2019–2021).\n")
    write("memo.pdf", pdf(pages_of(text)))
    memo, = document("memo.pdf")["records"]
    equal([one["heading"] for one in memo["sections"]], ["1. Tila", "2. Muut asiat"])
    equal(len(memo["sections"][0]["items"]), 1)
    equal([(one["name"], one["page"]) for one in memo["mentions"]], [("Kaiku ry", 1), ("Silmu", 2)])
    equal([item["page"] for one in memo["sections"] for item in one["items"]], [1, 1, 2])
    equal([one["page"] for one in memo["decisions"]], [1])


@case
def pages_say_when_they_were_published():
    """HTML: language and date of the head are the document's; a memo that has no date takes that one."""
    page = ("<!DOCTYPE html><html lang=fi><head><title>Kylien kokous</title><meta name=description content='Muistio 3.3.2020'>"
            "<body><h1>Kylien kokous</h1><p>Muistio</p><p>Läsnä: Maija Malli</p><h2>Tila</h2><p>Päätettiin vuokrata tila.</p>")
    write("memo.html", page)
    found = document("memo.html")
    equal((found["profile"], found["language"], found["date"]), ("memo", "fi", "2020-03-03"))
    memo, = found["records"]
    equal(memo["date"], "2020-03-03")
    begin, end = memo["origin"]["date"]["span"]
    equal(page.encode()[begin:end].decode(), "Muistio 3.3.2020")


@case
def pages_under_other_names():
    """A page in HTML is one by its content, whatever it is called, and text or HTML where --type says so."""
    page = "<!DOCTYPE html><html><body><h3>Malli</h3><p>Kehittäjä: Oma-hanke (ESR 2020)</p></body></html>"
    for name, options, media_type in (("page.pdf", [], "text/html"), ("page.txt", [], "text/html"),
                                      ("page.html", [], "text/html"), ("page.html", ["--type", "text"], "text/plain")):
        write(name, page)
        equal(document(name, *options)["source"]["media_type"], media_type, name)
    write("page.txt", "Malli\nKehittäjä: Oma-hanke (ESR 2020)\n")
    equal(document("page.txt", "--type", "html")["source"]["media_type"], "text/html")


@case
def pdf_reader_is_missing():
    """Without pdftotext: the package that has it, status 3; the other inputs are read."""
    write("page.pdf", pdf(pages_of(LISTING)))
    write("page.txt", LISTING)
    result = palaset("extract", "page.pdf", "page.txt", env={**os.environ, "PATH": os.getcwd()})
    ended(result, 3, "page.pdf: expected the program pdftotext to read it with, saw none; install poppler-utils")
    equal(len(json.loads(result.out)), 1)


@case
def pdf_reader_has_limits():
    """A reader that hangs, crashes, writes without end or too much: an error that names limit and flag, and no child is left."""
    write("page.pdf", pdf(pages_of(LISTING)))
    write("page.txt", LISTING)
    for script, options, parts in [
            ("exec /bin/sleep 60", ["--pdf-timeout", "1"], ["page.pdf: pdftotext took more than the limit of 1 seconds; raise it with --pdf-timeout"]),
            ("/bin/kill -SEGV $$", [], ["page.pdf: pdftotext crashed on it (signal 11)", "--pdf-memory"]),
            ("exec /usr/bin/yes", ["--max-text", "1M"], ["page.pdf: pdftotext wrote more than the limit of 1048576 bytes; raise it with --max-text"]),
            ("echo 'Syntax Error: no' >&2; exit 1", [], ["page.pdf: expected a PDF that pdftotext can read, saw one that it cannot (status 1: Syntax Error: no)"])]:
        write("bin/pdftotext", f"#!/bin/sh\n{script}\n")
        os.chmod("bin/pdftotext", 0o755)
        begun = time.monotonic()
        result = palaset("extract", *options, "page.pdf", "page.txt", env={**os.environ, "PATH": f"{os.getcwd()}/bin"})
        assert time.monotonic() - begun < (30 if sanitized() else 10), script
        ended(result, 3, parts)
        equal(len(json.loads(result.out)), 1)


@case
def broken_documents():
    """What looks like a document and is none: named, status 3; the others are read."""
    write("page.txt", LISTING)
    whole = docx(blocks_of(LISTING))
    cases = {"a.pdf": b"%PDF-1.4\nrubbish", "cut.pdf": pdf(pages_of(LISTING))[:300], "cut.docx": whole[:-40],
             "text.docx": LISTING.encode(), "x.docx": packed({"word/document.xml": "<w:document"}),
             "empty.odt": packed({"mimetype": "application/vnd.oasis.opendocument.text"}, stored=("mimetype",)),
             "image.txt": b"\x89PNG\r\n\x1a\n"}
    for name, data in cases.items():
        write(name, data)
    result = palaset("extract", *cases, "page.txt")
    equal(result.status, 3, result)
    for name in cases:
        holds(result.err, f"palaset: error: {name}: ")
    equal([one["source"]["path"] for one in json.loads(result.out)], ["page.txt"])


@case
def hostile_office_documents():
    """Elements 100,000 deep, entities that expand, a part that is a bomb: read or refused within a second."""
    head = '<?xml version="1.0"?><w:document xmlns:w="x"><w:body>'
    deep = head + "<w:sdt><w:sdtContent>" * 50_000 + "</w:sdtContent></w:sdt>" * 50_000 + "</w:body></w:document>"
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    laughs = ('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">' + entities + ']><w:document><w:body><w:p><w:r><w:t>'
              "&e9;</w:t></w:r></w:p></w:body></w:document>")
    bomb = head + " " * (300 << 20) + "</w:body></w:document>"
    for name, part, status in ("deep.docx", deep, 0), ("laughs.docx", laughs, 0), ("bomb.docx", bomb, 3):
        write(name, packed({"word/document.xml": part}))
        begun = time.monotonic()
        result = palaset("extract", "--format", "json", name)
        assert time.monotonic() - begun < (20 if sanitized() else 2), name
        equal(result.status, status, result)
        if status:
            holds(result.err, "bomb.docx: its part word/document.xml: ", "--max-")
