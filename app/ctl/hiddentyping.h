// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <termios.h>

namespace Prefdesk {

/// Hides what is typed at the terminal for as long as it lives.
class HiddenTyping final
{
public:
    HiddenTyping();
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;
    ~HiddenTyping();

    /// For a program that ends at once, from any thread: the terminal outlives it and must show again what is typed.
    static void end();

private:
    termios m_before = {};
};

} // namespace Prefdesk
