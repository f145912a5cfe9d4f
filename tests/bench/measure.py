"""Runs a command with its output thrown away, and tells how long and how large it was: measure.py COMMAND [ARGUMENT…]

Prints seconds, seconds of processor time, and peak memory in bytes; ends as the command does.

A process of its own because Linux counts into a program's peak memory what its parent held when it started it. So
whoever starts a program must be small; run with `python3 -I -S`, this is as small as Python gets.
"""

import os
import sys
import time

command = sys.argv[1:]
nothing = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
begun = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=[nothing])
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - begun
print(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)
sys.exit(os.waitstatus_to_exitcode(status) & 0xFF)
