// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Prefdesk {

/// A file inside a PDF.
struct PdfAttachment
{
    QString name;
    QString mimeType;
    QString description;
    QByteArray content;

    bool operator==(const PdfAttachment &) const = default;
};

/// The document with these files embedded (AFRelationship Data), written anew with a classic cross-reference table,
/// which is what signPdf() can continue.
Result<QByteArray> withAttachments(const QByteArray &pdf, const QList<PdfAttachment> &attachments);

/// Every embedded file, by name; Damaged when the document is not sound from the first to the last byte.
Result<QList<PdfAttachment>> attachmentsOf(const QByteArray &pdf);

} // namespace Prefdesk
