"""Sets up what a task of the Makefile needs, once, and runs it: `python installer/bootstrap.py run`.

Standard library only, and readable by any Python from 3.7 on, so that an unfit Python is refused in
words and not by a traceback. Each step leaves a stamp with the digest of what it was made from.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent.parent
MAIN, PEERS, DOCCANO = ROOT / ".venv", ROOT / ".venv-peers", ROOT / ".venv-doccano"
LOCKS = ROOT / "requirements"
KB, KB_FACTS = ROOT / "resources/kb/kb.sqlite", ROOT / "resources/kb/facts.tsv.gz"
SUPPORTED = ((3, 11), (3, 12), (3, 13))
ODD = {
    "peers.txt": ("--no-binary", "seqeval"),
    "doccano.txt": ("--no-deps", "--no-binary", "dj-rest-auth,django-allauth,seqeval"),
}
"""Some packages come as Python sources only; one is newer than doccano asks for (`.overrides`)."""
NEEDS = "Curator needs Python 3.11, 3.12 or 3.13"
PROBE = """
import sys
try: import ensurepip, venv
except ImportError: ready = 0
else: ready = 1
print(sys.version_info[0], sys.version_info[1], ready)
"""


class Python(NamedTuple):
    """A Python that can be run: how it is called, its version, whether it can make environments."""

    call: tuple[str, ...]
    version: tuple[int, int]
    has_venv: bool

    @property
    def name(self) -> str:
        return " ".join(self.call)

    @property
    def dotted(self) -> str:
        return ".".join(map(str, self.version))


def probe(call: tuple[str, ...]) -> Python | None:
    """What answers to this call, or None if nothing does."""
    try:
        told = subprocess.run([*call, "-c", PROBE], capture_output=True, text=True, check=True).stdout
        major, minor, ready = (int(word) for word in told.split())
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None
    return Python(call, (major, minor), bool(ready))


def candidates() -> list[tuple[str, ...]]:
    """Calls to try, the newest supported version first."""
    versions = [f"{major}.{minor}" for major, minor in reversed(SUPPORTED)]
    by_name = [("py", f"-{v}") if os.name == "nt" else (f"python{v}",) for v in versions]
    return [*by_name, ("python3",), (sys.executable,)]


def choose(found: Sequence[Python]) -> Python:
    """The first that is supported and can make environments; exits with one sentence if there is none."""
    fit = [python for python in found if python.version in SUPPORTED]
    ready = [python for python in fit if python.has_venv]
    if ready:
        return ready[0]
    if fit:
        line = f"sudo apt-get install python{fit[0].dotted}-venv"
        sys.exit(f"{fit[0].name} cannot make environments; on Debian or Ubuntu this helps: {line}")
    if not found:
        sys.exit(f"{NEEDS}, and found none; name one with PYTHON=…")
    seen = ", ".join(sorted({f"{python.name} is {python.dotted}" for python in found}))
    sys.exit(f"{NEEDS}; {seen}. Install one of these, or name one with PYTHON=…")


def find_python() -> Python:
    """The Python that PYTHON names, else the best on the path."""
    named = os.environ.get("PYTHON")
    calls = [(named,)] if named else candidates()
    found = [python for python in map(probe, calls) if python]
    if named and not found:
        sys.exit(f"PYTHON={named} cannot be run; {NEEDS}.")
    return choose(found)


def python_in(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def digest(*parts: Path | str) -> str:
    """SHA-256 over files and words, in order."""
    total = hashlib.sha256()
    for part in parts:
        total.update(part.read_bytes() if isinstance(part, Path) else part.encode())
        total.update(b"\0")
    return total.hexdigest()


def once(stamp: Path, key: str, result: Path, act: Callable[[], None]) -> None:
    """Do `act` unless its result is there and was made for the same key; a failed step leaves no stamp."""
    if result.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == key:
        return
    act()
    stamp.write_text(key, encoding="utf-8")


def do(*command: Path | str) -> None:
    """Run one step in the project's folder; stops with its exit status if it fails."""
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONNOUSERSITE": "1"}
    status = subprocess.call([str(word) for word in command], cwd=ROOT, env={**os.environ, **quiet})
    if status:
        print("This step failed: " + " ".join(map(str, command)), file=sys.stderr)
        sys.exit(status)


def hand_over(*command: Path | str) -> NoReturn:
    """Become the command: its exit status and its Ctrl-C are its own."""
    words = [str(word) for word in command]
    os.chdir(ROOT)
    if os.name == "nt":
        sys.exit(subprocess.call(words))
    os.execv(words[0], words)


def install(environment: Path, lock: str) -> None:
    """The packages of one lock: exact versions, checked against their hashes, never compiled here."""
    print(f"Installing requirements/{lock} …", flush=True)
    pip = (python_in(environment), "-m", "pip", "install", "--quiet", "--require-hashes")
    do(*pip, "--only-binary", ":all:", *ODD.get(lock, ()), "-r", LOCKS / lock)


def make_environment(environment: Path, lock: str) -> None:
    """A fresh environment with the packages of one lock."""
    python = find_python()
    print(f"Making {environment.name} with {python.name} …", flush=True)
    do(*python.call, "-m", "venv", "--clear", environment)
    install(environment, lock)


def drop_if_another_python_is_asked_for(environment: Path) -> None:
    """PYTHON names one version and the environment has another: it is made anew."""
    settings = environment / "pyvenv.cfg"
    if not (os.environ.get("PYTHON") and settings.exists()):
        return
    if f"version = {find_python().dotted}." not in settings.read_text(encoding="utf-8"):
        shutil.rmtree(environment)


