// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"
#include "tests/support/own_folders.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <thread>

namespace tst_single_instance {

using factordesk::SecureBytes;
using factordesk::app::SingleInstance;

namespace {

/// As a second start does it, in a process of its own: what it is answered.
bool start(const SecureBytes& argument)
{
    bool hasWoken = false;
    std::thread other([&] { hasWoken = SingleInstance().wakeOther(argument); });
    other.join();
    return hasWoken;
}

} // namespace

/// Two starts of the program meet.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { factordesk::test::useOwnFolders(); }
    void isAlone();
    void wakesTheFirst();
    void handsItsArgumentOver();
    void takesNoMoreThanAnAddress();
};

void TestSingleInstance::isAlone()
{
    QVERIFY(!start({}));
}

void TestSingleInstance::wakesTheFirst()
{
    SingleInstance first;
    first.listen();
    QSignalSpy woken(&first, &SingleInstance::woken);
    const QSignalSpy handedOver(&first, &SingleInstance::handedOver);
    QVERIFY(start({}));
    QVERIFY(woken.wait());
    QCOMPARE(woken.size(), 1);
    QVERIFY(handedOver.isEmpty());
}

void TestSingleInstance::handsItsArgumentOver()
{
    SingleInstance first;
    first.listen();
    QSignalSpy handedOver(&first, &SingleInstance::handedOver);
    const SecureBytes address = SecureBytes::copyOf("otpauth://totp/anna?secret=JBSWY3DPEHPK3PXP");
    QVERIFY(start(address));
    QVERIFY(handedOver.wait());
    QVERIFY(first.takeArgument() == address);
    QVERIFY(first.takeArgument().isEmpty());
}

void TestSingleInstance::takesNoMoreThanAnAddress()
{
    SingleInstance first;
    first.listen();
    QSignalSpy woken(&first, &SingleInstance::woken);
    const QSignalSpy handedOver(&first, &SingleInstance::handedOver);
    QVERIFY(start(SecureBytes(std::size_t(SingleInstance::maximumSize) + 1)));
    QVERIFY(woken.wait());
    // Whoever comes after it is heard.
    QVERIFY(start(SecureBytes::copyOf("/tmp/export.json")));
    QTRY_COMPARE(handedOver.size(), 1);
    QVERIFY(first.takeArgument() == SecureBytes::copyOf("/tmp/export.json"));
}

FACTORDESK_TEST(TestSingleInstance, QCoreApplication)

} // namespace tst_single_instance

#include "tst_single_instance.moc"
