"""What the window's sources say, read off their syntax: sentences to translate, and words left bare."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

UI = Path(__file__).parents[2] / "curator" / "ui"
Sentence = tuple[str, str]
"""A context and an English source text."""

SHOWING = {
    *("setText", "setToolTip", "setPlaceholderText", "setWindowTitle", "setTitle", "setStatusTip", "tell"),
    *("setAccessibleName", "setAccessibleDescription", "setInformativeText", "setLabelText", "setWhatsThis"),
    *("addAction", "addMenu", "addItem", "addItems", "addTab", "addRow", "insertItem", "showMessage"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu"),
    *("KeyButton", "act_button", "setHeaderLabels", "setHorizontalHeaderLabels", "setTabText", "setSuffix"),
    *("setPrefix", "setSpecialValueText", "getText", "getItem", "getOpenFileNames", "getSaveFileName"),
    *("getExistingDirectory", "information", "warning", "critical", "question", "setDetailedText"),
}
"""Calls whose literal arguments a person sees."""
NAMES = {"Curator", "Esc", "Return", "Enter", "Tab", "Ins", "Shift+Enter", "Ctrl+C"}
"""What is the same in every language, and names of keys, which `shown` writes."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKUP = re.compile(r"<[^>]*>?|^[^<]*>")
_ID = re.compile(r"[a-z]+\.[a-z_]+")
"""The id of a command, or a file's name."""


def modules() -> list[tuple[str, ast.Module]]:
    """Every module of the window with its syntax tree."""
    files = sorted(UI.rglob("*.py"))
    return [(str(path.relative_to(UI)), ast.parse(path.read_text("utf-8"))) for path in files]


def literal(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def name_of(call: ast.Call) -> str:
    """The name that is called, without what it is called on."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def calls(tree: ast.AST, within: str = "") -> Iterator[tuple[str, ast.Call]]:
    """Every call with the innermost class around it."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.Call):
            yield within, child
        yield from calls(child, child.name if isinstance(child, ast.ClassDef) else within)


def sentences() -> set[Sentence]:
    """All that `tr`, `translate` and `said` name, under the context in which Qt looks it up."""
    found: set[Sentence] = set()
    for _, tree in modules():
        for within, call in calls(tree):
            arguments = [literal(one) for one in call.args]
            if name_of(call) == "tr" and arguments[:1] != [None]:
                found.add((within, str(arguments[0])))
            elif name_of(call) in ("translate", "said") and None not in arguments[:2] and len(arguments) > 1:
                found.add((str(arguments[0]), str(arguments[1])))
    return found


def tables() -> set[str]:
    """Contexts whose sentences stand in tables, marked by `said` and translated where they are shown."""
    marked = (call for _, tree in modules() for _, call in calls(tree) if name_of(call) == "said")
    return {context for call in marked if (context := literal(call.args[0])) is not None}


def untranslatable() -> Iterator[str]:
    """Calls that Qt Linguist cannot collect, or that look a sentence up where it is not."""
    allowed = tables() | {"errors", "losses"}
    for module, tree in modules():
        # lupdate does not look into an f-string.
        for text in (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)):
            if any(name_of(call) in ("tr", "translate") for _, call in calls(text)):
                yield f"{module}:{text.lineno}: {ast.unparse(text)[:90]}"
        for _, call in calls(tree):
            where = f"{module}:{call.lineno}: {ast.unparse(call)[:90]}"
            if name_of(call) == "tr":
                on_self = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "self"
                if not on_self or literal(call.args[0]) is None:
                    yield where
            elif name_of(call) == "translate" and len(call.args) > 1 and not is_geometry(call):
                context, text = literal(call.args[0]), literal(call.args[1])
                # lupdate sees a plural in `tr` alone.
                if context is None or (text is None and context not in allowed) or "%n" in (text or ""):
                    yield where


def is_geometry(call: ast.Call) -> bool:
    """True for `painter.translate(x, y)` and its kind."""
    return isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) != "QCoreApplication"


def bare_words() -> Iterator[str]:
    """Words that a person would see in English whatever the language."""
    for module, tree in modules():
        for _, call in calls(tree):
            if name_of(call) in SHOWING:
                for words in shown_by(call):
                    if (
                        _WORD.search(_MARKUP.sub("", words))
                        and not _ID.fullmatch(words)
                        and words not in NAMES
                    ):
                        yield f"{module}:{call.lineno}: {words!r}"


def shown_by(call: ast.Call) -> Iterator[str]:
    """The literals among the arguments of a call, those inside an f-string too."""
    for argument in call.args:
        for one in argument.values if isinstance(argument, ast.JoinedStr) else [argument]:
            if (words := literal(one)) is not None:
                yield words
