// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/verdictmodel.h"

#include "models/preferences/answersheet.h"
#include "models/storage/database.h"
#include "models/verdicts/rulingsreader.h"
#include "models/verdicts/zoneset.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <utility>

namespace Prefdesk {

namespace {

// As the clock shows it where the customer is; where several zones are possible, here.
QString clockTime(Instant instant, const ZoneAnswer &zone, const QLocale &language)
{
    const bool isOne = zone.zones && zone.zones->clocks().size() == 1;
    const QTimeZone clock = isOne ? QTimeZone(zone.zones->clocks().front().zone()) : QTimeZone::systemTimeZone();
    const QDateTime local = instant.toDateTime().toTimeZone(clock);
    const bool isToday = local.date() == QDateTime::currentDateTimeUtc().toTimeZone(clock).date();
    return isToday ? language.toString(local.time(), QLocale::ShortFormat)
                   : language.toString(local, QLocale::ShortFormat);
}

} // namespace

VerdictModel::VerdictModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_reader(std::make_shared<RulingsReader>())
{
    constexpr int minute = 60'000;
    m_minute.setInterval(minute);
    connect(&m_minute, &QTimer::timeout, this, &VerdictModel::refresh);
}

VerdictModel::~VerdictModel() = default;

void VerdictModel::showCustomer(CustomerId customer, const QString &language, const QList<ContactPoint> &points)
{
    clear();
    m_language = language;
    m_points = points;
    m_customer = customer;
    m_minute.start();
    read();
}

void VerdictModel::clear()
{
    m_minute.stop();
    m_customer.reset();
    m_past.reset();
    m_sheet.reset();
    m_read.reset();
    m_rulings.reset();
    ++m_request;
    emit changed();
}

void VerdictModel::refresh()
{
    if (m_customer && !m_past)
        read();
}

void VerdictModel::showInstant(std::optional<Instant> instant)
{
    if (instant && *instant >= m_clock())
        instant.reset();
    if (instant == m_past)
        return;
    m_past = instant;
    if (m_customer)
        read();
}

void VerdictModel::setSheet(const AnswerSheet &sheet)
{
    m_sheet = std::make_unique<AnswerSheet>(sheet);
    judgeAgain();
}

// A reply to what is no longer asked is left aside.
void VerdictModel::read()
{
    const int request = ++m_request;
    m_database.run(
        this,
        [reader = m_reader, actor = m_actor, customer = *m_customer, instant = m_past.value_or(m_clock())](
            Connection &connection) { return reader->rulings(connection, actor, customer, instant); },
        [this, request](const Result<Rulings> &rulings) {
            if (request != m_request)
                return;
            if (rulings) {
                m_read = *rulings;
                judgeAgain();
            } else if (!m_database.isLineLost()) {
                m_read.reset(); // an old yes is no answer
                m_rulings.reset();
                emit changed();
                emit failed(rulings.error());
            }
        });
}

void VerdictModel::judgeAgain()
{
    if (!m_read)
        return;
    m_rulings = m_sheet && !m_past ? m_read->with(*m_sheet, m_points) : *m_read;
    emit changed();
}

QHash<Question, Instant> VerdictModel::notToAsk() const
{
    return m_read && !m_past ? m_read->notToAsk() : QHash<Question, Instant>();
}

SpokenVerdict VerdictModel::spoken(Channel channel) const
{
    const ChannelVerdict verdict = m_rulings->channel(channel);
    const QString time = verdict.from ? clockTime(*verdict.from, m_rulings->zone(), QLocale(m_language)) : QString();
    return spokenVerdict(verdict, m_language, time);
}

} // namespace Prefdesk
