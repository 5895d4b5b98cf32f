// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificate_pin.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_certificate_pin {

using factordesk::net::CertificatePin;

class TestCertificatePin : public QObject
{
    Q_OBJECT

private slots:
    void digestsDer();
    void readsItsOwnText();
    void readsTexts_data();
    void readsTexts();
    void wantsThirtyTwoBytes();
};

void TestCertificatePin::digestsDer()
{
    // FIPS 180-2, appendix B.1: SHA-256 of "abc".
    QCOMPARE(CertificatePin::of("abc").text(),
             QStringLiteral("BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:"
                            "B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD"));
}

void TestCertificatePin::readsItsOwnText()
{
    const CertificatePin pin = CertificatePin::of("abc");
    QCOMPARE(CertificatePin::fromText(pin.text()), pin);
    QVERIFY(pin != CertificatePin::of("abd"));
}

void TestCertificatePin::readsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    const QString hex = QString(64, u'a');
    QTest::newRow("bare") << hex << true;
    QTest::newRow("upper case") << hex.toUpper() << true;
    QTest::newRow("blanks") << QStringLiteral(" aa aa ") + hex.mid(4) << true;
    QTest::newRow("too short") << hex.mid(1) << false;
    QTest::newRow("too long") << hex + u'a' << false;
    QTest::newRow("a byte more") << hex + QStringLiteral(":aa") << false;
    QTest::newRow("not hexadecimal") << hex.mid(1) + u'g' << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("other digits") << QString(64, QChar(0x0661)) << false;
}

void TestCertificatePin::readsTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    QCOMPARE(CertificatePin::fromText(text).has_value(), isRead);
}

void TestCertificatePin::wantsThirtyTwoBytes()
{
    QVERIFY(CertificatePin::make(QByteArray(32, 'x')));
    QVERIFY(!CertificatePin::make(QByteArray(31, 'x')));
    QVERIFY(!CertificatePin::make({}));
}

FACTORDESK_TEST(TestCertificatePin, QCoreApplication)

} // namespace tst_certificate_pin

#include "tst_certificate_pin.moc"
