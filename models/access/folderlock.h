// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>

#include <atomic>
#include <memory>

namespace Prefdesk {

/// Every program that has a desk open shares this lock (flock on the folder); re-encrypting needs it alone.
/// The kernel gives it back when the program ends in whatever way.
class FolderLock final
{
public:
    /// Unavailable while another program re-encrypts the desk.
    static Result<std::shared_ptr<FolderLock>> share(const QString &folder);

    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;
    ~FolderLock();

    /// Unavailable while another program has the desk open.
    Result<> makeExclusive();
    /// Unavailable when another program was quicker and re-encrypts the desk now: close all connections at once.
    Result<> shareAgain();
    /// False after shareAgain() failed, also within makeExclusive().
    bool isHeld() const { return m_isHeld; }

private:
    explicit FolderLock(int descriptor);

    int m_descriptor;
    std::atomic_bool m_isHeld = true;
};

} // namespace Prefdesk
