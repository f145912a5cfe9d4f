"""rules list, show and check; schema."""

import json
import time

from harness import case, ended, equal, holds, matches, palaset, sanitized, write

PROFILE = """palaset = 1

[profile]
id = "own"
summary = "A page of our own"

[[line]]
id = "maker"
summary = "Who made it"
role = "field"
field = "developers"
pattern = 'Tekijä: (?<value>.*)'
examples = [{ line = "Tekijä: Oma-hanke", value = "Oma-hanke" }]
near-misses = ["Tekijät"]
"""
PAGE = "Malli\nTekijä: Oma-hanke (ESR 2020)\n"


@case
def list_has_columns():
    """rules list: id, summary, origin; the id comes first and is unique."""
    result = palaset("rules", "list")
    ended(result, 0)
    lines = result.out.decode().splitlines()
    ids = [line.split()[0] for line in lines]
    assert len(ids) > 5 and len(set(ids)) == len(ids), ids
    for line in lines:
        matches(line, r"^[a-z0-9.-]+ +\S.* {2,}(built-in:\S+\.toml|interpreter)$")


@case
def list_as_json():
    """rules list --format json: the same rules, with their patterns."""
    rules = json.loads(palaset("rules", "list", "--format", "json").out)
    listed = [line.split()[0] for line in palaset("rules", "list").out.decode().splitlines()]
    equal([rule["id"] for rule in rules], listed)
    equal({tuple(rule) for rule in rules}, {("id", "summary", "origin", "pattern")})
    assert any(rule["pattern"] for rule in rules), "patterns"


@case
def show_a_rule():
    """rules show ID: summary, origin, pattern."""
    rules = json.loads(palaset("rules", "list", "--format", "json").out)
    for rule in rules:
        result = palaset("rules", "show", rule["id"])
        ended(result, 0)
        holds(result.out.decode(), f"{rule['id']}\n  summary: {rule['summary']}\n  origin: {rule['origin']}\n",
              "  pattern:\n" if rule["pattern"] else "")


@case
def show_a_profile():
    """rules show PROFILE and rules show FILE give the file as it is; it passes rules check."""
    result = palaset("rules", "show", "listing")
    ended(result, 0)
    equal(palaset("rules", "show", "listing.toml").out, result.out)
    write("own.toml", result.out)
    equal(palaset("rules", "show", "own.toml").out, result.out)


@case
def show_what_is_not_there():
    """rules show of an unknown name: what was seen, and the nearest rule."""
    known = json.loads(palaset("rules", "list", "--format", "json").out)[0]["id"]
    result = palaset("rules", "show", known[:-1] + "#")
    ended(result, 2, [f"expected a rule, a profile or a rule file, saw '{known[:-1]}#'; did you mean "])
    ended(palaset("rules", "show", "nothing-like-it-at-all"), 2, "'palaset rules list' shows all rules")
    ended(palaset("rules", "show"), 2, "ID|FILE|PROFILE")


@case
def check_built_in_rules():
    """rules check without files: the built-in ones have no problems."""
    result = palaset("rules", "check")
    ended(result, 0)
    matches(result.out.decode(), r"\A\d+ files?, \d+ rules: no problems\n\Z")


@case
def own_profile_is_used():
    """--profile FILE.toml adds the file and reads by its profile; a file with no profile is refused."""
    write("own.toml", PROFILE)
    write("page.txt", PAGE)
    result = palaset("extract", "--profile", "own.toml", "page.txt")
    ended(result, 0)
    document = json.loads(result.out)
    equal((document["profile"], [r["developers"][0]["name"] for r in document["records"]]), ("own", ["Oma"]))
    equal(palaset("extract", "--rules", "own.toml", "--profile", "own", "page.txt").out, result.out)
    write("words.toml", palaset("rules", "show", "words/funders.toml").out)
    ended(palaset("extract", "--profile", "words.toml", "page.txt"), 2,
          "palaset: error: --profile words.toml: expected a file that holds a profile, saw one without")
    holds(palaset("rules", "list", "--rules", "own.toml").out.decode(), "\nown.maker ", "Who made it", "own.toml\n")
    equal(palaset("rules", "show", "own", "--rules", "own.toml").out.decode(), PROFILE)
    equal(palaset("rules", "check", "own.toml").out, b"1 file, 1 rule: no problems\n")


