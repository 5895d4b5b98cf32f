// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/json_reader.h"
#include "tests/core/zitadel/answer_table.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

#include <limits>

namespace tst_json_reader {

using namespace factordesk;
using namespace factordesk::zitadel;
using net::Fault;

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void everyBeginningIsCut_data();
    void everyBeginningIsCut();
    void boundsTheDepth();
    void namesPlacesAndNoValues();
    void readsUnsignedNumbers_data();
    void readsUnsignedNumbers();
    void readsTimestamps_data();
    void readsTimestamps();
    void takesDefaultsForWhatIsAbsent_data();
    void takesDefaultsForWhatIsAbsent();
    void remembersTheFirstWrongType_data();
    void remembersTheFirstWrongType();
    void readsNothingMoreAfterAnError();
    void requiresFields();
    void joinsTheErrorOfAPart();
};

namespace {

JsonReader readerOf(const char* json)
{
    return JsonReader(QJsonDocument::fromJson(json).object());
}

QByteArray nested(int depth)
{
    return QByteArray("{\"a\":").repeated(depth - 1) + "{}" + QByteArray(depth - 1, '}');
}

} // namespace

void TestJsonReader::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char* name, const QByteArray& body, Fault fault) {
        QTest::newRow(name) << body << fault;
    };
    row("an object", "{}", Fault::None);
    row("an object in blanks", " \r\n\t{\"a\":1}\n ", Fault::None);
    row("nothing", "", Fault::Empty);
    row("blanks", " \r\n\t", Fault::Empty);
    row("a web page", "<!DOCTYPE html><html></html>", Fault::Html);
    row("a web page after blanks", "\n  <html>", Fault::Html);
    row("an array", "[]", Fault::WrongType);
    row("text", "nginx says no", Fault::NotJson);
    row("two objects", "{}{}", Fault::NotJson);
    row("a word", "{\"a\":nil}", Fault::NotJson);
    row("a key without quotation marks", "{a:1}", Fault::NotJson);
    row("a comma too many", "{\"a\":1,}", Fault::NotJson);
    row("closed otherwise", "{\"a\":[1}", Fault::NotJson);
    row("no UTF-8", "{\"a\":\"\xff\"}", Fault::NotUtf8);
    row("Latin-1", "{\"a\":\"\xfc\"}", Fault::NotUtf8);
    row("over-long form", "{\"a\":\"\xc0\xaf\"}", Fault::NotUtf8);
    row("half a character behind the end", "{}\xc3", Fault::NotUtf8);
    row("half a character in the middle", "{\"a\":\"\xe2\x82\"}", Fault::NotUtf8);
    row("UTF-16", QByteArray("{\0}\0", 4), Fault::NotJson);
    row("cut", "{\"a\":", Fault::Truncated);
}

void TestJsonReader::tellsWhatIsWrong()
{
    QFETCH(const QByteArray, body);
    QFETCH(const Fault, fault);
    const auto object = parseJsonObject(body);
    QCOMPARE(object.hasValue(), fault == Fault::None);
    if (!object) {
        QCOMPARE(object.error().fault, fault);
        QVERIFY(!object.error().where.isEmpty());
    }
}

void TestJsonReader::everyBeginningIsCut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("verified") << test::verifiedJson();
    QTest::newRow("every kind of value") << QByteArray(
        "\r\n{ \"a\" : [true, false ,null,-12.50e+3,0,1E-2,-0.5,{\"\":[]},[ ] , {} ],\n"
        "\t\"\\\\\\\"\\u00e9\\uD83D\\udd11\\n\":\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x94\x91\","
        "\"last\":12 }");
    for (const test::ErrorRow& row : test::errorRows()) {
        if (row.operation == test::Operation::VerifyTotp)
            QTest::newRow(row.name.constData()) << test::jsonStatus(row);
    }
}

void TestJsonReader::everyBeginningIsCut()
{
    QFETCH(const QByteArray, body);
    QVERIFY(parseJsonObject(body));
    for (qsizetype length = 0; length < body.size(); ++length) {
        const auto object = parseJsonObject(body.first(length));
        QVERIFY2(!object, body.first(length).constData());
        const Fault fault =
            body.first(length).trimmed().isEmpty() ? Fault::Empty : Fault::Truncated;
        QVERIFY2(object.error().fault == fault, body.first(length).constData());
    }
}

