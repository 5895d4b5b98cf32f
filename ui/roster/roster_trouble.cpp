// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_trouble.h"

#include "ui/text/roster_text.h"
#include "ui/text/status_text.h"
#include "ui/widgets/inline_message.h"

#include <type_traits>

namespace factordesk::ui {

text::Explanation explain(const RosterTrouble& trouble)
{
    return std::visit(
        [](const auto& what) -> text::Explanation {
            if constexpr (std::is_same_v<std::decay_t<decltype(what)>, std::monostate>)
                return {};
            else
                return text::explain(what);
        },
        trouble);
}

void showTrouble(InlineMessage& message, const RosterTrouble& trouble)
{
    const text::Explanation explanation = explain(trouble);
    if (explanation.sentence.isEmpty())
        message.clear();
    else if (message.text() != explanation.paragraph())
        message.setMessage(Tone::Stop, explanation.paragraph());
}

} // namespace factordesk::ui
