# SPDX-License-Identifier: GPL-3.0-or-later
"""What one run of a program takes."""
import subprocess
import time


def run(command, log):
    """Seconds on the wall and of the processor, and peak MiB; raises `CalledProcessError` where it fails.

    `log` is a file that is written over.
    """
    start = time.monotonic()
    subprocess.run(
        ["/usr/bin/time", "-f", "%U %S %M", "-o", log, *map(str, command)], check=True, capture_output=True)
    wall = time.monotonic() - start
    user, system, peak = log.read_text().split("\n")[-2].split()
    return {"wall": wall, "cpu": float(user) + float(system), "mib": int(peak) / 1024}
