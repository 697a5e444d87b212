from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from curator.nlp.suggest import Pipeline, Reading, digest, load

NEWS = (
    "Ukrainian President Volodymyr Zelenskyy is set to address the U.N. Security Council in "
    "New York on Tuesday. "
    "Russian Foreign Minister Sergey Lavrov said that Zelenskyy would leave early."
)


def quotes(pipeline: Pipeline, text: str, label: str) -> list[str]:
    return [text[e.start : e.end] for e in pipeline.suggest(text).ents if e.label == label]


def test_a_name_an_organisation_and_a_date_are_found_in_a_news_sentence(pipeline: Pipeline):
    assert "Volodymyr Zelenskyy" in quotes(pipeline, NEWS, "PERSON")
    assert "U.N. Security Council" in quotes(pipeline, NEWS, "ORG")
    assert "Tuesday" in quotes(pipeline, NEWS, "DATE")


@pytest.mark.parametrize(
    "before", ["🚨🚨 ", "قال الرئيس إن\u2028", "e\u0301te\u0301 ", "\t\u00a0 ", "👩‍👩‍👧‍👦\n\n"]
)
def test_what_stands_before_a_line_moves_its_marks_by_its_code_points(pipeline: Pipeline, before: str):
    found = pipeline.suggest(before + NEWS)
    text = before + NEWS
    names = {(e.start, e.end) for e in found.ents if e.label == "PERSON"}
    assert (text.index("Volodymyr"), text.index(" is set")) in names


def test_a_decomposed_accent_inside_a_name_stays_inside_its_mark(pipeline: Pipeline):
    text = "French President Emmanuel Macro\u0301n met Olaf Scholz in Berlin."
    assert "Emmanuel Macro\u0301n" in quotes(pipeline, text, "PERSON")


def test_no_mark_begins_or_ends_with_white_space(pipeline: Pipeline):
    text = "  \u00a0Joe  Biden said\tthat\u00a0 Russia will lose .\u2028 \r\n\n “ It is late . ”  \x85 "
    found = pipeline.suggest(text)
    spans = [(e.start, e.end) for e in (*found.ents, *found.sentences)]
    spans += [(part.start, part.end) for claim in found.claims for part in claim.parts]
    assert spans
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""


def test_an_empty_and_a_blank_text_have_no_suggestions(pipeline: Pipeline):
    for text in ("", " \n\t\u2028 "):
        found = pipeline.suggest(text)
        assert not (found.ents or found.claims or found.sentences)


def test_a_lone_family_name_is_a_person_once_the_full_name_was_said(pipeline: Pipeline):
    text = "Ursula Brandhorst spoke in Berlin.\n\nLater Brandhorst left."
    late = next(e for e in pipeline.suggest(text).ents if e.start > text.index("\n"))
    assert (late.label, text[late.start : late.end]) == ("PERSON", "Brandhorst")
    assert "full name elsewhere in the article" in late.reason


def test_a_full_name_met_later_changes_an_earlier_paragraph(pipeline: Pipeline):
    reading = Reading(pipeline, "en")
    first = "Spokesman Vrkl declined to comment."
    reading.read(0, first, 0)
    reading.read(1, "Josef Vrkl said nothing. Josef Vrkl left for Prague.", len(first) + 1)
    changed = dict(reading.changed())
    assert [first[e.start : e.end] for e in changed[0].ents if e.label == "PERSON"] == ["Vrkl"]
    assert reading.changed() == []


def test_a_paragraph_keeps_the_offset_of_its_article(pipeline: Pipeline):
    alone, shifted = pipeline.paragraph(NEWS, 0), pipeline.paragraph(NEWS, 1000)
    assert [e.start + 1000 for e in alone.ents] == [e.start for e in shifted.ents]
    assert [s.end + 1000 for s in alone.sentences] == [s.end for s in shifted.sentences]


