"""Pipelines as other people make them: what they give is read, what is wrong with one is told."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import spacy

from curator.domain.errors import CuratorError
from curator.nlp.readers import Readers
from curator.nlp.suggest import Pipeline, load

from .foreign import (
    SAID,
    ruled,
    with_clearnlp_trees,
    with_recogniser,
    with_sentences_only,
    with_spans,
)


def names(pipeline: Pipeline, text: str, lang: str = "") -> list[tuple[str, str]]:
    return [(text[e.start : e.end], e.label) for e in pipeline.suggest(text, lang).ents]


def claims(pipeline: Pipeline, text: str) -> list[str]:
    return [text[c.parts[0].start : c.parts[-1].end] for c in pipeline.suggest(text, "en").claims]


def refusal(name: Path | str) -> CuratorError:
    with pytest.raises(CuratorError) as told:
        load(name)
    return told.value


def test_a_recogniser_of_another_language_gives_names_with_its_own_probability(
    pipeline: Pipeline, tmp_path: Path
):
    german = load(with_recogniser(tmp_path / "de"))
    text = "🚨 Olaf Scholz kam nach Kiew ."
    found = german.suggest(text, "de").ents
    assert [(text[e.start : e.end], e.label) for e in found] == [("Olaf Scholz", "PER"), ("Kiew", "LOC")]
    assert all(0.5 < e.score <= 1.0 and e.reason == "pipeline, by its own score" for e in found)
    assert (german.info.lang, german.info.labels) == ("de", ("LOC", "PER"))


def test_names_that_a_ruler_set_before_the_recogniser_stay(pipeline: Pipeline, tmp_path: Path):
    nlp = spacy.load(with_recogniser(tmp_path / "plain"))
    ruler = nlp.add_pipe("entity_ruler", before="ner")
    ruler.add_patterns([{"label": "TITLE", "pattern": "Scholz"}])
    nlp.to_disk(tmp_path / "both")
    text = "Olaf Scholz kam nach Kiew ."
    assert names(load(tmp_path / "both"), text) == [(e.text, e.label_) for e in nlp(text).ents]
    assert ("Scholz", "TITLE") in names(load(tmp_path / "both"), text)


def test_overlapping_spans_of_a_categorizer_are_read_with_their_scores(pipeline: Pipeline, tmp_path: Path):
    spans = load(with_spans(tmp_path / "sc"))
    text = "University of Oslo opened ."
    found = {(text[e.start : e.end], e.label): e.score for e in spans.suggest(text).ents}
    assert set(found) == {("University of Oslo", "ORG"), ("Oslo", "LOC")}
    assert all(0.5 <= score <= 1.0 for score in found.values())
    assert spans.info.labels == ("LOC", "ORG")


@pytest.mark.parametrize("make", [ruled, with_sentences_only, with_clearnlp_trees])
def test_claims_come_with_or_without_a_parser_and_with_either_scheme_of_trees(
    pipeline: Pipeline, tmp_path: Path, make: Callable[[Path], Path]
):
    assert claims(load(make(tmp_path / "theirs")), SAID) == ["talks had failed"]


def test_a_pipeline_for_many_languages_has_claims_where_the_article_is_english(
    pipeline: Pipeline, tmp_path: Path
):
    many = load(ruled(tmp_path / "many", "xx"))
    assert claims(many, SAID) == ["talks had failed"]
    found = many.suggest("Sergey Lavrov sagte: Moscow ist nah.", "de")
    assert (len(found.ents), found.claims, found.trained) == (2, (), True)


def test_the_digest_follows_the_folder_wherever_it_lies(pipeline: Pipeline, tmp_path: Path):
    one, two = load(ruled(tmp_path / "one")), load(ruled(tmp_path / "two"))
    assert one.info.digest == two.info.digest
    more = load(ruled(tmp_path / "three", patterns=[("PER", "Joe Biden")]))
    assert more.info.digest != one.info.digest


def test_an_unpacked_package_is_found_in_the_folder_around_it(pipeline: Pipeline, tmp_path: Path):
    ruled(tmp_path / "en_tiny-1.0" / "en_tiny" / "en_tiny-1.0")
    assert names(load(tmp_path / "en_tiny-1.0"), "In Moscow.") == [("Moscow", "LOC")]


def test_a_name_that_is_nothing_and_a_folder_that_holds_nothing_are_told_apart(
    pipeline: Pipeline, tmp_path: Path
):
    assert refusal("no_such_pipeline_anywhere").code == "pipeline.unknown"
    assert refusal(tmp_path).code == "pipeline.no_pipeline"


def test_a_pipeline_without_components_is_refused(pipeline: Pipeline, tmp_path: Path):
    spacy.blank("en").to_disk(tmp_path / "blank")
    assert refusal(tmp_path / "blank").code == "pipeline.empty"


def test_a_component_whose_code_is_not_here_is_named(pipeline: Pipeline, tmp_path: Path):
    folder = ruled(tmp_path / "theirs")
    config = folder / "config.cfg"
    ours, theirs = 'factory = "entity_ruler"', 'factory = "their_secret_step"'
    config.write_text(config.read_text("utf-8").replace(ours, theirs), "utf-8")
    told = refusal(folder)
    assert (told.code, told.args_["component"]) == ("pipeline.needs_code", "their_secret_step")


def test_a_pipeline_of_an_older_spacy_is_told_with_both_versions(pipeline: Pipeline, tmp_path: Path):
    folder = tmp_path / "old"
    folder.mkdir()
    meta = {"lang": "en", "name": "old", "version": "2.3.1", "spacy_version": ">=2.3.0,<2.4.0"}
    (folder / "meta.json").write_text(json.dumps(meta), "utf-8")
    told = refusal(folder)
    assert (told.code, told.args_["wanted"]) == ("pipeline.other_spacy", ">=2.3.0,<2.4.0")


@pytest.mark.parametrize(
    ("file", "size"), [("ner/model", 100), ("ner/model", 5000), ("ner/moves", 3), ("config.cfg", 40)]
)
def test_files_cut_short_are_one_sentence(pipeline: Pipeline, tmp_path: Path, file: str, size: int):
    folder = with_recogniser(tmp_path / "cut")
    path = folder / file
    path.write_bytes(path.read_bytes()[:size])
    assert refusal(folder).code == "pipeline.broken"


def test_a_language_has_its_own_pipeline_and_others_keep_the_first(pipeline: Pipeline, tmp_path: Path):
    german = str(ruled(tmp_path / "de", "de", [("PER", "Olaf Scholz")]))
    loaded: list[tuple[str, str]] = []
    readers = Readers("", {"de": german}, loaded=lambda lang, one: loaded.append((lang, one.info.name)))
    assert loaded == [("", "curator_en")]
    assert names(readers.of("de"), "Olaf Scholz kam.", "de") == [("Olaf Scholz", "PER")]
    assert loaded[1:] == [("de", "de_pipeline")]
    assert readers.of("en") is readers.first
    assert readers.of("uk").suggest("Київ.", "uk").trained is False


def test_a_choice_that_cannot_be_loaded_is_told_once_and_something_stands_in(
    pipeline: Pipeline, tmp_path: Path
):
    told: list[tuple[str, str]] = []
    readers = Readers(
        "gone_pipeline", {"de": "gone_too"}, refused=lambda lang, error: told.append((lang, error.code))
    )
    assert readers.first.info.name == "curator_en"
    assert readers.of("de") is readers.of("de") is readers.first
    assert told == [("", "pipeline.unknown"), ("de", "pipeline.unknown")]


@pytest.mark.parametrize("lang", ["ja", "zh", "ko", "th", "vi", "xy", "ar", "uk"])
def test_any_language_has_sentences_whatever_tokeniser_is_missing(pipeline: Pipeline, lang: str):
    text = "🚨 Qyz wata. Cafe\u0301 noir!\u2028وصل الرئيس. ماذا؟"
    found = pipeline.suggest(text, lang)
    sentences = [text[s.start : s.end] for s in found.sentences]
    assert sentences[-2:] == ["وصل الرئيس.", "ماذا؟"]
    assert all(one == one.strip() != "" for one in sentences)
    assert not (found.trained or found.claims)


def test_a_foreign_name_is_linked_by_our_type_and_an_amount_never(pipeline: Pipeline, tmp_path: Path):
    patterns = [("PER", "Joe Biden"), ("CARDINAL", "two")]
    asked: list[tuple[str, str]] = []

    class Links:
        def read(self, key: int, text: str, names: Sequence[tuple[str, str]]) -> None:
            asked.extend(names)

        def settle(self) -> None:
            pass

        def link(self, quote: str, label: str) -> tuple[str, float] | None:
            asked.append((quote, label))
            return "Q6279", 0.9

    theirs = load(ruled(tmp_path / "theirs", patterns=patterns))
    found = theirs.suggest("Joe Biden saw two.", "en", lambda published: Links())
    assert set(asked) == {("Joe Biden", "PERSON")}
    assert [ent.kb_id for ent in found.ents] == ["Q6279", ""]
