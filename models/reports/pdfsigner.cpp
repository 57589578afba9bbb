// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pdfsigner.h"

#include "models/reports/pdfdocument.h"
#include "models/reports/pdfincrement.h"
#include "models/reports/signer.h"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <stdexcept>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PdfSigner)
};

constexpr int rangeWidth = 10;

/// The file with room for range and signature, and where both go.
struct Prepared
{
    QByteArray pdf;
    qsizetype range = 0; ///< of the first digit after "/ByteRange [0 "
    qsizetype contents = 0; ///< of the "<"
    qsizetype contentsEnd = 0; ///< behind the ">"
};

/// "%%PDF" text string in UTF-16, which holds any name.
QByteArray textString(const QString &text)
{
    QByteArray hex = "FEFF";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return '<' + hex + '>';
}

QByteArray pdfTime(Instant now)
{
    return "(D:" + now.toDateTime().toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
}

QByteArray reference(const QPDFObjectHandle &object)
{
    return QByteArray::fromStdString(object.getObjGen().unparse(' ')) + " R";
}

QByteArray rectangle(const QRectF &box)
{
    QByteArray text = "[";
    for (const double side : {box.left(), box.top(), box.right(), box.bottom()})
        text += ' ' + QByteArray::number(side, 'f', 2);
    return text + " ]";
}

QByteArray widget(const SignatureSpot &spot, const QPDFObjectHandle &page, const QPDFObjectHandle &signature,
                  const QPDFObjectHandle &appearance)
{
    constexpr auto printAndLocked = "132"; // ISO 32000-1 table 165
    return "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F " + QByteArray(printAndLocked) + " /Rect "
        + rectangle(spot.box) + " /P " + reference(page) + " /V " + reference(signature) + " /AP << /N "
        + reference(appearance) + " >> >>";
}

QByteArray emptyAppearance(const QSizeF &size)
{
    return "<< /Type /XObject /Subtype /Form /BBox " + rectangle(QRectF({0, 0}, size))
        + " /Resources << >> /Length 0 >>\nstream\n\nendstream";
}

QByteArray trailerKeys(QPDF &document, int size, const QByteArray &changed)
{
    auto trailer = document.getTrailer();
    QByteArray keys = "/Size " + QByteArray::number(size) + " /Root " + reference(document.getRoot());
    if (trailer.getKey("/Info").isIndirect())
        keys += " /Info " + reference(trailer.getKey("/Info"));
    auto id = trailer.getKey("/ID");
    const QByteArray fresh = QCryptographicHash::hash(changed, QCryptographicHash::Sha256).first(16).toHex();
    if (id.isArray() && id.getArrayNItems() == 2)
        keys += " /ID [ " + QByteArray::fromStdString(id.getArrayItem(0).unparse()) + " <" + fresh + "> ]";
    return keys;
}

/// The page and the catalogue as they read with the field; both change in memory only.
void announce(QPDF &document, QPDFObjectHandle page, const QPDFObjectHandle &field)
{
    auto annotations = QPDFObjectHandle::newArray();
    auto present = page.getKey("/Annots");
    for (int i = 0; present.isArray() && i < present.getArrayNItems(); ++i)
        annotations.appendItem(present.getArrayItem(i));
    annotations.appendItem(field);
    page.replaceKey("/Annots", annotations);
    auto form = QPDFObjectHandle::newDictionary();
    form.replaceKey("/Fields", QPDFObjectHandle::newArray(std::vector {field}));
    form.replaceKey("/SigFlags", QPDFObjectHandle::newInteger(3)); // there are signatures; append only
    document.getRoot().replaceKey("/AcroForm", form);
}

Prepared prepared(const QByteArray &pdf, const SignatureSpot &spot, const QString &name, Instant now)
{
    QPDF document;
    readPdf(document, pdf);
    if (document.getRoot().hasKey("/AcroForm"))
        throw std::runtime_error("there is a form already");
    auto page
        = QPDFPageDocumentHelper(document).getAllPages().at(static_cast<std::size_t>(spot.page)).getObjectHandle();
    auto signature = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    auto field = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    auto appearance = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    announce(document, page, field);

    PdfIncrement increment(pdf);
    const QByteArray head = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name "
        + textString(name) + " /M " + pdfTime(now) + " /ByteRange [0 ";
    const QByteArray range = QByteArray(3 * rangeWidth + 2, ' ') + "] /Contents ";
    const QByteArray room = '<' + QByteArray(qsizetype {2} * signatureRoom, '0') + '>';
    increment.add(page.getObjectID(), QByteArray::fromStdString(page.unparseResolved()));
    increment.add(document.getRoot().getObjectID(), QByteArray::fromStdString(document.getRoot().unparseResolved()));
    increment.add(field.getObjectID(), widget(spot, page, signature, appearance));
    increment.add(appearance.getObjectID(), emptyAppearance(spot.box.size()));
    const qsizetype at = increment.add(signature.getObjectID(), head + range + room + " >>");

    Prepared result;
    result.pdf = increment.finished(trailerKeys(document, appearance.getObjectID() + 1, pdf));
    result.range = at + head.size();
    result.contents = result.range + range.size();
    result.contentsEnd = result.contents + room.size();
    return result;
}

void writeRange(Prepared &prepared)
{
    const QByteArray range = QByteArray::number(prepared.contents) + ' ' + QByteArray::number(prepared.contentsEnd)
        + ' ' + QByteArray::number(prepared.pdf.size() - prepared.contentsEnd);
    prepared.pdf.replace(prepared.range, range.size(), range);
}

QByteArray digestOf(const Prepared &prepared)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(prepared.pdf).first(prepared.contents));
    hash.addData(QByteArrayView(prepared.pdf).sliced(prepared.contentsEnd));
    return hash.result();
}

} // namespace

Result<QByteArray> signPdf(const QByteArray &pdf, const Signer &signer, const SignatureSpot &spot, Instant now)
{
    return guardedPdf([&]() -> Result<QByteArray> {
        Prepared file = prepared(pdf, spot, signer.certificate().name, now);
        writeRange(file);
        const Result<QByteArray> cms = signer.sign(digestOf(file), now);
        if (!cms)
            return cms.error();
        if (cms->size() > signatureRoom)
            return Error {Error::Kind::Invalid,
                          Words::tr("The signing key file carries more certificates than fit into a report. Choose one "
                                    "with your certificate and its issuers only."),
                          QStringLiteral("cms %1 bytes").arg(cms->size())};
        const QByteArray hex = cms->toHex();
        file.pdf.replace(file.contents + 1, hex.size(), hex);
        return file.pdf;
    });
}

} // namespace Prefdesk
