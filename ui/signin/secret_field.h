// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "ui/widgets/field_block.h"

#include <QString>

class QLineEdit;

namespace factordesk::ui {

class IconButton;

/// What a secret's field is called.
struct SecretFieldNames
{
    QString name;       ///< With its mnemonic.
    QString objectName; ///< Of the line edit; the button's is that with "Reveal" behind it.
    QString show;       ///< What the button says that shows it…
    QString hide;       ///< …and that hides it again.
};

/// A field for a secret, hidden unless asked for.
class SecretField final : public FieldBlock
{
    Q_OBJECT

public:
    explicit SecretField(SecretFieldNames names, QWidget* parent = nullptr);

    [[nodiscard]] SecureBytes typed() const;
    /// Empties the field, and hides what is typed next.
    void forget();
    [[nodiscard]] QLineEdit* field() const { return m_field; }

signals:
    /// Enter was pressed in the field.
    void entered();

private:
    SecretField(SecretFieldNames names, QLineEdit* field, IconButton* reveal, QWidget* parent);
    void show(bool shown);

    SecretFieldNames m_names;
    QLineEdit* m_field;
    IconButton* m_reveal;
};

} // namespace factordesk::ui
