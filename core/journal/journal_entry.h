// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace factordesk::journal {

/// What was asked of the server.
enum class Change {
    Register,
    Verify,
    Remove,
    RecoveryCodes, ///< New ones made.
};

/// What came of it.
enum class Outcome {
    Done,         ///< The server said so.
    Refused,      ///< The server, or something on the way, answered with an error.
    NotSent,      ///< Nothing left this computer.
    Unsettled,    ///< The answer was lost, and nobody knows yet.
    FoundDone,    ///< The answer was lost; a reading shows that it was done.
    FoundNotDone, ///< The answer was lost; a reading shows that it was not done.
};

inline constexpr std::array allChanges{Change::Register, Change::Verify, Change::Remove,
                                       Change::RecoveryCodes};
inline constexpr std::array allOutcomes{Outcome::Done,      Outcome::Refused,
                                        Outcome::NotSent,   Outcome::Unsettled,
                                        Outcome::FoundDone, Outcome::FoundNotDone};

/// A name, an id or an address as an entry keeps it: trimmed, on one line, at most
/// `maximumLength` UTF-16 units. May be empty: not known.
class EntryText
{
public:
    static constexpr qsizetype maximumLength = 200;

    EntryText() = default;
    /// Control characters become blanks; what is too long is cut and ends in "…".
    [[nodiscard]] static EntryText of(const QString& text);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    bool operator==(const EntryText&) const = default;

private:
    explicit EntryText(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// A word of the server that has a form of its own. Whatever has another form is dropped, so that
/// no code, token or secret can come into a journal in its place.
class ServerWord
{
public:
    ServerWord() = default;
    /// The name of a gRPC status code, such as "INVALID_ARGUMENT": capitals and underscores, at
    /// most 32; otherwise empty.
    [[nodiscard]] static ServerWord statusName(const QString& text);
    /// ZITADEL's error id, such as "EVENT-8isk2": 2 to 16 capitals, a dash and 4 to 8 letters and
    /// digits (internal/zerrors of zitadel); otherwise empty.
    [[nodiscard]] static ServerWord errorId(const QString& text);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    bool operator==(const ServerWord&) const = default;

private:
    explicit ServerWord(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// A person or a machine account.
struct Account
{
    EntryText loginName = {}; ///< Empty where it is not known.
    EntryText id = {};        ///< Empty where it is not known.
    bool operator==(const Account&) const = default;
};

/// One thing that was done, or tried. It has no place for a secret, a code or a token.
struct JournalEntry
{
    /// Of the change, the same in every line that tells of it, so that none is written twice; empty
    /// in lines of earlier versions.
    EntryText event = {};
    WallTime when = {}; ///< When it ended, by this computer's clock.
    Change change = Change::Register;
    Outcome outcome = Outcome::Done;
    EntryText server = {}; ///< The origin: "https://acme.zitadel.cloud".
    Account who = {};      ///< The caller.
    Account whom = {};     ///< The person whose factor it is.
    ServerWord status = {};
    ServerWord errorId = {};
    std::optional<std::uint64_t> sequence = {};
    std::optional<WallTime> changeDate = {}; ///< By the server's clock.
    EntryText resourceOwner = {};            ///< The organisation's id.
    bool operator==(const JournalEntry&) const = default;
};

} // namespace factordesk::journal
