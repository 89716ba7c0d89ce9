"""Who asks, and where: refused early, and in plain words.

In: what a person may set. Out: settings, or one sentence that says what is missing. Never: a request.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from herewith.edgar.client import Client
from herewith.edgar.identity import Identity, read_identity
from herewith.edgar.settings import Settings, settings_from
from herewith.model.errors import UsageError

WHO = {"EDGAR_IDENTITY": "Jane Doe jane@firm.com"}


@pytest.mark.parametrize("text", ["Jane Doe jane@firm.com", "Jane Doe <jane@firm.com>", " Jane  Doe, jane@firm.com "])
def test_a_name_and_an_address(text):
    assert read_identity(text) == Identity("Jane Doe", "jane@firm.com")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "nobody is named"),
        ("  ", "nobody is named"),
        ("Jane Doe", "no e-mail address"),
        ("Jane at firm.com", "no e-mail address"),
        ("jane@firm.com", "no name"),
        ("Jänë jane@firm.com", "plain ASCII"),
    ],
)
def test_anything_else_is_refused_with_the_remedy(text, said):
    with pytest.raises(UsageError, match=said) as refused:
        read_identity(text)
    assert "EDGAR_IDENTITY" in str(refused.value)
    assert "jane@firm.com" not in str(refused.value) or "Jane Doe jane@firm.com" in str(refused.value)


def test_a_header_cannot_be_smuggled_in():
    assert "\n" not in read_identity("Jane\r\nX-Other: 1 jane@firm.com").user_agent


def test_nobody_named_is_refused_before_anything_is_asked(tmp_path):
    with pytest.raises(UsageError, match="nobody is named"):
        settings_from({})
    with pytest.raises(UsageError, match="nobody is named"):
        Client(Settings(cache=tmp_path))


def test_offline_nobody_need_be_named(tmp_path):
    assert settings_from({"HEREWITH_CACHE": str(tmp_path)}, offline=True).identity is None


def test_the_bases_are_settings_as_edgartools_has_them():
    plain = settings_from(WHO)
    assert plain.urls == ("https://www.sec.gov", "https://data.sec.gov", "https://efts.sec.gov")
    own = settings_from({**WHO, "EDGAR_BASE_URL": "http://mirror:8080/", "EDGAR_DATA_URL": "http://data:1/"})
    assert own.urls == ("http://mirror:8080", "http://data:1", "http://mirror:8080")
    assert own.origins == {"http://mirror:8080", "http://data:1"}


@pytest.mark.parametrize("url", ["mirror:8080", "ftp://mirror", "http://user:secret@mirror", "http://mirror/?a=b"])
def test_a_base_that_is_none_is_refused(url):
    with pytest.raises(UsageError, match="EDGAR_BASE_URL"):
        settings_from({**WHO, "EDGAR_BASE_URL": url})


def test_the_rate_is_at_most_ten_where_the_sec_is_asked():
    assert settings_from({**WHO, "EDGAR_RATE_LIMIT_PER_SEC": "2"}).rate == 2
    with pytest.raises(UsageError, match="allows 10 requests a second, not 11"):
        settings_from({**WHO, "EDGAR_RATE_LIMIT_PER_SEC": "11"})
    with pytest.raises(UsageError, match="above zero"):
        settings_from({**WHO, "EDGAR_RATE_LIMIT_PER_SEC": "fast"})
    assert settings_from({**WHO, "EDGAR_BASE_URL": "http://mirror", "EDGAR_RATE_LIMIT_PER_SEC": "500"}).rate == 500


def test_the_cache_is_where_the_system_keeps_such_things(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert settings_from({**WHO, "XDG_CACHE_HOME": "/caches"}).cache == Path("/caches/herewith")
    assert settings_from({**WHO, "HEREWITH_CACHE": "/here"}).cache == Path("/here")
