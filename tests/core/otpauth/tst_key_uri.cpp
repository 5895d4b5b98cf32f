// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otp/generator.h"
#include "core/otpauth/key_uri.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_key_uri {

namespace otp = factordesk::otp;
namespace test = factordesk::test;
using namespace Qt::StringLiterals;
using factordesk::SecureBytes;
using factordesk::otpauth::Account;
using factordesk::otpauth::buildKeyUri;
using factordesk::otpauth::KeyUriError;
using factordesk::otpauth::maximumLength;
using factordesk::otpauth::parseKeyUri;

namespace {

constexpr std::string_view someSecret = "GEZDGNBVGY3TQOJQ";

QByteArray bytesOf(const SecureBytes& bytes)
{
    return QByteArray(bytes.text().data(), qsizetype(bytes.size()));
}

QString nameOf(otp::Kind kind)
{
    return QStringList{u"totp"_s, u"hotp"_s, u"steam"_s}.at(int(kind));
}

QString nameOf(otp::Algorithm algorithm)
{
    return QStringList{u"SHA1"_s, u"SHA256"_s, u"SHA512"_s}.at(int(algorithm));
}

/// An account in the words of the data file.
QJsonObject described(const Account& account)
{
    // A counter may be larger than a JSON number holds.
    const QJsonValue counter = account.counter > (1ULL << 53)
                                   ? QJsonValue(QString::number(account.counter))
                                   : QJsonValue(qint64(account.counter));
    return {{u"type"_s, nameOf(account.parameters.kind)},
            {u"issuer"_s, account.issuer},
            {u"name"_s, account.name},
            {u"prefix"_s, account.labelPrefix},
            {u"secret"_s, QString::fromUtf8(bytesOf(account.secret).toHex())},
            {u"algorithm"_s, nameOf(account.parameters.algorithm)},
            {u"digits"_s, account.parameters.digits.count()},
            {u"period"_s, qint64(account.parameters.period.length().count())},
            {u"counter"_s, counter}};
}

QByteArray asText(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString nameOf(KeyUriError::Kind kind)
{
    switch (kind) {
    case KeyUriError::Kind::NotOtpauth: return u"NotOtpauth"_s;
    case KeyUriError::Kind::TooLong: return u"TooLong"_s;
    case KeyUriError::Kind::UnsupportedType: return u"UnsupportedType"_s;
    case KeyUriError::Kind::MissingSecret: return u"MissingSecret"_s;
    case KeyUriError::Kind::InvalidSecret: return u"InvalidSecret"_s;
    case KeyUriError::Kind::SecretTooShort: return u"SecretTooShort"_s;
    case KeyUriError::Kind::ConflictingSecrets: return u"ConflictingSecrets"_s;
    case KeyUriError::Kind::UnsupportedAlgorithm: return u"UnsupportedAlgorithm"_s;
    case KeyUriError::Kind::InvalidNumber: return u"InvalidNumber"_s;
    case KeyUriError::Kind::OutOfRange: return u"OutOfRange"_s;
    case KeyUriError::Kind::InvalidUtf8: return u"InvalidUtf8"_s;
    case KeyUriError::Kind::ControlCharacter: return u"ControlCharacter"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray jsonArray(const QString& path)
{
    const auto text = test::readFile(path);
    if (!text)
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(*text).array();
}

} // namespace

class TestKeyUri : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void tellsWhereTheSecretIsWrong();
    void boundsTheLength();
    void takesNoSecretIntoErrors();
    void builds();
    void buildsSteamAsSteam();
    void readsWhatItBuilds_data();
    void readsWhatItBuilds();
    void agreesWithOtherProgramsCases_data();
    void agreesWithOtherProgramsCases();
};

void TestKeyUri::reads_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QJsonObject>("account");
    for (const QJsonValue& row : jsonArray(QFINDTESTDATA("data/key_uris.json"))) {
        if (row[u"account"].isObject())
            QTest::newRow(qPrintable(row[u"why"].toString()))
                << row[u"uri"].toString().toUtf8() << row[u"account"].toObject();
    }
}

void TestKeyUri::reads()
{
    QFETCH(QByteArray, uri);
    QFETCH(QJsonObject, account);
    const auto read = parseKeyUri(uri.toStdString());
    QVERIFY(read.hasValue());
    QCOMPARE(asText(described(*read)), asText(account));

    const SecureBytes built = buildKeyUri(*read);
    const auto again = parseKeyUri(built.text());
    QVERIFY2(again.hasValue(), bytesOf(built).constData());
    QCOMPARE(asText(described(*again)), asText(account));
}

void TestKeyUri::refuses_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("value");
    for (const QJsonValue& row : jsonArray(QFINDTESTDATA("data/key_uris.json"))) {
        if (row[u"refused"].isString())
            QTest::newRow(qPrintable(row[u"why"].toString()))
                << row[u"uri"].toString().toUtf8() << row[u"refused"].toString()
                << row[u"parameter"].toString() << row[u"value"].toString();
    }
}

