// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "app/cli/json_writer.h"

#include <QString>

#include <optional>
#include <string_view>

namespace factordesk::cli {

/// Standard output and standard error. Unbuffered, so that no copy of a secret stays in a buffer.
/// After a failure nothing more goes to standard output.
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
    /// Why not all went to standard output; no value while it did, and where it is somebody who
    /// reads no longer.
    [[nodiscard]] std::optional<Failure> outputFailure() const;
    /// One line to standard error.
    void warn(const QString& message) const;

private:
    bool m_wantsJson;
    mutable int m_outputError = 0; ///< errno of the first write that failed.
};

} // namespace factordesk::cli
