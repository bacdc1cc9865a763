#!/usr/bin/env python3
"""Measures batchlint beside every program that one could use instead, and prints one table.

    bench.py [TASK...] [--rounds N] [--batchlint COMMAND] [--folder FOLDER] [--markdown FILE]

All commands of a task run in turn, after one run each that does not count. A ratio is batchlint's time divided by the peer's in the same round: the median
of these, and the least and the greatest.
"""

import argparse
import os
import platform
import statistics
import sys
import tempfile
from pathlib import Path

from measure import measure
from tasks import ROOT, TASKS, Workshop


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 0.1 else f"{value:.2f} s"


def verdict(held):
    return "holds" if held else "missed"


def rows(task, figures):
    """A row for each command: name, time, processors' time, memory, ratio, its spread, the aim."""
    (name, own), *others = figures.items()
    aims = [text for text in (
        task.peak and f"at most {task.peak} MB: {verdict(own.peak <= task.peak)}",
        task.wall and f"at most {seconds(task.wall)}: {verdict(own.wall <= task.wall)}") if text]
    yield name, seconds(own.wall), seconds(own.processor), f"{own.peak:.0f} MB", "", "", ", ".join(aims)
    for name, other in others:
        ratios = own.ratios(other)
        middle = statistics.median(ratios)
        aim = next((aim for aim in task.aims if aim.peer == name), None)
        yield (
            name, seconds(other.wall), seconds(other.processor), f"{other.peak:.0f} MB", f"{middle:.3f}",
            f"{min(ratios):.3f} to {max(ratios):.3f}", f"at most {aim.ratio:.3g}: {verdict(middle <= aim.ratio)}" if aim else "")


HEAD = ("", "time", "of processors", "memory", "batchlint / it", "spread", "aim")


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} processors ({model}), {memory:.0f} GiB, {platform.system()} {platform.release()}"


def plain(table):
    widths = [max(len(row[column]) for row in table if len(row) > 1) for column in range(len(HEAD))]
    for row in table:
        if len(row) == 1:
            yield ""
            yield row[0]
            continue
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:-1], widths[1:-1])] + [row[-1]]
        yield ("  " + "  ".join(cells)).rstrip()


def markdown(table):
    yield "| " + " | ".join(("task",) + HEAD[1:]) + " |"
    yield "| --- " + "| ---: " * 5 + "| --- |"
    for row in table[1:]:
        yield f"| **{row[0]}** | | | | | | |" if len(row) == 1 else "| " + " | ".join(row) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tasks", nargs="*", choices=[[], *TASKS], metavar="TASK", help=f"of {', '.join(TASKS)}; all without one")
    parser.add_argument("--rounds", type=int, help="how often each command is run; 7, and 40 for short ones")
    parser.add_argument("--batchlint", default=ROOT / ".build/release/batchlint", help="the command to measure")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "batchlint-benchmarks", help="for archives and peers; it is kept")
    parser.add_argument("--markdown", type=Path, help="a file for the table in Markdown")
    options = parser.parse_args()

    workshop = Workshop(options.folder, options.batchlint)
    table = [HEAD]
    for name in options.tasks or TASKS:
        task = getattr(workshop, f"task_{name}")()
        rounds = options.rounds or task.rounds
        say = (lambda text: print(f"\r\033[K{task.name}: {text}", end="", file=sys.stderr, flush=True)) if sys.stderr.isatty() else lambda text: None
        figures = measure(task.commands, rounds, say)
        table.append((f"{task.name}, {rounds} rounds",))
        table.extend(rows(task, figures))
    print("\r\033[K" if sys.stderr.isatty() else "", end="", file=sys.stderr)
    print(machine())
    print("\n".join(plain(table)))
    if options.markdown:
        options.markdown.write_text(f"{machine()}.\n\n" + "\n".join(markdown(table)) + "\n")


if __name__ == "__main__":
    main()
