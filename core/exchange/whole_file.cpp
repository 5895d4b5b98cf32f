// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/whole_file.h"

#include "core/exchange/descriptor.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace factordesk::exchange {

namespace {

/// How much was read: less where the file ends before; no value on an error.
Expected<std::size_t, ReadError> fill(int descriptor, std::span<std::byte> bytes)
{
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t count = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Unexpected(ReadError::Unreadable);
        if (count == 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    return size;
}

} // namespace

Expected<SecureBytes, ReadError> readWholeFile(const QString& path, std::size_t maximumSize)
{
    // Non-blocking, since opening a pipe waits for whoever writes into it.
    const Descriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat facts = {};
    if (!file.isOpen() || ::fstat(file.value(), &facts) != 0)
        return Unexpected(ReadError::Unreadable);
    if (!S_ISREG(facts.st_mode))
        return Unexpected(ReadError::NoRegularFile);
    const auto announced = static_cast<std::size_t>(facts.st_size);
    if (announced > maximumSize)
        return Unexpected(ReadError::TooLarge);
    SecureBytes content(announced);
    const auto size = fill(file.value(), content.bytes());
    if (!size)
        return Unexpected(size.error());
    content.truncate(*size);
    return content;
}

} // namespace factordesk::exchange
