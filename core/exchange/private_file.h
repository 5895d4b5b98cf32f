// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <cstddef>
#include <span>

namespace factordesk::exchange {

/// Why a file was not written: errno of the step that failed.
struct FileError
{
    int systemError = 0;
};

/// A file that is written piece by piece, whole or not at all, and that can be read and written by
/// its owner alone, whatever the file that it replaces allowed and whatever the umask is. A
/// symbolic link is replaced, not followed, unless it leads to what is no file: neither folders nor
/// devices are replaced.
///
/// Before commit() it has no name, so that nothing of it is left when the program is killed; on
/// file systems that cannot do that (open(2), O_TMPFILE) it lies beside its place until then.
/// What waits to be written is in locked memory.
class PrivateFile final : public QIODevice
{
public:
    /// Nothing is opened yet.
    explicit PrivateFile(const QString& path);
    /// Without commit() nothing was written.
    ~PrivateFile() override;

    /// Opens for writing; false when the folder does not allow it, or what has the name is no file.
    [[nodiscard]] bool begin();
    /// Where what was written so far can be read, though it has no name yet. Valid until commit().
    [[nodiscard]] Expected<QString, FileError> readablePath();
    /// Gives it its name, and flushes both to the disk. Tells of the first write that failed, too.
    [[nodiscard]] Expected<void, FileError> commit();

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 maximum) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    [[nodiscard]] bool writeWaiting();
    [[nodiscard]] bool giveName();
    bool fail();

    QByteArray m_target;
    QByteArray m_beside;   ///< Its name for now; empty while it has none.
    int m_descriptor = -1; ///< -1 while nothing is open.
    int m_error = 0;       ///< errno of the first step that failed.
    SecureBytes m_waiting;
    std::size_t m_waitingSize = 0;
};

/// Writes a whole file as PrivateFile does.
[[nodiscard]] Expected<void, FileError> writePrivateFile(const QString& path,
                                                         std::span<const std::byte> bytes);

} // namespace factordesk::exchange