void TestJsonReader::boundsTheDepth()
{
    QVERIFY(parseJsonObject(nested(maximumJsonDepth)));
    const auto deeper = parseJsonObject(nested(maximumJsonDepth + 1));
    QVERIFY(!deeper);
    QCOMPARE(deeper.error().fault, Fault::TooDeep);
    // However it goes on, and however deep: nothing recurses beyond the limit.
    const auto flood = parseJsonObject(QByteArray("{\"a\":[").repeated(1'000'000));
    QVERIFY(!flood);
    QCOMPARE(flood.error().fault, Fault::TooDeep);
    QVERIFY(parseJsonObject("{\"brackets in text\":\"" + QByteArray(1000, '[') + "\"}"));
}

void TestJsonReader::namesPlacesAndNoValues()
{
    const QByteArray secret = "JBSWY3DPEHPK3PXP";
    for (const QByteArray& body : {"{\"secret\":\"" + secret, "{\"secret\":\"" + secret + "\"]",
                                   "{\"secret\":" + secret + "}"}) {
        const auto object = parseJsonObject(body);
        QVERIFY(!object);
        QVERIFY(!object.error().where.contains(QString::fromLatin1(secret)));
    }
    JsonReader reader(QJsonDocument::fromJson("{\"secret\":[\"" + secret + "\"]}").object(),
                      QStringLiteral("outer."));
    static_cast<void>(reader.text("secret"));
    QCOMPARE(reader.error()->where, QStringLiteral("outer.secret is not a string"));
}

void TestJsonReader::readsUnsignedNumbers_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<std::optional<quint64>>("number");
    const auto row = [](const char* written, std::optional<quint64> number) {
        QTest::newRow(written) << QByteArray(written) << number;
    };
    // protobuf.dev, "ProtoJSON format": int64 and uint64 are strings; numbers are accepted.
    row("\"2\"", 2);
    row("2", 2);
    row("0", 0);
    row("\"18446744073709551615\"", std::numeric_limits<quint64>::max());
    row("9007199254740993", 9007199254740993);
    row("null", 0);
    row("\"18446744073709551616\"", {});
    row("\"-1\"", {});
    row("-1", {});
    row("1.5", {});
    row("\"1.5\"", {});
    row("\"\"", {});
    row("\"two\"", {});
    row("true", {});
    row("[2]", {});
    row("{}", {});
}

void TestJsonReader::readsUnsignedNumbers()
{
    QFETCH(const QByteArray, written);
    QFETCH(const std::optional<quint64>, number);
    JsonReader reader(QJsonDocument::fromJson("{\"n\":" + written + "}").object());
    QCOMPARE(reader.unsignedNumber("n"), number.value_or(0));
    QCOMPARE(reader.error().has_value(), !number);
}

void TestJsonReader::readsTimestamps_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QDateTime>("moment");
    const auto row = [](const char* written, const QDateTime& moment) {
        QTest::newRow(written) << QString::fromLatin1(written) << moment;
    };
    const auto at = [](int milliseconds) {
        return QDateTime(QDate(2025, 3, 25), QTime(7, 19, 29, milliseconds), QTimeZone::utc());
    };
    row("2025-03-25T07:19:29Z", at(0));
    row("2025-03-25T07:19:29.6Z", at(600));
    row("2025-03-25T07:19:29.656Z", at(656));
    row("2025-03-25T07:19:29.656123Z", at(656));
    row("2025-03-25T07:19:29.656999999Z", at(656)); // cut, not rounded
    row("2025-03-25T08:19:29.656999999+01:00", at(656));
    row("2025-03-25T02:49:29.000000001-04:30", at(0));
    for (const char* wrong :
         {"2025-03-25T07:19:29.6569999991Z", "2025-03-25T07:19:29.Z", "2025-03-25T07:19:29",
          "2025-03-25", "2025-02-30T07:19:29Z", "2025-03-25T25:19:29Z", "yesterday", "1742887169"})
        row(wrong, QDateTime());
}

void TestJsonReader::readsTimestamps()
{
    QFETCH(const QString, written);
    QFETCH(const QDateTime, moment);
    JsonReader reader(QJsonObject{{QStringLiteral("at"), written}});
    const QDateTime read = reader.timestamp("at");
    QCOMPARE(read, moment);
    QCOMPARE(read.isValid(), moment.isValid());
    QCOMPARE(reader.error().has_value(), !moment.isValid());
    if (read.isValid())
        QCOMPARE(read.timeSpec(), Qt::UTC);
}

