"""The help book: a page for every room, opened at the room one is in; links, search, back and forward."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout

from fieldkit import paths
from fieldkit.errors import QT_TRANSLATE_NOOP
from fieldkit.ui.theme import px, tokens
from fieldkit.ui.widgets.large import is_large
from fieldkit.ui.widgets.parts import GAP, Room, button, shortcut, text
from fieldkit.ui.widgets.search import SearchLine

INDEX = "index"
NAME = QT_TRANSLATE_NOOP("Places", "Help")


def book(language: str) -> dict[str, str]:
    """Return the pages of the help book in this language, by name, as the index lists them."""
    folder = paths.resource(f"help/{language}")
    pages = {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md"))}
    order = [INDEX, *re.findall(r"\((\w+)\.md", pages.get(INDEX, "")), *pages]
    return {name: pages[name] for name in dict.fromkeys(order) if name in pages}


def title_of(page: str) -> str:
    """Return the first heading of a page."""
    return next((line[2:].strip() for line in page.splitlines() if line.startswith("# ")), "")


class PageView(QTextBrowser):
    """Shows a page; its pictures are never wider than there is room."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        image = QImage(self.source().resolved(QUrl(name)).toLocalFile())
        room = self.viewport().width() - px(40)
        if image.isNull() or image.width() <= room:
            return found
        return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)


class HelpScreen(Room):
    """Pages at the left, what they say at the right; typing leaves the pages that have the words."""

    closed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(QCoreApplication.translate("Places", NAME))
        self._folder: Path = paths.resource(f"help/{language}")
        self._pages = book(language)
        self.search = SearchLine(self.tr("Search the help"), self.tr("Search the help"), 300)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._find_next)
        self.search.stepped.connect(self._step)
        self.header.addWidget(self.search)
        shortcut("Ctrl+F", self, self.search.setFocus)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setFixedWidth(px(160 if is_large() else 210))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentItemChanged.connect(self._chosen)
        self.none = text(self.tr("No page has these words."), "quiet", wrap=True)
        self.none.hide()
        self.browser = PageView()
        self.browser.setAccessibleName(self.tr("Help page"))
        self.browser.setSearchPaths([str(self._folder)])
        self.browser.setOpenExternalLinks(False)
        self.browser.sourceChanged.connect(self._turned)
        self._make_buttons()
        side = QVBoxLayout()
        side.addWidget(self.none)
        side.addWidget(self.list, 1)
        both = QHBoxLayout()
        both.setSpacing(px(GAP))
        both.addLayout(side)
        both.addWidget(self.browser, 1)
        self.page.addLayout(both)
        self._narrow("")
        self.open(INDEX)
        self.first = self.browser

    def _make_buttons(self) -> None:
        self.back = button(self.tr("Back"), self.browser.backward, key="Alt+Left")
        self.work = button(self.tr("Back to work"), self.closed.emit, key="Esc")
        self.on = button(self.tr("Forward"), self.browser.forward, key="Alt+Right")
        for made, available in (
            (self.back, self.browser.backwardAvailable), (self.on, self.browser.forwardAvailable)
        ):  # fmt: skip
            made.setEnabled(False)
            available.connect(made.setEnabled)
            self.buttons.addWidget(made)
        self.buttons.addWidget(self.work)

    # ------------------------------------------------------------ pages

    def aim(self, wish: str) -> None:
        """Open the page of a room."""
        self.open(wish)

    def open(self, name: str) -> None:
        """Open a page, the index where there is none of this name."""
        page = name if name in self._pages else INDEX
        self.browser.document().setDefaultStyleSheet(f"a {{ color: {tokens().accent_dark}; }}")
        url = QUrl.fromLocalFile(str(self._folder / f"{page}.md"))
        if self.browser.source() != url:
            self.browser.setSource(url, QTextDocument.ResourceType.MarkdownResource)

    def _turned(self, url: QUrl) -> None:
        name = Path(url.path()).stem
        self.list.blockSignals(True)
        for line in range(self.list.count()):
            if self.list.item(line).data(Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentRow(line)
        self.list.blockSignals(False)
        words = self.search.text().strip()
        if words:
            self.browser.find(words)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.open(item.data(Qt.ItemDataRole.UserRole))

    # ------------------------------------------------------------ searching

    def _narrow(self, typed: str) -> None:
        words = typed.strip().casefold()
        found = {name: page for name, page in self._pages.items() if words in page.casefold()}
        self.list.blockSignals(True)
        self.list.clear()
        for name, page in found.items():
            item = QListWidgetItem(title_of(page))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.none.setVisible(not found)
        if words and found:
            self.list.setCurrentRow(0)
            self.browser.find(typed.strip())

    def _find_next(self) -> None:
        if not self.browser.find(self.search.text().strip()):
            self._step(1)

    def _step(self, down: int) -> None:
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + down) % self.list.count())
