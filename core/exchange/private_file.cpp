// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/private_file.h"

#include "core/exchange/descriptor.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace factordesk::exchange {

namespace {

bool writeAll(int descriptor, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return ::fsync(descriptor) == 0;
}

/// The name becomes durable with its folder. Some file systems cannot do that, and then it is as
/// durable as they can make it.
void flushFolder(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.isOpen())
        ::fsync(descriptor.value());
}

} // namespace

Expected<void, FileError> writePrivateFile(const QString& path, std::span<const std::byte> bytes)
{
    const QByteArray target = QFile::encodeName(path);
    QByteArray beside = target + ".XXXXXX";
    // mkostemp gives it the mode 0600 at birth: nobody can open it in between.
    const Descriptor descriptor(::mkostemp(beside.data(), O_CLOEXEC));
    if (!descriptor.isOpen())
        return Unexpected(FileError{errno});
    if (!writeAll(descriptor.value(), bytes) ||
        std::rename(beside.constData(), target.constData()) != 0) {
        const FileError error{errno};
        ::unlink(beside.constData());
        return Unexpected(error);
    }
    flushFolder(path);
    return {};
}

} // namespace factordesk::exchange
