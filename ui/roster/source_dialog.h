// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/people_search.h"
#include "ui/widgets/dialog.h"

#include <memory>

class QCheckBox;
class QComboBox;

namespace factordesk::ui {

class Button;
class PersonFinder;
class RosterController;

/// Takes the people of a search as a roster: all whom it finds, or those of them alone who have no
/// second factor. Deletes itself once it is closed.
class SourceDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `controller` is borrowed, must outlive the dialog, and must have a server.
    explicit SourceDialog(RosterController& controller, QWidget* parent = nullptr);
    ~SourceDialog() override;

    /// What is chosen at first.
    void setOnlyWithoutFactor(bool isOnly);

private:
    void showCount();
    void take();
    void takeOrganisations();

    RosterController& m_controller;
    std::unique_ptr<enrollment::PeopleSearch> m_search;
    zitadel::Call<zitadel::OrganisationPage> m_asked;
    PersonFinder* m_finder;
    QComboBox* m_organisation; ///< Whose data are their ids.
    QCheckBox* m_onlyWithout;
    Button* m_take;
};

} // namespace factordesk::ui
