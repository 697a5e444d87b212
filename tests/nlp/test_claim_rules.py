from __future__ import annotations

import pytest

from curator.nlp.claim_attributes import reason
from curator.nlp.claim_kinds import kind
from curator.nlp.claim_rules import Candidate, candidates
from curator.nlp.suggest import Pipeline
from curator.nlp.syntax import Parse


def parse(rows: str) -> Parse:
    """A parse from "word/TAG/label/head" items, heads counted from 1 and 0 for the root of "
    "the one sentence."""
    cells = [row.rsplit("/", 3) for row in rows.split()]
    heads = [i if head == "0" else int(head) - 1 for i, (*_, head) in enumerate(cells)]
    words, tags, deps = ([cell[n] for cell in cells] for n in range(3))
    return Parse(words, tags, deps, heads, [(0, len(cells))])


def read(rows: str) -> tuple[Parse, dict[str, Candidate]]:
    tree = parse(rows)
    return tree, {candidate.rule: candidate for candidate in candidates(tree)}


def text(tree: Parse, span: tuple[int, int] | None) -> str:
    return "" if span is None else " ".join(tree.words[slice(*span)])


SAID_UD = (
    "The/DT/det/2 minister/NN/nsubj/3 said/VBD/root/0 that/IN/mark/7 taxes/NNS/nsubj/7 will/MD/aux/7 "
    "rise/VB/ccomp/3 ././punct/3"
)
SAID_CLEARNLP = SAID_UD.replace("root", "ROOT")


@pytest.mark.parametrize("rows", [SAID_UD, SAID_CLEARNLP])
def test_said_that_gives_the_clause_without_that_and_full_stop(rows: str):
    tree, found = read(rows)
    claim = found["complement"]
    assert text(tree, claim.parts[0]) == "taxes will rise"
    assert (text(tree, claim.source), text(tree, claim.cue)) == ("The minister", "said")
    assert (kind(claim, tree), reason(claim, tree)) == ("prediction", "‘said’ + that-clause")


def test_a_denied_clause_is_the_claim_and_its_source_denies_it():
    tree, found = read(
        "Moscow/NNP/nsubj/2 denied/VBD/root/0 that/IN/mark/6 it/PRP/nsubj/6 had/VBD/aux/6 "
        "attacked/VBN/ccomp/2"
    )
    claim = found["complement"]
    assert (text(tree, claim.parts[0]), claim.stance) == ("it had attacked", "denies")


def test_a_negated_cue_leaves_the_claim_in_doubt():
    _, found = read(
        "He/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 say/VB/root/0 that/IN/mark/7 it/PRP/nsubj/7 "
        "ended/VBD/ccomp/4"
    )
    assert found["complement"].stance == "doubts"


def test_a_clause_before_its_cue_is_found_where_the_cue_hangs_below_it():
    tree, found = read(
        "The/DT/det/2 bridge/NN/nsubj/3 fell/VBD/root/0 ,/,/punct/3 officials/NNS/nsubj/6 "
        "said/VBD/parataxis/3 ././punct/3"
    )
    claim = found["parataxis"]
    assert (text(tree, claim.parts[0]), text(tree, claim.source)) == ("The bridge fell", "officials")


def test_a_clause_before_its_cue_is_found_where_it_hangs_below_the_cue():
    tree, found = read(
        "The/DT/det/2 bridge/NN/nsubj/3 fell/VBD/ccomp/6 ,/,/punct/6 officials/NNS/nsubj/6 "
        "said/VBD/ROOT/0 ././punct/6"
    )
    assert text(tree, found["fronted"].parts[0]) == "The bridge fell"


def test_a_sentence_that_the_cue_interrupts_has_two_parts():
    tree, found = read(
        "“/``/punct/3 The/DT/det/3 truce/NN/nsubj/10 ,/,/punct/7 ”/''/punct/3 he/PRP/nsubj/7 "
        "said/VBD/parataxis/10 "
        ",/,/punct/7 “/``/punct/10 failed/VBD/root/0 ”/''/punct/10 ././punct/10"
    )
    claim = found["parataxis"]
    assert [text(tree, part) for part in claim.parts] == ["The truce", "failed"]
    assert claim.quote == "mixed"


@pytest.mark.parametrize(
    "rows",
    [
        "Prices/NNS/nsubj/2 rose/VBD/root/0 ,/,/punct/7 according/VBG/case/7 to/IN/fixed/4 "
        "the/DT/det/7 bank/NN/obl/2",
        "Prices/NNS/nsubj/2 rose/VBD/ROOT/0 ,/,/punct/2 according/VBG/prep/2 to/IN/prep/4 "
        "the/DT/det/7 bank/NN/pobj/5",
    ],
)
def test_according_to_is_read_under_both_label_sets(rows: str):
    tree, found = read(rows)
    claim = found["according"]
    assert [text(tree, claim.parts[0]), text(tree, claim.source), text(tree, claim.cue)] == [
        "Prices rose",
        "the bank",
        "according to",
    ]


