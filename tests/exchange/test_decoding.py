"""From bytes to letters: what marks itself is believed, what does not is guessed and said to be guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Told
from curator.exchange.decoding import decode

LEGACY = {
    "cp1251": "Мер міста сказала в понеділок, що пором зупиниться у травні. «Ми не можемо платити».",
    "koi8_r": "Мэр города сообщила в понедельник, что паром прекратит ходить в мае.",
    "cp866": "Мэр города сообщила в понедельник, что паром прекратит ходить в мае.",
    "cp1252": "Der Bürgermeister sagte, dass die Fähre im Mai endet. „Es geht nicht mehr“ – so er.",
    "cp1250": "Starosta města v pondělí řekl, že přívoz přestane v květnu jezdit. Už nemůžeme platit.",
    "iso8859_2": "Burmistrz powiedział w poniedziałek, że prom przestanie kursować. Nie możemy już płacić.",
    "cp1253": "Η δήμαρχος είπε τη Δευτέρα ότι το πλοίο θα σταματήσει τον Μάιο. Δεν μπορούμε πια.",
    "cp1254": "Belediye başkanı pazartesi günü vapurun mayıs ayında duracağını söyledi. Artık ödeyemiyoruz.",
    "cp1255": "ראש העיר אמרה ביום שני כי המעבורת תפסיק לפעול במאי. לא נוכל לשלם עוד, הסבירה לעיתונאים.",
    "cp1256": "قالت رئيسة البلدية يوم الاثنين إن العبارة ستتوقف في مايو. لم نعد قادرين على الدفع.",
    "cp932": "市長は月曜日、フェリーが五月に運航を停止すると発表した。もう支払うことができない。",
    "big5": "市長星期一表示，渡輪將於五月停航。我們無法再支付費用，她在碼頭向記者解釋說。",
    "gb18030": "市长星期一表示，渡轮将于五月停航。我们无法再支付费用，她在码头向记者解释说。",
    "cp949": "시장은 월요일 여객선이 5월에 운항을 중단한다고 밝혔다. 더 이상 감당할 수 없다고 설명했다.",
}


@pytest.mark.parametrize("encoding", LEGACY)
def test_letters_of_old_encodings_are_right_without_a_question(encoding: str):
    text = LEGACY[encoding]
    found = decode(text.encode(encoding))
    assert found.text == text
    assert found.guessed
    assert found.told == (Told("text.guessed", {"encoding": found.encoding}),)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic"])
def test_russian_with_its_capitals_and_last_letter_is_right(encoding: str):
    text = "Мэр Тарна Ильва Брандт заявила, что Совет собрался в пятницу. Никто в Киеве не удивился. " * 3
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", ["café owner", "Résumé déjà vu naïve", "Wähler", "año", "Øvre Årdal"])
def test_a_few_accents_are_enough(text: str):
    assert decode(text.encode("cp1252")).text == text


def test_what_is_chosen_is_believed_even_where_it_does_not_fit():
    found = decode("Паром".encode("cp1251"), "koi8-r")
    assert (found.text, found.guessed) == ("оЮПНЛ", False)
    cut = decode("Паром".encode() + b"\xd0", "utf-8")
    assert (cut.text, cut.bad) == ("Паром\ufffd", 1)


@pytest.mark.parametrize("encoding", ["martian", "hex", "a\x00b"])
def test_an_encoding_that_is_none_is_told(encoding: str):
    with pytest.raises(CuratorError, match=r"encoding\.unknown"):
        decode(b"abc", encoding)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_or_a_reason(data: bytes):
    try:
        found = decode(data)
    except CuratorError as error:
        assert error.code in ("file.binary", "file.no_encoding")
    else:
        assert isinstance(found.text, str)


@given(st.text(max_size=300))
def test_utf_8_is_never_guessed_at(text: str):
    if "\x00" not in text:
        found = decode(text.encode("utf-8", "replace"))
        assert (found.encoding, found.guessed, found.bad) in (("utf-8", False, 0),)


@pytest.mark.parametrize(
    "text",
    [
        "El señor Ibáñez compró una cabaña en España; la niña comió piñones.",
        "Presidente François Hollande, São Paulo, José Muñoz, „ärgerlich“ für Österreich, Malmö, Århus",
        "La superficie es de 3½ km² ± 5 %; «la compañía» cobró 20 £ el 1º de mayo.",
    ],
)
def test_western_names_and_signs_among_spanish_and_german_are_right(text: str):
    assert decode(text.encode("cp1252")).text == text


def test_hebrew_among_much_latin_is_not_taken_for_western():
    text = "ראש העיר (John Smith) אמר ביום שני כי הגשר ייסגר. http://example.org/long/path?id=12345\n"
    assert decode((text * 3).encode("cp1255")).text == text * 3


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["市长星期一表示，大桥将关闭。\n他说到秋天。\n", "Hello wörld €🚨 мост\n"])
def test_wide_letters_without_a_mark_are_told_where_their_high_bytes_vary(text: str, encoding: str):
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize("data", [b"The mayor \x00 said on Monday that it ends.\n", bytes(range(256))])
def test_text_with_a_nul_is_not_taken_for_chinese(data: bytes):
    with pytest.raises(CuratorError, match=r"file\.binary"):
        decode(data)


def test_japanese_in_seven_bits_is_right():
    text = "市長は月曜日、橋を閉鎖すると述べた。\n"
    assert decode(text.encode("iso2022_jp")).text == text
