"""Starts the self-contained image that is in this package."""

import os
import sys
from pathlib import Path

_IMAGE = Path(__file__).resolve().parent / "image"


def _restore_times():
    """Gives the jars the time that the archive of their classes knows; pip does not keep it."""
    lib = _IMAGE / "lib"
    time = int((_IMAGE / "time").read_text())
    if int((lib / "build").stat().st_mtime) == time:
        return
    try:
        # `build` is the last one: it says that the others are done
        for file in [*lib.glob("*.jar"), lib / "build"]:
            os.utime(file, (time, time))
    except OSError:
        pass  # Installed by another user: the launcher makes an archive of its own.


def main():
    """Runs the linter in place of this process."""
    _restore_times()
    launcher = str(_IMAGE / "bin" / "devrel-lint")
    os.execv(launcher, [launcher, *sys.argv[1:]])