void TestKeyUri::refuses()
{
    QFETCH(QByteArray, uri);
    QFETCH(QString, kind);
    QFETCH(QString, parameter);
    QFETCH(QString, value);
    const auto read = parseKeyUri(uri.toStdString());
    QVERIFY(!read.hasValue());
    QCOMPARE(nameOf(read.error().kind), kind);
    QCOMPARE(read.error().parameter, parameter);
    QCOMPARE(read.error().value, value);
    QCOMPARE(read.error().secretError.has_value(),
             read.error().kind == KeyUriError::Kind::InvalidSecret);
}

void TestKeyUri::tellsWhereTheSecretIsWrong()
{
    using factordesk::encoding::Base32Error;
    const auto read = parseKeyUri("otpauth://totp/kim?secret=GEZD%20GN1V&issuer=Acme");
    QVERIFY(!read.hasValue());
    const Base32Error expected{Base32Error::Kind::InvalidCharacter, 7, U'1'};
    QVERIFY(read.error().secretError == expected);
}

void TestKeyUri::boundsTheLength()
{
    std::string uri = "otpauth://totp/kim?secret=" + std::string(someSecret) + "&padding=";
    uri.resize(maximumLength, 'x');
    QVERIFY(parseKeyUri(uri).hasValue());
    const auto tooLong = parseKeyUri(uri + 'x');
    QVERIFY(!tooLong.hasValue());
    QCOMPARE(nameOf(tooLong.error().kind), u"TooLong"_s);
    const auto longValue = parseKeyUri("otpauth://totp/kim?secret=" + std::string(someSecret) +
                                       "&algorithm=" + std::string(5000, 'z'));
    QCOMPARE(longValue.error().value.size(), 64);
}

void TestKeyUri::takesNoSecretIntoErrors()
{
    for (const std::string_view uri :
         {"otpauth://totp/kim?secret=GEZDGNBVGY3TQOJ0",
          "otpauth://totp/kim?secret=0EZDGNBVGY3TQOJQ",
          "otpauth://totp/kim?secret=GEZDGNBVGY3TQOJQ&secret=MFRGGZDFMZTWQ2LK"}) {
        const auto read = parseKeyUri(uri);
        QVERIFY(!read.hasValue());
        QCOMPARE(read.error().parameter, u"secret"_s);
        QVERIFY(read.error().value.isEmpty());
    }
}

void TestKeyUri::builds()
{
    Account account;
    account.issuer = u"Grün & Co: 50 %"_s;
    account.name = u"kim+desk@acme.example"_s;
    account.secret = SecureBytes::copyOf(std::string_view("1234567890"));
    QCOMPARE(
        bytesOf(buildKeyUri(account)),
        QByteArray("otpauth://totp/Gr%C3%BCn%20%26%20Co%3A%2050%20%25:kim%2Bdesk%40acme.example"
                   "?secret=GEZDGNBVGY3TQOJQ&issuer=Gr%C3%BCn%20%26%20Co%3A%2050%20%25"
                   "&algorithm=SHA1&digits=6&period=30"));
    account.issuer.clear();
    account.name = u"kim"_s;
    account.parameters.kind = otp::Kind::Hotp;
    account.parameters.algorithm = otp::Algorithm::Sha512;
    account.counter = 42;
    QCOMPARE(bytesOf(buildKeyUri(account)),
             QByteArray("otpauth://hotp/kim?secret=GEZDGNBVGY3TQOJQ&algorithm=SHA512&digits=6"
                        "&counter=42"));
}

void TestKeyUri::buildsSteamAsSteam()
{
    Account account;
    account.issuer = u"Steam"_s;
    account.name = u"kim"_s;
    account.secret = SecureBytes::copyOf(std::string_view("1234567890"));
    account.parameters.kind = otp::Kind::Steam; // whatever the digits say
    QCOMPARE(bytesOf(buildKeyUri(account)),
             QByteArray("otpauth://steam/Steam:kim?secret=GEZDGNBVGY3TQOJQ&issuer=Steam"
                        "&algorithm=SHA1&digits=5&period=30"));
}

