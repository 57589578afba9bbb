// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/note.h"

#include "models/audit/base64.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace Prefdesk {

namespace {

constexpr qsizetype longestNote = 1'000'000;
constexpr qsizetype mostSignatures = 64; // verifiers must accept 16
constexpr QByteArrayView signatureStart = "\xe2\x80\x94 "; // em dash, space

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Note)
};

Error damaged(const QString &place)
{
    return {Error::Kind::Damaged, Words::tr("This is not a signed note: it is incomplete or was changed."), place};
}

bool hasOnlyText(QByteArrayView bytes)
{
    const bool hasControls = std::any_of(bytes.begin(), bytes.end(),
                                         [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
    return !hasControls && bytes.isValidUtf8();
}

std::optional<Note::Signature> signatureOf(QByteArrayView line)
{
    if (!line.startsWith(signatureStart))
        return std::nullopt;
    const QByteArrayView rest = line.sliced(signatureStart.size());
    const qsizetype space = rest.indexOf(' ');
    if (space < 0)
        return std::nullopt;
    const QString name = QString::fromUtf8(rest.first(space));
    const std::optional<QByteArray> bytes = strictBase64(rest.sliced(space + 1));
    if (!isKeyName(name) || !bytes || bytes->size() < 5)
        return std::nullopt;
    return Note::Signature {name, qFromBigEndian<quint32>(bytes->constData()), bytes->mid(4)};
}

} // namespace

Result<Note> Note::parse(QByteArrayView bytes)
{
    if (bytes.size() > longestNote || !hasOnlyText(bytes))
        return damaged(QStringLiteral("bytes"));
    const qsizetype split = bytes.lastIndexOf(QByteArrayView("\n\n"));
    if (split < 0 || !bytes.endsWith('\n'))
        return damaged(QStringLiteral("shape"));
    Note note;
    note.text = bytes.first(split + 1).toByteArray();
    QByteArrayView rest = bytes.sliced(split + 2);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const std::optional<Signature> signature = signatureOf(rest.first(end));
        if (!signature || note.signatures.size() == mostSignatures)
            return damaged(QStringLiteral("signature line"));
        note.signatures.append(*signature);
        rest = rest.sliced(end + 1);
    }
    if (note.signatures.isEmpty())
        return damaged(QStringLiteral("no signature"));
    return note;
}

QByteArray Note::toBytes() const
{
    QByteArray bytes = text + '\n';
    for (const Signature &signature : signatures) {
        QByteArray value(4, Qt::Uninitialized);
        qToBigEndian(signature.keyId, value.data());
        bytes.append(signatureStart);
        bytes.append(signature.name.toUtf8() + ' ' + (value + signature.bytes).toBase64() + '\n');
    }
    return bytes;
}

void Note::sign(const LogKey &key)
{
    signatures.append({key.verifier().name, key.verifier().id(), key.sign(text)});
}

Result<QByteArray> openNote(QByteArrayView bytes, const QList<VerifierKey> &keys)
{
    Result<Note> note = Note::parse(bytes);
    if (!note)
        return note.error();
    bool isSigned = false;
    for (const Note::Signature &signature : note->signatures) {
        for (const VerifierKey &key : keys) {
            if (key.name != signature.name || key.id() != signature.keyId)
                continue;
            if (!key.verifies(note->text, signature.bytes))
                return Error {
                    Error::Kind::Damaged,
                    Words::tr("The signature of this note is wrong: the note was changed after it was signed."),
                    QStringLiteral("signature")};
            isSigned = true;
        }
    }
    if (!isSigned)
        return Error {Error::Kind::Damaged, Words::tr("This note is not signed by the key of this log."),
                      QStringLiteral("unknown key")};
    return note->text;
}

} // namespace Prefdesk
