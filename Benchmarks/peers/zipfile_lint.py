#!/usr/bin/env python3
"""What a team writes in an afternoon: the same rules over zipfile and json, and a JSON report with the processing order.

    zipfile_lint.py DEFINITION REPORT ARCHIVE...

It is here to be measured against. It checks names, task groups, keys, types, ranges and patterns, and nothing of the container beyond what
zipfile itself refuses.
"""

import json
import re
import sys
import zipfile
from collections import defaultdict

import yaml

TYPES = {"text": str, "number": (int, float), "integer": int, "boolean": bool, "list": list, "dictionary": dict}


def check_document(archive, name, section, findings):
    try:
        document = json.loads(archive.read(name))
    except ValueError as error:
        findings.append(("invalid-json", name, str(error)))
        return
    if not isinstance(document, dict):
        findings.append(("not-a-dictionary", name, type(document).__name__))
        return
    keys = section.get("keys", {})
    for key, asked in keys.items():
        if key not in document:
            if asked.get("required"):
                findings.append(("missing-key", name, key))
            continue
        value = document[key]
        if "type" in asked and not isinstance(value, TYPES[asked["type"]]):
            findings.append(("wrong-type", name, key))
            continue
        if "enum" in asked and value not in asked["enum"]:
            findings.append(("not-allowed-value", name, key))
        if "pattern" in asked and not re.search(asked["pattern"], value):
            findings.append(("pattern-mismatch", name, key))
        if "minimum" in asked and value < asked["minimum"] or "maximum" in asked and value > asked["maximum"]:
            findings.append(("out-of-range", name, key))
    for key in document:
        if key not in keys:
            findings.append(("unknown-key", name, key))


def check_archive(path, definition, groups):
    findings = []
    work_orders = defaultdict(list)
    documents = defaultdict(dict)
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            parts = info.filename.split("/")
            if len(parts) != 2:
                findings.append(("stray-entry", info.filename, ""))
                continue
            folder, name = parts
            if name in ("metadata.json", "parameters.json"):
                documents[folder][name] = info.filename
                continue
            stem, dot, extension = name.rpartition(".")
            if extension.lower() not in ("jpg", "jpeg", "png"):
                findings.append(("unexpected-file", info.filename, ""))
                continue
            number = None
            if stem not in groups:
                match = re.fullmatch(r"(.+)-([0-9]+)", stem)
                if match:
                    stem, number = match[1], int(match[2])
            if stem not in groups:
                findings.append(("unknown-task-group", info.filename, stem))
            if info.file_size == 0:
                findings.append(("image-empty", info.filename, ""))
            work_orders[folder].append((number is None, number or 0, groups.get(stem, 1 << 30), name, stem, number))
        for folder in sorted(set(work_orders) | set(documents)):
            for name, section in (("metadata.json", "metadata"), ("parameters.json", "parameters")):
                if name in documents[folder]:
                    check_document(archive, documents[folder][name], definition.get(section, {}), findings)
                else:
                    findings.append(("missing-document", folder, name))
    report = {"path": path, "findings": findings, "work_orders": []}
    for folder in sorted(work_orders):
        images = sorted(work_orders[folder])
        order = [
            {"position": position, "entry": f"{folder}/{name}", "task_group": stem, "order_number": number}
            for position, (_, _, _, name, stem, number) in enumerate(images, 1)
        ]
        report["work_orders"].append({"name": folder, "processing_order": order})
    return report


def main():
    definition_path, report_path, *archives = sys.argv[1:]
    with open(definition_path) as file:
        definition = yaml.safe_load(file)
    groups = {name: position for position, name in enumerate(definition["task_groups"])}
    with open(report_path, "w") as file:
        for path in archives:
            json.dump(check_archive(path, definition, groups), file)
            file.write("\n")


if __name__ == "__main__":
    main()
