"""A report in a notebook."""

from html.parser import HTMLParser

from herewith.model import Report


class Balance(HTMLParser):
    """Counts tags that are opened and closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_words_of_the_filing_are_escaped_and_tags_closed(report):
    page = report._repr_html_()
    assert "PLUM &amp; PEAR &lt;HOLDINGS&gt; CO." in page
    assert "<HOLDINGS>" not in page
    balance = Balance()
    balance.feed(page)
    assert balance.open == []
    assert balance.seen <= {"section", "p", "table", "caption", "tr", "td", "details", "summary", "b", "span", "div"}


def test_it_takes_the_colours_of_its_surroundings(report):
    page = report._repr_html_()
    assert "color:inherit" in page
    assert "#" not in page
    assert "background:none" in page


def test_what_is_no_current_report_is_named():
    page = Report(file="<annual>.txt", form="10-K", current_report=False)._repr_html_()
    assert "&lt;annual&gt;.txt is no Form 8-K" in page
