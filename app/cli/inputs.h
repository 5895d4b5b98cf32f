// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <QString>

#include <cstddef>

namespace factordesk::cli {

/// What a command reads: files, standard input, or what somebody types at the terminal. All of it
/// may be secret and stays in locked memory.
class Inputs
{
public:
    /// The most that is read of a text.
    static constexpr std::size_t textLimit = 64 * 1024;

    /// Reads `file`; "-" is standard input, and so is an empty name, for which a terminal is asked
    /// instead with `prompt`, without showing what is typed. One line end at the end is dropped.
    /// Standard input can be read once only.
    [[nodiscard]] Expected<SecureBytes, Failure> read(const QString& file, const QString& prompt,
                                                      std::size_t limit = textLimit);
    /// The same for a file that is no text: every byte of it, and no terminal is asked.
    [[nodiscard]] Expected<SecureBytes, Failure> readBytes(const QString& file, std::size_t limit);

    /// For a command that reads standard input itself; fails where it was read before.
    [[nodiscard]] Expected<void, Failure> takeStandardInput();

private:
    [[nodiscard]] Expected<SecureBytes, Failure> readStandardInput(std::size_t limit);

    bool m_isStandardInputRead = false;
};

} // namespace factordesk::cli
