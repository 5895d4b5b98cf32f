// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/secret_field.h"

#include "ui/widgets/icon_button.h"

#include <QLineEdit>

#include <utility>

namespace factordesk::ui {

namespace {

QLineEdit* newField(const QString& objectName)
{
    auto* field = new QLineEdit;
    field->setObjectName(objectName);
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return field;
}

IconButton* newReveal(const SecretFieldNames& names)
{
    auto* button = new IconButton(Icon::Eye, names.show);
    button->setObjectName(names.objectName + QStringLiteral("Reveal"));
    return button;
}

} // namespace

SecretField::SecretField(SecretFieldNames names, QWidget* parent)
    : SecretField(names, newField(names.objectName), newReveal(names), parent)
{
}

SecretField::SecretField(SecretFieldNames names, QLineEdit* field, IconButton* reveal,
                         QWidget* parent)
    : FieldBlock(names.name, field, reveal, parent)
    , m_names(std::move(names))
    , m_field(field)
    , m_reveal(reveal)
{
    connect(m_field, &QLineEdit::textEdited, this, &SecretField::clearError);
    connect(m_field, &QLineEdit::returnPressed, this, &SecretField::entered);
    connect(m_reveal, &QAbstractButton::clicked, this,
            [this] { show(m_field->echoMode() == QLineEdit::Password); });
    show(false);
}

void SecretField::show(bool shown)
{
    m_field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setAction(shown ? Icon::EyeOff : Icon::Eye, shown ? m_names.hide : m_names.show);
}

SecureBytes SecretField::typed() const
{
    QByteArray utf8 = m_field->text().toUtf8();
    SecureBytes bytes =
        SecureBytes::copyOf(std::string_view(utf8.constData(), std::size_t(utf8.size())));
    utf8.fill('\0');
    return bytes;
}

void SecretField::forget()
{
    QString text = m_field->text();
    // Unlike clear(), this also empties the field's history of edits; ours is then the last copy.
    m_field->setText({});
    text.fill(QLatin1Char('\0'));
    show(false);
}

} // namespace factordesk::ui
