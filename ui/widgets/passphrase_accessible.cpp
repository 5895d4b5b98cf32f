// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passphrase_accessible.h"

#include "ui/widgets/passphrase_field.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace factordesk::ui {

namespace {

/// As many dots as characters: what a screen reader says of a QLineEdit with a password.
QString dots(const PassphraseField& field)
{
    return QString(field.characterCount(), QChar(0x2022));
}

class PassphraseAccessible final : public QAccessibleWidget
{
public:
    explicit PassphraseAccessible(PassphraseField* field)
        : QAccessibleWidget(field, QAccessible::EditableText)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? dots(*static_cast<PassphraseField*>(widget()))
                                           : QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = true;
        state.passwordEdit = true;
        return state;
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* field = qobject_cast<PassphraseField*>(object);
    return field ? new PassphraseAccessible(field) : nullptr; // Owned by QAccessible's cache.
}

} // namespace

void installPassphraseAccessible()
{
    QAccessible::installFactory(makeAccessible); // Qt keeps one of each factory.
}

void announcePassphraseChange(PassphraseField& field)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent value(&field, dots(field));
    QAccessible::updateAccessibility(&value);
}

} // namespace factordesk::ui
