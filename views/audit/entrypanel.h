// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditrow.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace Prefdesk {

/// One entry of the history: what was there before and what after, side by side.
class EntryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EntryPanel(QWidget *parent = nullptr);

    void show(const AuditDetail &detail);
    void clear();

private:
    void fill(const AuditDetail &detail);
    static QString notes(const AuditDetail &detail);

    QLabel *m_title;
    QLabel *m_notes;
    QTableWidget *m_fields;
};

} // namespace Prefdesk