def faults_of(*files):
    result = palaset("rules", "check", *files)
    equal(result.status, 2, result)
    return result


@case
def check_names_every_problem():
    """rules check: a problem of each file with file:line:column, the line and a caret; then a count; status 2."""
    write("syntax.toml", 'name = "unfinished\n')
    write("key.toml", PROFILE + "nonsense = 1\n")
    write("regex.toml", PROFILE.replace('"own"', '"other"').replace("<value>.*)", "<value>.*"))
    write("example.toml", PROFILE.replace('"own"', '"third"').replace('value = "Oma-hanke"', 'value = "Muu"')
          .replace('"Tekijät"', '"Tekijä: x"'))
    text = faults_of("syntax.toml", "key.toml", "regex.toml", "example.toml").out.decode()
    matches(text, r"^syntax\.toml:1:\d+: .+\n.*unfinished.*\n *\^$")
    matches(text, r"^key\.toml:15:1: unknown key 'nonsense'.*\n *nonsense = 1\n *\^$")
    matches(text, r"^regex\.toml:12:\d+: .*closing parenthesis.*\n *pattern = .*\n *\^$")
    matches(text, r"^example\.toml:13:\d+: .*expected .*'Muu', saw 'Oma-hanke'\n *examples = .*\n *\^$")
    matches(text, r"^example\.toml:14:\d+: .*near miss.*\n *near-misses = .*\n *\^$")
    matches(text, r"^4 files, \d+ rules?: 5 problems$")
    result = palaset("extract", "--rules", "key.toml", "--rules", "regex.toml", "-", stdin=b"")
    ended(result, 2, ["palaset: error: ", "key.toml:15:1: ", "regex.toml:12:"])


@case
def pattern_that_runs_wild():
    """A pattern that backtracks for ever over 100 kB of words: a warning that names rule and place, within 2 s."""
    wild = PROFILE.replace("Tekijä: (?<value>.*)", r"(\w+ ?)+[0-9]: (?<value>.*)")
    write("wild.toml", wild.replace('line = "Tekijä: Oma', 'line = "sana 3: Oma'))
    write("page.txt", "Malli\n" + "sana " * 20_000 + "\nToinen\nsana 3: Oma-hanke (ESR 2020)\n")
    begun = time.monotonic()
    result = palaset("extract", "--profile", "wild.toml", "page.txt")
    assert time.monotonic() - begun < (10 if sanitized() else 2), "slow"
    equal(result.status, 0, result)
    matches(result.err, r"^page\.txt:2:1: warning: .* \(rule own\.maker\) \[rule\.match-limit\]$")
    equal([r["name"] for r in json.loads(result.out)["records"]], ["Toinen"])


@case
def check_missing_file():
    """rules check of a file that is not there: named, status 2, the others are checked."""
    write("key.toml", PROFILE + "nonsense = 1\n")
    result = faults_of("gone.toml", "key.toml")
    holds(result.err, "palaset: error: ", "gone.toml", "No such file or directory")
    matches(result.out.decode(), r"^key\.toml:15:1: ")
    matches(result.out.decode(), r"^1 file, ")


@case
def check_ends_soon():
    """A rule file of odd bytes, or very large, is judged within seconds."""
    write("binary.toml", bytes(range(256)))
    write("deep.toml", "a = " + "[" * 100_000)
    begun = time.monotonic()
    text = faults_of("binary.toml", "deep.toml").out.decode()
    assert time.monotonic() - begun < (25 if sanitized() else 5), "slow"
    equal(any(ord(c) < 32 and c not in "\n\t" for c in text), False)


@case
def schema_is_json():
    """schema prints the JSON Schema 2020-12 of what is written."""
    result = palaset("schema")
    ended(result, 0)
    equal(json.loads(result.out)["$schema"], "https://json-schema.org/draft/2020-12/schema")


