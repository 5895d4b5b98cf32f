// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/organisation_search.h"
#include "ui/people/finder.h"

class QListWidget;

namespace factordesk::ui {

/// Finds one organisation among those that the caller may see.
class OrganisationFinder final : public Finder
{
    Q_OBJECT

public:
    explicit OrganisationFinder(QWidget* parent = nullptr);

    /// Borrowed; nullptr for none. The field shows its text.
    void setSearch(enrollment::OrganisationSearch* search);

public slots:
    void chooseTheOneFound() override;

signals:
    void chosen(const factordesk::zitadel::Organisation& organisation);

protected:
    void choose(const QModelIndex& index) override;
    [[nodiscard]] Words nothingFound(const QString& text) const override;
    [[nodiscard]] QString countText() const override;

private:
    void updateRows();

    QPointer<enrollment::OrganisationSearch> m_search;
    QListWidget* m_list;
};

} // namespace factordesk::ui
