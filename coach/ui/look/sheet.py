"""The style of what Qt draws by itself: tips, scroll bars, fields and tables."""

from coach.ui.look.theme import Theme


def style_sheet(theme: Theme, scale: float) -> str:
    """Return the style sheet of the application for `theme` at this text scale."""
    names = {
        name: theme.colour(name).name()
        for name in (
            "ink",
            "muted",
            "raised",
            "surface",
            "hair",
            "outline",
            "teal",
            "on_teal",
            "sunk",
            "track",
        )
    }
    return _SHEET.format(
        **names,
        bar=_faint(theme),
        caption=round(13 * scale),
        body=round(15 * scale),
        row=round(40 * scale),
    )


def _faint(theme: Theme) -> str:
    colour = theme.outline
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, 140)"


_SHEET = """
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {hair}; padding: 6px 8px;
  font: 400 {caption}px Inter; }}
QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 4px 3px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 3px 4px; }}
QScrollBar::handle {{ background: {bar}; border-radius: 3px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit, QPlainTextEdit {{ background: {surface}; color: {ink}; border: 1px solid {outline};
  border-radius: 8px; padding: 7px 15px; font: 400 {body}px Inter;
  selection-background-color: {teal}; selection-color: {on_teal}; }}
QPlainTextEdit {{ border-radius: 12px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {teal}; padding: 6px 14px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {sunk}; color: {muted};
  border-color: {hair}; }}
QAbstractSpinBox {{ background: {surface}; color: {ink}; border: 1px solid {outline};
  border-radius: 8px; padding: 7px 0; font: 400 {body}px Inter;
  selection-background-color: {teal}; selection-color: {on_teal}; }}
QAbstractSpinBox:focus {{ border: 2px solid {teal}; padding: 6px 0; }}
QAbstractSpinBox:disabled {{ background: {sunk}; color: {muted}; border-color: {hair}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; height: 0; border: 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QAbstractSpinBox QLineEdit:disabled {{ border: 0; padding: 0; background: transparent; }}
QMenu {{ background: {raised}; color: {ink}; border: 1px solid {hair}; padding: 4px;
  font: 400 {body}px Inter; }}
QMenu::item {{ padding: 10px 24px 10px 16px; border-radius: 6px; }}
QMenu::item:selected {{ background: {sunk}; color: {ink}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {ink}; border: 1px solid {hair};
  padding: 4px; outline: 0; font: 400 {body}px Inter; selection-background-color: {sunk};
  selection-color: {ink}; }}
QComboBox QAbstractItemView::item {{ min-height: {row}px; padding: 0 12px; }}
QSlider {{ min-height: 28px; }}
QSlider::groove:horizontal {{ height: 8px; border-radius: 4px; background: {track}; }}
QSlider::sub-page:horizontal {{ height: 8px; border-radius: 4px; background: {teal}; }}
QSlider::handle:horizontal {{ width: 20px; height: 20px; margin: -8px 0; border-radius: 12px;
  background: {surface}; border: 2px solid {teal}; }}
QTableView {{ background: {surface}; color: {ink}; border: 0; gridline-color: {hair};
  font: 400 {body}px Inter; selection-background-color: {teal}; selection-color: {on_teal}; }}
QTableView::item {{ min-height: {row}px; padding: 0 8px; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: 0;
  border-bottom: 1px solid {hair}; padding: 8px; font: 500 {caption}px Inter; }}
"""
