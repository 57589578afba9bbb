// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/certificate.h"

#include "models/access/certificateuse.h"
#include "models/basics/openssl.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QTimeZone>

namespace Prefdesk {

namespace {

using namespace OpenSsl;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Certificate)
};

QString commonName(const X509_NAME *name)
{
    const int position = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (position < 0)
        return {};
    unsigned char *raw = nullptr;
    const int size = ASN1_STRING_to_UTF8(&raw, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, position)));
    const BytesPtr bytes(raw);
    return size > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(raw), size) : QString();
}

Instant instantOf(const ASN1_TIME *time)
{
    std::tm parts {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    const QDate date(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
    return Instant::of(QDateTime(date, QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc()));
}

QString day(Instant instant)
{
    return QLocale().toString(instant.toDateTime(), QLocale::ShortFormat);
}

} // namespace

Certificate certificateOf(const X509 *certificate)
{
    const QByteArray der = derOf(certificate, i2d_X509);
    return {.name = commonName(X509_get_subject_name(certificate)),
            .issuer = commonName(X509_get_issuer_name(certificate)),
            .fingerprint = QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex()),
            .validFrom = instantOf(X509_get0_notBefore(certificate)),
            .validUntil = instantOf(X509_get0_notAfter(certificate)),
            .keyIsFit = canSignReports(X509_get0_pubkey(certificate)),
            .maySign = maySignDocuments(certificate)};
}

Result<> requireFitness(const Certificate &certificate, Instant at)
{
    const auto refused = [](const QString &message, const QString &detail) {
        return Error {Error::Kind::Refused, message, detail};
    };
    if (!certificate.keyIsFit)
        return refused(Words::tr("The key of this certificate cannot sign reports: choose one with an RSA key of at "
                                 "least 2048 bits or a P-256 key."),
                       QStringLiteral("certificate key"));
    if (!certificate.maySign)
        return refused(Words::tr("This certificate is made for another use than signing documents. Choose one whose "
                                 "key usage allows digital signatures."),
                       QStringLiteral("certificate usage"));
    if (at < certificate.validFrom)
        return refused(Words::tr("This certificate is not valid before %1. Choose another one, or check this "
                                 "computer's clock.")
                           .arg(day(certificate.validFrom)),
                       QStringLiteral("certificate not yet valid"));
    if (certificate.validUntil < at)
        return refused(
            Words::tr("This certificate ended on %1. Choose one that is still valid.").arg(day(certificate.validUntil)),
            QStringLiteral("certificate expired"));
    return {};
}

} // namespace Prefdesk
