// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/decode_error.h"
#include "core/zitadel/wire/field_scanner.h"
#include "core/zitadel/wire/message_reader.h"
#include "core/zitadel/wire/message_writer.h"
#include "core/zitadel/wire/shape.h"
#include "tests/support/test_program.h"
#include "zitadel_user.pb.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

#include <array>
#include <google/protobuf/unknown_field_set.h>
#include <limits>
#include <string>

namespace tst_wire {

using namespace factordesk;
namespace wire = factordesk::zitadel::wire;
using net::Fault;
using wire::MessageReader;
using wire::WireError;

namespace {

QByteArray bytesOf(const google::protobuf::UnknownFieldSet& fields)
{
    std::string bytes;
    fields.SerializeToString(&bytes);
    return QByteArray::fromStdString(bytes);
}

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

std::optional<WireError> scanned(const QByteArray& bytes)
{
    wire::FieldScanner scanner(bytes);
    while (scanner.next()) {
    }
    return scanner.error();
}

} // namespace

/// The reader and the writer of protobuf messages, against libprotobuf and against bytes that no
/// library would write.
class TestWire : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatLibprotobufWrites();
    void writesWhatLibprotobufReads();
    void skipsWhatItDoesNotKnow();
    void readsNumbersOfEverySize_data();
    void readsNumbersOfEverySize();
    void readsListsPackedOrNot();
    void refusesMalformed_data();
    void refusesMalformed();
    void refusesEveryCut();
    void judgesEveryBitFlipAsLibprotobuf();
    void remembersTheFirstError_data();
    void remembersTheFirstError();
    void boundsTimestamps_data();
    void boundsTimestamps();
    void showsAMessage();
};

