// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/tlogproof.h"

#include "models/audit/base64.h"
#include "models/audit/merkle.h"
#include "models/audit/note.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

constexpr QByteArrayView firstLine = "c2sp.org/tlog-proof@v1";
constexpr QByteArrayView extraStart = "extra ";
constexpr QByteArrayView indexStart = "index ";
constexpr qsizetype longestPath = 63;
constexpr qsizetype longestProof = 2'000'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::TlogProof)
};

Error damaged(const QString &place)
{
    return {Error::Kind::Damaged, Words::tr("This is not a proof from a log: it is incomplete or was changed."), place};
}

// The text up to the next newline; what follows stays in rest. Nothing when no newline is left.
std::optional<QByteArrayView> nextLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    if (end < 0)
        return std::nullopt;
    const QByteArrayView line = rest.first(end);
    rest = rest.sliced(end + 1);
    return line;
}

} // namespace

Result<TlogProof> TlogProof::fromText(QByteArrayView text)
{
    QByteArrayView rest = text;
    if (text.size() > longestProof || nextLine(rest) != firstLine)
        return damaged(QStringLiteral("first line"));
    TlogProof proof;
    std::optional<QByteArrayView> line = nextLine(rest);
    if (line && line->startsWith(extraStart)) {
        const std::optional<QByteArray> extra = strictBase64(line->sliced(extraStart.size()));
        if (!extra || extra->isEmpty())
            return damaged(QStringLiteral("extra"));
        proof.extra = *extra;
        line = nextLine(rest);
    }
    const std::optional<qint64> index
        = line && line->startsWith(indexStart) ? strictDecimal(line->sliced(indexStart.size())) : std::nullopt;
    if (!index)
        return damaged(QStringLiteral("index"));
    proof.index = *index;
    for (line = nextLine(rest); line && !line->isEmpty(); line = nextLine(rest)) {
        const std::optional<QByteArray> bytes = strictBase64(*line);
        const std::optional<Hash> hash = bytes ? hashFrom(*bytes) : std::nullopt;
        if (!hash || proof.path.size() == longestPath)
            return damaged(QStringLiteral("path"));
        proof.path.append(*hash);
    }
    if (!line)
        return damaged(QStringLiteral("checkpoint"));
    proof.checkpoint = rest.toByteArray();
    if (const Result<Note> note = Note::parse(rest); !note)
        return note.error();
    return proof;
}

QByteArray TlogProof::toText() const
{
    QByteArray text = firstLine.toByteArray() + '\n';
    if (!extra.isEmpty())
        text.append(extraStart.toByteArray() + extra.toBase64() + '\n');
    text.append(indexStart.toByteArray() + QByteArray::number(index) + '\n');
    for (const Hash &hash : path)
        text.append(toBytes(hash).toBase64() + '\n');
    return text + '\n' + checkpoint;
}

Result<Checkpoint> TlogProof::verify(QByteArrayView entry, const VerifierKey &key) const
{
    Result<Checkpoint> opened = openCheckpoint(checkpoint, key);
    if (!opened)
        return opened.error();
    const std::optional<Hash> root = rootOfInclusion(index, opened->size, Hasher().leaf(entry), path);
    if (!root || *root != opened->root)
        return Error {Error::Kind::Damaged,
                      Words::tr("This entry is not the one that the log holds at this place: it was changed."),
                      QStringLiteral("path")};
    return opened;
}

} // namespace Prefdesk
