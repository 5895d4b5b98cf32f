// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

namespace factordesk::ui {

/// Stands before whatever would end somebody's unfinished work, such as an enrollment under way
/// whose server is about to be another one.
class WorkGuard
{
public:
    /// Does the change, at once where nothing is unfinished, or later, once the person has agreed;
    /// never where they would rather stay with their work.
    using Ask = std::function<void(std::function<void()> change)>;

    /// Who asks; until then everything is done at once.
    void setAsk(Ask ask) { m_ask = std::move(ask); }

    void pass(std::function<void()> change) const
    {
        if (m_ask)
            m_ask(std::move(change));
        else
            change();
    }

private:
    Ask m_ask;
};

} // namespace factordesk::ui
