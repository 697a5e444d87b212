"""The card of an export: README.md, which says what the folder holds, how it came about and how it is loaded.

The same data give the same card: there is no time in it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from curator.domain.losses import loss
from curator.domain.sentences import sentence

from .loading import ways_of
from .report import SPLITS, Report

CARD, OTHER_CARD = "README.md", "CARD.md"
"""What the card is called, and what where somebody's own file has that name."""
_HF_SPLITS = {"train": "train", "dev": "validation", "test": "test"}
_DTYPES = {"string": "string", "integer": "int64", "number": "float64", "boolean": "bool"}
_UNKNOWN = "not known"
_WORDS = {
    "label_set": "Label set",
    "guideline": "Guideline",
    "suggester": "Suggested by",
    "tokenizer": "Tokens",
    "language": "Language",
    "licence": "Licence of the articles",
    "editor": "Editors",
}


def card(
    report: Report,
    *,
    code: str,
    name: str,
    data: Sequence[str],
    chosen: Mapping[str, Any],
    schema: Mapping[str, Any] | None = None,
) -> bytes:
    """The card of an export in a format; `data` are the names of its files with articles.

    `chosen` is what was asked for (`Wanted.record`); `schema` is that of a line, where there is one: the
    types of its columns are given then, without which a split with an empty list has others.
    """
    parts = [
        _front(report, data, schema),
        f"# Annotated news articles: {name}",
        _said(report),
        _articles(report),
        _labels(report),
        _facts(report),
        _choice(chosen),
        _losses(report),
        _meaning(),
        _loading(code, data),
    ]
    return ("\n\n".join(filter(None, parts)) + "\n").encode()


def _said(report: Report) -> str:
    counts = ", ".join(f"{count} {name}" for name, count in report.counts.items() if count)
    held = f" with {counts}" if counts else ""
    return (
        f"{report.records} articles{held}, decided on by editors in Curator. Offsets are code points, the "
        "end exclusive. `export.json` holds the hash of each file."
    )


# --- the tables ---
def _articles(report: Report) -> str:
    rows = [(split, str(report.in_split[split])) for split in SPLITS if report.in_split.get(split)]
    warned = [
        sentence(one.code, {"split": one.split, "label": _cell(one.label), "count": one.count})
        for one in report.warnings
    ]
    told = "\n".join(f"- {each}" for each in warned)
    by_story = (
        "A story falls into a split by the hash of its id, so that articles that tell the same news stay "
        "together and more articles move none."
    )
    table = _table(("split", "articles"), rows)
    return "\n\n".join(filter(None, ["## Splits", table, by_story, told]))


def _labels(report: Report) -> str:
    found: dict[tuple[str, str], Counter[str]] = {}
    for (split, layer, label), count in report.labels.items():
        found.setdefault((layer, label), Counter())[split] += count
    rows = [
        (layer, label, *(str(counts[split]) for split in SPLITS), str(counts.total()))
        for (layer, label), counts in sorted(found.items())
    ]
    return f"## Labels\n\n{_table(('layer', 'label', *SPLITS, 'all'), rows)}" if rows else ""


def _facts(report: Report) -> str:
    """How the data came about: each kind of fact with its values and in how many articles they hold."""
    rows = [
        (words, _value(value), str(count))
        for kind, words in _WORDS.items()
        for (what, value), count in sorted(report.facts.items())
        if what == kind
    ]
    read = [
        (f"{what.partition(' ')[2]}, read", value, str(count))
        for (what, value), count in sorted(report.facts.items())
        if what.startswith("review ")
    ]
    return f"## How it came about\n\n{_table(('', '', 'articles'), [*rows, *read])}"


def _choice(chosen: Mapping[str, Any]) -> str:
    """What was asked for, where it was not everything."""
    rows = [(name, _listed(value)) for name, value in chosen.items()]
    return f"## What was chosen\n\n{_table(('', ''), rows)}" if rows else ""


def _listed(value: Any) -> str:
    return ", ".join(map(str, cast("list[Any]", value))) if isinstance(value, list) else str(value)


