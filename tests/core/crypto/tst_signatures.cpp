// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/openssl_handles.h"
#include "core/crypto/private_key.h"
#include "core/crypto/public_key.h"
#include "core/crypto/sha256.h"
#include "core/crypto/signing_key.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QCryptographicHash>
#include <QTest>

namespace tst_signatures {

using factordesk::crypto::PrivateKeyError;
using factordesk::crypto::PublicKey;
using factordesk::crypto::RsaPrivateKey;
using factordesk::crypto::sha256;
namespace test = factordesk::test;

namespace {

// RFC 7515, appendix A.2: its signing input, its key and the signature it prints.
const QByteArray rsaMessage = "eyJhbGciOiJSUzI1NiJ9."
                              "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                              "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const QByteArray rsaModulus = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp"
                              "-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOW"
                              "vG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUs"
                              "LA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9k"
                              "G4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2"
                              "PAcDTW9gb54h4FRWyuXpoQ";
const QByteArray rsaSignature = "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7"
                                "AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4"
                                "BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K"
                                "0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqv"
                                "hJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrB"
                                "p0igcN_IoypGlUPQGe77Rw";
// RFC 7515, appendix A.3.
const QByteArray ellipticMessage =
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
    "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const QByteArray ellipticX = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
const QByteArray ellipticY = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
const QByteArray ellipticSignature =
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSA"
    "pmWQxfKTUJqPP3-Kg6NU1Q";

QByteArray decoded(const QByteArray& text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

std::span<const std::byte> spanOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes));
}

QByteArray pem(const QString& name)
{
    return test::readFile(QStringLiteral(FACTORDESK_TEST_DATA "/") + name).value();
}

factordesk::Expected<RsaPrivateKey, PrivateKeyError> keyIn(const QByteArray& text)
{
    return RsaPrivateKey::fromPem({text.constData(), std::size_t(text.size())});
}

PublicKey rsaKey()
{
    const QByteArray modulus = decoded(rsaModulus);
    const QByteArray exponent = decoded("AQAB");
    return PublicKey::rsa(spanOf(modulus), spanOf(exponent)).value();
}

PublicKey ellipticKey()
{
    const QByteArray x = decoded(ellipticX);
    const QByteArray y = decoded(ellipticY);
    return PublicKey::p256(spanOf(x), spanOf(y)).value();
}

} // namespace

class TestSignatures : public QObject
{
    Q_OBJECT

private slots:
    void digestsAsQtDoes();
    void signsAsTheRfcDoes_data();
    void signsAsTheRfcDoes();
    void tellsUnusableKeysApart_data();
    void tellsUnusableKeysApart();
    void checksTheRfcsSignatures();
    void refusesEveryFlippedBit();
    void refusesOtherLengths();
    void refusesNumbersThatAreNoKey();
    void signsWithANewKey();
    void makesAnRsaKey();
};

void TestSignatures::digestsAsQtDoes()
{
    for (int size = 0; size < 200; ++size) {
        const QByteArray message(size, char('a' + size % 26));
        const auto digest = sha256(spanOf(message));
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(digest.data()), digest.size()),
                 QCryptographicHash::hash(message, QCryptographicHash::Sha256));
    }
}

void TestSignatures::signsAsTheRfcDoes_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("PKCS #1") << QStringLiteral("rfc7515_a2.pem");
    QTest::newRow("PKCS #8") << QStringLiteral("rfc7515_a2_pkcs8.pem");
}

void TestSignatures::signsAsTheRfcDoes()
{
    QFETCH(QString, file);
    const auto key = keyIn(pem(file));
    QVERIFY(key);
    const auto signature = key->sign(spanOf(rsaMessage));
    QCOMPARE(
        QByteArray(reinterpret_cast<const char*>(signature.data()), qsizetype(signature.size())),
        decoded(rsaSignature));
}

void TestSignatures::tellsUnusableKeysApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<PrivateKeyError>("error");
    const QByteArray whole = pem(QStringLiteral("rfc7515_a2.pem"));
    QTest::newRow("encrypted, PKCS #1")
        << pem(QStringLiteral("encrypted_pkcs1.pem")) << PrivateKeyError::Encrypted;
    QTest::newRow("encrypted, PKCS #8")
        << pem(QStringLiteral("encrypted_pkcs8.pem")) << PrivateKeyError::Encrypted;
    QTest::newRow("elliptic") << pem(QStringLiteral("elliptic.pem")) << PrivateKeyError::NotRsa;
    QTest::newRow("Ed25519") << pem(QStringLiteral("ed25519.pem")) << PrivateKeyError::NotRsa;
    QTest::newRow("short") << pem(QStringLiteral("short.pem")) << PrivateKeyError::TooShort;
    QTest::newRow("public") << pem(QStringLiteral("public.pem")) << PrivateKeyError::Malformed;
    QTest::newRow("empty") << QByteArray() << PrivateKeyError::Malformed;
    QTest::newRow("no PEM") << QByteArray("hello") << PrivateKeyError::Malformed;
    QTest::newRow("cut") << whole.first(whole.size() / 2) << PrivateKeyError::Malformed;
    QByteArray damaged = whole;
    damaged.replace(whole.size() / 2, 1, "!");
    QTest::newRow("damaged") << damaged << PrivateKeyError::Malformed;
}

