"""The main document of a specimen with its cover tagged in Inline XBRL.

In: a specimen with `inline: yes`. Out: a page of HTML whose cover facts are in order, but for those that the specimen
states (`fact.dei:DocumentType: 10-K`; empty: left out). Never: a schema or a taxonomy; a specimen shows facts alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herewith.checks.specimen import Specimen

_HIDDEN = ("dei:EntityCentralIndexKey", "dei:AmendmentFlag")
_BOXES = (
    ("dei:WrittenCommunications", "Written communications pursuant to Rule 425 under the Securities Act"),
    ("dei:SolicitingMaterial", "Soliciting material pursuant to Rule 14a-12 under the Exchange Act"),
    ("dei:PreCommencementTenderOffer", "Pre-commencement communications pursuant to Rule 14d-2(b)"),
    ("dei:PreCommencementIssuerTenderOffer", "Pre-commencement communications pursuant to Rule 13e-4(c)"),
)


def inline_main(specimen: Specimen, date: str, items: str, signatures: str) -> str:
    """Make the page: a tagged cover, then items and signatures as paragraphs."""
    facts = _facts(specimen, date)
    for key, value in specimen.given.items():
        if key.startswith("fact."):
            facts[key.removeprefix("fact.")] = value
    shown = dict(facts)
    hidden = "".join(_tag(name, shown.pop(name, "")) for name in list(facts) if name in _HIDDEN)
    cover = [f"<p>{caption}{_tag(name, shown.pop(name, ''))}</p>" for name, caption in _CAPTIONS]
    rest = "".join(_tag(name, value) for name, value in shown.items())
    body = "".join(f"<p>{line}</p>\n" for part in (items, signatures) for line in part.split("\n") if line.strip())
    return (
        "<html><body>\n"
        f'<div style="display:none"><ix:header><ix:hidden>{hidden}{rest}</ix:hidden><ix:resources>'
        '<xbrli:context id="c"></xbrli:context></ix:resources></ix:header></div>\n'
        f"{chr(10).join(cover)}\n{body}</body></html>"
    )


def _tag(name: str, value: str) -> str:
    return f'<ix:nonNumeric name="{name}" contextRef="c">{value}</ix:nonNumeric>' if value else ""


_CAPTIONS = (
    ("dei:DocumentType", "FORM "),
    ("", "CURRENT REPORT"),
    ("", "Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934"),
    ("dei:DocumentPeriodEndDate", "Date of Report (Date of earliest event reported): "),
    ("dei:EntityRegistrantName", ""),
    ("", "(Exact name of registrant as specified in its charter)"),
    ("dei:EntityIncorporationStateCountryCode", ""),
    ("", "(State or other jurisdiction of incorporation)"),
    ("dei:EntityFileNumber", ""),
    ("", "(Commission File Number)"),
    ("dei:EntityTaxIdentificationNumber", ""),
    ("", "(IRS Employer Identification No.)"),
    ("dei:EntityAddressAddressLine1", ""),
    ("dei:EntityAddressCityOrTown", ""),
    ("dei:EntityAddressStateOrProvince", ""),
    ("dei:EntityAddressPostalZipCode", ""),
    ("", "(Address of principal executive offices) (Zip Code)"),
    ("dei:CityAreaCode", ""),
    ("dei:LocalPhoneNumber", ""),
    ("", "(Registrant's telephone number, including area code)"),
    *((name, f"{caption} ") for name, caption in _BOXES),
    ("dei:Security12bTitle", "Securities registered pursuant to Section 12(b) of the Act: "),
    ("dei:TradingSymbol", "Trading Symbol "),
    ("dei:SecurityExchangeName", "Name of each exchange on which registered "),
    ("dei:EntityEmergingGrowthCompany", "Emerging growth company "),
)


def _facts(specimen: Specimen, date: str) -> dict[str, str]:
    area, _, local = specimen["phone"].partition(" ")
    return {
        "dei:EntityCentralIndexKey": "0009993100",
        "dei:AmendmentFlag": "true" if specimen["form"].endswith("/A") else "false",
        "dei:DocumentType": specimen["cover form"] or specimen["form"],
        "dei:DocumentPeriodEndDate": date,
        "dei:EntityRegistrantName": specimen["name"],
        "dei:EntityIncorporationStateCountryCode": specimen["state"],
        "dei:EntityFileNumber": specimen["file number"],
        "dei:EntityTaxIdentificationNumber": specimen["ein"],
        "dei:EntityAddressAddressLine1": specimen["street"],
        "dei:EntityAddressCityOrTown": specimen["city"],
        "dei:EntityAddressStateOrProvince": specimen["region"],
        "dei:EntityAddressPostalZipCode": specimen["zip"],
        "dei:CityAreaCode": area,
        "dei:LocalPhoneNumber": local,
        **{name: "\u2610" for name, _ in _BOXES},
        "dei:Security12bTitle": "Common Stock, $1.00 par value",
        "dei:TradingSymbol": "PLVR",
        "dei:SecurityExchangeName": "New York Stock Exchange",
        "dei:EntityEmergingGrowthCompany": "\u2610",
    }
