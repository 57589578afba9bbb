// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/commitment.h"

#include <QJsonDocument>

#include <sodium.h>

namespace Prefdesk {

Opening Opening::of(QByteArray label, QByteArray value)
{
    Opening opening {std::move(label), QByteArray(32, Qt::Uninitialized), std::move(value)};
    randombytes_buf(opening.salt.data(), static_cast<std::size_t>(opening.salt.size()));
    return opening;
}

Hash Opening::commitment(Hasher &hasher) const
{
    return commitmentOf(hasher, salt, label, value);
}

Hash commitmentOf(Hasher &hasher, QByteArrayView salt, QByteArrayView label, QByteArrayView value)
{
    static constexpr char prefix = 2;
    static constexpr char separator = 0;
    return hasher.hash({{&prefix, 1}, salt, label, {&separator, 1}, value});
}

CommittedJson::CommittedJson(const QJsonObject &value)
    : m_bytes(value.isEmpty() ? QByteArray() : QJsonDocument(value).toJson(QJsonDocument::Compact))
{
}

CommittedJson::CommittedJson(std::initializer_list<std::pair<QString, QJsonValue>> members)
    : CommittedJson(QJsonObject(members))
{
}

CommittedJson CommittedJson::of(const JsonText &text)
{
    CommittedJson json;
    json.m_bytes = text.bytes();
    return json;
}

} // namespace Prefdesk
