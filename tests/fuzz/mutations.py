"""Bytes that were once a good file, with a few places changed, cut, doubled or filled with traps."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

TOKENS = (
    *(b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\xe2\x80\xa8", b"\xf0\x9f\x9a\xa8"),
    *(b"e\xcc\x81", b"-1", b"0", b"1e999", b"NaN", b"null", b"true", b"[]", b"{}", b'""', b"\\ud83d"),
    *(b"999999999999999999999", b"<", b">", b"</", b"<!--", b"]]>", b"<![CDATA[", b"&amp", b"&#0;"),
    *(b"&#x110000;", b"<!DOCTYPE a>", b"<p>", b"%", b"=?utf-8?b?=", b"boundary", b"--", b"\\u", b"\\bin9"),
    *(b"{\\", b"}", b"(", b"endobj", b"stream", b"=cmd", b"\t", b"|", b";", b"T1\tPER 0 9\tx"),
    *(b"R1\tx Arg1:T9", "قالت".encode(), "Їжа".encode("cp1251")),
)


@st.composite
def mutated(draw: st.DrawFn, samples: Sequence[bytes]) -> bytes:
    """One of the samples with up to eight changes."""
    data = bytearray(draw(st.sampled_from(samples)))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(data)))
        to = min(len(data), at + draw(st.integers(0, 40)))
        match draw(st.integers(0, 4)):
            case 0:
                del data[at:to]
            case 1:
                data[at:to] = draw(st.sampled_from(TOKENS))
            case 2:
                data[at:at] = data[at:to] * draw(st.integers(1, 3))
            case 3:
                data[at:at] = draw(st.binary(max_size=8))
            case _:
                other = draw(st.integers(0, len(data)))
                data[at:to], data[other:other] = b"", data[at:to]
    return bytes(data)
