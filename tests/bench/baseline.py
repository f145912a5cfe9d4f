"""What palaset is measured against: the same job as a plain script with Python's re.

    baseline.py FILE > records.jsonl

A line of JSON for each entry with its title, developers and related parties: name, kind, aliases and funding. It finds
less than palaset: no spans, no base forms, no owners, places, parts of projects or notes, no diagnostics, and it takes
no care of what a value's text looks like in bytes. It is written as one would write it for one such page.
"""

import json
import re
import sys

FUNDER = r"(?:ESR\+?|EAKR|STEA|STM|THL|OKM|RAY|OPH|TEM)"
DATE = r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}/\d{4}|(?:19|20)\d\d)"
DASH = "[-–—−]"

LABEL = re.compile(r"\W{0,3}(?:(kehittäj\w*|kehittän\w+|toteutta\w+|hanke|hankkeet)"
                   r"|(?:saman\w+|vastaav\w+) (?:toimint|mall)\w*(?: \w+){0,4}) ?: ?", re.I)
UNLABELLED = re.compile(rf"\S.*{DASH}hanke\b.*\({FUNDER} \d{{4}}")
BETWEEN = re.compile(r"; |(?:(?<=\))|(?<=hanke)|(?<=projekti)|(?<=hankkeessa)|(?<= ry)|(?<=säätiö)|(?<=kaupunki))"
                     r"(?:, | ja | sekä | & |\. )(?=[A-ZÅÄÖ\d])(?![A-ZÅÄÖ][a-zåäö]+ osahan)")
MONEY = re.compile(rf"(?:({FUNDER}),? )?({DATE})(?: ?({DASH})(?: ?({DATE}))?)?(?: \(({FUNDER})\))?|({FUNDER})\b")
IN_PARENTHESES = re.compile(r" ?\(([^()]*)\)?")
BEHIND_NAME = re.compile(rf"(?: vuosina)? {DATE} ?(?:{DASH}(?: ?{DATE})?)?(?: \({FUNDER}\))?$")
MORE = re.compile(r", (?:(?:hankkeen )?osatoteuttaja .*|valtakunnallinen hanke|.*osahank\w+)$")
HEAD = re.compile(rf" ?(?:{DASH} ?)(?:\w*hanke\w*|hankkee\w+|hankkeet|projekti\w*|(\w*ohjelma))$| hanke$")
ALIAS = re.compile(r"([^\s-]*[A-ZÅÄÖ0-9][^\s-]*[A-ZÅÄÖ0-9][^\s-]*)(?:-hanke)?$")
SHORT_NAME = re.compile(rf"(\S+(?: \S+)?) {DASH} ?\S+ ")
ORGANIZATION = re.compile(r"(?: ry|säätiö|kaupunki|kunta|yhdistys|seura|keskus)$")


def iso(date):
    if "/" in date:
        month, year = date.split("/")
        return f"{year}-{int(month):02}"
    if "." in date:
        day, month, year = date.split(".")
        return f"{year}-{int(month):02}-{int(day):02}"
    return date


def funding(text):
    found = []
    for funder, first, dash, last, behind, alone in MONEY.findall(text):
        period = iso(first) if first else None
        if dash:
            period += "/" + (iso(last) if last else "..")
        found.append({"funder": funder or behind or alone or None, "period": period})
    return found


def party(text):
    money, aliases = [], []
    text = text.strip(" .,;")
    if tail := BEHIND_NAME.search(text):
        money += funding(tail[0])
        text = text[:tail.start()]
    for inside in IN_PARENTHESES.findall(text):
        if "20" in inside or re.fullmatch(FUNDER, inside):
            money += funding(inside)
        elif short := ALIAS.match(inside):
            aliases.append(short[1])
    name = MORE.sub("", IN_PARENTHESES.sub("", text).strip(" .,;"))
    is_funded = any(one["funder"] or "/" in one["period"] for one in money)
    kind = "organization" if ORGANIZATION.search(name) else "project" if is_funded else "other"
    if head := HEAD.search(name):
        kind = "programme" if head[1] else "project"
        name = name[:head.start()]
    elif name.endswith(("hanke", "projekti")):
        kind = "project"
    name = name.strip(" -–")
    if short := SHORT_NAME.match(name):
        aliases.append(short[1])
    return {"name": name, "kind": kind, "aliases": aliases, "funding": money}


def parties(text):
    return [found for found in map(party, BETWEEN.split(text)) if found["name"]]


def entries(lines):
    entry, title = None, ""
    for line in lines:
        line = " ".join(line.replace("\u00ad", "").split())
        label = LABEL.match(line)
        if label and not label[1]:
            if entry:
                entry["related"] += parties(line[label.end():])
        elif label or (title and UNLABELLED.match(line)):
            if entry:
                yield entry
            entry = {"name": title, "developers": parties(line[label.end():] if label else line), "related": []}
            title = ""
        elif line:
            title = line
    if entry:
        yield entry


def main():
    write, encode = sys.stdout.write, json.JSONEncoder(ensure_ascii=False).encode
    with open(sys.argv[1], encoding="utf-8") as lines:
        for entry in entries(lines):
            write(encode(entry) + "\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main()
