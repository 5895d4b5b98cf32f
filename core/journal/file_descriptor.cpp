// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/file_descriptor.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace factordesk::journal {

namespace {

/// Again for as long as nothing but a signal came in between.
template <class Call>
auto retried(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

} // namespace

FileDescriptor::FileDescriptor(const QString& path, int flags)
{
    const QByteArray name = QFile::encodeName(path);
    m_number = retried([&] {
        return ::open(name.constData(), flags | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    });
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

FileDescriptor::~FileDescriptor()
{
    if (isOpen())
        ::close(m_number);
}

std::optional<qint64> FileDescriptor::size() const
{
    struct stat status = {};
    if (::fstat(m_number, &status) != 0)
        return std::nullopt;
    return status.st_size;
}

std::optional<QByteArray> FileDescriptor::read(qint64 offset, qint64 count) const
{
    QByteArray bytes(count, Qt::Uninitialized);
    qint64 done = 0;
    while (done < count) {
        const auto some = retried([&] {
            return ::pread(m_number, bytes.data() + done, std::size_t(count - done), offset + done);
        });
        if (some < 0)
            return std::nullopt;
        if (some == 0)
            break;
        done += some;
    }
    bytes.truncate(done);
    return bytes;
}

bool FileDescriptor::write(QByteArrayView bytes, qint64 offset) const
{
    while (!bytes.isEmpty()) {
        const auto some = retried(
            [&] { return ::pwrite(m_number, bytes.data(), std::size_t(bytes.size()), offset); });
        if (some < 0)
            return false;
        bytes = bytes.sliced(some);
        offset += some;
    }
    return true;
}

bool FileDescriptor::truncate(qint64 size) const
{
    return retried([&] { return ::ftruncate(m_number, size); }) == 0;
}

bool FileDescriptor::sync() const
{
    return retried([&] { return ::fsync(m_number); }) == 0;
}

bool FileDescriptor::tryLock() const
{
    return retried([&] { return ::flock(m_number, LOCK_EX | LOCK_NB); }) == 0;
}

bool syncFolder(const QString& path)
{
    const FileDescriptor folder(path, O_RDONLY | O_DIRECTORY);
    return folder.isOpen() && folder.sync();
}

} // namespace factordesk::journal
