// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/people_search.h"
#include "ui/people/find_dialog.h"

namespace factordesk::ui {

/// Asks whom to choose among the people of the server.
class FindPersonDialog final : public FindDialog
{
    Q_OBJECT

public:
    /// `search` must not be nullptr. It is deleted with the dialog, or by giveBackServer().
    explicit FindPersonDialog(std::unique_ptr<enrollment::PeopleSearch> search,
                              QWidget* parent = nullptr);

signals:
    /// The dialog has closed with this choice.
    void chosen(const factordesk::zitadel::User& person);
};

} // namespace factordesk::ui
