"""Where palaset spends its instructions, stage by stage: stages.py PALASET [--bytes 2M] [--seed 1]. Needs valgrind.

Instructions are counted, not timed: the same on a busy machine as on a quiet one, and blind to what memory costs. A
build with line numbers (preset release) is needed. What a stage calls counts into it, unless it is a line of its own.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from run import generate, size_of

STAGES = {
    "decode": ["SourceText::decode("],
    "classify": ["Classifier::classify(", "Classifier::classify_bare("],
    "interpret": ["interpret::read_parties("],
    "emit": ["JsonlWriter::record("],
}
INTERPRET = {
    "cutting into words": ["Tokens::assign("],
    "sentences": ["split_sentences("],
    "splitting into parties": ["split_parties("],
    "each party": ["interpret::read_party("],
}
BASE_FORMS = "CachedAnalyzer::analyze("
WHOLE = "palaset::pipeline::run("
START = "Extractor::make(palaset::ExtractorOptions"
LINE = re.compile(r"\s*([\d,]+) \([ \d.]+%\)\s+(\S.*)")


def inclusive(palaset, listing, folder):
    """{function with its file: instructions, its callees' included}"""
    out = folder / "callgrind.out"
    subprocess.run(["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={out}", palaset, "extract", "-j", "1",
                    "--quiet", "--format", "jsonl", listing], stdout=subprocess.DEVNULL, check=True)
    table = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", "--auto=no", out],
                           stdout=subprocess.PIPE, text=True, check=True).stdout
    return {found[2]: int(found[1].replace(",", "")) for found in map(LINE.match, table.splitlines()) if found}


def instructions(counts, function):
    """Of the function whose signature holds this text; None where the compiler left none of that name."""
    return max((count for name, count in counts.items() if function in name), default=None)


def shares(counts, stages, whole, rest, indent):
    """A table's lines; the last one is what no stage takes."""
    left = whole[1]
    for stage, functions in stages.items():
        parts = [instructions(counts, function) for function in functions]
        if None in parts:
            print(f"{indent + stage:30} not told apart by the compiler")
            continue
        left -= sum(parts)
        print(f"{indent + stage:30}{sum(parts) / whole[0]:5.0%}")
    print(f"{indent + rest:30}{left / whole[0]:5.0%}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("palaset", type=Path)
    arguments.add_argument("--bytes", type=size_of, default=2 << 20)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="palaset-profile-") as name:
        folder = Path(name)
        listing = generate(folder / "listing.txt", options.bytes, options.seed)
        counts = inclusive(options.palaset.resolve(), listing, folder)
    whole = instructions(counts, WHOLE)
    if whole is None:
        sys.exit(f"no function {WHOLE}…) was seen; is this a build with line numbers?")
    print(f"{options.bytes:,} bytes, {whole / options.bytes:.0f} instructions a byte; shares:")
    shares(counts, STAGES, (whole, whole), "read, segment, the rest", "  ")
    print("of interpret, in shares of the whole:")
    shares(counts, INTERPRET, (whole, instructions(counts, STAGES["interpret"][0]) or 0), "the rest", "  ")
    print(f"base forms, wherever they are asked for: {(instructions(counts, BASE_FORMS) or 0) / whole:.0%}")
    print(f"once a process, before all this: {instructions(counts, START) or 0:,} instructions to read the rules")


if __name__ == "__main__":
    main()
