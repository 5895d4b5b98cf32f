// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base64url.h"
#include "tests/support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_base64url {

using factordesk::SecureBytes;
using factordesk::encoding::decodeBase64Url;
using factordesk::encoding::encodeBase64;
using factordesk::encoding::encodeBase64Url;

namespace {

QByteArray bytesOf(const SecureBytes& bytes)
{
    return QByteArray(bytes.text().data(), qsizetype(bytes.size()));
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

std::span<const std::byte> spanOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes));
}

} // namespace

class TestBase64Url : public QObject
{
    Q_OBJECT

private slots:
    void followsTheRfcs_data();
    void followsTheRfcs();
    void refuses_data();
    void refuses();
    void agreesWithQt();
};

void TestBase64Url::followsTheRfcs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("usual");
    // RFC 4648, section 10.
    QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("f") << QByteArray("f") << QByteArray("Zg") << QByteArray("Zg==");
    QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8") << QByteArray("Zm8=");
    QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v") << QByteArray("Zm9v");
    QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy")
                            << QByteArray("Zm9vYmFy");
    // RFC 7515, appendix C.
    QTest::newRow("both alphabets")
        << QByteArray::fromHex("03ecffe0c1") << QByteArray("A-z_4ME") << QByteArray("A+z/4ME=");
}

void TestBase64Url::followsTheRfcs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, usual);
    QCOMPARE(bytesOf(encodeBase64Url(spanOf(bytes))), url);
    QCOMPARE(bytesOf(encodeBase64(spanOf(bytes))), usual);
    const auto decoded = decodeBase64Url(view(url));
    QVERIFY(decoded);
    QCOMPARE(bytesOf(*decoded), bytes);
}

void TestBase64Url::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("padding") << QByteArray("Zg==");
    QTest::newRow("one character") << QByteArray("Z");
    QTest::newRow("five characters") << QByteArray("Zm9vY");
    QTest::newRow("the usual alphabet") << QByteArray("A+z/4ME");
    QTest::newRow("white space") << QByteArray("Zm 9v");
    QTest::newRow("a line break") << QByteArray("Zm9v\n");
    QTest::newRow("bits behind the last byte") << QByteArray("Zh");
    QTest::newRow("more such bits") << QByteArray("Zm9");
    QTest::newRow("NUL") << QByteArray("Zm\0v", 4);
    QTest::newRow("beyond ASCII") << QByteArray("Zm\xc3\xa4");
}

void TestBase64Url::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!decodeBase64Url(view(text)));
}

void TestBase64Url::agreesWithQt()
{
    QRandomGenerator random(4648);
    for (int size = 0; size < 200; ++size) {
        QByteArray bytes(size, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        const QByteArray text = bytesOf(encodeBase64Url(spanOf(bytes)));
        QCOMPARE(text,
                 bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        QCOMPARE(bytesOf(encodeBase64(spanOf(bytes))), bytes.toBase64());
        QCOMPARE(bytesOf(*decodeBase64Url(view(text))), bytes);
    }
}

FACTORDESK_TEST(TestBase64Url, factordesk::test::NoApplication)

} // namespace tst_base64url

#include "tst_base64url.moc"
