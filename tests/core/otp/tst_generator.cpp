// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base32.h"
#include "core/otp/generator.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QCommandLineParser>
#include <QTest>

#include <type_traits>

namespace tst_generator {

namespace otp = factordesk::otp;
namespace test = factordesk::test;
using namespace Qt::StringLiterals;

static_assert(!std::is_copy_constructible_v<otp::Generator>);
static_assert(std::is_nothrow_move_constructible_v<otp::Generator>);

namespace {

otp::Algorithm algorithmNamed(const QByteArray& name)
{
    if (name == "sha256")
        return otp::Algorithm::Sha256;
    if (name == "sha512")
        return otp::Algorithm::Sha512;
    return otp::Algorithm::Sha1;
}

otp::Generator generatorFor(const QByteArray& secret, const otp::Parameters& parameters)
{
    return otp::Generator::make(std::as_bytes(std::span(secret)), parameters).value();
}

std::span<const std::byte> bytesOf(const QByteArray& text)
{
    return std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size())));
}

QByteArray textOf(const otp::Code& code)
{
    return QByteArray(code.text().data(), qsizetype(code.length()));
}

otp::UnixTime timeFrom(const QByteArray& seconds)
{
    return otp::UnixTime(std::chrono::seconds(seconds.toLongLong()));
}

/// What a command line of oathtool asks for, as far as its test suite goes.
struct OathtoolCall
{
    otp::Parameters parameters;
    QByteArray secret;
    QByteArray codeToFind;
    quint64 counter = 0;
    int window = 0;
    bool hasOwnEpoch = false;
};

OathtoolCall parseOathtool(QByteArray arguments)
{
    // --totp takes its algorithm as an optional value, which QCommandLineParser does not know.
    arguments.replace("--totp=", "--totp --algorithm=");
    QCommandLineParser parser;
    parser.addOptions({{u"base32"_s, {}}, {u"totp"_s, {}}, {u"hotp"_s, {}}});
    parser.addOptions({{u"algorithm"_s, {}, u"name"_s, u"sha1"_s},
                       {{u"d"_s, u"digits"_s}, {}, u"n"_s, u"6"_s},
                       {{u"c"_s, u"counter"_s}, {}, u"n"_s, u"0"_s},
                       {{u"w"_s, u"window"_s}, {}, u"n"_s, u"0"_s},
                       {{u"N"_s, u"now"_s}, {}, u"time"_s},
                       {u"start-time"_s, {}, u"time"_s},
                       {u"time-step-size"_s, {}, u"duration"_s}});
    if (!parser.parse(QString::fromUtf8("oathtool " + arguments).split(u' ')))
        qFatal("%s", qPrintable(parser.errorText()));

    OathtoolCall call;
    const QStringList words = parser.positionalArguments();
    call.secret = QByteArray::fromHex(words.value(0).toUtf8());
    if (parser.isSet(u"base32"_s)) {
        const auto decoded = factordesk::encoding::decodeBase32(words.value(0).toStdString());
        call.secret = QByteArray(decoded->text().data(), qsizetype(decoded->size()));
    }
    call.codeToFind = words.value(1).toUtf8();
    const int digits =
        call.codeToFind.isEmpty() ? parser.value(u"digits"_s).toInt() : int(call.codeToFind.size());
    call.parameters.digits = otp::Digits::make(digits).value();
    call.parameters.algorithm = algorithmNamed(parser.value(u"algorithm"_s).toUtf8());
    call.counter = parser.isSet(u"totp"_s) ? parser.value(u"now"_s).mid(1).toULongLong() / 30
                                           : parser.value(u"counter"_s).toULongLong();
    call.window = parser.value(u"window"_s).toInt();
    call.hasOwnEpoch = parser.isSet(u"start-time"_s);
    return call;
}

