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
