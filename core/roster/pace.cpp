// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/pace.h"

#include <algorithm>
#include <vector>

namespace factordesk::roster {

void Pace::note(MonotonicTime doneAt)
{
    constexpr std::size_t enough = 15;
    if (m_last && doneAt - *m_last <= longest)
        m_durations.push_back(doneAt - *m_last);
    if (m_durations.size() > enough)
        m_durations.pop_front();
    m_last = doneAt;
}

std::optional<std::chrono::seconds> Pace::perPerson() const
{
    if (m_durations.empty())
        return std::nullopt;
    std::vector<std::chrono::milliseconds> sorted(m_durations.begin(), m_durations.end());
    const auto middle = sorted.begin() + std::ptrdiff_t(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    return std::chrono::round<std::chrono::seconds>(*middle);
}

} // namespace factordesk::roster
