"""An upload of some gigabytes on loopback, beside curl -T to the same site in the same run: rates, and the memory of both sides.

    upload.py CLIENT SITE [GIGABYTES] [ROUNDS]
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

client, site = (str(Path(word).resolve()) for word in sys.argv[1:3])
gigabytes = float(sys.argv[3]) if len(sys.argv) > 3 else 5
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3


def memory(process):
    """The most memory that a process had, in MB."""
    fields = dict(line.split(":", 1) for line in Path(f"/proc/{process.pid}/status").read_text().splitlines() if ":" in line)
    return int(fields["VmHWM"].split()[0]) / 1024


def run(command, **environment):
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment})
    output, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.monotonic() - started
    assert status == 0, (command[0], output, errors)
    return elapsed, output, usage.ru_maxrss / 1024


with tempfile.TemporaryDirectory(prefix="upload-") as scratch:
    folder = Path(scratch)
    archive = folder / "large.zip"
    with zipfile.ZipFile(Path(__file__).parents[1] / "Fixtures/valid.zip") as fixture:
        photo = fixture.read(next(name for name in fixture.namelist() if name.endswith(".jpg")))
    photo += os.urandom(4_000_000 - len(photo))
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as file:
        for number in range(int(gigabytes * 1e9 / len(photo))):
            file.writestr(f"WO_1/meter-{number}.jpg", photo)
    size = archive.stat().st_size
    key = subprocess.run([site, "token", "create", "--data", folder / "data"], check=True, capture_output=True, text=True).stdout.strip()
    log = open(folder / "log", "w+")
    server = subprocess.Popen([site, "serve", "--data", folder / "data", "--port", "0", "--quiet", "--keep-free", "0"], stderr=log)
    while not (line := Path(log.name).read_text()).startswith("listening on "):
        assert server.poll() is None, line
        time.sleep(0.01)
    address = line.split()[2]

    def ask(method, path):
        request = urllib.request.Request(address + path, method=method, headers={"Authorization": f"Token {key}"}, data=b"{}" if method == "POST" else None)
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or b"null")

    def settle(batch):
        """Waits until the archive was looked at, so that this does not disturb what is timed next, and makes room."""
        while ask("GET", f"/v0.2/batches/{batch}")["status"] in ("uploaded", "processing", "uploading"):
            time.sleep(0.2)
        ask("DELETE", f"/v0.2/batches/{batch}")
        os.sync()

    idle = memory(server)
    # What is in the page cache for one is there for the other.
    subprocess.run(["cat", archive], stdout=subprocess.DEVNULL, check=True)
    rates = {"batchlint": [], "curl": []}
    most = {"batchlint": 0, "curl": 0}
    for number in range(rounds):
        for name in (("curl", "batchlint") if number % 2 else ("batchlint", "curl")):
            if name == "curl":
                batch = ask("POST", "/v0.2/batches")
                elapsed, output, used = run(["curl", "-sS", "--fail", "-T", str(archive), batch["upload_url"]])
                identifier = batch["batch_id"]
            else:
                elapsed, output, used = run(
                    [client, "upload", "--no-application", "--output", "json", str(archive)], CUSTOMER_API_KEY=key, BATCHLINT_ENDPOINT=address,
                    XDG_STATE_HOME=str(folder / "state"))
                upload = json.loads(output)["uploads"][0]
                identifier = upload["batch_id"]
                # What is compared is the upload: curl does not lint.
                elapsed = upload["duration_ms"] / 1000
            rates[name].append(size / elapsed / 1e6)
            most[name] = max(most[name], used)
            settle(identifier)
    for name, values in rates.items():
        print(f"{name}: {' '.join(f'{value:.0f}' for value in values)} MB/s, at most {most[name]:.0f} MB of memory")
    best = {name: max(values) for name, values in rates.items()}
    median = {name: sorted(values)[len(values) // 2] for name, values in rates.items()}
    print(f"batchlint has {median['batchlint'] / median['curl']:.0%} of curl's rate (medians), {best['batchlint'] / best['curl']:.0%} (best)")
    print(f"site: {idle:.0f} MB of memory when idle, {memory(server):.0f} MB at most")
    server.terminate()
    assert server.wait(30) == 0
