// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/column_page.h"

namespace factordesk::ui {

class ChoiceCard;

/// What a person sees who has neither a server nor a vault: what the program is, and the ways to
/// begin.
/// Enter begins the practice.
class FirstStartPage final : public ColumnPage
{
    Q_OBJECT

public:
    explicit FirstStartPage(QWidget* parent = nullptr);

signals:
    void connectChosen();
    void practiceChosen();
    /// To keep codes of one's own, without any server.
    void authenticatorChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addGreeting();
    void addChoices();

    ChoiceCard* m_practice = nullptr;
};

} // namespace factordesk::ui
