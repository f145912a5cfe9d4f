"""Cases for the command line: run.py PATH_TO_PALASET REPO_ROOT [NAME…]; NAME is a part of a case's name."""

import sys
import time
import traceback
from pathlib import Path

import harness

# Each registers its cases.
import archive_cases  # noqa: F401
import document_cases  # noqa: F401
import explain_cases  # noqa: F401
import extract_cases  # noqa: F401
import input_cases  # noqa: F401
import manual_cases  # noqa: F401
import memo_cases  # noqa: F401
import output_cases  # noqa: F401
import page_cases  # noqa: F401
import rules_cases  # noqa: F401
import selection_cases  # noqa: F401
import terminal_cases  # noqa: F401
import usage_cases  # noqa: F401
import validate_cases  # noqa: F401


def try_case(function):
    begun = time.monotonic()
    try:
        harness.in_new_folder(function)
        verdict = "ok"
    except harness.Skip as reason:
        verdict = f"skipped: {reason}"
    except Exception as failure:  # whatever it is, the other cases are tried too
        reason = failure if isinstance(failure, AssertionError) else traceback.format_exc()
        print(f"FAILED {function.__name__}: {function.__doc__}\n{reason}\n")
        verdict = "FAILED"
    print(f"{time.monotonic() - begun:6.2f} s  {function.__name__}: {verdict}")
    return verdict


def main():
    harness.PALASET = str(Path(sys.argv[1]).resolve())
    harness.ROOT = Path(sys.argv[2]).resolve()
    wanted = sys.argv[3:]
    cases = [one for one in harness.CASES if not wanted or any(name in one.__name__ for name in wanted)]
    failed = sum(try_case(one) == "FAILED" for one in cases)
    print(f"{len(cases)} cases, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
