"""What a file says of itself: title, numbers, dates, language, and the colours it means (PDF/A-2b).

The same is said twice, for readers old and new: in the information dictionary and as XMP.
"""

import hashlib
import time
from datetime import UTC, datetime
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from fieldkit import paths

PRODUCER = "fieldkit"
LANGUAGE = "zh-CN"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{producer}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


class About:
    """What the file says of itself; nothing in it is about a person."""

    def __init__(self, title: str, subject: str, keywords: str, moment: datetime) -> None:
        """Keep title and subject in words, `keywords` with the content's hash, and print time."""
        self._title, self._subject, self._keywords = title, subject, keywords
        self._moment = moment.astimezone(UTC)

    def write(self, canvas: Any) -> None:
        """Put it into the document of `canvas`."""
        canvas.setTitle(self._title)
        canvas.setSubject(self._subject)
        canvas.setKeywords(self._keywords)
        canvas.setAuthor(PRODUCER)
        canvas.setCreator(PRODUCER)
        canvas.setProducer(PRODUCER)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        doc = canvas._doc  # noqa: SLF001 - ReportLab has no other way
        stamp = doc._timeStamp  # noqa: SLF001 - else SOURCE_DATE_EPOCH decides
        stamp.t = self._moment.timestamp()
        stamp.lt = time.gmtime(stamp.t)
        stamp.YMDhms = tuple(stamp.lt)[:6]
        doc.signature = hashlib.md5(  # the file's ID: of the content's number and the moment
            f"{self._keywords} {stamp.t}".encode(), usedforsecurity=False
        )
        doc.Catalog.Metadata = doc.Reference(self._xmp(), "fieldkit.xmp")
        doc.Catalog.OutputIntents = doc.Reference(_intent(doc), "fieldkit.intent")
        doc.Catalog.__NoDefault__ = [*type(doc.Catalog).__NoDefault__, "OutputIntents"]

    def _xmp(self) -> Any:
        """Return the XMP, not compressed: what archives look for must be legible as it lies there."""
        said = _XMP.format(
            title=escape(self._title), subject=escape(self._subject), language=LANGUAGE,
            keywords=escape(self._keywords), producer=PRODUCER,
            moment=f"{self._moment:%Y-%m-%dT%H:%M:%SZ}",
        )  # fmt: skip
        kind = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
        return pdfdoc.PDFStream(pdfdoc.PDFDictionary(kind), said.encode(), filters=[])


def _intent(doc: Any) -> Any:
    """Return the colours that the file means: sRGB (`resources/paper/README.md`)."""
    profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), _profile(), filters=[pdfdoc.PDFZCompress])
    intent = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": pdfdoc.PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": doc.Reference(profile, "fieldkit.srgb"),
    }
    return pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])


@cache
def _profile() -> bytes:
    return (paths.resource("paper") / "srgb.icc").read_bytes()
