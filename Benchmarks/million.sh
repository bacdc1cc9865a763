#!/usr/bin/env bash
# Lints an archive of a million entries beside `unzip -Z1` and a Python script, in turn, and prints the medians.
#
#     Benchmarks/million.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
folder=${TMPDIR:-/tmp}/batchlint-benchmark
[ -f "$folder/batch.zip" ] || python3 Benchmarks/make_batch.py "$folder"
archive=$folder/batch.zip
definition=$folder/application.yaml
batchlint=.build/release/batchlint

python3 - "$runs" "$folder" \
  "$batchlint lint --application $definition --output json=$folder/report.json $archive" \
  "unzip -Z1 $archive" \
  "python3 Benchmarks/peers/zipfile_lint.py $definition $archive $folder/peer.json" <<'PYTHON'
import os, statistics, subprocess, sys, time

runs, folder, commands = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
names = ["batchlint", "unzip -Z1", "Python zipfile"]
walls, cpus, peaks = ({name: [] for name in names} for _ in range(3))
for run in range(runs):
    for name, command in zip(names, commands):
        start = time.monotonic()
        process = subprocess.Popen(command.split(), stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        walls[name].append(time.monotonic() - start)
        cpus[name].append(usage.ru_utime + usage.ru_stime)
        peaks[name].append(usage.ru_maxrss / 1024)
        if status != 0:
            sys.exit(f"{name} failed with status {status}")
print(f"{os.path.getsize(folder + '/batch.zip') / 1e6:.0f} MB, {runs} runs in turn, medians, {os.cpu_count()} processors")
print(f"{'':16}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'batchlint / it':>16}")
for name in names:
    ratios = [a / b for a, b in zip(walls[names[0]], walls[name])]
    print(
        f"{name:16}{statistics.median(walls[name]):9.2f}{statistics.median(cpus[name]):9.2f}"
        f"{statistics.median(peaks[name]):9.0f}{statistics.median(ratios):16.3f}")
PYTHON
