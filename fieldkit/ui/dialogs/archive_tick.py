"""Asks how an item of the paper file stands, and in which box and on which page the paper is."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from fieldkit.services.archive_list import ArchiveLine
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.widgets.form import Form, Option, Options, line
from fieldkit.ui.widgets.parts import text


class ArchiveDialog(FormDialog):
    """Number keys choose; choosing the chosen one again leaves it to what the records say."""

    def __init__(
        self, parent: QWidget, item: ArchiveLine, states: Sequence[Option],
        act: Callable[[str | None, str, str], object],
    ) -> None:  # fmt: skip
        """`act` is given the state, box and page."""
        super().__init__(parent, f"{item.item} {item.label}", self.tr("Keep"), self._keep)
        self._done = act
        self.state = Options(list(states), self.tr("State"))
        if item.by_hand:
            self.state.choose(item.state)
        self.state.advanced.connect(self.try_it)
        self.box, self.page = line(item.box_no, width=120), line(item.page_no, width=120)
        for field, name in ((self.box, self.tr("Box")), (self.page, self.tr("Page"))):
            field.setMaxLength(20)
            field.setAccessibleName(name)
        by_hand = self.tr("Ticked by hand. In the records: {why}.").format(why=item.said)
        found = self.tr("In the records: {why}.").format(why=item.said)
        said = by_hand if item.by_hand else found
        self.content.addWidget(text(said, "quiet", wrap=True))
        form = Form(90)
        form.add(self.tr("State"), self.state, self.tr("None chosen: as the records say."))
        form.add(self.tr("Box"), self.box)
        form.add(self.tr("Page"), self.page)
        self.content.addLayout(form)

    def _keep(self) -> None:
        self._done(self.state.code, self.box.text(), self.page.text())
