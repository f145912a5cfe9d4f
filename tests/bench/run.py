"""Measures palaset beside other programs on the same text, in one run, turn by turn.

    run.py PALASET [--bytes 64M] [--runs 5] [--files 10000] [--seed 1] [--full] [--lookups PROGRAM]

Everything is read from and written to a temporary folder (or /dev/null), with one thread where nothing else is said.
What is printed are medians, and ratios of runs that stood side by side: those travel from one machine to another, MB/s
do not. No figure is judged here. MB are 2^20 bytes; 10,000 files and 4 times 64 MB (--full) need some 500 MB of disk.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import namedtuple
from pathlib import Path

import kinds
from forms import as_html, as_windows_1252

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parents[1] / "samples/listings/osallisuus.txt"
FUNDER = r"\((?:ESR\+?|EAKR|STEA|STM|THL|OKM|RAY|OPH)\b[^()]*\)"
MB = 1 << 20
SHORT_RUNS = 40  # of what takes milliseconds

Run = namedtuple("Run", "seconds cpu peak")  # wall time, processor time, bytes


def run(*command):
    """Runs a command to its end, its output thrown away."""
    done = subprocess.run([sys.executable, "-I", "-S", HERE / "measure.py", *map(str, command)],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8"})
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: status {done.returncode}")
    seconds, cpu, peak = map(float, done.stdout.split())
    return Run(seconds, cpu, peak)


def lines_of(*command):
    """How many lines a command prints; the first run, which also fills the caches."""
    with subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        return sum(piece.count(b"\n") for piece in iter(lambda: process.stdout.read1(MB), b""))


def interleaved(commands, runs):
    """Runs of several commands, a round after the other: {name: [Run, ...]}."""
    found = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            found[name].append(run(*command))
    return found


def median(runs, field):
    return statistics.median(getattr(one, field) for one in runs)


def times_faster(runs, others, field="seconds"):
    """How many times faster `runs` is, by the rounds that stood side by side."""
    return statistics.median(getattr(b, field) / max(getattr(a, field), 1e-6) for a, b in zip(runs, others))


def generate(path, size, seed):
    run(sys.executable, HERE / "generate.py", "--bytes", size, "--seed", seed, "-o", path)
    return path


def small_files(text, folder, count):
    """Cuts a text at blank lines into so many files of some entries each."""
    folder.mkdir()
    share = text.stat().st_size // count
    with open(text, "rb") as lines:
        for i in range(count):
            with open(folder / f"{i:06}.txt", "wb") as out:
                for line in lines:
                    out.write(line)
                    if out.tell() >= share and not line.strip():
                        break
    return folder


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder = options, Path(folder)
        self.floor = run("true").peak  # what starts a program counts into its peak memory
        self.palaset = [options.palaset, "extract", "-j", 1, "--quiet", "--format", "jsonl"]

    def speed(self, text):
        """The table of all programs on one text."""
        commands = {"palaset": [*self.palaset, text],
                    "palaset, no Voikko": [*self.palaset, "--morphology", "built-in", text],
                    "baseline.py": [sys.executable, HERE / "baseline.py", text],
                    "wc -l": ["wc", "-l", text]}
        if shutil.which("pcre2grep"):
            commands["pcre2grep -c funder"] = ["pcre2grep", "-c", FUNDER, text]
        records = {name: lines_of(*commands[name]) for name in list(commands)[:3]}
        found = interleaved(commands, self.options.runs)

        size = text.stat().st_size
        print(f"\n{size / MB:.1f} MB, {records['palaset']:,} records; medians of {self.options.runs}\n")
        print(f"{'':22}{'MB/s':>9}{'seconds':>10}{'processor':>11}{'records/s':>13}{'peak MB':>10}")
        for name, runs in found.items():
            seconds = median(runs, "seconds")
            rate = f"{records[name] / seconds:,.0f}" if name in records else ""
            print(f"{name:22}{size / MB / seconds:9.1f}{seconds:10.3f}{median(runs, 'cpu'):11.3f}{rate:>13}"
                  f"{self.peak(runs):>10}")
        self.ratios(found, size)

    def peak(self, runs):
        peak = median(runs, "peak")
        return f"{peak / MB:.1f}" if peak > self.floor * 1.1 else f"<{self.floor / MB:.0f}"

    @staticmethod
    def ratios(found, size):
        ours = found["palaset"]
        print("\nratios (in brackets by processor time)")
        for name, other in found.items():
            if name not in ("palaset", "palaset, no Voikko"):
                print(f"  palaset / {name}: {times_faster(ours, other):.3g} ({times_faster(ours, other, 'cpu'):.3g})")
        share = 1 - 1 / times_faster(found["palaset, no Voikko"], ours)
        share_cpu = 1 - 1 / times_faster(found["palaset, no Voikko"], ours, "cpu")
        print(f"  Voikko's share of the time: {share:.0%} ({share_cpu:.0%})")
        print(f"  peak memory / size of the file: {median(ours, 'peak') / size:.2f}")

    def kinds(self, text):
        """The same listing in other forms: what it takes to read them, beside the text."""
        files = {"text": text, "windows-1252": as_windows_1252(text), "HTML": as_html(text)}
        found = interleaved({kind: [*self.palaset, path] for kind, path in files.items()}, self.options.runs)
        print("\nkinds of input: MB, MB/s, seconds of the processor for a MB of text, the share that the form takes, peak / size")
        size, plain = text.stat().st_size / MB, median(found["text"], "cpu")
        for kind, runs in found.items():
            cpu, bytes_ = median(runs, "cpu"), files[kind].stat().st_size
            print(f"  {kind:14}{bytes_ / MB:6.1f}{bytes_ / MB / median(runs, 'seconds'):8.1f}{cpu / size:9.4f}"
                  f"{max(1 - plain / cpu, 0):7.0%}{median(runs, 'peak') / bytes_:8.1f}")

    def validation(self, text):
        """Checking a listing beside extracting it, and with every word looked up; of the latter a tenth."""
        share = text.read_bytes()[:max(text.stat().st_size // 10, 100_000)]
        tenth = self.folder / "tenth.txt"
        tenth.write_bytes(share[:share.rindex(b"\n\n") + 2])
        validate = [self.options.palaset, "validate", "--quiet", "--no-config", "--fail-on", "never", "--format", "jsonl"]
        print("\nvalidating: of extracting, by processor time; peak / size; findings a KB")
        for name, path, options in (("without spelling", text, []), ("with spelling", tenth, ["--spelling"])):
            command = [*validate, *options, path]
            found = interleaved({"extract": [*self.palaset, path], "validate": command}, self.options.runs)
            print(f"  {name:17}{times_faster(found['extract'], found['validate'], 'cpu'):5.2f}"
                  f"{median(found['validate'], 'peak') / path.stat().st_size:6.2f}"
                  f"{lines_of(*command) * 1024 / path.stat().st_size:7.2f}")

    def linearity(self, texts):
        found = interleaved({text: [*self.palaset, text] for text in texts}, self.options.runs)
        first = texts[0].stat().st_size / median(found[texts[0]], "cpu")
        print("\nspeed by size: MB/s, MB/s of processor time, of the smallest's")
        for text, runs in found.items():
            size = text.stat().st_size
            by_cpu = size / median(runs, "cpu")
            print(f"  {size / MB:7.1f} MB: {size / MB / median(runs, 'seconds'):6.1f} {by_cpu / MB:6.1f} {by_cpu / first:6.0%}")

    def many_files(self, text):
        few, many = max(self.options.files // 100, 1), self.options.files
        folders = {count: small_files(text, self.folder / f"files-{count}", count) for count in (many,)}
        folders[few] = self.folder / f"files-{few}"
        folders[few].mkdir()
        for name in sorted(os.listdir(folders[many]))[:few]:
            shutil.copy(folders[many] / name, folders[few])
        command = [self.options.palaset, "extract", "--quiet", "--format", "jsonl"]
        found = interleaved({count: [*command, folders[count]] for count in (few, many)}, self.options.runs)
        print("\nsmall files, as many threads as processors: peak MB")
        for count, runs in found.items():
            print(f"  {count:6,} files: {self.peak(runs)}")

    def packings(self, text):
        """The same text in every packing; what a kind takes more than the text alone is its parser's share."""
        data = text.read_bytes()[:MB]
        data = data[:data.rindex(b"\n\n") + 2]
        files = kinds.make(data, self.folder / "kinds")
        found = interleaved({kind: [*self.palaset, path] for kind, path in files.items()}, self.options.runs)
        print(f"\npackings and documents, {len(data) / MB:.1f} MB of text in each: MB/s of text, of the processor, the parser's share, peak MB")
        plain = found["text"]
        for kind, runs in found.items():
            share = f"{1 - 1 / times_faster(plain, runs, 'cpu'):6.0%}" if kind != "text" else "      "
            print(f"  {kind:8}{len(data) / MB / median(runs, 'seconds'):8.1f}{len(data) / MB / median(runs, 'cpu'):8.1f} {share}"
                  f"{self.peak(runs):>8}")
        self.many_members(data)

    def many_members(self, data):
        few, many = max(self.options.files // 100, 1), self.options.files
        entries = data[:data.index(b"\n\n", 2000) + 2]
        archives = {count: kinds.archive_of_many(entries, self.folder / f"{count}.zip", count) for count in (few, many)}
        found = interleaved({count: [*self.palaset, path] for count, path in archives.items()}, self.options.runs)
        print("\nmembers of an archive: peak MB")
        for count, runs in found.items():
            print(f"  {count:6,} members: {self.peak(runs)}")

    def small_file(self):
        one = [self.options.palaset, "extract", "--quiet", SAMPLE]
        found = interleaved({"palaset": one, "no Voikko": [*one, "--morphology", "built-in"], "true": ["true"]},
                            SHORT_RUNS)
        print(f"\nthe whole process on {SAMPLE.name}, {SAMPLE.stat().st_size:,} bytes: milliseconds, of the processor, peak MB")
        for name, runs in found.items():
            print(f"  {name:10}{median(runs, 'seconds') * 1000:7.2f}{median(runs, 'cpu') * 1000:8.2f}{self.peak(runs):>8}")

    def memos(self):
        """The sample memos again and again: each a document, and all in one long one."""
        memos = sorted((HERE.parents[1] / "samples/memos").glob("*.txt"))
        if not memos:
            return
        folder = self.folder / "memos"
        folder.mkdir()
        size = 0
        for i in range(max(self.options.bytes // (64 * 4096), 50)):
            content = memos[i % len(memos)].read_bytes()
            (folder / f"{i:05}.txt").write_bytes(content)
            size += len(content)
        long = self.folder / "long-memo.txt"
        body = b"\n".join(memo.read_bytes() for memo in memos)
        long.write_bytes(b"Muistio 3.3.2020\n\n" + body * max(size // len(body), 1))
        command = [*self.palaset, "--profile", "memo"]
        found = interleaved({"many memos": [*command, folder], "one long memo": [*command, long],
                             "many, no Voikko": [*command, "--morphology", "built-in", folder]}, self.options.runs)
        print("\nmemos: MB/s, MB/s of processor time, peak MB")
        for name, runs in found.items():
            length = long.stat().st_size if name.startswith("one") else size
            print(f"  {name:16}{length / MB / median(runs, 'seconds'):7.1f}{length / MB / median(runs, 'cpu'):7.1f}{self.peak(runs):>9}")

    def lookups(self, text):
        if self.options.lookups:
            print()
            print(subprocess.run([self.options.lookups, text], stdout=subprocess.PIPE, text=True, check=True).stdout, end="")

    def run(self):
        size, seed = self.options.bytes, self.options.seed
        names = {size // 4: "quarter.txt", size: "whole.txt"}
        if self.options.full:
            names[size * 4] = "fourfold.txt"
        texts = [generate(self.folder / name, length, seed) for length, name in names.items()]
        self.speed(texts[1])
        self.kinds(texts[0])
        self.validation(texts[0])
        self.linearity(texts)
        self.many_files(texts[0])
        self.packings(texts[0])
        self.small_file()
        self.memos()
        self.lookups(texts[0])


def size_of(text):
    unit = "KMG".find(text[-1:].upper()) + 1
    return int(text[:-1] if unit else text) << (10 * unit)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("palaset", type=Path)
    arguments.add_argument("--bytes", type=size_of, default=64 * MB)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--files", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--full", action="store_true", help="also four times as many bytes")
    arguments.add_argument("--lookups", type=Path, help="the program that measures look-ups of base forms")
    options = arguments.parse_args()
    options.palaset = options.palaset.resolve()
    print(subprocess.run([options.palaset, "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip())
    with tempfile.TemporaryDirectory(prefix="palaset-bench-") as folder:
        Bench(options, folder).run()


if __name__ == "__main__":
    main()
