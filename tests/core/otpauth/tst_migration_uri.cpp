// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_source.h"
#include "core/encoding/protobuf_scanner.h"
#include "core/otpauth/migration_collector.h"
#include "core/otpauth/migration_uri.h"
#include "core/otpauth/protobuf_message.h"
#include "tests/support/test_program.h"

#include <QByteArray>
#include <QTest>
#include <QUrl>

#include <algorithm>

namespace tst_migration_uri {

namespace otp = factordesk::otp;
namespace encoding = factordesk::encoding;
using namespace factordesk::otpauth;
using factordesk::SecureBytes;

namespace {

class FixedRandom final : public factordesk::RandomSource
{
public:
    void fill(std::span<std::byte> out) override { std::ranges::fill(out, std::byte{0xF7}); }
};

std::string_view viewOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string uriOf(const QByteArray& message)
{
    return "otpauth-migration://offline?data=" +
           QUrl::toPercentEncoding(QString::fromLatin1(message.toBase64())).toStdString();
}

/// Put together by hand after protobuf's "Encoding": "Example:ann", issuer "Example", SHA-256,
/// eight digits, HOTP, counter 7; version 1, part 1 (from 0) of 2, batch -5.
QByteArray sample()
{
    return QByteArray::fromHex("0a2a0a0a48656c6c6f21deadbeef120b4578616d706c653a616e6e1a07"
                               "4578616d706c652002280230013807"
                               "10011802200128fbffffffffffffffff01");
}

Account account(const QString& name, otp::Parameters parameters = {}, std::uint64_t counter = 0)
{
    Account account;
    account.issuer = QStringLiteral("B\u00FCro & Co");
    account.name = name;
    account.secret = SecureBytes::copyOf("0123456789");
    account.parameters = parameters;
    account.counter = counter;
    return account;
}

MigrationPart part(std::int32_t batchId, int index, int size)
{
    MigrationPart part;
    part.batchId = batchId;
    part.index = index;
    part.size = size;
    part.rows.push_back({account(QString::number(index)), {}});
    return part;
}

} // namespace

class TestMigrationUri : public QObject
{
    Q_OBJECT

private slots:
    void reads();
    void readsDefaults();
    void takesEverySpellingOfBase64();
    void refusesRows_data();
    void refusesRows();
    void refuses_data();
    void refuses();
    void survivesTruncationAndBitFlips();
    void readsWhatItBuilds();
    void saysWhatFits();
    void collects();
    void readsFields();
};

void TestMigrationUri::reads()
{
    const auto read = parseMigrationUri("\n " + uriOf(sample()) + "\r\n");
    QVERIFY(read.hasValue());
    QCOMPARE(read->batchId, -5);
    QCOMPARE(read->index, 1);
    QCOMPARE(read->size, 2);
    QCOMPARE(read->rows.size(), std::size_t(1));
    const Account& first = read->rows.front().account.value();
    QCOMPARE(first.issuer, QStringLiteral("Example"));
    QCOMPARE(first.name, QStringLiteral("ann"));
    QCOMPARE(read->rows.front().label, QStringLiteral("Example: ann"));
    QVERIFY(first.secret.text() == "Hello!\xDE\xAD\xBE\xEF");
    QCOMPARE(first.parameters.kind, otp::Kind::Hotp);
    QCOMPARE(first.parameters.algorithm, otp::Algorithm::Sha256);
    QCOMPARE(first.parameters.digits.count(), 8);
    QCOMPARE(first.counter, std::uint64_t(7));
}

void TestMigrationUri::readsDefaults()
{
    ProtobufMessage row;
    row.addBytes(1, "abc");
    row.addBytes(2, "an: ordinary name");
    ProtobufMessage message;
    message.addBytes(1, viewOf(row.bytes()));
    const auto read = parseMigrationUri(
        uriOf(QByteArray(viewOf(message.bytes()).data(), qsizetype(message.bytes().size()))));
    QVERIFY(read.hasValue());
    QCOMPARE(read->size, 1);
    QCOMPARE(read->index, 0);
    const Account& first = read->rows.front().account.value();
    QCOMPARE(first.parameters, otp::Parameters());
    QVERIFY(first.issuer.isEmpty());
    QCOMPARE(first.name, QStringLiteral("an: ordinary name"));
}

void TestMigrationUri::takesEverySpellingOfBase64()
{
    const std::string front = "OTPAUTH-MIGRATION://offline?x=1&data=";
    const std::string raw = sample().toBase64().toStdString();
    QVERIFY(parseMigrationUri(front + raw).hasValue());
    QVERIFY(parseMigrationUri(front + raw.substr(0, raw.find('='))).hasValue());
    QVERIFY(
        parseMigrationUri(front + sample().toBase64(QByteArray::Base64UrlEncoding).toStdString())
            .hasValue());
}

void TestMigrationUri::refusesRows_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("value");
    QTest::addColumn<MigrationRowError>("error");
    QTest::newRow("MD5") << 4 << 4 << MigrationRowError::UnsupportedAlgorithm;
    QTest::newRow("digits") << 5 << 3 << MigrationRowError::UnsupportedDigits;
    QTest::newRow("type") << 6 << 3 << MigrationRowError::UnsupportedType;
    QTest::newRow("no secret") << 9 << 0 << MigrationRowError::MissingSecret;
    QTest::newRow("control character") << 2 << 0 << MigrationRowError::InvalidText;
}

