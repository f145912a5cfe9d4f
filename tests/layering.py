"""Checks who includes whom: python3 layering.py ROOT.

- a third-party library is included in its own folder of lib/src only;
- foundations (source, unicode, regex, morphology, container) include no stage, a stage none that comes after it, and no
  two folders include each other; files directly under lib/src (the pipeline) may include everything;
- public headers include only each other and the standard library (json.hpp: nlohmann too);
- the library has no standard streams, no arguments, and never changes the process's locale or ends it.
"""

import re
import sys
import tempfile
from pathlib import Path

FOUNDATIONS = ["source", "unicode", "json", "regex", "morphology", "container"]
STAGES = ["rules", "document", "markup", "office", "pdf", "segment", "interpret", "link", "check", "explain", "emit"]
OWNED = [  # what an include looks like, the one folder that may have it
    (re.compile(r"pcre2"), "regex"),
    (re.compile(r"unicode/\w+\.h"), "unicode"),
    (re.compile(r"libvoikko/"), "morphology"),
    (re.compile(r"toml\+\+/"), "rules"),
    (re.compile(r"gumbo"), "markup"),
    (re.compile(r"archive(_entry)?\.h$|zlib\.h"), "container"),
    (re.compile(r"pugi(xml|config)"), "office"),
]
FORBIDDEN = [
    (re.compile(r"\bstd::(cout|cerr|clog|cin)\b|\b(stdout|stderr|stdin)\b"), "standard stream"),
    (re.compile(r"(?<![\w.>])v?f?printf\s*\(|(?<![\w.>])(puts|fputs|putchar|perror)\s*\("), "printing"),
    (re.compile(r"\bargv\b"), "argv"),
    (re.compile(r"\bsetlocale\s*\(|\blocale::global\b"), "change of the process's locale"),
    (re.compile(r"(?<![\w.>:])(std::)?(exit|_exit|quick_exit)\s*\("), "end of the process"),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*~?)\((.*?)\)\1"|"(?:\\.|[^"\\\n])*"', re.S)
STANDARD = re.compile(r"[a-z_]+")  # <vector>, not <x.h> or <x/y>


def code_of(text):
    """The text without comments and strings, line by line as before."""
    return COMMENT_OR_STRING.sub(lambda found: "\n" * found.group().count("\n"), text)


def includes_of(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if found := INCLUDE.match(line):
            yield number, found.group(1)


def folder_of(include, sources):
    """The folder of lib/src that an include names, or None."""
    first = include.split("/")[0]
    return first if "/" in include and (sources / include).exists() else None


def may_include(folder, other):
    if folder == other or other in FOUNDATIONS:
        return True
    return folder in STAGES and other in STAGES and STAGES.index(other) < STAGES.index(folder)


def private_faults(path, sources):
    parts = path.relative_to(sources).parts
    folder = parts[0] if len(parts) > 1 else None
    if folder and folder not in FOUNDATIONS + STAGES:
        yield 1, f"folder {folder} has no place in the order of stages"
        return
    for number, include in includes_of(path):
        other = folder_of(include, sources)
        if folder and other and not may_include(folder, other):
            yield number, f"{folder} includes {include}"
        for library, owner in OWNED:
            if not other and library.match(include) and folder != owner:
                yield number, f"<{include}> belongs to {owner} only"
        if include in ("iostream", "print", "syncstream"):
            yield number, f"<{include}>: the library never prints"


def public_faults(path):
    for number, include in includes_of(path):
        if include.startswith("palaset/") or STANDARD.fullmatch(include):
            continue
        if not (path.name == "json.hpp" and include.startswith("nlohmann/")):
            yield number, f"a public header includes {include}"


def token_faults(path):
    for number, line in enumerate(code_of(path.read_text()).splitlines(), 1):
        for pattern, what in FORBIDDEN:
            if pattern.search(line):
                yield number, f"{what}: {line.strip()}"


def cycles(sources):
    """Pairs of folders that include each other, directly or through others."""
    graph = {}
    for path in sources.rglob("*.[ch]pp"):
        folder = path.relative_to(sources).parts[0]
        others = {folder_of(include, sources) for _, include in includes_of(path)}
        graph.setdefault(folder, set()).update(others - {None, folder})
    reach = {folder: set(others) for folder, others in graph.items()}
    for _ in graph:
        for others in reach.values():
            others.update(*(reach.get(other, ()) for other in tuple(others)))
    return sorted((a, b) for a in reach for b in reach[a] if a < b and a in reach.get(b, ()))


def faults(root):
    sources, public = root / "lib/src", root / "lib/include"
    for path in sorted([*sources.rglob("*.[ch]pp"), *public.rglob("*.[ch]pp")]):
        found = list(token_faults(path))
        found += private_faults(path, sources) if sources in path.parents else public_faults(path)
        for number, what in sorted(found):
            yield f"{path.relative_to(root)}:{number}: {what}"
    for a, b in cycles(sources):
        yield f"lib/src: {a} and {b} include each other"


BAD = {  # file: its text, and the parts of messages that it must give
    "lib/include/palaset/x.hpp": ("#include <pcre2.h>\n#include <vector>\n", ["a public header includes pcre2.h"]),
    "lib/include/palaset/json.hpp": ("#include <nlohmann/json.hpp>\n#include <palaset/x.hpp>\n", []),
    "lib/src/pipeline.cpp": ('#include "interpret/b.hpp"\n#include "segment/a.hpp"\n', []),
    "lib/src/segment/a.hpp": ('#include "interpret/b.hpp"\n', ["a.hpp:1: segment includes interpret/b.hpp"]),
    "lib/src/interpret/b.hpp": ('#include "segment/a.hpp"\n#include <toml++/toml.h>\n',
                                ["belongs to rules only", "interpret and segment include each other"]),
    "lib/src/regex/c.cpp": ('#include <pcre2.h>\n#include "rules/d.hpp"\n', ["regex includes rules/d.hpp"]),
    "lib/src/rules/d.hpp": ("#include <unicode/uchar.h>\n#include <libvoikko/voikko.h>\n",
                            ["belongs to unicode only", "belongs to morphology only"]),
    "lib/src/source/e.cpp": ('// std::cout\nauto s = "stdout";\nvoid f() { printf("x"); setlocale(0, ""); }\n',
                             ["e.cpp:3: printing", "e.cpp:3: change of the process's locale"]),
    "lib/src/other/f.cpp": ("\n", ["folder other has no place"]),
}


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, (text, _) in BAD.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        found = list(faults(root))
    expected = [part for _, parts in BAD.values() for part in parts]
    missed = [part for part in expected if not any(part in fault for fault in found)]
    assert not missed and len(found) == len(expected), f"the checker is broken: missed {missed}, found {found}"


def main():
    self_test()
    found = list(faults(Path(sys.argv[1])))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
