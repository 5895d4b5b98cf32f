// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_source.h"
#include "core/exchange/export.h"
#include "core/otpauth/migration_uri.h"
#include "tests/core/scan/paint_symbol.h"
#include "tests/support/test_program.h"
#include "tests/ui/codes/codes_stage.h"
#include "ui/codes/account_adding.h"
#include "ui/codes/account_chooser.h"
#include "ui/codes/account_finder.h"
#include "ui/codes/accounts_panel.h"
#include "ui/codes/codes_list.h"
#include "ui/codes/import_dialog.h"
#include "ui/text/import_text.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <array>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

namespace tst_account_adding {

using namespace factordesk;
using namespace factordesk::ui;
using factordesk::test::paintSymbol;
using Stage = CodesStage;

namespace {

const QByteArray annaUri("otpauth://totp/Example:anna?secret=JBSWY3DPEHPK3PXP&issuer=Example");
const QByteArray benUri("otpauth://totp/Example:ben?secret=GEZDGNBVGY3TQOJQ&issuer=Example");

/// The pictures side by side, as on a screen.
QImage beside(const QImage& left, const QImage& right)
{
    QImage both(left.width() + right.width() + 40, std::max(left.height(), right.height()) + 20,
                QImage::Format_RGB32);
    both.fill(Qt::white);
    QPainter painter(&both);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width() + 40, 0, right);
    return both;
}

std::vector<QImage> oneImage(QImage image)
{
    std::vector<QImage> images;
    images.push_back(std::move(image));
    return images;
}

AccountsPanel* panelOf(Stage& stage)
{
    return stage.page.findChild<AccountsPanel*>();
}

/// Lets the mouse carry something over the page, and lets go.
bool drop(Stage& stage, QMimeData& data)
{
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.page, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.page, &dropped);
    return dropped.isAccepted();
}

std::vector<QImage> transferCodes(int accounts)
{
    std::vector<otpauth::Account> all;
    for (int index = 0; index < accounts; ++index)
        all.push_back(
            *otpauth::parseKeyUri(QStringLiteral("otpauth://totp/user%1?secret=JBSWY3DPEHPK3P%2")
                                      .arg(index)
                                      .arg(QString(2, QLatin1Char(char('A' + index))))
                                      .toStdString()));
    SystemRandom random;
    std::vector<QImage> images;
    for (const SecureBytes& uri : otpauth::buildMigrationUris(all, random))
        images.push_back(paintSymbol(QByteArray(uri.text().data(), qsizetype(uri.size()))));
    return images;
}

/// A file that somebody chooses to job.
struct Import
{
    Stage stage;
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("export"));

    explicit Import(const QByteArray& content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test's file cannot be written");
        stage.open();
    }
    void begin()
    {
        emit panelOf(stage)->importWanted();
        auto* dialog = stage.visitor.see<QFileDialog>("importChooser");
        QVERIFY(dialog);
        emit dialog->fileSelected(path);
        dialog->close();
    }
    [[nodiscard]] QString said(int row, AccountChoices::Column column)
    {
        const AccountChoices& rows = stage.visitor.see<AccountChooser>("importRows")->choices();
        return rows.index(row, column).data().toString();
    }
};

QByteArray sealedBen()
{
    const vault::Entry ben{.account = *otpauth::parseKeyUri(benUri.toStdString())};
    const std::array<const vault::Entry*, 1> entries{&ben};
    SystemRandom random;
    const SecureBytes password = SecureBytes::copyOf("of the file");
    const auto file =
        exchange::exportEntries(entries, {.format = exchange::ExportFormat::Factordesk,
                                          .password = password.bytes(),
                                          .random = random,
                                          .argonCost = test::leastCost().cost});
    return {file.value().text().data(), qsizetype(file.value().size())};
}

} // namespace

// What shows an account becomes one in the vault.
class TestAccountAdding : public QObject
{
    Q_OBJECT

private slots:
    void proposesTheOneOnTheScreen();
    void leadsToTheNewOne();
    void addsSeveralAtOnce();
    void knowsWhatTheVaultHas();
    void gathersTheCodesOfATransfer();
    void readsAnImageFile();
    void readsTheClipboard();
    void takesWhatIsDropped();
    void takesNothingWhileLocked();
    void forgetsWithTheLock();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysThatTheScreenIsRefused();
    void importsWhatIsChosen();
    void asksForThePasswordOfAFile();
    void saysWhyAFileIsNotRead();
    void opensWhatSaysNothingOfItself();
    void refusesWhatIsNoFile();
    void importsWhatIsDropped();
    void keepsTheChoiceWhenTheVaultIsNotWritten();
};

