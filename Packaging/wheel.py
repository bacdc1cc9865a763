#!/usr/bin/env python3
"""Makes a wheel that carries the command and the libraries it is linked with: pip install, and batchlint runs.

usage: wheel.py COMMAND VERSION DIRECTORY LOADED
LOADED is linked with the libraries that the command loads by itself.
"""
import base64, hashlib, os, re, subprocess, sys, tempfile, time, zipfile

# What every Linux system that runs wheels has itself (PEP 600, the manylinux policies).
SYSTEM = re.compile(r"^(ld-linux|linux-vdso|lib(c|m|dl|rt|pthread|util|resolv|gcc_s|stdc\+\+)\.so)")


def libraries(path):
    """The libraries that a file is linked with, directly or not, but for those of the system: name and path."""
    found = {}
    for line in subprocess.run(["ldd", path], check=True, capture_output=True, text=True).stdout.splitlines():
        match = re.match(r"\s*(\S+) => (/\S+)", line)
        if match and not SYSTEM.match(match[1]):
            found[match[1]] = match[2]
    return found


def patched(path, folder, rpath):
    """A copy of a file that looks for its libraries in a place relative to itself."""
    copy = os.path.join(folder, os.path.basename(path))
    with open(path, "rb") as source, open(copy, "wb") as target:
        target.write(source.read())
    os.chmod(copy, 0o755)
    subprocess.run(["patchelf", "--force-rpath", "--set-rpath", rpath, copy], check=True)
    with open(copy, "rb") as file:
        return file.read()


def glibc(paths):
    """The newest version of the C library that any of the files asks for."""
    versions = [(2, 17)]
    for path in paths:
        text = subprocess.run(["objdump", "-T", path], check=True, capture_output=True, text=True).stdout
        versions += [tuple(map(int, v.split("."))) for v in re.findall(r"GLIBC_(\d+\.\d+)\b", text)]
    return max(versions)


def main(command, version, directory, loaded):
    needed = libraries(command) | libraries(loaded)
    major, minor = glibc([command, *needed.values()])
    machine = os.uname().machine
    tag = f"py3-none-manylinux_{major}_{minor}_{machine}"
    info = f"batchlint-{version}.dist-info"
    # pip puts scripts into the bin of an environment and data beside it, wherever that is.
    data = f"batchlint-{version}.data"
    files = {}
    with tempfile.TemporaryDirectory() as folder:
        files[f"{data}/scripts/batchlint"] = patched(command, folder, "$ORIGIN/../lib/batchlint")
        for name, path in sorted(needed.items()):
            files[f"{data}/data/lib/batchlint/{name}"] = patched(path, folder, "$ORIGIN")
    files[f"{info}/METADATA"] = (
        f"Metadata-Version: 2.1\nName: batchlint\nVersion: {version}\n"
        "Summary: Checks zip archives of work orders before they are sent\nRequires-Python: >=3.7\n").encode()
    files[f"{info}/WHEEL"] = (
        f"Wheel-Version: 1.0\nGenerator: batchlint\nRoot-Is-Purelib: false\nTag: {tag}\n").encode()
    record = ""
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(content)}\n"
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()

    moment = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")))[:6]
    path = os.path.join(directory, f"batchlint-{version}-{tag}.whl")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.external_attr = (0o100755 if name.startswith(data) else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            wheel.writestr(entry, content)


if __name__ == "__main__":
    main(*sys.argv[1:])
