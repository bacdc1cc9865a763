"""Uploads by the real client to the real site while things go wrong: faults of the site, kill -9 of either side, changed archives.

    uploads.py CLIENT SITE [faults N] [kills N] [changes] [crowd N]

Exits with 1 if a promise is broken: an upload that is said to have succeeded and is not on the site byte for byte, one that is lost, one that is there twice, bytes that
are sent again beyond one chunk for each kill, or a secret in any output.
"""

import hashlib
import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import zipfile
from pathlib import Path

CHUNK = 1 << 20
CLIENT, SITE = (str(Path(word).resolve()) for word in sys.argv[1:3])
PHOTO = None


def say(*words):
    print(*words, flush=True)


class Broken(Exception):
    """A promise was broken."""


def expect(truth, *words):
    if not truth:
        raise Broken(" ".join(map(str, words)))


# Archives


def photo():
    """The beginning of a real photo: what is behind it does not matter to a linter that looks at beginnings."""
    global PHOTO
    if PHOTO is None:
        with zipfile.ZipFile(Path(__file__).parents[2] / "Fixtures/valid.zip") as fixture:
            PHOTO = fixture.read(next(name for name in fixture.namelist() if name.endswith(".jpg")))
    return PHOTO


def archive(path, size, seed):
    """An archive of about so many bytes that passes without a definition; another one for each seed."""
    source = random.Random(seed)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        number = 0
        while size > 0 or number == 0:
            count = min(size, 4_000_000)
            file.writestr(zipfile.ZipInfo(f"WO_{seed}/meter-{number}.jpg", (2026, 1, 1, 0, 0, 0)), photo() + source.randbytes(max(0, count - len(photo()))))
            size -= count
            number += 1


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# The site


