"""Manual page and completions, all written from the option table."""

import os
import re
import shutil
import subprocess

from harness import LISTING, Skip, case, ended, equal, holds, palaset, write

COMMANDS = ["extract", "rules list", "rules show", "rules check", "schema"]


def options_in_help(command):
    text = palaset(*command.split(), "--help").out.decode()
    return set(re.findall(r"^  (?:-\w, )?(--[\w-]+)", text, re.M))


@case
def manual_has_all_sections():
    """The manual page has its sections, every command and every option."""
    result = palaset("docs", "man")
    ended(result, 0)
    page = result.out.decode()
    holds(page, ".TH PALASET 1", ".SH NAME\npalaset \\- ", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH COMMANDS",
          ".SS palaset extract", ".SS palaset rules list", ".SS palaset schema", ".SH EXIT STATUS", ".SH EXAMPLES",
          ".SH ENVIRONMENT", "NO_COLOR")
    for command in COMMANDS:
        for option in options_in_help(command):
            holds(page, option.replace("-", "\\-"))


@case
def manual_is_clean_roff():
    """man and groff show the manual page without a warning, in lines of 78 columns."""
    page = write("palaset.1", palaset("docs", "man").out)
    if not shutil.which("groff"):
        raise Skip("no groff")
    done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", "-z", page], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    equal((done.returncode, done.stderr.decode()), (0, ""))
    if not shutil.which("mandoc"):
        return
    done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", page], stdout=subprocess.PIPE, check=False)
    faults = [line for line in done.stdout.decode().splitlines() if "missing date" not in line]
    equal(faults, [])


def completed(*words):
    """What bash offers for the last of these words, sorted."""
    script = ('source ./completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _palaset; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(["bash", "-c", script, "bash", "palaset", *words], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    equal(done.stderr, b"")
    return sorted(filter(None, done.stdout.decode().split("\n")))


@case
def bash_completes():
    """bash: commands, options of a command, the words of an option, paths where they fit."""
    write("completion", palaset("docs", "bash").out)
    write("page one.txt", LISTING)
    os.mkdir("pages")
    equal(completed(""), ["explain", "extract", "rules", "schema", "validate"])
    equal(completed("r"), ["rules"])
    equal(completed("rules", ""), ["check", "coverage", "keys", "list", "new", "show", "test", "time"])
    equal(completed("extract", "--format", "js"), ["json", "jsonl"])
    equal(completed("extract", "--format", "="), ["csv", "json", "jsonl"])
    equal(completed("extract", "--format", "=", "c"), ["csv"])
    equal(completed("extract", "-j", ""), [])
    equal(completed("extract", "--profile", "l"), ["listing"])
    equal(completed("extract", "pag"), ["page one.txt", "pages"])
    equal(completed("extract", "-q", "--rules", "pag"), ["page one.txt", "pages"])
    equal(completed("rules", "list", "--f"), ["--format"])
    for command in COMMANDS:
        offered = set(completed(*command.split(), "--"))
        equal(offered, options_in_help(command), command)


@case
def completions_are_right_for_their_shells():
    """Each shell that is installed reads its completion without complaint; each names every option."""
    for shell in "bash", "zsh", "fish":
        result = palaset("docs", shell)
        ended(result, 0)
        path = write(f"completion.{shell}", result.out)
        text = result.out.decode()
        for option in options_in_help("extract"):
            assert option in text or f"-l {option[2:]} " in text, f"{shell}: {option}"
        if shutil.which(shell):
            done = subprocess.run([shell, "-n", path], stderr=subprocess.PIPE, check=False)
            equal((done.returncode, done.stderr.decode()), (0, ""), shell)
    ended(palaset("docs", "csh"), 2, "expected man, bash, zsh or fish, saw 'csh'")
