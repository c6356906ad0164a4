# SPDX-License-Identifier: GPL-2.0-or-later
"""What plugins.qgis.org checks on upload (QGIS-Plugins-Website, July 2026), done here before it does."""

from __future__ import annotations

import configparser
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

LARGEST = 25 * 1024 * 1024
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository")
FORBIDDEN_PARTS = ("__pycache__", "__MACOSX", "..")
FORBIDDEN_SUFFIXES = (".pyc", ".sh", ".bat", ".exe", ".dll", ".so", ".dylib", ".ps1", ".cmd")
FLAKE8 = "E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,E9,W605,F402,F403,F404,F405,F811,F821,F822,F823,F831,F901,C901"


def check_zip(path: Path) -> list[str]:
    """What the site would refuse, one sentence each; empty if nothing."""
    found = []
    if path.stat().st_size > LARGEST:
        found.append("The zip is larger than 25 MB.")
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            found.append(f"Bad checksum: {archive.testzip()}")
        names = archive.namelist()
        for info in archive.infolist():
            found += _bad_name(info)
        tops = {name.split("/")[0] for name in names}
        if len(tops) != 1 or not next(iter(tops)).isidentifier():
            return [*found, f"One top folder with a Python name is wanted, not {sorted(tops)}."]
        top = tops.pop()
        for wanted in ("__init__.py", "metadata.txt", "LICENSE"):
            if f"{top}/{wanted}" not in names:
                found.append(f"{wanted} is missing.")
        found += _bad_metadata(archive.read(f"{top}/metadata.txt").decode("utf-8"), names, top)
    return found


def _bad_name(info: zipfile.ZipInfo) -> list[str]:
    parts = PurePosixPath(info.filename).parts
    found = []
    if "\\" in info.filename or ":" in info.filename or info.filename.startswith("/"):
        found.append(f"Not a plain relative name: {info.filename}")
    if any(part in FORBIDDEN_PARTS or part.startswith(".") for part in parts):
        found.append(f"Hidden or unwanted: {info.filename}")
    if info.filename.lower().endswith(FORBIDDEN_SUFFIXES):
        found.append(f"A kind of file that the site refuses: {info.filename}")
    if (info.external_attr >> 16) & 0o111 and not info.is_dir():
        found.append(f"Executable: {info.filename}")
    return found


def _bad_metadata(text: str, names: list[str], top: str) -> list[str]:
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment]  # keys keep their capitals
    parser.read_string(text)
    general = {key: parser.get("general", key) for key in parser.options("general")}  # interpolates, as the site does
    found = [f"metadata.txt: {key} is missing." for key in REQUIRED if not general.get(key, "").strip()]
    for key in ("tracker", "repository", "homepage"):
        url = urlsplit(general.get(key, ""))
        if url.scheme not in ("http", "https") or not url.netloc:
            found.append(f"metadata.txt: {key} is no address.")
    if "/" in general.get("author", ""):
        found.append("metadata.txt: the author may not hold a slash.")
    if "@" not in general.get("email", ""):
        found.append("metadata.txt: email is no address.")
    if "icon" in general and f"{top}/{general['icon']}" not in names:
        found.append(f"metadata.txt: the icon {general['icon']} is not in the zip.")
    if "supportsQt6" in general:
        found.append("metadata.txt: supportsQt6 is deprecated; qgisMaximumVersion says it.")
    return found


def check_tree(tree: Path) -> list[str]:
    """Findings of bandit, detect-secrets and flake8 with the site's rules; empty if there are none."""
    return [*_bandit(tree), *_secrets(tree), *_flake8(tree)]


def _run(*arguments: str) -> str:
    """The output of a checker. Its status is not asked: a finding is no failure of the checker."""
    done = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True, check=False)
    if not done.stdout and done.stderr:
        raise SystemExit(done.stderr)
    return done.stdout


def _bandit(tree: Path) -> list[str]:
    report = json.loads(_run("bandit", "-r", "-q", "-f", "json", str(tree)))
    found = [f"bandit could not read {error['filename']}: {error['reason']}" for error in report["errors"]]
    return found + [f"{r['filename']}:{r['line_number']}: {r['test_id']} {r['issue_text']}" for r in report["results"]]


def _secrets(tree: Path) -> list[str]:
    report = json.loads(_run("detect_secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", str(tree)))
    return [f"{file}:{one['line_number']}: {one['type']}" for file, rows in report["results"].items() for one in rows]


def _flake8(tree: Path) -> list[str]:
    options = ("--isolated", "--max-line-length=120", f"--select={FLAKE8}")
    done = subprocess.run([sys.executable, "-m", "flake8", *options, str(tree)], capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).splitlines()


def check(path: Path) -> list[str]:
    """All checks on a zip."""
    with tempfile.TemporaryDirectory() as work:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(work)
        return check_zip(path) + check_tree(Path(work))


if __name__ == "__main__":
    findings = check(Path(sys.argv[1]))
    print("\n".join(findings) or f"{Path(sys.argv[1]).name}: nothing that plugins.qgis.org would refuse.")
    sys.exit(bool(findings))
