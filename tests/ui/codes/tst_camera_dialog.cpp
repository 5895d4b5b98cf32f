// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scan/paint_symbol.h"
#include "tests/support/test_program.h"
#include "tests/ui/codes/codes_stage.h"
#include "tests/ui/codes/scripted_cameras.h"
#include "ui/codes/accounts_panel.h"
#include "ui/codes/camera_dialog.h"
#include "ui/codes/camera_view.h"
#include "ui/codes/frame_scanner.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

namespace tst_camera_dialog {

using namespace factordesk;
using namespace factordesk::ui;
using scan::CameraError;
using test::paintSymbol;
using namespace std::chrono_literals;

namespace {

const QByteArray annaUri("otpauth://totp/Example:anna?secret=JBSWY3DPEHPK3PXP&issuer=Example");

/// A room without a code.
QImage emptyRoom(QColor left = Qt::gray, QColor right = Qt::gray)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(left);
    QPainter(&image).fillRect(QRect(320, 0, 320, 480), right);
    return image;
}

/// A code held into the picture.
QImage roomWith(const QImage& symbol)
{
    QImage image = emptyRoom();
    QPainter(&image).drawImage(60, 40, symbol.scaled(360, 360));
    return image;
}

} // namespace

/// From the camera's pictures to the account.
class TestCameraDialog : public QObject
{
    Q_OBJECT

private slots:
    void isOfferedWithCamerasOnly();
    void scansAnAccount();
    void showsTheCameraMirrored();
    void leavesOutWhatComesWhileBusy();
    void saysWhyThereIsNoPicture_data();
    void saysWhyThereIsNoPicture();
    void saysThatNoPictureComes();
    void triesAgain();
    void changesTheCamera();
    void switchesOffWithTheDialog();
    void closesWithTheLock();
};

namespace {

struct HasCameras
{
    ScriptedCameras cameras;
};

/// The cameras outlive the page.
struct CameraStage : HasCameras, CodesStage
{
    CameraStage() { page.setCameras(cameras); }
    void openDialog()
    {
        open();
        emit page.findChild<AccountsPanel*>()->cameraWanted();
        QVERIFY(visitor.see("cameraDialog"));
    }
};

} // namespace

void TestCameraDialog::isOfferedWithCamerasOnly()
{
    for (const bool hasCameras : {false, true}) {
        CodesStage stage;
        ScriptedCameras cameras;
        if (hasCameras)
            stage.page.setCameras(cameras);
        stage.open();
        stage.visitor.click("addButton");
        const QWidget* const menu = stage.visitor.see("addMenu");
        QVERIFY(menu);
        QCOMPARE(menu->findChild<QAction*>(QStringLiteral("cameraAction")) != nullptr, hasCameras);
    }
}

void TestCameraDialog::scansAnAccount()
{
    CameraStage stage;
    stage.openDialog();
    stage.cameras.receiver.takeFrame(emptyRoom());
    // Frames go on coming, and the first ones find the scanner busy.
    QTRY_VERIFY([&] {
        if (stage.visitor.see("cameraDialog"))
            stage.cameras.receiver.takeFrame(roomWith(paintSymbol(annaUri)));
        return stage.visitor.see("accountDialog") != nullptr;
    }());
    QVERIFY(stage.cameras.on.isEmpty());
    stage.visitor.click("saveAccount");
    QTRY_COMPARE(stage.titles(), QStringList{QStringLiteral("anna")});
}

void TestCameraDialog::showsTheCameraMirrored()
{
    CameraView view;
    view.resize(320, 240);
    view.setFrame(emptyRoom(Qt::red, Qt::blue));
    const QImage shown = view.grab().toImage();
    const int middle = shown.height() / 2;
    QCOMPARE(shown.pixelColor(shown.width() / 4, middle), QColor(Qt::blue));
    QCOMPARE(shown.pixelColor(shown.width() * 3 / 4, middle), QColor(Qt::red));
    view.clear();
    QVERIFY(view.grab().toImage().pixelColor(10, middle) != QColor(Qt::blue));
}

void TestCameraDialog::leavesOutWhatComesWhileBusy()
{
    FrameScanner scanner;
    QSignalSpy found(&scanner, &FrameScanner::found);
    scanner.take(emptyRoom());
    QVERIFY(scanner.isBusy());
    scanner.take(roomWith(paintSymbol(annaUri)));
    QTRY_VERIFY(!scanner.isBusy());
    QCOMPARE(found.size(), 0);
    scanner.take(roomWith(paintSymbol(annaUri)));
    QTRY_COMPARE(found.size(), 1);
    scanner.take(roomWith(paintSymbol(annaUri)));
    QVERIFY(!scanner.isBusy()); // The one that was found has not been taken yet.
    QVERIFY(!scanner.takeFound().isNull());
    QVERIFY(scanner.takeFound().isNull());
}

