"""The control words of RTF that decide what is text, and the encodings its numbers stand for."""

from __future__ import annotations

CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "softline": "\n",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
    "~": "\u00a0",
    "_": "\u2011",
    "{": "{",
    "}": "}",
    "\\": "\\",
}
ENDS = frozenset(("par", "sect", "page", "column", "pagebb", "nestcell", "nestrow", "\n", "\r"))
"""What ends a paragraph. A page's end may stand inside one; then both sides read well alone."""

_MARGINS = """
    header headerl headerr headerf footer footerl footerr footerf
"""
BESIDE = {**dict.fromkeys(_MARGINS.split(), ""), "footnote": "office.notes"}
"""Groups whose text stands beside the article's, and what is told of them."""
_UNREAD = """
    fonttbl colortbl stylesheet info pict nonshppict shpinst do objdata objclass objname objalias objsect
    fldinst fldtype filetbl listtable listoverridetable revtbl template themedata colorschememapping
    latentstyles datastore datafield xmlnstbl generator private1 xe tc rxe txe bkmkstart bkmkend pntxta pntxtb
    pn sp sn sv formfield upr atnid atnauthor atnref atndate atrfstart atrfend nesttableprops nonesttables
    operator ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn background htmltag hsv docvar
"""
UNREAD = {**dict.fromkeys(_UNREAD.split(), ""), "annotation": "office.comments"}
"""Groups that hold no text of the article, and what is told of them."""
COPIES = frozenset(("shprslt", "nonshppict"))
"""Groups that draw once more, for old programs, what stands before them."""
LABELS = frozenset(("listtext", "pntext"))
"""The bullet or number that a program set before a paragraph of a list."""
BOXES = frozenset(("shptxt", "dptxbxtext"))
TOLD_OF = frozenset(("title", "author", "subject", "keywords", "doccomm", "creatim", "revtim", "category"))
"""Groups of `info` that are read."""

CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}
CHARSETS = {
    77: "mac_roman",
    78: "cp932",
    79: "big5",
    80: "cp949",
    81: "mac_arabic",
    83: "mac_greek",
    84: "mac_cyrillic",
    85: "gbk",
    86: "mac_romanian",
    87: "mac_cyrillic",
    88: "cp874",
    89: "mac_latin2",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Of fonts, by the RTF specification 1.9.1; with 0 and 1, left out, the document's code page holds."""
SYMBOLS = 2

_LANGUAGES = """
    1025:ar 1026:bg 1029:cs 1030:da 1031:de-DE 1032:el 1033:en-US 1036:fr-FR 1037:he 1040:it-IT 1043:nl-NL
    1045:pl-PL 1046:pt-BR 1048:ro 1049:ru-RU 1053:sv-SE 1055:tr 1058:uk-UA 1059:be 2055:de-CH 2057:en-GB
    2070:pt-PT 3082:es-ES
"""
LANGUAGES = {int(number): tag for number, tag in (entry.split(":") for entry in _LANGUAGES.split())}
"""Microsoft's numbers of languages."""
