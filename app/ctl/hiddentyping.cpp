// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/hiddentyping.h"

#include <cstdio>
#include <mutex>
#include <unistd.h>

namespace Prefdesk {

namespace {

// A process has one terminal.
std::mutex guard;
const termios *hiddenSince = nullptr;

} // namespace

HiddenTyping::HiddenTyping()
{
    const std::lock_guard lock(guard);
    tcgetattr(STDIN_FILENO, &m_before);
    termios hidden = m_before;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    hiddenSince = &m_before;
}

HiddenTyping::~HiddenTyping()
{
    end();
}

void HiddenTyping::end()
{
    const std::lock_guard lock(guard);
    if (!hiddenSince)
        return;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, hiddenSince);
    std::fputc('\n', stderr);
    hiddenSince = nullptr;
}

} // namespace Prefdesk
