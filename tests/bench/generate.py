"""Writes a listing of any length, with the irregularities of real ones: what the benchmark reads.

    generate.py --bytes N [--seed S] [-o FILE] [--count]

N may end in K, M or G (powers of 1024). The text is whole lines and at most N bytes; it is written as it is made,
so memory does not grow with N. The same N and S give the same bytes, with any Python 3. With --count, the number of
entries goes to standard error: no entry is so odd that a reader of Finnish could not tell it from the others.
"""

import argparse
import random
import sys

from words import (ADJECTIVES, AT, BASE, CLOSINGS, CODAS, FIRST, GENITIVE, ILLATIVE, NOMINATIVE, NOUNS, OWNER, PARTITIVE,
                   PEOPLE, PLACES, SLOGANS, SYLLABLES, VERBS)

NO_BREAK = "\u00a0"
ENTRIES_A_PAGE = 100


def weighted(*choices):
    """A list that holds each value as often as its weight says."""
    return [value for weight, value in choices for _ in range(weight)]


FUNDERS = weighted((60, "ESR"), (14, "STEA"), (6, "STM"), (5, "THL"), (4, "EAKR"), (3, "OKM"), (3, "RAY"), (3, "ESR+"), (2, "OPH"))
YEAR_DASHES = weighted((85, "–"), (7, "-"), (3, " – "), (2, "—"), (2, " -"), (1, "−"))
NAME_DASHES = weighted((86, " – "), (8, " - "), (3, "-"), (3, " -"))
HEADS = weighted((70, " -hanke"), (6, "–hanke"), (5, " hanke"), (5, " -projekti"), (4, " -hankkeessa"), (4, " -hankkeen"),
                 (3, " -kehittämishanke"), (3, " -ohjelma"))
DEVELOPER_LABELS = weighted((85, "Kehittäjä:"), (6, "Kehittäjät:"), (2, "Kehittäjätaho:"), (3, "Toteuttaja:"), (1, "Hanke:"),
                            (1, "KEHITTÄJÄ:"), (2, "Kehittänyt:"))
RELATED_LABELS = weighted((88, "Samankaltaista toimintaa kehittäneet:"), (6, "Vastaavaa toimintaa kehittäneet:"),
                          (3, "Samanlaista toimintaa ovat kehittäneet:"), (3, "SAMANKALTAISTA TOIMINTAA KEHITTÄNEET:"))
BEHIND_LABEL = weighted((70, " "), (22, NO_BREAK), (5, ""), (3, "  "))
BETWEEN_TWO = weighted((5, " ja "), (3, ", "), (2, "; "), (1, " sekä "), (1, " & "))
LINE_ENDS = weighted((86, ""), (10, "."), (2, " "), (2, NO_BREAK))


