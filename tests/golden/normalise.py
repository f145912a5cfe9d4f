"""What goldens hold in the place of text that changes with every version and every rule file.

    palaset extract --format json page.txt | python3 normalise.py
"""

import re
import sys

TOOL = re.compile(rb'"tool"\s*:\s*\{[^{}]*\}')
VOLATILE = re.compile(rb'("(?:version|rules)"\s*:\s*)"[^"]*"')


def normalise(document: bytes) -> bytes:
    """The same bytes, with "*" for the version and the rules of the "tool" object."""
    return TOOL.sub(lambda tool: VOLATILE.sub(rb'\1"*"', tool.group()), document, count=1)


if __name__ == "__main__":
    sys.stdout.buffer.write(normalise(sys.stdin.buffer.read()))
