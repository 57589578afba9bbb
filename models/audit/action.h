// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

/// Everything the ledger records. Codes are stored for ever: add, never rename.
enum class Action {
    DeskCreated,
    SignedIn,
    CustomerOpened,
    CustomersSearched,
    CallSaved,
    ChoiceRecorded,
    ChoiceCorrected,
    StopRecorded,
    StopLifted,
    ContactsImported,
    MessagesImported,
    CasesImported,
    RegisterImported,
    CircumstanceRecorded,
    HoldBegun,
    HoldEnded,
    DutyBegun,
    DutyTaken,
    DutyExtended,
    DutyDone,
    DutyDropped,
    RulePackInstalled,
    RulePackWithdrawn,
    AudienceExported,
    BreachesExported,
    QuarantineExported,
    ReportMade,
    LedgerVerified,
    PersonAdded,
    PersonRemoved,
    PersonChanged,
    PassphraseChanged,
    SignerChanged,
    PolicyChanged,
    NoticePublished,
    BackupMade,
    Restored,
    Rekeyed,
    DeskMoved,
    DeskCopied,
};

/// "choice-recorded"
QString code(Action action);
std::optional<Action> actionFromCode(const QString &code);
QString label(Action action);
QList<Action> allActions();

} // namespace Prefdesk
