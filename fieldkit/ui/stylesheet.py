"""The one style sheet.  `$name` is a token of `theme.Tokens`, `$s12` twelve pixels at 100 %."""

QSS = """
* { font-size: $s15; }
QMainWindow, QDialog, #body { background: $ground; color: $text; }
QLabel { background: transparent; }
QToolTip { background: $card; color: $text; border: 1px solid $edge; padding: $s6; }

#navigation { background: $card; border: none; border-right: 1px solid $line; }
#product { color: $accent_dark; font-size: $s18; font-weight: bold; padding: $s16 $s20 $s12 $s20; }
#product[kind="tight"] { padding: $s4 $s20 $s4 $s20; }
QPushButton[kind="place"] {
    background: transparent; border: none; border-left: 4px solid transparent; border-radius: 0;
    text-align: left; padding: 0 $s14 0 $s20; min-height: $s22; font-size: $s16;
}
QPushButton[kind="place"]:hover { background: $head; }
QPushButton[kind="place"]:checked {
    background: $tint; border-left-color: $accent; color: $accent_dark; font-weight: bold;
}
QPushButton[kind="place"]:focus { border: 2px solid $accent; border-left: 4px solid $accent; }
QLabel[kind="key"] { color: $quiet; font-size: $s13; }

#header { background: $card; border: none; border-bottom: 1px solid $line; }
#footer { background: $card; border: none; border-top: 1px solid $line; }
#footer QLabel { font-size: $s13; color: $quiet; }
#footer QLabel[kind="good"] { color: $accent_dark; font-weight: normal; font-size: $s13; }
#footer QLabel[kind="due"] { color: $due_text; font-size: $s13; }

QLabel[kind="room"] { font-size: $s20; font-weight: bold; }
QLabel[kind="section"] { font-size: $s17; font-weight: bold; }
QLabel[kind="big"] { font-size: $s22; font-weight: bold; }
QLabel[kind="name"] { font-size: $s20; font-weight: bold; }
QLabel[kind="body"] { font-size: $s16; }
QLabel[kind="label"] { font-size: $s15; color: $quiet; }
QLabel[kind="quiet"] { font-size: $s14; color: $quiet; }
QLabel[kind="good"] { color: $accent_dark; font-size: $s15; }
QLabel[kind="strong"] { font-weight: bold; font-size: $s16; }
QLabel[kind="figure"] { font-size: $s24; font-weight: bold; }
QLabel[kind="goodfigure"] { font-size: $s24; font-weight: bold; color: $accent_dark; }
QLabel[kind="duefigure"] { font-size: $s24; font-weight: bold; color: $due_text; }
QLabel[kind="wrongfigure"] { font-size: $s24; font-weight: bold; color: $wrong; }
QLabel[kind="due"] { color: $due_text; font-size: $s15; }
QLabel[kind="wrong"] { color: $wrong; font-size: $s15; }
QLabel[kind="code"] {
    font-size: $s22; font-weight: bold; background: $tint; border: 1px dashed $accent;
    border-radius: $s8; padding: $s16;
}

QFrame[kind="card"] { background: $card; border: 1px solid $line; border-radius: $s8; }
QFrame[kind="chosen"] { background: $card; border: 2px solid $accent; border-radius: $s8; }
QFrame[kind="side"] { background: $card; border: none; border-right: 1px solid $line; }
QFrame[kind="aside"] { background: $head; border: none; border-left: 1px solid $line; }
QFrame[kind="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="notice"] { background: $due_tint; border: 1px solid $due; border-radius: $s8; }
QFrame[kind="alarm"] { background: $wrong_tint; border: 1px solid $wrong; border-radius: $s8; }

QPushButton {
    background: $card; color: $text; border: 1px solid $edge; border-radius: $s6;
    padding: 0 $s16; min-height: $s34; font-size: $s15;
}
QPushButton:hover { background: $head; border-color: $quiet; }
QPushButton:pressed { background: $tint; }
QPushButton:focus { border: 2px solid $accent; padding: 0 $s15; }
QPushButton:disabled { color: $quiet; background: $ground; border-color: $line; }
QPushButton::menu-indicator { image: none; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:hover { background: $accent_dark; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 0 $s15; }
QPushButton[kind="primary"]:disabled { background: $ground; border-color: $edge; color: $quiet; }
QPushButton[kind="link"] {
    background: transparent; border: 1px solid transparent; color: $accent_dark; padding: 0 $s6;
    min-height: $s26; text-align: left;
}
QPushButton[kind="duelink"], QPushButton[kind="latelink"] {
    background: transparent; border: 1px solid transparent; color: $due_text; padding: 0 $s4;
    min-height: $s26; font-size: $s15;
}
QPushButton[kind="latelink"] { color: $wrong; }
QPushButton[kind="duelink"]:hover, QPushButton[kind="latelink"]:hover { text-decoration: underline; }
QPushButton[kind="duelink"]:focus, QPushButton[kind="latelink"]:focus {
    border: 2px solid $accent; border-radius: $s4; padding: 0 $s3;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; border-radius: $s4; padding: 0 $s5; }
QPushButton[kind="link"]:disabled { color: $quiet; }
QPushButton[kind="value"], QPushButton[kind="novalue"] {
    background: transparent; border: 1px solid transparent; text-align: left; padding: 0 $s6;
    font-size: $s16; min-height: $s32; border-radius: $s4;
}
QPushButton[kind="novalue"] { color: $quiet; }
QPushButton[kind="value"]:hover, QPushButton[kind="novalue"]:hover { border: 1px dashed $edge; }
QPushButton[kind="value"]:focus, QPushButton[kind="novalue"]:focus {
    border: 2px solid $accent; padding: 0 $s5;
}
QPushButton[kind="fold"] {
    background: transparent; border: 1px solid transparent; text-align: left; padding: 0 $s4;
    min-height: $s26; font-size: $s17; font-weight: bold;
}
QPushButton[kind="fold"]:hover { color: $accent_dark; }
QPushButton[kind="fold"]:focus { border: 2px solid $accent; border-radius: $s4; padding: 0 $s3; }
QPushButton[kind="danger"] { color: $wrong; }
QPushButton[kind="chip"] {
    border-radius: $s14; min-height: $s28; max-height: $s28; padding: 0 $s12; font-size: $s14;
}
QPushButton[kind="chip"]:checked { background: $tint; border-color: $accent; color: $accent_dark; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 0 $s11; }
QPushButton[kind="option"], QPushButton[kind="marked"] {
    border-radius: $s10; min-height: $s34; padding: 0 $s12; font-size: $s16;
}
QPushButton[kind="option"]:checked, QPushButton[kind="marked"]:checked {
    background: $tint; border-color: $accent; color: $accent_dark;
}
QPushButton[kind="marked"] { border: 2px solid $accent; padding: 0 $s11; min-height: $s32; }
QPushButton[kind="step"] {
    background: transparent; border: none; border-left: 4px solid transparent; border-radius: 0;
    text-align: left; min-height: $s34; padding: 0 $s12 0 $s16; font-size: $s15;
}
QPushButton[kind="step"]:checked {
    background: $tint; border-left-color: $accent; color: $text; font-weight: bold;
}
QPushButton[kind="step"]:focus { border: 2px solid $accent; border-left: 4px solid $accent; }
QPushButton[kind="tile"] {
    text-align: left; padding: $s12 $s20; min-height: $s46; font-size: $s16; border-radius: $s8;
}
QPushButton[kind="tile"]:focus { border: 2px solid $accent; padding: $s12 $s19; }
QPushButton[kind="tile"][tall="true"] { padding: $s18 $s20; min-height: $s60; }
QPushButton[kind="tile"][tall="true"]:focus { padding: $s17 $s19; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QSpinBox, QComboBox {
    background: $card; color: $text; border: 1px solid $edge; border-radius: $s6;
    padding: 0 $s10; min-height: $s34; font-size: $s16;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: $s6; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus, QSpinBox:focus,
QComboBox:focus { border: 2px solid $accent; padding: 0 $s9; }
QLineEdit:focus, QDateEdit:focus, QSpinBox:focus, QComboBox:focus { min-height: $s32; }
QPlainTextEdit:focus, QTextEdit:focus { padding: $s5; }
QLineEdit:disabled, QComboBox:disabled { background: $ground; color: $quiet; }
QLineEdit[kind="bad"] { border: 2px solid $wrong; }
QComboBox::drop-down, QDateEdit::drop-down {
    border: none; width: $s26; subcontrol-origin: padding; subcontrol-position: center right;
}
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($icons/chevron.svg); width: $s14; height: $s14; }
QComboBox QAbstractItemView {
    background: $card; border: 1px solid $edge; padding: $s4; outline: 0;
    selection-background-color: $tint; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: $s34; padding: 0 $s8; }
QCheckBox, QRadioButton { spacing: $s8; min-height: $s30; font-size: $s16; }
QCheckBox:focus, QRadioButton:focus { color: $accent_dark; text-decoration: underline; }

QTableView, QListView {
    background: $card; border: 1px solid $line; gridline-color: transparent; outline: 0;
    selection-background-color: $tint; selection-color: $text; font-size: $s15;
}
QTableView[kind="plain"] { border: none; }
QTableView:focus, QListView:focus { border: 1px solid $accent; }
QTableView::item { border-bottom: 1px solid $line; padding: 0 $s10; }
QTableView::item:selected { background: $tint; color: $text; }
QTableView QTableCornerButton::section { background: $head; border: none; }
QHeaderView { background: $head; border: none; }
QHeaderView::section {
    background: $head; color: $quiet; border: none; border-bottom: 1px solid $edge;
    padding: 0 $s12; font-size: $s14; font-weight: bold; min-height: $s36;
}
QListWidget::item { padding: $s6 $s10; }
QTextBrowser { padding: $s10 $s16; }
QTextBrowser:focus { padding: $s9 $s15; }
#paper, #paper QLabel { background: $line; }
QScrollArea { background: transparent; border: none; }
#scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: $s12; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: $s4; min-height: $s40; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: $s12; margin: 0; }
QScrollBar::handle:horizontal { background: $edge; border-radius: $s4; min-width: $s40; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar {
    background: $line; border: none; border-radius: $s4; min-height: $s8; max-height: $s8;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: $s4; }
QMenu { background: $card; border: 1px solid $edge; padding: $s4; }
QMenu::item { padding: $s8 $s20; }
QMenu::item:selected { background: $tint; }
QCalendarWidget QWidget { font-size: $s14; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
"""
