"""Where it is written: files that are old or new and never half, devices, pipes, and signals."""

import json
import os
import signal
import stat
import subprocess
import threading
import time

from harness import LISTING, case, ended, entry, equal, palaset, start, write

FULL = "No space left on device"


def read(name):
    with open(name, "rb") as file:
        return file.read()


def mode_of(name):
    return stat.S_IMODE(os.stat(name).st_mode)


def only_files(*names):
    equal(sorted(os.listdir(".")), sorted(names), "what is left in the folder")


@case
def output_file_is_replaced():
    """-o: the file has what standard output would have; nothing else is left; a new file has the usual mode."""
    write("page.txt", LISTING)
    ended(palaset("extract", "page.txt", "-o", "out.json"), 0)
    equal(read("out.json"), palaset("extract", "page.txt").out)
    equal(palaset("extract", "page.txt", "-o", "-").out, read("out.json"))
    mask = os.umask(0)
    os.umask(mask)
    equal(mode_of("out.json"), 0o666 & ~mask)
    os.chmod("out.json", 0o640)
    write("out.json", "old")
    ended(palaset("extract", "page.txt", "--output=out.json"), 0)
    equal((mode_of("out.json"), read("out.json")[:1]), (0o640, b"{"))
    only_files("page.txt", "out.json")


@case
def output_link_is_followed():
    """-o through a link: the link stays, its target is replaced or made, relative to the link's folder."""
    write("page.txt", LISTING)
    write("data/old.json", "old")
    os.symlink("old.json", "data/link")
    os.symlink("new.json", "data/dangling")
    for name, target in ("link", "old.json"), ("dangling", "new.json"):
        ended(palaset("extract", "page.txt", "-o", f"data/{name}"), 0)
        equal((os.readlink(f"data/{name}"), read(f"data/{target}")[:1]), (target, b"{"))
    equal(sorted(os.listdir("data")), ["dangling", "link", "new.json", "old.json"])


@case
def failed_run_keeps_the_old_file():
    """A run that fails leaves the old file as it was, and no other: unreadable input, broken rules."""
    write("out.json", "old")
    write("broken.toml", "nonsense = 1\n")
    ended(palaset("extract", "gone.txt", "-o", "out.json"), 3, "gone.txt")
    ended(palaset("extract", "--rules", "broken.toml", "gone.txt", "-o", "out.json"), 2, "broken.toml")
    equal(read("out.json"), b"old")
    only_files("out.json", "broken.toml")


@case
def partly_failed_run_writes_the_rest():
    """Where one of several inputs cannot be read, the others are in the file; status 3."""
    write("page.txt", LISTING)
    ended(palaset("extract", "page.txt", "gone.txt", "-o", "out.json"), 3, "gone.txt")
    equal([one["source"]["path"] for one in json.loads(read("out.json"))], ["page.txt"])


@case
def output_that_cannot_be_opened():
    """-o into no folder, a folder, or its own input: the reason, and nothing happens."""
    write("page.txt", LISTING)
    os.mkdir("folder")
    ended(palaset("extract", "page.txt", "-o", "no/out.json"), 4,
          "palaset: error: cannot write no/out.json: No such file or directory")
    ended(palaset("extract", "page.txt", "-o", "folder"), 4, "palaset: error: cannot write folder: it is a folder")
    os.symlink("page.txt", "link")
    for name in "page.txt", "link":
        ended(palaset("extract", "./page.txt", "-o", name), 2, f"palaset: error: -o {name}: it is also an input")
    equal(read("page.txt"), LISTING.encode())
    only_files("page.txt", "folder", "link")


@case
def full_disk():
    """/dev/full, small and large output, as -o and as standard output: the reason, status 4."""
    write("small.txt", LISTING)
    write("large.txt", "".join(entry(i) for i in range(5000)))
    for name in "small.txt", "large.txt":
        for form in "json", "jsonl", "csv":
            ended(palaset("extract", name, "-f", form, "-o", "/dev/full"), 4,
                  f"palaset: error: cannot write /dev/full: {FULL}\n")
            with open("/dev/full", "wb") as full:
                ended(palaset("extract", name, "-f", form, stdout=full), 4,
                      f"palaset: error: cannot write standard output: {FULL}\n")
    with open("/dev/full", "wb") as full:
        ended(palaset("extract", "-j", "2", *["large.txt"] * 8, stdout=full), 4, "cannot write standard output")


@case
def full_disk_keeps_the_old_file():
    """A file that may not grow (a limit stands for the full disk): status 4, the old content, no other file."""
    import resource
    write("page.txt", "".join(entry(i) for i in range(5000)))
    write("out.json", "old")

    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    ended(palaset("extract", "page.txt", "-o", "out.json", preexec_fn=limited), 4,
          "palaset: error: cannot write out.json: File too large")
    equal(read("out.json"), b"old")
    only_files("page.txt", "out.json")


@case
def reader_that_goes_away():
    """A pipe whose reader went away: status 4 without a word."""
    write("page.txt", "".join(entry(i) for i in range(5000)))
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        ended(palaset("extract", "page.txt", stdout=pipe), 4)


@case
def pipe_as_output():
    """-o to a FIFO is written straight and stays a FIFO."""
    write("page.txt", LISTING)
    os.mkfifo("pipe")
    taken = []
    reader = threading.Thread(target=lambda: taken.append(read("pipe")))
    reader.start()
    ended(palaset("extract", "page.txt", "-o", "pipe"), 0)
    reader.join()
    equal(taken[0], palaset("extract", "page.txt").out)
    assert stat.S_ISFIFO(os.stat("pipe").st_mode), "no FIFO any more"


@case
def signals_leave_nothing_behind():
    """Ctrl-C while standard input is awaited: status 130 (TERM: 143, HUP: 129), the old file, no temporary one."""
    write("page.txt", LISTING)
    write("out.json", "old")
    for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
        for inputs in ["-"], ["page.txt", "-", "page.txt"]:
            process = start("extract", "-j", "2", "-o", "out.json", *inputs, stdin=subprocess.PIPE)
            await_file(".palaset-")
            process.send_signal(number)
            out, err = process.communicate(timeout=20)
            equal((process.returncode, out, err), (128 + number, b"", b""))
            equal(read("out.json"), b"old")
            only_files("page.txt", "out.json")


def await_file(beginning):
    for _ in range(200):
        if any(name.startswith(beginning) for name in os.listdir(".")):
            return
        time.sleep(0.02)
    raise AssertionError(f"no file {beginning}* came")


@case
def second_signal_ends_at_once():
    """A second Ctrl-C ends even a run that waits for a reader, and removes the temporary file."""
    write("page.txt", "".join(entry(i) for i in range(5000)))
    process = start("extract", "--format", "jsonl", "page.txt")  # nobody reads its output
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    assert process.poll() is None, "it is to wait for its reader"
    process.send_signal(signal.SIGINT)
    equal(process.wait(timeout=10), 130)
    process.stdout.close()
    process.stderr.close()


@case
def standard_output_stops_after_a_whole_record():
    """Ctrl-C during a long run to a pipe: status 130, and the last line is whole."""
    write("page.txt", "".join(entry(i) for i in range(20_000)))
    process = start("extract", "--format", "jsonl", *["page.txt"] * 10)
    begun = process.stdout.read(200_000)
    process.send_signal(signal.SIGINT)
    rest, err = process.communicate(timeout=60)
    equal((process.returncode, err), (130, b""))
    lines = (begun + rest).split(b"\n")
    equal(lines.pop(), b"")
    assert len(lines) < 200_000, "it was to stop early"
    json.loads(lines[-1])
