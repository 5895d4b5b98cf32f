// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/verify/code_source.h"
#include "ui/verify/verify_controller.h"
#include "ui/widgets/column_page.h"

#include <optional>

namespace factordesk::ui {

class InspectorPanel;
class Receipt;
class VerifyForm;
class VerifyResult;

/// The verify operation by itself: whom, which code, what the server said, and the call as it was.
class VerifyPage final : public ColumnPage
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the page.
    explicit VerifyPage(VerifyController& controller, QWidget* parent = nullptr);

    /// Where codes can be taken from; borrowed, and must outlive the page.
    void setCodeSource(const CodeSource& source);
    /// The vault is locked: no code is taken any more, and none stays in the field.
    void forgetCode();

    /// The user id, which is this page's search.
    void focusSearch() override;

signals:
    /// The person wants to choose a server first.
    void serverWanted();
    /// The person wants a code from the vault, which is not open.
    void vaultWanted();

private:
    [[nodiscard]] QWidget* newNoServer();
    void showState();
    void showOutcome();
    [[nodiscard]] std::optional<Receipt> receipt() const;
    void showDetails();

    VerifyController& m_controller;
    QWidget* m_noServer;
    VerifyForm* m_form;
    VerifyResult* m_result;
    InspectorPanel* m_inspector;
    bool m_wasUnderWay = false;
};

} // namespace factordesk::ui
