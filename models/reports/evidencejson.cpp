// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/base64.h"
#include "models/reports/evidence.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Evidence)
};

const auto format = QStringLiteral("prefdesk-evidence/1");

QString base64(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toBase64());
}

QString code(Evidence::Kind kind)
{
    return kind == Evidence::Kind::Customer ? QStringLiteral("customer") : QStringLiteral("period");
}

QJsonArray toJson(const QList<Hash> &path)
{
    QJsonArray json;
    for (const Hash &hash : path)
        json.append(base64(view(hash)));
    return json;
}

QJsonArray toJson(const QList<Opening> &openings)
{
    QJsonArray json;
    for (const Opening &opening : openings)
        json.append(QJsonObject {{QStringLiteral("label"), QString::fromUtf8(opening.label)},
                                 {QStringLiteral("salt"), base64(opening.salt)},
                                 {QStringLiteral("value"), base64(opening.value)}});
    return json;
}

QJsonArray toJson(const QList<EvidenceEntry> &entries)
{
    QJsonArray json;
    for (const EvidenceEntry &entry : entries)
        json.append(QJsonObject {{QStringLiteral("index"), entry.index},
                                 {QStringLiteral("entry"), base64(entry.bytes)},
                                 {QStringLiteral("path"), toJson(entry.path)},
                                 {QStringLiteral("opened"), toJson(entry.openings)}});
    return json;
}

QJsonArray toJson(const QList<EvidenceStep> &steps)
{
    QJsonArray json;
    for (const EvidenceStep &step : steps)
        json.append(QJsonObject {{QStringLiteral("size"), step.size},
                                 {QStringLiteral("root"), base64(view(step.root))},
                                 {QStringLiteral("path"), toJson(step.path)}});
    return json;
}

QJsonObject toJson(const Evidence::Subject &subject)
{
    return {{QStringLiteral("number"), subject.number},
            {QStringLiteral("name"), subject.name},
            {QStringLiteral("row"), number(subject.row)},
            {QStringLiteral("pseudonym"), base64(view(subject.pseudonym))}};
}

/// Reads members of an object; after the first that is missing or of another form isFine() answers false.
class Reader final
{
public:
    explicit Reader(const QJsonValue &value)
        : m_object(value.toObject())
        , m_fine(value.isObject())
    {
    }

    QString text(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        require(value.isString());
        return value.toString();
    }
    QByteArray bytes(const QString &name)
    {
        const std::optional<QByteArray> read = strictBase64(text(name).toUtf8());
        require(read.has_value());
        return read.value_or(QByteArray());
    }
    qint64 integer(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        const qint64 read = value.toInteger(-1);
        require(read >= 0);
        return read;
    }
    Instant instant(const QString &name)
    {
        const std::optional<Instant> read = Instant::fromIso(text(name));
        require(read.has_value());
        return read.value_or(Instant {});
    }
    Hash hash(const QString &name) { return hashOf(bytes(name)); }
    QList<Hash> hashes(const QString &name)
    {
        QList<Hash> read;
        const QJsonArray values = array(name);
        for (const auto &value : values) {
            const std::optional<QByteArray> decoded = strictBase64(value.toString().toUtf8());
            require(decoded.has_value());
            read.append(hashOf(decoded.value_or(QByteArray())));
        }
        return read;
    }
    QJsonArray array(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        require(value.isArray());
        return value.toArray();
    }
    QJsonValue member(const QString &name) const { return m_object.value(name); }
    bool has(const QString &name) const { return m_object.contains(name); }

    void require(bool fine) { m_fine = m_fine && fine; }
    bool isFine() const { return m_fine; }

private:
    Hash hashOf(const QByteArray &bytes)
    {
        const std::optional<Hash> hash = hashFrom(bytes);
        require(hash.has_value());
        return hash.value_or(Hash {});
    }

    QJsonObject m_object;
    bool m_fine;
};

QList<Opening> openings(Reader &parent)
{
    QList<Opening> read;
    const QJsonArray values = parent.array(QStringLiteral("opened"));
    for (const auto &value : values) {
        Reader reader(value);
        read.append({reader.text(QStringLiteral("label")).toUtf8(), reader.bytes(QStringLiteral("salt")),
                     reader.bytes(QStringLiteral("value"))});
        parent.require(reader.isFine());
    }
    return read;
}

QList<EvidenceEntry> entries(Reader &parent)
{
    QList<EvidenceEntry> read;
    const QJsonArray values = parent.array(QStringLiteral("entries"));
    for (const auto &value : values) {
        Reader reader(value);
        read.append({reader.integer(QStringLiteral("index")), reader.bytes(QStringLiteral("entry")),
                     reader.hashes(QStringLiteral("path")), openings(reader)});
        parent.require(reader.isFine());
    }
    return read;
}

