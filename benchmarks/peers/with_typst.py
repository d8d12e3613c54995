"""Typst: the rows as calls of its own functions, one compilation."""

import json
import re
from pathlib import Path

import typst
from peer import main, pairs, tables


def make(rows, out):
    """Compile the rows into a file."""
    width, height = rows["paper"]
    source = [
        f"#set page(width: {width}mm, height: {height}mm, margin: (x: 15mm, top: 15mm, bottom: 23mm),"
        " footer: context [第 #counter(page).display() 页 / 共 #counter(page).final().first() 页])",
        f'#set text(font: "{rows["family"]}", size: {rows["size"]}pt, lang: "zh")',
        f'#let b(it) = text(font: "{rows["bold_family"]}", weight: "bold", it)',
        "#show heading.where(level: 1): it => align(center, text(size: 18pt, b(it.body)))",
        f"#show heading.where(level: 2): it => block(text(size: {rows['size']}pt, b(it.body)))",
        "#set table(inset: 2pt, stroke: 0.5pt, align: horizon)",
    ]
    for number, blocks in enumerate(rows["papers"]):
        if number:
            source.append("#pagebreak()")
        source.extend(map(_said, tables(blocks)))
    folder = str(Path(rows["font"]).parent)
    pdf = typst.compile("\n".join(source).encode(), font_paths=[folder], ignore_system_fonts=True)
    out.write_bytes(pdf)
    return _pages(pdf)


def _said(block):
    kind, *words = block
    if kind == "title":
        return "\n".join(f"#heading(level: 1, {_text(text)})" for text in words if text)
    if kind == "table":
        widths, heads, body = words
        head = "".join(f"table.header({', '.join(map(_bold, row))}), " for row in heads[:1])
        cells = ", ".join(_text(text) for row in [*heads[1:], *body] for text in row)
        return f"#table(columns: ({', '.join(f'{w}mm' for w in widths)},), {head}{cells})"
    if kind == "fields":
        cells = ", ".join(f"{_bold(label)}, {_text(text)}" for label, text in pairs(words))
        return f"#block(spacing: 0pt, table(columns: (1fr,) * {len(pairs(words)) * 2}, {cells}))"
    if kind == "lines":
        return f"#block(spacing: 0pt, table(columns: (24mm, 1fr), {_bold(words[0])}, {_text(words[1])}))"
    if kind == "sign":
        return f"#grid(columns: (1fr,) * {len(words)}, {', '.join(map(_text, words))})"
    said = _text("   ".join(words))
    return f"#heading(level: 2, {said})" if kind == "section" else f"#par({said})"


def _text(text):
    """Write a text as a literal of theirs, whose escapes are those of JSON but for the slash."""
    return json.dumps(text, ensure_ascii=False)


def _bold(text):
    return f"b({_text(text)})"


def _pages(pdf):
    return max(int(number) for number in re.findall(rb"/Count (\d+)", pdf))


if __name__ == "__main__":
    main(make)
