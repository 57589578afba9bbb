// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"

#include <QWidget>

class QListView;

namespace Prefdesk {

class DraftModel;

/// The calls that wait to be saved, to open with a click or Enter; hidden while there are none.
class DraftList final : public QWidget
{
    Q_OBJECT

public:
    explicit DraftList(DraftModel &model, QWidget *parent = nullptr);

signals:
    void customerChosen(Prefdesk::CustomerId customer);

private:
    void showDrafts();
    void choose(int row);

    DraftModel &m_model;
    QListView *m_drafts;
};

} // namespace Prefdesk
