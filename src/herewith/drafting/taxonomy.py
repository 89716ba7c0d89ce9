"""The extension taxonomy of a tagged cover: its schema, labels, presentation and dimensions.

In: which standard elements the cover uses, and the members that are the registrant's own. Out: the files that go with
the main document. Never: a request for a taxonomy; an element of its own but members.
Source: EDGAR Filer Manual II, 6.7 (schema), 6.10 to 6.13 (linkbases); XBRL 2.1; XBRL Dimensions 1.0.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from herewith.drafting.html_words import escaped
from herewith.form8k.tables import Citation

Axis = Literal["entity", "stock"]
_XBRL_ORG = "http://www.xbrl.org"
_NON_NUMERIC = "http://www.xbrl.org/dtr/type/non-numeric"
_ARC = f"{_XBRL_ORG}/int/dim/arcrole"
_PARENT = f"{_XBRL_ORG}/2003/arcrole/parent-child"


class Taxonomy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The standard taxonomies of a season."""

    since: dt.date
    dei: str
    dei_schema: str
    us_gaap: str
    us_gaap_schema: str
    transformations: str
    """Namespace of the transformation rules registry."""
    date: str
    """Rule for "March 1, 2024"."""
    true: str
    """Rule for a fact that is true whatever is printed."""
    citations: tuple[Citation, ...]


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """A member that is the registrant's own: a co-registrant, or a class of securities."""

    axis: Axis
    name: str
    """Local name of the element: "QuoddyFinanceLLCMember"."""
    label: str


class Extension(msgspec.Struct, frozen=True, kw_only=True):
    """What the files of an extension are made from."""

    base: str
    """Their name without ending: "ftpw-20241107"."""
    prefix: str
    namespace: str
    taxonomy: Taxonomy
    elements: tuple[str, ...]
    """Standard elements used, in the cover's order: "dei:DocumentType"."""
    members: tuple[Member, ...]


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    sources: dict[str, str]
    taxonomy: tuple[Taxonomy, ...]


@cache
def taxonomies() -> tuple[Taxonomy, ...]:
    """Give the table, oldest first."""
    data = tomllib.loads(files("herewith.drafting").joinpath("taxonomies.toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, _Table).taxonomy


def taxonomy_on(on: dt.date) -> Taxonomy:
    """Give the taxonomies that a report of a day uses; the first ones for days before any."""
    return next((t for t in reversed(taxonomies()) if t.since <= on), taxonomies()[0])


def extension_files(extension: Extension) -> tuple[tuple[str, str, str], ...]:
    """Write the files: document type, name, content."""
    out = [("EX-101.SCH", f"{extension.base}.xsd", _schema(extension))]
    if extension.members:
        out.append(("EX-101.DEF", f"{extension.base}_def.xml", _definitions(extension)))
        out.append(("EX-101.LAB", f"{extension.base}_lab.xml", _labels(extension)))
    return (*out, ("EX-101.PRE", f"{extension.base}_pre.xml", _presentation(extension)))


def _schema(extension: Extension) -> str:
    taxonomy, gaap = extension.taxonomy, any(member.axis == "stock" for member in extension.members)
    imports = [
        (f"{_XBRL_ORG}/2003/instance", f"{_XBRL_ORG}/2003/xbrl-instance-2003-12-31.xsd"),
        (f"{_XBRL_ORG}/2003/linkbase", f"{_XBRL_ORG}/2003/xbrl-linkbase-2003-12-31.xsd"),
        (_NON_NUMERIC, f"{_XBRL_ORG}/dtr/type/nonNumeric-2009-12-16.xsd"),
        (taxonomy.dei, taxonomy.dei_schema),
        *([(taxonomy.us_gaap, taxonomy.us_gaap_schema)] if gaap else []),
    ]
    refs = [
        f'<link:linkbaseRef xlink:type="simple" xlink:href="{name}"'
        f' xlink:role="{_XBRL_ORG}/2003/role/{role}LinkbaseRef" xlink:arcrole="{_W3}" />'
        for role, name in _linkbases(extension)
    ]
    elements = [
        f'<xs:element id="{extension.prefix}_{member.name}" name="{member.name}" abstract="true" nillable="true"'
        ' substitutionGroup="xbrli:item" type="nonnum:domainItemType" xbrli:periodType="duration" />'
        for member in extension.members
    ]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="ASCII"?>',
            (
                '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xlink="http://www.w3.org/1999/xlink"'
                f' xmlns:link="{_XBRL_ORG}/2003/linkbase" xmlns:xbrli="{_XBRL_ORG}/2003/instance"'
                f' xmlns:nonnum="{_NON_NUMERIC}" xmlns:{extension.prefix}="{extension.namespace}"'
                f' targetNamespace="{extension.namespace}" elementFormDefault="qualified">'
            ),
            "<xs:annotation><xs:appinfo>",
            *refs,
            (
                f'<link:roleType id="Cover" roleURI="{_role(extension)}">'
                "<link:definition>0000001 - Document - Cover Page</link:definition>"
                "<link:usedOn>link:presentationLink</link:usedOn><link:usedOn>link:definitionLink</link:usedOn>"
                "</link:roleType>"
            ),
            "</xs:appinfo></xs:annotation>",
            *(f'<xs:import namespace="{space}" schemaLocation="{place}" />' for space, place in imports),
            *elements,
            "</xs:schema>\n",
        ]
    )


_W3 = "http://www.w3.org/1999/xlink/properties/linkbase"


def _linkbases(extension: Extension) -> list[tuple[str, str]]:
    own = [("definition", f"{extension.base}_def.xml"), ("label", f"{extension.base}_lab.xml")]
    return [*(own if extension.members else []), ("presentation", f"{extension.base}_pre.xml")]


