"""Train from my corrections: the panel, its figures, the versions, and what drives them."""

from curator.ui.training.control import Training

__all__ = ["Training"]