void TestAccountAdding::proposesTheOneOnTheScreen()
{
    Stage stage;
    stage.open();
    stage.screens.images = oneImage(paintSymbol(annaUri));
    emit panelOf(stage)->scanWanted();
    QTRY_VERIFY(stage.visitor.see("accountDialog"));
    QCOMPARE(stage.controller.model().rowCount(), 0); // Nobody has agreed to it yet.
    stage.visitor.click("saveAccount");
    QTRY_COMPARE(stage.titles(), QStringList{QStringLiteral("anna")});
    QCOMPARE(stage.keeper.entries().front().account.issuer, QStringLiteral("Example"));
}

/// Among many accounts, and with others in sight, one would have to look for it.
void TestAccountAdding::leadsToTheNewOne()
{
    Stage stage;
    stage.open();
    stage.addOne(test::account(QStringLiteral("ben")));
    stage.page.findChild<QLineEdit*>(QStringLiteral("codesSearch"))->setText(QStringLiteral("ben"));
    stage.screens.images = oneImage(paintSymbol(annaUri));
    emit panelOf(stage)->scanWanted();
    QTRY_VERIFY(stage.visitor.see("accountDialog"));
    stage.visitor.click("saveAccount");
    QTRY_VERIFY(stage.visitor.reads(QStringLiteral("1 accounts were added.")));
    QCOMPARE(stage.titles(), (QStringList{QStringLiteral("ben"), QStringLiteral("anna")}));
    QCOMPARE(stage.page.findChild<CodesList*>()->currentId(), stage.id(1));
}

void TestAccountAdding::addsSeveralAtOnce()
{
    Stage stage;
    stage.open();
    stage.screens.images =
        oneImage(beside(paintSymbol(annaUri), beside(paintSymbol(benUri), paintSymbol("hello"))));
    emit panelOf(stage)->scanWanted();
    QTRY_VERIFY(stage.visitor.reads(QStringLiteral("2 accounts were added.")));
    QCOMPARE(stage.titles(), (QStringList{QStringLiteral("anna"), QStringLiteral("ben")}));
}

void TestAccountAdding::knowsWhatTheVaultHas()
{
    Stage stage;
    stage.open();
    stage.addOne({.account = *otpauth::parseKeyUri(annaUri.toStdString())});
    stage.screens.images = oneImage(paintSymbol(annaUri));
    emit panelOf(stage)->scanWanted();
    QTRY_VERIFY(stage.visitor.reads(QStringLiteral("in the vault already.")));
    stage.screens.images = oneImage(beside(paintSymbol(annaUri), paintSymbol(benUri)));
    emit panelOf(stage)->scanWanted();
    QTRY_VERIFY(stage.visitor.reads(QStringLiteral("added. 1 accounts")));

    QCOMPARE(stage.titles().size(), 2);
}

void TestAccountAdding::gathersTheCodesOfATransfer()
{
    Stage stage;
    stage.open();
    const std::vector<QImage> codes = transferCodes(21);
    QCOMPARE(codes.size(), 3U);
    stage.screens.images = oneImage(codes[1]);
    emit panelOf(stage)->scanWanted();
    QTRY_VERIFY(stage.visitor.reads(QStringLiteral(
        "10 accounts were added. 2 more codes belong to this transfer: scan them, too.")));
    stage.screens.images = oneImage(codes[0]);
    emit panelOf(stage)->scanWanted();
    QTRY_COMPARE(stage.controller.model().rowCount(), 20);
    stage.screens.images = oneImage(codes[2]);
    emit panelOf(stage)->scanWanted();
    QTRY_COMPARE(stage.controller.model().rowCount(), 21);
    QVERIFY(!stage.visitor.reads(QStringLiteral("belong to this transfer")));
}

void TestAccountAdding::readsAnImageFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("no-extension"));
    QVERIFY(paintSymbol(annaUri).save(path, "PNG"));
    Stage stage;
    stage.open();
    emit panelOf(stage)->imageWanted();
    auto* dialog = stage.visitor.see<QFileDialog>("imageDialog");
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(stage.visitor.see("accountDialog"));
}

