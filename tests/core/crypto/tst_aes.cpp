// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aes.h"
#include "core/crypto/secret_stream.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <array>

namespace tst_aes {

namespace crypto = factordesk::crypto;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return std::as_bytes(std::span(data.constData(), std::size_t(data.size())));
}

template <std::size_t Size>
std::span<const std::byte, Size> fixed(const QByteArray& data)
{
    return bytesOf(data).first<Size>();
}

QByteArray hexOf(std::span<const std::byte> bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())).toHex();
}

QByteArray flipped(QByteArray data, qsizetype bit)
{
    data[bit / 8] = char(data[bit / 8] ^ (1 << (bit % 8)));
    return data;
}

// McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16.
const QByteArray gcmKey =
    QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
const QByteArray gcmNonce = QByteArray::fromHex("cafebabefacedbaddecaf888");
const QByteArray gcmData = QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
const QByteArray gcmPlain = QByteArray::fromHex(
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6"
    "b525b16aedf5aa0de657ba637b39");
const QByteArray gcmSealed = QByteArray::fromHex(
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b105682"
    "8838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");

// NIST SP 800-38A, F.2.5, and the block of padding behind it from Python's cryptography.
const QByteArray cbcKey =
    QByteArray::fromHex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
const QByteArray cbcIv = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
const QByteArray cbcPlain = QByteArray::fromHex("6bc1bee22e409f96e93d7e117393172a");
const QByteArray cbcSealed =
    QByteArray::fromHex("f58c4c04d6e5f1ba779eabfb5f7bfbd6485a5c81519cf378fa36d42b8547edc0");

} // namespace

class TestAes : public QObject
{
    Q_OBJECT

private slots:
    void galoisVector()
    {
        const auto sealed = crypto::sealGcm(fixed<32>(gcmKey), fixed<12>(gcmNonce),
                                            bytesOf(gcmData), bytesOf(gcmPlain));
        QCOMPARE(hexOf(sealed), gcmSealed.toHex());
        const auto opened = crypto::unsealGcm(fixed<32>(gcmKey), fixed<12>(gcmNonce),
                                              bytesOf(gcmData), bytesOf(gcmSealed));
        QVERIFY(opened);
        QCOMPARE(hexOf(opened->bytes()), gcmPlain.toHex());
    }

    void galoisRefusesEveryChange()
    {
        const auto opens = [](const QByteArray& key, const QByteArray& data,
                              const QByteArray& sealed) {
            return crypto::unsealGcm(fixed<32>(key), fixed<12>(gcmNonce), bytesOf(data),
                                     bytesOf(sealed))
                .has_value();
        };
        for (qsizetype bit = 0; bit < gcmSealed.size() * 8; ++bit)
            QVERIFY(!opens(gcmKey, gcmData, flipped(gcmSealed, bit)));
        for (qsizetype size = 0; size < gcmSealed.size(); ++size)
            QVERIFY(!opens(gcmKey, gcmData, gcmSealed.first(size)));
        QVERIFY(!opens(flipped(gcmKey, 9), gcmData, gcmSealed));
        QVERIFY(!opens(gcmKey, flipped(gcmData, 9), gcmSealed));
    }

    void chainedVector()
    {
        const auto opened =
            crypto::decryptCbc(fixed<32>(cbcKey), fixed<16>(cbcIv), bytesOf(cbcSealed));
        QVERIFY(opened);
        QCOMPARE(hexOf(opened->bytes()), cbcPlain.toHex());
    }

    void chainedRefusesBadPadding()
    {
        const auto opens = [](const QByteArray& sealed) {
            return crypto::decryptCbc(fixed<32>(cbcKey), fixed<16>(cbcIv), bytesOf(sealed))
                .has_value();
        };
        QVERIFY(!opens({}));
        QVERIFY(!opens(cbcSealed.first(31)));
        QVERIFY(!opens(flipped(cbcSealed, 15 * 8))); // The count of the padding.
    }

    void streamRefusesWhatIsNone()
    {
        const std::array<std::byte, 64> nothing{};
        const auto bytes = std::span(nothing);
        for (std::size_t size = 0; size <= nothing.size(); ++size)
            QVERIFY(
                !crypto::openSecretStream(bytes.first<32>(), bytes.first<24>(), bytes.first(size)));
    }
};

FACTORDESK_TEST(TestAes, factordesk::test::NoApplication)

} // namespace tst_aes

#include "tst_aes.moc"
