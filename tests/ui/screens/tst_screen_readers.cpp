// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/all_screens.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tab_order.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QSet>
#include <QTest>

using namespace factordesk;

/// What a screen reader and the Tab key find on every page in every state.
class TestScreenReaders : public QObject
{
    Q_OBJECT

private slots:
    void everyControlHasANameAndARole_data();
    void everyControlHasANameAndARole();
    void tabReachesEveryControl_data();
    void tabReachesEveryControl();
    void showsTheKeyboard_data();
    void showsTheKeyboard();
};

namespace {

std::unique_ptr<QWidget> shown(const screens::Screen& screen)
{
    std::unique_ptr<QWidget> window = screen.make();
    window->resize(1200, 800);
    window->show();
    QApplication::setActiveWindow(window.get());
    QCoreApplication::processEvents();
    return window;
}

/// Those of the window that take the keyboard by Tab.
QList<QWidget*> controlsOf(const QWidget& window)
{
    QList<QWidget*> controls;
    for (auto* widget : window.findChildren<QWidget*>()) {
        const bool takesTab = widget->focusPolicy() & Qt::TabFocus;
        if (takesTab && widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
            widget->window() == &window)
            controls.append(widget);
    }
    return controls;
}

/// A place that scrolls, or the window that faces the user, which is no more than it.
bool mayBePlain(const QWidget& control)
{
    return qobject_cast<const QAbstractScrollArea*>(&control) ||
           control.objectName() == QLatin1String("displayWindow");
}

QString describe(const QWidget& widget)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(widget.metaObject()->className()),
                                       widget.objectName());
}

void addScreens()
{
    QTest::addColumn<screens::Screen>("screen");
    for (const screens::Screen& screen : screens::allScreens())
        QTest::addRow("%s", qPrintable(screen.name)) << screen;
}

/// Of a group of choices Tab reaches one, and the arrow keys the others.
bool isChoice(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button && (button->autoExclusive() || button->group());
}

} // namespace

void TestScreenReaders::everyControlHasANameAndARole_data()
{
    addScreens();
}

void TestScreenReaders::everyControlHasANameAndARole()
{
    QFETCH(const screens::Screen, screen);
    const ui::Theme theme;
    const std::unique_ptr<QWidget> window = shown(screen);
    QStringList mute;
    for (QWidget* const control : controlsOf(*window)) {
        QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(control);
        QVERIFY(accessible);
        if (accessible->text(QAccessible::Name).isEmpty())
            mute.append(describe(*control) + QStringLiteral(" has no name"));
        if (accessible->role() == QAccessible::Client && !mayBePlain(*control))
            mute.append(describe(*control) + QStringLiteral(" has no role"));
    }
    QCOMPARE(mute.join(u'\n'), QString());
}

void TestScreenReaders::tabReachesEveryControl_data()
{
    addScreens();
}

void TestScreenReaders::tabReachesEveryControl()
{
    QFETCH(const screens::Screen, screen);
    const ui::Theme theme;
    const std::unique_ptr<QWidget> window = shown(screen);
    const QList<QWidget*> controls = controlsOf(*window);
    if (controls.isEmpty())
        return;
    QSet<const QWidget*> reached;
    for (qsizetype i = 0; i < 2 * controls.size() + 2; ++i) {
        QWidget* const focus = window->focusWidget();
        reached.insert(focus);
        if (focus)
            QTest::keyClick(focus, Qt::Key_Tab);
        else
            ui::focusNextControl(*window, true); // as the main window does
    }
    QStringList missed;
    for (const QWidget* const control : controls) {
        if (!reached.contains(control) && !isChoice(*control))
            missed.append(describe(*control));
    }
    QCOMPARE(missed.join(u'\n'), QString());
}

void TestScreenReaders::showsTheKeyboard_data()
{
    QTest::addColumn<ui::Scheme>("scheme");
    QTest::newRow("light") << ui::Scheme::Light;
    QTest::newRow("dark") << ui::Scheme::Dark;
}

void TestScreenReaders::showsTheKeyboard()
{
    QFETCH(const ui::Scheme, scheme);
    ui::Theme theme;
    theme.setScheme(scheme);
    // One of each kind, wherever it is seen first.
    QSet<QByteArray> kinds;
    QStringList unseen;
    for (const screens::Screen& screen : screens::allScreens()) {
        const std::unique_ptr<QWidget> window = shown(screen);
        window->setAttribute(Qt::WA_KeyboardFocusChange); // as after Tab
        for (QWidget* const control : controlsOf(*window)) {
            const QByteArray kind = control->metaObject()->className();
            if (kinds.contains(kind) || control->objectName() == QLatin1String("displayWindow"))
                continue; // The user's window shows no more than its scene.
            kinds.insert(kind);
            control->clearFocus();
            const QImage without = window->grab().toImage();
            control->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            if (window->grab().toImage() == without)
                unseen.append(describe(*control) + QStringLiteral(" on ") + screen.name);
        }
    }
    QCOMPARE(unseen.join(u'\n'), QString());
}

int main(int argc, char** argv)
{
    QApplication::setStyle(new ui::FactordeskStyle);
    QApplication application(argc, argv);
    TestScreenReaders test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screen_readers.moc"