void TestWire::readsWhatLibprotobufWrites()
{
    ::zitadel::user::v2::User user;
    user.set_user_id("29001");
    user.set_state(::zitadel::user::v2::USER_STATE_INITIAL);
    user.add_login_names("a");
    user.add_login_names("");
    user.mutable_human()->mutable_email()->set_is_verified(true);
    user.mutable_details()->set_sequence(std::numeric_limits<std::uint64_t>::max());
    user.mutable_details()->mutable_change_date()->set_seconds(-1);
    user.mutable_details()->mutable_change_date()->set_nanos(999'999'999);
    const QByteArray bytes = QByteArray::fromStdString(user.SerializeAsString());

    MessageReader reader(bytes);
    QCOMPARE(reader.text(1), QStringLiteral("29001"));
    QVERIFY(reader.secret(1).text() == "29001");
    QCOMPARE(reader.number(2), 5);
    QCOMPARE(reader.text(3), QString());
    QVERIFY(!reader.has(3));
    QCOMPARE(reader.texts(4), (QStringList{QStringLiteral("a"), QString()}));
    QVERIFY(reader.has(6));
    MessageReader human = reader.message(6);
    MessageReader email = human.message(7);
    QVERIFY(email.boolean(2));
    MessageReader details = reader.message(8);
    QCOMPARE(details.unsignedNumber(1), std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(details.timestamp(2),
             QDateTime(QDate(1969, 12, 31), QTime(23, 59, 59, 999), QTimeZone::utc()));
    QVERIFY(!details.timestamp(4).isValid());
    for (const MessageReader* part : {&reader, &human, &email, &details})
        QVERIFY(!part->error());
}

void TestWire::writesWhatLibprotobufReads()
{
    const wire::Message page = wire::MessageWriter()
                                   .number(1, std::numeric_limits<std::uint64_t>::max())
                                   .number(2, 128)
                                   .boolean(3, true)
                                   .take();
    const wire::Message query =
        wire::MessageWriter()
            .message(10,
                     wire::MessageWriter().element(1, u"").element(1, QStringLiteral("ä")).take())
            .take();
    const wire::Message message =
        wire::MessageWriter().message(1, page).number(2, 5).message(3, query).take();
    ::zitadel::user::v2::ListUsersRequest request;
    QVERIFY(request.ParseFromString(message.bytes.toStdString()));
    QCOMPARE(
        QByteArray::fromStdString(request.ShortDebugString()),
        QByteArray("query { offset: 18446744073709551615 limit: 128 asc: true } "
                   "sorting_column: USER_FIELD_NAME_DISPLAY_NAME "
                   "queries { in_user_ids_query { user_ids: \"\" user_ids: \"\\303\\244\" } }"));

    const wire::Message defaults =
        wire::MessageWriter().number(1, 0).boolean(2, false).text(3, u"").text(4, "").take();
    QVERIFY(defaults.bytes.isEmpty());
}

void TestWire::skipsWhatItDoesNotKnow()
{
    google::protobuf::UnknownFieldSet fields;
    fields.AddVarint(100, 7);
    fields.AddFixed32(101, 7);
    fields.AddFixed64(102, 7);
    fields.AddLengthDelimited(103)->assign("\xff\xfe");
    auto* group = fields.AddGroup(104);
    group->AddVarint(1, 1);
    group->AddGroup(104)->AddLengthDelimited(2)->assign("within");
    fields.AddLengthDelimited(1)->assign("29001");
    fields.AddVarint(536'870'911, 1); // the highest number there is

    const QByteArray bytes = bytesOf(fields);
    MessageReader reader(bytes);
    QCOMPARE(reader.text(1), QStringLiteral("29001"));
    QVERIFY(!reader.has(2));
    QVERIFY(!reader.error());
}

void TestWire::readsNumbersOfEverySize_data()
{
    QTest::addColumn<quint64>("value");
    for (int bit = 0; bit < 64; ++bit) {
        QTest::addRow("2^%d", bit) << (1ULL << bit);
        QTest::addRow("2^%d - 1", bit) << (1ULL << bit) - 1;
    }
    QTest::newRow("2^64 - 1") << std::numeric_limits<quint64>::max();
}

void TestWire::readsNumbersOfEverySize()
{
    QFETCH(quint64, value);
    google::protobuf::UnknownFieldSet fields;
    fields.AddVarint(1, value);
    const QByteArray theirs = bytesOf(fields);
    QCOMPARE(MessageReader(theirs).unsignedNumber(1), value);
    if (value != 0)
        QCOMPARE(wire::MessageWriter().number(1, value).take().bytes, theirs);
    // As an int32 whose sign is extended, or not at all.
    const auto number = static_cast<std::int64_t>(value);
    MessageReader reader(theirs);
    const std::int32_t read = reader.number(1);
    QCOMPARE(!reader.error(), number == static_cast<std::int32_t>(number));
    if (!reader.error())
        QCOMPARE(read, static_cast<std::int32_t>(number));
}

void TestWire::readsListsPackedOrNot()
{
    // 1, 300, -1 packed; then 2 by itself: parsers must take both (protobuf.dev, "Packed").
    const QByteArray bytes = hex("0a0d01ac02ffffffffffffffffff01") + hex("0802");
    MessageReader reader(bytes);
    QCOMPARE(reader.numbers(1), (QList<std::int32_t>{1, 300, -1, 2}));
    QVERIFY(!reader.error());
    QCOMPARE(wire::MessageWriter().numbers(1, {1, 300, 0}).take().bytes, hex("0a0401ac0200"));
    QVERIFY(wire::MessageWriter().numbers(1, {}).take().bytes.isEmpty());
}

void TestWire::refusesMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<WireError>("error");
    QTest::newRow("tag alone") << hex("08") << WireError::Truncated;
    QTest::newRow("tag cut") << hex("80") << WireError::Truncated;
    QTest::newRow("number cut") << hex("0880") << WireError::Truncated;
    QTest::newRow("length beyond the end") << hex("0a0241") << WireError::Truncated;
    QTest::newRow("length of 2^63") << hex("0a80808080808080808001") << WireError::Truncated;
    QTest::newRow("fixed32 cut") << hex("0d010203") << WireError::Truncated;
    QTest::newRow("fixed64 cut") << hex("0901020304050607") << WireError::Truncated;
    QTest::newRow("group without end") << hex("0b") << WireError::Truncated;
    QTest::newRow("eleven bytes") << hex("08ffffffffffffffffffff01") << WireError::OverlongVarint;
    QTest::newRow("65 bits") << hex("08ffffffffffffffffff02") << WireError::OverlongVarint;
    QTest::newRow("field number 0") << hex("0001") << WireError::BadTag;
    QTest::newRow("wire type 6") << hex("0e01") << WireError::BadTag;
    QTest::newRow("wire type 7") << hex("0f01") << WireError::BadTag;
    QTest::newRow("tag of 33 bits") << hex("888080801001") << WireError::BadTag;
    QTest::newRow("end without group") << hex("0c") << WireError::UnmatchedGroup;
    QTest::newRow("another group's end") << hex("0b14") << WireError::UnmatchedGroup;
    QTest::newRow("groups within groups") << QByteArray(1'000'000, '\x0b') << WireError::TooDeep;
}

