// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "tests/bench/benchdesk.h"

class QApplication;
class QString;

namespace Prefdesk {

// One function per bench; the list of names is in main.cpp.
Result<> benchStart(const BenchDesk &desk);
Result<> benchCommit(const BenchDesk &desk);
Result<> benchRows(const BenchDesk &desk);
Result<> benchCall(const BenchDesk &desk);
Result<> benchReport(const BenchDesk &desk);
Result<> benchFacts(const BenchDesk &desk);
Result<> benchSearch(const BenchDesk &desk);
Result<> benchImport(const BenchDesk &desk);
Result<> benchSharedFacts(const BenchDesk &size);
Result<> benchSharedLedger(const BenchDesk &size);
Result<> benchSharedSave(const BenchDesk &size);
Result<> benchSharedSearch(const BenchDesk &size);
Result<> benchSharedImport(const BenchDesk &size);
Result<> benchVerification(const BenchDesk &desk);
Result<> benchProof(const BenchDesk &desk);
Result<> benchVerdicts(const BenchDesk &desk);

int runWindow(QApplication &application, const QString &folder);

} // namespace Prefdesk
