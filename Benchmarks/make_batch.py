#!/usr/bin/env python3
"""Writes a batch archive of any size, with the definition that it follows beside it.

    make_batch.py FOLDER [--work-orders 100000] [--images 8] [--image-bytes 200]

Each work order has so many images, stored as cameras' JPEG files mostly are, and two documents, deflated. The records are packed by hand:
zipfile needs a minute for a million entries. The archive is valid: nothing is found in it.
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


def deflated(data):
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def entries(work_orders, images, image_bytes):
    """Name, method, content, and bytes as they lie in the archive, of each entry."""
    head = bytes.fromhex("ffd8ffe000104a46494600010100000100010000")
    number = 0
    for order in range(work_orders):
        folder = f"WO_{order:07d}/"
        for image in range(images):
            content = head + number.to_bytes(8, "big") + bytes(max(0, image_bytes - len(head) - 8))
            number += 1
            yield f"{folder}{GROUPS[image % len(GROUPS)]}-{image}.jpg", 0, content, content
        metadata = f'{{"region": "{"north" if order % 2 else "south"}", "ID PB": "PB-{order}"}}'.encode()
        yield folder + "metadata.json", 8, metadata, deflated(metadata)
        parameters = (
            f'{{"work_type": "installation", "nb_fibers": {order % 144 + 1}, '
            f'"address": "{order} rue de la R\\u00e9publique, 69002 Lyon"}}'
        ).encode()
        yield folder + "parameters.json", 8, parameters, deflated(parameters)


def write(path, items):
    local = struct.Struct("<IHHHHHIIIHH")
    central = struct.Struct("<IHHHHHHIIIHHHHHII")
    directory = bytearray()
    count = offset = 0
    with open(path, "wb", buffering=1 << 20) as out:
        for name, method, content, packed in items:
            raw = name.encode()
            crc = zlib.crc32(content)
            out.write(local.pack(0x04034B50, 20, 0, method, 0, 33, crc, len(packed), len(content), len(raw), 0))
            out.write(raw)
            out.write(packed)
            wide = offset >= 0xFFFFFFFF
            extra = struct.pack("<HHQ", 1, 8, offset) if wide else b""
            directory += central.pack(
                0x02014B50, 45 if wide else 20, 45 if wide else 20, 0, method, 0, 33, crc, len(packed), len(content),
                len(raw), len(extra), 0, 0, 0, 0, 0xFFFFFFFF if wide else offset)
            directory += raw + extra
            offset += 30 + len(raw) + len(packed)
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
    parser.add_argument("--work-orders", type=int, default=100_000)
    parser.add_argument("--images", type=int, default=8)
    parser.add_argument("--image-bytes", type=int, default=200)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    with open(os.path.join(options.folder, "application.yaml"), "w") as file:
        file.write(DEFINITION.format(groups=", ".join(GROUPS)))
    path = os.path.join(options.folder, "batch.zip")
    count = write(path, entries(options.work_orders, options.images, options.image_bytes))
    print(f"{path}: {count} entries, {os.path.getsize(path)} bytes")


if __name__ == "__main__":
    main()
