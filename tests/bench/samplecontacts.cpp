// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/samplecontacts.h"

#include <QFile>

#include <array>

namespace Prefdesk {

namespace {

struct Place
{
    const char *country;
    const char *language;
    const char *zone;
    const char *city;
    const char *given;
    const char *family;
};

constexpr std::array places {
    Place {"GB", "en-GB", "Europe/London", "Long Kozeyhill", "Amanda", "Wunsch"},
    Place {"DE", "de-DE", "Europe/Berlin", "Bad Gregor", "Jürgen", "Müller"},
    Place {"FR", "fr-FR", "Europe/Paris", "Asnières-sur-Seine", "Agnès", "Lefèvre"},
    Place {"ES", "es-ES", "Europe/Madrid", "Aýna", "María del Carmen", "Negrete Aranda"},
    Place {"IT", "it-IT", "Europe/Rome", "Clavesana", "Raffaella", "Melandri"},
    Place {"NL", "nl-NL", "Europe/Amsterdam", "Oensel", "Amélie", "de Lange"},
    Place {"CZ", "cs-CZ", "Europe/Prague", "Lanškroun", "Bolemír", "Kolková"},
    Place {"PL", "pl-PL", "Europe/Warsaw", "Żukowo", "Lidia", "Nowaczyk"},
    Place {"GB", "en-GB", "Europe/London", "Nether Von", "Ashley", "Bernier"},
    Place {"GR", "el-GR", "Europe/Athens", "Αθήνα", "Κωνσταντίνα", "Παπαδοπούλου"},
};

const Place &placeOf(qint64 index)
{
    return places[static_cast<std::size_t>(index) % places.size()];
}

QString phoneOf(qint64 index)
{
    return QStringLiteral("+44774%1").arg(index % 10'000'000, 7, 10, QLatin1Char('0'));
}

QString emailOf(qint64 index)
{
    return QStringLiteral("contact%1@example.org").arg(index);
}

// Per thousand, as in the sample export.
bool isOut(qint64 index, qint64 prime, qint64 share)
{
    return index * prime % 1000 < share;
}

} // namespace

SampleContacts::SampleContacts(OptOuts optOuts)
    : m_optOuts(optOuts)
{
}

QByteArray SampleContacts::header()
{
    return "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Street "
           "Address,City,State/Region,Postal "
           "Code,Country/Region,Preferred language,Time Zone,Create Date,Lifecycle Stage,Unsubscribed from all "
           "email,Opted out of email: Marketing Information,Opted out of email: Customer Service Communication\n";
}

QByteArray SampleContacts::line(qint64 index) const
{
    const Customer contact = customer(index);
    const bool usual = m_optOuts == OptOuts::Usual;
    const auto flag = [](bool out) { return out ? QStringLiteral("true") : QStringLiteral("false"); };
    return QStringList {contact.number,
                        contact.givenName,
                        contact.familyName,
                        emailOf(index),
                        QString(),
                        phoneOf(index),
                        contact.street,
                        contact.city,
                        contact.subdivision,
                        contact.postalCode,
                        contact.country,
                        contact.language,
                        contact.zone,
                        contact.customerSince->toIso(),
                        contact.lifecycle,
                        flag(usual && isOut(index, 7, 64)),
                        flag(usual && isOut(index, 11, 155)),
                        flag(usual && isOut(index, 13, 34))}
               .join(QLatin1Char(','))
               .toUtf8()
        + '\n';
}

Customer SampleContacts::customer(qint64 index) const
{
    const Place &place = placeOf(index);
    const QString email = emailOf(index);
    const QString phone = phoneOf(index);
    return {.number = QString::number(100'000 + index),
            .givenName = QString::fromUtf8(place.given),
            .familyName = QString::fromUtf8(place.family) + QString::number(index % 997),
            .language = QLatin1String(place.language),
            .country = QLatin1String(place.country),
            .subdivision = QStringLiteral("Region %1").arg(index % 50),
            .city = QString::fromUtf8(place.city),
            .postalCode = QString::number(10'000 + index % 80'000),
            .street = QStringLiteral("%1 Oak Road").arg(index % 300),
            .zone = QLatin1String(place.zone),
            .lifecycle = QStringLiteral("customer"),
            .customerSince = Instant {1'600'000'000'000'000 + index * 1'000'000},
            .contactPoints
            = {{.channel = Channel::Email, .kind = QStringLiteral("email"), .typed = email, .address = email},
               {.channel = Channel::Phone, .kind = QStringLiteral("mobile"), .typed = phone, .address = phone}}};
}

QList<Question> SampleContacts::optOuts(qint64 index) const
{
    QList<Question> questions;
    if (m_optOuts == OptOuts::None)
        return questions;
    for (const Topic topic : allTopics()) {
        const bool out
            = isOut(index, 7, 64) || (topic == Topic::Service ? isOut(index, 13, 34) : isOut(index, 11, 155));
        if (out)
            questions.append(Question::topic(Channel::Email, topic));
    }
    return questions;
}

Result<> writeExport(const QString &name, const SampleContacts &contacts, qint64 rows)
{
    QFile file(name);
    const Error full {Error::Kind::Unavailable, QStringLiteral("The export cannot be written."), name};
    if (!file.open(QIODevice::WriteOnly) || file.write(SampleContacts::header()) < 0)
        return full;
    for (qint64 index = 0; index < rows; ++index) {
        if (file.write(contacts.line(index)) < 0)
            return full;
    }
    return file.flush() ? Result<>() : full;
}

} // namespace Prefdesk
