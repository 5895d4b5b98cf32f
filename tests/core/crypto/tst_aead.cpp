// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/aead.h"
#include "core/crypto/backend/sodium_ready.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <array>

namespace tst_aead {

namespace crypto = factordesk::crypto;
namespace test = factordesk::test;
using namespace Qt::StringLiterals;

namespace {

template <std::size_t Size>
std::array<std::byte, Size> arrayOf(const QByteArray& bytes)
{
    Q_ASSERT(std::size_t(bytes.size()) == Size);
    std::array<std::byte, Size> array{};
    std::ranges::copy(std::as_bytes(std::span(bytes)), array.begin());
    return array;
}

QByteArray byteArrayOf(std::span<const std::byte> bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
}

struct Vector
{
    std::array<std::byte, crypto::aeadKeySize> key{};
    std::array<std::byte, crypto::aeadNonceSize> nonce{};
    QByteArray associated;
    QByteArray plaintext;
    QByteArray sealed;
};

Vector publishedVector()
{
    const auto row =
        test::readVectors(QStringLiteral(FACTORDESK_TEST_DATA "/xchacha20poly1305.csv")).first();
    return {.key = arrayOf<crypto::aeadKeySize>(QByteArray::fromHex(row[u"key_hex"_s])),
            .nonce = arrayOf<crypto::aeadNonceSize>(QByteArray::fromHex(row[u"nonce_hex"_s])),
            .associated = QByteArray::fromHex(row[u"associated_hex"_s]),
            .plaintext = QByteArray::fromHex(row[u"plaintext_hex"_s]),
            .sealed = QByteArray::fromHex(row[u"sealed_hex"_s])};
}

std::span<const std::byte> bytesOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes));
}

} // namespace

class TestAead : public QObject
{
    Q_OBJECT

private slots:
    void thePublishedVector()
    {
        const auto v = publishedVector();
        QCOMPARE(
            byteArrayOf(crypto::seal(v.key, v.nonce, bytesOf(v.associated), bytesOf(v.plaintext))),
            v.sealed);
        const auto plaintext =
            crypto::unseal(v.key, v.nonce, bytesOf(v.associated), bytesOf(v.sealed));
        QVERIFY(plaintext.has_value());
        QCOMPARE(byteArrayOf(plaintext->bytes()), v.plaintext);
    }

    void readyMoreThanOnce()
    {
        crypto::makeSodiumReady();
        crypto::makeSodiumReady();
        thePublishedVector();
    }

    void nothingAtAll()
    {
        const auto v = publishedVector();
        const auto sealed = crypto::seal(v.key, v.nonce, {}, {});
        QCOMPARE(sealed.size(), crypto::aeadTagSize);
        const auto plaintext = crypto::unseal(v.key, v.nonce, {}, sealed);
        QVERIFY(plaintext.has_value());
        QVERIFY(plaintext->isEmpty());
    }

    void everyBitCounts()
    {
        const auto v = publishedVector();
        for (qsizetype bit = 0; bit < v.sealed.size() * 8; ++bit) {
            QByteArray flipped = v.sealed;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!crypto::unseal(v.key, v.nonce, bytesOf(v.associated), bytesOf(flipped)));
        }
    }

    void everyLengthCounts()
    {
        const auto v = publishedVector();
        for (qsizetype size = 0; size < v.sealed.size(); ++size)
            QVERIFY(!crypto::unseal(v.key, v.nonce, bytesOf(v.associated),
                                    bytesOf(v.sealed.first(size))));
    }

    void anotherKeyNonceOrAssociatedData()
    {
        const auto v = publishedVector();
        auto key = v.key;
        key.back() ^= std::byte{1};
        QVERIFY(!crypto::unseal(key, v.nonce, bytesOf(v.associated), bytesOf(v.sealed)));
        auto nonce = v.nonce;
        nonce.front() ^= std::byte{1};
        QVERIFY(!crypto::unseal(v.key, nonce, bytesOf(v.associated), bytesOf(v.sealed)));
        QVERIFY(!crypto::unseal(v.key, v.nonce, {}, bytesOf(v.sealed)));
    }
};

FACTORDESK_TEST(TestAead, factordesk::test::NoApplication)

} // namespace tst_aead

#include "tst_aead.moc"
