// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

// A disk that is full when a test says so: loaded before a PostgreSQL server's own libraries. While the file that
// PREFDESK_FULL_DISK names is there, writing where its words occur in the path answers ENOSPC.

namespace {

bool readWords(std::array<char, 64> &words)
{
    const char *const flag = std::getenv("PREFDESK_FULL_DISK");
    const int file = flag ? open(flag, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return false;
    const ssize_t count = read(file, words.data(), words.size() - 1);
    close(file);
    return count > 0;
}

bool isFull(int file)
{
    const int before = errno;
    std::array<char, 64> words {};
    std::array<char, 64> link {};
    std::array<char, 4096> path {};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    const bool full = readWords(words) && readlink(link.data(), path.data(), path.size() - 1) > 0
        && std::strstr(path.data(), words.data());
    errno = full ? ENOSPC : before;
    return full;
}

template<typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset)
{
    static const auto write = real<decltype(&pwrite)>("pwrite");
    return isFull(file) ? -1 : write(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    return pwrite(file, bytes, count, offset);
}

ssize_t pwritev(int file, const iovec *parts, int count, off_t offset)
{
    static const auto write = real<decltype(&pwritev)>("pwritev");
    return isFull(file) ? -1 : write(file, parts, count, offset);
}

ssize_t pwritev64(int file, const iovec *parts, int count, off64_t offset)
{
    return pwritev(file, parts, count, offset);
}

int posix_fallocate(int file, off_t offset, off_t length)
{
    static const auto allocate = real<decltype(&posix_fallocate)>("posix_fallocate");
    return isFull(file) ? ENOSPC : allocate(file, offset, length);
}

int posix_fallocate64(int file, off64_t offset, off64_t length)
{
    return posix_fallocate(file, offset, length);
}
}
