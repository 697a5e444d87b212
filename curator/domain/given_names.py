"""Common given names that mostly one gender bears, in lower case: they tell what "he" stands for."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, divided at white space."""
    return frozenset(text.split())


MALE = words("""
    abdullah adam ahmed alan albert alex alexander ali andrew andrii anthony antonio arthur ben
    benjamin bernard bill bob boris brian bruce carl carlos charles chris christopher colin craig
    dan daniel david dennis dmitri dmitry donald douglas edward emmanuel eric ernest francis
    francisco frank fred gary george gerald giovanni gordon graham greg hans harold harry hassan
    henry hugh hussein ian ibrahim igor ivan jack jacob jake james jason jeff jeremy jim joe joel
    john jonathan jose joseph juan justin karl keith kenneth kevin khalid larry lars louis luis luke
    manuel marco mario mark martin matt matthew max michael miguel mike mikhail mohamed mohammad
    mohammed muhammad nathan neil nicholas nicolas nigel nikolai olaf oleg oliver omar oscar patrick
    paul pavel pedro peter petro philip philippe pierre ralph ray recep richard rob robert roger
    ronald russell ryan sam samuel scott sean sergei sergey simon stephen steve steven stuart thomas
    tim timothy tom tony victor vladimir volodymyr walter wayne william xi yusuf
    """)
FEMALE = words("""
    aisha alice alison amanda amelia amy ana andrea angela anita ann anna anne annie barbara
    beatrice beatrix beth betty brenda carla carol caroline catherine charlotte christina christine
    claire clara cynthia deborah diana diane donna dorothy eleanor elena elizabeth ella emily emma
    erin eva fatima fiona florence frances giorgia gloria grace hannah hazel heather helen helena
    henrike hillary ingrid irene iris isabel jacinda jane janet jennifer jenny jessica jill joan
    joanna judith judy julia julie kaja kamala karen kate katherine kathleen kelly kim kirsten laura
    lauren leila lena linda lisa lucy lydia magdalena margaret marguerite maria mariam marie martha
    mary maya megan melania melissa michelle mirela monica nadia nancy naomi natalia natalie nicola
    nina nkechi nora olena olga olivia pamela patricia paula philippa rachel rebecca rita rosa
    rosemary ruth samantha sandra sara sarah sharon sofia sonia sophia sophie stella stephanie susan
    svetlana sylvia teresa theresa ursula valentina valerie vanessa veronica victoria virginia wendy
    yulia yvonne zainab
    """)
