// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/secret_text.h"
#include "core/secret/locked_memory.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

namespace tst_cli_parts {

using namespace factordesk;
using namespace factordesk::cli;

class TestCliParts : public QObject
{
    Q_OBJECT

private slots:
    void takesArgumentsApart();
    void refusesSecretsAnywhere_data();
    void refusesSecretsAnywhere();
    void putsSecretsTogetherInLockedMemory();
    void writesJson();
    void writesAnyText_data();
    void writesAnyText();
    void describesItsCommands();
};

namespace {

const QList<Option> options{{QStringLiteral("file"), QStringLiteral("FILE"), {}},
                            {QStringLiteral("json"), {}, {}}};

QByteArray bytesOf(const JsonWriter& json)
{
    return QByteArray(json.text().data(), qsizetype(json.text().size()));
}

} // namespace

void TestCliParts::takesArgumentsApart()
{
    const auto arguments =
        Arguments::parse({QStringLiteral("one"), QStringLiteral("--file=a=b"), QStringLiteral("-"),
                          QStringLiteral("--json"), QStringLiteral("--"), QStringLiteral("--file")},
                         options);
    QVERIFY(arguments);
    QCOMPARE(arguments->positionals(),
             (QStringList{QStringLiteral("one"), QStringLiteral("-"), QStringLiteral("--file")}));
    QCOMPARE(arguments->value(QStringLiteral("file")), QStringLiteral("a=b"));
    QVERIFY(arguments->has(QStringLiteral("json")));
    QCOMPARE(arguments->positional(9), QString());
    const auto dash = Arguments::parse({QStringLiteral("--file"), QStringLiteral("-")}, options);
    QVERIFY(dash);
    QCOMPARE(dash->value(QStringLiteral("file")), QStringLiteral("-"));
    const auto empty = Arguments::parse({QStringLiteral("--file=")}, options);
    QVERIFY(empty);
    QVERIFY(empty->has(QStringLiteral("file")));
}

void TestCliParts::refusesSecretsAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("positional") << QStringList{QStringLiteral("otpauth://totp/a?secret=AA")};
    QTest::newRow("upper case") << QStringList{QStringLiteral("OTPAUTH://totp/a?secret=AA")};
    QTest::newRow("after the dashes")
        << QStringList{QStringLiteral("--"), QStringLiteral("steam://AAAA")};
    QTest::newRow("value") << QStringList{QStringLiteral("--file"),
                                          QStringLiteral(" otpauth-migration://offline?data=A")};
}

void TestCliParts::refusesSecretsAnywhere()
{
    QFETCH(const QStringList, arguments);
    const auto result = Arguments::parse(arguments, options);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Failure::Kind::Usage);
    QVERIFY(!result.error().message.contains(QStringLiteral("AA")));
}

void TestCliParts::putsSecretsTogetherInLockedMemory()
{
    SecretText text;
    std::string expected;
    for (int i = 0; i < 3000; ++i) {
        text.append(std::to_string(i));
        expected += std::to_string(i);
    }
    text.append(std::string_view());
    QVERIFY(text.text() == expected);
    SecretText small;
    small.append("secret");
    const SecureBytes taken = small.take();
    QVERIFY(secret::isLocked(taken.bytes().data()));
    QVERIFY(taken.text() == "secret");
    QCOMPARE(small.size(), std::size_t(0));
}

void TestCliParts::writesJson()
{
    JsonWriter json;
    json.beginObject()
        .member(QLatin1String("text"), QStringLiteral("a"))
        .key(QLatin1String("list"))
        .beginArray()
        .value(1)
        .value(true)
        .null()
        .beginObject()
        .endObject()
        .beginArray()
        .endArray()
        .endArray()
        .member(QLatin1String("large"), std::uint64_t(18'446'744'073'709'551'615U))
        .endObject();
    QCOMPARE(bytesOf(json),
             QByteArray(R"({"text":"a","list":[1,true,null,{},[]],"large":18446744073709551615})"));
}

void TestCliParts::writesAnyText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("abc") << QStringLiteral("abc");
    QTest::newRow("quotes") << QByteArray(R"(a"\/b)") << QStringLiteral(R"(a"\/b)");
    QTest::newRow("controls") << QByteArray("\0\t\n\r\x1b\x7f", 6)
                              << QString::fromLatin1("\0\t\n\r\x1b\x7f", 6);
    QTest::newRow("UTF-8") << QByteArray("ü世😀") << QStringLiteral("ü世😀");
    QTest::newRow("ISO 8859-1") << QByteArray("\xfc\xe9") << QStringLiteral("üé");
}

void TestCliParts::writesAnyText()
{
    QFETCH(const QByteArray, bytes);
    JsonWriter json;
    json.beginObject()
        .member(QLatin1String("text"), std::string_view(bytes.data(), std::size_t(bytes.size())))
        .endObject();
    // As another reader of JSON sees it.
    const QJsonDocument document = QJsonDocument::fromJson(bytesOf(json));
    QTEST(document.object().value(QStringLiteral("text")).toString(), "text");
    QVERIFY(!bytesOf(json).contains('\x1b'));
}

void TestCliParts::describesItsCommands()
{
    std::set<QString> names;
    for (const Command& command : allCommands()) {
        QVERIFY(names.insert(command.name).second);
        QVERIFY(command.run != nullptr);
        QVERIFY(command.summary.endsWith(u'.'));
        QVERIFY(command.fewestPositionals <= command.mostPositionals);
        for (const Option& option : command.options) {
            QVERIFY(option.description.endsWith(u'.'));
            QVERIFY(helpText(command).contains(QStringLiteral("--") + option.name));
        }
    }
    QCOMPARE(names.size(), std::size_t(17));
}

FACTORDESK_TEST(TestCliParts, factordesk::test::NoApplication)

} // namespace tst_cli_parts

#include "tst_cli_parts.moc"
