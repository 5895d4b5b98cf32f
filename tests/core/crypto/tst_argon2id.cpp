// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/argon2id.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>

namespace tst_argon2id {

namespace crypto = factordesk::crypto;
namespace test = factordesk::test;
using namespace Qt::StringLiterals;
using crypto::Argon2idBounds;
using crypto::Argon2idCost;
using crypto::Argon2idError;

namespace {

using Salt = std::array<std::byte, crypto::argon2idSaltSize>;

Salt saltOf(const QByteArray& bytes)
{
    Salt salt{};
    std::ranges::copy(std::as_bytes(std::span(bytes)), salt.begin());
    return salt;
}

} // namespace

class TestArgon2id : public QObject
{
    Q_OBJECT

private slots:
    void vectors_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<quint32>("memoryKib");
        QTest::addColumn<quint32>("passes");
        QTest::addColumn<QByteArray>("key");
        int row = 0;
        for (const auto& vector :
             test::readVectors(QStringLiteral(FACTORDESK_TEST_DATA "/argon2id.csv")))
            QTest::addRow("%d %s", ++row, vector[u"source"_s].constData())
                << QByteArray::fromHex(vector[u"password_hex"_s])
                << QByteArray::fromHex(vector[u"salt_hex"_s]) << vector[u"memory_kib"_s].toUInt()
                << vector[u"passes"_s].toUInt() << vector[u"key_hex"_s];
        QCOMPARE(row, 5);
    }

    void vectors()
    {
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, salt);
        QFETCH(quint32, memoryKib);
        QFETCH(quint32, passes);
        QFETCH(QByteArray, key);

        const auto derived = crypto::argon2id(std::as_bytes(std::span(password)), saltOf(salt),
                                              {.memoryKib = memoryKib, .passes = passes}, {},
                                              std::size_t(key.size()) / 2);
        QVERIFY(derived.hasValue());
        const auto bytes = derived->text();
        QCOMPARE(QByteArray(bytes.data(), qsizetype(bytes.size())).toHex(), key);
    }

    void bounds_data()
    {
        constexpr auto huge = std::numeric_limits<quint32>::max();
        QTest::addColumn<quint32>("memoryKib");
        QTest::addColumn<quint32>("passes");
        QTest::newRow("nothing") << 0U << 1U;
        QTest::newRow("less memory than the algorithm needs") << 7U << 1U;
        QTest::newRow("no pass") << 64U << 0U;
        QTest::newRow("more memory than allowed") << 2'000'000U << 1U;
        QTest::newRow("all memory there could be") << huge << 1U;
        QTest::newRow("passes without end") << 8U << huge;
        QTest::newRow("each allowed, but not together") << 1'048'576U << 9U;
    }

    void bounds()
    {
        QFETCH(quint32, memoryKib);
        QFETCH(quint32, passes);
        const Argon2idCost cost{.memoryKib = memoryKib, .passes = passes};
        QVERIFY(!Argon2idBounds{}.allow(cost));
        const auto derived = crypto::argon2id({}, Salt{}, cost);
        QVERIFY(!derived);
        QCOMPARE(derived.error(), Argon2idError::CostOutOfBounds);
    }

    void memoryThatTheSystemDoesNotGive()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the address sanitizer ends the program where memory is refused");
#endif
        constexpr auto fourTib = std::numeric_limits<quint32>::max() / 2;
        const auto derived =
            crypto::argon2id({}, Salt{}, {.memoryKib = fourTib, .passes = 1},
                             {.maximumMemoryKib = fourTib, .maximumWorkKib = fourTib});
        QVERIFY(!derived);
        QVERIFY(derived.error() == Argon2idError::OutOfMemory ||
                derived.error() == Argon2idError::CostOutOfBounds);
    }

    void aShortKeyIsRefused()
    {
        const auto derived = crypto::argon2id({}, Salt{}, {.memoryKib = 8, .passes = 1}, {}, 15);
        QVERIFY(!derived);
    }
};

FACTORDESK_TEST(TestArgon2id, factordesk::test::NoApplication)

} // namespace tst_argon2id

#include "tst_argon2id.moc"
