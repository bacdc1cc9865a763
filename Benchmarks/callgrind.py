"""Counts the instructions of a command with valgrind's callgrind, and names the functions that need most of them."""

import collections
import os
import re
import shutil
import subprocess
import sys

# Nothing of the environment reaches the command: not what it is called with, nor how much of it there is. Swift's hashes are the same in every run.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"}


def readable(binary, folder):
    """A copy of a program that valgrind can read: it stumbles over the debug information that Swift writes. Symbols stay."""
    copy = folder / "batchlint"
    subprocess.run(["objcopy", "--strip-debug", binary, copy], check=True)
    return copy


def has_symbols(binary):
    sections = subprocess.run(["readelf", "--section-headers", "--wide", binary], check=True, capture_output=True, text=True).stdout
    return " .symtab " in sections


def count(command, folder, profile):
    """The instructions of a command that is run in a folder. What each function needs goes to a file, the profile."""
    process = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", *command.arguments], cwd=folder, env=ENVIRONMENT,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    collected = re.search(r"^==\d+== Collected : (\d+)$", process.stderr, re.MULTILINE)
    if process.returncode not in command.statuses or not collected:
        sys.exit(f"{' '.join(command.arguments)} ended with {process.returncode}\n{process.stderr[-2000:]}")
    return int(collected[1])


def top(profile, number):
    """The functions that need most instructions themselves, without what they call: instructions, share in per cent, name."""
    listing = subprocess.run(
        ["callgrind_annotate", "--threshold=100", "--auto=no", profile], check=True, capture_output=True, text=True).stdout
    # As in "1,234 ( 5.60%)  ???:$s5Batch [/tmp/batchlint]"; of what calls itself there is a second line, of "$s5Batch'2".
    line = re.compile(r"^ *([\d,]+) +\([ \d.]+%\) +[^:\n]*:(.+?)(?:'\d+)?(?: \[[^\]]*\])?$", re.MULTILINE)
    costs = collections.Counter()
    for cost, name in line.findall(listing):
        costs[name] += int(cost.replace(",", ""))
    most = costs.most_common(number)
    names = demangled([name for name, _ in most])
    return [(cost, cost / costs.total() * 100, name) for (_, cost), name in zip(most, names)]


def demangled(names):
    """Swift's names as they are written in the source, where there is a toolchain."""
    if not shutil.which("swift"):
        return names
    lines = subprocess.run(
        ["swift", "demangle", "--simplified"], input="\n".join(names), check=True, capture_output=True, text=True).stdout
    return lines.splitlines()
