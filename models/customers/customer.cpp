// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customer.h"

#include <QLocale>

#include <algorithm>

namespace Prefdesk {

QString Customer::displayName() const
{
    if (givenName.isEmpty() && familyName.isEmpty())
        return number;
    const QString family = QLocale(language).toUpper(familyName);
    if (givenName.isEmpty())
        return family;
    return family.isEmpty() ? givenName : family + QLatin1String(", ") + givenName;
}

bool Customer::says(const Customer &other) const
{
    const auto sameAddress = [](const ContactPoint &one, const ContactPoint &two) {
        return one.channel == two.channel && one.kind == two.kind && one.typed == two.typed
            && one.address == two.address;
    };
    Customer bare = *this;
    bare.id = other.id;
    bare.revision = other.revision;
    bare.contactPoints = other.contactPoints;
    return bare == other && contactPoints.size() == other.contactPoints.size()
        && std::is_permutation(contactPoints.begin(), contactPoints.end(), other.contactPoints.begin(), sameAddress);
}

} // namespace Prefdesk
