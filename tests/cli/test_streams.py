"""The command in a process of its own: pipes, locales, interruptions."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest


def test_exit_codes_reach_the_shell(start, folder):
    assert start("read", folder / "page.txt").returncode == 0
    assert start("read", folder / "annual.txt").returncode == 1
    assert start("read", folder / "missing.txt").returncode == 2


def test_stdout_is_utf8_whatever_the_locale(start, folder):
    page = (folder / "page.txt").read_bytes().replace(b"Nothing", "“Nothing”".encode())
    (folder / "page.txt").write_bytes(page)
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    told = start("read", folder / "page.txt", "--jsonl", environment=locale)
    assert told.returncode == 0, told.stderr
    assert "“Nothing”" in json.loads(told.stdout.decode("utf-8"))["items"][0]["text"]


def test_a_reader_that_goes_away_is_no_error(folder):
    many = [str(folder / "page.txt")] * 400
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "herewith", "read", "--jsonl", *many],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_stderr_that_is_no_terminal_gets_no_bar(start, folder):
    told = start("read", "--jsonl", *[folder / "page.txt"] * 40)
    assert told.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_is_one_line(folder, jobs):
    many = [str(folder / "page.txt")] * 5000
    with subprocess.Popen(
        [sys.executable, "-m", "herewith", "read", "--jsonl", "-j", jobs, *many],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate()
        assert process.returncode == 130
        assert told.decode() == "herewith: interrupted\n"
