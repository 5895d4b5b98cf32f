// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace factordesk::cli {

namespace {

/// All of it, or errno of what stands in the way; 0 where nothing does.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        pollfd room{.fd = descriptor, .events = POLLOUT, .revents = 0};
        if (written < 0 && (errno == EINTR || (errno == EAGAIN && ::poll(&room, 1, -1) >= 0)))
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

QLatin1String kindName(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::Usage: break;
    case Failure::Kind::Input: return QLatin1String("input");
    case Failure::Kind::Network: return QLatin1String("network");
    case Failure::Kind::Tls: return QLatin1String("tls");
    case Failure::Kind::Status: return QLatin1String("status");
    case Failure::Kind::Unsettled: return QLatin1String("unsettled");
    }
    return QLatin1String("usage");
}

/// An error of the server is shown in the server's own words.
bool hasWordsOfTheServer(const Failure& failure)
{
    return failure.kind == Failure::Kind::Status;
}

void writeStatus(JsonWriter& json, const zitadel::Status& status)
{
    if (status.httpStatus)
        json.member(QLatin1String("httpStatus"), *status.httpStatus);
    json.member(QLatin1String("code"), static_cast<int>(status.code))
        .member(QLatin1String("status"), zitadel::statusCodeName(status.code));
}

void writeError(JsonWriter& json, const Failure& failure)
{
    json.beginObject().key(QLatin1String("error")).beginObject();
    json.member(QLatin1String("kind"), kindName(failure.kind));
    if (hasWordsOfTheServer(failure)) {
        writeStatus(json, *failure.status);
        json.member(QLatin1String("message"), failure.status->message)
            .member(QLatin1String("errorId"), failure.status->errorId)
            .member(QLatin1String("details"), failure.status->details);
    } else {
        json.member(QLatin1String("message"), failure.message);
        if (failure.status)
            writeStatus(json, *failure.status);
    }
    if (failure.status)
        json.member(QLatin1String("settled"), failure.isSettled);
    json.endObject().endObject();
}

/// Whatever the server wrote: without line ends and other control characters.
QString onOneLine(const QString& text)
{
    QString line = text.simplified();
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return line;
}

} // namespace

bool Console::isTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

void Console::print(std::string_view bytes) const
{
    if (m_outputError == 0)
        m_outputError = writeAll(STDOUT_FILENO, bytes);
}

void Console::printLine(const QString& text) const
{
    print((text + u'\n').toStdString());
}

void Console::print(const JsonWriter& json) const
{
    print(json.text());
    print("\n");
}

ExitStatus Console::report(const Failure& failure) const
{
    QString line = failure.message;
    if (hasWordsOfTheServer(failure))
        line += QStringLiteral(" (%1: %2)")
                    .arg(zitadel::statusCodeName(failure.status->code), failure.status->message);
    warn(line);
    if (m_wantsJson) {
        JsonWriter json;
        writeError(json, failure);
        print(json);
    }
    return exitStatus(failure.kind);
}

std::optional<Failure> Console::outputFailure() const
{
    if (m_outputError == 0 || m_outputError == EPIPE)
        return std::nullopt;
    return inputFailure(QStringLiteral("Not all of the output could be written: %1. The command "
                                       "itself has done its work.")
                            .arg(qt_error_string(m_outputError)));
}

void Console::warn(const QString& message) const
{
    writeAll(STDERR_FILENO,
             QStringLiteral("factordesk-cli: %1\n").arg(onOneLine(message)).toStdString());
}

} // namespace factordesk::cli