/// What oathtool prints: the codes of the window, or how far away the given code lies.
QByteArray oathtoolOutput(const OathtoolCall& call)
{
    const otp::Generator generator = generatorFor(call.secret, call.parameters);
    QByteArrayList codes;
    for (int i = 0; i <= call.window; ++i)
        codes.append(textOf(generator.codeAt(call.counter + quint64(i))));
    return call.codeToFind.isEmpty() ? codes.join(' ')
                                     : QByteArray::number(codes.indexOf(call.codeToFind));
}

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

private slots:
    void followsRfc4226_data();
    void followsRfc4226();
    void followsRfc6238_data();
    void followsRfc6238();
    void takesAnyPeriod();
    void makesSteamCodes();
    void makesCodesFromAPin_data();
    void makesCodesFromAPin();
    void agreesWithOtherProgramsOnPins();
    void refusesWhatAPinNeeds();
    void takesSecretsOfAnyLength();
    void refusesAnEmptySecret();
    void agreesWithOathtool();
    void agreesWithOtherProgramsSamples();
};

void TestGenerator::followsRfc4226_data()
{
    QTest::addColumn<quint64>("counter");
    QTest::addColumn<QByteArray>("truncated");
    QTest::addColumn<QByteArray>("steam");
    for (const auto& vector : test::readVectors(QFINDTESTDATA("data/rfc4226_appendix_d.csv")))
        QTest::addRow("counter %s", vector[u"counter"_s].constData())
            << vector[u"counter"_s].toULongLong() << vector[u"truncated"_s]
            << vector[u"steam_derived"_s];
}

void TestGenerator::followsRfc4226()
{
    QFETCH(quint64, counter);
    QFETCH(QByteArray, truncated);
    QFETCH(QByteArray, steam);
    const QByteArray secret("12345678901234567890");
    const QByteArray padded = truncated.rightJustified(10, '0');
    for (int digits = 4; digits <= 10; ++digits) {
        const otp::Parameters parameters{.kind = otp::Kind::Hotp,
                                         .digits = otp::Digits::make(digits).value()};
        const otp::Generator generator = generatorFor(secret, parameters);
        QCOMPARE(textOf(generator.codeAt(std::uint64_t(counter))), padded.right(digits));
    }
    // Whatever the digits say, Steam has five characters.
    const otp::Parameters parameters{.kind = otp::Kind::Steam,
                                     .digits = otp::Digits::make(8).value()};
    QCOMPARE(textOf(generatorFor(secret, parameters).codeAt(std::uint64_t(counter))), steam);
}

void TestGenerator::followsRfc6238_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QByteArray>("code");
    for (const auto& vector : test::readVectors(QFINDTESTDATA("data/rfc6238_appendix_b.csv")))
        QTest::addRow("%s at %s", vector[u"algorithm"_s].constData(),
                      vector[u"unix_time"_s].constData())
            << vector[u"unix_time"_s] << vector[u"algorithm"_s] << vector[u"seed_ascii"_s]
            << vector[u"totp"_s];
}

void TestGenerator::followsRfc6238()
{
    QFETCH(QByteArray, time);
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, seed);
    QFETCH(QByteArray, code);
    const otp::Parameters parameters{.algorithm = algorithmNamed(algorithm),
                                     .digits = otp::Digits::make(8).value()};
    const otp::Generator generator = generatorFor(seed, parameters);
    QCOMPARE(textOf(generator.codeAt(timeFrom(time))), code);
    QCOMPARE(textOf(generator.codeAt(otp::timeStepAt(timeFrom(time), parameters.period))), code);
}