void TestMigrationUri::refusesRows()
{
    QFETCH(int, field);
    QFETCH(int, value);
    QFETCH(MigrationRowError, error);
    ProtobufMessage row;
    if (error != MigrationRowError::MissingSecret)
        row.addBytes(1, "abc");
    if (field == 2)
        row.addBytes(2, "a\x07");
    else
        row.addNumber(std::uint32_t(field), std::uint64_t(value));
    ProtobufMessage message;
    message.addBytes(1, viewOf(row.bytes()));
    const auto read = parseMigrationUri(
        uriOf(QByteArray(viewOf(message.bytes()).data(), qsizetype(message.bytes().size()))));
    QVERIFY(read.hasValue());
    QVERIFY(!read->rows.front().account.hasValue());
    QCOMPARE(read->rows.front().account.error(), error);
}

void TestMigrationUri::refuses_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<MigrationError>("error");
    const QByteArray front = "otpauth-migration://offline?data=";
    QTest::newRow("other") << QByteArray("otpauth://totp/a?secret=B")
                           << MigrationError::NotMigration;
    QTest::newRow("no data") << QByteArray("otpauth-migration://offline")
                             << MigrationError::NotBase64;
    QTest::newRow("empty data") << front << MigrationError::NotBase64;
    QTest::newRow("no base64") << front + "a.b" << MigrationError::NotBase64;
    QTest::newRow("no message") << front + "XXXX" << MigrationError::Malformed;
    QTest::newRow("no account") << front + "EAE=" << MigrationError::Malformed;
    QTest::newRow("too long") << front + QByteArray(maximumMigrationLength, 'A')
                              << MigrationError::TooLong;
    QTest::newRow("part 2 of 2, from 0")
        << QByteArray::fromStdString(uriOf(QByteArray::fromHex("0a050a03616263"
                                                               "18022002")))
        << MigrationError::BadBatch;
    QTest::newRow("too many parts")
        << QByteArray::fromStdString(uriOf(QByteArray::fromHex("0a050a03616263"
                                                               "18e90720 00")))
        << MigrationError::BadBatch;
}

void TestMigrationUri::refuses()
{
    QFETCH(QByteArray, uri);
    QFETCH(MigrationError, error);
    const auto read = parseMigrationUri(uri.toStdString());
    QVERIFY(!read.hasValue());
    QCOMPARE(read.error(), error);
}

void TestMigrationUri::survivesTruncationAndBitFlips()
{
    const QByteArray message = sample();
    for (qsizetype size = 0; size < message.size(); ++size)
        (void)parseMigrationUri(uriOf(message.first(size))).hasValue();
    for (qsizetype bit = 0; bit < message.size() * 8; ++bit) {
        QByteArray flipped = message;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        const auto read = parseMigrationUri(uriOf(flipped));
        if (read)
            QVERIFY(read->index < read->size && !read->rows.empty());
    }
}

