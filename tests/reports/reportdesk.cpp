// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reports/reportdesk.h"

#include "models/customers/customerstore.h"
#include "models/preferences/preferencestore.h"
#include "models/reports/evidencestore.h"
#include "models/reports/pdfattachment.h"
#include "models/reports/pdfsigner.h"
#include "models/reports/signer.h"
#include "models/storage/transaction.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace Prefdesk {

namespace {

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s [%s]", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

QByteArray plainPdf()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(1000, 1000, QStringLiteral("Agnès Berger"));
    painter.end();
    return pdf;
}

ReportDesk::ReportDesk()
    : m_logSeed(Secret::random(32))
{
    m_logKey = must(LogKey::fromSeed(QStringLiteral("prefdesk.example/log"), m_logSeed));
    must(desk.connection().run(
        QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                       "VALUES (1, 'u', 'North desk', ?, ?, 0)"),
        {m_logKey->verifier().name, m_logKey->verifier().publicKey}));
    must(connection().run(
        QStringLiteral("INSERT INTO notice_version (notice, version, language, region, state, title, body, spoken, "
                       "hash, published_at) "
                       "VALUES ('marketing-email', 99, 'fr', '', 'published', 'Privacy', 'body', 'spoken', ?, 0)"),
        {QByteArray(1, '\0')}));
    m_agnes = addCustomer(QStringLiteral("100000"), QStringLiteral("Agnès"), QStringLiteral("Berger"),
                          QStringLiteral("FR"));
    m_bruno
        = addCustomer(QStringLiteral("100001"), QStringLiteral("Bruno"), QStringLiteral("Novák"), QStringLiteral("CZ"));
    addMessages();
    for (const ConsentState state : {ConsentState::Given, ConsentState::Refused, ConsentState::Withdrawn}) {
        saveCall(m_agnes, state == ConsentState::Refused ? ConsentState::Given : state);
        saveCall(m_bruno, ConsentState::Refused);
    }
}

LogSetup ReportDesk::logSetup() const
{
    return {.key = std::make_shared<const LogKey>(must(LogKey::fromSeed(m_logKey->verifier().name, m_logSeed))),
            .witnessFolder = witness.path(),
            .checks = {}};
}

Unlocked ReportDesk::unlocked(const QString &signerFolder) const
{
    Unlocked unlocked;
    unlocked.location.folder.path = signerFolder;
    unlocked.logKey = m_logSeed.copy();
    unlocked.logOrigin = m_logKey->verifier().name;
    unlocked.signerPassphrase = TestSigner::passphrase();
    unlocked.actor = desk.actor(Role::Officer);
    return unlocked;
}

Customer ReportDesk::addCustomer(const QString &number, const QString &given, const QString &family,
                                 const QString &country)
{
    Customer customer;
    customer.number = number;
    customer.givenName = given;
    customer.familyName = family;
    customer.language = QStringLiteral("fr");
    customer.country = country;
    customer.city = QStringLiteral("Lyon");
    customer.zone = QStringLiteral("Europe/Paris");
    customer.contactPoints.append({.id = {},
                                   .channel = Channel::Email,
                                   .kind = QStringLiteral("email"),
                                   .typed = given + QStringLiteral("@example.org"),
                                   .address = given.toLower() + QStringLiteral("@example.org")});
    Transaction transaction = must(Transaction::begin(connection()));
    CustomerStore store(connection(), desk.actor(Role::Admin), desk.clock.clock());
    must(store.add(customer));
    must(transaction.commit());
    return *must(store.byNumber(number));
}

void ReportDesk::addMessages()
{
    for (int i = 0; i < 5; ++i)
        must(connection().run(
            QStringLiteral("INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at, "
                           "status, system) VALUES (?, ?, 'email', 'offers', '', 'spring', ?, 'delivered', 'mailer')"),
            {QString::number(i), number(m_agnes.id), desk.clock.now().plusSeconds(-86'400 * i).micros}));
}

void ReportDesk::saveCall(const Customer &customer, ConsentState state)
{
    desk.clock.advanceSeconds(600);
    CallDraft draft;
    draft.call.uuid = QStringLiteral("00000000-0000-4000-8000-%1").arg(++m_calls, 12, 10, QLatin1Char('0'));
    draft.call.customer = customer.id;
    draft.call.number = QStringLiteral("+33 4 72 00 00 00");
    draft.call.reference = QStringLiteral("T-1");
    draft.call.recordingReference = QStringLiteral("R-1");
    draft.call.recordingHash = QString(64, u'0');
    draft.call.verificationMethod = QStringLiteral("knowledge");
    draft.call.verification = Call::Verification::Passed;
    draft.call.noticeVersion
        = *must(connection().first(QStringLiteral("SELECT id FROM notice_version WHERE version = 99"), {},
                                   [](const Row &row) { return NoticeVersionId {row.integer(0)}; }));
    draft.call.words = QStringLiteral("no more offers, please");
    draft.call.readBack = true;
    draft.call.startedAt = desk.clock.now().plusSeconds(-120);
    draft.call.endedAt = desk.clock.now();
    const Question question = Question::topic(Channel::Email, Topic::Offers);
    PreferenceStore store(connection(), desk.actor(Role::Officer), desk.clock.clock());
    Wish wish;
    wish.question = question;
    // Another frequency every time, for an answer that changes nothing is not kept.
    wish.answer = {.state = state, .frequency = allFrequencies().at(1 + m_calls % 3), .cap = {}, .pauseUntil = {}};
    if (const auto seen = answerTo(must(store.preferences(customer.id)), question))
        wish.seenChoice = seen->choice;
    draft.wishes.append(wish);
    must(store.save(draft));
}

Evidence ReportDesk::evidence()
{
    Transaction transaction = must(Transaction::begin(connection()));
    EvidenceStore store(connection(), desk.actor(Role::Officer), desk.clock.clock());
    Evidence evidence = must(store.ofCustomer(m_agnes, *m_logKey));
    must(transaction.commit());
    return evidence;
}

QByteArray ReportDesk::signedWith(const Evidence &evidence, const TestSigner::Files &files)
{
    QList<PdfAttachment> attachments {
        {QStringLiteral("evidence.json"), QStringLiteral("application/json"), QString(), toJson(evidence)}};
    for (const EvidenceEntry &entry : evidence.entries)
        attachments.append(
            {proofFileName(entry.index), QStringLiteral("text/plain"), QString(), evidence.proof(entry)});
    const QByteArray pdf = must(withAttachments(plainPdf(), attachments));
    return must(signPdf(pdf, must(Signer::fromPkcs12(files.pkcs12, TestSigner::passphrase())), {0, {60, 60, 300, 80}},
                        evidence.madeAt));
}

} // namespace Prefdesk
