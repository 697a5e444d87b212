"""Mails and pages saved as one file: what they say, what they hold, what is attached."""

from __future__ import annotations

import pytest

from curator.domain.errors import CuratorError
from curator.exchange.arriving import Found, Refused, Told
from curator.exchange.readers.mail import read_mail, read_mhtml
from curator.exchange.readers.source import Options, Source

HEAD = "From: Omi Sandrel <omi@vellin.example>\r\nSubject: Ferry\r\nDate: Tue, 05 Mar 2024 09:12:00 +0100\r\n"
STORY = "".join(
    f"<p>On day {at} the people of the harbour met the mayor, and she told them of plan number {at}.</p>"
    for at in range(6)
)


def read(data: bytes | str) -> list[Found]:
    content = data if isinstance(data, bytes) else data.replace("\r\n", "\n").replace("\n", "\r\n").encode()
    found = list(read_mail(Source("a.eml", "a.eml", content=content), Options()))
    assert all(isinstance(one, Found) for one in found), found
    return [one for one in found if isinstance(one, Found)]


def likeliest(found: Found, field: str) -> str:
    return found.said[field][0].value if field in found.said else ""


def test_a_plain_mail_says_its_subject_sender_and_day():
    [found] = read(HEAD + "\r\nThe ferry stops.\r\n\r\nNobody knows why.\r\n")
    assert found.text == "The ferry stops.\n\nNobody knows why."
    assert found.said["title"][0] == ("Ferry", "mail.subject")
    assert found.said["byline"][0] == ("Omi Sandrel", "mail.from")
    assert found.said["published"][0] == ("2024-03-05T09:12:00+01:00", "mail.date")


def test_headers_in_encoded_words_and_in_bare_bytes_are_read():
    [found] = read(
        "From: =?windows-1251?B?zvDo8Q==?= <a@b.example>\r\n"
        "Subject: =?utf-8?Q?=D0=9F=D0=BE?=\r\n =?utf-8?Q?=D1=80=D0=BE=D0=BC?= \r\n\r\nText."
    )
    assert likeliest(found, "title") == "Пором"
    assert likeliest(found, "byline") == "Орис"
    [bare] = read("Subject: Пором\r\n\r\nText.".encode())
    assert likeliest(bare, "title") == "Пором"
    [unknown] = read("Subject: =?no-such-alphabet?Q?Ferry?=\r\n\r\nText.")
    assert likeliest(unknown, "title") == "Ferry"


@pytest.mark.parametrize("subject", ["Re: Ferry", "FW: AW: Ferry", "Fwd: Re[2]: Ferry"])
def test_answers_and_forwarded_mails_are_titled_as_what_they_answer(subject: str):
    [found] = read(f"Subject: {subject}\r\n\r\nText.")
    assert [said.value for said in found.said["title"]] == ["Ferry", subject]


def test_lines_that_were_cut_in_sending_are_joined_again():
    flowed = "The ferry \nstops on \nMonday.\n\n> They knew \n> nothing.\n-- \nOmi\n From here\n"
    [found] = read(f"{HEAD}Content-Type: text/plain; format=flowed\r\n\r\n{flowed}")
    assert found.text == "The ferry stops on Monday.\n\n> They knew nothing.\n-- \nOmi\nFrom here"
    [joined] = read(f"{HEAD}Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n北浜 \n新聞\n")
    assert joined.text == "北浜新聞"
    [fixed] = read(f"{HEAD}\r\nThe ferry \nstops.")
    assert fixed.text == "The ferry \nstops."


def test_of_two_forms_of_a_text_the_plain_one_is_taken_unless_it_is_a_stub():
    both = (
        f"{HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n"
        "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{plain}\r\n"
        f"--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h1>Plans</h1>{STORY}\r\n--x--\r\n"
    )
    [full] = read(both.replace("{plain}", "The mayor spoke of her plans. " * 12))
    assert full.text.startswith("The mayor spoke")
    [stub] = read(both.replace("{plain}", "View this mail in your browser: https://x.example/v"))
    assert "plan number 5." in stub.text
    assert "browser" not in stub.text


