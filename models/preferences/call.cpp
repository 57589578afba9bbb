// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/call.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace Prefdesk {

Call Call::begin(CustomerId customer, Instant now)
{
    Call call;
    call.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    call.customer = customer;
    call.startedAt = now;
    call.endedAt = now;
    return call;
}

JsonText toJsonText(const Call &call)
{
    JsonText json;
    json.add("call"_L1, number(call.id));
    json.add("direction"_L1, code(call.direction));
    json.add("ended_at"_L1, call.endedAt.toIso());
    if (call.noticeVersion)
        json.add("notice_version"_L1, number(*call.noticeVersion));
    json.add("number"_L1, call.number);
    json.addFlag("read_back"_L1, call.readBack);
    json.add("recording_hash"_L1, call.recordingHash);
    json.add("recording_reference"_L1, call.recordingReference);
    json.add("reference"_L1, call.reference);
    json.add("started_at"_L1, call.startedAt.toIso());
    json.add("uuid"_L1, call.uuid);
    json.add("verification"_L1, code(call.verification));
    json.add("verification_method"_L1, call.verificationMethod);
    json.add("words"_L1, call.words);
    return json;
}

std::optional<Call> callFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    const auto direction = directionFromCode(text("direction"));
    const auto verification = verificationFromCode(text("verification"));
    const auto startedAt = Instant::fromIso(text("started_at"));
    const auto endedAt = Instant::fromIso(text("ended_at"));
    if (!direction || !verification || !startedAt || !endedAt || text("uuid").isEmpty())
        return std::nullopt;
    Call call {.id = CallId {json.value(QStringLiteral("call")).toInteger()},
               .uuid = text("uuid"),
               .customer = {},
               .direction = *direction,
               .number = text("number"),
               .reference = text("reference"),
               .verificationMethod = text("verification_method"),
               .verification = *verification,
               .noticeVersion = {},
               .words = text("words"),
               .readBack = json.value(QStringLiteral("read_back")).toBool(),
               .recordingReference = text("recording_reference"),
               .recordingHash = text("recording_hash"),
               .startedAt = *startedAt,
               .endedAt = *endedAt};
    if (json.contains(QStringLiteral("notice_version")))
        call.noticeVersion = NoticeVersionId {json.value(QStringLiteral("notice_version")).toInteger()};
    return call;
}

} // namespace Prefdesk
