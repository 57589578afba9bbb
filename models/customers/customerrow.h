// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer.h"

#include <QString>
#include <QVariantList>

namespace Prefdesk {

class Row;
struct NameForms;

/// What customerFrom() reads, of the table customer as c.
QString customerColumns();
/// Without contact points.
Customer customerFrom(const Row &row);

/// What a new customer is written with, and the values in that order.
QString writtenColumns();
QVariantList writtenValues(const Customer &customer, const NameForms &forms, Instant recordedAt);

} // namespace Prefdesk
