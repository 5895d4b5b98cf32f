// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputs.h"

#include "app/cli/prompt.h"
#include "app/cli/secret_text.h"

#include <QFile>
#include <QScopeGuard>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace factordesk::cli {

namespace {

/// Codes have 4 to 10 digits, and hardly a file is called so.
bool looksLikeACode(const QString& file)
{
    return file.size() >= 4 && file.size() <= 10 &&
           std::ranges::all_of(file, [](QChar c) { return c.isDigit(); });
}

void dropLineEnd(SecureBytes& text)
{
    std::size_t size = text.size();
    if (size > 0 && text.text()[size - 1] == '\n')
        --size;
    if (size < text.size() && size > 0 && text.text()[size - 1] == '\r')
        --size;
    text.truncate(size);
}

Expected<SecureBytes, Failure> readDescriptor(int descriptor, std::size_t limit,
                                              const QString& name)
{
    SecretText content;
    SecureBytes piece(4096);
    for (;;) {
        const ssize_t count = ::read(descriptor, piece.bytes().data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Unexpected(inputFailure(
                QStringLiteral("%1 cannot be read: %2.").arg(name, qt_error_string())));
        if (count == 0)
            break;
        content.append(piece.text().substr(0, static_cast<std::size_t>(count)));
        if (content.size() > limit)
            return Unexpected(inputFailure(
                QStringLiteral("%1 is longer than %2 bytes.").arg(name, QString::number(limit))));
    }
    return content.take();
}

Expected<SecureBytes, Failure> readFile(const QString& file, std::size_t limit)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT && looksLikeACode(file))
        return Unexpected(usageFailure(QStringLiteral(
            "A code is not taken as an argument, since other programs on this computer can read "
            "the arguments. Put it in a file and name that, or write - and send it to standard "
            "input.")));
    if (descriptor < 0)
        // The name stays out of the message: it may be a secret in the wrong place.
        return Unexpected(
            inputFailure(QStringLiteral("The file cannot be opened: %1.").arg(qt_error_string())));
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    return readDescriptor(descriptor, limit, QStringLiteral("The file"));
}

} // namespace

Expected<SecureBytes, Failure> Inputs::read(const QString& file, const QString& prompt,
                                            std::size_t limit)
{
    if (file.isEmpty() && ::isatty(STDIN_FILENO) == 1) {
        std::optional<SecureBytes> typed = askWithoutEcho(prompt);
        if (!typed)
            return Unexpected(inputFailure(QStringLiteral("Nothing was typed.")));
        return *std::move(typed);
    }
    auto text = readBytes(file, limit);
    if (text)
        dropLineEnd(*text);
    return text;
}

Expected<SecureBytes, Failure> Inputs::readBytes(const QString& file, std::size_t limit)
{
    return file.isEmpty() || file == QLatin1String("-") ? readStandardInput(limit)
                                                        : readFile(file, limit);
}

Expected<void, Failure> Inputs::takeStandardInput()
{
    if (std::exchange(m_isStandardInputRead, true))
        return Unexpected(usageFailure(QStringLiteral(
            "Standard input can be read only once: name a file for one of the two.")));
    return {};
}

Expected<SecureBytes, Failure> Inputs::readStandardInput(std::size_t limit)
{
    if (const auto taken = takeStandardInput(); !taken)
        return Unexpected(taken.error());
    return readDescriptor(STDIN_FILENO, limit, QStringLiteral("Standard input"));
}

} // namespace factordesk::cli
