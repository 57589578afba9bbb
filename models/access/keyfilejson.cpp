// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/keyfilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <sodium.h>

namespace Prefdesk {

namespace {

constexpr qsizetype sealedSize = 32 + crypto_box_SEALBYTES;
constexpr qsizetype wrappedSize = crypto_box_SECRETKEYBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES;
const QString personKind = QStringLiteral("person");
const QString recoveryKind = QStringLiteral("recovery");

/// Takes fields out of an object one by one; at the end all went well and none is left.
class Fields final
{
public:
    explicit Fields(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        m_right = m_right && value.isString();
        return value.toString();
    }
    qint64 integer(const QString &name, qint64 least, qint64 most)
    {
        const qint64 value = m_object.take(name).toInteger(least - 1);
        m_right = m_right && value >= least && value <= most;
        return value;
    }
    QByteArray bytes(const QString &name, qsizetype size)
    {
        const auto decoded
            = QByteArray::fromBase64Encoding(text(name).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        m_right = m_right && decoded && decoded.decoded.size() == size;
        return decoded.decoded;
    }
    bool has(const QString &name) const { return m_object.contains(name); }
    void demand(bool condition) { m_right = m_right && condition; }
    bool areRight() const { return m_right && m_object.isEmpty(); }

private:
    QJsonObject m_object;
    bool m_right = true;
};

QString encoded(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject objectOf(const KeySlot &slot)
{
    QJsonObject object {
        {QStringLiteral("kind"), slot.kind == KeySlot::Kind::Person ? personKind : recoveryKind},
        {QStringLiteral("name"), slot.name},
        {QStringLiteral("kdf"), QStringLiteral("argon2id13")},
        {QStringLiteral("memory"), slot.memory},
        {QStringLiteral("passes"), slot.passes},
        {QStringLiteral("salt"), encoded(slot.salt)},
        {QStringLiteral("public_key"), encoded(slot.publicKey)},
        {QStringLiteral("nonce"), encoded(slot.nonce)},
        {QStringLiteral("wrapped_secret_key"), encoded(slot.wrappedSecretKey)},
        {QStringLiteral("database_key"), encoded(slot.databaseKey)},
        {QStringLiteral("log_key"), encoded(slot.logKey)},
        {QStringLiteral("log_public_key"), encoded(slot.logPublicKey)},
    };
    if (!slot.nextDatabaseKey.isEmpty())
        object.insert(QStringLiteral("next_database_key"), encoded(slot.nextDatabaseKey));
    return object;
}

std::optional<KeySlot> slotFrom(const QJsonObject &object)
{
    Fields fields(object);
    KeySlot slot;
    const QString kind = fields.text(QStringLiteral("kind"));
    fields.demand(kind == personKind || kind == recoveryKind);
    slot.kind = kind == personKind ? KeySlot::Kind::Person : KeySlot::Kind::Recovery;
    slot.name = fields.text(QStringLiteral("name"));
    fields.demand(slot.name.isEmpty() == (slot.kind == KeySlot::Kind::Recovery));
    fields.demand(fields.text(QStringLiteral("kdf")) == u"argon2id13");
    slot.memory = fields.integer(QStringLiteral("memory"), leastMemory, mostMemory);
    slot.passes = fields.integer(QStringLiteral("passes"), leastPasses, mostPasses);
    slot.salt = fields.bytes(QStringLiteral("salt"), crypto_pwhash_SALTBYTES);
    slot.publicKey = fields.bytes(QStringLiteral("public_key"), crypto_box_PUBLICKEYBYTES);
    slot.nonce = fields.bytes(QStringLiteral("nonce"), crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    slot.wrappedSecretKey = fields.bytes(QStringLiteral("wrapped_secret_key"), wrappedSize);
    slot.databaseKey = fields.bytes(QStringLiteral("database_key"), sealedSize);
    slot.logKey = fields.bytes(QStringLiteral("log_key"), sealedSize);
    slot.logPublicKey = fields.bytes(QStringLiteral("log_public_key"), crypto_sign_PUBLICKEYBYTES);
    if (fields.has(QStringLiteral("next_database_key")))
        slot.nextDatabaseKey = fields.bytes(QStringLiteral("next_database_key"), sealedSize);
    if (!fields.areRight())
        return std::nullopt;
    return slot;
}

} // namespace

QByteArray jsonOf(const KeyFile &file)
{
    QJsonArray entries;
    for (const KeySlot &slot : file.entries)
        entries.append(objectOf(slot));
    return QJsonDocument(QJsonObject {{QStringLiteral("desk"), file.desk}, {QStringLiteral("slots"), entries}})
        .toJson(QJsonDocument::Indented);
}

std::optional<KeyFile> keyFileFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    KeyFile file;
    file.desk = object.value(QStringLiteral("desk")).toString();
    const QJsonArray entries = object.value(QStringLiteral("slots")).toArray();
    if (object.size() != 2 || file.desk.isEmpty() || entries.isEmpty())
        return std::nullopt;
    QSet<QString> names;
    for (const auto &entry : entries) {
        const std::optional<KeySlot> slot = slotFrom(entry.toObject());
        if (!slot || names.contains(slot->name))
            return std::nullopt;
        names.insert(slot->name);
        file.entries.append(*slot);
        const KeySlot &first = file.entries.first();
        if (slot->nextDatabaseKey.isEmpty() != first.nextDatabaseKey.isEmpty()
            || slot->logPublicKey != first.logPublicKey)
            return std::nullopt;
    }
    return file;
}

} // namespace Prefdesk
