// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/verify/code_source.h"
#include "ui/verify/verify_controller.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/column_page.h"

#include <optional>

class QLineEdit;

namespace factordesk::ui {

class BusyIndicator;
class Button;
class FieldBlock;
class InspectorPanel;
class Label;
class MediaTypeBox;
class Receipt;
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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* newNoServer();
    [[nodiscard]] QWidget* newForm();
    [[nodiscard]] QWidget* newPersonField();
    [[nodiscard]] QWidget* newCodeField();
    void takeMediaTypeOfServer();
    void findPerson();
    void takePerson(const zitadel::User& person);
    void takeCode();
    void askForMissingPerson();
    void noteEdit();
    [[nodiscard]] bool maySend() const;
    void send();
    void clear();
    void showState();
    void showWait(VerifyController::Phase phase);
    void showOutcome();
    [[nodiscard]] std::optional<Receipt> receipt() const;
    void showDetails();
    void moveFocus(VerifyController::Phase earlier, VerifyController::Phase phase);

    VerifyController& m_controller;
    QLineEdit* m_userId = nullptr;
    FieldBlock* m_userIdBlock = nullptr;
    Label* m_personName = nullptr;
    std::optional<zitadel::User> m_found; ///< Whose id stands in the field, if they were found.
    Button* m_find = nullptr;
    CodeField* m_code = nullptr;
    FieldBlock* m_codeBlock = nullptr;
    Button* m_send = nullptr;
    Button* m_take = nullptr; ///< A code from the vault.
    const CodeSource* m_codes = nullptr;
    MediaTypeBox* m_mediaType = nullptr;
    BusyIndicator* m_wait = nullptr;
    QWidget* m_noServer;
    QWidget* m_form; ///< Made of the parts above.
    VerifyResult* m_result;
    InspectorPanel* m_inspector;
    /// Since the last sending; what is unsettled is not sent again unchanged.
    bool m_wasEdited = false;
    VerifyController::Phase m_shownPhase = VerifyController::Phase::NoServer;
};

} // namespace factordesk::ui
