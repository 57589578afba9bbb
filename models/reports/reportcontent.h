// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer.h"
#include "models/preferences/preference.h"
#include "models/reports/evidence.h"
#include "models/reports/historyline.h"

#include <QList>
#include <QString>

namespace Prefdesk {

/// How many messages of a kind a customer was sent.
struct MessageTotal
{
    Channel channel = Channel::Email;
    Topic topic = Topic::Service;
    qint64 count = 0;
    Instant last;

    bool operator==(const MessageTotal &) const = default;
};

/// What a customer report says.
struct CustomerReport
{
    Customer customer;
    QList<Preference> preferences;
    QList<HistoryLine> history; ///< oldest first
    QList<MessageTotal> messages;
    Evidence evidence;
};

/// How often something happened to customers of a region.
struct ActionCount
{
    QString action; ///< code
    QString region; ///< country code; empty: about no customer
    qint64 count = 0;

    bool operator==(const ActionCount &) const = default;
};

/// What a period report says.
struct PeriodReport
{
    QList<ActionCount> counts;
    QList<HistoryLine> changes; ///< newest first; at most mostPeriodEntries
    qint64 changesInAll = 0;
    Evidence evidence;
};

/// What is drawn: words on pages, and the evidence that goes with them.
struct ReportContent
{
    QString title; ///< "Customer report 100000"
    QString html; ///< body, in the subset that QTextDocument lays out
    Evidence evidence;

    /// First 16 hexadecimal digits of the checkpoint's root, a dash and its size: short enough to compare by voice.
    QString shortCode() const;
};

ReportContent contentOf(const CustomerReport &report);
ReportContent contentOf(const PeriodReport &report);

} // namespace Prefdesk
