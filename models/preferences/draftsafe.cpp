// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/draftsafe.h"

#include "models/access/desk.h"
#include "models/preferences/calldraft.h"
#include "models/preferences/callstore.h"
#include "models/preferences/draftstore.h"
#include "models/storage/database.h"

#include <QJsonDocument>

#include <sodium.h>

namespace Prefdesk {

namespace {

constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
const QString customerField = QStringLiteral("customer");
const QString draftField = QStringLiteral("draft");

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

// From what the person's slot alone gives; a new passphrase leaves it as it is.
Secret keyOf(const Unlocked &unlocked)
{
    constexpr QByteArrayView purpose("prefdesk draft in memory");
    Secret key(crypto_secretbox_KEYBYTES);
    crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char *>(purpose.data()),
                       static_cast<unsigned long long>(purpose.size()), unlocked.signerPassphrase.data(),
                       unlocked.signerPassphrase.size());
    return key;
}

QByteArray sealed(const CallDraft &draft, const Secret &key)
{
    const QJsonObject content {{customerField, number(draft.call.customer)}, {draftField, toJson(draft)}};
    QByteArray plain = QJsonDocument(content).toJson(QJsonDocument::Compact);
    QByteArray box(nonceSize + crypto_secretbox_MACBYTES + plain.size(), '\0');
    randombytes_buf(box.data(), nonceSize);
    crypto_secretbox_easy(raw(box) + nonceSize, raw(plain), static_cast<unsigned long long>(plain.size()), raw(box),
                          key.data());
    wipe(plain);
    return box;
}

std::optional<CallDraft> opened(const QByteArray &box, const Secret &key)
{
    QByteArray plain(box.size() - nonceSize - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(raw(plain), raw(box) + nonceSize,
                                   static_cast<unsigned long long>(box.size() - nonceSize), raw(box), key.data())
        != 0)
        return {};
    const QJsonObject content = QJsonDocument::fromJson(plain).object();
    wipe(plain);
    auto draft = callDraftFromJson(content.value(draftField).toObject());
    if (draft)
        draft->call.customer = CustomerId {content.value(customerField).toInteger()};
    return draft;
}

Result<> storeUnlessSaved(Connection &connection, const Actor &actor, Instant at, const CallDraft &draft)
{
    const auto saved = CallStore(connection).withUuid(draft.call.customer, draft.call.uuid);
    if (!saved)
        return saved.error();
    if (*saved)
        return {};
    return DraftStore(connection, actor, [at] { return at; }).keepUnlessNewer(draft);
}

} // namespace

DraftSafe::DraftSafe(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
}

void DraftSafe::lockAway(const Unlocked &unlocked, Database &database, const QList<CallDraft> &drafts)
{
    const Secret key = keyOf(unlocked);
    for (const CallDraft &draft : drafts) {
        m_sealed.append({.number = ++m_last,
                         .log = unlocked.logOrigin,
                         .person = unlocked.actor.name,
                         .fullName = unlocked.actor.fullName,
                         .at = m_clock(),
                         .box = sealed(draft, key)});
        store(unlocked, database, m_sealed.last(), draft);
    }
}

void DraftSafe::giveBack(const Unlocked &unlocked, Database &database)
{
    const auto isTheirs = [&](const Sealed &sealed) {
        return sealed.log == unlocked.logOrigin && sealed.person == unlocked.actor.name;
    };
    const Secret key = keyOf(unlocked);
    const QList<Sealed> all = m_sealed;
    for (const Sealed &sealed : all) {
        if (!isTheirs(sealed))
            continue;
        if (const auto draft = opened(sealed.box, key))
            store(unlocked, database, sealed, *draft);
        else // a person of the same name with another key: for nobody any more
            m_sealed.removeIf([&](const Sealed &one) { return one.number == sealed.number; });
    }
}

void DraftSafe::store(const Unlocked &unlocked, Database &database, const Sealed &sealed, const CallDraft &draft)
{
    database.run(
        this,
        [actor = unlocked.actor, at = sealed.at, draft](Connection &connection) {
            return storeUnlessSaved(connection, actor, at, draft);
        },
        [this, number = sealed.number](const Result<> &stored) {
            if (stored)
                m_sealed.removeIf([number](const Sealed &one) { return one.number == number; });
            else if (stored.error().kind != Error::Kind::Unavailable)
                emit failed(stored.error());
        });
}

QStringList DraftSafe::people() const
{
    QStringList names;
    for (const Sealed &sealed : m_sealed)
        names.append(sealed.fullName);
    names.removeDuplicates();
    return names;
}

} // namespace Prefdesk
