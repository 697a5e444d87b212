"""What may be typed after `curator`; argparse alone, so that help and the window start at once."""

from __future__ import annotations

import argparse
from pathlib import Path

from curator import __version__

_OPEN = "open"


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
        "import", help="take articles in: .txt, .md, .jsonl files, and folders of them"
    )
    bring.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    _suggest(
        commands.add_parser(
            "suggest", help="suggest entities and claims for articles, or for the lines of a file"
        )
    )
    _evaluate(commands.add_parser("evaluate", help="measure a pipeline on what people decided"))
    commands.add_parser("list", help="list the articles")
    which = commands.add_parser("pipelines", help="list the pipelines that can suggest, and what each can do")
    which.add_argument(
        "paths", nargs="*", metavar="NAME", help="load these, packages or folders, and try them"
    )
    take = commands.add_parser(
        "export", help="write all articles as Curator JSONL, read back before it is done"
    )
    take.add_argument("target", type=Path, metavar="OUT.jsonl", help="a file; or a folder, for splits")
    take.add_argument("--split", action="store_true", help="make OUT a folder with train, dev and test.jsonl")
    commands.add_parser("check", help="see whether the workspace says what its journal says")
    _build(commands.add_parser("build-kb", help="make the knowledge base from its list of facts"))
    _train(commands.add_parser("train-default", help="train the pipeline that ships with Curator"))
    return parser


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
        raise argparse.ArgumentTypeError(f"{typed} is not of the form LABEL=OURS")
    return label, ours


def _build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--facts", type=Path, metavar="FILE", help="the list of facts, if not the one that ships"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write, if not into resources/kb")


def _train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="with ner, ud, claims and kb in it"
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="where to write, if not into resources/pipeline"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N")
