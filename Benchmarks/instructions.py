#!/usr/bin/env python3
"""Counts the instructions that batchlint needs for small tasks, and compares them with those that are kept.

    instructions.py [TASK...] [--batchlint COMMAND] [--keep | --top N]

Counts hardly depend on what else the machine does, so that they show what times are too noisy for. They say nothing about memory, waiting, or two
tasks at once: `bench.py` does. Exits with 1 if a task needs more than 2 per cent more instructions than `instructions.json` has for it; `--keep` writes that file anew.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import callgrind
from counted import HERE, TASKS, CountedTasks

KEPT = HERE / "instructions.json"
# How many more instructions are taken for none, in per cent.
TOLERANCE = 2

NO_SYMBOLS = """\
{binary} has no symbols, so its functions have no names. This links it with them, in half a minute, until the next make build:

    make build STRIP=
"""


def read():
    return json.loads(KEPT.read_text()) if KEPT.exists() else {}


def write(counts):
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(counts[name])}" for name in sorted(counts))
    KEPT.write_text(f"{{\n{lines}\n}}\n")


def entry(task, instructions):
    """What is kept of a task."""
    return {"instructions": instructions, "unit": task.unit, "per_unit": round(instructions / task.units)}


def change(kept, now):
    """In per cent."""
    return (now["instructions"] / kept["instructions"] - 1) * 100


def table(kept, now):
    yield f"{'task':10} {'kept':>15} {'now':>15} {'change':>9}"
    for name in sorted(now):
        count, before, difference = now[name], "", "new"
        if name in kept:
            before, difference = f"{kept[name]['instructions']:,}", f"{change(kept[name], count):+.2f} %"
        yield f"{name:10} {before:>15} {count['instructions']:>15,} {difference:>9}   {count['per_unit']:>13,} for each {count['unit']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=f"of {', '.join(TASKS)}; all without one")
    parser.add_argument("--batchlint", type=Path, default=HERE.parent / ".build/release/batchlint", help="the command, as make build makes it")
    parser.add_argument("--keep", action="store_true", help="keep these counts, to be compared with from now on")
    parser.add_argument("--top", type=int, metavar="N", help="tell the N functions that need most, and compare nothing")
    options = parser.parse_args()
    if unknown := set(options.tasks) - set(TASKS):
        parser.error(f"no such task: {', '.join(sorted(unknown))}; there are {', '.join(TASKS)}")
    if options.top and not callgrind.has_symbols(options.batchlint):
        sys.exit(NO_SYMBOLS.format(binary=options.batchlint))

    kept, now = read(), {}
    with tempfile.TemporaryDirectory(prefix="batchlint-instructions-") as name:
        folder = Path(name)
        tasks = CountedTasks(folder, callgrind.readable(options.batchlint, folder))
        for name in options.tasks or TASKS:
            task = getattr(tasks, f"task_{name}")()
            profile = folder / f"{name}.callgrind"
            now[name] = entry(task, callgrind.count(task.command, folder, profile))
            if options.top:
                print(f"{name}: {now[name]['instructions']:,} instructions")
                for cost, share, function in callgrind.top(profile, options.top):
                    print(f"{cost:>15,} {share:>6.2f} %  {function}")
    if options.top:
        return
    print("\n".join(table(kept, now)))
    if options.keep:
        write({name: count for name, count in {**kept, **now}.items() if name in TASKS})
    elif worse := [name for name in now if name in kept and change(kept[name], now[name]) > TOLERANCE]:
        sys.exit(f"more than {TOLERANCE} % more instructions: {', '.join(worse)}")


if __name__ == "__main__":
    main()
