// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "app/cli/json_writer.h"

#include <QString>

#include <string_view>

namespace factordesk::cli {

/// Standard output and standard error. Unbuffered, so that no copy of a secret stays in a buffer.
class Console
{
public:
    explicit Console(bool wantsJson) : m_wantsJson(wantsJson) {}

    /// --json: one document on standard output.
    [[nodiscard]] bool wantsJson() const { return m_wantsJson; }
    /// Whether standard output is a terminal.
    [[nodiscard]] static bool isTerminal();

    /// As it is, to standard output.
    void print(std::string_view bytes) const;
    void printLine(const QString& text) const;
    /// The document and a line end.
    void print(const JsonWriter& json) const;

    /// One line to standard error and, with --json, the error as a document to standard output.
    /// Returns what the program ends with.
    ExitStatus report(const Failure& failure) const;
    /// One line to standard error.
    void warn(const QString& message) const;

private:
    bool m_wantsJson;
};

} // namespace factordesk::cli
