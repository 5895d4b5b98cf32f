// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/roster.h"

#include "core/journal/journal_entry.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace factordesk::roster {

bool canBeCalled(RowState state)
{
    switch (state) {
    case RowState::Ready:
    case RowState::LeftPending:
    case RowState::HasLetter:
    case RowState::Failed:
    case RowState::NoShow:
    case RowState::Skipped: return true;
    case RowState::Waiting:
    case RowState::WithoutKey:
    case RowState::NotFound:
    case RowState::Ambiguous:
    case RowState::Repeated:
    case RowState::NotEnrollable:
    case RowState::AlreadyActive:
    case RowState::UnderWay:
    case RowState::Unsettled:
    case RowState::Verified: break;
    }
    return false;
}

bool isLeftToCall(RowState state)
{
    return canBeCalled(state) && state != RowState::HasLetter;
}

bool isSettled(RowState state)
{
    return !canBeCalled(state) && state != RowState::Waiting && state != RowState::UnderWay &&
           state != RowState::Unsettled;
}

namespace {

/// A row in that state may have a registration of this roster's; of the others it is settled that
/// there is none.
bool mayBeOurs(const Row& row)
{
    switch (row.state) {
    case RowState::LeftPending:
    case RowState::HasLetter: return true;
    case RowState::UnderWay:
    case RowState::Unsettled: return row.isOurs;
    case RowState::Waiting:
    case RowState::WithoutKey:
    case RowState::NotFound:
    case RowState::Ambiguous:
    case RowState::Repeated:
    case RowState::NotEnrollable:
    case RowState::AlreadyActive:
    case RowState::Ready:
    case RowState::Verified:
    case RowState::Failed:
    case RowState::NoShow:
    case RowState::Skipped: break;
    }
    return false;
}

RowState stateOf(const zitadel::User& user)
{
    const bool isFit = user.isHuman && user.state == zitadel::UserState::Active;
    return isFit ? RowState::Ready : RowState::NotEnrollable;
}

} // namespace

Row rowFor(const zitadel::User& user)
{
    return {.key = user.id.text(),
            .displayName = user.displayName,
            .userId = user.id.text(),
            .loginName = user.preferredLoginName,
            .state = stateOf(user)};
}

QString reasonOf(const zitadel::Status& status)
{
    const QString name =
        journal::ServerWord::statusName(zitadel::statusCodeName(status.code)).text();
    const QString id = journal::ServerWord::errorId(status.errorId).text();
    return id.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, id);
}

zitadel::Status statusOf(const QString& reason)
{
    const qsizetype space = reason.indexOf(u' ');
    const QStringView name = QStringView(reason).first(space < 0 ? reason.size() : space);
    zitadel::Status status;
    for (int code = 0; code <= int(zitadel::StatusCode::Unauthenticated); ++code) {
        if (zitadel::statusCodeName(zitadel::StatusCode(code)) == name)
            status.code = zitadel::StatusCode(code);
    }
    if (space >= 0 && reason.size() > space + 2 && reason.endsWith(u')'))
        status.errorId = reason.sliced(space + 2).chopped(1);
    return status;
}

Roster::Roster(std::vector<Row> rows) : m_rows(std::move(rows))
{
    QHash<std::pair<int, QString>, int> seen;
    for (int i = 0; i < size(); ++i) {
        Row& row = m_rows[std::size_t(i)];
        if (row.state != RowState::Waiting) {
            if (!row.userId.isEmpty())
                m_rowOfUser.insert(row.userId, i);
            continue;
        }
        const std::pair key(int(row.kind),
                            row.kind == KeyKind::UserId ? row.key : row.key.toCaseFolded());
        const auto earlier = seen.constFind(key);
        if (earlier == seen.constEnd()) {
            seen.insert(key, i);
            continue;
        }
        row.state = RowState::Repeated;
        row.repeats = earlier.value();
    }
}

