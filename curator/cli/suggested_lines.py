"""Suggestions for each line of a JSONL file, in order, as lines of another; no workspace is touched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO, cast

from curator.cli.progress import Progress
from curator.cli.running import OK, REFUSED, STOPPED, complain, say, stoppable
from curator.domain.errors import CuratorError
from curator.domain.files import write_atomically
from curator.domain.foreign_labels import LEFT_OUT, LabelMap
from curator.domain.sentences import sentence
from curator.exchange.files import opened_for_reading
from curator.exchange.language import likely_language
from curator.exchange.lines import count_lines, numbered_lines, record_of
from curator.nlp.readers import Readers
from curator.nlp.records import EntitySuggestion, Linker, Suggestions
from curator.nlp.suggest import PipelineInfo
from curator.session.label_maps import Choices
from curator.session.linking import knowledge_base
from curator.session.suggesting import spoken
from curator.store.kb import linker
from curator.store.kb_spotting import spotter

NOTHING = Suggestions()


class Suggesting:
    """Turns input lines into output lines; a bad one into one without suggestions, so that none is lost."""

    def __init__(
        self,
        readers: Readers,
        choices: Choices,
        linker: Linker | None,
        complain_of: Callable[[int, CuratorError], None],
    ) -> None:
        self._readers = readers
        self._choices = choices
        self._linker = linker
        self._complain_of = complain_of
        self._maps: dict[str, LabelMap] = {}

    def line(self, number: int, line: bytes | None) -> bytes:
        """The output for input line `number`; offsets are code points of its text, which is not changed."""
        record: dict[str, Any] = {"text": ""}
        try:
            record = record_of(line)
            lang = _language(record)
            return self._written(record, self._readers.of(lang).info, self._suggested(record, lang))
        except CuratorError as error:
            self._complain_of(number, error)
            return self._written({"text": record["text"]}, self._readers.first.info, NOTHING)

    def _suggested(self, record: dict[str, Any], lang: str) -> Suggestions:
        text: str = record["text"]
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise CuratorError("line.surrogates") from error
        pipeline = self._readers.of(lang)
        found = pipeline.suggest(text, lang, self._linker)
        return replace(found, ents=tuple(self._in_our_labels(pipeline.info, found.ents)))

    def _in_our_labels(
        self, info: PipelineInfo, ents: Iterable[EntitySuggestion]
    ) -> Iterator[EntitySuggestion]:
        if info.name not in self._maps:
            self._maps[info.name] = self._choices.map_of(info.name, info.labels)
        for ent in ents:
            label = self._maps[info.name].of(ent.label)
            if label != LEFT_OUT:
                yield replace(ent, label=label)

    def _written(self, record: dict[str, Any], info: PipelineInfo, found: Suggestions) -> bytes:
        proposed = found.to_json()
        out = {
            "text": record["text"],
            "meta": record.get("meta", {}),
            "pipeline": f"{info.name}@{info.version}",
            **{name: proposed[name] for name in ("ents", "claims", "sentences")},
        }
        try:
            line = json.dumps(out, ensure_ascii=False, allow_nan=False)
            return f"{line}\n".encode()
        except UnicodeEncodeError:
            # Half a character comes back only as an escape.
            return f"{json.dumps(out, allow_nan=False)}\n".encode()
        except (ValueError, RecursionError) as error:
            raise CuratorError("line.not_json") from error


def suggest_lines(source: Path, out: Path, choices: Choices) -> int:
    """Write `out` for `source`; returns the exit status. Stopped, it keeps the lines that are done."""
    refused = 0

    def complain_of(number: int, error: CuratorError) -> None:
        nonlocal refused
        refused += 1
        complain(f"{source}:{number}: {sentence(error.code, error.args_)}")

    try:
        with opened_for_reading(source) as file:
            total = count_lines(file)
    except CuratorError as error:
        complain(f"{source}: {sentence(error.code, error.args_)}")
        return REFUSED
    with stoppable() as stopped:
        kb = knowledge_base()
        readers = Readers(choices.pipeline, choices.by_language, spotter(kb) if kb else None)
        suggesting = Suggesting(readers, choices, linker(kb) if kb else None, complain_of)
        done = 0

        def write(target: BinaryIO) -> None:
            nonlocal done
            with Progress("suggest") as progress:
                for number, line in _lines(source):
                    if stopped():
                        return
                    target.write(suggesting.line(number, line))
                    done = number
                    progress(done, total)

        write_atomically(out, write)
        if done < total:
            complain(f"Stopped; the first {done} of {total} lines are in {out}.")
            return STOPPED
    say(f"suggested: {done} lines in {out}")
    return REFUSED if refused else OK


def _lines(source: Path) -> Iterator[tuple[int, bytes | None]]:
    # What fails here is told of the source; what fails where a line is used does not pass through here.
    with opened_for_reading(source) as file:
        yield from numbered_lines(file)


def _language(record: dict[str, Any]) -> str:
    """What `meta` says, else what the text looks like; the pipeline knows languages, not their regions."""
    meta: object = record.get("meta")
    said = cast("dict[str, object]", meta).get("language") if isinstance(meta, dict) else ""
    return spoken(said) if isinstance(said, str) and said else likely_language(record["text"])
