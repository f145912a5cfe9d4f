"""explain, and rules coverage."""

import json

from harness import case, ended, equal, holds, palaset, write

PAGE = """Luettelo

Kahvihetki
Kehittäjä: Kaiku-hanke (ESR 2018–2020)

Johdanto ilman otsikkoa.

Opas
Kehittäjä Tuntematon
"""


def explained(*arguments):
    result = palaset("explain", *arguments, "--format", "json")
    ended(result, 0)
    return json.loads(result.out)


@case
def explain_a_right_line():
    """explain --at LINE: the rule, the parts of its pattern with their bytes, and the values with theirs."""
    write("page.txt", PAGE)
    found = explained("page.txt", "--at", "4")
    equal((found["path"], found["profile"], len(found["lines"])), ("page.txt", "listing", 1))
    line = found["lines"][0]
    equal((line["line"], line["use"], line["rule"]), (4, "label", "listing.developer"))
    text = PAGE.encode()
    equal(text[slice(*line["span"])].decode(), line["text"])
    equal([(part["text"], part["in_value"]) for part in line["parts"]],
          [("Kehittäjä", False), (": ", False), ("Kaiku-hanke (ESR 2018–2020)", True)])
    for part in line["parts"]:
        equal(text[slice(*part["span"])].decode(), part["text"])
    equal([(v["path"], v["rule"], v["column"]) for v in line["values"]],
          [("records[0].developers[0]", "party.tied-head", 12),
           ("records[0].developers[0].funding[0]", "funding.parenthesis", 25)])
    for value in line["values"]:
        equal(text[slice(*value["span"])].decode(), value["surface"])


@case
def explain_a_column():
    """explain --at LINE:COL keeps the values that stand there; the text says the same as the JSON."""
    write("page.txt", PAGE)
    equal([v["path"] for v in explained("page.txt", "--at", "4:13")["lines"][0]["values"]],
          ["records[0].developers[0]"])
    equal(len(explained("page.txt", "--at", "4:26")["lines"][0]["values"]), 2)
    equal(explained("page.txt", "--at", "4:3")["lines"][0]["values"], [])


@case
def explain_what_gave_nothing():
    """explain of a line that no rule took: how far the nearest got, and what they expected there."""
    write("page.txt", PAGE)
    line = explained("page.txt", "--at", "9")["lines"][0]
    equal((line["use"], line["rule"], line["values"]), ("none", None, []))
    by_rule = {miss["rule"]: miss for miss in line["near_misses"]}
    equal(by_rule["listing.developer-without-colon"]["why"], "value")
    colon = by_rule["listing.developer"]
    equal((colon["fits"], colon["at"], colon["pattern"], colon["seen"]),
          ("Kehittäjä", {"line": 9, "column": 10}, "(?&colon)", " Tuntematon"))
    result = palaset("explain", "page.txt", "--at", "9")
    ended(result, 0)
    holds(result.out.decode(), 'page.txt:9: "Kehittäjä Tuntematon"\n', "  no rule took it; the nearest:\n",
          '    listing.developer got to column 10, behind "Kehittäjä"\n      expected colon (a colon)\n'
          '      saw " Tuntematon"\n')


@case
def explain_fields():
    """explain --field: every line that gave such a value; a path names one."""
    write("page.txt", PAGE)
    equal([line["line"] for line in explained("page.txt", "--field", "funding")["lines"]], [4])
    found = explained("page.txt", "--field", "records[0].name")
    equal([(line["line"], line["use"], [v["value"] for v in line["values"]]) for line in found["lines"]],
          [(3, "title", ["Kahvihetki"])])
    ended(palaset("explain", "page.txt", "--field", "fund"), 2, "no value of 'fund' stands there")


@case
def explain_a_page_in_html():
    """explain of a page in HTML: the line is the file's, the text is what the page shows."""
    write("page.html", "<html><body>\n<h2>Kahvihetki</h2>\n<p>Kehittäjä:&nbsp;<b>Kaiku</b>-hanke (ESR 2018)</p>\n"
                       "</body></html>\n")
    line = explained("page.html", "--at", "3")["lines"][0]
    equal((line["text"], line["rule"]), ("Kehittäjä: Kaiku-hanke (ESR 2018)", "listing.developer"))
    equal(line["values"][0]["surface"], "Kaiku-hanke (ESR 2018)")
    ended(palaset("explain", "page.html", "--at", "1"), 2, "no text stands on line 1")


@case
def explain_a_memo():
    """explain of a memo: labels of its head, headings and items."""
    write("memo.txt", "Muistio\n\nAika: 3.3.2021 klo 9–11\nLäsnä: Maija Malli, Ville Esimerkki\n\n1. Avaus\n\n"
                      "Puheenjohtaja avasi kokouksen.\n")
    equal(explained("memo.txt", "--at", "3")["lines"][0]["rule"], "memo.time")
    equal(explained("memo.txt", "--at", "6")["lines"][0]["use"], "section")
    item = explained("memo.txt", "--at", "8")["lines"][0]
    equal((item["use"], item["values"][0]["path"]), ("block", "records[0].sections[0].items[0]"))


@case
def explain_wrong_usage():
    """explain: a place that is none, a page that is not there, a word without a place."""
    write("page.txt", PAGE)
    for place in "0", "4:", "x", "4:0":
        ended(palaset("explain", "page.txt", "--at", place), 2, f"saw '{place}'")
    ended(palaset("explain", "page.txt", "--at", "99"), 2, "no text stands on line 99")
    ended(palaset("explain", "nothing.txt", "--at", "1"), 3, "nothing.txt")
    ended(palaset("explain", "page.txt"), 2, "expected --at LINE[:COL] or --field NAME with a page")
    ended(palaset("explain", "-", "--at", "3", stdin=PAGE.encode()), 0)


@case
def coverage_of_pages():
    """rules coverage: lines and bytes that no rule claims with their places, and rules that took no line."""
    write("page.txt", PAGE)
    result = palaset("rules", "coverage", "page.txt", "--format", "json")
    ended(result, 0)
    found = json.loads(result.out)
    lost = ["Johdanto ilman otsikkoa.", "Opas", "Kehittäjä Tuntematon"]
    equal([(u["line"], u["text"]) for u in found["unclaimed"]], list(zip((6, 8, 9), lost)))
    page = found["pages"][0]
    equal((page["lines"], page["unclaimed_lines"], page["unclaimed_bytes"]),
          (6, 3, sum(len(text.encode()) for text in lost)))
    took = {rule["id"]: rule["lines"] for rule in found["rules"]}
    equal((took["listing.developer"], took["listing.related"]), (1, 0))
    text = palaset("rules", "coverage", "page.txt", "page.txt").out.decode()
    holds(text, "  page.txt:6:1: Johdanto ilman otsikkoa.\n", "2 pages: 6 of 12 lines", "rules that took no line:\n",
          "\n  listing.related: ")
    assert "\n  listing.developer: " not in text, text
