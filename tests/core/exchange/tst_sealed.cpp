// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"
#include "core/exchange/importers/aegis_sealed.h"
#include "core/exchange/importers/and_otp_sealed.h"
#include "core/exchange/importers/bitwarden_sealed.h"
#include "core/exchange/importers/ente_sealed.h"
#include "core/exchange/importers/proton_sealed.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/importers/stratum_sealed.h"
#include "core/exchange/importers/totp_authenticator_sealed.h"
#include "core/exchange/importers/two_fas_sealed.h"
#include "core/exchange/importers/zip_sealed.h"
#include "core/exchange/json_fields.h"
#include "core/exchange/recognise.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <limits>

namespace tst_sealed {

using namespace factordesk;
using exchange::Format;
using exchange::ImportError;
using Kind = exchange::ImportError::Kind;

namespace {

struct Case
{
    const char* file; ///< In data; make_sealed.py made it.
    Format format;
    exchange::Opened (*open)(const exchange::Input&);
    int step; ///< Every so many bytes are damaged: the key derivation of some cannot be cheap.
};

constexpr auto cases = std::to_array<Case>({
    {"aegis.json", Format::AegisSealed, exchange::openAegis, 1},
    {"two_fas.json", Format::TwoFasSealed, exchange::openTwoFas, 9},
    {"and_otp.bin", Format::AndOtpSealed, exchange::openAndOtp, 1},
    {"and_otp_old.bin", Format::AndOtpSealed, exchange::openAndOtp, 1},
    {"stratum_strong.bin", Format::StratumStrong, exchange::openStratumStrong, 41},
    {"stratum_legacy.bin", Format::StratumLegacy, exchange::openStratumLegacy, 13},
    {"ente.json", Format::EnteSealed, exchange::openEnte, 1},
    {"proton.json", Format::ProtonSealed, exchange::openProton, 13},
    {"bitwarden_pbkdf2.json", Format::BitwardenSealed, exchange::openBitwarden, 1},
    {"bitwarden_argon2id.json", Format::BitwardenSealed, exchange::openBitwarden, 5},
    {"totp_authenticator.txt", Format::TotpAuthenticatorSealed, exchange::openTotpAuthenticator, 1},
    {"pkzip.zip", Format::Zip, exchange::openZip, 1},
});

const SecureBytes password = SecureBytes::copyOf("grün7");
const SecureBytes otherPassword = SecureBytes::copyOf("grun7");
constexpr std::string_view secret = "GEZDGNBVGY3TQOJQ";

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return std::as_bytes(std::span(data.constData(), static_cast<std::size_t>(data.size())));
}

QByteArray fixture(const QString& name)
{
    return test::readFile(QStringLiteral(FACTORDESK_TEST_DATA "/") + name).value_or(QByteArray());
}

const Case& caseOf(const QString& file)
{
    return *std::ranges::find_if(
        cases, [&file](const Case& each) { return file == QLatin1String(each.file); });
}

void addCases()
{
    QTest::addColumn<QString>("file");
    for (const Case& each : cases)
        QTest::newRow(each.file) << QString::fromLatin1(each.file);
}

/// What comes of it with the format told, as for a file that somebody chose it for.
Kind errorOf(const QByteArray& data, Format format, const SecureBytes* key)
{
    const auto imported =
        exchange::importFile({.bytes = bytesOf(data), .password = key, .format = format});
    return imported ? Kind::NotRecognised : imported.error().kind;
}

} // namespace

