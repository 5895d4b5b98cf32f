// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/module_cameras.h"
#include "core/modules/modules.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QFile>
#include <QTest>

namespace tst_modules {

using namespace factordesk;
using app::ModuleCameras;
using scan::CameraError;

/// The parts of the program that are loaded on first need.
class TestModules : public QObject
{
    Q_OBJECT

private slots:
    void isNotLoadedBefore();
    void refusesWhatIsNotThere();
    void givesTheCameras();

private:
    [[nodiscard]] static bool isLoaded(const QByteArray& library)
    {
        QFile maps(QStringLiteral("/proc/self/maps"));
        return maps.open(QFile::ReadOnly) && maps.readAll().contains(library);
    }
};

void TestModules::isNotLoadedBefore()
{
    const ModuleCameras cameras;
    QVERIFY(!isLoaded("Qt6Multimedia"));
    QVERIFY(!isLoaded("factordesk-camera"));
}

void TestModules::refusesWhatIsNotThere()
{
    QVERIFY(!loadModule(QStringLiteral("factordesk-nothing")));
    QVERIFY(!loadModule(QStringLiteral("../factordesk-camera")));
}

void TestModules::givesTheCameras()
{
    ModuleCameras source;
    const auto cameras = source.cameras();
    QVERIFY(cameras);
    QVERIFY(isLoaded("factordesk-camera"));
    QCOMPARE(*source.cameras(), *cameras);
    // Whatever this computer has: a list, or a reason.
    const auto known = (*cameras)->list();
    if (known)
        QVERIFY(!known->isEmpty());
    else
        QVERIFY(known.error() == CameraError::NoCamera || known.error() == CameraError::NotAllowed);
    QVERIFY(!(*cameras)->open("no such camera", {}));
}

FACTORDESK_TEST(TestModules, QApplication)

} // namespace tst_modules

#include "tst_modules.moc"
