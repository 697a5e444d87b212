"""The article as it is read: text with its marks, drawn by hand and fast at any length."""

from .view import ArticleView

__all__ = ["ArticleView"]