def _losses(report: Report) -> str:
    lines = [f"- {loss(code, count)}" for code, count in report.losses.items()]
    return "\n".join(["## What is not here", "", *lines]) if lines else ""


def _meaning() -> str:
    return (
        "## What silence means\n\n"
        "Only a layer that was read to its end (complete, final) says by what is not marked that nothing is "
        "there. Of a layer read in part that holds in the paragraphs that were decided on; of one that "
        "nobody read it does not hold. What an editor was unsure of is neither a yes nor a no."
    )


def _loading(code: str, data: Sequence[str]) -> str:
    file = data[0] if data else ""
    blocks = [f"### {tool}\n\n```{language}\n{lines}\n```" for tool, language, lines in ways_of(code, file)]
    return "\n\n".join(["## How it is loaded", *blocks])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    """Words of the workspace as they stand in a table: no end of a line or of a cell, no markup."""
    plain = " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("`", "\\`")
    return plain.replace("<", "&lt;").replace("[", "\\[")


def _value(value: str) -> str:
    return value or _UNKNOWN


# --- what stands before the text, for who reads cards by program ---
def _front(report: Report, data: Sequence[str], schema: Mapping[str, Any] | None) -> str:
    told = {value for kind, value in report.facts if kind == "licence"}
    # Where only some articles have one, it must not look as if all had it.
    licences = [*sorted(told - {""}), *(["unknown"] if "" in told else [])] if told - {""} else []
    languages = sorted({value for kind, value in report.facts if kind == "language" and value})
    lines = ["---", f"license: {'other' if licences else 'unknown'}"]
    lines += [f"license_name: {json.dumps(', '.join(licences))}"] if licences else []
    lines += ["language:", *(f"- {json.dumps(each)}" for each in languages)] if languages else []
    lines += ["task_categories:", "- token-classification"]
    if schema is not None:
        lines += _configs(data)
        lines += ["dataset_info:", "  features:", *_features(schema, schema["$defs"], "  ")]
    return "\n".join([*lines, "---"])


def _configs(data: Sequence[str]) -> Iterator[str]:
    yield from ("configs:", "- config_name: default", "  data_files:")
    for name in data:
        stem = name.partition(".")[0]
        yield from (f"  - split: {_HF_SPLITS.get(stem, 'train')}", f"    path: {json.dumps(name)}")


def _features(node: Mapping[str, Any], defs: Mapping[str, Any], indent: str) -> Iterator[str]:
    """The columns of an object of the schema."""
    for name, each in node["properties"].items():
        yield f"{indent}- name: {name}"
        yield from _column(_meant(each, defs), defs, f"{indent}  ")


def _column(node: Mapping[str, Any], defs: Mapping[str, Any], indent: str) -> Iterator[str]:
    kind = _kind(node)
    if kind == "object":
        yield f"{indent}struct:"
        yield from _features(node, defs, indent)
    elif kind == "array":
        inner = _meant(node["items"] or node["prefixItems"][0], defs)
        if _kind(inner) in _DTYPES:
            yield f"{indent}list: {_DTYPES[_kind(inner)]}"
        elif _kind(inner) == "object":
            yield f"{indent}list:"
            yield from _features(inner, defs, indent)
        else:
            yield f"{indent}list:"
            yield from _column(inner, defs, f"{indent}  ")
    else:
        yield f"{indent}dtype: {_DTYPES[kind]}"


def _meant(node: Mapping[str, Any], defs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reference names; of a choice between something and null, something."""
    while "$ref" in node:
        node = defs[node["$ref"].rpartition("/")[2]]
    choices = cast("list[Mapping[str, Any]]", node.get("anyOf", []))
    return next((_meant(each, defs) for each in choices if each.get("type") != "null"), node)


def _kind(node: Mapping[str, Any]) -> str:
    kinds = node.get("type", "string")
    return kinds if isinstance(kinds, str) else next(kind for kind in kinds if kind != "null")
