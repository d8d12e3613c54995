"""Gathers every text of the program into the catalogues: `make words`; `--check` changes nothing.

Texts are in English in the source.  `fieldkit_zh_CN.ts` has all of them, `fieldkit_en.ts` only
those with plural forms.  Translations are kept; texts that are gone leave the catalogues.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}


def gather(folder: Path) -> None:
    """Bring the catalogues in `folder` up to date with the source."""
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if lupdate is None:
        raise SystemExit("pyside6-lupdate is missing: make setup")
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "fieldkit").rglob("*.py"))
    for language, options in LANGUAGES.items():
        file = folder / f"fieldkit_{language}.ts"
        command = [
            lupdate, "-silent", "-no-obsolete", "-locations", "none", *options, *sources,
            "-ts", str(file), "-source-language", "en", "-target-language", language,
        ]  # fmt: skip
        subprocess.run(command, cwd=ROOT, check=True)


def changed() -> list[str]:
    """Return the names of the catalogues that are not up to date."""
    with tempfile.TemporaryDirectory() as folder:
        copies = Path(folder)
        for file in CATALOGUES.glob("*.ts"):
            shutil.copy(file, copies)
        gather(copies)
        return [
            file.name for file in sorted(copies.glob("*.ts"))
            if not (CATALOGUES / file.name).is_file()
            or file.read_bytes() != (CATALOGUES / file.name).read_bytes()
        ]  # fmt: skip


def main() -> int:
    """Do what the command line asks."""
    if "--check" not in sys.argv:
        gather(CATALOGUES)
        return 0
    late = changed()
    if late:
        print(f"not up to date: {', '.join(late)}; run make words")
    return 1 if late else 0


if __name__ == "__main__":
    raise SystemExit(main())
