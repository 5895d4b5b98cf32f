// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/load.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace tst_late {

using namespace factordesk;
using late::LoadError;

/// What the program loads after its first paint.
class TestLate : public QObject
{
    Q_OBJECT

private slots:
    void theProgramWaitsForNoLibraryOfItsOwn();
    void givesTheFunctions();
    void refusesWhatIsNotIt();
    void refusesAnotherVersion();
};

void TestLate::theProgramWaitsForNoLibraryOfItsOwn()
{
    if (QStandardPaths::findExecutable(QStringLiteral("readelf")).isEmpty())
        QSKIP("readelf is not installed");
    QProcess process;
    process.start(QStringLiteral("readelf"),
                  {QStringLiteral("--dynamic"), QStringLiteral(FACTORDESK_PROGRAM)});
    QVERIFY(process.waitForFinished());
    const QByteArray needed = process.readAllStandardOutput();
    QVERIFY(needed.contains("libQt6Widgets"));
    for (const char* const library :
         {"libcrypto", "libssl", "libsodium", "libargon2", "libzip", "libZXing", "libzbar",
          "qrcodegen", "keychain", "Qt6Network", "Qt6PrintSupport", "Qt6Multimedia"})
        QVERIFY2(!needed.contains(library), library);
}

void TestLate::givesTheFunctions()
{
    const auto loaded = late::load(QStringLiteral(FACTORDESK_LATE));
    QVERIFY(loaded);
    const late::Functions& functions = **loaded;
    const std::string_view abc = "abc";
    // FIPS 180-4's example.
    QCOMPARE(int(functions.sha256(std::as_bytes(std::span(abc))).front()), 0xba);
    const auto symbol = functions.encodeSymbol(abc, qr::ErrorCorrection::Medium, false);
    QVERIFY(symbol);
    QCOMPARE(symbol->size(), 21);
    QVERIFY(!functions.openZip(std::as_bytes(std::span(abc))));
    // One heap, whoever asks: what the module has given may be given back by the program.
    void* const memory = functions.allocateLocked(16);
    QCOMPARE(functions.isLocked(memory), secret::isLocked(memory));
    secret::freeLocked(memory, 16);
}

void TestLate::refusesWhatIsNotIt()
{
    for (const QString& path : {QString(), QStringLiteral("/nowhere/factordesk-late.so"),
                                QStringLiteral(FACTORDESK_CAMERA)}) {
        const auto loaded = late::load(path);
        QVERIFY2(!loaded, qPrintable(path));
        QVERIFY(loaded.error() == LoadError::NoModule);
    }
}

void TestLate::refusesAnotherVersion()
{
    const auto loaded = late::load(QStringLiteral(FACTORDESK_OTHER_VERSION));
    QVERIFY(!loaded);
    QVERIFY(loaded.error() == LoadError::OtherVersion);
}

FACTORDESK_TEST(TestLate, QCoreApplication)

} // namespace tst_late

#include "tst_late.moc"
