// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/registerimport.h"

#include "models/customers/phonenumber.h"
#include "models/intake/importframe.h"
#include "models/intake/linereader.h"
#include "models/intake/registerwriter.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RegisterImport)
};

std::optional<Register> registerNamed(const QString &fileName)
{
    for (int index = 0; index < registerCount; ++index) {
        const auto one = static_cast<Register>(index);
        if (fileName.startsWith(code(one), Qt::CaseInsensitive))
            return one;
    }
    return std::nullopt;
}

/// Invalid for a day that does not exist or has not come.
Result<Instant> listDate(const QFileInfo &file, Instant now)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!\\d)(20\\d\\d)-?(\\d\\d)-?(\\d\\d)(?!\\d)"));
    const QRegularExpressionMatch found = pattern.match(file.fileName());
    if (!found.hasMatch())
        return std::min(Instant::of(file.lastModified()), now);
    const QDate day(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
    const Instant date = Instant::of(QDateTime(day, QTime(0, 0), QTimeZone::utc()));
    if (day.isValid() && date <= now)
        return date;
    return Error {
        Error::Kind::Invalid,
        Words::tr("The date in the name of the file \"%1\" does not exist or lies in the future, so it is not "
                  "clear how old the list is. Give the file its right date and import it again.")
            .arg(file.fileName()),
        QStringLiteral("list date")};
}

/// The numbers of one block of lines, and what is wrong with the others.
struct Block
{
    qint64 read = 0;
    QStringList numbers;
    QList<QuarantinedField> faults;
};

void readLine(Block &block, const Line &line, qint64 row)
{
    const QString text = QString::fromUtf8(line.bytes.first(std::min(line.bytes.size(), longestContent))).trimmed();
    if (!line.tooLong && (text.isEmpty() || text.startsWith(u'#')))
        return;
    ++block.read;
    const Result<QString> number = phoneNormalForm(text, {});
    if (line.tooLong)
        block.faults.append({row, {}, Fault::LineTooLong, text});
    else if (!number || !text.startsWith(u'+'))
        block.faults.append({row, {}, Fault::NotAPhoneNumber, text});
    else
        block.numbers.append(*number);
}

Error otherKind()
{
    return {Error::Kind::Invalid,
            Words::tr("The file has no telephone number such as +33123456789, so nothing was taken from it. Check that "
                      "it is the right file."),
            QStringLiteral("no number")};
}

/// False at the end of the file.
Result<bool> readBlock(LineReader &lines, Block &block, qint64 &row)
{
    constexpr qint64 blockSize = 1000;
    while (block.read < blockSize) {
        const Result<std::optional<Line>> line = lines.next();
        if (!line)
            return line.error();
        if (!*line)
            return false;
        readLine(block, **line, ++row);
    }
    return true;
}

Result<> takeAll(ImportFrame &frame, RegisterWriter &writer, const ImportProgress &progress)
{
    LineReader lines(frame.file());
    ImportOutcome &outcome = frame.outcome();
    qint64 row = 0;
    for (bool goesOn = true; goesOn;) {
        Block block;
        const Result<bool> more = readBlock(lines, block, row);
        if (!more)
            return more.error();
        goesOn = *more;
        const Result<qint64> added = writer.add(block.numbers);
        if (!added)
            return added.error();
        outcome.read += block.read;
        outcome.added += *added;
        outcome.unchanged += block.numbers.size() - *added;
        if (const Result<> quarantined = frame.quarantine(block.faults); !quarantined)
            return quarantined;
        progress(lines.position(), frame.file().size());
    }
    return outcome.added > 0 ? Result<>() : otherKind();
}

} // namespace

QString RegisterImport::format()
{
    return QStringLiteral("do-not-call");
}

RegisterImport::RegisterImport(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<ImportOutcome> RegisterImport::run(const ImportRequest &request, const ImportProgress &progress)
{
    const auto begun = ImportFrame::begin(m_connection, m_actor, m_clock, request, Action::RegisterImported);
    if (!begun)
        return begun.error();
    const QFileInfo file(request.file);
    const Result<Instant> listedAt = listDate(file, m_clock());
    if (!listedAt)
        return listedAt.error();
    RegisterWriter writer(m_connection, (*begun)->batch(), *listedAt, m_clock(), registerNamed(file.fileName()));
    if (const Result<> taken = takeAll(**begun, writer, progress); !taken)
        return taken.error();
    return (*begun)->finish();
}

} // namespace Prefdesk
