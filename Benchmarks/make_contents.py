#!/usr/bin/env python3
"""Writes two archives with a gigabyte of content each: photos, stored, and texts, deflated.

    make_contents.py FOLDER [--megabytes 1000]

The photos are JPEG images in their structure: noise stands for the picture's data, as incompressible as that. Both archives are sound: nothing is found in
them but what follows from texts in work orders.
"""

import argparse
import os
import random
import zipfile

PHOTO_BYTES = 2_500_000


def photo(source):
    """An image of one component whose data is noise in which FF is stuffed."""
    data = source.randbytes(PHOTO_BYTES).replace(b"\xff", b"\xff\x00")
    frame = bytes.fromhex("ffc0000b08 0bb8 0fa0 01 011100".replace(" ", ""))
    scan = bytes.fromhex("ffda0008 01 0100 003f00".replace(" ", ""))
    return b"\xff\xd8" + frame + scan + data + b"\xff\xd9"


def text(source):
    """A report as a measuring device writes it."""
    lines = (
        f"{number:06d}\tfibre {source.randrange(144)}\tattenuation {source.random():.4f} dB\t{source.choice(['good', 'bad'])}\n"
        for number in range(60_000)
    )
    return "".join(lines).encode()


def write(path, make, method, extension, megabytes):
    source = random.Random(5)
    size = number = 0
    with zipfile.ZipFile(path, "w", method) as archive:
        while size < megabytes * 1_000_000:
            content = make(source)
            name = f"WO_{number // 8:05d}/meter-{number % 8}.{extension}"
            archive.writestr(zipfile.ZipInfo(name), content, method)
            size += len(content)
            number += 1
    print(f"{path}: {number} entries, {size} bytes of content, {os.path.getsize(path)} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--megabytes", type=int, default=1000)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    write(os.path.join(options.folder, "photos.zip"), photo, zipfile.ZIP_STORED, "jpg", options.megabytes)
    write(os.path.join(options.folder, "texts.zip"), text, zipfile.ZIP_DEFLATED, "txt", options.megabytes)


if __name__ == "__main__":
    main()
