// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class InlineMessage;

/// A field with its name above and, when there is something to say, one sentence below.
class FieldBlock : public QWidget
{
    Q_OBJECT

public:
    /// `name` carries the mnemonic that leads to `field`. `beside` stands behind the field (a
    /// button) and may be nullptr. Both become children of the block. The field's accessible name
    /// is the name without its mnemonic unless it has one already. The field fills the row unless
    /// its width is fixed (its size policy).
    FieldBlock(const QString& name, QWidget* field, QWidget* beside = nullptr,
               QWidget* parent = nullptr);

    /// Marks the field as refused and says why (plain text).
    void setError(const QString& sentence);
    /// Takes back what setError() did.
    void clearError();
    [[nodiscard]] bool hasError() const { return m_hasError; }

private:
    QWidget* m_field;
    InlineMessage* m_message;
    bool m_hasError = false;
};

} // namespace factordesk::ui
