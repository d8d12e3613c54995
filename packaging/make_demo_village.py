"""Make resources/demo: the invented village that `fieldkit demo` works on.

    python packaging/make_demo_village.py [FOLDER]

Always the same village: 64 households of 芦汀洲村, which does not exist, in a township that does.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.invented import demo_village, write  # noqa: E402


def main() -> None:
    """Write the four files."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "demo"
    village = demo_village()
    write(village, folder)
    sys.stdout.write(f"{folder}: {len(village.households)} households, {village.people} members\n")


if __name__ == "__main__":
    main()
