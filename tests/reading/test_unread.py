"""What attached documents hold in place of words: named, and never an empty text.

In: documents of images, files and nothing. Out: a few words, and an error where text is asked for. Never: "".
"""

from __future__ import annotations

from pathlib import Path

import pytest

import herewith

HERE = Path(__file__).parent / "releases"
UUENCODED = b"begin 644 slide1.jpg\n$_]C_X   \n \nend\n"
MAIN = b"                    FORM 8-K\n\nItem 5.  Other Events.\n\n         See the exhibit.\n"


def attached(page: bytes, type_: str = "EX-99.1", name: str = "ex.htm") -> herewith.Document:
    """The second document of a submission."""
    data = (
        b"<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\n"
        + MAIN
        + b"</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>"
        + type_.encode()
        + b"\n<SEQUENCE>2\n<FILENAME>"
        + name.encode()
        + b"\n<TEXT>\n"
        + page
        + b"</TEXT>\n</DOCUMENT>\n"
    )
    return herewith.read(data).documents[1]


def page(body: str) -> bytes:
    return f"<html><head><title>ex.htm</title></head><body>{body}</body></html>\n".encode()


@pytest.mark.parametrize(
    ("document", "unread"),
    [
        (page('<img src="a.jpg">'), "1 image"),
        (page('<p><IMG SRC="a.jpg"></p><p>&nbsp;</p><img src="b.gif"/>'), "2 images"),
        (page(""), "markup without words"),
        (b"", "nothing"),
        (UUENCODED, "an image of 4 bytes"),
        (b"<PDF>\nbegin 644 ex.pdf\n$)5!$1@  \n \nend\n</PDF>\n", "a PDF of 4 bytes"),
        (b"%PDF-1.4\n%%EOF\n", "a PDF of 15 bytes"),
    ],
)
def test_what_is_there_is_named_and_text_is_refused(document, unread):
    found = attached(document)
    assert found.unread == unread
    for give in (found.text, found.markdown):
        with pytest.raises(herewith.NoTextError, match=unread.replace(",", ".")):
            give()
    assert found.press_release() is None
    assert found.content() is not None


def test_a_caption_and_page_numbers_over_images_are_no_words():
    found = attached((HERE / "images-only.htm").read_bytes())
    assert found.unread == "3 images"
    assert found.text().split()[:2] == ["Exhibit", "99.3"], "but what is printed is given"


@pytest.mark.parametrize("body", ["<p>Slide one</p><img src='a.jpg'>", "<p>Words.</p>", "<p>Exhibit 99.1</p><p>1</p>"])
def test_where_there_are_words_nothing_is_unread(body):
    assert attached(page(body)).unread is None


def test_nobody_pays_for_what_nobody_asks(monkeypatch):
    """Reading, and its JSON without releases, opens no attached document."""
    import herewith.reading.attached as asked

    monkeypatch.setattr(asked, "view_of", lambda *_: pytest.fail("an attached document was opened"))
    document = attached((HERE / "images-only.htm").read_bytes())
    assert document.kind == "html"


def test_the_error_says_what_to_do():
    with pytest.raises(
        herewith.HerewithError, match=r"ex\.htm holds no text \(unread: 1 image\): ask Document\.unread"
    ):
        attached(page('<img src="a.jpg">')).text()


def test_json_tells_it_when_asked():
    listed = MAIN + b"\nItem 7.  Exhibits.\n\n       99.1     Slides\n"
    data = (
        b"<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\n" + listed + b"</TEXT>\n</DOCUMENT>\n"
        b"<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>s.htm\n<TEXT>\n"
        + page("<img src='a'>")
        + b"</TEXT>\n</DOCUMENT>\n"
        b"<DOCUMENT>\n<TYPE>GRAPHIC\n<SEQUENCE>3\n<FILENAME>a.jpg\n<TEXT>\n" + UUENCODED + b"</TEXT>\n</DOCUMENT>\n"
    )
    report = herewith.read(data)
    assert all("unread" not in entry for entry in report.to_dict()["documents"])
    asked = report.to_dict(releases=True)
    assert [entry.get("unread", "not looked into") for entry in asked["documents"]] == [
        "not looked into",
        "1 image",
        "an image of 4 bytes",
    ]
    assert asked["exhibits"][0]["press_release"] is None
