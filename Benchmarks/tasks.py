"""What is measured: tasks, who else does them, and the aims."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from measure import Command

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


@dataclass
class Aim:
    """The time of batchlint is to be at most `ratio` of what `peer` takes."""

    peer: str
    ratio: float


@dataclass
class Task:
    name: str
    # The first is the one that is measured; the others are what it is measured against.
    commands: dict[str, Command]
    aims: list[Aim]
    # The most memory that it may have, in MB, and the most time, in seconds.
    peak: float | None = None
    wall: float | None = None
    # How often each command is run when nothing else is said: short ones more often.
    rounds: int = 7


class Workshop:
    """Makes archives and builds peers, once, in a folder that is kept."""

    def __init__(self, folder, batchlint):
        self.folder = folder
        self.batchlint = str(Path(batchlint).resolve())
        folder.mkdir(parents=True, exist_ok=True)

    def made(self, name, script, *options):
        """The folder that a generator has filled with these options."""
        made = self.folder / name
        if not (made / "complete").exists():
            shutil.rmtree(made, ignore_errors=True)
            subprocess.run(["python3", str(HERE / script), str(made), *options], check=True)
            (made / "complete").touch()
        return made

    def peer(self, name, source, compiler, **environment):
        """A peer that has to be compiled, anew when its source is."""
        binary = self.folder / name
        if not binary.exists() or binary.stat().st_mtime < (HERE / source).stat().st_mtime:
            command = [word.format(binary=binary, source=HERE / source) for word in compiler]
            subprocess.run(command, check=True, env={**os.environ, **environment})
        return str(binary)

    @property
    def go(self):
        return self.peer(
            "ziplint", "peers/ziplint/main.go", ["go", "build", "-o", "{binary}", "{source}"],
            GO111MODULE="off", GOPATH="/usr/share/gocode", GOCACHE=str(self.folder / "go-cache"))

    @property
    def libzip(self):
        return self.peer(
            "libzip_whole", "peers/libzip_whole.c", ["cc", "-O2", "-Wall", "-o", "{binary}", "{source}", "-lzip"])

    def lint(self, *arguments, statuses=(0,)):
        return Command([self.batchlint, "lint", *map(str, arguments)], statuses)

    def python(self, definition, *archives):
        return Command(
            ["python3", str(HERE / "peers/zipfile_lint.py"), str(definition), str(self.folder / "python.json"), *map(str, archives)])

    def go_lint(self, definition, *archives):
        return Command([self.go, str(definition), str(self.folder / "go.json"), *map(str, archives)])

    # MARK: Tasks

    @property
    def million(self):
        return self.made("million", "make_batch.py")

    def task_million(self):
        definition, archive = self.million / "application.yaml", str(self.million / "batch.zip")
        return Task(
            "million entries, JSON report",
            {
                "batchlint": self.lint("-a", definition, "-o", f"json={self.folder / 'report.json'}", archive),
                "unzip -Z1": Command(["unzip", "-Z1", archive]),
                "Go": self.go_lint(definition, archive),
                "Python": self.python(definition, archive),
                "libzip in C": Command([self.libzip, archive]),
                "bsdtar -tf": Command(["bsdtar", "-tf", archive]),
                "7z l": Command(["7z", "l", archive]),
            },
            [Aim("unzip -Z1", 0.5), Aim("Go", 0.4), Aim("Python", 0.06)], peak=300)

    def task_text(self):
        definition, archive = self.million / "application.yaml", str(self.million / "batch.zip")
        return Task(
            "million entries, text report",
            {"batchlint": self.lint("-a", definition, archive), "unzip -Z1": Command(["unzip", "-Z1", archive])},
            [Aim("unzip -Z1", 0.4)])

    def task_ten(self):
        ten = self.made("ten-million", "make_batch.py", "--work-orders", "1000000")
        report = f"json={self.folder / 'report.json'}"

        def lint(folder):
            return self.lint("-a", folder / "application.yaml", "-o", report, folder / "batch.zip")

        return Task(
            "ten million entries", {"batchlint": lint(ten), "one million": lint(self.million)},
            [Aim("one million", 11)], peak=2500)

    def task_small(self):
        folder = self.made("small", "make_batch.py", "--archives", "10000", "--work-orders", "20", "--image-bytes", "2000")
        definition = folder / "application.yaml"
        archives = sorted(folder.glob("*.zip"))
        return Task(
            "10,000 archives of 20 work orders",
            {
                "batchlint": self.lint("-a", definition, "-o", f"json={self.folder / 'report.json'}", folder),
                "Python": self.python(definition, *archives),
                "Go": self.go_lint(definition, *archives),
            },
            [Aim("Python", 1 / 20)])

    def deep(self, name, title, aims):
        archive = str(self.made("contents", "make_contents.py") / name)
        # Texts are no photos: that is found, and does not count here.
        return Task(
            title,
            {
                "batchlint": self.lint("--deep", "--no-application", "--quiet", archive, statuses=(0, 1)),
                "7z t": Command(["7z", "t", "-bd", archive]),
                "unzip -tq": Command(["unzip", "-tq", archive]),
            },
            aims)

    def task_photos(self):
        return self.deep("photos.zip", "1 GB of photos, stored, --deep", [Aim("7z t", 1 / 2), Aim("unzip -tq", 1 / 8)])

    def task_texts(self):
        return self.deep("texts.zip", "1 GB of texts, deflated, --deep", [Aim("7z t", 1 / 3), Aim("unzip -tq", 1 / 4)])

    def task_start(self):
        fixtures = ROOT / "Fixtures"
        definition, archive = fixtures / "application.yaml", fixtures / "valid.zip"
        plain = self.made("small", "make_batch.py", "--archives", "10000", "--work-orders", "20", "--image-bytes", "2000")
        return Task(
            "one small archive",
            {
                "batchlint": self.lint("-a", definition, archive),
                "Python": self.python(plain / "application.yaml", plain / "batch-00000.zip"),
                "/bin/true": Command(["/bin/true"]),
            },
            [Aim("Python", 1 / 10)], wall=0.006, rounds=40)

    def jobs(self, title, *arguments, statuses=(0,)):
        return Task(
            title,
            {
                "two tasks": self.lint(*arguments, "--jobs", "2", statuses=statuses),
                "one task": self.lint(*arguments, "--jobs", "1", statuses=statuses),
            },
            [Aim("one task", 1 / 1.7)])

    def task_jobs(self):
        return self.jobs(
            "two tasks, million entries", "-a", self.million / "application.yaml", "-o", f"json={self.folder / 'report.json'}",
            self.million / "batch.zip")

    def task_jobs_photos(self):
        contents = self.made("contents", "make_contents.py")
        return self.jobs("two tasks, photos, --deep", "--deep", "--no-application", "--quiet", contents / "photos.zip")

    def task_jobs_texts(self):
        contents = self.made("contents", "make_contents.py")
        return self.jobs(
            "two tasks, texts, --deep", "--deep", "--no-application", "--quiet", contents / "texts.zip", statuses=(0, 1))


TASKS = [name.removeprefix("task_") for name in vars(Workshop) if name.startswith("task_")]
