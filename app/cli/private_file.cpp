// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/private_file.h"

#include <QFile>

#include <fcntl.h>

namespace factordesk::cli {

Expected<void, Failure> writePrivateFile(const QString& file, const QByteArray& bytes)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    QFile output;
    if (descriptor < 0 || !output.open(descriptor, QIODevice::WriteOnly, QFile::AutoCloseHandle))
        return Unexpected(inputFailure(
            QStringLiteral("The output file cannot be written: %1.").arg(qt_error_string())));
    if (output.write(bytes) != bytes.size() || !output.flush())
        return Unexpected(inputFailure(
            QStringLiteral("The output file cannot be written: %1.").arg(output.errorString())));
    return {};
}

} // namespace factordesk::cli
