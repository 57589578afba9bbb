// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/access/recoverysheet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RecoverySheet)
};

constexpr int resolution = 300;

void drawSheet(QPainter &painter, const RecoverySheet &sheet)
{
    const QRect page = painter.viewport();
    int top = 0;
    const auto write = [&](const QString &text, const QFont &font, int flags) {
        painter.setFont(font);
        QRect used;
        painter.drawText(QRect(0, top, page.width(), page.height() - top), flags | Qt::TextWordWrap, text, &used);
        top = used.bottom() + resolution / 3;
    };
    QFont heading(QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(), 20);
    const QFont body(heading.family(), 11);
    const QFont fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont).family(), 18);
    write(Words::tr("Recovery code of the desk %1").arg(sheet.deskName), heading, Qt::AlignLeft);
    write(sheet.code, fixed, Qt::AlignHCenter);
    write(Words::tr("Made on %1. It opens the desk when every administrator has forgotten the passphrase: start "
                    "Prefdesk, choose the desk, tick \"use the recovery code\" and type it; capitals, spaces and "
                    "hyphens do not matter.")
              .arg(QLocale().toString(QDate::currentDate(), QLocale::LongFormat)),
          body, Qt::AlignLeft);
    write(Words::tr("Whoever has this sheet and a copy of the desk can read all of it. Keep it where you keep "
                    "contracts, and delete the file it was printed from."),
          body, Qt::AlignLeft);
}

} // namespace

Result<> writeRecoverySheet(const RecoverySheet &sheet, const QString &file)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout::Millimeter);
        QPainter painter(&writer);
        drawSheet(painter, sheet);
    }
    QSaveFile target(file);
    const bool isWritten = target.open(QIODevice::WriteOnly)
        && target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && target.write(pdf) == pdf.size()
        && target.commit();
    if (isWritten)
        return {};
    return Error {Error::Kind::Unavailable,
                  Words::tr("The code cannot be written to %1. Choose another place, or write it on paper.")
                      .arg(QDir::toNativeSeparators(file)),
                  QStringLiteral("recovery sheet")};
}

} // namespace Prefdesk