void TestSignatures::tellsUnusableKeysApart()
{
    QFETCH(QByteArray, text);
    QFETCH(PrivateKeyError, error);
    const auto key = keyIn(text);
    QVERIFY(!key);
    QCOMPARE(key.error(), error);
    // Or the next reader of OpenSSL's queue, Qt's TLS, would take it for its own.
    QCOMPARE(ERR_peek_error(), 0UL);
}

void TestSignatures::checksTheRfcsSignatures()
{
    const QByteArray rsa = decoded(rsaSignature);
    const QByteArray elliptic = decoded(ellipticSignature);
    QVERIFY(rsaKey().verifies(spanOf(rsaMessage), spanOf(rsa)));
    QVERIFY(ellipticKey().verifies(spanOf(ellipticMessage), spanOf(elliptic)));
    QVERIFY(!rsaKey().verifies(spanOf(ellipticMessage), spanOf(rsa)));
    QVERIFY(!ellipticKey().verifies(spanOf(rsaMessage), spanOf(elliptic)));
}

void TestSignatures::refusesEveryFlippedBit()
{
    const PublicKey rsa = rsaKey();
    const PublicKey elliptic = ellipticKey();
    const auto refuses = [](const PublicKey& key, const QByteArray& message, QByteArray signature) {
        for (char& byte : signature) {
            byte = char(byte ^ 1);
            if (key.verifies(spanOf(message), spanOf(signature)))
                return false;
            byte = char(byte ^ 1);
        }
        return true;
    };
    QVERIFY(refuses(rsa, rsaMessage, decoded(rsaSignature)));
    QVERIFY(refuses(elliptic, ellipticMessage, decoded(ellipticSignature)));
}

void TestSignatures::refusesOtherLengths()
{
    const QByteArray rsa = decoded(rsaSignature);
    const QByteArray elliptic = decoded(ellipticSignature);
    for (const QByteArray& signature :
         {QByteArray(), rsa.chopped(1), rsa + '\0', elliptic.chopped(1), elliptic + '\0',
          QByteArray(64, '\0'), QByteArray(256, '\0')}) {
        QVERIFY(!rsaKey().verifies(spanOf(rsaMessage), spanOf(signature)));
        QVERIFY(!ellipticKey().verifies(spanOf(ellipticMessage), spanOf(signature)));
    }
}

void TestSignatures::refusesNumbersThatAreNoKey()
{
    const QByteArray modulus = decoded(rsaModulus);
    const QByteArray exponent = decoded("AQAB");
    const QByteArray small(128, '\xff');
    const QByteArray huge(4096, '\xff');
    QVERIFY(!PublicKey::rsa(spanOf(small), spanOf(exponent)));
    QVERIFY(!PublicKey::rsa(spanOf(huge), spanOf(exponent)));
    QVERIFY(!PublicKey::rsa({}, spanOf(exponent)));
    QVERIFY(!PublicKey::rsa(spanOf(modulus), {}));
    // With an exponent of 1 every message is its own signature.
    QVERIFY(!PublicKey::rsa(spanOf(modulus), spanOf(QByteArray("\x01"))));
    QVERIFY(!PublicKey::rsa(spanOf(modulus), spanOf(QByteArray("\x02"))));
    const QByteArray x = decoded(ellipticX);
    QVERIFY(!PublicKey::p256(spanOf(x), spanOf(x)));
    QVERIFY(!PublicKey::p256(spanOf(x), {}));
    QVERIFY(!PublicKey::p256(spanOf(QByteArray(32, '\0')), spanOf(QByteArray(32, '\0'))));
}

void TestSignatures::signsWithANewKey()
{
    const auto key = factordesk::crypto::SigningKey::generate();
    const auto another = factordesk::crypto::SigningKey::generate();
    QVERIFY(key && another && key->x() != another->x());
    const auto check = PublicKey::p256(key->x(), key->y());
    QVERIFY(check);
    // Often enough that each number has begun with a zero byte.
    for (int i = 0; i < 1000; ++i) {
        const QByteArray message = QByteArray::number(i);
        const auto signature = key->sign(spanOf(message));
        QVERIFY(signature && check->verifies(spanOf(message), *signature));
        QVERIFY(!check->verifies(spanOf(message + '\0'), *signature));
    }
}

void TestSignatures::makesAnRsaKey()
{
    const auto key = RsaPrivateKey::generate();
    QVERIFY(key);
    const QByteArray message = "message";
    const auto signature = key->sign(spanOf(message));
    const auto check = key->publicKey();
    QVERIFY(check && check->verifies(spanOf(message), signature));
    const auto written = key->pem();
    QVERIFY(written.text().starts_with("-----BEGIN RSA PRIVATE KEY-----\n"));
    const auto read = RsaPrivateKey::fromPem(written.text());
    QVERIFY(read);
    QVERIFY(read->sign(spanOf(message)) == signature);
    QVERIFY(RsaPrivateKey::generate()->pem() != written);
}

FACTORDESK_TEST(TestSignatures, factordesk::test::NoApplication)

} // namespace tst_signatures

#include "tst_signatures.moc"
