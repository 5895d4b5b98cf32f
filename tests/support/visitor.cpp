// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/visitor.h"

#include <QLabel>

namespace factordesk::test {

bool Visitor::reads(const QString& text) const
{
    // A layout shows what it has just taken in from the event loop.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
    const QWidget* place = QApplication::activeModalWidget();
    for (const QLabel* label : (place ? place : &m_window)->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

void Visitor::type(const QString& text) const
{
    QTest::keyClicks(keyboardOwner(), text);
}

void Visitor::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(keyboardOwner(), key, modifiers);
}

void Visitor::click(const char* name) const
{
    QWidget* target = see(name);
    QVERIFY2(target, name);
    QTest::mouseClick(target, Qt::LeftButton);
}

QWidget* Visitor::seeAny(QLatin1String name) const
{
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->objectName() == name && top->isVisible())
            return top;
        for (QWidget* widget : top->findChildren<QWidget*>(name)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

QWidget* Visitor::keyboardOwner() const
{
    if (QWidget* modal = QApplication::activeModalWidget())
        return modal->focusWidget() ? modal->focusWidget() : modal;
    return m_window.focusWidget() ? m_window.focusWidget() : &m_window;
}

} // namespace factordesk::test
