// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_file.h"

#include "core/vault/contents.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace factordesk::vault {

namespace {

using Kind = VaultError::Kind;

/// An open file; closed at the end.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { static_cast<void>(close()); }

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }
    /// False where the system reports only now that a write failed.
    [[nodiscard]] bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

Unexpected<VaultError> writeFailure(int error)
{
    Kind kind = Kind::WriteFailed;
    switch (error) {
    case EROFS:
    case EACCES:
    case EPERM: kind = Kind::ReadOnlyFolder; break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: kind = Kind::DiskFull; break;
    default: break;
    }
    return Unexpected(VaultError{.kind = kind, .systemError = error});
}

Unexpected<VaultError> readFailure(int error)
{
    const bool isMissing = error == ENOENT || error == ENOTDIR;
    return Unexpected(
        VaultError{.kind = isMissing ? Kind::NotFound : Kind::NotReadable, .systemError = error});
}

/// The first `most` bytes of a file, or all of it.
Expected<std::vector<std::byte>, VaultError> readStart(const QString& path, std::size_t most)
{
    // A pipe or a device would let us wait for ever.
    const Descriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat facts
    {
    };
    if (!file.isOpen() || ::fstat(file.number(), &facts) != 0)
        return readFailure(errno);
    if (!S_ISREG(facts.st_mode))
        return Unexpected(VaultError{.kind = Kind::NotAVault});
    if (facts.st_size > static_cast<off_t>(maximumFileSize))
        return Unexpected(VaultError{.kind = Kind::Damaged, .place = VaultError::Place::TooLong});
    std::vector<std::byte> bytes(std::min(most, static_cast<std::size_t>(facts.st_size)));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(file.number(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno != EINTR)
            return readFailure(errno);
        if (got == 0)
            break; // it became shorter meanwhile: its reader will say so
        done += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    bytes.resize(done);
    return bytes;
}

bool writeAll(int descriptor, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool flush(int descriptor)
{
    while (::fsync(descriptor) != 0) {
        if (errno != EINTR)
            return false;
    }
    return true;
}

/// Makes the new file beside the old one. 0, or the system's error.
int writeBeside(const QByteArray& path, std::span<const std::byte> bytes)
{
    // What a program left that was killed while it wrote.
    if (::unlink(path.constData()) != 0 && errno != ENOENT)
        return errno;
    constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
    Descriptor file(
        ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, ownerOnly));
    if (!file.isOpen())
        return errno;
    if (writeAll(file.number(), bytes) && flush(file.number()) && file.close())
        return 0;
    const int error = errno;
    ::unlink(path.constData());
    return error;
}

/// The folder's own entry for the new name has to reach the disk, too. Some file systems cannot
/// flush a folder; they are no worse off than without.
void flushFolder(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.isOpen())
        static_cast<void>(flush(descriptor.number()));
}

/// Makes the present file the first backup, each other one moved one further unless it is to go.
/// What fails here costs a backup, never the file: it keeps its own name throughout.
void keepAsBackup(const QString& path, Earlier earlier)
{
    const auto name = [&path](int number) { return QFile::encodeName(backupPath(path, number)); };
    if (earlier == Earlier::KeptOverNewest)
        ::unlink(name(1).constData());
    for (int number = backupCount; number > 1 && earlier == Earlier::KeptOnce; --number)
        static_cast<void>(std::rename(name(number - 1).constData(), name(number).constData()));
    // A second name for the same bytes; a copy where the file system knows no such thing.
    if (::link(QFile::encodeName(path).constData(), name(1).constData()) != 0)
        QFile::copy(path, backupPath(path, 1));
}

} // namespace

QString backupPath(const QString& path, int number)
{
    return QStringLiteral("%1.%2").arg(path).arg(number);
}

Expected<std::vector<std::byte>, VaultError> readVaultFile(const QString& path)
{
    return readStart(path, maximumFileSize);
}

Expected<ParsedHeader, VaultError> readVaultHeader(const QString& path)
{
    const auto start = readStart(path, largestHeader);
    if (!start)
        return Unexpected(start.error());
    return parseHeader(*start);
}

std::vector<Backup> backupsOf(const QString& path)
{
    std::vector<Backup> found;
    for (int number = 1; number <= backupCount; ++number) {
        if (const auto parsed = readVaultHeader(backupPath(path, number)))
            found.push_back({.number = number, .savedAt = parsed->header.savedAt});
    }
    return found;
}

Expected<void, VaultError> writeVaultFile(const QString& path, std::span<const std::byte> bytes,
                                          Earlier earlier)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray beside = name + ".new";
    if (earlier == Earlier::None && ::access(name.constData(), F_OK) == 0)
        return Unexpected(VaultError{.kind = Kind::Exists});
    if (const int error = writeBeside(beside, bytes); error != 0)
        return writeFailure(error);
    if (earlier == Earlier::KeptOnce || earlier == Earlier::KeptOverNewest)
        keepAsBackup(path, earlier);
    if (std::rename(beside.constData(), name.constData()) != 0) {
        const int error = errno;
        ::unlink(beside.constData());
        return writeFailure(error);
    }
    flushFolder(path);
    return {};
}

} // namespace factordesk::vault
