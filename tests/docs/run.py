"""Holds the documents to what they say: run.py PALASET ROOT.

- a `console` block is run, line by line behind "$ ", and prints what stands below; a line "…" is any lines;
- every line of an `sh` block that begins with "palaset" ends well, in a folder that has the files it names;
- a `cpp` block stands in a program of samples/api; a `toml` block that is a whole rule file has no problem;
- a `text` block that shows a message about NAME/rule.toml is one of tests/bad-rules;
- a link leads to a file.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "documents"))
from pdf_file import pages_of, pdf  # noqa: E402

DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/rules.md",
             "docs/rule-guide.md", "docs/rules-reference.md", "docs/validate.md", "tests/spec/README.md"]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
GAP = "…\n"


def run(command, folder, palaset):
    path = f"{palaset.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(command, shell=True, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={**os.environ, "PATH": path}, timeout=60, check=False)


def fits(shown, seen):
    """Whether `seen` is `shown` with any lines in the place of each gap."""
    return re.fullmatch(".*".join(re.escape(part) for part in shown.split(GAP)), seen, re.S) is not None


class Document:
    def __init__(self, name, root, palaset):
        self.name, self.root, self.palaset = name, root, palaset
        self.text = (root / name).read_text(encoding="utf-8")

    def faults(self):
        for block in BLOCK.finditer(self.text):
            line = self.text.count("\n", 0, block.start()) + 1
            check = getattr(self, "check_" + block[1], None)
            for fault in check(block[2]) if check else ():
                yield f"{self.name}:{line}: {fault}"
        for link in LINK.finditer(BLOCK.sub("", self.text)):
            if "://" not in link[1] and not (self.root / self.name).parent.joinpath(link[1]).exists():
                yield f"{self.name}: a link leads nowhere: {link[1]}"

    def check_console(self, block):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, shown = part.split("\n", 1)
            seen = run(command, self.root, self.palaset).stdout.decode().replace("\r\n", "\n")
            if not fits(shown, seen):
                yield f"`{command}` prints something else than is shown:\n{seen}"

    def check_sh(self, block):
        commands = [line for line in block.splitlines() if line.startswith("palaset")]
        if not commands:
            return
        rules = [text for kind, text in BLOCK.findall((self.root / "docs/rules.md").read_text(encoding="utf-8")) if kind == "toml"]
        with tempfile.TemporaryDirectory() as folder:
            sample = self.root / "samples/listings/osallisuus.txt"
            Path(folder, "pages").mkdir()
            for name in ("page.txt", "other.txt", "pages/page.txt"):
                shutil.copy(sample, Path(folder, name))
            shutil.copy(self.root / "samples/html/siisti.html", Path(folder, "page.html"))
            Path(folder, "page.log").write_bytes(sample.read_bytes())
            Path(folder, "list").write_text("page.txt\n", encoding="utf-8")
            Path(folder, "page.pdf").write_bytes(pdf(pages_of(sample.read_text(encoding="utf-8"))))
            with zipfile.ZipFile(Path(folder, "pages.zip"), "w") as archive:
                archive.write(sample, "page.txt")
            for name, text in zip(("own-words.toml", "own.toml"), rules):
                Path(folder, name).write_text(text, encoding="utf-8")
            for command in commands:
                found = 1 if command.startswith("palaset validate") else 0  # the status where it finds something
                if (done := run(command, folder, self.palaset)).returncode not in (0, found):
                    yield f"`{command}` ends with status {done.returncode}:\n{done.stdout.decode()}"

    def check_cpp(self, block):
        programs = (self.root / "samples/api").glob("*.cpp")
        if not any(block in program.read_text(encoding="utf-8") for program in programs):
            yield "no program of samples/api holds this"

    def check_toml(self, block):
        if not block.startswith("palaset = "):
            return
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "shown.toml").write_text(block, encoding="utf-8")
            if (done := run("palaset rules check shown.toml", folder, self.palaset)).returncode:
                yield done.stdout.decode()

    def check_text(self, block):
        shown = re.match(r"([\w-]+)/rule\.toml:", block)
        if shown and block not in (self.root / "tests/bad-rules" / shown[1] / "message.txt").read_text(encoding="utf-8"):
            yield f"tests/bad-rules/{shown[1]} gives another message"


def main():
    palaset, root = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    faults = [fault for name in DOCUMENTS for fault in Document(name, root, palaset).faults()]
    print("\n".join(faults) or f"{len(DOCUMENTS)} documents, nothing wrong")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
