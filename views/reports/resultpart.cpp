// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reports/resultpart.h"

#include "models/reports/reportmaking.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

namespace Prefdesk {

ResultPart::ResultPart(QWidget *parent)
    : QWidget(parent)
    , m_step(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_result(new QLabel(this))
    , m_shortCode(new QLineEdit(this))
{
    m_step->setObjectName(QStringLiteral("step"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress of the report"));
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_shortCode->setObjectName(QStringLiteral("shortCode"));
    m_shortCode->setAccessibleName(tr("Short code of the checkpoint"));
    m_shortCode->setReadOnly(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (QWidget *part : std::initializer_list<QWidget *> {m_step, m_progress, m_result, m_shortCode})
        layout->addWidget(part);
    hideProgress();
    clear();
}

void ResultPart::clear()
{
    m_result->hide();
    m_shortCode->hide();
}

void ResultPart::showProgress(int done, int steps, const QString &what)
{
    m_progress->setRange(0, steps);
    m_progress->setValue(done);
    m_step->setText(what);
    m_progress->show();
    m_step->show();
}

void ResultPart::hideProgress()
{
    m_progress->hide();
    m_step->hide();
}

void ResultPart::showReport(const MadeReport &report)
{
    m_result->setText(tr("Signed by %1 and kept as %2. Proven in it: %Ln entries. Short code of the checkpoint, to "
                         "compare by voice or in writing:",
                         nullptr, static_cast<int>(report.entries))
                          .arg(report.signer, QDir::toNativeSeparators(report.file)));
    m_shortCode->setText(report.shortCode);
    m_result->show();
    m_shortCode->show();
}

} // namespace Prefdesk
