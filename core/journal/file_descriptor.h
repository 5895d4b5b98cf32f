// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <utility>

namespace factordesk::journal {

/// An open file by its number, closed at the end. QFile offers neither fsync nor flock nor a way to
/// tell that the disk is full. After a failure errno says why.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    /// open(2) with O_CLOEXEC and O_NOFOLLOW added; new files are for their owner alone (0600).
    FileDescriptor(const QString& path, int flags);
    FileDescriptor(FileDescriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor();

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] std::optional<qint64> size() const;
    /// All that stands from `offset` on, at most `count` bytes.
    [[nodiscard]] std::optional<QByteArray> read(qint64 offset, qint64 count) const;
    /// All of `bytes` at the place, or false.
    [[nodiscard]] bool write(QByteArrayView bytes, qint64 offset) const;
    [[nodiscard]] bool truncate(qint64 size) const;
    /// Returns once the disk has it.
    [[nodiscard]] bool sync() const;
    /// Takes the lock on the file for this process, or says that another has it.
    [[nodiscard]] bool tryLock() const;

private:
    int m_number = -1;
};

/// Has the disk keep the names in a folder: of a file that was just made.
[[nodiscard]] bool syncFolder(const QString& path);

} // namespace factordesk::journal
