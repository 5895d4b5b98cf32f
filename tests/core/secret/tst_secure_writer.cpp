// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secure_writer.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace tst_secure_writer {

using factordesk::SecureWriter;

namespace {

std::vector<int> valuesOf(const SecureWriter& writer)
{
    std::vector<int> values;
    for (const std::byte byte : writer.written())
        values.push_back(std::to_integer<int>(byte));
    return values;
}

} // namespace

class TestSecureWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesNumbersFromTheirLowEnd();
    void growsBeyondItsCapacity();
    void startsAnew();
};

void TestSecureWriter::writesNumbersFromTheirLowEnd()
{
    SecureWriter writer;
    writer.number(std::uint8_t{1});
    writer.number(std::uint16_t{0x0203});
    writer.number(std::uint32_t{0x04050607});
    QCOMPARE(valuesOf(writer), (std::vector<int>{1, 3, 2, 7, 6, 5, 4}));
}

void TestSecureWriter::growsBeyondItsCapacity()
{
    SecureWriter writer(0);
    const std::vector<std::byte> piece(1000, std::byte{7});
    for (int i = 0; i < 5; ++i)
        writer.bytes(piece);
    QCOMPARE(writer.written().size(), std::size_t(5000));
    QVERIFY(std::ranges::all_of(writer.written(), [](std::byte b) { return b == std::byte{7}; }));
}

void TestSecureWriter::startsAnew()
{
    SecureWriter writer;
    writer.number(std::uint32_t{0xFFFFFFFF});
    writer.clear();
    QVERIFY(writer.written().empty());
    writer.number(std::uint8_t{9});
    QCOMPARE(valuesOf(writer), std::vector<int>{9});
}

FACTORDESK_TEST(TestSecureWriter, factordesk::test::NoApplication)

} // namespace tst_secure_writer

#include "tst_secure_writer.moc"
