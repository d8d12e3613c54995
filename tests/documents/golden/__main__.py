"""Print every golden paper anew: `python -m tests.documents.golden [FORM…]`."""

import json
import sys

from tests.documents import golden


def main(forms):
    """Renew all papers, or those of some forms; say which have changed."""
    before, papers, kept = golden.known(), {}, set()
    for case in golden.cases():
        label = golden.name(*case)
        if forms and case[0] not in forms:
            papers |= {label: before[label]} if label in before else {}
            kept |= golden.shown(label)
            continue
        paper = golden.printed(*case)
        papers[label] = golden.said(paper)
        if not golden.pictured(label):
            continue
        if papers[label] == before.get(label) and (golden.FOLDER / f"{label}.png").exists():
            kept |= golden.shown(label)
            continue
        kept |= set(golden.put(paper, *case, golden.FOLDER))
        sys.stdout.write(f"{label}: {paper.pages}\n")
    for file in golden.FOLDER.glob("*.png"):
        if file.name not in kept:
            file.unlink()
    golden.LIST.write_text(json.dumps(papers, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main(set(sys.argv[1:]))