def environment_with(environment: Path, lock: str) -> Path:
    """The environment's Python, after making or renewing the environment where the lock asks for it."""
    drop_if_another_python_is_asked_for(environment)
    python = python_in(environment)
    key = digest(LOCKS / lock, str(ROOT))
    once(environment / "lock.stamp", key, python, lambda: make_environment(environment, lock))
    return python


def program() -> Path:
    """The Python that has all that the program needs, the project itself and its knowledge base."""
    python = environment_with(MAIN, "run.txt")
    pip = (python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation")
    key = digest(ROOT / "pyproject.toml", LOCKS / "run.txt")
    once(MAIN / "project.stamp", key, python, lambda: do(*pip, "--editable", ROOT))
    if KB_FACTS.exists():
        key = digest(KB_FACTS, LOCKS / "run.txt", *sorted(ROOT.glob("curator/store/kb_*.py")))
        once(MAIN / "kb.stamp", key, KB, lambda: do(python, "-m", "curator", "build-kb"))
    do(python, ROOT / "installer/check_qt_libs.py")
    return python


def developer() -> Path:
    """The same with the tools of tests and checks."""
    python = program()
    lock = LOCKS / "dev.txt"
    once(MAIN / "dev.stamp", digest(lock), python, lambda: install(MAIN, lock.name))
    return python


def run(arguments: list[str]) -> None:
    hand_over(program(), "-m", "curator", *arguments)


def test(arguments: list[str]) -> None:
    hand_over(developer(), "-m", "pytest", *arguments)


def check(_: list[str]) -> None:
    """Style, types and import contracts; all are told before it fails."""
    python = developer()
    tools = (
        (python, "-m", "ruff", "check", "."),
        (python, "-m", "ruff", "format", "--check", "--quiet", "."),
        (python, "-m", "basedpyright", "--pythonpath", python),
        (python.parent / "lint-imports", "--no-logo"),
    )
    failed = [tool for tool in tools if subprocess.call([str(word) for word in tool], cwd=ROOT)]
    sys.exit(1 if failed else 0)


def test_peers(arguments: list[str]) -> None:
    """Other programs read our export; they live in environments of their own, doccano alone in one."""
    os.environ["PEERS_PYTHON"] = str(environment_with(PEERS, "peers.txt"))
    os.environ["DOCCANO_PYTHON"] = str(environment_with(DOCCANO, "doccano.txt"))
    hand_over(developer(), "-m", "pytest", "tests/peers", *arguments)


def bench(_: list[str]) -> None:
    """Each tests/bench/bench_*.py prints its figures."""
    python = developer()
    for script in sorted(ROOT.glob("tests/bench/bench_*.py")):
        print(f"{script.stem.replace('bench_', '')}:", flush=True)
        do(python, script)


def fuzz(arguments: list[str]) -> None:
    """Broken files for every reader and every import; how many minutes each, and which, may be said."""
    os.environ["PYTHONPATH"] = str(ROOT)
    hand_over(developer(), "-m", "tests.fuzz.fuzz", *arguments)


def screenshots(names: list[str]) -> None:
    """The pictures of docs/images, all of them or those named."""
    os.environ["PYTHONPATH"] = str(ROOT)
    hand_over(developer(), ROOT / "tests/screens/take.py", *names)


def lock(arguments: list[str]) -> None:
    """Renew the locks for every system and Python at once; `--upgrade` takes newer versions too."""
    uv = shutil.which("uv")
    if not uv:
        sys.exit("Renewing the locks needs the program uv on the path.")
    options = ("--quiet", "--universal", "--python-version", "3.11", "--fork-strategy", "fewest")
    options += ("--generate-hashes", "--no-config", "--custom-compile-command", "make lock")
    for name in ("run", "dev", "peers", "doccano"):
        files = (f"requirements/{name}.in", "-o", f"requirements/{name}.txt")
        overrides = LOCKS / f"{name}.overrides"
        beside = ("--override", overrides.relative_to(ROOT)) if overrides.exists() else ()
        do(uv, "pip", "compile", *options, *arguments, *beside, *files)


def translations(arguments: list[str]) -> None:
    """Collect the window's sentences, say what is not translated yet, and compile."""
    hand_over(developer(), ROOT / "installer/translations.py", *arguments)


def clean(_: list[str]) -> None:
    """Remove what these tasks made; articles and decisions are kept elsewhere."""
    made = [MAIN, PEERS, DOCCANO, *ROOT.glob("*.egg-info"), *ROOT.glob(".*_cache"), KB]
    made += [ROOT / name for name in ("build", "dist", "out", ".hypothesis")]
    for folder in ("curator", "tests", "installer"):
        made += (ROOT / folder).rglob("__pycache__")
    for path in made:
        if path.is_dir():
            shutil.rmtree(path)
        elif path.exists():
            path.unlink()


TASKS = {
    "run": run,
    "test": test,
    "check": check,
    "test-peers": test_peers,
    "bench": bench,
    "fuzz": fuzz,
    "screenshots": screenshots,
    "lock": lock,
    "translations": translations,
    "clean": clean,
}


def main(arguments: list[str]) -> None:
    if not arguments or arguments[0] not in TASKS:
        sys.exit("Say what to do: " + ", ".join(TASKS))
    TASKS[arguments[0]](arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
