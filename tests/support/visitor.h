// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QString>
#include <QTest>
#include <QWidget>

namespace factordesk::test {

/// How long a step of a journey may take on a slow machine; only a failing one takes that long.
inline constexpr int patience = 15'000;

/// Somebody who uses a window as a person does: by what is in sight, with keyboard and mouse.
class Visitor
{
public:
    /// `window` is borrowed.
    explicit Visitor(QWidget& window) : m_window(window) {}

    /// The visible widget of that object name, nullptr when there is none. Dialogs count, too.
    template <class Widget = QWidget>
    [[nodiscard]] Widget* see(const char* name) const
    {
        return qobject_cast<Widget*>(seeAny(QLatin1String(name)));
    }
    /// True when a visible label of the window holds the text.
    [[nodiscard]] bool reads(const QString& text) const;

    /// Types into whatever has the keyboard.
    void type(const QString& text) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void click(const char* name) const;

private:
    [[nodiscard]] QWidget* seeAny(QLatin1String name) const;
    [[nodiscard]] QWidget* keyboardOwner() const;

    QWidget& m_window;
};

} // namespace factordesk::test
