// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/action.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::Action";

struct Word
{
    Action action;
    const char *code;
    const char *label;
};

constexpr std::array words {
    Word {Action::DeskCreated, "desk-created", QT_TRANSLATE_NOOP("Prefdesk::Action", "Desk created")},
    Word {Action::SignedIn, "signed-in", QT_TRANSLATE_NOOP("Prefdesk::Action", "Signed in")},
    Word {Action::CustomerOpened, "customer-opened", QT_TRANSLATE_NOOP("Prefdesk::Action", "Customer opened")},
    Word {Action::CustomersSearched, "customers-searched", QT_TRANSLATE_NOOP("Prefdesk::Action", "Customers searched")},
    Word {Action::CallSaved, "call-saved", QT_TRANSLATE_NOOP("Prefdesk::Action", "Call saved")},
    Word {Action::ChoiceRecorded, "choice-recorded", QT_TRANSLATE_NOOP("Prefdesk::Action", "Choice recorded")},
    Word {Action::ChoiceCorrected, "choice-corrected", QT_TRANSLATE_NOOP("Prefdesk::Action", "Choice corrected")},
    Word {Action::StopRecorded, "stop-recorded", QT_TRANSLATE_NOOP("Prefdesk::Action", "Everything stopped")},
    Word {Action::StopLifted, "stop-lifted", QT_TRANSLATE_NOOP("Prefdesk::Action", "Stop lifted")},
    Word {Action::ContactsImported, "contacts-imported", QT_TRANSLATE_NOOP("Prefdesk::Action", "Contacts imported")},
    Word {Action::MessagesImported, "messages-imported", QT_TRANSLATE_NOOP("Prefdesk::Action", "Messages imported")},
    Word {Action::CasesImported, "cases-imported", QT_TRANSLATE_NOOP("Prefdesk::Action", "Service cases imported")},
    Word {Action::RegisterImported, "register-imported",
          QT_TRANSLATE_NOOP("Prefdesk::Action", "National register imported")},
    Word {Action::CircumstanceRecorded, "circumstance-recorded",
          QT_TRANSLATE_NOOP("Prefdesk::Action", "Circumstance recorded")},
    Word {Action::HoldBegun, "hold-begun", QT_TRANSLATE_NOOP("Prefdesk::Action", "Hold begun")},
    Word {Action::HoldEnded, "hold-ended", QT_TRANSLATE_NOOP("Prefdesk::Action", "Hold ended")},
    Word {Action::DutyBegun, "duty-begun", QT_TRANSLATE_NOOP("Prefdesk::Action", "Deadline begun")},
    Word {Action::DutyTaken, "duty-taken", QT_TRANSLATE_NOOP("Prefdesk::Action", "Deadline taken over")},
    Word {Action::DutyExtended, "duty-extended", QT_TRANSLATE_NOOP("Prefdesk::Action", "Deadline extended")},
    Word {Action::DutyDone, "duty-done", QT_TRANSLATE_NOOP("Prefdesk::Action", "Deadline dealt with")},
    Word {Action::DutyDropped, "duty-dropped", QT_TRANSLATE_NOOP("Prefdesk::Action", "Deadline does not apply")},
    Word {Action::RulePackInstalled, "rule-pack-installed",
          QT_TRANSLATE_NOOP("Prefdesk::Action", "Rule pack installed")},
    Word {Action::RulePackWithdrawn, "rule-pack-withdrawn",
          QT_TRANSLATE_NOOP("Prefdesk::Action", "Rule pack withdrawn")},
    Word {Action::AudienceExported, "audience-exported", QT_TRANSLATE_NOOP("Prefdesk::Action", "Audience exported")},
    Word {Action::BreachesExported, "breaches-exported",
          QT_TRANSLATE_NOOP("Prefdesk::Action", "List of breaches exported")},
    Word {Action::QuarantineExported, "quarantine-exported",
          QT_TRANSLATE_NOOP("Prefdesk::Action", "Quarantine exported")},
    Word {Action::ReportMade, "report-made", QT_TRANSLATE_NOOP("Prefdesk::Action", "Report made")},
    Word {Action::LedgerVerified, "ledger-verified", QT_TRANSLATE_NOOP("Prefdesk::Action", "Ledger verified")},
    Word {Action::PersonAdded, "person-added", QT_TRANSLATE_NOOP("Prefdesk::Action", "Person added")},
    Word {Action::PersonRemoved, "person-removed", QT_TRANSLATE_NOOP("Prefdesk::Action", "Person removed")},
    Word {Action::PersonChanged, "person-changed", QT_TRANSLATE_NOOP("Prefdesk::Action", "Person changed")},
    Word {Action::PassphraseChanged, "passphrase-changed", QT_TRANSLATE_NOOP("Prefdesk::Action", "Passphrase changed")},
    Word {Action::SignerChanged, "signer-changed", QT_TRANSLATE_NOOP("Prefdesk::Action", "Signing key changed")},
    Word {Action::PolicyChanged, "policy-changed", QT_TRANSLATE_NOOP("Prefdesk::Action", "Policy changed")},
    Word {Action::NoticePublished, "notice-published", QT_TRANSLATE_NOOP("Prefdesk::Action", "Notice published")},
    Word {Action::BackupMade, "backup-made", QT_TRANSLATE_NOOP("Prefdesk::Action", "Backup made")},
    Word {Action::Restored, "restored", QT_TRANSLATE_NOOP("Prefdesk::Action", "Restored from a backup")},
    Word {Action::Rekeyed, "rekeyed", QT_TRANSLATE_NOOP("Prefdesk::Action", "Encryption key changed")},
    Word {Action::DeskMoved, "desk-moved", QT_TRANSLATE_NOOP("Prefdesk::Action", "Desk moved to a server")},
    Word {Action::DeskCopied, "desk-copied", QT_TRANSLATE_NOOP("Prefdesk::Action", "Desk copied for review")},
};

} // namespace

QString code(Action action)
{
    for (const Word &word : words) {
        if (word.action == action)
            return QString::fromLatin1(word.code);
    }
    return {};
}

std::optional<Action> actionFromCode(const QString &text)
{
    for (const Word &word : words) {
        if (QLatin1String(word.code) == text)
            return word.action;
    }
    return std::nullopt;
}

QString label(Action action)
{
    for (const Word &word : words) {
        if (word.action == action)
            return QCoreApplication::translate(context, word.label);
    }
    return {};
}

QList<Action> allActions()
{
    QList<Action> actions;
    for (const Word &word : words)
        actions.append(word.action);
    return actions;
}

} // namespace Prefdesk
