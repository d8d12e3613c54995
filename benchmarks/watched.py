"""Runs a module as `python -m` does, and tells the memory it took at most (`BENCH_PEAK`).

Not the parent's `ru_maxrss`: that counts what the parent held when it started the child as well.
"""

import atexit
import os
import runpy
import sys
from pathlib import Path


def _tell() -> None:
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            Path(os.environ["BENCH_PEAK"]).write_text(line.split()[1], encoding="utf-8")


def main() -> None:
    """Run the module named first, with the rest as its arguments."""
    atexit.register(_tell)
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
