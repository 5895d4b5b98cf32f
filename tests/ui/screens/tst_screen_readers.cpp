// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/styled_application.h"
#include "tests/support/test_program.h"
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

namespace tst_screen_readers {

using namespace factordesk;

/// What a screen reader and the Tab key find on every page in every state. Making a state takes
/// longer than looking at it: each is made once for all checks.
class TestScreenReaders : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryControl_data();
    void knowsEveryControl();

private:
    QStringList withoutVisibleFocus(QWidget& window, ui::Theme& theme);

    QSet<QByteArray> m_seenKinds;
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

/// Of a group of choices Tab reaches one, and the arrow keys the others.
bool isChoice(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button && (button->autoExclusive() || button->group());
}

QStringList withoutNameOrRole(const QList<QWidget*>& controls)
{
    QStringList mute;
    for (QWidget* const control : controls) {
        QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(control);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            mute.append(describe(*control) + QStringLiteral(" has no name"));
        if (accessible && accessible->role() == QAccessible::Client && !mayBePlain(*control))
            mute.append(describe(*control) + QStringLiteral(" has no role"));
    }
    return mute;
}

QStringList missedByTab(QWidget& window, const QList<QWidget*>& controls)
{
    QSet<const QWidget*> reached;
    for (qsizetype i = 0; i < 2 * controls.size() + 2; ++i) {
        QWidget* const focus = window.focusWidget();
        reached.insert(focus);
        if (focus)
            QTest::keyClick(focus, Qt::Key_Tab);
        else
            ui::focusNextControl(window, true); // as the main window does
    }
    QStringList missed;
    for (const QWidget* const control : controls) {
        if (!reached.contains(control) && !isChoice(*control))
            missed.append(describe(*control) + QStringLiteral(" is missed by Tab"));
    }
    return missed;
}

QList<QImage> inEveryScheme(QWidget& window, ui::Theme& theme)
{
    QList<QImage> images;
    for (const ui::Scheme scheme : {ui::Scheme::Dark, ui::Scheme::Light}) {
        theme.setScheme(scheme);
        QCoreApplication::processEvents();
        images.append(window.grab().toImage());
    }
    return images;
}

bool showsFocus(QWidget& window, QWidget& control, ui::Theme& theme)
{
    control.clearFocus();
    const QList<QImage> without = inEveryScheme(window, theme);
    control.setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    const QList<QImage> with = inEveryScheme(window, theme);
    return with.first() != without.first() && with.last() != without.last();
}

} // namespace

/// One of each kind of control, wherever it is seen first.
QStringList TestScreenReaders::withoutVisibleFocus(QWidget& window, ui::Theme& theme)
{
    QStringList unseen;
    window.setAttribute(Qt::WA_KeyboardFocusChange); // as after Tab
    for (QWidget* const control : controlsOf(window)) {
        const QByteArray kind = control->metaObject()->className();
        if (m_seenKinds.contains(kind) || control->objectName() == QLatin1String("displayWindow"))
            continue; // The user's window shows no more than its scene.
        m_seenKinds.insert(kind);
        if (!showsFocus(window, *control, theme))
            unseen.append(describe(*control) + QStringLiteral(" hides the keyboard"));
    }
    return unseen;
}

void TestScreenReaders::knowsEveryControl_data()
{
    QTest::addColumn<screens::Screen>("screen");
    for (const screens::Screen& screen : screens::allScreens())
        QTest::addRow("%s", qPrintable(screen.name)) << screen;
}

void TestScreenReaders::knowsEveryControl()
{
    QFETCH(const screens::Screen, screen);
    ui::Theme theme;
    const std::unique_ptr<QWidget> window = shown(screen);
    const QList<QWidget*> controls = controlsOf(*window);
    const QStringList faults = withoutNameOrRole(controls) + withoutVisibleFocus(*window, theme) +
                               missedByTab(*window, controls);
    QCOMPARE(faults.join(u'\n'), QString());
}

FACTORDESK_TEST(TestScreenReaders, factordesk::test::StyledApplication)

} // namespace tst_screen_readers

#include "tst_screen_readers.moc"
