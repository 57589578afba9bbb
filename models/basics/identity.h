// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Prefdesk {

// Row numbers that cannot be passed for one another.
enum class PersonId : qint64 {};
enum class CustomerId : qint64 {};
enum class ContactPointId : qint64 {};
enum class NoticeVersionId : qint64 {};
enum class CallId : qint64 {};
enum class ChoiceId : qint64 {};
enum class BatchId : qint64 {};
enum class CircumstanceId : qint64 {};

template<typename Id>
constexpr qint64 number(Id id)
{
    return static_cast<qint64>(id);
}

} // namespace Prefdesk
