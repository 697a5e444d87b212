"""What pages say around an article is known, and sentences that begin alike are the article's."""

from __future__ import annotations

import pytest

from curator.exchange.readers.boilerplate import says_boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Ferries of the north",
        "Advertisement",
        "Sign up for our newsletter",
        "3 comments:",
        "Photo: J. Veld/Agency",
        "© 2024 The Harbour Post. All rights reserved.",
        "Читайте також: На Сулі підняли човен",
        "Читайте также: В районе отремонтируют клуб",
        "Lesen Sie auch: So sah die Fabrik aus",
        "À lire aussi",
        "Te puede interesar: El río sin peces",
        "اقرأ أيضا: أسعار السمك",
        "Facebook\nTweet\nPrint".replace("Facebook", "Share"),
    ],
)
def test_calls_and_labels_are_known(line: str):
    assert says_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Also on Monday, the council met.",
        "Terms of the deal were not disclosed.",
        "Share prices fell by a tenth.",
        "Comments were not available.",
        "Loading docks were closed on Friday.",
        "Supported by his wife, he ran again.",
        "شارك آلاف المواطنين في المسيرة",
        "Джерело: пресслужба міськради",
        "Read more than one paper, she told the pupils.",
        "Related:\nThe mayor said that the ferry would run again in May.",
    ],
)
def test_sentences_that_begin_alike_stay(line: str):
    assert not says_boilerplate(line)
