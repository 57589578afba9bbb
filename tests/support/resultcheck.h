// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QTest>

/// Passes when the result is a value; otherwise fails with the error's own words.
#define QVERIFY_OK(result)                                                                                             \
    do {                                                                                                               \
        const auto &checked = (result);                                                                                \
        if (!checked)                                                                                                  \
            QFAIL(qPrintable(checked.error().message + QStringLiteral(" [") + checked.error().detail                   \
                             + QStringLiteral("]")));                                                                  \
    } while (false)

/// Passes when the result is an error of that kind.
#define QVERIFY_ERROR(result, expected)                                                                                \
    do {                                                                                                               \
        const auto &checked = (result);                                                                                \
        QVERIFY2(!checked, "should have failed");                                                                      \
        QCOMPARE(static_cast<int>(checked.error().kind), static_cast<int>(expected));                                  \
    } while (false)
