"""What is kept: everything, once, byte for byte, in whatever order it came.

In: the real filings beside the checkout, and filings composed here. Out: what an archive says of them. Never: a
preference that hangs on the order.
"""

from __future__ import annotations

import itertools
import json
import multiprocessing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.archive.adding import add_one
from tests.archive.composed_filings import filer, submission

from herewith.archive.add import Run, add, failed_paths, reread
from herewith.archive.archive import Archive, open_archive
from herewith.archive.verify import Verified, compact, verify
from herewith.archive.withdraw import withdraw
from herewith.cli.main import herewith_command
from herewith.model import HerewithError, UsageError

NUMBER = "0000000001-20-000001"
PLOVER = filer("Plover Shoe Company", 9000001, "001-90001")
TEXT = submission(NUMBER, filed="20200304", period="20200302", filers=(PLOVER,))
CORRECTED = TEXT.replace(
    b"FILED AS OF DATE:\t\t20200304\n", b"FILED AS OF DATE:\t\t20200304\nDATE AS OF CHANGE:\t\t20200309\n"
)
FEED = f"""<SUBMISSION>
<ACCESSION-NUMBER>{NUMBER}
<TYPE>8-K
<PUBLIC-DOCUMENT-COUNT>1
<PERIOD>20200302
<FILING-DATE>20200304
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>Plover Shoe Company
<CIK>0009000001
</COMPANY-DATA>
</FILER>
""".encode() + TEXT[TEXT.index(b"<DOCUMENT>") : TEXT.index(b"</SEC-DOCUMENT>")] + b"</SUBMISSION>\n"  # fmt: skip
BARE = TEXT[TEXT.index(b"<TEXT>\n") + 7 : TEXT.index(b"</TEXT>")]
NAMES = {f"{NUMBER}.txt": TEXT, f"{NUMBER}.nc": FEED, f"{NUMBER}.htm": BARE, f"corrected/{NUMBER}.txt": CORRECTED}


@pytest.fixture
def envelopes(tmp_path: Path) -> list[Path]:
    """The same filing, as it comes in four ways."""
    paths = []
    for name, data in NAMES.items():
        path = tmp_path / "came" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        paths.append(path)
    return paths


def whole(archive: Archive) -> Verified:
    done = verify(archive)
    assert done.wrong == ()
    return done


def preferred(archive: Archive) -> list[dict[str, Any]]:
    """What is read, but for the moment of reading."""
    rows: list[dict[str, Any]] = archive.reports().to_pyarrow_dataset().to_table().to_pylist()
    return [{name: value for name, value in row.items() if name != "read_at"} for row in rows]


def counts(run: Run) -> tuple[int, int, int, int, int]:
    return run.added, run.replaced, run.kept, run.passed_over, len(run.failures)


def test_all_real_filings(shared, tmp_path):
    folder = shared / "filings"
    archive = open_archive(tmp_path / "keep", create=True)
    run = add(archive, [folder], jobs=2)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert run.failures == []
    assert run.added + len(run.other_forms) == len(files)
    assert whole(archive).filings == run.added
    others = {other.file for other in run.other_forms}
    paths = archive.submissions().to_pyarrow_dataset().to_table(columns=["path", "accession", "sha256"]).to_pylist()
    assert {row["path"] for row in paths} == {str(path) for path in files} - others
    for row in paths:
        assert archive.source(row["accession"], row["sha256"]) == Path(row["path"]).read_bytes()
    again = add(archive, [folder], jobs=2)
    assert counts(again) == (0, 0, 0, run.added, 0)
    assert [row["kind"] for row in archive.runs().to_pyarrow_dataset().to_table().to_pylist()] == ["add", "add"]
    compact(archive, hours=0)
    assert whole(archive).filings == run.added


def test_every_order_gives_the_same_reading(envelopes, tmp_path):
    read = set()
    for place, order in enumerate(itertools.permutations(envelopes)):
        archive = open_archive(tmp_path / f"keep-{place}", create=True)
        for path in order[:3]:
            add(archive, [path])
        add(archive, [*order[2:]])
        assert whole(archive).acquisitions == 4
        read.add(json.dumps(preferred(archive), default=str))
        versions = archive.versions(NUMBER)
        assert [v.envelope for v in versions] == ["tab", "tab", "dashed", "bare"]
        assert archive.source(NUMBER) == CORRECTED
        assert versions[0].because == "its header was changed later"
        assert {archive.source(NUMBER, v.sha256) for v in versions} == set(NAMES.values())
    assert len(read) == 1
    assert len(json.loads(next(iter(read)))) == 1


def test_all_at_once_gives_the_same_reading(envelopes, tmp_path):
    spawn = multiprocessing.get_context("spawn")
    alone = open_archive(tmp_path / "alone", create=True)
    add(alone, envelopes)
    running = [spawn.Process(target=add_one, args=(tmp_path / "keep", path)) for path in (*envelopes, *envelopes)]
    for process in running:
        process.start()
    for process in running:
        process.join()
    assert [process.exitcode for process in running] == [0] * 8
    archive = open_archive(tmp_path / "keep")
    assert whole(archive) == whole(alone)
    assert whole(archive).acquisitions == 4
    assert archive.source(NUMBER) == CORRECTED
    ours, theirs = preferred(archive), preferred(alone)
    assert len(ours) == 1
    assert ours == theirs


