"""From the command to the visible window, and to the first suggestions, in a real window.

Needs Xvfb and xdotool. Cold: a new workspace, nothing cached. Warm: the same workspace again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.e2e.driver import Program, until

RUNS = 5


def measure(workspace: Path) -> tuple[float, float]:
    """Seconds to the visible window, and to the first paragraph's suggestions being kept."""
    began = perf_counter()
    program = Program(workspace)
    until(lambda: any(count for (count,) in program.ask("SELECT count(*) FROM suggestion")), "suggestions")
    suggested = perf_counter()
    program.close()
    return program.seen - began, suggested - began


def main() -> None:
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        print("  Xvfb or xdotool is missing: not measured")
        return
    with tempfile.TemporaryDirectory() as folder:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = folder
        told, tell = os.pipe()
        # Without -noreset the server would drop the program when xdotool, its only other client, leaves.
        command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1440x900x24", "-noreset"]
        server = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
        os.close(tell)
        with os.fdopen(told) as pipe:
            os.environ["DISPLAY"] = f":{pipe.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        cold = [measure(Path(folder) / f"{run}.curator") for run in range(RUNS)]
        warm = [measure(Path(folder) / "0.curator") for _ in range(RUNS)]
        server.terminate()
    print(f"  window visible: {median(v for v, _ in cold + warm):.2f} s median of {2 * RUNS}")
    print(f"  first suggestions, cold (worker starts): {median(s for _, s in cold):.2f} s")
    print(f"  first suggestions, warm (cached): {median(s for _, s in warm):.2f} s")


if __name__ == "__main__":
    main()
