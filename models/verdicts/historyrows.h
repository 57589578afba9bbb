// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"
#include "models/storage/scan.h"
#include "models/verdicts/customerhistory.h"
#include "models/verdicts/messagespan.h"

namespace Prefdesk {

/// Where the rows of customers' histories come from, in the order in which they are read.
enum class HistoryPart {
    Places,
    FormerPlaces,
    Points,
    FormerPoints,
    Choices,
    Circumstances,
    OthersOptOuts,
    Listed,
    Messages
};

/// Rows of the customers from one number to another, by customer, which stands first in each; of the messages those
/// that arrived, the newest first. The same for one customer as for all of them, but that MessageSpan::most is for one.
Query historyQuery(Engine engine, HistoryPart part, CustomerId first, CustomerId last, const MessageSpan &messages);

/// Adds a row to the history of its customer.
void addRow(CustomerHistory &history, HistoryPart part, const Row &row);
/// The same without copying texts, for passes over all customers.
void addRow(CustomerHistory &history, HistoryPart part, const Scan &row);

} // namespace Prefdesk
