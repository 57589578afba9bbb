// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/basics/vocabulary.h"

#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

/// Channel and address at which a customer can be reached; several customers may share one.
struct ContactPoint
{
    ContactPointId id = {};
    Channel channel = Channel::Email;
    QString kind = {}; ///< "email", "phone", "mobile", "post"
    QString typed = {}; ///< as it was given
    QString address = {}; ///< normal form: E.164 for phones, lower case for e-mail; empty when there is none

    bool operator==(const ContactPoint &) const = default;
};

/// The data subject.
struct Customer
{
    CustomerId id = {};
    QString number = {}; ///< the company's customer number
    QString givenName = {};
    QString familyName = {};
    QString language = {}; ///< BCP 47
    QString country = {}; ///< ISO 3166-1 alpha-2; also the region that people are assigned to
    QString subdivision = {};
    QString city = {};
    QString postalCode = {};
    QString street = {};
    QString zone = {}; ///< IANA name
    QString lifecycle = {};
    std::optional<Instant> customerSince = {};
    QList<ContactPoint> contactPoints = {};
    int revision = 0;

    bool operator==(const Customer &) const = default;

    /// "BERGER, Agnès"
    QString displayName() const;
    /// True when both say the same of the customer, whatever their row numbers and revisions.
    bool says(const Customer &other) const;
};

} // namespace Prefdesk
