"""What the cases share: running palaset, comparing, and the texts they give it."""

import os
import re
import signal
import subprocess
import tempfile
from pathlib import Path

PALASET = ""  # set by run.py
ROOT = Path()

CASES = []

LISTING = """Aistien tila
Kehittäjä: Elämyksillä osaksi yhteiskuntaa -hanke (ELO) (ESR 2017–2019)

Avoin olohuone
Kehittäjä: Hard Luck -nettikahvila (STEA 2018–2020)
"""


class Skip(Exception):
    """Why a case cannot be tried here."""


def case(function):
    """Registers a case. Its docstring says what is expected."""
    CASES.append(function)
    return function


class Ended:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err.decode("utf-8", "surrogateescape")

    def __repr__(self):
        return f"status {self.status}\nstdout: {self.out[:600]!r}\nstderr: {self.err[:600]!r}"


def sanitized():
    """Whether palaset was built with a sanitizer, which takes its own time and memory."""
    return b"__asan_init" in Path(PALASET).read_bytes()


def default_signals():
    """A background job of a shell begins with SIGINT ignored, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def environment(**changes):
    env = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "LC_ALL", "LANG")}
    return {**env, **changes}


def start(*arguments, **options):
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE,
               "env": environment(), "preexec_fn": default_signals, **options}
    return subprocess.Popen([PALASET, *map(os.fspath, arguments)], **options)


def palaset(*arguments, stdin=None, timeout=120, **options):
    """Runs to the end with these arguments; `stdin` is bytes or an open file."""
    given = stdin if isinstance(stdin, bytes) else None
    if stdin is not None:
        options["stdin"] = stdin if given is None else subprocess.PIPE
    with start(*arguments, **options) as process:
        try:
            out, err = process.communicate(given, timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            raise AssertionError(f"not done after {timeout} s: {arguments}") from None
    return Ended(process.returncode, out or b"", err or b"")


def shell(script, *arguments):
    """Runs a line of sh in which $0 is palaset."""
    done = subprocess.run(["sh", "-c", script, PALASET, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, env=environment(), preexec_fn=default_signals, timeout=120,
                          check=False)
    return Ended(done.returncode, done.stdout, done.stderr)


def write(name, text):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def entry(number, developer="Oma-hanke (ESR 2017–2019)"):
    return f"Malli {number}\nKehittäjä: {developer}\n\n"


def equal(seen, expected, about=""):
    if seen != expected:
        raise AssertionError(f"{about}\nexpected {expected!r}\nsaw      {seen!r}"[:3000])


def holds(text, *parts):
    """Every part is in the text, one after the other."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        if found < 0:
            raise AssertionError(f"expected {part!r}\nin {text[:2000]!r}")
        place = found + len(part)


def matches(text, pattern):
    if not re.search(pattern, text, re.M):
        raise AssertionError(f"expected a match of {pattern!r}\nin {text[:2000]!r}")


def ended(result, status, err=None):
    """The status is this one; and nothing, or these parts in this order, stand on standard error."""
    if result.status != status:
        raise AssertionError(f"expected status {status}, saw {result!r}")
    if err is None:
        equal(result.err, "", "on standard error")
    else:
        holds(result.err, *([err] if isinstance(err, str) else err))


def in_new_folder(function):
    """Runs a case in an empty folder that is removed after it."""
    here = os.getcwd()
    with tempfile.TemporaryDirectory(prefix="palaset-cli-") as folder:
        os.chmod(folder, 0o755)
        os.chdir(folder)
        try:
            function()
        finally:
            os.chdir(here)