def test_what_is_attached_is_told_and_an_attached_mail_is_an_article_of_its_own():
    inner = HEAD.replace("Ferry", "Inner") + "\r\nInner text."
    found = read(
        f"{HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nOuter text.\r\n"
        "--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;"
        ' filename="plan.pdf"\r\n\r\n%PDF\r\n'
        f"--x\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--x--\r\n"
    )
    assert [one.text for one in found] == ["Outer text.", "Inner text."]
    assert found[0].told == (Told("mail.attachments", {"count": 1, "names": "plan.pdf"}),)
    assert found[1].place == "a.eml!Inner.eml"
    assert likeliest(found[1], "title") == "Inner"


def test_a_part_that_names_a_wrong_alphabet_is_read_by_its_bytes():
    head = (
        HEAD.encode()
        + b"Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    [found] = read(head + "Пором зупинили".encode())
    assert found.text == "Пором зупинили"
    coded = (
        HEAD
        + "Content-Type: text/plain; charset=koi8-u\r\nContent-Transfer-Encoding: base64\r\n\r\n8M/Sz80=\r\n"
    )
    [old] = read(coded)
    assert (old.text, old.encoding) == ("Пором", "koi8-u")


@pytest.mark.parametrize(
    ("mail", "code"),
    [
        (HEAD + "\r\n  \r\n", "mail.empty"),
        (HEAD + "Content-Type: application/pdf\r\n\r\n%PDF", "mail.empty"),
        (HEAD + "Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nMIIB", "mail.encrypted"),
    ],
)
def test_a_mail_without_text_is_refused_in_words(mail: str, code: str):
    with pytest.raises(CuratorError) as caught:
        read(mail)
    assert caught.value.code == code


def test_broken_mails_end_in_honest_text_or_one_reason():
    for data in (
        b'Subject: =?utf-8?B?!!!?=\r\nContent-Type: text/plain; charset="\r\n\r\nText',
        b"Content-Type: multipart/mixed\r\n\r\nNo boundary at all",
        b"Content-Type: text/plain; charset*=x''%ff\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!",
        b"From: <<<>>>,,;\r\nDate: yesterday\r\n\r\nText \xff\xfe",
    ):
        try:
            found = list(read_mail(Source("a.eml", "a.eml", content=data), Options()))
        except CuratorError:
            continue
        assert all(isinstance(one, Found | Refused) for one in found)


def mhtml(page: str, charset: str = "utf-8") -> bytes:
    head = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/2024/03/05/plans\r\n"
        "Subject: Plans of the mayor\r\nDate: Mon, 1 Jul 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/css\r\nContent-Location: https://post.example/a.css\r\n\r\np {}\r\n"
        "--x\r\nContent-Type: text/html\r\nContent-Location: https://frame.example/ad\r\n\r\n<p>Buy!</p>\r\n"
        f"--x\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: https://post.example/2024/03/05/plans\r\n\r\n"
    )
    return head.encode() + page.encode(charset) + b"\r\n--x--\r\n"


def test_a_page_saved_as_one_file_is_read_as_the_page():
    content = mhtml(
        f"<title>Plans</title><h1>Plans</h1>{STORY}<p>Ціна за квиток зросте, сказав мер.</p>", "cp1251"
    )
    [found] = read_mhtml(Source("a.mhtml", "a.mhtml", content=content), Options())
    assert isinstance(found, Found)
    assert found.kind == "mhtml"
    assert found.text.endswith("plan number 5.\n\nЦіна за квиток зросте, сказав мер.")
    assert likeliest(found, "title") == "Plans"
    assert likeliest(found, "address") == "https://post.example/2024/03/05/plans"
    assert likeliest(found, "published") == "2024-03-05"


def test_a_file_of_one_piece_without_a_page_is_refused():
    with pytest.raises(CuratorError, match=r"mhtml\.no_page"):
        list(read_mhtml(Source("a.mht", "a.mht", content=b"Content-Type: text/css\r\n\r\np {}"), Options()))
