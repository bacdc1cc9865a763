#!/usr/bin/env bash
# Reads all contents of two archives of a gigabyte each, stored photos and deflated texts, beside `7z t` and `unzip -tq`, in turn, and prints the
# medians.
#
#     Benchmarks/deep.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
folder=${TMPDIR:-/tmp}/batchlint-deep-benchmark
[ -f "$folder/texts.zip" ] || python3 Benchmarks/make_contents.py "$folder"

python3 - "$runs" "$folder" .build/release/batchlint <<'PYTHON'
import os, statistics, subprocess, sys, time

runs, folder, batchlint = int(sys.argv[1]), sys.argv[2], sys.argv[3]
print(f"{runs} runs in turn, medians, {os.cpu_count()} processors")
for name in "photos.zip", "texts.zip":
    archive = f"{folder}/{name}"
    # Texts are no photos: that is found, and does not count here.
    commands = {
        "batchlint --deep": ([batchlint, "lint", "--deep", "--no-application", "--quiet", archive], (0, 1)),
        "7z t": (["7z", "t", "-bd", archive], (0,)),
        "unzip -tq": (["unzip", "-tq", archive], (0,)),
    }
    walls, cpus, peaks = ({command: [] for command in commands} for _ in range(3))
    for run in range(runs):
        for command, (arguments, statuses) in commands.items():
            start = time.monotonic()
            process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            walls[command].append(time.monotonic() - start)
            cpus[command].append(usage.ru_utime + usage.ru_stime)
            peaks[command].append(usage.ru_maxrss / 1024)
            if os.waitstatus_to_exitcode(status) not in statuses:
                sys.exit(f"{command} failed with status {status}")
    first = next(iter(commands))
    print(f"\n{name} ({os.path.getsize(archive) / 1e6:.0f} MB)")
    print(f"{'':18}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'batchlint / it':>16}")
    for command in commands:
        ratios = [a / b for a, b in zip(walls[first], walls[command])]
        print(
            f"{command:18}{statistics.median(walls[command]):9.2f}{statistics.median(cpus[command]):9.2f}"
            f"{statistics.median(peaks[command]):9.0f}{statistics.median(ratios):16.3f}")
PYTHON
