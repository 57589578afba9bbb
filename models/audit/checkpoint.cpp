// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpoint.h"

#include "models/audit/base64.h"
#include "models/audit/note.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Checkpoint)
};

Error damaged(const QString &place)
{
    return {Error::Kind::Damaged, Words::tr("This is not a checkpoint of a log."), place};
}

} // namespace

Result<Checkpoint> Checkpoint::fromText(QByteArrayView text)
{
    const QList<QByteArray> lines = text.toByteArray().split('\n'); // the last is what follows the last newline
    if (lines.size() < 4 || !lines.last().isEmpty())
        return damaged(QStringLiteral("lines"));
    for (qsizetype at = 0; at + 1 < lines.size(); ++at) {
        if (lines.at(at).isEmpty())
            return damaged(QStringLiteral("empty line"));
    }
    const std::optional<qint64> size = strictDecimal(lines.at(1));
    const std::optional<QByteArray> root = strictBase64(lines.at(2));
    const std::optional<Hash> hash = root ? hashFrom(*root) : std::nullopt;
    if (!size || !hash)
        return damaged(size ? QStringLiteral("root") : QStringLiteral("size"));
    return Checkpoint {QString::fromUtf8(lines.first()), *size, *hash};
}

QByteArray Checkpoint::toText() const
{
    return origin.toUtf8() + '\n' + QByteArray::number(size) + '\n' + toBytes(root).toBase64() + '\n';
}

QByteArray Checkpoint::signedBy(const LogKey &key) const
{
    Note note {toText(), {}};
    note.sign(key);
    return note.toBytes();
}

Result<Checkpoint> openCheckpoint(QByteArrayView note, const VerifierKey &key)
{
    const Result<QByteArray> text = openNote(note, {key});
    if (!text)
        return text.error();
    Result<Checkpoint> checkpoint = Checkpoint::fromText(*text);
    if (checkpoint && checkpoint->origin != key.name)
        return Error {Error::Kind::Damaged, Words::tr("This checkpoint belongs to another log."),
                      QStringLiteral("origin")};
    return checkpoint;
}

} // namespace Prefdesk
