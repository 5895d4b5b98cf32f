// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/private_file.h"

#include "core/exchange/descriptor.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace factordesk::exchange {

namespace {

constexpr std::size_t waitingRoom = 16UL * 1024;

QByteArray folderOf(const QByteArray& path)
{
    return QFile::encodeName(QFileInfo(QFile::decodeName(path)).absolutePath());
}

/// For mkostemp().
QByteArray besideOf(const QByteArray& path)
{
    return path + ".XXXXXX";
}

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
    return true;
}

/// The name becomes durable with its folder. Some file systems cannot do that, and then it is as
/// durable as they can make it.
void flushFolder(const QByteArray& path)
{
    const Descriptor folder(::open(folderOf(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen())
        ::fsync(folder.value());
}

/// Whether a file could get that name in the end; errno says why not. What is no file, such as a
/// device, is not replaced by one, also where a link leads to it.
bool canBeNamed(const QByteArray& path, const QByteArray& beside)
{
    struct stat found
    {
    };
    if (path.isEmpty()) {
        errno = ENOENT;
        return false;
    }
    if (::lstat(beside.constData(), &found) != 0 && errno == ENAMETOOLONG)
        return false;
    if (::stat(path.constData(), &found) != 0 || S_ISREG(found.st_mode))
        return true;
    errno = S_ISDIR(found.st_mode) ? EISDIR : ENOTSUP;
    return false;
}

/// A file without a name in the folder of `path`; -1 where there is none to be had.
int openNameless(const QByteArray& path)
{
    return ::open(folderOf(path).constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
}

} // namespace

PrivateFile::PrivateFile(const QString& path) : m_target(QFile::encodeName(path)) {}

PrivateFile::~PrivateFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_beside.isEmpty())
        ::unlink(m_beside.constData());
}

bool PrivateFile::begin()
{
    if (!canBeNamed(m_target, besideOf(m_target)))
        return fail();
    m_descriptor = openNameless(m_target);
    if (m_descriptor < 0) {
        m_beside = besideOf(m_target);
        // mkostemp gives it the mode 0600 at birth: nobody can open it in between.
        m_descriptor = ::mkostemp(m_beside.data(), O_CLOEXEC);
    }
    if (m_descriptor < 0) {
        m_error = errno;
        m_beside.clear();
        return false;
    }
    // The umask takes from what open() was given.
    ::fchmod(m_descriptor, 0600);
    m_waiting = SecureBytes(waitingRoom);
    return open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 PrivateFile::readData(char*, qint64)
{
    return -1;
}

qint64 PrivateFile::writeData(const char* data, qint64 size)
{
    auto rest = std::as_bytes(std::span(data, static_cast<std::size_t>(size)));
    while (!rest.empty()) {
        const std::size_t count = std::min(rest.size(), m_waiting.size() - m_waitingSize);
        std::memcpy(m_waiting.bytes().data() + m_waitingSize, rest.data(), count);
        m_waitingSize += count;
        rest = rest.subspan(count);
        if (m_waitingSize == m_waiting.size() && !writeWaiting())
            return -1;
    }
    return size;
}

bool PrivateFile::writeWaiting()
{
    const std::size_t size = std::exchange(m_waitingSize, 0);
    return writeAll(m_descriptor, std::span(m_waiting.bytes()).first(size)) || fail();
}

bool PrivateFile::fail()
{
    if (m_error == 0)
        m_error = errno;
    return false;
}

bool PrivateFile::giveName()
{
    // linkat() replaces nothing: it gets a name beside its place first, as mkostemp() made one.
    if (m_beside.isEmpty()) {
        QByteArray beside = besideOf(m_target);
        const int taken = ::mkostemp(beside.data(), O_CLOEXEC);
        if (taken < 0)
            return fail();
        ::close(taken);
        ::unlink(beside.constData());
        const QByteArray open = "/proc/self/fd/" + QByteArray::number(m_descriptor);
        if (::linkat(AT_FDCWD, open.constData(), AT_FDCWD, beside.constData(), AT_SYMLINK_FOLLOW))
            return fail();
        m_beside = beside;
    }
    if (std::rename(m_beside.constData(), m_target.constData()) != 0)
        return fail();
    m_beside.clear();
    return true;
}

Expected<QString, FileError> PrivateFile::readablePath()
{
    if (m_descriptor >= 0 && m_error == 0 && writeWaiting())
        return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor);
    return Unexpected(FileError{m_error});
}

Expected<void, FileError> PrivateFile::commit()
{
    const bool isOpened = m_descriptor >= 0;
    close();
    if (isOpened && m_error == 0 && writeWaiting() && (::fsync(m_descriptor) == 0 || fail()) &&
        giveName()) {
        flushFolder(m_target);
        return {};
    }
    return Unexpected(FileError{m_error});
}

Expected<void, FileError> writePrivateFile(const QString& path, std::span<const std::byte> bytes)
{
    PrivateFile file(path);
    if (file.begin())
        file.write(reinterpret_cast<const char*>(bytes.data()), qint64(bytes.size()));
    return file.commit();
}

} // namespace factordesk::exchange
