// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportwriter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>
#include <QTextBlock>
#include <QTextDocument>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportWriter)
};

constexpr int dotsPerInch = 600;
constexpr double dotsPerMillimetre = dotsPerInch / 25.4;
constexpr double pointsPerDot = 72.0 / dotsPerInch;
constexpr double margin = 18; // millimetres, like all below
constexpr double headHeight = 14;
constexpr double footHeight = 12;
constexpr double signatureHeight = 30;
constexpr double signatureGap = 6;

const auto styleSheet
    = QStringLiteral("h2 { font-size: 12pt; color: #1d3b53; margin-top: 14px; margin-bottom: 4px; }"
                     "p { margin-top: 2px; margin-bottom: 6px; }"
                     "pre { font-family: 'DejaVu Sans Mono', 'Noto Sans Mono', monospace; font-size: 6.5pt; }"
                     "td { font-size: 8pt; } th { font-size: 8pt; font-weight: 600; }");

QFont font(double points, int weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans")});
    font.setPointSizeF(points);
    font.setWeight(static_cast<QFont::Weight>(weight));
    // Spacing, however small, keeps "ff" two letters: codes are copied and searched for letter by letter.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    return font;
}

/// Without any font Qt draws nothing or boxes and says nothing; a real font has tables.
bool canDrawText()
{
    return qobject_cast<QGuiApplication *>(QCoreApplication::instance())
        && !QRawFont::fromFont(font(9)).fontTable("head").isEmpty();
}

/// One report on its way to paper; all measures in dots from the upper left corner of the writable area.
class Pages final
{
public:
    Pages(const ReportContent &content, const Certificate &signer, QBuffer &target);

    SignatureSpot draw();

private:
    void layOut();
    void drawHead(int page);
    void drawFoot(int page);
    void drawBody(int page);
    void drawSignature();
    double endOfBody() const;
    QRectF onPaper(const QRectF &box) const;

    const ReportContent &m_content;
    const Certificate &m_signer;
    QPdfWriter m_writer;
    QTextDocument m_document;
    QPainter m_painter;
    double m_width = 0;
    double m_height = 0;
    double m_bodyHeight = 0;
    int m_pages = 0;
    QRectF m_box; // of the signature, on the last page
};

Pages::Pages(const ReportContent &content, const Certificate &signer, QBuffer &target)
    : m_content(content)
    , m_signer(signer)
    , m_writer(&target)
{
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    m_writer.setTitle(content.title);
    m_writer.setCreator(content.evidence.program);
    m_width = m_writer.width();
    m_height = m_writer.height();
    m_bodyHeight = m_height - (headHeight + footHeight) * dotsPerMillimetre;
}

void Pages::layOut()
{
    m_document.documentLayout()->setPaintDevice(&m_writer);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(font(9));
    m_document.setDefaultStyleSheet(styleSheet);
    m_document.setHtml(m_content.html);
    m_document.setPageSize({m_width, m_bodyHeight});
    m_pages = m_document.pageCount();
    const double gap = signatureGap * dotsPerMillimetre;
    const double height = signatureHeight * dotsPerMillimetre;
    double top = endOfBody() + gap;
    if (top + height > m_bodyHeight) {
        ++m_pages;
        top = gap;
    }
    m_box = {0, headHeight * dotsPerMillimetre + top, m_width, height};
}

double Pages::endOfBody() const
{
    const QRectF last = m_document.documentLayout()->blockBoundingRect(m_document.lastBlock());
    return last.bottom() - (m_document.pageCount() - 1) * m_bodyHeight;
}

SignatureSpot Pages::draw()
{
    layOut();
    m_painter.begin(&m_writer);
    for (int page = 0; page < m_pages; ++page) {
        if (page > 0)
            m_writer.newPage();
        drawHead(page);
        drawBody(page);
        drawFoot(page);
    }
    drawSignature();
    m_painter.end();
    return {m_pages - 1, onPaper(m_box)};
}

