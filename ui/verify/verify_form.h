// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/verify/code_source.h"
#include "ui/verify/verify_controller.h"
#include "ui/widgets/card.h"
#include "ui/widgets/code_field.h"

#include <optional>

class QLineEdit;

namespace factordesk::ui {

class BusyIndicator;
class Button;
class FieldBlock;
class Label;
class MediaTypeBox;

/// What the verify operation is asked with: whom, which code, over which media type. Looks at
/// what was typed, says beside the field what is wrong with it, and sends the rest.
class VerifyForm final : public Card
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the form.
    explicit VerifyForm(VerifyController& controller, QWidget* parent = nullptr);

    /// Where codes can be taken from; borrowed, and must outlive the form.
    void setCodeSource(const CodeSource& source);
    /// The vault is locked: no code is taken any more, and none stays in the field.
    void forgetCode();
    /// The user id, selected.
    void focusPerson();
    /// Whether the code was right, as colour beside the words.
    void setCodeTone(Tone tone);

signals:
    /// The person wants a code from the vault, which is not open.
    void vaultWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
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
    void showWait();
    void keepFocus();

    VerifyController& m_controller;
    QLineEdit* m_userId;
    FieldBlock* m_userIdBlock = nullptr;
    Label* m_personName;
    std::optional<zitadel::User> m_found; ///< Whose id stands in the field, if they were found.
    Button* m_find;
    CodeField* m_code;
    FieldBlock* m_codeBlock = nullptr;
    Button* m_send;
    Button* m_take; ///< A code from the vault.
    const CodeSource* m_codes = nullptr;
    MediaTypeBox* m_mediaType;
    BusyIndicator* m_wait;
    /// Since the last sending; what is unsettled is not sent again unchanged.
    bool m_wasEdited = false;
    bool m_wasUnderWay = false;
};

} // namespace factordesk::ui
