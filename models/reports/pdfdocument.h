// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

// qpdf 11 asks every program to say that it no longer uses its old pointer class.
#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif
#include <qpdf/QPDF.hh>

#include <QByteArray>

#include <concepts>
#include <exception>

namespace Prefdesk {

/// "This is not a sound PDF file", with what qpdf said.
Error damagedPdf(const std::exception &why);

/// Reads strictly: no repair, and a warning is an error. Throws what qpdf throws; pdf must outlive the document.
void readPdf(QPDF &document, const QByteArray &pdf);

/// Runs work() where qpdf may throw; nothing thrown gets past here.
template<std::invocable Work>
auto guardedPdf(Work work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (const std::exception &why) {
        return damagedPdf(why);
    }
}

} // namespace Prefdesk
