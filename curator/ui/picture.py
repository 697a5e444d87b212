"""The article view as a picture, for machines without a display."""

from __future__ import annotations

from pathlib import Path

from curator.domain.errors import CuratorError
from curator.domain.sheet import Sheet
from curator.session.house import House
from curator.session.linking import linked
from curator.session.memory import lore_of
from curator.session.setting_up import label_set_of
from curator.session.suggesting import Ways, least_of, open_suggestions
from curator.store.workspace import Workspace
from curator.ui.article.view import ArticleView
from curator.ui.binding import label_styles, subtitle
from curator.ui.opening import application
from curator.ui.theme import LIGHT

WIDTH = 920


def save_picture(workspace: Workspace, article_id: str, out: Path) -> None:
    """Draw a whole article with its suggestions and decisions into a PNG; pixels are logical ones.

    Raises CuratorError `picture.unwritable`.
    """
    application()
    article = workspace.articles.get(article_id)
    text = workspace.articles.text(article_id)
    sheet = Sheet(article, text, least_of(workspace))
    sheet.load(workspace.annotations.of_article(article_id))
    with linked(workspace) as linking:
        ways = Ways(linking.name_of, House(workspace), lore_of(workspace))
        sheet.load((), open_suggestions(workspace, sheet, ways))
    view = ArticleView(LIGHT, label_styles(label_set_of(workspace)))
    view.set_heading(article.title, subtitle(article, text))
    view.hide_below(least_of(workspace))
    view.set_article(text, sheet.marks())
    if not view.render_article(WIDTH).save(str(out)):
        raise CuratorError("picture.unwritable", path=str(out))
