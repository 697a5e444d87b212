"""How a person likes to read: theme, text, density, size of the window's words; kept in the preferences."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final, Self

from curator.session.preferences import Preferences

SYSTEM: Final = "system"
THEMES: Final = (SYSTEM, "light", "dark")
Range = tuple[int, int]
TEXT_SIZES: Final[Range] = (80, 200)
WIDTHS: Final[Range] = (50, 100)
HEIGHTS: Final[Range] = (90, 150)
INTERFACE_SIZES: Final[Range] = (80, 200)
_WIDEST_ZOOMS: Final[Range] = (50, 300)


@dataclass(frozen=True, slots=True)
class Comfort:
    """The whole look that a person chooses; the defaults are those of the design."""

    theme: str = SYSTEM
    family: str = ""
    """The typeface of the text; "" is the serif that comes along."""
    zoom: int = 100
    """Size of the text in percent. The keys reach further than the slider's `TEXT_SIZES`."""
    characters: int = 70
    """Width of the column in characters, about."""
    leading: int = 100
    """Percent of the designed distance between lines."""
    compact: bool = False
    rejected: bool = True
    """Whether rejected marks are drawn."""
    interface: int = 100
    """Size of all words outside the text in percent."""
    language: str = ""
    """Code of the window's language; "" is the system's."""

    @classmethod
    def read(cls, preferences: Preferences) -> Self:
        """What was kept; a value that no choice offers becomes the nearest that one does, or the default."""
        theme = preferences.text("theme", SYSTEM)
        return cls(
            theme=theme if theme in THEMES else SYSTEM,
            family=preferences.text("family"),
            zoom=_within(_WIDEST_ZOOMS, preferences.number("zoom", cls().zoom)),
            characters=_within(WIDTHS, preferences.number("characters", cls().characters)),
            leading=_within(HEIGHTS, preferences.number("leading", cls().leading)),
            compact=preferences.flag("compact", cls().compact),
            rejected=preferences.flag("rejected", cls().rejected),
            interface=_within(INTERFACE_SIZES, preferences.number("interface", cls().interface)),
            language=preferences.text("language"),
        )

    def keep(self, preferences: Preferences) -> None:
        preferences.set(**asdict(self))


def _within(bounds: Range, value: int) -> int:
    return max(bounds[0], min(bounds[1], value))
