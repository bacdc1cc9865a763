#!/usr/bin/env python3
"""Writes batch archives of any size, with the definition that they follow beside them.

    make_batch.py FOLDER [--archives 1] [--work-orders 100000] [--images 8] [--image-bytes 200] [--level 6] [--mistakes 0]

Each work order has so many images, stored as cameras' JPEG files mostly are, and two documents, deflated. The records are packed by hand:
zipfile needs a minute for a million entries. The archives are valid, nothing is found in them, but for the mistakes that are asked for: one in
so many entries has an unknown task group, a value beyond its range, a missing key or a text that is no JSON.
"""

import argparse
import os
import struct
import zlib

GROUPS = ["splice_box", "meter", "PM-ferme-apres", "box-2", "cable_entry", "label", "overview", "test_result"]

DEFINITION = """\
schema_version: 1
application: {{name: benchmark, version: "1"}}
task_groups: [{groups}]
metadata:
  keys:
    region: {{type: text, required: true, enum: [north, south]}}
    ID PB: {{type: text, pattern: '^PB-[0-9]+$'}}
parameters:
  keys:
    work_type: {{type: text, required: true}}
    nb_fibers: {{type: integer, required: true, minimum: 1, maximum: 144}}
    address: {{type: text}}
"""


def packed(data, level):
    """The method and the bytes as they lie in the archive."""
    if level == 0:
        return 0, data
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return 8, packer.compress(data) + packer.flush()


class Mistakes:
    """Says of each entry whether there is to be a mistake in it: in one of so many."""

    def __init__(self, distance):
        self.distance = distance
        self.count = 0

    def make(self):
        self.count += 1
        return self.distance > 0 and self.count % self.distance == 0


def entries(first, work_orders, images, image_bytes, level, mistakes):
    """Name, content, method, and bytes as they lie in the archive, of each entry."""
    head = bytes.fromhex("ffd8ffe000104a46494600010100000100010000")
    number = first * images
    for order in range(first, first + work_orders):
        folder = f"WO_{order:07d}/"
        for image in range(images):
            content = head + number.to_bytes(8, "big") + bytes(max(0, image_bytes - len(head) - 8))
            number += 1
            group = "unknown_group" if mistakes.make() else GROUPS[image % len(GROUPS)]
            yield f"{folder}{group}-{image}.jpg", content, 0, content
        region = "" if mistakes.make() else f'"region": "{"north" if order % 2 else "south"}", '
        metadata = f'{{{region}"ID PB": "PB-{order}"}}'.encode()
        yield folder + "metadata.json", metadata, *packed(metadata, level)
        fibers = "[" if mistakes.make() and order % 2 else 1000 if mistakes.make() else order % 144 + 1
        parameters = (
            f'{{"work_type": "installation", "nb_fibers": {fibers}, '
            f'"address": "{order} rue de la R\\u00e9publique, 69002 Lyon"}}'
        ).encode()
        yield folder + "parameters.json", parameters, *packed(parameters, level)


def write(path, items):
    local = struct.Struct("<IHHHHHIIIHH")
    central = struct.Struct("<IHHHHHHIIIHHHHHII")
    directory = bytearray()
    count = offset = 0
    with open(path, "wb", buffering=1 << 20) as out:
        for name, content, method, data in items:
            raw = name.encode()
            crc = zlib.crc32(content)
            out.write(local.pack(0x04034B50, 20, 0, method, 0, 33, crc, len(data), len(content), len(raw), 0))
            out.write(raw)
            out.write(data)
            wide = offset >= 0xFFFFFFFF
            extra = struct.pack("<HHQ", 1, 8, offset) if wide else b""
            directory += central.pack(
                0x02014B50, 45 if wide else 20, 45 if wide else 20, 0, method, 0, 33, crc, len(data), len(content),
                len(raw), len(extra), 0, 0, 0, 0, 0xFFFFFFFF if wide else offset)
            directory += raw + extra
            offset += 30 + len(raw) + len(data)
            count += 1
        start, size = offset, len(directory)
        out.write(directory)
        wide = count > 0xFFFE or start >= 0xFFFFFFFF
        if wide:
            out.write(struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, size, start))
            out.write(struct.pack("<IIQI", 0x07064B50, 0, start + size, 1))
        out.write(struct.pack(
            "<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF if wide else count, 0xFFFF if wide else count,
            min(size, 0xFFFFFFFF), 0xFFFFFFFF if wide else start, 0))
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--archives", type=int, default=1)
    parser.add_argument("--work-orders", type=int, default=100_000, help="in each archive")
    parser.add_argument("--images", type=int, default=8, help="in each work order")
    parser.add_argument("--image-bytes", type=int, default=200)
    parser.add_argument("--level", type=int, default=6, help="how hard documents are deflated; 0 stores them")
    parser.add_argument("--mistakes", type=int, default=0, metavar="N", help="makes one in each N entries; none without it")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    with open(os.path.join(options.folder, "application.yaml"), "w") as file:
        file.write(DEFINITION.format(groups=", ".join(GROUPS)))
    mistakes = Mistakes(options.mistakes)
    count = size = 0
    for number in range(options.archives):
        path = os.path.join(options.folder, "batch.zip" if options.archives == 1 else f"batch-{number:05d}.zip")
        count += write(path, entries(
            number * options.work_orders, options.work_orders, options.images, options.image_bytes, options.level, mistakes))
        size += os.path.getsize(path)
    print(f"{options.folder}: {count} entries in {options.archives} archives, {size} bytes")


if __name__ == "__main__":
    main()