void TestAccountAdding::readsTheClipboard()
{
    Stage stage;
    stage.open();
    QGuiApplication::clipboard()->setText(QString::fromLatin1(annaUri + "\n" + benUri));
    emit panelOf(stage)->pasteWanted();
    QTRY_COMPARE(stage.titles().size(), 2);
    QGuiApplication::clipboard()->setImage(
        paintSymbol("otpauth://totp/carla?secret=MFRGGZDFMZTWQ2LK"));
    emit panelOf(stage)->pasteWanted();
    QTRY_VERIFY(stage.visitor.see("accountDialog"));
}

void TestAccountAdding::takesWhatIsDropped()
{
    Stage stage;
    stage.open();
    QMimeData data;
    data.setText(QString::fromLatin1(annaUri));
    QVERIFY(drop(stage, data));
    QTRY_VERIFY(stage.visitor.see("accountDialog"));
}

void TestAccountAdding::takesNothingWhileLocked()
{
    Stage stage;
    stage.open();
    stage.controller.lock();
    QVERIFY(stage.reaches(Stage::Phase::Locked));
    QMimeData data;
    data.setText(QString::fromLatin1(annaUri));
    QVERIFY(!drop(stage, data));
}

void TestAccountAdding::forgetsWithTheLock()
{
    Stage stage;
    stage.open();
    stage.screens.images = oneImage(paintSymbol(annaUri));
    emit panelOf(stage)->scanWanted(); // The answer is on its way.
    stage.controller.lock();
    QVERIFY(stage.reaches(Stage::Phase::Locked));
    QTest::qWait(0);
    QVERIFY(!stage.visitor.see("accountDialog"));
}

void TestAccountAdding::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTemporaryDir folder;
    const auto png = [&](const QImage& image) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    };
    QImage white(300, 300, QImage::Format_RGB32);
    white.fill(Qt::white);
    QTest::newRow("no symbol") << png(white) << QStringLiteral("No QR code was found.");
    QTest::newRow("no account") << png(paintSymbol("https://example.org"))
                                << QStringLiteral("What was found is no account");
    QTest::newRow("no picture") << QByteArray("%PDF-1.7")
                                << QStringLiteral("This is not an export");
    QTest::newRow("damaged") << png(white).left(60) << QStringLiteral("The picture is damaged");
    QTest::newRow("bad value") << png(paintSymbol(
                                      "otpauth://totp/anna?secret=JBSWY3DPEHPK3PXP&digits=99"))
                               << QStringLiteral("that this program does not know.");
}

void TestAccountAdding::saysWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("picture.png")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    Stage stage;
    stage.open();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QVERIFY(drop(stage, data));
    QTRY_VERIFY(stage.visitor.reads(sentence));
    QCOMPARE(stage.controller.model().rowCount(), 0);
}

void TestAccountAdding::saysThatTheScreenIsRefused()
{
    Stage stage;
    stage.open();
    emit panelOf(stage)->scanWanted();
    QTRY_VERIFY(stage.visitor.reads(QStringLiteral("did not let the screen be read")));
}

void TestAccountAdding::importsWhatIsChosen()
{
    Import job("# mine\n" + annaUri + "\n" + benUri +
               "\notpauth://totp/carla?secret=JBSWY3DPEHPK3PXP&digits=99\n");
    job.stage.addOne({.account = *otpauth::parseKeyUri(annaUri.toStdString())});
    job.begin();
    QTRY_VERIFY(job.stage.visitor.see("importRows"));
    auto& rows = job.stage.visitor.see<AccountChooser>("importRows")->choices();
    QCOMPARE(rows.rowCount(), 3);
    QVERIFY(!rows.isChosen(0)); // The vault has it.
    QVERIFY(rows.isChosen(1));
    QVERIFY(!(rows.flags(rows.index(2, AccountChoices::Issuer)) & Qt::ItemIsUserCheckable));
    QCOMPARE(job.said(2, AccountChoices::Name), isolated(QStringLiteral("carla")));
    QVERIFY(job.said(2, AccountChoices::Remark).contains(QStringLiteral("digits")));
    job.stage.visitor.click("importButton");
    QTRY_COMPARE(job.stage.titles(), (QStringList{QStringLiteral("anna"), QStringLiteral("ben")}));
    QTRY_VERIFY(!job.stage.visitor.see("importDialog"));
    QVERIFY(job.stage.visitor.reads(QStringLiteral("delete it when you no longer need it")));
}

