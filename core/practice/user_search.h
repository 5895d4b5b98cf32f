// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/practice/directory.h"
#include "core/practice/proto_json.h"
#include "core/practice/user_query.h"

#include <cstdint>
#include <vector>

namespace factordesk::practice {

/// zitadel.user.v2.UserFieldName.
enum class SortColumn {
    None,
    UserName,
    FirstName,
    LastName,
    NickName,
    DisplayName,
    Email,
    State,
    Type,
    CreationDate,
};

/// A ListUsersRequest.
struct UserSearch
{
    PersonPredicate matches;
    SortColumn column = SortColumn::None; ///< None: in the order in which people were created.
    bool ascending = false;
    std::uint64_t offset = 0;
    std::uint64_t limit = 0;
};

/// ZITADEL's limits: what a page holds when nothing is asked for, and at most.
inline constexpr std::uint64_t defaultPageSize = 100;
inline constexpr std::uint64_t maximumPageSize = 1000;

[[nodiscard]] Expected<UserSearch, ApiError> parseUserSearch(ProtoReader request);

/// One page of what was found.
struct UserSearchResult
{
    std::vector<const Person*> page;
    std::size_t total = 0; ///< On all pages.
};

/// Those of `candidates` (borrowed) that match, sorted, and of those one page.
[[nodiscard]] UserSearchResult findUsers(const UserSearch& search,
                                         std::vector<const Person*> candidates);

/// "USER_FIELD_NAME_…"
[[nodiscard]] QString sortColumnName(SortColumn column);

} // namespace factordesk::practice