void TestCameraDialog::saysWhyThereIsNoPicture_data()
{
    QTest::addColumn<CameraError>("error");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("canTryAgain");
    QTest::newRow("no module") << CameraError::NoModule << QStringLiteral("no part for cameras")
                               << false;
    QTest::newRow("none") << CameraError::NoCamera << QStringLiteral("There is no camera") << true;
    QTest::newRow("refused") << CameraError::NotAllowed
                             << QStringLiteral("does not let this program") << true;
    QTest::newRow("unplugged") << CameraError::Lost << QStringLiteral("was disconnected") << true;
    QTest::newRow("in use") << CameraError::Failed << QStringLiteral("gives no picture") << true;
}

void TestCameraDialog::saysWhyThereIsNoPicture()
{
    QFETCH(CameraError, error);
    QFETCH(QString, text);
    QFETCH(bool, canTryAgain);
    CameraStage stage;
    const bool comesLater = error == CameraError::Lost || error == CameraError::Failed;
    stage.cameras.hasModule = error != CameraError::NoModule;
    if (!comesLater)
        stage.cameras.error = error;
    stage.openDialog();
    if (comesLater) {
        stage.cameras.receiver.takeFrame(emptyRoom());
        stage.cameras.receiver.takeError(error);
    }
    QVERIFY(stage.visitor.reads(text));
    QCOMPARE(stage.visitor.see("cameraAgain") != nullptr, canTryAgain);
}

void TestCameraDialog::saysThatNoPictureComes()
{
    ScriptedCameras cameras;
    auto* dialog = new CameraDialog(cameras, nullptr, 0ms); // It deletes itself.
    test::Visitor visitor(*dialog);
    dialog->show();
    QTRY_VERIFY(visitor.reads(QStringLiteral("The camera sends no picture.")));
    QVERIFY(visitor.see("cameraAgain"));
    QCOMPARE(cameras.on, QByteArray("front"));
    cameras.receiver.takeFrame(emptyRoom()); // After all.
    QVERIFY(!visitor.reads(QStringLiteral("The camera sends no picture.")));
    QVERIFY(!visitor.see("cameraAgain"));
    dialog->reject();
    QVERIFY(cameras.on.isEmpty());
}

void TestCameraDialog::triesAgain()
{
    CameraStage stage;
    stage.cameras.error = CameraError::NoCamera;
    stage.openDialog();
    QVERIFY(stage.cameras.on.isEmpty());
    stage.cameras.error.reset();
    stage.visitor.click("cameraAgain");
    QCOMPARE(stage.cameras.on, QByteArray("front"));
    QVERIFY(!stage.visitor.reads(QStringLiteral("There is no camera")));
    QVERIFY(!stage.visitor.see("cameraAgain"));
    QVERIFY(!stage.visitor.see("cameraBox")); // Of one there is nothing to choose.
}

void TestCameraDialog::changesTheCamera()
{
    CameraStage stage;
    stage.cameras.known.append({.id = "desk", .name = QStringLiteral("Document camera")});
    stage.openDialog();
    QCOMPARE(stage.cameras.on, QByteArray("front"));
    stage.visitor.see<QComboBox>("cameraBox")->setCurrentIndex(1);
    QCOMPARE(stage.cameras.on, QByteArray("desk"));
}

void TestCameraDialog::switchesOffWithTheDialog()
{
    CameraStage stage;
    stage.openDialog();
    QCOMPARE(stage.cameras.on, QByteArray("front"));
    stage.visitor.click("cancelCamera");
    QTRY_VERIFY(!stage.visitor.see("cameraDialog"));
    QVERIFY(stage.cameras.on.isEmpty());
    stage.cameras.receiver.takeFrame(emptyRoom()); // A late one reaches nobody.
}

void TestCameraDialog::closesWithTheLock()
{
    CameraStage stage;
    stage.openDialog();
    stage.controller.lock();
    QTRY_VERIFY(!stage.visitor.see("cameraDialog"));
    QVERIFY(stage.cameras.on.isEmpty());
}

FACTORDESK_TEST(TestCameraDialog, QApplication)

} // namespace tst_camera_dialog

#include "tst_camera_dialog.moc"
