// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/phone_apps.h"
#include "ui/enroll/phone_apps_dialog.h"
#include "ui/enroll/phone_steps.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_view.h"

#include <QApplication>
#include <QListWidget>
#include <QTest>
#include <QUrl>

#include <memory>

namespace tst_phone_apps {

using namespace factordesk;
using namespace factordesk::test;
using ui::PhoneAppsDialog;

class TestPhoneApps : public QObject
{
    Q_OBJECT

private slots:
    void knowsAPageForEach();
    void showsTheSelectedOne();
    void opensFromTheSteps();
};

void TestPhoneApps::knowsAPageForEach()
{
    QVERIFY(ui::phoneApps().size() >= 5);
    for (const ui::PhoneApp& app : ui::phoneApps()) {
        const QUrl page(QString::fromLatin1(app.page), QUrl::StrictMode);
        QVERIFY2(page.isValid() && page.scheme() == QStringLiteral("https"), app.page.constData());
        QVERIFY(!app.name.isEmpty() && !app.systems.isEmpty() && app.advice.endsWith(u'.'));
    }
}

void TestPhoneApps::showsTheSelectedOne()
{
    QWidget window;
    auto* dialog = new PhoneAppsDialog(&window);
    dialog->open();
    auto* list = part<QListWidget>(*dialog, "phoneAppsList");
    QCOMPARE(list->count(), ui::phoneApps().size());
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(part<ui::Label>(*dialog, "phoneAppAdvice")->text(), ui::phoneApps().at(1).advice);
    QVERIFY(part<ui::QrView>(*dialog, "phoneAppSymbol")->hasSymbol());
    press(*dialog, "closePhoneApps");
    QVERIFY(!dialog->isVisible());
}

void TestPhoneApps::opensFromTheSteps()
{
    QWidget window;
    auto steps = std::make_unique<ui::PhoneSteps>(&window);
    press(*steps, "phoneAppsButton");
    auto* dialog = part<PhoneAppsDialog>(window, "phoneAppsDialog");
    QVERIFY(dialog && dialog->isVisible());
    // With the person go the dialogs about them.
    steps.reset();
    runEvents();
    QVERIFY(!part<PhoneAppsDialog>(window, "phoneAppsDialog"));
}

FACTORDESK_TEST(TestPhoneApps, QApplication)

} // namespace tst_phone_apps

#include "tst_phone_apps.moc"