def _role(extension: Extension) -> str:
    return f"{extension.namespace}/role/Cover"


def _place(extension: Extension, element: str) -> str:
    """Give the address of an element: "dei:CoverAbstract" stands in dei's schema."""
    prefix, _, name = element.partition(":")
    schema = {"dei": extension.taxonomy.dei_schema, "us-gaap": extension.taxonomy.us_gaap_schema}
    return f"{schema.get(prefix, extension.base + '.xsd')}#{prefix}_{name}"


def _linkbase(body: list[str], *roles: str) -> str:
    return "\n".join(
        [
            '<?xml version="1.0" encoding="ASCII"?>',
            (
                f'<link:linkbase xmlns:link="{_XBRL_ORG}/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"'
                ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xbrldt="http://xbrl.org/2005/xbrldt"'
                f' xsi:schemaLocation="{_XBRL_ORG}/2003/linkbase {_XBRL_ORG}/2003/xbrl-linkbase-2003-12-31.xsd">'
            ),
            *roles,
            *body,
            "</link:linkbase>\n",
        ]
    )


def _labels(extension: Extension) -> str:
    body = [f'<link:labelLink xlink:type="extended" xlink:role="{_XBRL_ORG}/2003/role/link">']
    for member in extension.members:
        name = f"{extension.prefix}_{member.name}"
        body += [
            _locator(extension, f"{extension.prefix}:{member.name}"),
            (
                f'<link:label xlink:type="resource" xlink:label="lab_{name}" xml:lang="en-US"'
                f' xlink:role="{_XBRL_ORG}/2003/role/label">{escaped(member.label)} [Member]</link:label>'
            ),
            (
                f'<link:labelArc xlink:type="arc" xlink:arcrole="{_XBRL_ORG}/2003/arcrole/concept-label"'
                f' xlink:from="loc_{name}" xlink:to="lab_{name}" />'
            ),
        ]
    return _linkbase([*body, "</link:labelLink>"])


def _locator(extension: Extension, element: str) -> str:
    label = element.replace(":", "_")
    return f'<link:loc xlink:type="locator" xlink:href="{_place(extension, element)}" xlink:label="loc_{label}" />'


def _tree(extension: Extension) -> list[tuple[str, str, str]]:
    """Give parent, child and dimensional arc role of every arc, the table's own first."""
    axes: dict[Axis, tuple[str, str]] = {
        "entity": ("dei:LegalEntityAxis", "dei:EntityDomain"),
        "stock": ("us-gaap:StatementClassOfStockAxis", "us-gaap:ClassOfStockDomain"),
    }
    table, lines = "dei:EntitiesTable", "dei:EntityInformationLineItems"
    out = [(lines, table, "all")] if extension.members else []
    for axis, (dimension, domain) in axes.items():
        members = [member for member in extension.members if member.axis == axis]
        if members:
            out += [(table, dimension, "hypercube-dimension"), (dimension, domain, "dimension-domain")]
            out += [(dimension, domain, "dimension-default")]
            out += [(domain, f"{extension.prefix}:{member.name}", "domain-member") for member in members]
    return out + [(lines, element, "domain-member") for element in extension.elements]


def _arcs(extension: Extension, kind: str, arcs: list[tuple[str, str, str]]) -> list[str]:
    seen = dict.fromkeys(element for parent, child, _ in arcs for element in (parent, child))
    body = [f'<link:{kind}Link xlink:type="extended" xlink:role="{_role(extension)}">']
    body += [_locator(extension, element) for element in seen]
    for order, (parent, child, role) in enumerate(arcs, 1):
        extra = ' xbrldt:closed="true" xbrldt:contextElement="segment"' if role == f"{_ARC}/all" else ""
        body.append(
            f'<link:{kind}Arc xlink:type="arc" xlink:arcrole="{role}" xlink:from="loc_{parent.replace(":", "_")}"'
            f' xlink:to="loc_{child.replace(":", "_")}" order="{order}"{extra} />'
        )
    return [*body, f"</link:{kind}Link>"]


def _role_reference(extension: Extension) -> str:
    return f'<link:roleRef xlink:type="simple" roleURI="{_role(extension)}" xlink:href="{extension.base}.xsd#Cover" />'


def _presentation(extension: Extension) -> str:
    top = "dei:CoverAbstract"
    if extension.members:  # the table hangs under the abstract, and the line items beside it
        tree = [arc for arc in _tree(extension) if arc[2] != "dimension-default"]
        inner = [(top if role == "all" else parent, child, _PARENT) for parent, child, role in tree]
        at = next(i for i, (_, child, _) in enumerate(tree) if child == extension.elements[0])
        arcs = [*inner[:at], ("dei:EntitiesTable", "dei:EntityInformationLineItems", _PARENT), *inner[at:]]
    else:
        arcs = [(top, element, _PARENT) for element in extension.elements]
    return _linkbase(_arcs(extension, "presentation", arcs), _role_reference(extension))


def _definitions(extension: Extension) -> str:
    arcs = [(parent, child, f"{_ARC}/{role}") for parent, child, role in _tree(extension)]
    roles = [
        f'<link:arcroleRef xlink:type="simple" arcroleURI="{_ARC}/{name}"'
        f' xlink:href="{_XBRL_ORG}/2005/xbrldt-2005.xsd#{name}" />'
        for name in ("all", "dimension-default", "dimension-domain", "domain-member", "hypercube-dimension")
    ]
    return _linkbase(_arcs(extension, "definition", arcs), _role_reference(extension), *roles)
