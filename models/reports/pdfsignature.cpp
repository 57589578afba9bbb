// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pdfsignature.h"

#include "models/reports/pdfdocument.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <optional>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PdfSignature)
};

/// What the document says of its signature, before any of it is believed.
struct Claim
{
    qsizetype signatures = 0;
    std::array<qint64, 4> range {-1, -1, -1, -1};
    QByteArray contents;
    QByteArray kind;
    QByteArray time;
};

qsizetype countSignatures(QPDF &document)
{
    const auto objects = document.getAllObjects();
    return std::count_if(objects.begin(), objects.end(), [](QPDFObjectHandle object) {
        return object.isDictionary()
            && (object.hasKey("/ByteRange") || object.getKey("/Type").isNameAndEquals("/Sig")
                || object.getKey("/Type").isNameAndEquals("/DocTimeStamp"));
    });
}

std::optional<QPDFObjectHandle> signatureOf(QPDF &document)
{
    auto fields = document.getRoot().getKey("/AcroForm");
    fields = fields.isDictionary() ? fields.getKey("/Fields") : QPDFObjectHandle::newNull();
    if (!fields.isArray() || fields.getArrayNItems() != 1 || !fields.getArrayItem(0).isDictionary())
        return std::nullopt;
    auto field = fields.getArrayItem(0);
    auto value = field.getKey("/V");
    if (!field.getKey("/FT").isNameAndEquals("/Sig") || !value.isDictionary())
        return std::nullopt;
    return value;
}

QByteArray stringOf(QPDFObjectHandle object)
{
    return object.isString() ? QByteArray::fromStdString(object.getStringValue()) : QByteArray();
}

Result<Claim> claimOf(const QByteArray &pdf)
{
    return guardedPdf([&]() -> Result<Claim> {
        QPDF document;
        readPdf(document, pdf);
        Claim claim;
        claim.signatures = countSignatures(document);
        auto signature = signatureOf(document);
        if (!signature)
            return claim;
        auto range = signature->getKey("/ByteRange");
        for (int i = 0; range.isArray() && range.getArrayNItems() == 4 && i < 4; ++i) {
            if (range.getArrayItem(i).isInteger())
                claim.range.at(static_cast<std::size_t>(i)) = range.getArrayItem(i).getIntValue();
        }
        claim.contents = stringOf(signature->getKey("/Contents"));
        claim.time = stringOf(signature->getKey("/M"));
        auto kind = signature->getKey("/SubFilter");
        claim.kind = kind.isName() ? QByteArray::fromStdString(kind.getName()) : QByteArray();
        return claim;
    });
}

Finding rangeFinding(const QString &was, qint64 is)
{
    return {QStringLiteral("byte-range"), QStringLiteral("/ByteRange"), was, QString::number(is)};
}

bool isHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f') || (digit >= 'A' && digit <= 'F');
    });
}

/// The gap must be exactly "<hex digits of /Contents>".
bool isGapTheContents(const QByteArray &pdf, qint64 from, qint64 to, const QByteArray &contents)
{
    const QByteArrayView gap = QByteArrayView(pdf).sliced(from, to - from);
    if (gap.size() < 4 || gap.size() % 2 != 0 || gap.front() != '<' || gap.back() != '>')
        return false;
    const QByteArrayView digits = gap.sliced(1, gap.size() - 2);
    return isHex(digits) && QByteArray::fromHex(digits.toByteArray()) == contents;
}

QList<Finding> checkRange(const QByteArray &pdf, const Claim &claim)
{
    const auto [first, gap, rest, length] = claim.range;
    const qint64 size = pdf.size();
    if (first != 0)
        return {rangeFinding(QStringLiteral("0"), first)};
    if (gap <= 0 || rest <= gap || length < 0 || rest > size || length > size - rest)
        return {rangeFinding(Words::tr("places inside the file"), gap)};
    if (rest + length != size)
        return {{QStringLiteral("appended"), QStringLiteral("byte %1").arg(rest + length), Words::tr("end of the file"),
                 Words::tr("%n more bytes", nullptr, static_cast<int>(size - rest - length))}};
    if (!isGapTheContents(pdf, gap, rest, claim.contents))
        return {rangeFinding(Words::tr("a gap that holds the signature and nothing else"), gap)};
    return {};
}

QList<Finding> checkClaim(const Claim &claim)
{
    if (claim.signatures == 0)
        return {{QStringLiteral("unsigned"), QStringLiteral("file"), Words::tr("one signature"), Words::tr("none")}};
    if (claim.signatures != 1)
        return {{QStringLiteral("signature-count"), QStringLiteral("file"), Words::tr("one signature"),
                 QString::number(claim.signatures)}};
    if (claim.kind != "/ETSI.CAdES.detached")
        return {{QStringLiteral("signature-kind"), QStringLiteral("/SubFilter"), QStringLiteral("ETSI.CAdES.detached"),
                 QString::fromLatin1(claim.kind)}};
    return {};
}

Instant instantOf(const QByteArray &pdfTime)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(pdfTime), QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
    return time.isValid() ? Instant::of(QDateTime(time.date(), time.time(), QTimeZone::utc())) : Instant {};
}

QByteArray digestOf(const QByteArray &pdf, const Claim &claim)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(pdf).first(claim.range[1]));
    hash.addData(QByteArrayView(pdf).sliced(claim.range[2]));
    return hash.result();
}

} // namespace

PdfSignature readSignature(const QByteArray &pdf)
{
    PdfSignature signature;
    const Result<Claim> claim = claimOf(pdf);
    if (!claim) {
        signature.findings.append({QStringLiteral("file"), claim.error().detail, Words::tr("a sound PDF file"),
                                   Words::tr("damaged or changed")});
        return signature;
    }
    signature.findings = checkClaim(*claim);
    if (signature.findings.isEmpty())
        signature.findings = checkRange(pdf, *claim);
    if (!signature.findings.isEmpty())
        return signature;
    signature.container = claim->contents;
    signature.digest = digestOf(pdf, *claim);
    signature.claimedAt = instantOf(claim->time);
    return signature;
}

} // namespace Prefdesk
