// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/zitadel/values.h"
#include "ui/widgets/card.h"

namespace factordesk::ui {

class FactTable;

/// The details a change was answered with: sequence, dates in local time with their age (UTC in
/// the tooltip), resource owner. All of it can be selected and copied.
class DetailsCard : public Card
{
    Q_OBJECT

public:
    explicit DetailsCard(QWidget* parent = nullptr);

    /// `now` is what the ages are reckoned from. `organisationName` stands beside the resource
    /// owner's id where it is known.
    void setDetails(const zitadel::Details& details, WallTime now,
                    const QString& organisationName = {});
    void clear();

private:
    void copy() const;

    FactTable* m_table;
};

} // namespace factordesk::ui
