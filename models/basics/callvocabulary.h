// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Prefdesk {

/// Who called whom.
enum class CallDirection { Inbound, Outbound };

/// Whether the caller showed to be the customer.
enum class CallVerification { NotDone, Passed, Failed };

QString code(CallDirection direction); ///< "inbound", "outbound"
QString code(CallVerification verification); ///< "not-done", "passed", "failed"
QString label(CallDirection direction);
QString label(CallVerification verification);
std::optional<CallDirection> directionFromCode(const QString &code);
std::optional<CallVerification> verificationFromCode(const QString &code);

/// "knowledge", "call-back", "one-time-code", "customer-card", "agent-knows"
QStringList verificationMethods();
/// Nothing for another method.
QString verificationMethodLabel(const QString &method);

} // namespace Prefdesk
