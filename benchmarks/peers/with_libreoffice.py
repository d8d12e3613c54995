"""LibreOffice, headless: the rows as a web page of its own, turned into PDF by its Writer."""

import re
import subprocess
import tempfile
from pathlib import Path

from peer import main
from with_weasyprint import page


def make(rows, out):
    """Start the office, have it write the file, and count the pages."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "rows.html"
        source.write_text(page(rows).replace("peer", rows["family"]), encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "pdf:writer_web_pdf_Export", "--outdir", folder, str(source)],
            check=True, capture_output=True,
        )  # fmt: skip
        pdf = source.with_suffix(".pdf").read_bytes()
    out.write_bytes(pdf)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


if __name__ == "__main__":
    main(make)