LABELS = """Päättyneet hankkeet

Kotipiha kuntoon
Rahoittaja: STEA
Toteutusaika: 2019–2021
Yhteyshenkilö: Maija Malli
Kokonaisbudjetti: 120 000 €

Yhteinen pöytä
Rahoittaja: ESR
Toteutusaika: 1.8.2016–31.12.2018
Yhteyshenkilö: Ville Esimerkki
Kokonaisbudjetti: 45 500 €
"""
TABLE = """Hakija;Hankkeen nimi;Myönnetty
Silta ry;Arki kantaa;120 000 €
Vaaran Setlementti ry;Ovi auki -hanke;45 500 €
Nurmeksen kaupunki;Kolmas kerros;8 000 €
"""
NUMBERED = """Hankerekisteri

1. Hankkeen nimi
Nuoret rakentavat reitin
2. Hakija
Reitit ry
3. Toteutusaika
2019–2022
"""
LINES = """Hankkeitamme

Kaiku-hanke (ESR 2018–2020), Espoo
Silta-hanke (STEA 2019–2021), Vantaa
Lähde-hanke (ESR 2015–2017), Lahti
"""


def new_profile(page, text):
    """What rules new writes for a page, and the document that the page gives by it."""
    write(page, text)
    written = palaset("rules", "new", page)
    equal(written.status, 0, written)
    assert "warning" not in written.err, written.err
    write("own.toml", written.out)
    checked = palaset("rules", "check", "own.toml")
    ended(checked, 0)
    holds(checked.out.decode(), ": no problems")
    read = palaset("extract", "--profile", "own.toml", page)
    ended(read, 0)
    return written, json.loads(read.out)


@case
def new_for_labels():
    """rules new: a page of labels gives a rule a label, with examples from the page, and types by what stands there."""
    written, document = new_profile("hankkeet.txt", LABELS)
    text = written.out.decode()
    holds(text, 'id = "hankkeet"\n', 'yhteyshenkilo = "person"\nkokonaisbudjetti = "money"\n',
          '# 2 lines, the first: line 4\n', '{ line = "Rahoittaja: STEA", value = "STEA" }', "near-misses = [")
    holds(written.err, "hankkeet.txt: 2 records with ")
    records = document["records"]
    equal([r["name"] for r in records], ["Kotipiha kuntoon", "Yhteinen pöytä"])
    equal(records[0]["fields"]["kokonaisbudjetti"], {"amount": 120000, "currency": "EUR"})
    equal([f["period"] for r in records for p in r["developers"] for f in p["funding"]],
          ["2019/2021", "2016-08-01/2018-12-31"])


@case
def new_for_a_table():
    """rules new: rows of a table give a column each."""
    written, document = new_profile("taulukko.csv", TABLE)
    holds(written.out.decode(), 'separator = "semicolon"', 'headings = ["hankkeen nimi"]\nfield = "name"')
    equal([r["name"] for r in document["records"]], ["Arki kantaa", "Ovi auki -hanke", "Kolmas kerros"])
    equal(document["records"][2]["fields"]["myonnetty"], {"amount": 8000, "currency": "EUR"})


@case
def new_for_numbered_headings():
    """rules new: numbered headings with the value below."""
    _, document = new_profile("rekisteri.txt", NUMBERED)
    equal([r["name"] for r in document["records"]], ["Nuoret rakentavat reitin"])


@case
def new_for_lines_of_projects():
    """rules new: lines that name a project each."""
    _, document = new_profile("lista.txt", LINES)
    equal([r["name"] for r in document["records"]], ["Kaiku-hanke", "Silta-hanke", "Lähde-hanke"])


@case
def new_for_prose():
    """rules new: a page on which nothing comes again gives a profile to begin with."""
    written, _ = new_profile("proosa.txt", "Otsikko\n\nTämä on vain tekstiä.\n")
    holds(written.out.decode(), "# Nothing on the page comes again")
    equal(palaset("rules", "new", "-", "--id", "oma", stdin=LABELS.encode()).status, 0)