def test_a_withdrawal_outlives_other_readings(envelopes, tmp_path):
    archive = open_archive(tmp_path / "keep", create=True)
    add(archive, envelopes[:1])
    withdraw(archive, NUMBER, "2020-04-01")
    assert counts(add(archive, envelopes[1:]))[:2] == (0, 1)
    assert counts(reread(archive)) == (0, 0, 0, 0, 0)
    assert counts(reread(archive, everything=True))[:2] == (0, 1)
    assert [str(row["withdrawn"]) for row in preferred(archive)] == ["2020-04-01"]
    assert whole(archive).acquisitions == 4
    with pytest.raises(HerewithError, match="is not in"):
        withdraw(archive, "0000000001-20-000009", "2020-04-01")
    with pytest.raises(UsageError, match="is no day"):
        withdraw(archive, NUMBER, "yesterday")


def test_a_reading_by_an_older_reader_is_made_again(envelopes, tmp_path, monkeypatch):
    archive = open_archive(tmp_path / "keep", create=True)
    with monkeypatch.context() as patch:
        patch.setattr(
            "herewith.archive.prepared.made_by", lambda: {"reader": "0.0+old", "rules": "old", "form_tables": "old"}
        )
        add(archive, envelopes[:1])
    assert preferred(archive)[0]["reader"] == "0.0+old"
    assert reread(archive).replaced == 1
    assert preferred(archive)[0]["reader"] != "0.0+old"
    assert reread(archive).replaced == 0
    assert archive.source(NUMBER) == TEXT


def test_a_number_that_was_given_outlives_another_reading(tmp_path):
    page = tmp_path / "page.htm"
    page.write_bytes(BARE)
    archive = open_archive(tmp_path / "keep", create=True)
    add(archive, [page], accession=NUMBER)
    assert reread(archive, everything=True).replaced == 1
    assert archive.filings(columns=("accession",)).column("accession").to_pylist() == [NUMBER]
    assert verify(archive).wrong == ()


def test_what_failed_is_written_down_and_tried_again(envelopes, tmp_path):
    bad = tmp_path / "came" / "bad.txt"
    bad.write_bytes(b"")
    keep = str(tmp_path / "keep")
    ran = CliRunner().invoke(herewith_command, ["archive", "add", str(tmp_path / "came"), "--archive", keep])
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert f"{bad} is empty" in ran.stderr
    archive = open_archive(keep)
    assert failed_paths(archive) == (str(bad),)
    assert f"{bad} is empty" in CliRunner().invoke(herewith_command, ["archive", "history", "--archive", keep]).stdout
    retry = ["archive", "add", "--failed", "--archive", keep]
    assert CliRunner().invoke(herewith_command, retry).exit_code == 1
    bad.write_bytes(TEXT.replace(NUMBER.encode(), b"0000000001-20-000002"))
    ran = CliRunner().invoke(herewith_command, retry)
    assert (ran.exit_code, ran.stderr[:8]) == (0, "1 added,")
    assert failed_paths(archive) == ()
    assert CliRunner().invoke(herewith_command, retry).exit_code == 0
    assert whole(archive).filings == 2


def test_what_succeeds_in_its_folder_has_not_failed(tmp_path):
    folder = tmp_path / "came"
    folder.mkdir()
    (folder / "one.txt").write_bytes(b"")
    archive = open_archive(tmp_path / "keep", create=True)
    add(archive, [folder])
    assert failed_paths(archive) == (str(folder / "one.txt"),)
    (folder / "one.txt").write_bytes(TEXT)
    add(archive, [folder])
    assert failed_paths(archive) == ()


def test_a_withdrawal_takes_a_number_and_nothing_else(tmp_path):
    archive = open_archive(tmp_path / "keep", create=True)
    for words in ("sha256-x' or true --", "all"):
        with pytest.raises(UsageError, match="is no accession number"):
            withdraw(archive, words, "2020-03-04")


def test_filings_without_a_number(tmp_path):
    archive = open_archive(tmp_path / "keep", create=True)
    page = tmp_path / "page.txt"
    page.write_bytes(BARE)
    assert add(archive, [page]).added == 1
    (row,) = preferred(archive)
    assert row["accession"].startswith("sha256-")
    assert archive.source(row["accession"]) == BARE
    assert add(archive, [page]).passed_over == 1
    named = add(archive, [page], accession="000000000120000001")
    assert (named.added, named.passed_over) == (1, 0), "a number given later is not passed over in silence"
    assert archive.source(NUMBER) == BARE
    other = tmp_path / "000000000120000007" / "page.txt"
    other.parent.mkdir()
    other.write_bytes(BARE)
    assert add(archive, [other]).added == 1, "the same page is another filing's, too"
    assert archive.source("0000000001-20-000007") == BARE
    assert counts(add(archive, [page, other])) == (0, 0, 0, 2, 0)
    assert whole(archive).filings == 3
    with pytest.raises(UsageError, match="is no accession number"):
        add(archive, [page], accession="12")


def test_another_form_is_named_and_not_kept(tmp_path):
    annual = tmp_path / "annual.txt"
    annual.write_bytes(
        TEXT.replace(b"SUBMISSION TYPE:\t8-K", b"SUBMISSION TYPE:\t10-K").replace(b"<TYPE>8-K", b"<TYPE>10-K")
    )
    ran = CliRunner().invoke(herewith_command, ["archive", "add", str(annual), "--archive", str(tmp_path / "keep")])
    assert ran.exit_code == 0
    assert f"{annual} is 10-K, not an 8-K: not kept" in ran.stderr
    archive = open_archive(tmp_path / "keep")
    assert whole(archive).filings == 0
    (run,) = archive.runs().to_pyarrow_dataset().to_table().to_pylist()
    assert run["other_forms"] == [{"file": str(annual), "message": "10-K"}]