void TestMigrationUri::readsWhatItBuilds()
{
    const auto eight = otp::Digits::make(8).value();
    std::vector<Account> accounts;
    for (int i = 0; i < 12; ++i)
        accounts.push_back(account(QStringLiteral("a: %1").arg(i)));
    accounts[3].parameters.algorithm = otp::Algorithm::Sha512;
    accounts[11].parameters = {.kind = otp::Kind::Hotp, .digits = eight};
    accounts[11].counter = (std::uint64_t(1) << 63) - 1;
    FixedRandom random;
    const auto uris = buildMigrationUris(accounts, random);
    QCOMPARE(uris.size(), std::size_t(2));
    MigrationCollector collector;
    for (std::size_t i = uris.size(); i-- > 0;) {
        auto read = parseMigrationUri(uris[i].text());
        QVERIFY(read.hasValue());
        QVERIFY(read->batchId < 0);
        QCOMPARE(collector.add(*std::move(read)), MigrationCollector::Result::Added);
    }
    const auto rows = collector.takeRows();
    QCOMPARE(rows.size(), accounts.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        QVERIFY(buildKeyUri(rows[i].account.value()) == buildKeyUri(accounts[i]));
    QVERIFY(buildMigrationUris({}, random).empty());
}

void TestMigrationUri::saysWhatFits()
{
    otp::Parameters parameters;
    QVERIFY(fitsMigration(account({}, parameters)));
    parameters.digits = otp::Digits::make(7).value();
    QVERIFY(!fitsMigration(account({}, parameters)));
    parameters = {.period = otp::Period::make(std::chrono::seconds(60)).value()};
    QVERIFY(!fitsMigration(account({}, parameters)));
    parameters.kind = otp::Kind::Hotp; // For which the period means nothing.
    QVERIFY(fitsMigration(account({}, parameters, 1)));
    QVERIFY(!fitsMigration(account({}, parameters, std::uint64_t(1) << 63)));
    for (const otp::Kind kind : {otp::Kind::Steam, otp::Kind::Motp, otp::Kind::Yandex})
        QVERIFY(!fitsMigration(account({}, {.kind = kind})));
}

void TestMigrationUri::collects()
{
    using Result = MigrationCollector::Result;
    MigrationCollector collector;
    QVERIFY(!collector.isComplete());
    QCOMPARE(collector.add(part(-7, 2, 3)), Result::Added);
    QCOMPARE(collector.add(part(-7, 2, 3)), Result::Repeated);
    QCOMPARE(collector.add(part(8, 0, 3)), Result::OtherExport);
    QCOMPARE(collector.add(part(-7, 0, 4)), Result::OtherExport);
    QCOMPARE(collector.add(part(-7, 0, 3)), Result::Added);
    QCOMPARE(collector.collected(), 2);
    QCOMPARE(collector.size(), 3);
    QVERIFY((collector.missing() == std::vector<int>{1}));
    QVERIFY(!collector.isComplete());
    const auto rows = collector.takeRows();
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows.front().account->name, QStringLiteral("0"));
    QCOMPARE(collector.collected(), 0);
    QCOMPARE(collector.add(part(8, 0, 1)), Result::Added);
    QVERIFY(collector.isComplete());
}

void TestMigrationUri::readsFields()
{
    using namespace std::string_view_literals;
    encoding::ProtobufScanner fields("\x09\1\0\0\0\0\0\0\x80\x15\2\0\0\0\x1A\1z"sv);
    QCOMPARE(fields.next()->value, (std::uint64_t(0x80) << 56) + 1);
    QCOMPARE(fields.next()->value, std::uint64_t(2));
    QVERIFY(fields.next()->bytes == "z");
    QVERIFY(!fields.next().has_value() && !fields.error());
    for (const auto bytes : {"\x08"sv, "\0\1"sv, "\x0B"sv, "\x0A\2z"sv, "\x0D\1\1"sv,
                             "\x08\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\2"sv}) {
        encoding::ProtobufScanner malformed(bytes);
        QVERIFY(!malformed.next().has_value());
        QVERIFY(malformed.error().has_value());
    }
    encoding::ProtobufScanner group("\x0B\x0C"sv); // Passed over, as protobuf asks.
    QVERIFY(!group.next().has_value() && !group.error());
}

FACTORDESK_TEST(TestMigrationUri, factordesk::test::NoApplication)

} // namespace tst_migration_uri

#include "tst_migration_uri.moc"
