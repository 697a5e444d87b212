"""What may be typed after `curator`; argparse alone, so that help and the window start at once."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from curator import __version__
from curator.exchange.readers.kinds import KINDS

_OPEN = "open"
_KINDS = [kind.code for kind in KINDS]
STATES = ("todo", "in_progress", "done", "skipped")
VERDICTS = ("accepted", "confirmed", "corrected", "added", "rejected", "unsure", "pending")


def parsed(arguments: list[str]) -> argparse.Namespace:
    """The command (`open` if none is named) and its options. Raises SystemExit 2 on wrong usage."""
    found = _parser().parse_args(arguments)
    found.command = found.command or _OPEN
    return found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="curator",
        description="Read news articles beside suggested entities and claims, and decide on each.",
    )
    parser.add_argument("--version", action="version", version=f"curator {__version__}")
    parser.add_argument("--workspace", type=Path, metavar="FILE", help="another workspace than your own")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser(_OPEN, help="open the window (so does no command at all)")
    bring = commands.add_parser(
        "import",
        help="take articles in from files, folders and archives of any kind; or rules of the house",
        epilog="An import that was stopped goes on when it is typed again: what is here already is not read.",
    )
    bring.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, a folder or a .zip")
    _bring(bring)
    _take_in(bring)
    _suggest(
        commands.add_parser(
            "suggest", help="suggest entities and claims for articles, or for the lines of a file"
        )
    )
    _evaluate(commands.add_parser("evaluate", help="measure a pipeline on what people decided"))
    commands.add_parser("list", help="list the articles")
    original = commands.add_parser("original", help="write the file that an article was read from")
    original.add_argument("article", metavar="ARTICLE", help="its id: `curator list`")
    original.add_argument("target", type=Path, metavar="OUT", help="a new file, or a folder")
    which = commands.add_parser("pipelines", help="list the pipelines that can suggest, and what each can do")
    which.add_argument(
        "paths", nargs="*", metavar="NAME", help="load these, packages or folders, and try them"
    )
    _export(commands.add_parser("export", help="write annotations for training, read back before it is done"))
    commands.add_parser("formats", help="list the formats that annotations can leave in")
    commands.add_parser("check", help="see whether the workspace says what its journal says")
    _build(commands.add_parser("build-kb", help="make the knowledge base from its list of facts"))
    _curate(commands.add_parser("curate-kb", help="make the list of facts, and the weights of the links"))
    _learn(
        commands.add_parser("train", help="train the pipeline on what was decided, and see if it is better")
    )
    _train(commands.add_parser("train-default", help="train the pipeline that ships with Curator"))
    return parser


def _bring(parser: argparse.ArgumentParser) -> None:
    """How articles are read; all of it is told by the files if it is not said."""
    parser.add_argument("--as-kind", default="", metavar="KIND", choices=_KINDS, help=" | ".join(_KINDS))
    parser.add_argument("--encoding", default="", metavar="NAME", help="of texts, as Python names it: cp1251")
    parser.add_argument(
        "--keys",
        action="append",
        default=[],
        type=_pair,
        metavar="OURS=THEIRS",
        help="the key of a batch that holds the text, title, byline, published …: text=body",
    )
    parser.add_argument("--keep-originals", action="store_true", help="keep the files in the workspace too")
    parser.add_argument("--report", type=Path, metavar="OUT.tsv", help="write what became of every file here")
    parser.add_argument("--quiet", action="store_true", help="say only how many came in and how many did not")


def _take_in(parser: argparse.ArgumentParser) -> None:
    """What an import of annotations is told besides: without --as the texts alone come in."""
    parser.add_argument(
        "--as",
        dest="format",
        default="",
        metavar="F",
        help="take annotations in too, as proposals, from files of this format: `curator formats`",
    )
    parser.add_argument("--gold", action="store_true", help="as decisions, and not as proposals")
    parser.add_argument(
        "--label-map",
        action="append",
        default=[],
        metavar="M",
        help="LABEL=OURS for a label of the files, with nothing after = to leave it out; or a JSON file",
    )
    parser.add_argument("--dry-run", action="store_true", help="write nothing, and say what would come in")


def _suggest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="articles to import first, or IN.jsonl"
    )
    parser.add_argument(
        "-o",
        dest="out",
        type=Path,
        metavar="OUT.jsonl",
        help="write here what is suggested for each line of IN.jsonl",
    )
    parser.add_argument(
        "--pipeline",
        default="",
        metavar="NAME",
        help="an installed spaCy package or a folder, if not the one chosen in the workspace",
    )


def _evaluate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="GOLD.jsonl",
        help="an export of Curator, a corpus, or a folder",
    )
    parser.add_argument(
        "--pipeline", default="", metavar="NAME", help="an installed spaCy package or a folder"
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        type=_pair,
        metavar="LABEL=OURS",
        help="what a label of the gold is; with nothing after = it is left out",
    )
    parser.add_argument("--json", action="store_true", help="print all figures as one JSON object")


def _pair(typed: str) -> tuple[str, str]:
    label, sign, ours = typed.partition("=")
    if not label or not sign:
        raise argparse.ArgumentTypeError(f"{typed} is not of the form NAME=NAME")
    return label, ours


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", type=Path, metavar="OUT", help="a file; or a folder, which is split")
    parser.add_argument(
        "--format", default="curator-jsonl", metavar="F", help="another than Curator JSONL: `curator formats`"
    )
    parser.add_argument(
        "--split",
        action=argparse.BooleanOptionalAction,
        help="train, dev and test apart, in the folder OUT; or not, in a folder",
    )
    parser.add_argument("--dry-run", action="store_true", help="count, show the first record, write nothing")
    articles = parser.add_argument_group("which articles")
    articles.add_argument("--tag", action="append", default=[], help="with this tag; may be repeated")
    articles.add_argument("--state", action="append", default=[], choices=STATES)
    articles.add_argument("--language", action="append", default=[], metavar="LANG", help="such as en")
    articles.add_argument("--complete", action="store_true", help="only those read to the end")
    which = parser.add_argument_group("which annotations")
    which.add_argument("--layer", action="append", default=[], choices=("entities", "claims", "links"))
    which.add_argument("--verdict", action="append", default=[], choices=VERDICTS)
    which.add_argument("--label", action="append", default=[])
    which.add_argument("--editor", action="append", default=[], metavar="ALIAS", help="decided by")
    which.add_argument("--since", default="", type=_day, metavar="DAY", help="decided on 2026-11-22 or later")
    which.add_argument("--until", default="", type=_day, metavar="DAY", help="decided on this day or before")
    people = parser.add_argument_group("what is told of the editors")
    people.add_argument("--names", default="real", choices=("real", "alias", "none"))
    people.add_argument("--no-notes", action="store_true")


def _day(typed: str) -> str:
    if not typed:
        return ""
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{typed} is no day such as 2026-11-22") from error


def _build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--facts", type=Path, metavar="FILE", help="the list of facts, if not the one that ships"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write, if not into resources/kb")


def _curate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="with ner and kb in it")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where to write, if not into resources/kb")


def _learn(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the new version to this folder")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--steps", type=int, default=0, metavar="N", help="instead of what the text is worth")
    parser.add_argument("--use", action="store_true", help="let the workspace use the new version")
    parser.add_argument("--json", action="store_true", help="tell the figures as JSON")


def _train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="with ner, ud, claims and kb in it"
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="where to write, if not into resources/pipeline"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N")
