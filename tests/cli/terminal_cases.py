"""What shows on a terminal only: colours and progress."""

import os
import pty
import select
import subprocess
import time

from harness import LISTING, case, environment, equal, holds, palaset, start, write

ESCAPE = b"\x1b["


def through_terminal(*arguments, stream="stdout", env=None, feed=()):
    """Runs with one stream on a terminal; gives the status and what the terminal saw. `feed`: (seconds, bytes)."""
    master, slave = pty.openpty()
    process = start(*arguments, stdin=subprocess.PIPE, env=environment(**{"TERM": "xterm", **(env or {})}),
                    **{"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: slave})
    os.close(slave)
    for seconds, text in feed:
        time.sleep(seconds)
        process.stdin.write(text)
        process.stdin.flush()
    process.stdin.close()
    seen = b""
    while select.select([master], [], [], 30)[0]:
        try:
            seen += os.read(master, 65536)
        except OSError:  # the other end is closed
            break
    os.close(master)
    return process.wait(timeout=30), seen


@case
def colours_on_a_terminal_only():
    """json is coloured on a terminal, not in a pipe, not with NO_COLOR, not on a dumb one; --color decides over all."""
    write("page.txt", LISTING)
    plain = palaset("extract", "page.txt").out
    assert ESCAPE not in plain, plain
    assert ESCAPE in palaset("extract", "--color", "always", "page.txt", env=environment(NO_COLOR="1")).out
    for coloured, arguments, env in [(True, [], {}), (False, [], {"NO_COLOR": "1"}), (True, [], {"NO_COLOR": ""}),
                                     (False, [], {"TERM": "dumb"}), (False, ["--color", "never"], {}),
                                     (True, ["--color", "always"], {"NO_COLOR": "1"})]:
        status, seen = through_terminal("extract", "page.txt", *arguments, env=env)
        equal((status, ESCAPE in seen), (0, coloured), f"{arguments} {env}")
        if not coloured:
            equal(seen.replace(b"\r\n", b"\n"), plain)


@case
def messages_are_coloured_on_a_terminal():
    """error: and warning: are coloured where standard error is a terminal."""
    _, seen = through_terminal("extract", "gone.txt", stream="stderr")
    holds(seen.decode(), "palaset: \x1b[1;31merror:\x1b[0m ", "gone.txt")
    _, seen = through_terminal("extract", "gone.txt", stream="stderr", env={"NO_COLOR": "1"})
    holds(seen.decode(), "palaset: error: ", "gone.txt")


@case
def progress_of_a_long_run():
    """A run of more than a second tells files and MB/s on a terminal and wipes the line; a short one or -q does not."""
    write("page.txt", LISTING)
    slow = [(1.6, LISTING.encode()), (0.1, b"")]
    status, seen = through_terminal("extract", "page.txt", "-", stream="stderr", feed=slow)
    equal(status, 0)
    holds(seen.decode(), "/2 files, ", " MB, ", " MB/s", "\r\x1b[K")
    assert seen.endswith(b"\r\x1b[K"), seen
    equal(through_terminal("extract", "-q", "page.txt", "-", stream="stderr", feed=slow), (0, b""))
    equal(through_terminal("extract", "page.txt", "-", stream="stderr"), (0, b""))


@case
def no_progress_in_a_pipe():
    """A long run whose standard error is no terminal says nothing."""
    with start("extract", "-", stdin=subprocess.PIPE) as process:
        time.sleep(1.5)
        err = process.communicate(LISTING.encode())[1]
    equal((process.returncode, err), (0, b""))


@case
def rule_text_does_not_steer_the_terminal():
    """rules show of a file with control characters on a terminal, and rules check of it: none comes through."""
    write("own.toml", b"# \x1b[31m\n")
    _, seen = through_terminal("rules", "show", "own.toml")
    assert b"\x1b" not in seen, seen
    result = palaset("rules", "check", "own.toml")
    equal((result.status, b"\x1b" in result.out), (2, False))
