"""`curator pipelines`: what can suggest here, and what each can do."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping

from curator.cli.opening import opened
from curator.cli.running import OK, REFUSED, complain, say
from curator.domain.errors import CuratorError
from curator.domain.sentences import sentence
from curator.nlp.suggest import load
from curator.session.label_maps import Choices, choices_of
from curator.session.offers import Offer, offer, offers
from curator.session.places import seeds, workspace_path
from curator.session.setting_up import labels_that_ship

_MEGABYTE = 1_000_000


def run(options: Namespace) -> int:
    """One line each: choice, name, version, language, size, trees or not, its labels as ours; between tabs.

    Those that are named are loaded and read a sentence; 1 if one of them cannot.
    """
    path = options.workspace or workspace_path()
    chosen = Choices(labels_that_ship(seeds()))
    if path.exists():
        with opened(options) as workspace:
            chosen = choices_of(workspace)
    if options.paths:
        return max([_tried(name, chosen) for name in options.paths])
    for one in offers(chosen):
        _tell(one, chosen)
    return OK


def _tried(name: str, chosen: Choices) -> int:
    try:
        pipeline = load(name)
        pipeline.suggest("Angela Merkel spoke in Berlin on Monday.", pipeline.info.lang)
    except CuratorError as error:
        complain(sentence(error.code, error.args_))
        return REFUSED
    _tell(offer(name), chosen, pipeline.info.labels)
    return OK


def _tell(one: Offer, chosen: Choices, labels: tuple[str, ...] = ()) -> None:
    if one.card is None:
        complain(sentence(one.error.code, one.error.args_) if one.error else one.choice)
        return
    card = one.card
    labels = labels or card.labels
    read = chosen.map_of(card.name, labels)
    table: Mapping[str, str] = {label: read.of(label) for label in labels}
    use = [f"for {lang}" for lang, name in chosen.by_language.items() if name == one.choice]
    use += ["in use"] if one.choice == chosen.pipeline else []
    say(
        "\t".join(
            (
                one.choice or card.name,
                f"{card.name} {card.version}",
                card.lang,
                f"{card.size / _MEGABYTE:.0f} MB",
                "trees" if card.parses else "no trees",
                " ".join(f"{theirs}→{ours or '-'}" for theirs, ours in table.items()) or "no names",
                ", ".join(use),
            )
        )
    )
