// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/filefield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace Prefdesk {

FileField::FileField(const QString &button, Wish wish, QWidget *parent)
    : QWidget(parent)
    , m_wish(std::move(wish))
    , m_file(new QLineEdit(this))
    , m_choose(new QPushButton(button, this))
{
    m_file->setAccessibleName(m_wish.title); // a label's buddy is this widget, not its field
    m_choose->setAutoDefault(false); // Return belongs to the dialog's own button
    setFocusProxy(m_file);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    connect(m_file, &QLineEdit::textChanged, this, &FileField::changed);
    connect(m_file, &QLineEdit::textEdited, this, &FileField::typed);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
}

QString FileField::file() const
{
    return m_file->text().trimmed();
}

void FileField::setFile(const QString &file)
{
    m_file->setText(file);
}

void FileField::name(const QString &field, const QString &button)
{
    m_file->setObjectName(field);
    m_choose->setObjectName(button);
}

void FileField::setPlaceholder(const QString &text)
{
    m_file->setPlaceholderText(text);
}

void FileField::choose()
{
    auto *const dialog = new QFileDialog(this, m_wish.title, file());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(m_wish.mode);
    dialog->setFileMode(m_wish.mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setNameFilters(m_wish.filters);
    dialog->setDefaultSuffix(m_wish.suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file->setText(file);
        emit chosen(file);
    });
    dialog->open();
}

} // namespace Prefdesk
