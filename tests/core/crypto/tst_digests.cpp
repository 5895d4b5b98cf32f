// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/md5.h"
#include "core/crypto/sha256.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <span>

namespace tst_digests {

namespace crypto = factordesk::crypto;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& text)
{
    return std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size())));
}

template <class Digest>
QByteArray hexOf(const Digest& digest)
{
    return QByteArray(reinterpret_cast<const char*>(digest.data()),
                      static_cast<qsizetype>(digest.size()))
        .toHex();
}

} // namespace

class TestDigests : public QObject
{
    Q_OBJECT

private slots:
    void md5FollowsRfc1321_data();
    void md5FollowsRfc1321();
    void sha256FollowsItsStandard();
};

void TestDigests::md5FollowsRfc1321_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    // RFC 1321, appendix A.5
    QTest::newRow("empty") << QByteArray() << QByteArray("d41d8cd98f00b204e9800998ecf8427e");
    QTest::newRow("abc") << QByteArray("abc") << QByteArray("900150983cd24fb0d6963f7d28e17f72");
    QTest::newRow("alphabet") << QByteArray("abcdefghijklmnopqrstuvwxyz")
                              << QByteArray("c3fcd3d76192e4007dfb496cca67e13b");
}

void TestDigests::md5FollowsRfc1321()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    QCOMPARE(hexOf(crypto::md5(bytesOf(message))), digest);
}

void TestDigests::sha256FollowsItsStandard()
{
    // FIPS 180-4's example "abc", as NIST publishes it.
    QCOMPARE(hexOf(crypto::sha256(bytesOf("abc"))),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

FACTORDESK_TEST(TestDigests, factordesk::test::NoApplication)

} // namespace tst_digests

#include "tst_digests.moc"
