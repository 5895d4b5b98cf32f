// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base64.h"
#include "core/encoding/base64url.h"
#include "tests/support/test_program.h"

#include <QByteArray>
#include <QTest>

namespace tst_base64 {

using namespace factordesk::encoding;

class TestBase64 : public QObject
{
    Q_OBJECT

private slots:
    void decodesAsQtEncodes();
    void takesWhatProgramsWrite();
    void refuses();
};

void TestBase64::decodesAsQtEncodes()
{
    QByteArray bytes;
    for (int size = 0; size < 260; ++size) {
        for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const auto decoded = decodeBase64(bytes.toBase64(options).toStdString());
            QVERIFY(decoded.has_value());
            QVERIFY(decoded->text() == bytes.toStdString());
        }
        bytes += static_cast<char>(size * 37);
    }
}

void TestBase64::takesWhatProgramsWrite()
{
    QVERIFY(decodeBase64("aGVsbG8")->text() == "hello");
    QVERIFY(decodeBase64("aGVsbG8=")->text() == "hello");
    QVERIFY(decodeBase64("aGVsbG9")->text() == "hello"); // A bit beyond the last byte.
}

void TestBase64::refuses()
{
    for (const std::string_view text :
         {"a", "aGVsb", "aG Vs", "aG\nVs", "a=Vs", "aGVs====", "\u00E4"})
        QVERIFY(!decodeBase64(text).has_value());
}

FACTORDESK_TEST(TestBase64, factordesk::test::NoApplication)

} // namespace tst_base64

#include "tst_base64.moc"