@case
def rules_test_against_gold():
    """rules test --against --expect: precision and recall by field, and what differs with the page's line."""
    write("own.toml", PROFILE)
    write("page.txt", "Malli\nTekijä: Oma-hanke (ESR 2020)\n\nToinen\nTekijä: Muu-hanke (STEA 2019–2021)\n")
    read = palaset("extract", "--profile", "own.toml", "page.txt")
    write("gold.json", read.out)
    result = palaset("rules", "test", "own.toml", "--against", "page.txt", "--expect", "gold.json")
    ended(result, 0)
    holds(result.out.decode(), "1 file: every example and near miss is as it should be\n", "developers.funding.period")
    gold = json.loads(read.out)
    gold["records"][0]["developers"][0]["funding"][0]["period"] = "2021"
    gold["records"][1]["name"] = "Kolmas"
    write("gold.json", json.dumps(gold["records"]).encode())
    result = palaset("rules", "test", "own.toml", "--against", "page.txt", "--expect", "gold.json")
    equal(result.status, 1, result)
    holds(result.out.decode(), "- expected, + extracted\n\"Malli\"\n",
          "  2: Tekijä: Oma-hanke (ESR 2020)\n", "  - developers.funding.period of Oma: 2021\n",
          "  + developers.funding.period of Oma: 2020\n", '"Kolmas": missing\n', '"Toinen": too many\n')
    found = json.loads(palaset("rules", "test", "own.toml", "--against", "page.txt", "--expect", "gold.json",
                               "--format", "json").out)
    equal((found["records"]["right"], found["records"]["wrong"], found["records"]["missing"]), (1, 1, 1))
    equal(found["fields"]["developers"]["precision"], 0.5)


@case
def rules_test_of_examples():
    """rules test FILE: the examples; a broken one is status 2; --against needs --expect, gold must be JSON."""
    write("own.toml", PROFILE)
    ended(palaset("rules", "test", "own.toml"), 0)
    write("bad.toml", PROFILE.replace('value = "Oma-hanke"', 'value = "Muu"'))
    result = palaset("rules", "test", "bad.toml")
    equal(result.status, 2, result)
    holds(result.out.decode(), "expected the value 'Muu'", "1 file: 1 problem\n")
    write("page.txt", PAGE)
    ended(palaset("rules", "test", "own.toml", "--against", "page.txt"), 2, "--expect")
    write("gold.json", "no json")
    ended(palaset("rules", "test", "own.toml", "--against", "page.txt", "--expect", "gold.json"), 2,
          "gold.json: expected JSON")


@case
def check_warns():
    """rules check: rules that take the same examples, slow patterns, and branches without an example; status 0."""
    write("own.toml", PROFILE + """
[[line]]
id = "other"
summary = "The same again"
role = "field"
field = "developers"
pattern = '(?:Tekijä|Laatija): (?<value>.*)'
examples = ["Laatija: Oma-hanke"]

[[line]]
id = "slow"
summary = "Slow"
role = "furniture"
pattern = '(?:a+)+b'
examples = ["aab"]
""")
    result = palaset("rules", "check", "own.toml")
    ended(result, 0)
    text = result.out.decode()
    holds(text, "own.toml:13:", "warning: own.maker and own.other both take this example",
          "warning: own.other: no example tries the branch 'Tekijä' of its pattern",
          "warning: own.slow: can be slow", "1 file, 3 rules: no problems, 3 warnings\n")


@case
def time_of_rules():
    """rules time: every rule of the profile with its matches, the slowest first."""
    write("own.toml", PROFILE)
    write("page.txt", PAGE)
    result = palaset("rules", "time", "--profile", "own.toml", "page.txt", "page.txt", "--format", "json")
    ended(result, 0)
    times = json.loads(result.out)
    equal([(t["rule"], t["lines"], t["matches"], t["given_up"]) for t in times], [("own.maker", 4, 2, 0)])
    text = palaset("rules", "time", "page.txt").out.decode().splitlines()
    matches(text[0], r"^rule +share +ms +ns a line +lines +matches +given up$")
    assert any(line.startswith("listing.developer ") for line in text), text
