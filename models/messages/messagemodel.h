// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/messages/contactsummary.h"
#include "models/messages/message.h"
#include "models/storage/pagedmodel.h"

namespace Prefdesk {

/// What one customer was sent, newest first, page by page, with the summary over all of it.
class MessageModel : public PagedModel<Message>
{
    Q_OBJECT

public:
    enum Column { When, ChannelName, TopicName, Campaign, Status, Address, System, ColumnCount };

    /// A read-only connection serves best.
    MessageModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);

    void showCustomer(CustomerId customer);
    void clear();
    const ContactSummary &summary() const { return m_summary; }
    /// The customer's choices changed, and with them what the messages are measured by.
    void refreshSummary();

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// The first page is in the model.
    void shown();
    void summarised(const Prefdesk::ContactSummary &summary);
    void failed(const Prefdesk::Error &error);

protected:
    const Actor &actor() const { return m_actor; }
    CustomerId customer() const { return m_customer; }

private:
    std::function<Page(Connection &)> nextPage() const override;
    void tellShown() override { emit shown(); }
    void tellFailed(const Error &error) override { emit failed(error); }

    Actor m_actor;
    Clock m_clock;
    CustomerId m_customer = {};
    ContactSummary m_summary;
};

} // namespace Prefdesk
