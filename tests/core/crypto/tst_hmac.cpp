// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/hmac_states.h"
#include "core/crypto/hmac.h"
#include "core/secret/locked_memory.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>
#include <type_traits>
#include <vector>

namespace tst_hmac {

using factordesk::crypto::digestSize;
using factordesk::crypto::HashAlgorithm;
using factordesk::crypto::HmacDigest;
using factordesk::crypto::HmacKey;
namespace test = factordesk::test;
using namespace Qt::StringLiterals;

static_assert(!std::is_copy_constructible_v<HmacKey>);
static_assert(std::is_nothrow_move_constructible_v<HmacKey>);

namespace {

std::span<const std::byte> bytesOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span(bytes));
}

QByteArray hexOf(const HmacDigest& digest)
{
    return QByteArray(reinterpret_cast<const char*>(digest.data.data()), qsizetype(digest.size))
        .toHex();
}

HashAlgorithm algorithmNamed(const QByteArray& name)
{
    if (name == "sha1")
        return HashAlgorithm::Sha1;
    if (name == "sha256")
        return HashAlgorithm::Sha256;
    Q_ASSERT(name == "sha512");
    return HashAlgorithm::Sha512;
}

QByteArray randomBytes(QRandomGenerator& random, int size)
{
    QByteArray bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

} // namespace

class TestHmac : public QObject
{
    Q_OBJECT

private slots:
    void followsTheRfcs_data();
    void followsTheRfcs();
    void agreesWithQt_data();
    void agreesWithQt();
    void movesItsStates();
    void servesSeveralThreads();
    void keepsItsStatesInLockedMemory();
};

void TestHmac::followsTheRfcs_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("digest");
    for (const auto& vector : test::readVectors(QFINDTESTDATA("data/hmac.csv"))) {
        const QByteArray algorithm = vector[u"algorithm"_s];
        QTest::addRow("%s %s", vector[u"source"_s].constData(), algorithm.constData())
            << algorithm << QByteArray::fromHex(vector[u"key_hex"_s])
            << QByteArray::fromHex(vector[u"data_hex"_s]) << vector[u"digest_hex"_s];
    }
}

void TestHmac::followsTheRfcs()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, digest);
    const HmacKey hmac(algorithmNamed(algorithm), bytesOf(key));
    QCOMPARE(hmac.algorithm(), algorithmNamed(algorithm));
    // Twice: the prepared states must not be used up.
    QCOMPARE(hexOf(hmac.digest(bytesOf(data))), digest);
    QCOMPARE(hexOf(hmac.digest(bytesOf(data))), digest);
    QCOMPARE(digestSize(hmac.algorithm()) * 2, std::size_t(digest.size()));
}

void TestHmac::agreesWithQt_data()
{
    QTest::addColumn<HashAlgorithm>("algorithm");
    QTest::addColumn<QCryptographicHash::Algorithm>("theirs");
    QTest::newRow("SHA-1") << HashAlgorithm::Sha1 << QCryptographicHash::Sha1;
    QTest::newRow("SHA-256") << HashAlgorithm::Sha256 << QCryptographicHash::Sha256;
    QTest::newRow("SHA-512") << HashAlgorithm::Sha512 << QCryptographicHash::Sha512;
}

void TestHmac::agreesWithQt()
{
    QFETCH(HashAlgorithm, algorithm);
    QFETCH(QCryptographicHash::Algorithm, theirs);
    QRandomGenerator random(42);
    // Around the blocks of 64 and 128 bytes, where keys and messages are treated differently.
    for (const int keySize : {0, 1, 20, 63, 64, 65, 127, 128, 129, 300}) {
        const QByteArray key = randomBytes(random, keySize);
        const HmacKey hmac(algorithm, bytesOf(key));
        for (const int size : {0, 1, 8, 55, 56, 64, 111, 112, 119, 120, 128, 1000}) {
            const QByteArray message = randomBytes(random, size);
            QCOMPARE(hexOf(hmac.digest(bytesOf(message))),
                     QMessageAuthenticationCode::hash(message, key, theirs).toHex());
        }
    }
}

void TestHmac::movesItsStates()
{
    const QByteArray message("message");
    HmacKey first(HashAlgorithm::Sha1, bytesOf("key"));
    const QByteArray digest = hexOf(first.digest(bytesOf(message)));
    HmacKey second = std::move(first);
    QCOMPARE(hexOf(second.digest(bytesOf(message))), digest);
    HmacKey third(HashAlgorithm::Sha512, bytesOf("other"));
    third = std::move(second);
    QCOMPARE(third.algorithm(), HashAlgorithm::Sha1);
    QCOMPARE(hexOf(third.digest(bytesOf(message))), digest);
}

void TestHmac::servesSeveralThreads()
{
    const HmacKey hmac(HashAlgorithm::Sha256, bytesOf("key"));
    const QByteArray digest = hexOf(hmac.digest(bytesOf("message")));
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 2000; ++round)
                wrong += hexOf(hmac.digest(bytesOf("message"))) != digest;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestHmac::keepsItsStatesInLockedMemory()
{
    for (const auto algorithm :
         {HashAlgorithm::Sha1, HashAlgorithm::Sha256, HashAlgorithm::Sha512}) {
        const auto states = HmacKey::States::make(algorithm, bytesOf("key"));
        QCOMPARE(states->algorithm(), algorithm);
        QVERIFY(factordesk::secret::isLocked(states.get()));
    }
}

FACTORDESK_TEST(TestHmac, factordesk::test::NoApplication)

} // namespace tst_hmac

#include "tst_hmac.moc"
