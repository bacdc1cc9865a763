"""What instructions are counted of: small tasks, and the unit that each one is divided by."""

import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from measure import Command

HERE = Path(__file__).resolve().parent


@dataclass
class CountedTask:
    command: Command
    # What it handles, and how many of that.
    unit: str
    units: float = 1


class CountedTasks:
    """Makes small archives in a folder, and commands that are run there: names in them have no folder before them, as these come with work of their own."""

    def __init__(self, folder, batchlint):
        self.folder = folder
        self.batchlint = str(batchlint)

    def make(self, name, script, *options):
        made = self.folder / name
        if not made.exists():
            subprocess.run([sys.executable, str(HERE / script), str(made), *options], check=True, stdout=subprocess.DEVNULL)
        return made

    def lint(self, *arguments, statuses=(0,)):
        return Command([self.batchlint, "lint", "--jobs", "1", *arguments], statuses)

    def archives(self):
        return self.make("archives", "make_batch.py", "--archives", "100", "--work-orders", "20", "--image-bytes", "2000")

    # MARK: Tasks

    def task_version(self):
        return CountedTask(Command([self.batchlint, "--version"]), "run")

    def task_small(self):
        self.archives()
        return CountedTask(self.lint("-a", "archives/application.yaml", "archives/batch-00000.zip"), "archive")

    def task_archives(self):
        self.archives()
        return CountedTask(
            self.lint("-a", "archives/application.yaml", "-o", "json=report.json", "archives"), "archive", 100)

    def task_entries(self):
        archive = self.make("entries", "make_batch.py", "--work-orders", "2000") / "batch.zip"
        with zipfile.ZipFile(archive) as file:
            units = len(file.infolist())
        return CountedTask(
            self.lint("-a", "entries/application.yaml", "-o", "json=report.json", "entries/batch.zip"), "entry", units)

    def deep(self, name):
        archive = self.make("contents", "make_contents.py", "--megabytes", "5") / name
        with zipfile.ZipFile(archive) as file:
            megabytes = sum(entry.file_size for entry in file.infolist()) / 1e6
        # Texts are no photos: that is found, and does not count here.
        return CountedTask(
            self.lint("--deep", "--no-application", "--quiet", f"contents/{name}", statuses=(0, 1)), "MB", megabytes)

    def task_photos(self):
        return self.deep("photos.zip")

    def task_texts(self):
        return self.deep("texts.zip")


TASKS = sorted(name.removeprefix("task_") for name in vars(CountedTasks) if name.startswith("task_"))