void TestJsonReader::takesDefaultsForWhatIsAbsent_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("absent") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"x":null})");
}

void TestJsonReader::takesDefaultsForWhatIsAbsent()
{
    QFETCH(const QByteArray, json);
    JsonReader reader = readerOf(json.constData());
    QVERIFY(!reader.has("x"));
    QCOMPARE(reader.text("x"), QString());
    QCOMPARE(reader.unsignedNumber("x"), quint64(0));
    QCOMPARE(reader.boolean("x"), false);
    QVERIFY(!reader.timestamp("x").isValid());
    QVERIFY(reader.texts("x").isEmpty());
    QVERIFY(reader.object("x").isEmpty());
    QVERIFY(reader.array("x").isEmpty());
    QVERIFY(!reader.error());
}

void TestJsonReader::remembersTheFirstWrongType_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("readAs");
    const QList<QByteArray> values{"\"\"", "7", "true", "{}", "[]"};
    const QList<QByteArray> kinds{"text",  "number", "boolean",  "object",
                                  "array", "texts",  "timestamp"};
    for (const QByteArray& kind : kinds) {
        for (const QByteArray& value : values)
            QTest::addRow("%s as %s", value.constData(), kind.constData()) << value << kind;
    }
    QTest::newRow("a list with a number as texts")
        << QByteArray("[\"a\",1]") << QByteArray("texts");
}

void TestJsonReader::remembersTheFirstWrongType()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, readAs);
    JsonReader reader(QJsonDocument::fromJson("{\"x\":" + value + "}").object());
    bool fits = false;
    if (readAs == "text") {
        static_cast<void>(reader.text("x"));
        fits = value == "\"\"";
    } else if (readAs == "number") {
        static_cast<void>(reader.unsignedNumber("x"));
        fits = value == "7";
    } else if (readAs == "boolean") {
        static_cast<void>(reader.boolean("x"));
        fits = value == "true";
    } else if (readAs == "object") {
        static_cast<void>(reader.object("x"));
        fits = value == "{}";
    } else if (readAs == "array") {
        static_cast<void>(reader.array("x"));
        fits = value == "[]";
    } else if (readAs == "texts") {
        static_cast<void>(reader.texts("x"));
        fits = value == "[]";
    } else {
        static_cast<void>(reader.timestamp("x"));
        fits = value == "\"\""; // the default of a string that is absent
    }
    QCOMPARE(reader.error().has_value(), !fits);
    if (reader.error())
        QCOMPARE(reader.error()->fault, Fault::WrongType);
}

void TestJsonReader::readsNothingMoreAfterAnError()
{
    JsonReader reader = readerOf(R"({"a":1,"b":"text","c":2})");
    static_cast<void>(reader.text("a"));
    QCOMPARE(reader.text("b"), QString());
    static_cast<void>(reader.text("c"));
    QVERIFY(reader.error()->where.startsWith(QLatin1String("a ")));
}

void TestJsonReader::requiresFields()
{
    JsonReader reader = readerOf(R"({"there":false,"nothing":null})");
    reader.require("there");
    QVERIFY(!reader.error());
    reader.require("nothing");
    QVERIFY(reader.error());
    QCOMPARE(reader.error()->fault, Fault::WrongType);
    QCOMPARE(reader.error()->where, QStringLiteral("nothing is not there"));
}

void TestJsonReader::joinsTheErrorOfAPart()
{
    JsonReader whole = readerOf(R"({"part":{"x":1}})");
    JsonReader part(whole.object("part"), QStringLiteral("part."));
    static_cast<void>(part.text("x"));
    JsonReader sound = readerOf("{}");
    whole.join(sound);
    QVERIFY(!whole.error());
    whole.join(part);
    QCOMPARE(whole.error()->where, QStringLiteral("part.x is not a string"));
    JsonReader later = readerOf("{}");
    later.require("y");
    whole.join(later);
    QCOMPARE(whole.error()->where, QStringLiteral("part.x is not a string"));
}

FACTORDESK_TEST(TestJsonReader, factordesk::test::NoApplication)

} // namespace tst_json_reader

#include "tst_json_reader.moc"
