"""Arguments: what is wrong with them is said, with status 2."""

import json

from harness import LISTING, case, ended, equal, holds, matches, palaset, shell, write


@case
def no_arguments_show_help():
    """Without arguments the help goes to standard error, with status 2."""
    result = palaset()
    ended(result, 2, ["Finnish listings", "Usage: palaset [OPTION]... COMMAND", "extract", "rules", "schema"])
    equal(result.out, b"")
    ended(palaset("rules"), 2, "Usage: palaset rules [OPTION]... COMMAND")


@case
def help_has_examples():
    """--help of every command goes to standard output and ends in examples."""
    for command in [], ["extract"], ["rules"], ["rules", "list"], ["rules", "show"], ["rules", "check"], ["schema"]:
        result = palaset(*command, "--help")
        ended(result, 0)
        holds(result.out.decode(), "Usage: " + " ".join(["palaset", *command]), "\nExamples:\n  palaset ")
        assert "docs" not in result.out.decode(), "docs is hidden"


@case
def help_names_every_format_and_option():
    """The help of extract names every option with its values."""
    text = palaset("extract", "-h").out.decode()
    for part in ["--profile auto|listing|memo|FILE.toml", "--rules FILE", "-f, --format json|jsonl|csv", "-o, --output OUT",
                 "-j, --jobs N", "--with-document", "--origins", "--digest", "--stdin-name NAME", "--max-size BYTES",
                 "--files-from LIST|-", "-0, --null", "--include GLOB", "--exclude GLOB", "--type text|html|pdf|docx|odt",
                 "--max-members N", "--max-nesting N", "--max-expanded BYTES", "--max-ratio N", "--max-text BYTES",
                 "--pdf-timeout N", "--pdf-memory BYTES",
                 "--morphology auto|built-in", "-q, --quiet", "-v, --verbose", "--color auto|always|never"]:
        holds(text, part)


@case
def version_names_rules_and_morphology():
    """--version: version, morphology, digest of the rules."""
    result = palaset("--version")
    ended(result, 0)
    matches(result.out.decode(),
            r"\Apalaset \d+\.\d+\.\d+\nmorphology: (voikko|built-in)\nrules: sha256:[0-9a-f]{16}\n\Z")


@case
def unknown_words_get_a_suggestion():
    """What was seen, the nearest that there is, and how to get help."""
    for arguments, message, command in [
            (["extrct"], "unknown command 'extrct'; did you mean extract?", "palaset"),
            (["--verson"], "unknown option '--verson'; did you mean --version?", "palaset"),
            (["extract", "--fromat", "json"], "unknown option '--fromat'; did you mean --format?", "palaset extract"),
            (["extract", "--rule=x.toml"], "unknown option '--rule'; did you mean --rules?", "palaset extract"),
            (["extract", "-x"], "unknown option '-x'", "palaset extract"),
            (["rules", "shwo"], "unknown command 'shwo'; did you mean show?", "palaset rules"),
            (["schema", "foo"], "unknown argument 'foo'", "palaset schema"),
            (["frobnicate"], "unknown command 'frobnicate'\n", "palaset")]:
        result = palaset(*arguments)
        ended(result, 2, [f"palaset: error: {message}", f"See '{command} --help'.\n"])
        equal(result.out, b"")


@case
def bad_values_are_named():
    """A value that an option does not take: expected …, saw …"""
    for arguments, message in [
            (["--format", "xml"], "--format: expected json, jsonl or csv, saw 'xml'"),
            (["--format", "jsno"], "--format: expected json, jsonl or csv, saw 'jsno'; did you mean json?"),
            (["--format"], "--format: expected json|jsonl|csv, saw nothing"),
            (["-j", "0"], "--jobs: expected a number of threads from 1 to 256, saw '0'"),
            (["-j", "two"], "--jobs: expected a number of threads from 1 to 256, saw 'two'"),
            (["--max-size", "5Q"], "--max-size: expected a number of bytes such as 4096, 64M or 1G, saw '5Q'"),
            (["--max-size", "99999999999G"], "--max-size: expected a number of bytes"),
            (["--color", "red"], "--color: expected auto, always or never, saw 'red'"),
            (["--morphology", "x"], "--morphology: expected auto or built-in, saw 'x'"),
            (["-q", "-v", "x"], "--quiet excludes --verbose"),
            (["-", "-"], "- is given more than once"),
            (["--format", "csv", "--with-document", "x"], "--with-document needs --format jsonl"),
            (["[x]"], "'[x]' would be read as a list; write ./[x]")]:
        result = palaset("extract", *arguments)
        ended(result, 2, "palaset: error: " + message)
        equal(result.out, b"")


@case
def unknown_profile_is_refused():
    """A profile that is not there: its name, status 2, nothing written."""
    write("page.txt", LISTING)
    result = palaset("extract", "--profile", "nonesuch", "page.txt")
    ended(result, 2, ["palaset: error: ", "nonesuch"])
    equal(result.out, b"")


@case
def names_of_commands_are_files_too():
    """After a command, the name of a command is the name of a file; the last of several values counts."""
    write("schema", LISTING)
    result = palaset("extract", "--format", "csv", "--format", "json", "schema")
    ended(result, 0)
    equal(json.loads(result.out)["source"]["path"], "schema")
    write("-dash.txt", LISTING)
    equal(json.loads(palaset("extract", "--", "-dash.txt").out)["source"]["path"], "-dash.txt")


@case
def help_checks_its_output():
    """Help and schema into a full device: status 4 and the reason."""
    for arguments in ["--help"], ["--version"], ["schema"], ["rules", "list"]:
        with open("/dev/full", "wb") as full:
            result = palaset(*arguments, stdout=full)
        ended(result, 4, "palaset: error: cannot write standard output: No space left on device")


@case
def closed_descriptors_are_no_files():
    """With standard output closed, no file is written in its place: status 4."""
    write("page.txt", LISTING)
    ended(shell('exec "$0" extract page.txt -o out.json >&- <&-'), 0)
    ended(shell('exec "$0" extract page.txt >&-'), 4,
          "palaset: error: cannot write standard output: Bad file descriptor")
    ended(shell('exec "$0" extract - <&-'), 3, "standard input: cannot be read: Bad file descriptor")
