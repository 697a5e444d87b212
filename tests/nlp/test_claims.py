from __future__ import annotations

from pathlib import Path

import pytest

from curator.nlp.claim_bounds import BoundsChooser, hypotheses
from curator.nlp.claim_rules import Candidate, candidates, interrupted
from curator.nlp.records import ClaimSuggestion
from curator.nlp.suggest import Pipeline

from .test_claim_rules import parse, text


def reported(pipeline: Pipeline, story: str) -> dict[str, ClaimSuggestion]:
    """The reported claims of a text by the words of their parts."""
    return {
        " … ".join(part.of(story) for part in claim.parts): claim
        for claim in pipeline.suggest(story).claims
        if claim.voice == "reported"
    }


def source(claim: ClaimSuggestion, story: str) -> str:
    return "" if claim.source is None else claim.source.of(story)


SENTENCES = [
    ("The pilot said that two ferries had collided.", "two ferries had collided", "The pilot"),
    ("“The bridge is safe,” said Marta Lindqvist, the chief engineer.", "The bridge is safe",
     "Marta Lindqvist, the chief engineer"),
    ("The mine closed in 1998, according to the archive.", "The mine closed in 1998", "the archive"),
    ("According to the archive, the mine closed in 1998.", "the mine closed in 1998", "the archive"),
    ("The bank reported that profits fell by 12 percent.", "profits fell by 12 percent", "The bank"),
    ("The ministry denied that soldiers had fired first.", "soldiers had fired first", "The ministry"),
    ("The river will flood the town, the mayor warned.", "The river will flood the town", "the mayor"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "claim", "who"), SENTENCES)
def test_the_clause_and_its_whole_source_are_found(pipeline: Pipeline, story: str, claim: str, who: str):
    found = reported(pipeline, story)
    assert list(found) == [claim]
    assert source(found[claim], story) == who


@pytest.mark.parametrize("before", ["🚨 ", "قال الرئيس إن\u2028", "e\u0301te\u0301\r\n"])
def test_what_stands_before_moves_claims_and_sources_by_its_code_points(pipeline: Pipeline, before: str):
    story = before + SENTENCES[0][0]
    assert source(reported(pipeline, story)["two ferries had collided"], story) == "The pilot"


def test_two_that_clauses_stay_two_claims(pipeline: Pipeline):
    story = "The union said that the plant would close and that 300 workers would lose their jobs."
    assert list(reported(pipeline, story)) == ["the plant would close", "300 workers would lose their jobs"]


def test_a_claim_about_a_claim_gives_both(pipeline: Pipeline):
    story = "The mayor said that the company denied that the dam was cracked."
    found = reported(pipeline, story)
    assert found["the dam was cracked"].stance == "denies"
    assert source(found["the dam was cracked"], story) == "the company"
    assert source(found["the company denied that the dam was cracked"], story) == "The mayor"


def test_a_sentence_that_he_said_interrupts_is_one_claim_of_two_parts():
    tree = parse(
        "“/``/punct/4 Until/IN/mark/4 they/PRP/nsubj/4 mend/VBP/advcl/11 it/PRP/obj/4 ,/,/punct/4 "
        "”/''/punct/4 he/PRP/nsubj/9 said/VBD/parataxis/11 ,/,/punct/9 am/VBP/root/0"
    )
    first = Candidate("quote", ((1, 5),), 3, (8, 9), (7, 8), "say", "direct")
    second = Candidate("complement", ((10, 11),), 10, (8, 9), (7, 8), "say", "direct")
    (joined,) = interrupted([first, second], tree)
    assert joined.parts == ((1, 5), (10, 11))


def test_commas_and_the_sentences_end_are_bounds_to_choose_from():
    tree = parse(
        "He/PRP/nsubj/2 said/VBD/root/0 prices/NNS/nsubj/4 rose/VBD/ccomp/2 ,/,/punct/7 and/CC/cc/7 "
        "left/VBD/conj/2 ././punct/2"
    )
    (candidate,) = candidates(tree)
    found = {text(tree, bounds.parts[0]) for bounds in hypotheses(candidate, tree)}
    assert found == {"prices rose", "prices rose , and left"}


def test_the_chooser_learns_which_end_is_right_and_survives_the_disk(tmp_path: Path):
    tree = parse(
        "He/PRP/nsubj/2 said/VBD/root/0 prices/NNS/nsubj/4 rose/VBD/ccomp/2 ,/,/punct/7 and/CC/cc/7 "
        "left/VBD/conj/2 ././punct/2"
    )
    (candidate,) = candidates(tree)
    group = hypotheses(candidate, tree)
    longest = max(range(len(group)), key=lambda i: group[i].parts[0][1])
    fits = [float(i == longest) for i in range(len(group))]
    chooser = BoundsChooser.train([group] * 5, [fits] * 5, [1.0] * 5)
    chooser.to_disk(tmp_path / "bounds.json")
    again = BoundsChooser.from_disk(tmp_path / "bounds.json").choose(candidate, tree)
    assert again.parts == group[longest].parts
    assert BoundsChooser({}).choose(candidate, tree).parts == candidate.parts


def test_sentences_without_a_speaker_that_are_worth_a_check_are_the_writers(pipeline: Pipeline):
    story = "However, unemployment in the valley rose by 8 percent in 2023."
    (claim,) = pipeline.suggest(story).claims
    assert (claim.voice, claim.source) == ("writer", None)
    assert claim.parts[0].of(story) == "unemployment in the valley rose by 8 percent in 2023"