QList<EvidenceStep> steps(Reader &parent)
{
    QList<EvidenceStep> read;
    const QJsonArray values = parent.array(QStringLiteral("consistency"));
    for (const auto &value : values) {
        Reader reader(value);
        read.append({reader.integer(QStringLiteral("size")), reader.hash(QStringLiteral("root")),
                     reader.hashes(QStringLiteral("path"))});
        parent.require(reader.isFine());
    }
    return read;
}

Evidence::Subject subject(Reader &parent)
{
    Reader reader(parent.member(QStringLiteral("subject")));
    Evidence::Subject read {reader.text(QStringLiteral("number")),
                            reader.text(QStringLiteral("name")),
                            CustomerId {reader.integer(QStringLiteral("row"))},
                            {}};
    const QByteArray pseudonym = reader.bytes(QStringLiteral("pseudonym"));
    reader.require(pseudonym.size() == static_cast<qsizetype>(read.pseudonym.size()));
    if (reader.isFine())
        std::copy(pseudonym.begin(), pseudonym.end(), read.pseudonym.begin());
    parent.require(reader.isFine());
    return read;
}

void readHead(Reader &reader, Evidence &evidence)
{
    reader.require(reader.text(QStringLiteral("format")) == format);
    evidence.reportId = reader.text(QStringLiteral("report"));
    evidence.madeAt = reader.instant(QStringLiteral("made_at"));
    evidence.maker = reader.text(QStringLiteral("maker"));
    evidence.makerName = reader.text(QStringLiteral("maker_name"));
    evidence.workstation = reader.text(QStringLiteral("workstation"));
    evidence.program = reader.text(QStringLiteral("program"));
    evidence.deskName = reader.text(QStringLiteral("desk"));
    const Result<VerifierKey> key = VerifierKey::fromText(reader.text(QStringLiteral("log_key")));
    reader.require(static_cast<bool>(key));
    if (key)
        evidence.verifier = *key;
    evidence.checkpoint = reader.text(QStringLiteral("checkpoint")).toUtf8();
}

void readScope(Reader &reader, Evidence &evidence)
{
    const QString kind = reader.text(QStringLiteral("kind"));
    reader.require(kind == code(Evidence::Kind::Customer) || kind == code(Evidence::Kind::Period));
    if (kind == code(Evidence::Kind::Customer)) {
        evidence.subject = subject(reader);
    } else {
        evidence.kind = Evidence::Kind::Period;
        evidence.from = reader.instant(QStringLiteral("from"));
        evidence.until = reader.instant(QStringLiteral("until"));
    }
    evidence.statedEntries = reader.integer(QStringLiteral("stated_entries"));
}

} // namespace

QByteArray toJson(const Evidence &evidence)
{
    QJsonObject json {{QStringLiteral("format"), format},
                      {QStringLiteral("kind"), code(evidence.kind)},
                      {QStringLiteral("report"), evidence.reportId},
                      {QStringLiteral("made_at"), evidence.madeAt.toIso()},
                      {QStringLiteral("maker"), evidence.maker},
                      {QStringLiteral("maker_name"), evidence.makerName},
                      {QStringLiteral("workstation"), evidence.workstation},
                      {QStringLiteral("program"), evidence.program},
                      {QStringLiteral("desk"), evidence.deskName},
                      {QStringLiteral("log_key"), evidence.verifier.toText()},
                      {QStringLiteral("checkpoint"), QString::fromUtf8(evidence.checkpoint)},
                      {QStringLiteral("stated_entries"), evidence.statedEntries},
                      {QStringLiteral("entries"), toJson(evidence.entries)},
                      {QStringLiteral("consistency"), toJson(evidence.steps)}};
    if (evidence.subject)
        json.insert(QStringLiteral("subject"), toJson(*evidence.subject));
    if (evidence.from)
        json.insert(QStringLiteral("from"), evidence.from->toIso());
    if (evidence.until)
        json.insert(QStringLiteral("until"), evidence.until->toIso());
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

Result<Evidence> evidenceFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    Evidence evidence;
    Reader reader(document.isObject() ? QJsonValue(document.object()) : QJsonValue());
    readHead(reader, evidence);
    readScope(reader, evidence);
    evidence.entries = entries(reader);
    evidence.steps = steps(reader);
    // One evidence has one text: what another reader of JSON might see differently is refused.
    if (!reader.isFine() || toJson(evidence) != json)
        return Error {Error::Kind::Damaged,
                      Words::tr("The evidence in this report cannot be read: it is incomplete or was changed."),
                      QStringLiteral("evidence.json at %1").arg(problem.offset)};
    return evidence;
}

} // namespace Prefdesk
