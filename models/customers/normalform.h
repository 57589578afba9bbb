// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/customers/customer.h"

#include <QString>
#include <QStringView>

namespace Prefdesk {

/// A name as search compares it: Latin letters of any script in lower case without accents, words parted by one
/// blank. NFKC_Casefold, then Any-Latin and Latin-ASCII (CLDR).
QString folded(QStringView name);

/// The same, with the two letters that keyboards without accents use: "Müller" is "mueller".
QString foldedSpelledOut(const QString &name);

/// Folded words by which a name is found; with the spellings that keyboards without accents use ("Müller": muller
/// and mueller; "O'Brien": obrien and brien).
QString searchWords(const QString &givenName, const QString &familyName);

/// What a customer's row keeps of the name for searching.
struct NameForms
{
    QString name; ///< folded, as it reads
    QString words; ///< searchWords() and the region as "_fr", so that people of one region search inside it
};

NameForms nameForms(const Customer &customer);

/// A contact point with its normal form. Invalid, with the reason, when the address cannot be one; an address on a
/// channel without a normal form (post, push) is kept trimmed.
Result<ContactPoint> contactPoint(Channel channel, const QString &kind, const QString &typed, const QString &country);

} // namespace Prefdesk
