"""Times commands beside each other: in turn, as whole processes, by what the operating system accounts for each."""

import ctypes
import os
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field


@dataclass
class Command:
    """What is run, and with which exit codes it has done its work."""

    arguments: list[str]
    statuses: tuple[int, ...] = (0,)


@dataclass
class Figures:
    """Of each run: seconds by the clock, seconds of processors, and the most memory, in MB."""

    walls: list[float] = field(default_factory=list)
    processors: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    # Of a run for its memory alone; see `own_peak`.
    first_peak: float = 0

    @property
    def wall(self):
        return statistics.median(self.walls)

    @property
    def processor(self):
        return statistics.median(self.processors)

    @property
    def peak(self):
        # A process that is started from here is said to have had the memory of this one, too.
        return max(self.peaks) if self.first_peak > megabytes(resource.getrusage(resource.RUSAGE_SELF)) else self.first_peak

    def ratios(self, other):
        """Of the times of both, run by run: what slows the machine for a while slows both."""
        return [mine / its for mine, its in zip(self.walls, other.walls)]


def megabytes(usage):
    return usage.ru_maxrss / 1024


def own_peak(command):
    """The most memory that a command has, in MB: started by a small shell, which goes away and leaves it to this process."""
    become_subreaper = 36
    if ctypes.CDLL(None).prctl(become_subreaper, 1, 0, 0, 0) != 0:
        sys.exit("prctl(PR_SET_CHILD_SUBREAPER) fails")
    shell = subprocess.run(
        ["sh", "-c", '"$@" >/dev/null 2>&1 & echo $!', "sh", *command.arguments], check=True, capture_output=True, text=True)
    _, _, usage = os.wait4(int(shell.stdout), 0)
    return megabytes(usage)


def run(name, command, figures):
    start = time.perf_counter()
    process = subprocess.Popen(
        command.arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode not in command.statuses:
        sys.exit(f"{name}: {' '.join(command.arguments)[:300]} ended with {process.returncode}\n{errors.decode(errors='replace')[-2000:]}")
    figures.walls.append(elapsed)
    figures.processors.append(usage.ru_utime + usage.ru_stime)
    figures.peaks.append(megabytes(usage))


def measure(commands, rounds, say=lambda text: None):
    """Runs each command once for its memory, so that files are at hand for all, and then all of them in each round, each round beginning with another."""
    figures = {name: Figures() for name in commands}
    for name, command in commands.items():
        say(f"warming up: {name}")
        figures[name].first_peak = own_peak(command)
    names = list(commands)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            say(f"round {number + 1} of {rounds}: {name}")
            run(name, commands[name], figures[name])
    return figures
