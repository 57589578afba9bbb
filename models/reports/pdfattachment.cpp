// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/pdfattachment.h"

#include "models/reports/pdfdocument.h"
#include "models/reports/pdffiles.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace Prefdesk {

namespace {

constexpr qsizetype largestContent = 256'000'000; // all attachments together

/// Collects a stream and stops a file that unpacks to more than a report ever holds.
class Collector final : public Pipeline
{
public:
    explicit Collector(qsizetype room)
        : Pipeline("attachment", nullptr)
        , m_room(room)
    {
    }
    void write(const unsigned char *data, size_t size) override
    {
        if (static_cast<qsizetype>(size) > m_room - m_content.size())
            throw std::length_error("attachment");
        m_content.append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    }
    void finish() override { }
    const QByteArray &content() const { return m_content; }

private:
    qsizetype m_room;
    QByteArray m_content;
};

void attach(QPDF &document, QPDFEmbeddedFileDocumentHelper &files, const PdfAttachment &attachment)
{
    auto stream = QPDFEFStreamObjectHelper::createEFStream(document, attachment.content.toStdString());
    stream.setSubtype(attachment.mimeType.toStdString());
    auto spec = QPDFFileSpecObjectHelper::createFileSpec(document, attachment.name.toStdString(), stream);
    spec.setDescription(attachment.description.toStdString());
    spec.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
    files.replaceEmbeddedFile(attachment.name.toStdString(), spec);
    auto root = document.getRoot();
    if (!root.hasKey("/AF"))
        root.replaceKey("/AF", QPDFObjectHandle::newArray());
    root.getKey("/AF").appendItem(spec.getObjectHandle());
}

QByteArray written(QPDF &document)
{
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

PdfAttachment attachmentOf(const EmbeddedFile &file, qsizetype room)
{
    auto stream = file.stream;
    Collector collector(room);
    if (!stream.pipeStreamData(&collector, 0, qpdf_dl_all, true))
        throw std::runtime_error("attachment cannot be unpacked");
    return {.name = QString::fromStdString(file.name),
            .mimeType = QString::fromStdString(QPDFEFStreamObjectHelper(stream).getSubtype()),
            .description = QString::fromStdString(file.description),
            .content = collector.content()};
}

} // namespace

Result<QByteArray> withAttachments(const QByteArray &pdf, const QList<PdfAttachment> &attachments)
{
    return guardedPdf([&]() -> Result<QByteArray> {
        QPDF document;
        readPdf(document, pdf);
        QPDFEmbeddedFileDocumentHelper files(document);
        for (const PdfAttachment &attachment : attachments)
            attach(document, files, attachment);
        return written(document);
    });
}

Result<QList<PdfAttachment>> attachmentsOf(const QByteArray &pdf)
{
    return guardedPdf([&]() -> Result<QList<PdfAttachment>> {
        QPDF document;
        readPdf(document, pdf);
        QList<PdfAttachment> attachments;
        qsizetype room = largestContent;
        for (const EmbeddedFile &file : embeddedFiles(document)) {
            attachments.append(attachmentOf(file, room));
            room -= attachments.last().content.size();
        }
        return attachments;
    });
}

} // namespace Prefdesk