void TestKeyUri::readsWhatItBuilds_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    QTest::newRow("a colon in a name alone") << u""_s << u""_s << u"a:b"_s;
    QTest::newRow("a colon in both") << u"a:b"_s << u""_s << u"c:d"_s;
    QTest::newRow("an issuer that prefix and name begin with") << u"a:b"_s << u"a"_s << u"b:c"_s;
    QTest::newRow("percent signs") << u"100%25"_s << u""_s << u"%41%"_s;
    QTest::newRow("plus signs") << u"C++ Fun+"_s << u"C++"_s << u"+"_s;
    QTest::newRow("all that separates") << u"?&=#/:;,@"_s << u"/?"_s << u"#&=?/"_s;
    QTest::newRow("blanks") << u" a "_s << u" "_s << u"b "_s;
    QTest::newRow("scripts") << u"你好"_s << u"Почта"_s << u"كيم 😀"_s;
}

void TestKeyUri::readsWhatItBuilds()
{
    QFETCH(QString, issuer);
    QFETCH(QString, prefix);
    QFETCH(QString, name);
    Account account;
    account.issuer = issuer;
    account.labelPrefix = prefix;
    account.name = name;
    account.secret = SecureBytes::copyOf(std::string_view("\0\xFF\x80 bytes", 9));
    account.parameters.algorithm = otp::Algorithm::Sha256;
    account.parameters.digits = otp::Digits::make(7).value();
    account.parameters.period = otp::Period::make(std::chrono::seconds(17)).value();
    const SecureBytes uri = buildKeyUri(account);
    const auto read = parseKeyUri(uri.text());
    QVERIFY2(read.hasValue(), bytesOf(uri).constData());
    QCOMPARE(asText(described(*read)), asText(described(account)));
}

void TestKeyUri::agreesWithOtherProgramsCases_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QJsonObject>("recommended");
    QTest::addColumn<bool>("isVerdictContested");
    if (test::samplesFolder().isEmpty())
        return;
    int number = 0;
    // The samples leave open whether mOTP and Yandex are read; here they are.
    const auto hasPin = [](const QString& uri) {
        return uri.startsWith(u"motp://motp:") || uri.startsWith(u"otpauth://yaotp/");
    };
    for (const QJsonValue& row : jsonArray(test::samplesFolder() + u"/uri_cases.json"_s))
        QTest::addRow("case %d", ++number)
            << row[u"uri"].toString().toUtf8() << row[u"recommended"].toObject()
            << hasPin(row[u"uri"].toString());
    QCOMPARE(number, 94);
}

void TestKeyUri::agreesWithOtherProgramsCases()
{
    FACTORDESK_REQUIRE_SAMPLES();
    QFETCH(QByteArray, uri);
    QFETCH(QJsonObject, recommended);
    QFETCH(bool, isVerdictContested);
    const auto read = parseKeyUri(uri.toStdString());
    const bool isRecommended = recommended[u"accept"].toBool();
    QVERIFY2(read.hasValue() == (isRecommended || isVerdictContested), uri.constData());
    if (!read || !isRecommended)
        return;
    const QJsonObject entry = recommended[u"entry"].toObject();
    const QJsonObject account = described(*read);
    for (const QString& key : {u"type"_s, u"issuer"_s, u"name"_s, u"algorithm"_s, u"digits"_s})
        QCOMPARE(account[key], entry[key]);
    QCOMPARE(account[u"prefix"], entry[u"issuer_label_prefix"].toString());
    QCOMPARE(bytesOf(factordesk::encoding::encodeBase32(read->secret.bytes())),
             entry[u"secret"].toString().toUtf8());
    const bool isHotp = read->parameters.kind == otp::Kind::Hotp;
    QCOMPARE(account[isHotp ? u"counter"_s : u"period"_s],
             entry[isHotp ? u"counter"_s : u"period"_s]);

    const auto generator = otp::Generator::make(read->secret.bytes(), read->parameters);
    const QJsonObject check = entry[u"check"].toObject();
    const otp::Code code =
        isHotp ? generator->codeAt(std::uint64_t(check[u"counter"].toInteger()))
               : generator->codeAt(otp::UnixTime(std::chrono::seconds(check[u"time"].toInteger())));
    QCOMPARE(QString::fromStdString(std::string(code.text())), check[u"code"].toString());
}

FACTORDESK_TEST(TestKeyUri, factordesk::test::NoApplication)

} // namespace tst_key_uri

#include "tst_key_uri.moc"
