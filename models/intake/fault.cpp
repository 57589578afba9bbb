// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/fault.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::Fault";

struct Word
{
    const char *code;
    const char *label;
};

// In the order of the enumeration.
constexpr std::array words {
    Word {"line-too-long", QT_TRANSLATE_NOOP("Prefdesk::Fault", "The line is longer than one megabyte.")},
    Word {"quote-not-closed",
          QT_TRANSLATE_NOOP("Prefdesk::Fault", "A quotation mark that opens in this row is never closed.")},
    Word {"quote-misplaced", QT_TRANSLATE_NOOP("Prefdesk::Fault", "A quotation mark stands in the middle of a value.")},
    Word {"wrong-column-count",
          QT_TRANSLATE_NOOP("Prefdesk::Fault", "The row has more or fewer columns than the first row of the file.")},
    Word {"nul-character", QT_TRANSLATE_NOOP("Prefdesk::Fault", "The row contains a NUL character.")},
    Word {"not-json",
          QT_TRANSLATE_NOOP("Prefdesk::Fault", "The line is not a complete JSON object; it may have been cut off.")},
    Word {"duplicate-key", QT_TRANSLATE_NOOP("Prefdesk::Fault", "The same key stands twice in the line.")},
    Word {"missing", QT_TRANSLATE_NOOP("Prefdesk::Fault", "There is no value, but the row needs one.")},
    Word {
        "duplicate-row",
        QT_TRANSLATE_NOOP("Prefdesk::Fault", "Duplicate: this customer number stands in an earlier row of the file.")},
    Word {"other-region",
          QT_TRANSLATE_NOOP("Prefdesk::Fault", "The customer belongs to a region you do not work for.")},
    Word {"text-too-long", QT_TRANSLATE_NOOP("Prefdesk::Fault", "The text is too long to be right.")},
    Word {"not-an-email-address", QT_TRANSLATE_NOOP("Prefdesk::Fault", "This is not an e-mail address.")},
    Word {"not-a-phone-number", QT_TRANSLATE_NOOP("Prefdesk::Fault", "This is not a phone number.")},
    Word {"not-a-country", QT_TRANSLATE_NOOP("Prefdesk::Fault", "This is not a country code of two letters.")},
    Word {"not-a-language", QT_TRANSLATE_NOOP("Prefdesk::Fault", "This is not a language tag such as en-GB.")},
    Word {"not-a-time-zone",
          QT_TRANSLATE_NOOP("Prefdesk::Fault", "This is not the name of a time zone such as Europe/Paris.")},
    Word {
        "not-a-date",
        QT_TRANSLATE_NOOP("Prefdesk::Fault", "This is not a date and time with an offset, or the day does not exist.")},
    Word {"date-in-future", QT_TRANSLATE_NOOP("Prefdesk::Fault", "The date lies in the future.")},
    Word {"not-yes-or-no", QT_TRANSLATE_NOOP("Prefdesk::Fault", "This says neither true nor false.")},
    Word {"not-a-channel", QT_TRANSLATE_NOOP("Prefdesk::Fault", "This channel is not known here.")},
    Word {"not-a-topic", QT_TRANSLATE_NOOP("Prefdesk::Fault", "This topic is not known here.")},
    Word {"nobody-to-match",
          QT_TRANSLATE_NOOP("Prefdesk::Fault", "The line names neither a customer number nor an address.")},
    Word {"newer-choice",
          QT_TRANSLATE_NOOP("Prefdesk::Fault",
                            "The last import said no too, and the customer has said yes since then. "
                            "The newer choice stands; correct it where the file comes from.")},
    Word {"not-a-case-status",
          QT_TRANSLATE_NOOP("Prefdesk::Fault", "This is not a ticket's status such as open or solved.")},
    Word {"ends-before-it-begins", QT_TRANSLATE_NOOP("Prefdesk::Fault", "The end lies before the beginning.")},
    Word {"duplicate-case",
          QT_TRANSLATE_NOOP("Prefdesk::Fault", "Duplicate: this ticket stands in an earlier row of the file.")},
};
static_assert(words.size() == static_cast<std::size_t>(Fault::DuplicateCase) + 1);

} // namespace

QString code(Fault fault)
{
    return QLatin1String(words[static_cast<std::size_t>(fault)].code);
}

std::optional<Fault> faultFromCode(const QString &code)
{
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (code == QLatin1String(words[index].code))
            return static_cast<Fault>(index);
    }
    return std::nullopt;
}

QString label(Fault fault)
{
    return QCoreApplication::translate(context, words[static_cast<std::size_t>(fault)].label);
}

} // namespace Prefdesk