class TestSealed : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data() { addCases(); }
    void recognises()
    {
        QFETCH(const QString, file);
        const Case& tested = caseOf(file);
        const auto format = exchange::recognise(bytesOf(fixture(file)));
        if (tested.format == Format::AndOtpSealed)
            QVERIFY(!format);
        else
            QVERIFY(format == tested.format);
    }

    void opens_data() { addCases(); }
    void opens()
    {
        QFETCH(const QString, file);
        const QByteArray data = fixture(file);
        const auto content = caseOf(file).open({.bytes = bytesOf(data), .password = &password});
        QVERIFY(content);
        QVERIFY(content->text().find(secret) != std::string_view::npos);
        if (!content->text().starts_with("otpauth"))
            QVERIFY(QJsonDocument::fromJson(
                        QByteArray(content->text().data(), qsizetype(content->size())))
                        .isNull() == false);
    }

    void readsTheContentAsTheFileItIs()
    {
        const auto imported = exchange::importFile(
            {.bytes = bytesOf(fixture(QStringLiteral("ente.json"))), .password = &password});
        QVERIFY(imported);
        QVERIFY(imported->format == Format::EnteSealed);
        QCOMPARE(imported->rows.size(), std::size_t{1});
        QCOMPARE(imported->rows[0].label, QStringLiteral("Acme:ann"));
    }

    void asksForThePassword_data() { addCases(); }
    void asksForThePassword()
    {
        QFETCH(const QString, file);
        const Case& tested = caseOf(file);
        const QByteArray data = fixture(file);
        QVERIFY(errorOf(data, tested.format, nullptr) == Kind::NeedsPassword);
        QVERIFY(errorOf(data, tested.format, &otherPassword) == Kind::WrongPasswordOrDamaged);
    }

    /// In each, `from` stands once and becomes `to`.
    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char* name, const char* file, const char* from, const char* to,
                            Kind kind) {
            QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(from) << QByteArray(to)
                                << kind;
        };
        row("scrypt memory", "aegis.json", "\"n\":2,", "\"n\":1073741824,", Kind::CostOutOfBounds);
        row("scrypt work", "aegis.json", "\"p\":1,", "\"p\":18446744073709551615,",
            Kind::CostOutOfBounds);
        row("scrypt no power", "aegis.json", "\"n\":2,", "\"n\":3,", Kind::CostOutOfBounds);
        row("scrypt no number", "aegis.json", "\"n\":2,", "\"n\":-2,", Kind::Damaged);
        row("Aegis without tag", "aegis.json", "\"tag\":", "\"tug\":", Kind::Damaged);
        row("Aegis of tomorrow", "aegis.json", "{\"version\":1", "{\"version\":2",
            Kind::NewerVersion);
        row("Aegis without password", "aegis.json", "\"type\":1", "\"type\":3", Kind::NoReader);
        row("2FAS of tomorrow", "two_fas.json", "\"schemaVersion\":4", "\"schemaVersion\":5",
            Kind::NewerVersion);
        row("Ente memory", "ente.json", "8192", "17592186044416", Kind::CostOutOfBounds);
        row("Ente passes", "ente.json", "\"opsLimit\":1", "\"opsLimit\":4294967296",
            Kind::CostOutOfBounds);
        row("Ente no memory", "ente.json", "8192", "0", Kind::CostOutOfBounds);
        row("Ente of tomorrow", "ente.json", "\"version\":1", "\"version\":2", Kind::NewerVersion);
        row("Proton of tomorrow", "proton.json", "\"version\":1", "\"version\":2",
            Kind::NewerVersion);
        row("Bitwarden iterations", "bitwarden_pbkdf2.json", "\"kdfIterations\":1",
            "\"kdfIterations\":10000001", Kind::CostOutOfBounds);
        row("Bitwarden no iteration", "bitwarden_pbkdf2.json", "\"kdfIterations\":1",
            "\"kdfIterations\":0", Kind::CostOutOfBounds);
        row("Bitwarden memory", "bitwarden_argon2id.json", "\"kdfMemory\":1",
            "\"kdfMemory\":4194304", Kind::CostOutOfBounds);
        row("Bitwarden lanes", "bitwarden_argon2id.json", "\"kdfParallelism\":2",
            "\"kdfParallelism\":65", Kind::CostOutOfBounds);
        row("Bitwarden another KDF", "bitwarden_argon2id.json", "\"kdfType\":1", "\"kdfType\":2",
            Kind::NewerVersion);
    }
    void tellsWhatIsWrong()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const Kind, kind);
        QByteArray data = fixture(file);
        QVERIFY(data.contains(from));
        data.replace(from, to);
        // Before a password is asked for, and so before a key is derived.
        QVERIFY(errorOf(data, caseOf(file).format, nullptr) == kind);
    }

    /// Where the file itself confirms the password, damage is called damage.
    void tellsDamageFromAWrongPassword_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("Aegis") << QStringLiteral("aegis.json") << QByteArray("\"db\":\"");
        QTest::newRow("2FAS") << QStringLiteral("two_fas.json")
                              << QByteArray("\"servicesEncrypted\":\"");
        QTest::newRow("Bitwarden")
            << QStringLiteral("bitwarden_pbkdf2.json") << QByteArray("\"data\":\"2.");
    }
    void tellsDamageFromAWrongPassword()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, member);
        QByteArray data = fixture(file);
        const qsizetype place = data.indexOf(member) + member.size();
        data[place] = data[place] == 'A' ? 'B' : 'A';
        const Format format = caseOf(file).format;
        QVERIFY(errorOf(data, format, &password) == Kind::Damaged);
        QVERIFY(errorOf(data, format, &otherPassword) == Kind::WrongPasswordOrDamaged);
    }

    /// Cut anywhere or with any bit another: a reason, or the content as it was.
    void survivesDamage_data() { addCases(); }
    void survivesDamage()
    {
        QFETCH(const QString, file);
        const Case& tested = caseOf(file);
        const QByteArray data = fixture(file);
        const auto open = [&tested](const QByteArray& changed) {
            return tested.open({.bytes = bytesOf(changed), .password = &password});
        };
        const auto whole = open(data);
        for (qsizetype size = 0; size < data.size(); size += tested.step)
            QVERIFY(!open(data.left(size)));
        for (qsizetype i = 0; i < data.size(); i += tested.step) {
            for (int bit = tested.step == 1 ? 0 : 7; bit >= 0; bit -= tested.step)
                QVERIFY(isHarmless(open(flipped(data, i, (int(i) + bit) % 8)), *whole, tested));
        }
    }

    void stopsWhenAsked()
    {
        std::stop_source stopped;
        stopped.request_stop();
        for (const Case& each : cases) {
            const QByteArray data = fixture(QString::fromLatin1(each.file));
            const auto imported = exchange::importFile({.bytes = bytesOf(data),
                                                        .password = &password,
                                                        .format = each.format,
                                                        .stop = stopped.get_token()});
            QVERIFY(!imported);
            QVERIFY(imported.error().kind == Kind::Stopped);
        }
    }

    void saysWhatOnlyAnAccountOpens()
    {
        const auto imported = exchange::importFile(
            {.bytes =
                 bytesOf("{\"encrypted\":true,\"encKeyValidation_DO_NOT_EDIT\":\"2.a|b|c\"}")});
        QVERIFY(imported.error().kind == Kind::NoReader);
        QVERIFY(imported.error().format == Format::BitwardenRestricted);
    }

    void takesObjectsApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isObject");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("empty") << QByteArray(" {} ") << true;
        QTest::newRow("array") << QByteArray("[]") << false;
        QTest::newRow("nested") << QByteArray("{\"a\":{\"b\":[\"}\\\"\"]},\"c\":1}") << true;
        QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":2}") << false;
        QTest::newRow("cut string") << QByteArray("{\"a\":\"b") << false;
        QTest::newRow("cut escape") << QByteArray("{\"a\":\"b\\") << false;
        QTest::newRow("cut value") << QByteArray("{\"a\":") << false;
        QTest::newRow("comma") << QByteArray("{\"a\":1,}") << false;
        QTest::newRow("more") << QByteArray("{} {}") << false;
        QTest::newRow("deep") << "{\"a\":" + QByteArray(1 << 20, '[') << false;
        QTest::newRow("deep, whole")
            << "{\"a\":" + QByteArray(1 << 20, '[') + QByteArray(1 << 20, ']') + '}' << true;
    }
    void takesObjectsApart()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isObject);
        QCOMPARE(exchange::JsonFields::of({text.constData(), std::size_t(text.size())}).has_value(),
                 isObject);
    }

    void readsMembers()
    {
        const auto fields = exchange::JsonFields::of(
            "{\"n\":18446744073709551615,\"b\":\"\\/"
            "w\\u003d=\",\"h\":\"00fF\",\"t\":true,\"a\":[1,\"x\",{}],\"o\":{\"i\":7}}");
        QVERIFY(fields);
        QVERIFY(fields->number("n") == std::numeric_limits<std::uint64_t>::max());
        QVERIFY(fields->base64("b")->text() == "\xff");
        QVERIFY((fields->hex("h")->text() == std::string_view("\0\xff", 2)));
        QVERIFY(fields->isTrue("t"));
        QCOMPARE(fields->elements("a").size(), std::size_t{3});
        QVERIFY(fields->object("o")->number("i") == 7U);
        QVERIFY(!fields->has("missing"));
        QVERIFY(!fields->number("t") && !fields->string("n") && !fields->hex("b"));
    }

    void opensTheSamples_data();
    void opensTheSamples();

