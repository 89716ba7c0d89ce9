"""Reads Inline XBRL with programs that are not ours; run with the peers' interpreter.

In: folders, each with one tagged document and its taxonomy. Out: on standard output one JSON object a folder: what the
schema of Inline XBRL 1.1 says against it, and its facts as Arelle and secxbrl have them. Never: the network.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def schema() -> Any:
    """Load the schema that Arelle ships, with all that it imports."""
    import arelle
    from lxml import etree

    cache = Path(arelle.__file__).parent / "resources" / "cache"

    class Shipped(etree.Resolver):  # type: ignore[misc]  # lxml has no types here
        def resolve(self, system_url: str, public_id: str, context: Any) -> Any:
            for scheme in ("http", "https"):
                local = cache / "http" / system_url.removeprefix(f"{scheme}://")
                if system_url.startswith(f"{scheme}://") and local.is_file():
                    return self.resolve_filename(str(local), context)
            return None

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Shipped())
    root = cache / "http" / "www.xbrl.org" / "2013" / "inlineXBRL" / "xhtml-inlinexbrl-1_1.xsd"
    return etree.XMLSchema(etree.parse(str(root), parser))


def by_arelle(page: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Load a document offline, and give its facts and the codes of what Arelle says of it."""
    from arelle import Cntlr

    controller = Cntlr.Cntlr(logFileName="logToBuffer")
    controller.webCache.workOffline = True
    model = controller.modelManager.load(str(page))
    facts = [
        {
            "name": str(fact.qname),
            "printed": " ".join(fact.rawValue.split()),
            "value": fact.value if fact.format is None or fact.format.prefix == "ixt" else None,
            "context": fact.contextID,
            "entity": fact.context.entityIdentifier[1],
            "end": str(fact.context.endDatetime.date()) if fact.context.endDatetime else None,
            "members": sorted(
                [str(member.dimensionQname), str(member.memberQname)] for member in fact.context.qnameDims.values()
            ),
        }
        for fact in model.facts
    ]
    codes = [str(code) for code in model.errors]
    controller.close()
    return facts, codes


def by_secxbrl(page: Path) -> list[dict[str, Any]]:
    """Give the facts that secxbrl reads."""
    from secxbrl import parse_inline_xbrl

    return [
        {"name": fact["_attributes"]["name"], "value": fact.get("_val", "")}
        for fact in parse_inline_xbrl(page.read_text(encoding="utf-8"))
    ]


def main() -> None:
    """Read every folder named."""
    from lxml import etree

    known = schema()
    for folder in map(Path, sys.argv[1:]):
        (page,) = folder.glob("*.htm")
        known.validate(etree.parse(str(page)))
        facts, codes = by_arelle(page)
        said = {
            "schema": [str(error) for error in known.error_log],
            "arelle": facts,
            "codes": codes,
            "secxbrl": by_secxbrl(page),
        }
        sys.stdout.write(json.dumps(said) + "\n")


if __name__ == "__main__":
    main()
