// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mnemonics.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QComboBox>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace factordesk::test {

namespace {

/// What an Alt letter reaches, and the text that holds it.
struct Target
{
    const QWidget* control;
    QString text;
};

QList<Target> targetsIn(const QWidget& window)
{
    QList<Target> targets;
    for (const auto* button : window.findChildren<QAbstractButton*>())
        targets.append({button, button->text()});
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->buddy() && label->isVisible())
            targets.append({label->buddy(), label->text()});
    }
    targets.removeIf([&window](const Target& target) {
        return !target.control->isVisible() || !target.control->isEnabled() ||
               target.control->window() != &window;
    });
    return targets;
}

QString mnemonicOf(const QString& text)
{
    return QKeySequence::mnemonic(text).toString();
}

/// The arrow keys move among the choices of a group.
bool isChoice(const QAbstractButton& button)
{
    return button.autoExclusive() || (button.group() && button.group()->exclusive());
}

bool isField(const QWidget& widget)
{
    // The line within a combo box or a spin box is part of that.
    const QWidget* parent = widget.parentWidget();
    const bool isPart =
        qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
    return !isPart &&
           (qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
            qobject_cast<const QAbstractSpinBox*>(&widget) ||
            qobject_cast<const QPlainTextEdit*>(&widget));
}

} // namespace

QStringList sharedMnemonics(const QWidget& window)
{
    QStringList shared;
    QHash<QString, QString> owners;
    for (const Target& target : targetsIn(window)) {
        const QString key = mnemonicOf(target.text);
        if (key.isEmpty())
            continue;
        if (owners.contains(key))
            shared.append(key + QStringLiteral(": ") + owners.value(key) + QStringLiteral(", ") +
                          target.text);
        owners.insert(key, target.text);
    }
    return shared;
}

QStringList controlsWithoutMnemonic(const QWidget& window)
{
    QSet<const QWidget*> reached;
    QStringList without;
    for (const Target& target : targetsIn(window)) {
        if (!mnemonicOf(target.text).isEmpty())
            reached.insert(target.control);
    }
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isNamed = button && !button->text().isEmpty() && !isChoice(*button);
        const bool hasShortcut = button && !button->shortcut().isEmpty();
        if ((isNamed || isField(*widget)) && !hasShortcut && widget->isVisible() &&
            widget->isEnabled() && widget->window() == &window && !reached.contains(widget))
            without.append(widget->objectName());
    }
    return without;
}

} // namespace factordesk::test
