"""A proof and a preview in a browser: they are shown, and nothing is asked of anybody else.

In: a report in draft. Out: what the browser shows and what it asked for. Never: a request that leaves the machine.
"""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path

from herewith.cli.draft_preview import PreviewServer
from herewith.drafting.build import build
from herewith.drafting.format import parse
from herewith.drafting.proof import prove
from herewith.drafting.proof_page import proof_page

REPORT = Path(__file__).resolve().parents[2] / "src" / "herewith" / "examples" / "draft" / "REPORT.md"


def test_the_proof_is_shown_and_loads_nothing(show):
    draft = parse(REPORT.read_text(encoding="utf-8"), REPORT)
    documents = build(draft, folder=REPORT.parent)
    proof = prove(draft, documents, dt.datetime.fromisoformat("2026-11-24T16:40"), file="REPORT.md")
    page, seen = show(proof_page(proof), viewport={"width": 900, "height": 800})
    assert "due by 17:30 Eastern on Friday, November 27, 2026" in page.inner_text("p.count")
    assert page.locator("#found li.warning").count() == len(proof.checked.findings)
    page.click("#found a")
    assert page.url.endswith("#place-f0")
    assert page.locator("#place-f0").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    seen.nothing()


def test_the_preview_shows_the_documents(browser):
    with PreviewServer(REPORT) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        context = browser.new_context()
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(server.address)
        page.click("text=plvr-20261120.htm")
        page.wait_for_url("**/plvr-20261120.htm")
        assert "Anna Lind Smith told the board" in page.inner_text("body")
        context.close()
        server.shutdown()
        thread.join()
    assert all(url.startswith(f"http://127.0.0.1:{server.server_port}/") for url in asked)
