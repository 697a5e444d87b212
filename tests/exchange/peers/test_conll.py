"""Files of words in columns: ours as other programs want them, theirs in all the ways they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Refused
from curator.exchange.peers.conll import Conll
from curator.exchange.peers.given import Given
from curator.exchange.record import to_record
from tests.exchange import samples
from tests.exchange.peers.folder import held, read, written
from tests.exchange.test_any_article import Chance

FORMAT = Conll()


def found(tmp_path: Path, text: str | bytes, name: str = "a.conll") -> list[Given]:
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(FORMAT, tmp_path / name)


def names(given: Given) -> list[tuple[str, str]]:
    return [(mark.parts[0].of(given.text), mark.label) for mark in given.marks]


def test_articles_at_random_come_back_as_they_were(tmp_path: Path):
    chance = Chance(11)
    wanted = held(FORMAT, [chance.article(number) for number in range(600)])
    assert len(wanted) > 20
    assert read(FORMAT, written(FORMAT, tmp_path, wanted)) == wanted


def test_only_what_was_read_to_the_end_goes_out():
    records = [to_record(article) for article in (samples.cafe(), samples.bridge(), samples.skipped())]
    why = [FORMAT.reduced(record).losses for record in records]
    assert [list(losses) for losses in why] == [
        ["articles_partial"],
        ["articles_unread"],
        ["articles_skipped"],
    ]
    assert list(FORMAT.reduced(to_record(samples.ferry())).losses) == ["articles_unsure"]


def test_the_columns_are_those_of_2003(tmp_path: Path):
    text = "🚨 The U.N. met\nin Oslo."
    annotations = [
        samples.by_hand(1, text, samples.Layer.ENTITY, samples.at(text, "U.N."), "ORG"),
        samples.by_hand(2, text, samples.Layer.ENTITY, samples.at(text, "met\nin Oslo"), "GPE"),
    ]
    article = samples.article(1, text, state=samples.ArticleState.DONE, review=samples.reviewed())
    one = samples.outgoing(article, text, annotations, reviewer=samples.Decision("b", "2026-01-06", "g@1"))
    written(FORMAT, tmp_path, held(FORMAT, [one]))
    assert (tmp_path / "train.conll").read_text(encoding="utf-8") == (
        "-DOCSTART- -X- O O\n\n🚨 -X- O O\nThe -X- O O\nU.N. -X- O B-ORG\nmet -X- O B-GPE\nin -X- O I-GPE\n"
        "Oslo -X- O I-GPE\n. -X- O O\n\n"
    )


def test_tags_of_1_and_of_2_and_with_last_letters_name_the_same(tmp_path: Path):
    words = ("New", "York", "Oslo", "and", "Bergen")
    schemes = {
        "iob1": ("I-GPE", "I-GPE", "B-GPE", "O", "I-ORG"),
        "iob2": ("B-GPE", "I-GPE", "B-GPE", "O", "B-ORG"),
        "bilou": ("B-GPE", "L-GPE", "U-GPE", "O", "U-ORG"),
        "bioes": ("B-GPE", "E-GPE", "S-GPE", "O", "S-ORG"),
    }
    for scheme, tags in schemes.items():
        rows = "".join(f"{word}\t{tag}\r\n" for word, tag in zip(words, tags, strict=True))
        (given,) = found(tmp_path, rows, f"{scheme}.tsv")
        assert names(given) == [("New York", "GPE"), ("Oslo", "GPE"), ("Bergen", "ORG")], scheme
        assert given.review["entities"].state == "complete"


def test_chunks_are_no_names(tmp_path: Path):
    (given,) = found(tmp_path, "EU NNP B-NP B-ORG\nrejects VBZ B-VP O\ncall NN I-NP O\n\n")
    assert names(given) == [("EU", "ORG")]


def test_articles_are_told_apart_by_docstart_with_whatever_behind_it(tmp_path: Path):
    rows = (
        "-DOCSTART- -X- -X- -X- O\n\nEU w NNP I-NC I-ORG\n\nBonn w NE I-NC I-LOC\n\n"
        "-DOCSTART- (2 x)\nOslo w NE O I-LOC\n"
    )
    assert [names(given) for given in found(tmp_path, rows)] == [
        [("EU", "ORG"), ("Bonn", "LOC")],
        [("Oslo", "LOC")],
    ]


def test_universal_ner_has_comments_numbers_and_columns_behind_the_tags(tmp_path: Path):
    rows = (
        "# newdoc id = weblog-1\n# sent_id = weblog-1-1\n# text = Where's Oslo?\n"
        "1\tWhere\tO\t-\tuner\n2\t's\tO\t-\tuner\n3\tOslo\tB-LOC\t-\tuner\n4\t?\tO\t-\tuner\n\n"
    )
    (given,) = found(tmp_path, rows, "a.iob2")
    assert (given.text, names(given)) == ("Where's Oslo?", [("Oslo", "LOC")])
    assert given.kept == {"newdoc": "weblog-1"}


def test_names_in_names_in_a_column_of_their_own_are_both_taken(tmp_path: Path):
    rows = "#\thttp://example.org\t[2009]\n1\tUniversität\tB-ORG\tO\n2\tOslo\tI-ORG\tB-LOC\n\n"
    assert names(found(tmp_path, rows, "a.tsv")[0]) == [("Universität Oslo", "ORG"), ("Oslo", "LOC")]


def test_a_sign_that_looks_like_a_comment_is_a_word_where_it_has_a_tag(tmp_path: Path):
    assert names(found(tmp_path, "# B-MISC\n1 I-MISC\nhit O\n")[0]) == [("# 1", "MISC")]


def test_words_with_blanks_and_words_of_nothing_do_not_shift_the_columns(tmp_path: Path):
    assert names(found(tmp_path, "1 000 B-NUM\n\u200bx O\n O\nOslo B-LOC\n")[0]) == [
        ("1 000", "NUM"),
        ("Oslo", "LOC"),
    ]


def test_labels_without_letters_for_their_place_are_read(tmp_path: Path):
    rows = "New LOCATION\nYork LOCATION\nis O\nbig O\n"
    assert names(found(tmp_path, rows)[0]) == [("New York", "LOCATION")]


def test_spacys_lines_of_words_with_tags_are_read(tmp_path: Path):
    (given,) = found(tmp_path, "I|PRP|O like|VBP|O London|NNP|I-GPE\nBye|UH|O\n", "a.iob")
    assert (given.text, names(given)) == ("I like London\nBye", [("London", "GPE")])


def test_the_corpora_of_2002_are_in_latin_1(tmp_path: Path):
    sentence = "La ministra de Panamá declaró ayer en Málaga que la decisión será comunicada según él ."
    tags = {"Panamá": "B-LOC", "Málaga": "B-LOC"}
    rows = "".join(f"{word} {tags.get(word, 'O')}\n" for word in sentence.split())
    (given,) = found(tmp_path, rows.encode("latin-1"))
    assert names(given) == [("Panamá", "LOC"), ("Málaga", "LOC")]
    assert [told.code for told in given.told] == ["text.guessed"]


def test_an_article_with_a_line_that_is_no_row_is_refused_alone(tmp_path: Path):
    (tmp_path / "a.conll").write_text("-DOCSTART- O\n\nEU B-ORG\nrejects\n\n-DOCSTART- O\n\nOslo B-LOC\n")
    first, second = FORMAT.read(tmp_path / "a.conll")
    assert isinstance(first, Refused)
    assert (first.code, first.args) == ("peer.conll_line", {"line": 4})
    assert isinstance(second, Given)
    assert names(second) == [("Oslo", "LOC")]


UD = (
    "# newdoc id = d1\n# sent_id = 1\n# text = Vámonos al mar, Oslo.\n"
    "1-2\tVámonos\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tVamos\tir\tVERB\t_\t_\t0\troot\t_\t{0}\n"
    "2\tnos\tnosotros\tPRON\t_\t_\t1\tobj\t_\t{0}\n"
    "3-4\tal\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "3\ta\ta\tADP\t_\t_\t5\tcase\t_\t{0}\n"
    "4\tel\tel\tDET\t_\t_\t5\tdet\t_\t{1}\n"
    "4.1\tnada\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "5\tmar\tmar\tNOUN\t_\t_\t1\tobl\t_\tSpaceAfter=No|{2}\n"
    "6\t,\t,\tPUNCT\t_\t_\t1\tpunct\t_\t{0}\n"
    "7\tOslo\tOslo\tPROPN\t_\t_\t1\tvocative\t_\tSpaceAfter=No|{3}\n"
    "8\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t{0}\n\n"
)


@pytest.mark.parametrize(
    "fields",
    [
        ("NER=O", "NER=B-LOC", "NER=I-LOC", "NER=B-GPE"),
        ("_", "Entity=(e1-LOC", "Entity=e1)", "Entity=(2-GPE)"),
    ],
)
def test_entities_of_universal_dependencies_stand_in_the_last_column(fields: tuple[str, ...], tmp_path: Path):
    (given,) = found(tmp_path, UD.format(*fields), "a.conllu")
    assert given.text == "Vámonos al mar, Oslo."
    assert names(given) == [("al mar", "LOC"), ("Oslo", "GPE")]


def test_a_treebank_without_names_has_none_and_says_nothing_of_them(tmp_path: Path):
    (given,) = found(tmp_path, UD.format(*"____"), "a.conllu")
    assert (given.marks, given.review) == ((), {})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "article.empty"),
        ("Just words.\nNo tags at all here.\n", "peer.conll_columns"),
        ("#FORMAT=WebAnno TSV 3.2\n\n#Text=a\n1-1\t0-1\ta\t_\n", "peer.tsv3"),
        ("#begin document (nw/1); part 000\nnw 0 0 Oslo NNP (S* - - - - (GPE) -\n", "peer.conll_2012"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", "file.binary"),
    ],
)
def test_other_files_are_refused_in_one_sentence(text: str | bytes, code: str, tmp_path: Path):
    with pytest.raises(CuratorError) as refused:
        found(tmp_path, text)
    assert refused.value.code == code