def test_a_claim_noun_takes_a_nationality_as_its_source():
    tree, found = read(
        "They/PRP/nsubj/2 heard/VBD/root/0 Armenian/JJ/amod/4 assertions/NNS/obj/2 that/IN/mark/7 "
        "Russia/NNP/nsubj/7 "
        "lied/VBD/acl/4"
    )
    claim = found["nominal"]
    assert (text(tree, claim.parts[0]), text(tree, claim.source)) == ("Russia lied", "Armenian")


def test_hearsay_without_a_source_keeps_its_adverb_inside():
    tree, found = read(
        "Two/CD/nsubj:pass/4 were/VBD/aux:pass/4 reportedly/RB/advmod/4 killed/VBN/root/0 ././punct/4"
    )
    claim = found["adverb"]
    assert (text(tree, claim.parts[0]), claim.source) == ("Two were reportedly killed", None)


def test_a_participle_takes_its_source_from_the_verb_above_it():
    tree, found = read(
        "Kyiv/NNP/nsubj/2 objected/VBD/root/0 ,/,/punct/4 stating/VBG/advcl/2 that/IN/mark/7 "
        "it/PRP/nsubj/7 won/VBD/ccomp/4"
    )
    assert text(tree, found["complement"].source) == "Kyiv"


def test_two_that_clauses_are_two_claims_of_one_source():
    tree = parse(
        "He/PRP/nsubj/2 said/VBD/root/0 that/IN/mark/5 Europe/NNP/nsubj/5 pays/VBZ/ccomp/2 "
        "and/CC/cc/9 that/IN/mark/9 "
        "Asia/NNP/nsubj/9 waits/VBZ/conj/5"
    )
    found = candidates(tree)
    assert [text(tree, c.parts[0]) for c in found] == ["Europe pays", "Asia waits"]
    assert [text(tree, c.source) for c in found] == ["He", "He"]


def test_a_linking_word_before_the_clause_is_left_out():
    tree, found = read(
        "However/RB/advmod/4 ,/,/punct/4 prices/NNS/nsubj/4 rose/VBD/ccomp/7 ,/,/punct/7 "
        "he/PRP/nsubj/7 said/VBD/root/0"
    )
    assert text(tree, found["fronted"].parts[0]) == "prices rose"


def test_let_and_make_attribute_nothing():
    _, found = read("They/PRP/nsubj/2 made/VBD/root/0 him/PRP/nsubj/4 leave/VB/ccomp/2")
    assert found == {}


NEWS = [
    ("Analysts warned that oil could reach $150.", "oil could reach $150", "Analysts", "opinion"),
    ("Macron argued that Europe must spend more.", "Europe must spend more", "Macron", "position"),
    ("The report found that 90 people died.", "90 people died", "The report", "factual"),
    ("“This is an illegal war,” Biden told the assembly.", "This is an illegal war", "Biden", "opinion"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claim", "source", "sort"), NEWS)
def test_the_trained_pipeline_reads_reported_claims(
    pipeline: Pipeline, sentence: str, claim: str, source: str, sort: str
):
    found = pipeline.suggest(sentence).claims
    assert [sentence[c.parts[0].start : c.parts[0].end] for c in found] == [claim]
    assert found[0].source is not None
    assert found[0].source.of(sentence) == source
    assert (found[0].kind, found[0].voice) == (sort, "reported")


def test_all_sentences_of_a_quotation_share_source_and_cue(pipeline: Pipeline):
    text_ = "“We will win,” President Petro said on Monday. “The army is ready. It will fight hard.”"
    found = pipeline.suggest(text_).claims
    assert {c.source.of(text_) for c in found if c.source} == {"President Petro"}
    assert len(found) >= 2
    assert all(c.quote == "direct" for c in found)


def test_the_articles_own_figures_are_claims_of_the_writer(pipeline: Pipeline):
    sentence = "Unemployment fell to 3.9 percent in May, the lowest level since 1969."
    (claim,) = pipeline.suggest(sentence).claims
    assert (claim.voice, claim.quote, claim.source) == ("writer", "none", None)
    assert sentence[claim.parts[0].start : claim.parts[0].end] == sentence[:-1]


def test_a_question_is_no_claim(pipeline: Pipeline):
    assert pipeline.suggest("Why did 300 soldiers cross the border in 2023?").claims == ()