Roster Roster::resumed(std::vector<Row> rows)
{
    Roster roster;
    roster.m_rows = std::move(rows);
    for (int i = 0; i < roster.size(); ++i) {
        Row& row = roster.m_rows[std::size_t(i)];
        if (row.state == RowState::UnderWay)
            row.state = RowState::Unsettled;
        if (!row.userId.isEmpty() && row.state != RowState::Repeated)
            roster.m_rowOfUser.insert(row.userId, i);
    }
    return roster;
}

Roster Roster::keeping(const std::vector<bool>& kept) const
{
    std::vector<int> newPlace(m_rows.size(), -1);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!kept.at(i))
            continue;
        newPlace[i] = int(rows.size());
        rows.push_back(m_rows[i]);
        int& repeats = rows.back().repeats;
        if (repeats >= 0)
            repeats = newPlace[std::size_t(repeats)];
    }
    return resumed(std::move(rows));
}

int Roster::count(RowState state) const
{
    return int(std::ranges::count(m_rows, state, &Row::state));
}

int Roster::left() const
{
    return int(std::ranges::count_if(m_rows, &isLeftToCall, &Row::state));
}

std::optional<int> Roster::next(int index) const
{
    const auto isFresh = [](RowState state) {
        return isLeftToCall(state) && state != RowState::NoShow && state != RowState::Skipped;
    };
    for (const auto& wanted :
         {std::function<bool(RowState)>(isFresh), std::function<bool(RowState)>(&isLeftToCall)}) {
        for (int step = 1; step <= size(); ++step) {
            const int candidate = (index + step) % size();
            if (wanted(row(candidate).state))
                return candidate;
        }
    }
    return std::nullopt;
}

int Roster::rowOf(const QString& userId) const
{
    return m_rowOfUser.value(userId, -1);
}

void Roster::resolve(int index, const QList<zitadel::User>& matching)
{
    Row& row = m_rows.at(std::size_t(index));
    if (row.state != RowState::Waiting)
        return;
    if (matching.size() != 1) {
        row.state = matching.isEmpty() ? RowState::NotFound : RowState::Ambiguous;
        return;
    }
    const zitadel::User& user = matching.front();
    const int earlier = rowOf(user.id.text());
    row.userId = user.id.text();
    row.displayName = user.displayName;
    row.loginName = user.preferredLoginName;
    if (earlier >= 0 && earlier != index) {
        row.state = RowState::Repeated;
        row.repeats = earlier;
    } else {
        row.state = stateOf(user);
        m_rowOfUser.insert(row.userId, index);
    }
}

void Roster::settle(int index, zitadel::FactorState found)
{
    Row& row = m_rows.at(std::size_t(index));
    const bool wasAtTheDesk = row.state == RowState::UnderWay || row.state == RowState::Unsettled ||
                              row.state == RowState::LeftPending ||
                              row.state == RowState::HasLetter;
    if (!wasAtTheDesk && row.state != RowState::Ready)
        return;
    row.why.clear();
    const bool isOurs = mayBeOurs(row);
    switch (found) {
    case zitadel::FactorState::None: row.state = RowState::Ready; break;
    // Of one whom nobody here registered it is somebody else's, and stays.
    case zitadel::FactorState::Pending:
        if (row.state != RowState::HasLetter)
            row.state = isOurs ? RowState::LeftPending : RowState::Ready;
        break;
    case zitadel::FactorState::Active:
        row.state = isOurs ? RowState::Verified : RowState::AlreadyActive;
        break;
    }
    row.isOurs = mayBeOurs(row);
}

bool Roster::setState(int index, RowState state, const QString& why)
{
    Row& row = m_rows.at(std::size_t(index));
    if (row.state == RowState::Verified || (row.state == state && row.why == why))
        return false;
    // A registration that was left pending is still ours while its person is called again.
    row.isOurs = row.isOurs || mayBeOurs(row);
    row.state = state;
    row.isOurs = mayBeOurs(row);
    row.why = why;
    return true;
}

} // namespace factordesk::roster
