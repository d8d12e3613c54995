"""Make the pictures of the help book anew, all of them or those that are named.

    python packaging/make_help_pictures.py [NAME…]

Everything is shown with the demo village (`help_village`), offscreen (`help_stage`), once in each language,
and written to `resources/help/<language>/pictures/`; `help_rooms` has a function a picture.  Nothing in
them is of a real person.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from help_rooms import PICTURES
from help_stage import Stage, small
from help_village import make_home
from PySide6.QtWidgets import QApplication

from fieldkit import paths
from fieldkit.i18n import LANGUAGES


def main(names: list[str]) -> None:
    """Make the pictures of these names, or all."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / "made"
        make_home(made)
        for language in LANGUAGES:
            folder = Path(scratch) / language / "home"
            shutil.copytree(made / "first", folder)
            stage = Stage(app, folder, language)
            for name in names or PICTURES:
                file = paths.resource(f"help/{language}") / "pictures" / f"{name}.png"
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(small(PICTURES[name](stage)))
                print(language, name, f"{file.stat().st_size:,}", flush=True)
            stage.close()


if __name__ == "__main__":
    main(sys.argv[1:])
