"""Pages in HTML and other encodings, as the command line takes them."""

import json

from harness import case, ended, equal, palaset, write

PAGE = """<html><head><title>Mallit</title></head><body>
<h2><a href="laavu">Laavu</a></h2>
<p>Kehittäjä: Oma-hanke (ESR 2020)</p>
"""


def first(result):
    return json.loads(result.out)["records"][0]


@case
def html_by_content_and_in_folders():
    """HTML is known by its content, whatever its name; in folders *.html, *.htm and *.xhtml are read too."""
    for name in "top/a.html", "top/b.HTM", "top/c.xhtml", "top/d.txt":
        write(name, PAGE)
    write("top/e.xml", PAGE)
    result = palaset("extract", "top")
    ended(result, 0)
    documents = json.loads(result.out)
    equal([one["source"]["path"] for one in documents], ["top/a.html", "top/b.HTM", "top/c.xhtml", "top/d.txt"])
    equal({one["source"]["media_type"] for one in documents}, {"text/html"})
    equal({len(one["records"]) for one in documents}, {1})


@case
def base_url_makes_links_absolute():
    """--base-url is the page's address; without it and without one in the page links stay as they are."""
    write("page.html", PAGE)
    equal(first(palaset("extract", "page.html"))["url"], "laavu")
    result = palaset("extract", "--base-url", "https://example.org/mallit/lista", "page.html")
    equal(first(result)["url"], "https://example.org/mallit/laavu")


@case
def encodings():
    """--encoding is not questioned; a name that is none is wrong usage, and those that are get named."""
    write("page.txt", "Laavu\nKehittäjä: Yö-hanke (ESR 2020)\n".encode("utf-16-be"))
    result = palaset("extract", "page.txt")
    ended(result, 0)
    equal(json.loads(result.out)["source"]["encoding"], "UTF-16BE")
    equal(first(result)["developers"][0]["name"], "Yö")
    write("latin.txt", "Laavu\nKehittäjä: Yö-hanke (100 €)\n".encode("iso-8859-15"))
    result = palaset("extract", "--encoding", "latin9", "latin.txt")
    equal("€" in first(result)["developers"][0]["surface"], True)
    ended(palaset("extract", "--encoding", "utf-9", "page.txt"), 2, ["'utf-9'", "ISO-8859-15"])


@case
def hostile_pages_are_refused():
    """A page nested too deep is named with its place and the limit, status 3; the others are written."""
    write("deep.html", "<html>\n" + "<div>" * 100_000)
    write("bold.html", "<html>" + "<b>" * 350_000)
    write("wide.html", PAGE + "<p title=\"" + "x" * 1_000_000 + "\">")
    result = palaset("extract", "deep.html", "bold.html", "wide.html")
    ended(result, 3, ["deep.html: line 2, column 1276", "256", "--max-depth", "bold.html: line 1"])
    equal(len(json.loads(result.out)), 1)
    write("ten.html", "<html>" + "<div>" * 10 + PAGE)
    ended(palaset("extract", "--max-depth", "9", "ten.html"), 3, ["ten.html"])
    ended(palaset("extract", "--max-depth", "0", "ten.html"), 2, ["--max-depth", "'0'"])
