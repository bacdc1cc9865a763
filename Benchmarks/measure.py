"""Times commands beside each other: in turn, as whole processes, by what the operating system accounts for each."""

import os
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

    @property
    def wall(self):
        return statistics.median(self.walls)

    @property
    def processor(self):
        return statistics.median(self.processors)

    @property
    def peak(self):
        return max(self.peaks)

    def ratios(self, other):
        """Of the times of both, run by run: what slows the machine for a while slows both."""
        return [mine / its for mine, its in zip(self.walls, other.walls)]


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
    if figures is None:
        return
    figures.walls.append(elapsed)
    figures.processors.append(usage.ru_utime + usage.ru_stime)
    figures.peaks.append(usage.ru_maxrss / 1024)


def measure(commands, rounds, say=lambda text: None):
    """Runs each command once without counting, so that files are in memory for all, and then all of them in each round, each round beginning with
    another."""
    figures = {name: Figures() for name in commands}
    for name, command in commands.items():
        say(f"warming up: {name}")
        run(name, command, None)
    names = list(commands)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            say(f"round {number + 1} of {rounds}: {name}")
            run(name, commands[name], figures[name])
    return figures