void TestWire::refusesMalformed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(WireError, error);
    QVERIFY(scanned(bytes) == error);
    MessageReader reader(bytes);
    QVERIFY(reader.error());
    QVERIFY(!reader.has(1));
    // Behind a good field, too: nothing of a broken message is believed.
    const QByteArray behind = hex("12026162") + bytes;
    MessageReader second(behind);
    QCOMPARE(second.text(2), QString());
    QVERIFY(second.error());
}

void TestWire::refusesEveryCut()
{
    // One field, so that no beginning of it is a message of its own.
    const wire::Message inner = wire::MessageWriter().text(1, u"29001").number(2, 1U << 20).take();
    const QByteArray whole = wire::MessageWriter().message(3, inner).take().bytes;
    QVERIFY(!MessageReader(whole).error());
    for (qsizetype size = 1; size < whole.size(); ++size) {
        const QByteArray cut = whole.first(size);
        const MessageReader reader(cut);
        QVERIFY(reader.error());
        QCOMPARE(reader.error()->fault, Fault::Truncated);
    }
}

void TestWire::judgesEveryBitFlipAsLibprotobuf()
{
    ::zitadel::user::v2::User user;
    user.set_user_id("29001");
    user.add_login_names("anna@acme.test");
    user.mutable_details()->mutable_change_date()->set_seconds(1'742'887'169);
    QByteArray bytes = QByteArray::fromStdString(user.SerializeAsString());
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        const char mask = static_cast<char>(1 << (bit % 8));
        bytes[bit / 8] = static_cast<char>(bytes.at(bit / 8) ^ mask);
        google::protobuf::UnknownFieldSet theirs;
        QCOMPARE(!scanned(bytes), theirs.ParseFromString(bytes.toStdString()));
        MessageReader reader(bytes);
        (void)reader.text(1);
        (void)reader.texts(4);
        (void)reader.message(8).timestamp(2);
        bytes[bit / 8] = static_cast<char>(bytes.at(bit / 8) ^ mask);
    }
}

void TestWire::remembersTheFirstError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("a text that is a number") << hex("0801") << Fault::WrongType;
    QTest::newRow("a text that comes twice") << hex("0a01610a0162") << Fault::WrongType;
    QTest::newRow("not UTF-8") << hex("0a02c328") << Fault::NotUtf8;
    QTest::newRow("a surrogate") << hex("0a03eda080") << Fault::NotUtf8;
    QTest::newRow("overlong NUL") << hex("0a02c080") << Fault::NotUtf8;
}

