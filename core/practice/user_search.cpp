// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/user_search.h"

#include <algorithm>

namespace factordesk::practice {

namespace {

constexpr std::initializer_list<const char*> columnNames{
    "UNSPECIFIED",  "USER_NAME", "FIRST_NAME", "LAST_NAME", "NICK_NAME",
    "DISPLAY_NAME", "EMAIL",     "STATE",      "TYPE",      "CREATION_DATE"};

/// What a text column sorts by; numbers are written so that they sort as text.
QString sortKey(const Person& person, SortColumn column)
{
    switch (column) {
    case SortColumn::None: break;
    case SortColumn::UserName: return person.userName.toCaseFolded();
    case SortColumn::FirstName: return person.givenName.toCaseFolded();
    case SortColumn::LastName: return person.familyName.toCaseFolded();
    case SortColumn::NickName: return person.nickName.toCaseFolded();
    case SortColumn::DisplayName: return person.displayName.toCaseFolded();
    case SortColumn::Email: return person.email.toCaseFolded();
    case SortColumn::State: return QString::number(static_cast<int>(person.state));
    case SortColumn::Type: return QString::number(person.isMachine ? 2 : 1);
    case SortColumn::CreationDate:
        return QString::number(person.details.creationDate.time_since_epoch().count())
            .rightJustified(20, QLatin1Char('0'));
    }
    return {};
}

void sort(std::vector<const Person*>& people, SortColumn column, bool ascending)
{
    std::vector<std::pair<QString, const Person*>> keyed;
    keyed.reserve(people.size());
    for (const Person* const person : people)
        keyed.emplace_back(sortKey(*person, column), person);
    std::ranges::stable_sort(keyed, [ascending](const auto& left, const auto& right) {
        return ascending ? left.first < right.first : right.first < left.first;
    });
    std::ranges::transform(keyed, people.begin(), [](const auto& entry) { return entry.second; });
}

} // namespace

Expected<UserSearch, ApiError> parseUserSearch(ProtoReader request)
{
    UserSearch search;
    ProtoReader page = request.message(QStringLiteral("query"));
    search.offset = page.number(QStringLiteral("offset"));
    search.ascending = page.boolean(QStringLiteral("asc"));
    const std::uint64_t limit = page.number(QStringLiteral("limit"));
    search.limit = limit == 0 ? defaultPageSize : std::min(limit, maximumPageSize);
    request.adopt(page);
    search.column = static_cast<SortColumn>(
        request.enumeration(QStringLiteral("sortingColumn"), "USER_FIELD_NAME_", columnNames));
    Expected<PersonPredicate, ApiError> matches = parseUserQueries(request);
    if (!matches)
        return Unexpected(matches.error());
    search.matches = *std::move(matches);
    return search;
}

UserSearchResult findUsers(const UserSearch& search, std::vector<const Person*> candidates)
{
    std::erase_if(candidates, [&](const Person* person) { return !search.matches(*person); });
    if (search.column != SortColumn::None)
        sort(candidates, search.column, search.ascending);
    UserSearchResult result;
    result.total = candidates.size();
    const std::size_t begin = std::min<std::uint64_t>(search.offset, candidates.size());
    const std::size_t count = std::min<std::uint64_t>(search.limit, candidates.size() - begin);
    result.page.assign(candidates.begin() + static_cast<std::ptrdiff_t>(begin),
                       candidates.begin() + static_cast<std::ptrdiff_t>(begin + count));
    return result;
}

QString sortColumnName(SortColumn column)
{
    return QStringLiteral("USER_FIELD_NAME_") +
           QLatin1String(columnNames.begin()[static_cast<int>(column)]);
}

} // namespace factordesk::practice
