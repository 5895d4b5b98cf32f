// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/print/printed_pages.h"
#include "ui/print/qr_sheet.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>

namespace tst_qr_sheet {

using namespace factordesk;
using otpauth::Account;
using ui::PaperError;
using ui::QrSheet;

namespace {

Account account(int number)
{
    const QByteArray key = "secret of twenty " + QByteArray::number(100 + number);
    return {.issuer = QStringLiteral("Issuer %1").arg(number),
            .name = QStringLiteral("anna%1@acme.test").arg(number),
            .labelPrefix = {},
            .secret = SecureBytes::copyOf(std::string_view(key.data(), std::size_t(key.size()))),
            .parameters = {},
            .counter = 0,
            .pin = {}};
}

} // namespace

class TestQrSheet : public QObject
{
    Q_OBJECT

private slots:
    void bringsEachAccountBack();
    void addsNothingTooLong_data();
    void addsNothingTooLong();
    void saysWhyItCannotWrite();
};

void TestQrSheet::bringsEachAccountBack()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    QrSheet sheet;
    for (int number = 0; number < 12; ++number)
        QVERIFY(sheet.add(account(number)));
    // The same account twice is two rows, of which a reader tells once.
    QVERIFY(sheet.add(account(11)));
    QCOMPARE(sheet.count(), 13);
    QVERIFY(sheet.write(path));
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QVERIFY(test::pageCountOf(path) >= 3);

    const auto pages = test::symbolsInPdf(path);
    if (!pages)
        QSKIP("pdftoppm is not here, which would render the PDF");
    std::vector<SecureBytes> read;
    for (const auto& page : *pages) {
        for (const SecureBytes& symbol : page)
            read.push_back(symbol.copy());
    }
    for (int number = 0; number < 12; ++number)
        QVERIFY(std::ranges::count(read, otpauth::buildKeyUri(account(number))) > 0);
}

void TestQrSheet::addsNothingTooLong_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("no symbol holds it") << 4000;
    QTest::newRow("too fine for a phone") << 1200;
}

void TestQrSheet::addsNothingTooLong()
{
    QFETCH(int, length);
    QrSheet sheet;
    Account longest = account(1);
    longest.name = QString(length, u'x');
    const auto added = sheet.add(longest);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, PaperError::Kind::TooLong);
    QCOMPARE(added.error().whom, longest.issuer);
    QCOMPARE(sheet.count(), 0);
    longest.name = QString(200, u'x');
    QVERIFY(sheet.add(longest));
}

void TestQrSheet::saysWhyItCannotWrite()
{
    const QTemporaryDir folder;
    QrSheet sheet;
    QVERIFY(sheet.add(account(1)));
    const auto written = sheet.write(folder.filePath(QStringLiteral("absent/sheet.pdf")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, PaperError::Kind::CannotWrite);
    QCOMPARE(written.error().systemError, ENOENT);
}

FACTORDESK_TEST(TestQrSheet, QApplication)

} // namespace tst_qr_sheet

#include "tst_qr_sheet.moc"
