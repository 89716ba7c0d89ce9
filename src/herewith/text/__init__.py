"""One document to a view of its readable text, each character mapped to the source. No knowledge of forms."""

from herewith.text.opening import view_of
from herewith.text.view import BLANKS, View, fold

__all__ = ["BLANKS", "View", "fold", "view_of"]