private:
    static QByteArray flipped(QByteArray data, qsizetype byte, int bit)
    {
        data[byte] = static_cast<char>(data[byte] ^ (1 << bit));
        return data;
    }
    /// Not authenticated are all of a legacy backup, of which no JSON of Stratum is left then, and
    /// 2FAS' groups; either has the secret as it was. TOTP Authenticator's is not authenticated at
    /// all.
    static bool isHarmless(const exchange::Opened& content, const SecureBytes& whole,
                           const Case& tested)
    {
        const bool isAuthenticated =
            tested.format != Format::StratumLegacy && tested.format != Format::TwoFasSealed;
        if (tested.format == Format::TotpAuthenticatorSealed)
            return true;
        return !content || *content == whole ||
               (!isAuthenticated && content->text().find(secret) != std::string_view::npos);
    }
};

void TestSealed::opensTheSamples_data()
{
    FACTORDESK_REQUIRE_SAMPLES();
    QTest::addColumn<QJsonObject>("sample");
    const auto index = test::readFile(test::samplesFolder() + QStringLiteral("/index.json"));
    QVERIFY(index);
    const QStringList formats{QStringLiteral("aegis"),  QStringLiteral("2fas"),
                              QStringLiteral("andotp"), QStringLiteral("bitwarden"),
                              QStringLiteral("ente"),   QStringLiteral("proton-authenticator"),
                              QStringLiteral("stratum")};
    for (const QJsonValue& file : QJsonDocument::fromJson(*index)[u"files"].toArray()) {
        if (file[u"password"].isString() && formats.contains(file[u"format"].toString()))
            QTest::newRow(qUtf8Printable(file[u"file"].toString())) << file.toObject();
    }
}

void TestSealed::opensTheSamples()
{
    QFETCH(const QJsonObject, sample);
    const auto data = test::readFile(test::samplesFolder() + u'/' + sample[u"file"].toString());
    QVERIFY(data);
    const Format format = exchange::recognise(bytesOf(*data)).value_or(Format::AndOtpSealed);
    const auto opener = std::ranges::find(cases, format, &Case::format);
    const QByteArray utf8 = sample[u"password"].toString().toUtf8();
    const auto key = SecureBytes::copyOf(bytesOf(utf8));
    const auto content = opener->open({.bytes = bytesOf(*data), .password = &key});
    QVERIFY(content);
    // The index has the bits that are no whole byte zeroed: the last character may be another.
    const QByteArray text(content->text().data(), qsizetype(content->size()));
    for (const QJsonValue& entry : sample[u"expected"].toArray())
        QVERIFY(text.toUpper().contains(entry[u"secret"].toString().toUtf8().chopped(1)));
}

FACTORDESK_TEST(TestSealed, factordesk::test::NoApplication)

} // namespace tst_sealed

#include "tst_sealed.moc"
