// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Prefdesk {

/// A stretch of a shown text that answers what was typed.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Span &) const = default;
};

/// What was typed into the search field, read once: as a number, as an e-mail address, as words of a name.
struct SearchText
{
    QString typed = {}; ///< without outer blanks
    QString digits = {}; ///< when nothing but digits and dialling signs was typed; "+44 (0)20" is 4420
    QString international = {}; ///< the digits behind "+" or "00": they begin with a country calling code
    QString email = {}; ///< lower case, when it can be the beginning of an e-mail address
    QStringList words = {}; ///< folded
    QStringList spelledWords = {}; ///< folded and spelled out ("mueller"), one for one, where that differs

    static SearchText of(const QString &text);

    /// True when there is too little to look for.
    bool isEmpty() const;
    /// True when the words are enough to search names with.
    bool hasWords() const;
    /// An international number, or a national one without its trunk zero.
    QString significantDigits() const;

    /// The word itself and its other spelling.
    QStringList spellings(qsizetype word) const;

    /// Which parts of a name, a phone number or an e-mail address answer it.
    QList<Span> spansInName(const QString &name) const;
    QList<Span> spansInContact(const QString &contact) const;
    QList<Span> spansInNumber(const QString &number) const;

    bool operator==(const SearchText &) const = default;
};

} // namespace Prefdesk
