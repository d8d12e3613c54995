"""How a paper is printed: printer, copies, sides, tray, pages; and what to do where the paper is lacking."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldkit.services.laptop import Laptop
from fieldkit.ui.dialogs.forms import FormDialog
from fieldkit.ui.jobs import Jobs
from fieldkit.ui.widgets.form import Choice, Form, line
from fieldkit.ui.widgets.parts import button, clear, column, row, text
from fieldkit.ui.widgets.print_words import paper_words

if TYPE_CHECKING:
    from fieldkit.services.printing.jobs import FormInfo, Printed
    from fieldkit.services.printing.service import Abilities, Handling

MOST_COPIES = 50
_BOOKLET = "A4b"  # is printed on both sides, turned over the short edge


class PrintDialog(FormDialog):
    """Asks how to print; when it was accepted `printer` and `how` say it.

    `instead` is the layout that was chosen because the printer lacks the paper; `export` that it is saved.
    """

    def __init__(
        self, parent: QWidget, laptop: Laptop, jobs: Jobs, printers: list[str], printed: "Printed",
        form: "FormInfo",
    ) -> None:  # fmt: skip
        """Print `printed`; `form` says what else it can be set on."""
        super().__init__(parent, self.tr("Print {form}").format(form=f"{form.code} {form.title}"),
                         self.tr("Print"), lambda: None)  # fmt: skip
        self._laptop, self._jobs, self._form, self._printed = laptop, jobs, form, printed
        self.instead: str | None = None
        self.export = False
        self.printers = Choice([(name, name) for name in printers], None)
        usual = laptop.settings.printer
        if usual in printers:
            self.printers.setCurrentIndex(self.printers.findData(usual))
        self.copies = Choice([(str(n), str(n)) for n in range(1, MOST_COPIES + 1)])
        self.sides = Choice([
            ("", self.tr("As the printer is set")), ("one", self.tr("One side")),
            ("long", self.tr("Both sides, turned over the long edge")),
            ("short", self.tr("Both sides, turned over the short edge")),
        ], "short" if printed.paper == _BOOKLET else "")  # fmt: skip
        self.tray = Choice([("", self.tr("As the printer is set"))])
        self.pages = line(hint=self.tr("all, or 1-4,7"))
        self._lay_out()
        self.printers.currentIndexChanged.connect(lambda _: self._ask())
        self._ask()

    def _lay_out(self) -> None:
        size = self.tr("%n page(s)", "", self._printed.pages)
        self.content.addWidget(text(f"{paper_words(self._printed.paper)} · {size}", "quiet"))
        form = Form(90)
        form.add(self.tr("P&rinter"), self.printers)
        form.add(self.tr("&Copies"), self.copies)
        self._of_sides = form.add(self.tr("&Sides"), self.sides)
        self._of_tray = form.add(self.tr("&Tray"), self.tray)
        form.add(self.tr("Pa&ges"), self.pages)
        self.content.addLayout(form)
        self._ways = column(gap=6)
        self.content.addLayout(self._ways)
        self._offer_trays(())

    def _ask(self) -> None:
        """Ask what the printer can; nothing is known until it answers."""
        name = self.printers.code
        abilities = self._laptop.printing.abilities
        self._jobs.start(self, lambda _: abilities(name), then=partial(self._know, name))

    def _know(self, name: str, can: "Abilities") -> None:
        if name != self.printers.code:
            return
        self._offer_trays(can.trays)
        for part in (self._of_sides, self.sides):
            part.setVisible(can.both_sides)
        if not can.both_sides:
            self.sides.setCurrentIndex(0)
        fits = can.takes(self._printed.paper)
        self.go.setEnabled(fits)
        clear(self._ways)
        if not fits:
            self._offer_ways(name, can)

    def _offer_trays(self, trays: tuple[str, ...]) -> None:
        kept = self.tray.code
        self.tray.offer([("", self.tr("As the printer is set")), *((name, name) for name in trays)],
                        kept if kept in trays else None)  # fmt: skip
        for part in (self._of_tray, self.tray):
            part.setVisible(bool(trays))

    def _offer_ways(self, name: str, can: "Abilities") -> None:
        """Say that the printer lacks the paper, and what can be done."""
        said = self.tr("The printer {printer} has no {paper} paper.")
        words = said.format(printer=name, paper=self._printed.paper[:2])
        self._ways.addWidget(text(words, "wrong", wrap=True))
        for layout, title in self._form.layouts:
            if can.takes(self._form.paper_of(layout)):
                do = self.tr("Set it as “{layout}” on {paper} instead").format(
                    layout=title, paper=paper_words(self._form.paper_of(layout))
                )
                self._ways.addLayout(row(button(do, partial(self._choose, layout)), None))
        save = button(self.tr("Save it as PDF, to be printed elsewhere"), self._save)
        self._ways.addLayout(row(save, None))

    def _choose(self, layout: str) -> None:
        self.instead = layout
        self.accept()

    def _save(self) -> None:
        self.export = True
        self.accept()

    @property
    def how(self) -> "Handling":
        """How it is to be printed."""
        from fieldkit.services.printing.service import Handling

        return Handling(
            int(self.copies.code or 1), self.sides.code, self.tray.code, self.pages.text().replace(" ", "")
        )

    def try_it(self) -> None:
        """Print, unless the pages cannot be read."""
        from fieldkit.services.printing.printers import is_range

        typed = self.how.pages
        if typed and not is_range(typed):
            self.refuse(self.tr("Pages are written as 1-4,7."), self.pages)
            return
        super().try_it()
