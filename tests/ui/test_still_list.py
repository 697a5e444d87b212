"""The list of rows of one height."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from curator.ui.still_list import StillList


def test_a_row_that_has_just_come_is_scrolled_to(qtbot: QtBot):
    view, model = StillList(), QStringListModel()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(QStyledItemDelegate(view))
    view.resize(200, 120)
    view.show()
    qtbot.waitExposed(view)
    model.setStringList([str(number) for number in range(200)])
    last = model.index(199)
    view.scrollTo(last)
    assert view.viewport().rect().contains(view.visualRect(last))
