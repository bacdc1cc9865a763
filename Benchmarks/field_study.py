"""Lints a store of real archives and prints, as Markdown, what container rules find in which kinds of files.

    python3 Benchmarks/field_study.py BATCHLINT FOLDER [OPTION...]

A file's kind is the folder that it lies in, from FOLDER on. Further options go to `batchlint lint`. Entries are counted by Python's
zipfile, independently of batchlint; archives that it cannot read count as none.
"""

import collections
import json
import os
import subprocess
import sys
import zipfile

AT_ONCE = 400


def archives(folder):
    for directory, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            yield os.path.join(directory, name)


def entry_count(path):
    try:
        with zipfile.ZipFile(path) as archive:
            return len(archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return 0


def container_rules(batchlint):
    listing = subprocess.run([batchlint, "rules", "--format", "json"], capture_output=True, check=True)
    rules = json.loads(listing.stdout)
    return {rule["id"] for rule in rules["rules"] if rule["family"] == "container"}


def reports(batchlint, paths, options):
    command = [batchlint, "lint", "--no-application", "--output", "json", "--fail-on", "never"]
    for start in range(0, len(paths), AT_ONCE):
        part = "\0".join(paths[start : start + AT_ONCE])
        run = subprocess.run([*command, *options, "--files-from", "-", "-0"], input=part.encode(), capture_output=True)
        if run.returncode not in (0, 3):
            sys.exit(run.stderr.decode())
        yield from json.loads(run.stdout)["archives"]


def main():
    batchlint, folder, *options = sys.argv[1:]
    rules = container_rules(batchlint)
    paths = list(archives(folder))
    kind_of = {path: os.path.relpath(os.path.dirname(path), folder) for path in paths}
    kinds = collections.defaultdict(collections.Counter)
    found = collections.defaultdict(lambda: collections.defaultdict(int))
    errors = []
    for report in reports(batchlint, paths, options):
        path = report["path"]
        kind = kinds[kind_of[path]]
        kind["archives"] += 1
        kind["entries"] += entry_count(path)
        weights = {f["severity"] for f in report["findings"] if f["rule"] in rules}
        kind["errors"] += "error" in weights
        kind["warnings"] += "warning" in weights
        for rule, count in report["totals"]["rules"].items():
            if rule in rules:
                found[rule][path] += count
        messages = [f for f in report["findings"] if f["rule"] in rules and f["severity"] == "error"]
        if messages:
            errors.append((os.path.relpath(path, folder), messages[0]["rule"], messages[0]["message"]))

    total = sum(kinds.values(), collections.Counter())
    print(f"{total['archives']} archives, {total['entries']} entries.\n")
    print("| kind | archives | entries | with an error | with a warning |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, kind in sorted(kinds.items()):
        print(f"| `{name}` | {kind['archives']} | {kind['entries']} | {kind['errors']} | {kind['warnings']} |")
    print("\n| rule | findings | archives |")
    print("| --- | ---: | ---: |")
    for rule, places in sorted(found.items(), key=lambda item: -len(item[1])):
        print(f"| `{rule}` | {sum(places.values())} | {len(places)} |")
    print("\n| archive with an error | rule | first message |")
    print("| --- | --- | --- |")
    for path, rule, message in errors:
        print(f"| `{path}` | `{rule}` | {message.replace('|', chr(92) + '|')} |")


main()
