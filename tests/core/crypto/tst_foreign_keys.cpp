// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/argon2.h"
#include "core/crypto/hkdf.h"
#include "core/crypto/pbkdf2.h"
#include "core/crypto/scrypt.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_foreign_keys {

namespace crypto = factordesk::crypto;
using namespace Qt::StringLiterals;
using crypto::HashAlgorithm;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return std::as_bytes(std::span(data.constData(), std::size_t(data.size())));
}

QByteArray hexOf(const factordesk::SecureBytes& bytes)
{
    return QByteArray(bytes.text().data(), qsizetype(bytes.size())).toHex();
}

} // namespace

class TestForeignKeys : public QObject
{
    Q_OBJECT

private slots:
    void pbkdf2_data()
    {
        QTest::addColumn<HashAlgorithm>("algorithm");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<quint64>("iterations");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("RFC 6070, 2")
            << HashAlgorithm::Sha1 << "password"_ba
            << "salt"_ba << quint64(2) << "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"_ba;
        QTest::newRow("RFC 6070, 6")
            << HashAlgorithm::Sha1 << QByteArray("pass\0word", 9) << QByteArray("sa\0lt", 5)
            << quint64(4096) << "56fa6aa75548099dcc37d7f03425e0c3"_ba;
        QTest::newRow("RFC 7914, section 11")
            << HashAlgorithm::Sha256 << "passwd"_ba
            << "salt"_ba << quint64(1)
            << "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"_ba;
    }
    void pbkdf2()
    {
        QFETCH(const HashAlgorithm, algorithm);
        QFETCH(const QByteArray, password);
        QFETCH(const QByteArray, salt);
        QFETCH(const quint64, iterations);
        QFETCH(const QByteArray, key);
        const auto made = crypto::pbkdf2(algorithm, bytesOf(password), bytesOf(salt), iterations,
                                         std::size_t(key.size() / 2));
        QVERIFY(made);
        QCOMPARE(hexOf(*made), key);
    }

    void pbkdf2IsBounded()
    {
        for (const quint64 iterations : {quint64(0), quint64(10'000'001), ~quint64(0)})
            QVERIFY(!crypto::pbkdf2(HashAlgorithm::Sha1, {}, {}, iterations));
        QVERIFY(crypto::pbkdf2(HashAlgorithm::Sha512, {}, {}, 1));
    }

