"""The editor's own situations, as codes; the sentence is made where it is shown."""

from __future__ import annotations


class CuratorError(Exception):
    """Something the user can act on: a bad file, a stale edit, a full disk.

    `code` names the situation ("file.binary"); `args_` holds what the sentence needs.
    `ui` and `cli` turn both into one sentence.
    """

    def __init__(self, code: str, **args: str | int) -> None:
        super().__init__(code, args)
        self.code = code
        self.args_: dict[str, str | int] = args

    def __str__(self) -> str:
        return f"{self.code} {self.args_}" if self.args_ else self.code


class StaleEdit(CuratorError):
    """A change whose `before` is not what is stored now; nothing was written."""