void TestWire::remembersTheFirstError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Fault, fault);
    for (const bool secret : {false, true}) {
        MessageReader reader(bytes, QStringLiteral("3."));
        if (secret)
            QVERIFY(reader.secret(1).isEmpty());
        else
            QCOMPARE(reader.text(1), QString());
        QVERIFY(reader.error());
        QCOMPARE(reader.error()->fault, fault);
        QVERIFY(reader.error()->where.startsWith(QLatin1String("field 3.1 ")));
        reader.require(9);
        QCOMPARE(reader.error()->fault, fault);
    }
}

void TestWire::boundsTimestamps_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("nanos");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("year 1") << qint64(-62'135'596'800) << qint64(0) << true;
    QTest::newRow("year 0") << qint64(-62'135'596'801) << qint64(0) << false;
    QTest::newRow("year 9999") << qint64(253'402'300'799) << qint64(999'999'999) << true;
    QTest::newRow("year 10000") << qint64(253'402'300'800) << qint64(0) << false;
    QTest::newRow("the far end") << std::numeric_limits<qint64>::max() << qint64(0) << false;
    QTest::newRow("a whole second") << qint64(1) << qint64(1'000'000'000) << false;
    QTest::newRow("negative") << qint64(1) << qint64(-1) << false;
}

void TestWire::boundsTimestamps()
{
    QFETCH(qint64, seconds);
    QFETCH(qint64, nanos);
    QFETCH(bool, isValid);
    const wire::Message moment = wire::MessageWriter()
                                     .number(1, static_cast<std::uint64_t>(seconds))
                                     .number(2, static_cast<std::uint64_t>(nanos))
                                     .take();
    const wire::Message message = wire::MessageWriter().message(4, moment).take();
    MessageReader reader(message.bytes);
    QCOMPARE(reader.timestamp(4).isValid(), isValid);
    QCOMPARE(!reader.error(), isValid);
}

void TestWire::showsAMessage()
{
    using wire::FieldShape;
    using wire::Kind;
    static constexpr std::array innerFields{FieldShape{1, "at", Kind::Timestamp}};
    static constexpr wire::Shape inner{innerFields};
    static constexpr std::array fields{
        FieldShape{1, "id", Kind::Text},       FieldShape{2, "secret", Kind::Secret},
        FieldShape{3, "count", Kind::Number},  FieldShape{4, "isNew", Kind::Boolean},
        FieldShape{5, "kinds", Kind::Numbers}, FieldShape{6, "part", Kind::Message, &inner},
        FieldShape{7, "names", Kind::Text}};
    const wire::Message moment = wire::MessageWriter().number(1, 1'742'887'169).take();
    const QByteArray bytes = wire::MessageWriter()
                                 .text(1, u"29001")
                                 .text(2, "JBSWY3DP")
                                 .number(3, 7)
                                 .boolean(4, true)
                                 .numbers(5, {1, 2})
                                 .message(6, wire::MessageWriter().message(1, moment).take())
                                 .element(7, u"a")
                                 .element(7, u"b")
                                 .text(9, "JBSWY3DP")
                                 .take()
                                 .bytes;
    const QJsonObject expected{
        {QStringLiteral("id"), QStringLiteral("29001")},
        {QStringLiteral("secret"), QStringLiteral("<SECRET>")},
        {QStringLiteral("count"), 7},
        {QStringLiteral("isNew"), true},
        {QStringLiteral("kinds"), QJsonArray{1, 2}},
        {QStringLiteral("part"),
         QJsonObject{{QStringLiteral("at"), QStringLiteral("2025-03-25T07:19:29.000Z")}}},
        {QStringLiteral("names"), QJsonArray{QStringLiteral("a"), QStringLiteral("b")}},
        {QStringLiteral("#9"), QStringLiteral("(8 bytes)")}};
    QCOMPARE(wire::messageObject(bytes, {fields}), expected);
    QVERIFY(wire::messageObject(bytes.chopped(1), {fields}).contains(QStringLiteral("…")));
}

FACTORDESK_TEST(TestWire, factordesk::test::NoApplication)

} // namespace tst_wire

#include "tst_wire.moc"