class Site:
    """The site as a process, at a port that stays the same when it is killed and started again."""

    all = []

    def __init__(self, folder, *options, public=None):
        self.folder, self.options, self.public = folder, list(options), public
        self.output = folder / "site.log"
        self.key = self.command("token", "create", "--data", folder / "data").strip()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = None
        Site.all.append(self)
        self.start()

    def command(self, *words):
        return subprocess.run([SITE, *map(str, words)], check=True, capture_output=True, text=True).stdout

    def start(self):
        words = [SITE, "serve", "--data", self.folder / "data", "--port", self.port, "--keep-free", 0, *self.options]
        if self.public:
            words += ["--public-url", self.public]
        seen = self.output.stat().st_size if self.output.exists() else 0
        self.process = subprocess.Popen(list(map(str, words)), stderr=open(self.output, "ab"), stdin=subprocess.DEVNULL)
        while b"listening on" not in self.output.read_bytes()[seen:]:
            expect(self.process.poll() is None, "the site ended:", self.output.read_text()[-2000:])
            time.sleep(0.01)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        expect(self.process.wait(30) == 0, "the site did not end in good order")

    def ask(self, path):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers={"Authorization": f"Token {self.key}"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def batches(self):
        found, cursor = [], None
        while True:
            page = self.ask("/v0.2/batches?limit=1000" + (f"&cursor={cursor}" if cursor else ""))
            found += page["batches"]
            cursor = page["next"]
            if not cursor:
                return found

    def stored(self):
        """The SHA-256 of each batch's archive that is complete."""
        whole = [batch["batch_id"] for batch in self.batches() if batch["status"] not in ("created", "uploading", "failed")]
        files = {path.stem: path for path in (self.folder / "data").rglob("*") if path.is_file()}
        return {batch: digest(files[batch]) for batch in whole if batch in files}


# The client


def environment(site, folder, endpoint=None):
    return {**os.environ, "CUSTOMER_API_KEY": site.key, "XDG_STATE_HOME": str(folder / "state"),
            "BATCHLINT_ENDPOINT": endpoint or f"http://127.0.0.1:{site.port}"}


OUTPUTS = []


def upload(site, folder, *words, endpoint=None, start_only=False):
    command = [CLIENT, "upload", "--no-application", "--output", "json", "--progress", "plain", "--chunk-size", str(CHUNK), *map(str, words)]
    process = subprocess.Popen(command, env=environment(site, folder, endpoint), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL)
    if start_only:
        return process
    return finish(process)


def finish(process):
    output, errors = process.communicate()
    OUTPUTS.append(output)
    OUTPUTS.append(errors)
    return process.returncode, json.loads(output) if output else None, errors


def search_for_secrets(site, folder):
    """No output, log or journal holds the key or an upload URL."""
    texts = OUTPUTS + [site.output.read_text()]
    texts += [path.read_text() for path in (folder / "state").rglob("*.json")]
    urls = re.compile(r"/upload/[A-Za-z0-9_-]{20,}")
    for text in texts:
        expect(site.key not in text, "the key is in an output")
        expect(not urls.search(text), "an upload URL is in an output:", urls.search(text))
    return len(texts)


# A wire that counts


class Counter:
    """A proxy in front of the site that counts the bytes that clients send."""

    def __init__(self, target):
        self.target, self.count, self.lock = target, 0, threading.Lock()
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            connection, _ = self.server.accept()
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            peer = socket.create_connection(("127.0.0.1", self.target()))
        except OSError:
            connection.close()
            return
        back = threading.Thread(target=self.pump, args=(peer, connection, False), daemon=True)
        back.start()
        self.pump(connection, peer, True)
        back.join()
        connection.close()
        peer.close()

    def pump(self, source, sink, counts):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
                if counts:
                    with self.lock:
                        self.count += len(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            for end in (source, sink):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass


# What is shown

FAULTS = {
    "cut-after": ["cut-after=700000@0.3"],
    "unavailable": ["unavailable@0.3"],
    "unavailable, with Retry-After": ["unavailable=1@0.3"],
    "partial": ["partial@0.4"],
    "delay": ["delay=50@0.5"],
    "lost answer": ["lost-answer@0.2"],
    "expired": ["expired@0.05"],
    "gone": ["gone@0.05"],
    "wrong checksum": ["wrong-checksum@0.5"],
    "all together": ["cut-after=700000@0.05", "unavailable@0.05", "unavailable=1@0.03", "partial@0.1", "delay=20@0.2",
                     "lost-answer@0.03", "expired@0.01", "gone@0.01", "wrong-checksum@0.03"],
}
# Failures that are right, by the faults that bring them about.
RIGHT = {"checksum_differs": "wrong-checksum", "site": "lost-answer", "session_gone": ("expired", "gone"), "gave_up": "unavailable"}


def faults(total):
    """Uploads of 1 to 50 MB against each fault, and all of them together."""
    source = random.Random(1)
    for position, (name, options) in enumerate(FAULTS.items()):
        count = total // 2 if name == "all together" else total // 2 // (len(FAULTS) - 1) + 1
        with tempfile.TemporaryDirectory(prefix="uploads-") as scratch:
            folder = Path(scratch)
            outbox = folder / "outbox"
            outbox.mkdir()
            for number in range(count):
                archive(outbox / f"{number}.zip", int(1_000_000 * 50 ** source.random()), position * 10_000 + number)
            site = Site(folder, *[word for option in options for word in ("--fault", option)], "--fault-seed", position)
            started = time.monotonic()
            code, report, errors = upload(site, folder, "--jobs", 24, "--give-up-after", 120, outbox)
            elapsed = time.monotonic() - started
            expect(report is not None, "no report:", errors)
            # What is there is looked at without faults.
            site.stop()
            site.options = []
            site.start()
            stored = site.stored()
            kinds = {}
            sizes = 0
            successes = set()
            for entry in report["uploads"]:
                sizes += entry["size"]
                if entry["status"] == "uploaded":
                    kinds["uploaded"] = kinds.get("uploaded", 0) + 1
                    expect(entry["batch_id"] not in successes, "two archives in one batch")
                    successes.add(entry["batch_id"])
                    expect(stored.get(entry["batch_id"]) == digest(entry["path"]), entry["path"], "is said to be there and is not")
                else:
                    kind = entry["failure"]["kind"]
                    kinds[kind] = kinds.get(kind, 0) + 1
                    causes = RIGHT.get(kind)
                    causes = (causes,) if isinstance(causes, str) else causes or ()
                    expect(any(cause in option for cause in causes for option in options), kind, "has no cause:", entry["failure"])
            expect(len(report["uploads"]) == count, "an archive is lost")
            expect(code == (0 if kinds == {"uploaded": count} else 3), "exit code", code)
            site.stop()
            texts = search_for_secrets(site, folder)
            say(f"{name}: {count} uploads, {sizes / 1e6:.0f} MB in {elapsed:.0f} s: {kinds}; no secret in {texts} texts")


def kills(count):
    """kill -9 of the client, of the site, and of both, at random moments."""
    source = random.Random(2)
    for victims in (("client",), ("site",), ("client", "site")):
        with tempfile.TemporaryDirectory(prefix="uploads-") as scratch:
            folder = Path(scratch)
            site = None
            counter = Counter(lambda: site.port)
            endpoint = f"http://127.0.0.1:{counter.port}"
            site = Site(folder, public=endpoint)
            killed, uploads, again = 0, 0, []
            while killed < count:
                path = folder / f"{uploads}.zip"
                archive(path, 12_000_000, 50_000 + uploads)
                counter.count = 0
                here = 0
                def begin():
                    return upload(site, folder, "--limit-rate", "8M", path, endpoint=endpoint, start_only=True)

                process = begin()
                while True:
                    # A kill hits what is under way: after the one before, bytes move again.
                    moment = counter.count + source.randrange(1, 2_500_000)
                    while process.poll() is None and (counter.count < moment or killed >= count):
                        time.sleep(0.002)
                    if process.poll() is not None:
                        output, errors = process.communicate()
                        OUTPUTS.extend((output, errors))
                        expect(process.returncode == 0, "an upload failed:", output, errors)
                        break
                    killed += 1
                    here += 1
                    if "site" in victims:
                        site.kill()
                    if "client" in victims:
                        process.kill()
                        OUTPUTS.extend(process.communicate())
                    if "site" in victims:
                        site.start()
                    if "client" in victims:
                        process = begin()
                uploads += 1
                # The client's headers and its other requests are counted, too: less than 1 kB each.
                more = counter.count - path.stat().st_size - 1000 * (20 + 10 * here)
                again.append(more / max(1, here))
                expect(more <= here * CHUNK, f"{more} bytes were sent again after {here} kills")
                expect(digest(path) in site.stored().values(), path, "is not there")
                path.unlink()
            listed = subprocess.run([CLIENT, "upload", "--list"], env=environment(site, folder), capture_output=True, text=True).stdout
            expect("no upload was begun" in listed, listed)
            site.stop()
            search_for_secrets(site, folder)
            # A client that dies between making a batch and writing that down leaves an empty one.
            site.start()
            orphans = sum(batch["status"] == "created" for batch in site.batches())
            site.stop()
            say(f"kill -9 of {' and '.join(victims)} at {killed} moments: {uploads} uploads, all whole; sent again after a kill: {max(again) / 1e6:.2f} MB at most; {orphans} empty batches")


def changes():
    """An archive that is written to while it is uploaded, replaced between two runs, and deleted."""
    with tempfile.TemporaryDirectory(prefix="uploads-") as scratch:
        folder = Path(scratch)
        site = Site(folder)

        def slowly(what):
            path = folder / "batch.zip"
            archive(path, 6_000_000, 7)
            process = upload(site, folder, "--limit-rate", "2M", path, start_only=True)
            # It is under way when the site has a chunk.
            while not any(batch["status"] == "uploading" and batch["stored_bytes"] for batch in site.batches()):
                expect(process.poll() is None, "the upload ended:", *(process.communicate() if process.poll() is not None else ()))
                time.sleep(0.02)
            what(path)
            code, report, errors = finish(process)
            entry = report["uploads"][0]
            for batch in site.batches():
                urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{site.port}/v0.2/batches/{batch['batch_id']}", method="DELETE", headers={"Authorization": f"Token {site.key}"}))
            return code, entry["status"], entry["failure"]["kind"], entry["failure"]["message"]

        def written(path):
            with open(path, "r+b") as file:
                file.seek(100)
                file.write(b"x")

        def replaced(path):
            archive(path.with_suffix(".new"), 6_000_000, 8)
            os.rename(path.with_suffix(".new"), path)

        for name, what in (("written to", written), ("cut short", lambda path: os.truncate(path, 1000)), ("replaced", replaced), ("deleted", os.unlink)):
            code, status, kind, message = slowly(what)
            expect((code, status, kind) == (3, "failed", "archive_changed"), name, code, status, kind)
            say(f"{name} during the upload: exit code {code}: {message}")
        # The site takes its time to make the batch: what was linted is replaced before a byte of it is sent.
        site.stop()
        site.options = ["--fault", "delay=3000"]
        site.start()
        archive(folder / "batch.zip", 6_000_000, 7)
        process = upload(site, folder, folder / "batch.zip", start_only=True)
        while not (line := process.stderr.readline()).startswith("progress: 100%"):
            expect(line, "the client ended before it had linted")
        replaced(folder / "batch.zip")
        code, report, _ = finish(process)
        entry = report["uploads"][0]
        expect((code, entry["failure"]["kind"], entry["bytes_sent"]) == (3, "archive_changed", 0), entry)
        say(f"replaced between lint and upload: exit code {code}, {entry['bytes_sent']} bytes sent: {entry['failure']['message']}")
        site.stop()
        site.options = []
        site.start()

        archive(folder / "batch.zip", 6_000_000, 9)
        code, report, _ = upload(site, folder, folder / "batch.zip")
        expect(code == 0, "the new archive was not uploaded")
        say("the next run:", report["uploads"][0]["remarks"])
        site.stop()
        search_for_secrets(site, folder)


def crowd(count):
    """Many clients at once, readers of the list, and clients that send a byte a second; then the database is looked through."""
    with tempfile.TemporaryDirectory(prefix="uploads-") as scratch:
        folder = Path(scratch)
        site = Site(folder)
        outbox = folder / "outbox"
        outbox.mkdir()
        for number in range(count):
            archive(outbox / f"{number}.zip", 1_500_000, 90_000 + number)
        over = threading.Event()
        trouble, reads = [], [0]

        def read():
            while not over.is_set():
                try:
                    site.ask("/v0.2/batches?limit=50")
                    reads[0] += 1
                except Exception as error:
                    trouble.append(repr(error))

        def creep():
            with socket.create_connection(("127.0.0.1", site.port)) as slow:
                slow.sendall(b"PUT /upload/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
                while not over.wait(1):
                    try:
                        slow.sendall(b"x")
                    except OSError:
                        return

        threads = [threading.Thread(target=read) for _ in range(50)] + [threading.Thread(target=creep) for _ in range(20)]
        for thread in threads:
            thread.start()
        started = time.monotonic()
        code, report, errors = upload(site, folder, "--jobs", count, outbox)
        elapsed = time.monotonic() - started
        over.set()
        for thread in threads:
            thread.join()
        expect(code == 0, "exit code", code, errors, [entry for entry in report["uploads"] if entry["status"] != "uploaded"][:3])
        expect(not trouble, "readers had trouble:", trouble[:3])
        stored = site.stored()
        expect(len(stored) == count and len(set(stored.values())) == count, "batches are lost")
        site.stop()
        database = next(path for path in (folder / "data").iterdir() if path.suffix in (".sqlite", ".db"))
        import sqlite3
        with sqlite3.connect(database) as connection:
            result = connection.execute("PRAGMA integrity_check").fetchall()
        expect(result == [("ok",)], result)
        search_for_secrets(site, folder)
        attempts = sum(entry["attempts"] for entry in report["uploads"])
        say(f"{count} uploads at once in {elapsed:.1f} s ({attempts} requests), {reads[0]} reads of the list by 50 readers, 20 slow clients: no error; integrity check: {result[0][0]}")


def main():
    words = sys.argv[3:] or ["changes", "crowd", "200", "kills", "50", "faults", "500"]
    try:
        while words:
            word = words.pop(0)
            if word == "changes":
                changes()
            else:
                {"faults": faults, "kills": kills, "crowd": crowd}[word](int(words.pop(0)))
    except Broken as broken:
        say("broken:", broken)
        sys.exit(1)
    finally:
        for site in Site.all:
            site.process.kill()


main()
