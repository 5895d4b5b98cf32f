// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/status.h"
#include "core/zitadel/values.h"

#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace factordesk::roster {

/// Where a person of the roster stands.
enum class RowState {
    Waiting,       ///< Not looked up yet.
    WithoutKey,    ///< The row says of nobody who is meant.
    NotFound,      ///< The server shows this caller no such person.
    Ambiguous,     ///< Several people answer to it.
    Repeated,      ///< The person of an earlier row.
    NotEnrollable, ///< A machine account, or a person who is not active.
    AlreadyActive, ///< Has a working TOTP.
    Ready,         ///< Can be called.
    UnderWay,      ///< At the desk now: may have been registered.
    Unsettled,     ///< Nobody knows yet what the server did; also one who was at the desk when the
                   ///< program ended.
    LeftPending,   ///< Registered and not verified: the registration can be removed.
    HasLetter,     ///< Registered, with a letter that carries the secret; no code has come yet.
    Verified,
    Failed, ///< The server refused, and nothing is registered.
    NoShow,
    Skipped,
};

inline constexpr std::array allRowStates{
    RowState::Waiting,  RowState::WithoutKey,    RowState::NotFound,      RowState::Ambiguous,
    RowState::Repeated, RowState::NotEnrollable, RowState::AlreadyActive, RowState::Ready,
    RowState::UnderWay, RowState::Unsettled,     RowState::LeftPending,   RowState::HasLetter,
    RowState::Verified, RowState::Failed,        RowState::NoShow,        RowState::Skipped};

/// By what a row names its person.
enum class KeyKind { UserId, LoginName, Email };

/// One person of a roster. Holds no secret.
struct Row
{
    int line = 0; ///< In the file it came from, from 1; 0 when it came from no file.
    QString key = {};
    KeyKind kind = KeyKind::UserId;
    QString displayName = {}; ///< The file's own until the person is found.
    QString userId = {};      ///< Empty until the person is found.
    QString loginName = {};
    RowState state = RowState::Waiting;
    int repeats = -1; ///< Of Repeated: the row that it repeats.
    /// This roster may have registered them: of UnderWay and Unsettled. Otherwise what is pending
    /// is somebody else's.
    bool isOurs = false;
    QString why = {}; ///< Of Failed: the status by its name and the error's id.

    bool operator==(const Row&) const = default;
};

/// True where the person can be called to the desk (again).
[[nodiscard]] bool canBeCalled(RowState state);
/// The same without those who have a letter, and so are not waited for.
[[nodiscard]] bool isLeftToCall(RowState state);
/// True where nothing more is to be done for the row in this roster.
[[nodiscard]] bool isSettled(RowState state);

/// The row of a person of the server, whose factor is not known yet: Ready or NotEnrollable.
[[nodiscard]] Row rowFor(const zitadel::User& user);
/// What a row keeps of a refusal: the status by its name and the error's id, in their own forms, so
/// that nothing else can come in their place.
[[nodiscard]] QString reasonOf(const zitadel::Status& status);
/// The status that reasonOf() told of, as far as it did: its code and the error's id. Of any other
/// text a status with StatusCode::Unknown.
[[nodiscard]] zitadel::Status statusOf(const QString& reason);

/// People to be enrolled, one row each, in order. A value; RosterStore keeps it on disk.
class Roster
{
public:
    Roster() = default;
    /// Rows that repeat the key of an earlier one are marked as such.
    explicit Roster(std::vector<Row> rows);
    /// The rows as they were kept: those who were at the desk are Unsettled.
    [[nodiscard]] static Roster resumed(std::vector<Row> rows);
    /// Without the rows that are not `kept` (one a row). A row that repeats one of those repeats
    /// none any more.
    [[nodiscard]] Roster keeping(const std::vector<bool>& kept) const;

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] int size() const { return int(m_rows.size()); }
    [[nodiscard]] const Row& row(int index) const { return m_rows.at(std::size_t(index)); }
    [[nodiscard]] int count(RowState state) const;
    /// How many are still to be called.
    [[nodiscard]] int left() const;
    /// The first one after `index` (-1: from the top) who can be called, then from the top again;
    /// those who did not come or were skipped come last. No value when nobody is left. Whoever has
    /// a letter is not called unasked.
    [[nodiscard]] std::optional<int> next(int index = -1) const;
    /// The row of a person, -1 where there is none.
    [[nodiscard]] int rowOf(const QString& userId) const;

    /// What the server says of a row's person: those who match its key. Sets Ready, NotFound,
    /// Ambiguous, Repeated or NotEnrollable. Only from Waiting.
    void resolve(int index, const QList<zitadel::User>& matching);
    /// The state of the person's factor, as it was read: settles Unsettled, LeftPending and
    /// UnderWay, and finds out who is AlreadyActive among those who are Ready. Whoever is pending
    /// and was not registered by this roster is Ready.
    void settle(int index, zitadel::FactorState found);
    /// The person is about to be registered: what is pending afterwards is ours. To be on the disk
    /// before the call is sent.
    void noteRegistering(int index) { m_rows.at(std::size_t(index)).isOurs = true; }
    /// What became of the person, and why. A verified one stays verified, whatever is said later:
    /// false.
    bool setState(int index, RowState state, const QString& why = {});

private:
    std::vector<Row> m_rows;
    QHash<QString, int> m_rowOfUser; ///< Without those who repeat.
};

} // namespace factordesk::roster
