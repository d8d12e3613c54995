"""WeasyPrint: the rows as HTML with a style sheet; a file that other peers' HTML readers can have too."""

from html import escape

from peer import main, pairs, tables


def make(rows, out):
    """Lay the page out and write it."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    document = HTML(string=page(rows)).render(font_config=FontConfiguration())
    document.write_pdf(out)
    return len(document.pages)


def page(rows):
    """Return the rows as one HTML page."""
    width, height = rows["paper"]
    style = (
        f"@font-face {{ font-family: peer; src: url('file://{rows['font']}') }}"
        f"@font-face {{ font-family: bold; src: url('file://{rows['bold']}') }}"
        f"@page {{ size: {width}mm {height}mm; margin: 15mm 15mm 23mm;"
        " @bottom-left { content: '第 ' counter(page) ' 页 / 共 ' counter(pages) ' 页'; font: 8.5pt peer } }"
        f"body {{ font: {rows['size']}pt/1.25 peer }} h1 {{ font: 18pt bold; text-align: center; margin: 0 }}"
        "table { border-collapse: collapse; width: 100%; table-layout: fixed }"
        "h2, th { font: 1em bold; margin: 0 } td, th { border: 0.5pt solid; padding: 2pt }"
        " tr { break-inside: avoid }"
        "section + section { break-before: page } .sign td { border: none }"
    )
    bodies = "".join(f"<section>{''.join(map(_said, tables(blocks)))}</section>" for blocks in rows["papers"])
    return f"<!DOCTYPE html><html lang='zh'><style>{style}</style><body>{bodies}</body></html>"


def _said(block):
    kind, *words = block
    if kind == "title":
        return "".join(f"<h1>{escape(text)}</h1>" for text in words if text)
    if kind == "table":
        widths, heads, body = words
        columns = "".join(f"<col style='width: {width}mm'>" for width in widths)
        head = f"<thead>{''.join(_row(row, 'th') for row in heads)}</thead>"
        return f"<table><colgroup>{columns}</colgroup>{head}{''.join(map(_row, body))}</table>"
    if kind == "fields":
        return f"<table><tr>{''.join(map(_pair, pairs(words)))}</tr></table>"
    if kind == "lines":
        return f"<table><col style='width: 24mm'><col><tr>{_pair(words[:2])}</tr></table>"
    if kind == "sign":
        return f"<table class='sign'>{_row(words)}</table>"
    tag = "h2" if kind == "section" else "p"
    return f"<{tag}>{escape('   '.join(words))}</{tag}>"


def _pair(pair):
    label, text = pair
    return f"<th>{escape(label)}</th><td>{escape(text)}</td>"


def _row(cells, tag="td"):
    return "<tr>" + "".join(f"<{tag}>{escape(text)}</{tag}>" for text in cells) + "</tr>"


if __name__ == "__main__":
    main(make)
