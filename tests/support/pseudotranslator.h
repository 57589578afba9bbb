// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace Prefdesk {

/// A language that is a third longer than English, with accents above and below: what is cut off in it will be cut
/// off in some real one. Placeholders, mnemonics and mark-up stay as they are.
class PseudoTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char *, const char *source, const char *, int n) const override
    {
        QString text = QString::fromUtf8(source);
        if (n >= 0)
            text.replace(QStringLiteral("%n"), QString::number(n));
        if (text.contains(u'<'))
            return text;
        const qsizetype longer = text.size() / 3;
        return text + QStringLiteral(" ÄÇÉĝ").repeated(static_cast<int>(longer / 5)) + QString(longer % 5, u'Ö');
    }
};

} // namespace Prefdesk
