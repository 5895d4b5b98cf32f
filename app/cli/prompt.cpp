// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prompt.h"

#include "app/cli/secret_text.h"

#include <QScopeGuard>

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace factordesk::cli {

namespace {

void write(int descriptor, std::string_view text)
{
    // Nothing can be done for a terminal that takes no text.
    [[maybe_unused]] const ssize_t written = ::write(descriptor, text.data(), text.size());
}

/// One character; no value at the end of the input.
std::optional<char> readCharacter(int descriptor)
{
    char character = 0;
    ssize_t count = 0;
    do {
        count = ::read(descriptor, &character, 1);
    } while (count < 0 && errno == EINTR);
    return count == 1 ? std::optional(character) : std::nullopt;
}

std::optional<SecureBytes> readLine(int descriptor)
{
    constexpr char controlC = 3;
    SecretText line;
    for (;;) {
        const std::optional<char> character = readCharacter(descriptor);
        if (!character || *character == controlC)
            return std::nullopt;
        if (*character == '\n')
            return line.take();
        line.append(*character);
    }
}

} // namespace

std::optional<SecureBytes> askWithoutEcho(const QString& prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return std::nullopt;
    const auto close = qScopeGuard([terminal] { ::close(terminal); });
    termios before{};
    if (::tcgetattr(terminal, &before) != 0)
        return std::nullopt;
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    // Ctrl+C comes as a character, so that nobody is left with a terminal that shows nothing.
    silent.c_lflag &= ~static_cast<tcflag_t>(ISIG);
    if (::tcsetattr(terminal, TCSAFLUSH, &silent) != 0)
        return std::nullopt;
    write(terminal, (prompt + QStringLiteral(": ")).toStdString());
    std::optional<SecureBytes> line = readLine(terminal);
    ::tcsetattr(terminal, TCSAFLUSH, &before);
    write(terminal, "\n");
    return line;
}

} // namespace factordesk::cli
