#!/usr/bin/env python3
"""Tells whether two builds of batchlint say the same, byte for byte: over the fixtures, over generated archives, sound and with mistakes, and over damaged ones.

    same_output.py ONE OTHER [--archives 1000] [--hostile FOLDER]

It is run before and after work on speed. Every third generated archive has some of its bytes changed, wherever they lie, by a fixed seed. Exits with 1 at the
first difference, and leaves both reports.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import make_batch

ROOT = Path(__file__).resolve().parent.parent


def generate(folder, count):
    """Archives of all kinds of sizes, and the definition that they follow, more or less."""
    source = random.Random(11)
    folder.mkdir()
    (folder / "application.yaml").write_text(make_batch.DEFINITION.format(groups=", ".join(make_batch.GROUPS)))
    for number in range(count):
        path = folder / f"{number:05d}.zip"
        mistakes = make_batch.Mistakes(source.choice([0, 3, 7, 50]))
        make_batch.write(path, make_batch.entries(
            number * 5, source.choice([0, 1, 2, 5, 20, 200]), source.randrange(12), source.choice([0, 1, 30, 200, 5000]),
            source.choice([0, 1, 6, 9]), mistakes))
        if number % 3 == 0:
            damage(path, source)


def damage(path, source):
    data = bytearray(path.read_bytes())
    # Half of the changes go to the directory, where they matter most.
    for _ in range(source.choice([1, 1, 2, 8])):
        start = 0 if source.random() < 0.5 else data.rfind(b"PK\x01\x02", 0, len(data) // 4 * 3 + 4)
        place = source.randrange(max(start, 0), len(data))
        data[place] = data[place] ^ 1 << source.randrange(8) if source.random() < 0.5 else source.randrange(256)
    if source.random() < 0.1:
        del data[source.randrange(len(data)):]
    path.write_bytes(data)


def say(command, folder, arguments, report):
    process = subprocess.run(
        [command, *arguments, "-o", "text", "-o", f"json={report}", "--color", "never"], cwd=folder, stdin=subprocess.DEVNULL,
        capture_output=True, timeout=900)
    return process.returncode, process.stdout, process.stderr, report.read_bytes() if report.exists() else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--archives", type=int, default=1000)
    parser.add_argument("--hostile", type=Path, help="a folder of further archives, as make hostile writes them")
    options = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="batchlint-same-"))
    generate(scratch / "generated", options.archives)
    folders = [ROOT / "Fixtures", scratch / "generated"] + ([options.hostile.resolve()] if options.hostile else [])
    runs = 0
    for folder in folders:
        for words in (["lint"], ["lint", "--deep"], ["lint", "--verbose", "--jobs", "1"], ["lint", "--no-application"]):
            if folder.name == "hostile" and words[-1] == "lint":
                words = ["lint", "--no-application", "--fail-on", "note"]
            answers = [
                say(command.resolve(), folder, words + ["."], scratch / f"{name}.json")
                for name, command in (("one", options.one), ("other", options.other))]
            runs += 1
            for what, one, other in zip(("exit code", "text", "messages", "JSON"), *answers):
                if one != other:
                    for name, text in (("one", one), ("other", other)):
                        (scratch / f"{name}.{what}").write_bytes(text if isinstance(text, bytes) else str(text).encode())
                    sys.exit(f"{folder} {' '.join(words)}: the {what} differs; see {scratch}")
    archives = sum(len(list(folder.rglob("*.zip"))) for folder in folders)
    print(f"{archives} archives in {runs} runs: the same, byte for byte")
    shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