void TestGenerator::takesAnyPeriod()
{
    // RFC 6238's code for step 1 is the code of any moment in the second period.
    for (const int seconds : {1, 7, 60, 86400}) {
        const otp::Parameters parameters{
            .digits = otp::Digits::make(8).value(),
            .period = otp::Period::make(std::chrono::seconds(seconds)).value()};
        const otp::Generator generator = generatorFor("12345678901234567890", parameters);
        for (const int at : {seconds, 2 * seconds - 1})
            QCOMPARE(textOf(generator.codeAt(otp::UnixTime(std::chrono::seconds(at)))),
                     QByteArray("94287082"));
        QVERIFY(textOf(generator.codeAt(otp::UnixTime(std::chrono::seconds(2 * seconds)))) !=
                "94287082");
    }
}

void TestGenerator::makesSteamCodes()
{
    FACTORDESK_REQUIRE_SAMPLES();
    for (const auto& vector : test::readVectors(test::samplesFolder() + u"/vectors/steam.csv"_s)) {
        const auto secret =
            factordesk::encoding::decodeBase32(vector[u"secret_base32"_s].toStdString());
        const auto generator =
            otp::Generator::make(secret->bytes(), otp::Parameters{.kind = otp::Kind::Steam});
        QCOMPARE(textOf(generator->codeAt(timeFrom(vector[u"unix_time"_s]))), vector[u"code"_s]);
    }
}

void TestGenerator::makesCodesFromAPin_data()
{
    QTest::addColumn<otp::Kind>("kind");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QByteArray>("code");
    // Computed with Python's hashlib and hmac. The second key of Yandex begins with a zero byte.
    QByteArray yandexSecret;
    for (char byte = 0; byte < 16; ++byte)
        yandexSecret.append(byte);
    QTest::newRow("mOTP 00112233445566ff at 1700000000")
        << otp::Kind::Motp << QByteArray("00112233445566ff") << QByteArray("1234")
        << qint64(1700000000) << QByteArray("88fe06");
    QTest::newRow("mOTP 00112233445566ff at 9")
        << otp::Kind::Motp << QByteArray("00112233445566ff") << QByteArray("0000") << qint64(9)
        << QByteArray("7b7921");
    QTest::newRow("mOTP any text at 1700000009")
        << otp::Kind::Motp << QByteArray("any text") << QByteArray("\xc3\xa9") << qint64(1700000009)
        << QByteArray("849a30");
    QTest::newRow("Yandex 4321 at 1700000000")
        << otp::Kind::Yandex << yandexSecret << QByteArray("4321") << qint64(1700000000)
        << QByteArray("meugibrx");
    QTest::newRow("Yandex 1011 at 1700000000")
        << otp::Kind::Yandex << yandexSecret << QByteArray("1011") << qint64(1700000000)
        << QByteArray("ljdjorvw");
    QTest::newRow("Yandex 4321 at 20000000000")
        << otp::Kind::Yandex << yandexSecret << QByteArray("4321") << qint64(20000000000)
        << QByteArray("ldhrgskz");
}

void TestGenerator::makesCodesFromAPin()
{
    QFETCH(otp::Kind, kind);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, pin);
    QFETCH(qint64, time);
    QFETCH(QByteArray, code);
    const auto generator = otp::Generator::make(bytesOf(secret), {.kind = kind}, bytesOf(pin));
    QVERIFY(generator.hasValue());
    QCOMPARE(textOf(generator->codeAt(otp::UnixTime(std::chrono::seconds(time)))), code);
}

void TestGenerator::agreesWithOtherProgramsOnPins()
{
    FACTORDESK_REQUIRE_SAMPLES();
    const QString file = test::samplesFolder() + u"/vectors/extra_motp_yandex.csv"_s;
    for (const auto& vector : test::readVectors(file)) {
        const bool isMotp = vector[u"type"_s] == "motp";
        const std::string text = vector[u"secret"_s].toStdString();
        const auto secret = isMotp ? factordesk::SecureBytes::copyOf(text)
                                   : factordesk::encoding::decodeBase32(text)->copy();
        const auto generator = otp::Generator::make(
            secret.bytes(), {.kind = isMotp ? otp::Kind::Motp : otp::Kind::Yandex},
            bytesOf(vector[u"pin"_s]));
        QCOMPARE(textOf(generator->codeAt(timeFrom(vector[u"unix_time"_s]))), vector[u"code"_s]);
    }
}

