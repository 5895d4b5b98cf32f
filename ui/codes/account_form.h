// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/entry.h"

#include <QString>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace factordesk::ui {

class FieldBlock;
class IconButton;
class PassphraseField;

/// Everything about an account that a person can say: for a new one with its setup key, for one
/// that is edited without, since that stays as it is.
class AccountForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget* parent = nullptr);

    /// Shows an account whose secret is kept; the setup key's field goes.
    void setEntry(const vault::Entry& entry);
    /// What the fields say now; null, and nothing shown of it, while that makes no account.
    [[nodiscard]] std::optional<vault::Entry> entry() const;
    /// Marks the fields that are missing or wrong, and says why; true when there are none.
    bool check();
    /// Wipes the secrets that were typed.
    void forget();

signals:
    void edited();
    /// Enter in one of the fields.
    void entered();

private:
    void addNames();
    void addSecret();
    void addKind();
    void addRest();
    void takeUri();
    void showKind();
    void setParameters(const otpauth::Account& account);
    [[nodiscard]] otp::Kind kind() const;
    [[nodiscard]] otp::Parameters parameters() const;
    /// The secret that was typed or is kept; empty, and why in `sentence`, where it is none.
    [[nodiscard]] SecureBytes secret(QString* sentence = nullptr) const;

    std::optional<vault::Entry> m_kept; ///< The account that is edited.
    QLineEdit* m_issuer;
    QLineEdit* m_name;
    PassphraseField* m_key;
    IconButton* m_showKey;
    QComboBox* m_kind;
    QComboBox* m_algorithm;
    QSpinBox* m_digits;
    QSpinBox* m_period;
    QLineEdit* m_counter;
    PassphraseField* m_pin;
    QLineEdit* m_tags;
    QLineEdit* m_note;
    QCheckBox* m_pinned;
    FieldBlock* m_nameBlock = nullptr;
    FieldBlock* m_keyBlock = nullptr;
    FieldBlock* m_algorithmBlock = nullptr;
    FieldBlock* m_digitsBlock = nullptr;
    FieldBlock* m_periodBlock = nullptr;
    FieldBlock* m_counterBlock = nullptr;
    FieldBlock* m_pinBlock = nullptr;
};

} // namespace factordesk::ui
