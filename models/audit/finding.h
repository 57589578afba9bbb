// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace Prefdesk {

class Connection;

/// One thing that is not as it must be. Hashes and places only, never a customer's values.
struct Finding
{
    QString kind; ///< a code, for example "leaf"; see label()
    QString where; ///< untranslated: "entry 17", "tile 1/0", "checkpoint 5000"
    QString was; ///< what the entries or the signatures say
    QString is; ///< what is stored

    bool operator==(const Finding &) const = default;
};

/// What a kind of finding means, as a sentence for a person.
QString label(const Finding &finding);

/// Where it is, in the language of the screen.
QString placeLabel(const Finding &finding);

/// Hears how far a long job is, from 0 to 1.
using Progress = std::function<void(double)>;

/// A further part of verification, for example of a projection; checks inside the snapshot that is verified.
using Check = std::function<Result<QList<Finding>>(Connection &, const Progress &)>;

/// Collects findings; past a thousand it only counts, since a rewritten log would fill the memory.
class Findings final
{
public:
    void add(const QString &kind, const QString &where, const QString &was, const QString &is);
    void add(const QList<Finding> &findings);
    bool isEmpty() const { return m_findings.isEmpty(); }
    /// With those that are only counted.
    qint64 count() const;
    /// Ends with one of kind "more" if there were too many.
    QList<Finding> all() const;

private:
    QList<Finding> m_findings;
    qint64 m_more = 0;
};

} // namespace Prefdesk