void TestGenerator::refusesWhatAPinNeeds()
{
    using Error = otp::GeneratorError;
    const QByteArray secret(16, 'x');
    const QByteArray pin("1234");
    for (const otp::Kind kind : {otp::Kind::Motp, otp::Kind::Yandex})
        QCOMPARE(otp::Generator::make(bytesOf(secret), {.kind = kind}).error(), Error::MissingPin);
    QCOMPARE(
        otp::Generator::make(bytesOf(secret.chopped(1)), {.kind = otp::Kind::Yandex}, bytesOf(pin))
            .error(),
        Error::SecretTooShort);
}

void TestGenerator::takesSecretsOfAnyLength()
{
    // HMAC fills short keys with zeros: one zero byte is the same key as ten.
    const otp::Parameters parameters{.kind = otp::Kind::Hotp};
    const auto code = [&](int size) {
        return textOf(generatorFor(QByteArray(size, '\0'), parameters).codeAt(std::uint64_t(0)));
    };
    QCOMPARE(code(1), QByteArray("328482")); // oathtool's own test: key 00, counter 0
    QCOMPARE(code(64), QByteArray("328482"));
    QVERIFY(code(65) != "328482"); // longer than a block: hashed first
}

void TestGenerator::refusesAnEmptySecret()
{
    const auto generator = otp::Generator::make({}, otp::zitadelParameters);
    QVERIFY(!generator.hasValue());
    QCOMPARE(generator.error(), otp::GeneratorError::EmptySecret);
}

void TestGenerator::agreesWithOathtool()
{
    FACTORDESK_REQUIRE_SAMPLES();
    int compared = 0;
    int skipped = 0;
    const QString path = test::samplesFolder() + u"/vectors/oathtool_testsuite.csv"_s;
    for (const auto& vector : test::readVectors(path)) {
        const QByteArray arguments = vector[u"oathtool_arguments"_s];
        const OathtoolCall call = parseOathtool(arguments);
        if (call.hasOwnEpoch) { // T0 other than 1970 is not a thing this program knows
            ++skipped;
            continue;
        }
        QVERIFY2(oathtoolOutput(call) == vector[u"expected_output"_s], arguments.constData());
        ++compared;
    }
    QCOMPARE(skipped, 1);
    QVERIFY(compared >= 38);
}

void TestGenerator::agreesWithOtherProgramsSamples()
{
    FACTORDESK_REQUIRE_SAMPLES();
    const QString folder = test::samplesFolder() + u"/vectors/"_s;
    for (const auto& vector : test::readVectors(folder + u"rfc6238_appendix_b.csv"_s)) {
        const otp::Parameters parameters{.algorithm =
                                             algorithmNamed(vector[u"algorithm"_s].toLower()),
                                         .digits = otp::Digits::make(8).value()};
        const otp::Generator generator =
            generatorFor(QByteArray::fromHex(vector[u"seed_hex"_s]), parameters);
        QCOMPARE(textOf(generator.codeAt(timeFrom(vector[u"unix_time"_s]))), vector[u"totp8"_s]);
    }
    for (const auto& vector : test::readVectors(folder + u"pquerna_hotp_padding.csv"_s)) {
        const auto secret =
            factordesk::encoding::decodeBase32(vector[u"secret_base32"_s].toStdString());
        const auto generator =
            otp::Generator::make(secret->bytes(), otp::Parameters{.kind = otp::Kind::Hotp});
        QCOMPARE(textOf(generator->codeAt(vector[u"counter"_s].toULongLong())), vector[u"code"_s]);
    }
}

FACTORDESK_TEST(TestGenerator, factordesk::test::NoApplication)

} // namespace tst_generator

#include "tst_generator.moc"