void Pages::drawHead(int page)
{
    const double line = (headHeight - 4) * dotsPerMillimetre;
    m_painter.setPen(QColor(0x1d, 0x3b, 0x53));
    m_painter.setFont(font(page == 0 ? 16 : 10, QFont::DemiBold));
    m_painter.drawText(QRectF(0, 0, m_width, line * 0.9), Qt::AlignLeft | Qt::AlignBottom, m_content.title);
    m_painter.setFont(font(8));
    m_painter.drawText(QRectF(0, 0, m_width, line * 0.9), Qt::AlignRight | Qt::AlignBottom,
                       m_content.evidence.deskName);
    m_painter.setPen(QPen(QColor(0x1d, 0x3b, 0x53), 0.4 * dotsPerMillimetre));
    m_painter.drawLine(QPointF(0, line), QPointF(m_width, line));
}

void Pages::drawBody(int page)
{
    const QRectF part(0, page * m_bodyHeight, m_width, m_bodyHeight);
    if (page >= m_document.pageCount())
        return;
    m_painter.save();
    m_painter.translate(0, headHeight * dotsPerMillimetre - part.top());
    m_painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette.setColor(QPalette::Text, Qt::black); // paper is white, whatever the screen is
    m_document.documentLayout()->draw(&m_painter, context);
    m_painter.restore();
}

void Pages::drawFoot(int page)
{
    const QRectF line(0, m_height - 6 * dotsPerMillimetre, m_width, 6 * dotsPerMillimetre);
    m_painter.setPen(QColor(0x5b, 0x64, 0x70));
    m_painter.setFont(font(7.5));
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, Words::tr("Checkpoint %1").arg(m_content.shortCode()));
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, Words::tr("Page %1 of %2").arg(page + 1).arg(m_pages));
}

void Pages::drawSignature()
{
    const Evidence &evidence = m_content.evidence;
    m_painter.setPen(QPen(QColor(0x1d, 0x3b, 0x53), 0.3 * dotsPerMillimetre));
    m_painter.drawRect(m_box);
    const double inset = 3 * dotsPerMillimetre;
    const QRectF text = m_box.adjusted(inset, inset, -inset, -inset);
    m_painter.setPen(Qt::black);
    m_painter.setFont(font(10, QFont::DemiBold));
    m_painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, Words::tr("Signed electronically by %1").arg(m_signer.name));
    m_painter.setFont(font(7.5));
    const QStringList lines {
        Words::tr("Certificate issued by %1, valid until %2").arg(m_signer.issuer, timeText(m_signer.validUntil)),
        Words::tr("SHA-256 of the certificate: %1").arg(m_signer.fingerprint),
        Words::tr("Made at %1 by %2").arg(timeText(evidence.madeAt), evidence.makerName),
        Words::tr("Checkpoint of the log: %1").arg(m_content.shortCode())};
    m_painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom, lines.join(u'\n'));
}

QRectF Pages::onPaper(const QRectF &box) const
{
    const QRect area = m_writer.pageLayout().paintRectPixels(dotsPerInch);
    const double paperHeight = m_writer.pageLayout().fullRectPixels(dotsPerInch).height();
    const double bottom = paperHeight - (area.top() + box.bottom());
    return {(area.left() + box.left()) * pointsPerDot, bottom * pointsPerDot, box.width() * pointsPerDot,
            box.height() * pointsPerDot};
}

} // namespace

Result<DrawnReport> drawReport(const ReportContent &content, const Certificate &signer)
{
    if (!canDrawText())
        return Error {Error::Kind::Unavailable,
                      Words::tr("This computer has no fonts, so the report cannot be drawn. Install some, for example "
                                "the package fonts-dejavu-core."),
                      QStringLiteral("fonts")};
    DrawnReport drawn;
    QBuffer buffer(&drawn.pdf);
    buffer.open(QIODevice::WriteOnly);
    Pages pages(content, signer, buffer);
    drawn.spot = pages.draw();
    return drawn;
}

} // namespace Prefdesk
