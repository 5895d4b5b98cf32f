// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/organisation_search.h"
#include "ui/people/find_dialog.h"

namespace factordesk::ui {

/// Asks which organisation to choose among those that the caller may see.
class OrganisationDialog final : public FindDialog
{
    Q_OBJECT

public:
    /// `search` must not be nullptr. It is deleted with the dialog, or by giveBackServer().
    explicit OrganisationDialog(std::unique_ptr<enrollment::OrganisationSearch> search,
                                QWidget* parent = nullptr);

signals:
    /// The dialog has closed with this choice.
    void chosen(const factordesk::zitadel::Organisation& organisation);
};

} // namespace factordesk::ui