    void scrypt_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<crypto::ScryptCost>("cost");
        QTest::addColumn<QByteArray>("key");
        // RFC 7914, section 12, the first 32 bytes of each.
        QTest::newRow("1") << QByteArray("") << QByteArray("") << crypto::ScryptCost{16, 1, 1}
                           << "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"_ba;
        QTest::newRow("2") << "password"_ba
                           << "NaCl"_ba << crypto::ScryptCost{1024, 8, 16}
                           << "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"_ba;
    }
    void scrypt()
    {
        QFETCH(const QByteArray, password);
        QFETCH(const QByteArray, salt);
        QFETCH(const crypto::ScryptCost, cost);
        QFETCH(const QByteArray, key);
        const auto made = crypto::scrypt(bytesOf(password), bytesOf(salt), cost);
        QVERIFY(made);
        QCOMPARE(hexOf(*made), key);
    }

    void scryptIsBounded_data()
    {
        QTest::addColumn<crypto::ScryptCost>("cost");
        const quint64 most = ~quint64(0);
        QTest::newRow("n 0") << crypto::ScryptCost{0, 8, 1};
        QTest::newRow("n 1") << crypto::ScryptCost{1, 8, 1};
        QTest::newRow("no power of two") << crypto::ScryptCost{1000, 8, 1};
        QTest::newRow("r 0") << crypto::ScryptCost{1024, 0, 1};
        QTest::newRow("p 0") << crypto::ScryptCost{1024, 8, 0};
        QTest::newRow("2 GiB") << crypto::ScryptCost{1 << 21, 8, 1};
        QTest::newRow("too long") << crypto::ScryptCost{1 << 20, 8, 9};
        QTest::newRow("large p") << crypto::ScryptCost{2, 1, most};
        QTest::newRow("large r") << crypto::ScryptCost{2, most, 1};
        QTest::newRow("wraps") << crypto::ScryptCost{1ULL << 31, 1ULL << 30, 1ULL << 31};
        QTest::newRow("large n") << crypto::ScryptCost{1ULL << 63, 1, 1};
    }
    void scryptIsBounded()
    {
        QFETCH(const crypto::ScryptCost, cost);
        const auto key = crypto::scrypt({}, {}, cost);
        QVERIFY(!key);
        QVERIFY(key.error() == crypto::ScryptError::CostOutOfBounds);
    }

    void argon2_data()
    {
        QTest::addColumn<quint32>("lanes");
        QTest::addColumn<quint32>("memoryKib");
        QTest::addColumn<QByteArray>("key");
        // The reference implementation's own (src/test.c of phc-winner-argon2).
        QTest::newRow("1 lane")
            << quint32(1) << quint32(256)
            << "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"_ba;
        QTest::newRow("2 lanes")
            << quint32(2) << quint32(256)
            << "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"_ba;
    }
    void argon2()
    {
        QFETCH(const quint32, lanes);
        QFETCH(const quint32, memoryKib);
        QFETCH(const QByteArray, key);
        const auto made =
            crypto::argon2(crypto::Argon2Kind::Id, bytesOf("password"_ba), bytesOf("somesalt"_ba),
                           {.cost = {.memoryKib = memoryKib, .passes = 2}, .lanes = lanes});
        QVERIFY(made);
        QCOMPARE(hexOf(*made), key);
    }

    void argon2IsBounded_data()
    {
        QTest::addColumn<quint32>("lanes");
        QTest::addColumn<quint32>("memoryKib");
        QTest::addColumn<quint32>("passes");
        QTest::addColumn<QByteArray>("salt");
        const QByteArray salt(16, 's');
        QTest::newRow("no lane") << 0U << 64U << 1U << salt;
        QTest::newRow("many lanes") << 65U << 65536U << 1U << salt;
        QTest::newRow("lanes without memory") << 9U << 64U << 1U << salt;
        QTest::newRow("memory") << 1U << 1024U * 1024 + 1 << 1U << salt;
        QTest::newRow("no pass") << 1U << 64U << 0U << salt;
        QTest::newRow("passes") << 1U << 64U << 4'000'000'000U << salt;
        QTest::newRow("work") << 1U << 1024U * 1024 << 9U << salt;
        QTest::newRow("salt") << 1U << 64U << 1U << salt.first(7);
    }
    void argon2IsBounded()
    {
        QFETCH(const quint32, lanes);
        QFETCH(const quint32, memoryKib);
        QFETCH(const quint32, passes);
        QFETCH(const QByteArray, salt);
        const auto key =
            crypto::argon2(crypto::Argon2Kind::D, {}, bytesOf(salt),
                           {.cost = {.memoryKib = memoryKib, .passes = passes}, .lanes = lanes});
        QVERIFY(!key);
        QVERIFY(key.error() == crypto::Argon2idError::CostOutOfBounds);
    }

    /// RFC 5869, appendix A.1, from its PRK on.
    void expandsKeys()
    {
        const auto prk =
            QByteArray::fromHex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        const auto info = QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9");
        const auto key = crypto::hkdfExpand(
            bytesOf(prk), std::string_view(info.constData(), std::size_t(info.size())), 42);
        QCOMPARE(hexOf(key), "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                             "34007208d5b887185865"_ba);
    }
};

FACTORDESK_TEST(TestForeignKeys, factordesk::test::NoApplication)

} // namespace tst_foreign_keys

#include "tst_foreign_keys.moc"
