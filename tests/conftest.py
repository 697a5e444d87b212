"""What holds for every test: a private home, no network, no Qt warning, an offscreen screen."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Set before Qt starts; a test that needs a real window starts the program as a child on `virtual_screen`.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
TESTS = Path(__file__).parent

settings.register_profile("laptop", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "laptop")


def move_to(home: Path, patch: pytest.MonkeyPatch) -> None:
    """Every folder that a platform gives to a person, for this process and its children."""
    for name in ("HOME", "USERPROFILE"):
        patch.setenv(name, str(home))
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    for name in ("APPDATA", "LOCALAPPDATA"):
        patch.setenv(name, str(home / name.lower()))
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    patch.setenv("XDG_RUNTIME_DIR", str(runtime))


@pytest.fixture(scope="session", autouse=True)
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """For fixtures that outlive a test: a private home; and children with this code and no network."""
    with pytest.MonkeyPatch.context() as patch:
        move_to(tmp_path_factory.mktemp("home"), patch)
        patch.setenv("PYTHONPATH", os.pathsep.join([str(TESTS / "offline"), str(TESTS.parent)]))
        yield


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for this test and each program it starts; nothing of the person's own is read."""
    home = tmp_path_factory.mktemp("home")
    move_to(home, monkeypatch)
    return home


@pytest.fixture(scope="session")
def virtual_screen() -> Iterator[str]:
    """The DISPLAY of a virtual screen of 1440 × 900, on the first free number."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed: no real window can be driven here")
    told, tell = os.pipe()
    command = [server, "-displayfd", str(tell), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
    os.close(tell)
    with os.fdopen(told) as pipe:
        number = pipe.readline().strip()
    if not number:
        pytest.fail(f"Xvfb ended with status {process.wait()}")
    yield f":{number}"
    process.terminate()
    process.wait()


@pytest.fixture(autouse=True)
def real_window(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs started by a test marked `window` open theirs on the virtual screen."""
    if request.node.get_closest_marker("window"):
        monkeypatch.setenv("DISPLAY", request.getfixturevalue("virtual_screen"))
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
