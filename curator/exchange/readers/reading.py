"""One source read: its kind told, its reader loaded, and whatever goes wrong turned into a reason."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from curator.domain.errors import CuratorError
from curator.domain.files import is_read_only
from curator.domain.text import MAX_CODE_POINTS
from curator.exchange.arriving import Found, Known, PassedOver, Refused, Told

from .kinds import KINDS, Kind
from .source import Options, Reader, Source
from .told_by import told_by

MAX_DEPTH = 3
"""How many sources a source may lie in: a mail inside a mail inside a zip."""

_BY_CODE = {kind.code: kind for kind in KINDS}
_PACKAGE = __name__.rpartition(".")[0]
_PLAIN = Options()


def read_source(source: Source, options: Options = _PLAIN) -> Iterator[Found | Refused | Known | PassedOver]:
    """The articles of a source, or why there is none; it never raises for what a file may hold.

    What came before something went wrong stands. Readers of archives and mails give it their members.
    """
    try:
        yield from _read(source, options)
    except CuratorError as error:
        yield Refused.by(source.place, error)
    except OSError as error:
        yield Refused(source.place, _unread(error), {"reason": error.strerror or ""})
    except MemoryError:
        yield Refused(source.place, "reader.too_much", {})
    except RecursionError:
        yield Refused(source.place, "reader.too_deep", {})
    except Exception as error:  # noqa: BLE001
        # A file may be broken in more ways than its library knows; the next file must still be read.
        yield Refused(source.place, "reader.failed", {"why": type(error).__name__})


def _unread(error: OSError) -> str:
    return "file.forbidden" if is_read_only(error) else "file.unreadable"


def _read(source: Source, options: Options) -> Iterator[Found | Refused | Known | PassedOver]:
    if source.depth > MAX_DEPTH:
        raise CuratorError("reader.too_deep")
    if source.path is not None:
        _checked(source)
    kind = _kind(source, options)
    sha256 = "" if kind.several else source.sha256()
    article = source.caller.known(sha256) if sha256 and not options.is_chosen else ""
    if article:
        if options.keep:
            source.caller.keeps(sha256, source)
        yield Known(source.place, article)
        return
    # What was chosen for the files of an archive is of no use to what lies in a mail.
    inner = options if kind.code == "zip" else replace(options, kind="")
    for item in _reader(kind, source)(source, inner):
        if isinstance(item, Found):
            item = _within_limits(item)
            if options.keep and isinstance(item, Found) and item.source_sha256 == sha256:
                source.caller.keeps(sha256, source)
        yield item


def _checked(source: Source) -> None:
    """Raises CuratorError `file.missing`, `file.not_a_file`."""
    path = source.path
    assert path is not None
    if not path.exists():
        raise CuratorError("file.missing")
    # Before it is opened: a pipe would wait for ever.
    if not path.is_file():
        raise CuratorError("file.not_a_file")


def _kind(source: Source, options: Options) -> Kind:
    """Raises CuratorError `file.*` where the bytes are of no kind that is read, and `kind.unknown`."""
    chosen = _BY_CODE.get(options.kind)
    if options.kind and chosen is None:
        raise CuratorError("kind.unknown", kind=options.kind)
    # The files of an archive are of the chosen kind, not the archive.
    if chosen is None or (source.head(2) == b"PK" and told_by(source) == "zip"):
        return _BY_CODE[told_by(source)]
    return chosen


def _reader(kind: Kind, source: Source) -> Reader:
    """The reader of a kind, its libraries loaded. Raises CuratorError `kind.not_read`."""
    module, function = kind.reader.split(":")
    name = f"{_PACKAGE}.{module}"
    if name in sys.modules:
        return cast(Reader, getattr(sys.modules[name], function))
    source.caller.loading(True)
    try:
        # Only what is needed: the libraries of all kinds together take a second and 150 MB.
        return cast(Reader, getattr(importlib.import_module(name), function))
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise CuratorError("kind.not_read", kind=kind.code) from error
    finally:
        source.caller.loading(False)


def _within_limits(found: Found) -> Found | Refused:
    """What is too long is not sent; everything beside the article may go, the article may not."""
    if len(found.text) > MAX_CODE_POINTS:
        args = {"length": len(found.text), "limit": MAX_CODE_POINTS}
        return Refused(found.place, "article.too_long", args)
    if len(found.raw) > MAX_CODE_POINTS:
        return replace(found, raw="", told=(*found.told, Told("raw.too_long")))
    return found
