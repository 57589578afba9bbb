// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Prefdesk {

/// Why something of a file was put into quarantine. Codes are stored: add, never rename.
enum class Fault {
    LineTooLong,
    QuoteNotClosed,
    QuoteMisplaced,
    WrongColumnCount,
    NulCharacter,
    NotJson,
    DuplicateKey,
    Missing,
    DuplicateRow,
    OtherRegion,
    TextTooLong,
    NotAnEmailAddress,
    NotAPhoneNumber,
    NotACountry,
    NotALanguage,
    NotATimeZone,
    NotADate,
    DateInFuture,
    NotYesOrNo,
    NotAChannel,
    NotATopic,
    NobodyToMatch,
    NewerChoice,
    NotACaseStatus,
    EndsBeforeItBegins,
    DuplicateCase,
};

/// "phone-number"; the word in the store and in prefdeskctl's answers.
QString code(Fault fault);
std::optional<Fault> faultFromCode(const QString &code);
/// What is wrong, as a sentence.
QString label(Fault fault);

/// One field, or with an empty field name one whole row, that was not taken.
struct QuarantinedField
{
    qint64 row = 0; ///< as a spreadsheet counts: the header is row 1
    QString field; ///< the column's or key's name in the file; empty: the whole row
    Fault fault = Fault::Missing;
    QString content; ///< what stood there, shortened

    bool operator==(const QuarantinedField &) const = default;
};

/// At most so many characters of what stood there are kept.
constexpr qsizetype longestContent = 500;

} // namespace Prefdesk