def test_scores_are_shares_and_every_suggestion_says_why(pipeline: Pipeline):
    found = pipeline.suggest(NEWS)
    assert found.trained and found.claims
    for suggestion in (*found.ents, *found.claims):
        assert 0.0 <= suggestion.score <= 1.0
        assert suggestion.reason
    assert all(0.0 <= (s.check_score or 0.0) <= 1.0 for s in found.sentences)


def test_a_language_without_a_pipeline_gets_sentences_and_says_that_it_is_untrained(pipeline: Pipeline):
    text = "Президент Зеленський приїхав до Києва. Він виступив у парламенті."
    found = pipeline.suggest(text, "uk")
    assert [text[s.start : s.end] for s in found.sentences] == text.replace(". ", ".|").split("|")
    assert not (found.trained or found.ents or found.claims)
    assert [s.check_score for s in found.sentences] == [None, None]


def test_a_linker_gives_each_entity_its_id_and_score(pipeline: Pipeline):
    def linker(mention: str, label: str) -> tuple[str, float] | None:
        return ("Q3874799", 0.8) if mention == "Volodymyr Zelenskyy" and label == "PERSON" else None

    by_id = {e.kb_id: e for e in pipeline.suggest(NEWS, linker=linker).ents}
    assert (by_id["Q3874799"].kb_score, by_id[""].kb_score) == (0.8, None)


def test_the_written_form_has_the_keys_of_the_suggest_command(pipeline: Pipeline):
    written = json.loads(json.dumps(pipeline.suggest(NEWS).to_json()))
    assert set(written["ents"][0]) >= {"start", "end", "label", "score", "kb_id", "kb_score", "reason"}
    claim = written["claims"][-1]
    assert (claim["start"], claim["end"]) == (claim["parts"][0][0], claim["parts"][-1][1])
    fields = [
        "score",
        "check_score",
        "kind",
        "quote",
        "stance",
        "voice",
        "source",
        "unnamed_source",
        "cue",
        "reason",
    ]
    assert set(claim) >= set(fields)
    assert set(written["sentences"][0]) >= {"start", "end", "check_score"}


def save_foreign(folder: Path, lang: str = "en") -> Path:
    nlp = spacy.blank(lang)
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": "PER", "pattern": "Sergey Lavrov"}, {"label": "WEAPON", "pattern": "HIMARS"}]
    )
    nlp.to_disk(folder)
    return folder


def test_a_foreign_pipeline_gives_its_names_in_its_own_labels_and_borrows_the_parser(
    pipeline: Pipeline, tmp_path: Path
):
    foreign = load(save_foreign(tmp_path / "theirs"))
    text = "Sergey Lavrov said that HIMARS were used."
    found = foreign.suggest(text)
    names = [(text[e.start : e.end], e.label, e.score) for e in found.ents]
    assert names == [("Sergey Lavrov", "PER", 0.5), ("HIMARS", "WEAPON", 0.5)]
    assert found.ents[0].reason == "pipeline, which gives no score"
    assert foreign.info.labels == ("PER", "WEAPON")
    assert [text[c.parts[0].start : c.parts[0].end] for c in found.claims] == ["HIMARS were used"]


def test_a_german_pipeline_gives_names_but_no_english_claims(pipeline: Pipeline, tmp_path: Path):
    german = load(save_foreign(tmp_path / "german", "de"))
    found = german.suggest("Sergey Lavrov sagte, dass HIMARS kamen. Es war spät.", "de")
    assert (len(found.ents), found.claims, found.trained) == (2, (), True)
    assert len(found.sentences) == 2


def test_the_digest_changes_with_a_file_and_not_with_the_place(pipeline: Pipeline, tmp_path: Path):
    one, two = save_foreign(tmp_path / "one"), save_foreign(tmp_path / "two")
    assert digest(one) == digest(two)
    (two / "meta.json").write_text("{}", encoding="utf-8")
    assert digest(one) != digest(two)
