// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"

#include <QWidget>

namespace factordesk::ui {

class ErrorCard;
class InspectorPanel;

/// What came of an enrollment's last operation, and below it on demand its call as it was. Hidden
/// at first.
class OutcomeView final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeView(QWidget* parent = nullptr);

    /// Owned by the view; for its object name, its margins and its actions.
    [[nodiscard]] ErrorCard& card() { return *m_card; }

    /// Shows what the last operation came to; hides itself while the server is being asked, and
    /// where there is nothing to tell.
    void showOutcome(const enrollment::Enrollment& enrollment);
    /// Shows why the last operation failed and nothing else, where the enrollment's note stands
    /// beside; hides itself where nothing did.
    void showReason(const enrollment::Enrollment& enrollment);

private:
    void showCall(const enrollment::Enrollment& enrollment);

    ErrorCard* m_card;
    InspectorPanel* m_inspector;
};

} // namespace factordesk::ui