void TestAccountAdding::asksForThePasswordOfAFile()
{
    Import job(sealedBen());
    job.begin();
    QTRY_VERIFY(job.stage.visitor.see("filePassword"));
    job.stage.visitor.see("filePassword")->setFocus();
    job.stage.visitor.type(QStringLiteral("wrong"));
    job.stage.visitor.press(Qt::Key_Return);
    QTRY_VERIFY(job.stage.visitor.reads(QStringLiteral("The password is wrong")));
    for (int key = 0; key < 5; ++key)
        job.stage.visitor.press(Qt::Key_Backspace);
    job.stage.visitor.type(QStringLiteral("of the file"));
    job.stage.visitor.press(Qt::Key_Return);
    QTRY_VERIFY(job.stage.visitor.see("importRows"));
    job.stage.visitor.press(Qt::Key_Return);
    QTRY_COMPARE(job.stage.titles(), QStringList{QStringLiteral("ben")});
    QVERIFY(!job.stage.visitor.reads(QStringLiteral("delete it"))); // Its password guards it.
}

void TestAccountAdding::saysWhyAFileIsNotRead()
{
    Import job("name;password\nanna;x\n");
    job.begin();
    QTRY_VERIFY(job.stage.visitor.reads(QStringLiteral("This is not an export")));
    QVERIFY(!job.stage.visitor.see("importButton"));
}

void TestAccountAdding::opensWhatSaysNothingOfItself()
{
    // An encrypted andOTP backup is the length of a round, and then noise.
    Import job(QByteArray::fromHex("000186a0") + QByteArray(100, '\xC3'));
    job.begin();
    QTRY_VERIFY(job.stage.visitor.see("importButton"));
    QVERIFY(job.stage.visitor.reads(QStringLiteral("has to be named as such")));
    job.stage.visitor.click("importButton");
    QTRY_VERIFY(job.stage.visitor.see("filePassword"));
    QVERIFY(job.stage.visitor.reads(QStringLiteral("andOTP (encrypted)")));
    job.stage.visitor.type(QStringLiteral("wrong"));
    job.stage.visitor.press(Qt::Key_Return);
    QTRY_VERIFY(job.stage.visitor.reads(QStringLiteral("wrong, or the file is damaged")));
}

void TestAccountAdding::refusesWhatIsNoFile()
{
    Import job({});
    const QString pipe = job.folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    job.path = pipe;
    job.begin();
    QTRY_VERIFY(job.stage.visitor.reads(QStringLiteral("This is a folder or a device")));
}

void TestAccountAdding::importsWhatIsDropped()
{
    Import job(annaUri);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(job.path)});
    QVERIFY(drop(job.stage, data));
    QTRY_VERIFY(job.stage.visitor.see("importRows"));
    job.stage.visitor.press(Qt::Key_Space); // not this one
    QVERIFY(!job.stage.visitor.see("importButton")->isEnabled());
    auto* all = job.stage.visitor.see<QCheckBox>("allAccounts");
    QCOMPARE(all->checkState(), Qt::Unchecked);
    all->click();
    QTRY_VERIFY(job.stage.visitor.see("importButton")->isEnabled());
    job.stage.visitor.click("importButton");
    QTRY_COMPARE(job.stage.titles(), QStringList{QStringLiteral("anna")});
}

void TestAccountAdding::keepsTheChoiceWhenTheVaultIsNotWritten()
{
    Import job(annaUri + "\n" + benUri);
    job.begin();
    QTRY_VERIFY(job.stage.visitor.see("importRows"));
    job.stage.visitor.press(Qt::Key_Space);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{.rlim_cur = 16, .rlim_max = old.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    job.stage.visitor.click("importButton");
    QVERIFY(!job.stage.visitor.see("importButton")->isEnabled());
    QTRY_VERIFY(job.stage.visitor.see("importButton")->isEnabled());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(job.stage.visitor.reads(QStringLiteral("full")));
    QVERIFY(job.stage.titles().isEmpty());
    job.stage.visitor.click("importButton");
    QTRY_COMPARE(job.stage.titles(), QStringList{QStringLiteral("ben")});
}

FACTORDESK_TEST(TestAccountAdding, QApplication)

} // namespace tst_account_adding

#include "tst_account_adding.moc"