class Page:
    """Makes the parts of a page, one after the other, from one stream of random numbers."""

    def __init__(self, seed):
        # random() alone: other methods of Random may give other numbers in another version of Python
        self.random = random.Random(seed).random

    def pick(self, choices):
        return choices[int(self.random() * len(choices))]

    def one_in(self, n):
        return self.random() * n < 1

    def between(self, least, most):
        return least + int(self.random() * (most - least + 1))

    # --- words ---------------------------------------------------------------------------------------------------

    def noun(self, case):
        """A compound noun; one in twelve has three parts, so that words seldom come again."""
        first, last = self.pick(FIRST), self.pick(NOUNS)[case]
        tie = "-" if first[-1] == last[0] and last[0] in "aeiouyäö" else ""
        return (self.pick(FIRST) if self.one_in(12) else "") + first + tie + last

    def phrase(self):
        """A name of some words, in small letters."""
        kind = int(self.random() * 7)
        if kind == 0:
            return f"{self.noun(PARTITIVE)} ja {self.noun(PARTITIVE)} {self.pick(PEOPLE)} {self.pick(CLOSINGS)}"
        if kind == 1:
            return f"{self.noun(GENITIVE)} {self.noun(NOMINATIVE)} {self.pick(PEOPLE)} {self.pick(CLOSINGS)}"
        if kind == 2:
            return f"{self.pick(PEOPLE)} {self.noun(GENITIVE)} edistäminen {self.pick(PLACES)[AT]}"
        if kind == 3:
            return f"{self.noun(PARTITIVE)}, {self.noun(PARTITIVE)} ja {self.noun(PARTITIVE)} {self.pick(CLOSINGS)}"
        if kind == 4:
            return self.pick(SLOGANS)
        if kind == 5:
            return f"{self.noun(NOMINATIVE)}- ja {self.noun(NOMINATIVE)} {self.pick(CLOSINGS)}"
        return f"{self.pick(PEOPLE)} {self.noun(NOMINATIVE)}"

    def brand(self):
        """A short name: Xxxx, XXXX, XxXx, Xxxx 2."""
        name = self.pick(SYLLABLES) + self.pick(SYLLABLES) + self.pick(CODAS)
        kind = self.random()
        if kind < 0.5:
            return name.capitalize()
        if kind < 0.85:
            return name.upper()
        if kind < 0.95:
            return name[:3].capitalize() + name[3:].capitalize()
        return f"{name.capitalize()} {self.between(2, 3)}"

    def title(self):
        kind = self.random()
        if kind < 0.25:
            words = f"{self.noun(NOMINATIVE)} {self.pick(VERBS)} {self.noun(PARTITIVE)}"
        elif kind < 0.5:
            words = f"{self.pick(PEOPLE)} {self.noun(NOMINATIVE)} {self.pick(CLOSINGS)}"
        elif kind < 0.65:
            words = f"{self.pick(ADJECTIVES)} {self.noun(NOMINATIVE)}"
        elif kind < 0.85:
            words = f"{self.noun(NOMINATIVE)} – {self.phrase()}"
        else:
            words = f"{self.noun(GENITIVE)} {self.noun(NOMINATIVE)} {self.noun(ILLATIVE)}"
        return words[0].upper() + words[1:]

    # --- parties -------------------------------------------------------------------------------------------------

    def years(self):
        first = self.between(2011, 2023)
        last = first + self.between(1, 4)
        kind = self.random()
        if kind < 0.9:
            return f"{first}{self.pick(YEAR_DASHES)}{last}"
        if kind < 0.95:
            return f"{first}"
        if kind < 0.97:
            return f"{self.between(1, 12)}/{first}–{self.between(1, 12)}/{last}"
        if kind < 0.99:
            return f"1.{self.between(1, 12)}.{first}–28.{self.between(1, 12)}.{last}"
        return f"{first}–"

    def funding(self):
        kind = self.random()
        if kind < 0.88:
            return f"({self.pick(FUNDERS)} {self.years()})"
        if kind < 0.91:
            return f"({self.pick(FUNDERS)} {self.years()}, {self.pick(FUNDERS)} {self.years()})"
        if kind < 0.93:
            return f"({self.pick(FUNDERS)}, {self.years()})"
        if kind < 0.95:
            return f"({self.years()})"
        if kind < 0.97:
            return f"{self.years()} ({self.pick(FUNDERS)})"
        if kind < 0.98:
            return f"vuosina {self.years()}"
        if kind < 0.99:
            return "(ei erillisrahoitusta)"
        return f"({self.pick(FUNDERS)} {self.years()}"

    def project_name(self):
        kind = self.random()
        long = self.phrase()
        long = long[0].upper() + long[1:]
        if kind < 0.25:
            return f"{self.brand()}-hanke"
        if kind < 0.45:
            return self.brand() + self.pick(HEADS)
        if kind < 0.65:
            return long + self.pick(HEADS)
        if kind < 0.82:
            return f"{self.brand()}{self.pick(NAME_DASHES)}{long}" + (self.pick(HEADS) if self.one_in(2) else "")
        if kind < 0.9:
            return f"{long} ({self.brand().upper()[:6].strip()}" + ("-hanke)" if self.one_in(3) else ")")
        if kind < 0.96:
            return long
        return f"{self.pick(PLACES)[OWNER]} kaupungin {long} -hanke"

    def more_of_project(self):
        """What may stand between a project's name and its funding."""
        kind = self.random()
        if kind > 0.1:
            return ""
        if kind < 0.04:
            return f", osatoteuttaja {self.pick(PLACES)[OWNER]} kaupunki"
        if kind < 0.07:
            return f", {self.pick(PLACES)[OWNER]} osahanke"
        if kind < 0.09:
            return f" ({self.pick(PLACES)[BASE]}, {self.pick(PLACES)[BASE]})"
        return ", valtakunnallinen hanke"

    def project(self):
        return f"{self.project_name()}{self.more_of_project()} {self.funding()}"

    def organization(self):
        place = self.pick(PLACES)
        noun = self.noun(NOMINATIVE).capitalize()
        return self.pick((f"{place[OWNER]} kaupunki", f"{noun} ry", f"{noun}säätiö", place[BASE],
                          f"{place[OWNER]} kaupungin {self.noun(NOMINATIVE)}", f"Kauppakeskus {self.brand()}, {place[BASE]}"))

    def other(self):
        place = self.pick(PLACES)
        return self.pick((f"{self.noun(NOMINATIVE).capitalize()} ({place[BASE]})", "lukuisat paikalliset hankkeet",
                          f"{place[AT]} {self.brand()} -kioski", f"{self.noun(GENITIVE).capitalize()} opas ({self.between(2004, 2020)})"))

    def suspended(self):
        """Names that share one head noun."""
        names = [f"{self.brand()}- {self.funding()}" for _ in range(2)]
        if self.one_in(2):
            return f"{names[0]} ja {names[1]} -hankkeet"
        words = [f"{self.noun(NOMINATIVE).capitalize()} ({self.pick(FUNDERS)} {self.years()})" for _ in range(3)]
        return f"{words[0]}, {words[1]} ja {words[2]} -hankkeet"

    def parties(self, count, others):
        if self.one_in(60):
            return self.suspended()
        several = [self.organization() if self.one_in(15) else self.project() for _ in range(count)]
        if others and self.one_in(8):
            several[-1] = self.other()
        if count == 2:
            return self.pick(BETWEEN_TWO).join(several)
        if self.one_in(3):
            return "; ".join(several)
        return ", ".join(several[:-1]) + (" ja " if count > 1 else "") + several[-1]

    # --- lines ---------------------------------------------------------------------------------------------------

    def careless(self, line):
        """The line as somebody in a hurry leaves it."""
        kind = self.random()
        at = line.find(" ", int(kind * 997) % len(line))
        if at > 0:
            if kind < 0.1:
                line = line[:at] + NO_BREAK + line[at + 1:]
            elif kind < 0.12:
                line = line[:at] + " " + line[at:]
            elif kind < 0.125:  # a soft hyphen
                line = line[:at - 1] + "\u00ad" + line[at - 1:]
        return line + self.pick(LINE_ENDS)

    def wrapped(self, line):
        """Broken in two where a comma stands, if one does."""
        return line.replace(", ", ",\n", 1)

    def developer_line(self):
        if self.one_in(50):  # no label: what makes it a developer must then be beyond doubt
            return f"{self.brand()}-hanke ({self.pick(FUNDERS)} {self.between(2011, 2019)}–{self.between(2020, 2024)})"
        count = self.pick((1, 1, 1, 1, 1, 1, 1, 1, 2, 3))
        line = self.careless(self.pick(DEVELOPER_LABELS) + self.pick(BEHIND_LABEL) + self.parties(count, False))
        return self.wrapped(line) if self.one_in(80) else line

    def related_line(self):
        line = self.pick(RELATED_LABELS) + self.pick(BEHIND_LABEL) + self.parties(self.pick((1, 1, 1, 2, 2, 3, 5)), True)
        return self.careless(line)

    def entry(self):
        """Title, developers, in one of five entries also who did something alike; one in sixty lacks the blank line."""
        lines = self.careless(self.title()) + "\n" + self.developer_line() + "\n"
        if self.one_in(5):
            lines += self.related_line() + "\n"
        if self.one_in(300):
            lines += f"https://example.org/mallit/{self.brand().lower().replace(' ', '-')}\n"
        return lines if self.one_in(60) and ":" in lines.split("\n")[1] else lines + "\n"

    def sentence(self):
        words = f"{self.noun(NOMINATIVE)} {self.pick(VERBS)} {self.noun(PARTITIVE)} {self.pick(PEOPLE)} {self.pick(CLOSINGS)}."
        return words[0].upper() + words[1:]

    def top(self):
        paragraphs = [" ".join(self.sentence() for _ in range(self.between(2, 5))) for _ in range(3)]
        return "\n\nEtusivu › Tietoa › Mallit\n\n" + "\n\n".join([f"Mallit: {self.phrase()}", *paragraphs]) + "\n\n"

    def bottom(self):
        person = f"{self.brand().split()[0].capitalize()} {self.noun(NOMINATIVE).capitalize()}"
        return (f"\nLue lisää\n\n{self.sentence()[:-1]}\n\nLisätietoja\n\n{person}\nsuunnittelija\n"
                f"p. 029 {self.between(100, 999)} {self.between(1000, 9999)}\netunimi.sukunimi(at)example.org\n\nSivu päivitetty 1.2.2024\n\n")

    def parts(self):
        """The text without end, part by part: the bytes, and how many entries they hold."""
        while True:
            yield self.top().encode(), 0
            for _ in range(self.between(ENTRIES_A_PAGE // 2, ENTRIES_A_PAGE * 3 // 2)):
                yield self.entry().encode(), 1
            yield self.bottom().encode(), 0


def size(text):
    """\"64M\" in bytes."""
    unit = "KMG".find(text[-1:].upper()) + 1
    return int(text[:-1] if unit else text) << (10 * unit)


def write(out, most_bytes, seed):
    """Writes at most so many bytes to a binary file; gives the number of entries."""
    room, entries, held = most_bytes, 0, []
    for part, count in Page(seed).parts():
        room -= len(part)
        if room < 0:
            break
        entries += count
        held.append(part)
        if len(held) == 1000:
            out.write(b"".join(held))
            held.clear()
    out.write(b"".join(held))
    return entries


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--bytes", type=size, required=True, metavar="N")
    arguments.add_argument("--seed", type=int, default=1, metavar="S")
    arguments.add_argument("-o", "--output", metavar="FILE", help="instead of standard output")
    arguments.add_argument("--count", action="store_true", help="tell the number of entries on standard error")
    options = arguments.parse_args()
    if options.output:
        with open(options.output, "wb") as out:
            entries = write(out, options.bytes, options.seed)
    else:
        entries = write(sys.stdout.buffer, options.bytes, options.seed)
    if options.count:
        print(entries, file=sys.stderr)


if __name__ == "__main__":
    main()
