// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base32.h"
#include "core/exchange/import_file.h"
#include "core/exchange/importers/aegis.h"
#include "core/exchange/importers/and_otp.h"
#include "core/exchange/importers/android_preferences.h"
#include "core/exchange/importers/authy.h"
#include "core/exchange/importers/battle_net.h"
#include "core/exchange/importers/bitwarden.h"
#include "core/exchange/importers/duo.h"
#include "core/exchange/importers/free_otp.h"
#include "core/exchange/importers/free_otp_2.h"
#include "core/exchange/importers/free_otp_plus.h"
#include "core/exchange/importers/free_otp_token.h"
#include "core/exchange/importers/java_map.h"
#include "core/exchange/importers/keepass_entry.h"
#include "core/exchange/importers/keepass_xml.h"
#include "core/exchange/importers/last_pass.h"
#include "core/exchange/importers/password_csv.h"
#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/proton.h"
#include "core/exchange/importers/proton_pass.h"
#include "core/exchange/importers/raivo.h"
#include "core/exchange/importers/steam.h"
#include "core/exchange/importers/stratum.h"
#include "core/exchange/importers/stratum_html.h"
#include "core/exchange/importers/totp_authenticator.h"
#include "core/exchange/importers/totp_field.h"
#include "core/exchange/importers/two_f_auth.h"
#include "core/exchange/importers/two_fas.h"
#include "core/exchange/recognise.h"
#include "core/exchange/xml_scanner.h"
#include "core/exchange/zip_archive.h"
#include "tests/core/exchange/plain_files.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_importers {

using namespace factordesk;
using exchange::Format;
using exchange::ImportError;
using exchange::RowProblem;

namespace {

const SecureBytes password = SecureBytes::copyOf("grün7");

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return std::as_bytes(std::span(data.constData(), static_cast<std::size_t>(data.size())));
}

Expected<exchange::Imported, ImportError> importOf(const QByteArray& data,
                                                   const SecureBytes* key = nullptr)
{
    return exchange::importFile({.bytes = bytesOf(data), .password = key});
}

QByteArray fixture(const char* name)
{
    return test::readFile(QStringLiteral(FACTORDESK_TEST_DATA "/") + QLatin1String(name))
        .value_or(QByteArray());
}

QString nameOf(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp: return QStringLiteral("totp");
    case otp::Kind::Hotp: return QStringLiteral("hotp");
    case otp::Kind::Steam: return QStringLiteral("steam");
    case otp::Kind::Motp: return QStringLiteral("motp");
    case otp::Kind::Yandex: return QStringLiteral("yandex");
    }
    return {};
}

/// "totp Acme:ann GEZDGNBV SHA-256 8/60" and what else there is of it.
QString describe(const vault::Entry& entry)
{
    const otpauth::Account& account = entry.account;
    const auto& parameters = account.parameters;
    const bool isHotp = parameters.kind == otp::Kind::Hotp;
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), qsizetype(view.size()));
    };
    const bool isMotp = parameters.kind == otp::Kind::Motp;
    const SecureBytes secret =
        isMotp ? account.secret.copy() : encoding::encodeBase32(account.secret.bytes());
    const auto step = isHotp ? qint64(account.counter) : qint64(parameters.period.length().count());
    QString described =
        QStringLiteral("%1 %2:%3 %4 %5/%6")
            .arg(nameOf(parameters.kind), account.issuer, account.name, text(secret.text()))
            .arg(parameters.digits.count())
            .arg(step);
    if (parameters.algorithm == otp::Algorithm::Sha256)
        described += QStringLiteral(" SHA256");
    if (parameters.algorithm == otp::Algorithm::Sha512)
        described += QStringLiteral(" SHA512");
    if (!account.pin.isEmpty())
        described += QStringLiteral(" pin=") + text(account.pin.text());
    if (!entry.tags.isEmpty())
        described += QStringLiteral(" [") + entry.tags.join(u',') + u']';
    if (!entry.note.isEmpty())
        described += QStringLiteral(" note=") + entry.note;
    return entry.isPinned ? described + QStringLiteral(" pinned") : described;
}

QStringList describe(const exchange::Imported& imported)
{
    QStringList rows;
    for (const exchange::Row& row : imported.rows)
        rows << (row.content ? describe(*row.content) : QStringLiteral("refused ") + row.label);
    return rows;
}

} // namespace

class TestImporters : public QObject
{
    Q_OBJECT

private slots:
    void readsEachFormat_data() { addFiles(); }
    void readsEachFormat()
    {
        QFETCH(const test::PlainFile, file);
        QVERIFY(exchange::recognise(bytesOf(file.content)) == file.format);
        const auto imported = importOf(file.content);
        QVERIFY(imported);
        QVERIFY(imported->format == file.format);
        QCOMPARE(describe(*imported), file.rows);
    }

    void survivesDamage_data() { addFiles(); }
    /// Cut anywhere or with any bit another: rows or a reason, and an end.
    void survivesDamage()
    {
        QFETCH(const test::PlainFile, file);
        const auto read = [&](const QByteArray& changed) {
            const auto imported =
                exchange::importFile({.bytes = bytesOf(changed), .format = file.format});
            return !imported || !imported->rows.empty();
        };
        for (qsizetype size = 0; size < file.content.size(); ++size)
            QVERIFY(read(file.content.left(size)));
        for (qsizetype i = 0; i < file.content.size() * 8; ++i) {
            QByteArray changed = file.content;
            changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << i % 8));
            QVERIFY(read(changed));
        }
    }

    void refusesOneEntryAlone_data()
    {
        QTest::addColumn<QByteArray>("info");
        const auto row = [](const char* name, const char* info) {
            QTest::newRow(name) << QByteArray(info);
        };
        row("no secret", R"({"algo":"SHA1"})");
        row("bad secret", R"({"secret":"GEZ0"})");
        row("algorithm", R"({"secret":"GEZDGNBV","algo":"SHA384"})");
        row("no digits", R"({"secret":"GEZDGNBV","digits":0})");
        row("digits", R"({"secret":"GEZDGNBV","digits":11})");
        row("no period", R"({"secret":"GEZDGNBV","period":0})");
        row("half a period", R"({"secret":"GEZDGNBV","period":29.5})");
        row("negative period", R"({"secret":"GEZDGNBV","period":-30})");
    }
    void refusesOneEntryAlone()
    {
        QFETCH(const QByteArray, info);
        const QByteArray entries =
            R"([{"type":"totp","issuer":"Acme","name":"ann","info":)" + info +
            R"(},{"type":"totp","issuer":"Acme","name":"bob","info":{"secret":"GEZDGNBV"}}])";
        const auto imported =
            importOf(R"({"version":1,"header":{},"db":{"version":3,"entries":)" + entries + "}}");
        QVERIFY(imported);
        QCOMPARE(describe(*imported), QStringList({QStringLiteral("refused Acme:ann"),
                                                   QStringLiteral("totp Acme:bob GEZDGNBV 6/30")}));
        QVERIFY(imported->rows[0].content.error().keyUriError);
    }

    void keepsNamesWhole()
    {
        // Colons, percents and marks of writing direction are part of a name; a line break is not.
        const auto named = [](const char* issuer, const char* name) {
            return exchange::rowOf(
                {.issuer = issuer, .name = name, .secret = SecureBytes::copyOf("GEZDGNBV")}, 1);
        };
        const exchange::Row row = named("A:B", "c%3Ad\xE2\x80\xAE");
        QCOMPARE(row.content->account.issuer, QStringLiteral("A:B"));
        QCOMPARE(row.content->account.name, QStringLiteral("c%3Ad\u202E"));
        const exchange::Row refused = named("A\nB", "c");
        QVERIFY(refused.content.error().keyUriError->kind ==
                otpauth::KeyUriError::Kind::ControlCharacter);
        QVERIFY(!named("\xFF", "c").content);
    }

    void refusesNewerVersions_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("Aegis") << QByteArray(R"({"version":1,"header":{},"db":{"version":4}})");
        QTest::newRow("2FAS") << QByteArray(R"({"schemaVersion":5,"services":[]})");
        QTest::newRow("Proton") << QByteArray(R"({"version":2,"entries":[]})");
        QTest::newRow("2FAuth") << QByteArray(R"({"app":"2fauth_v9","schema":2,"data":[]})");
    }
    void refusesNewerVersions()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(importOf(content).error().kind == ImportError::Kind::NewerVersion);
    }

    void saysThatThereIsNoAccount()
    {
        const auto imported =
            importOf(R"({"encrypted":false,"items":[{"type":2,"name":"a note"}]})");
        QVERIFY(imported.error().kind == ImportError::Kind::Empty);
        QVERIFY(imported.error().format == Format::Bitwarden);
    }

    void opensFreeOtp2()
    {
        const QByteArray data = fixture("free_otp_2.bin");
        QVERIFY(importOf(data).error().kind == ImportError::Kind::NeedsPassword);
        const SecureBytes other = SecureBytes::copyOf("grun7");
        QVERIFY(importOf(data, &other).error().kind == ImportError::Kind::WrongPasswordOrDamaged);
        const auto imported = importOf(data, &password);
        QVERIFY(imported);
        QCOMPARE(describe(*imported),
                 QStringList({QStringLiteral("totp Acme:ann GEZDGNBVGY3TQOJQ 6/30"),
                              QStringLiteral("hotp Acme:bob GEZDGNBVGY3TQOJQ 8/7 SHA256")}));
        for (qsizetype size = 0; size < data.size(); size += 3)
            QVERIFY(!importOf(data.left(size), &password));
    }

    void readsOnlyMapsOfTexts()
    {
        const QByteArray data = fixture("free_otp_2.bin");
        QVERIFY(exchange::JavaMap::of(bytesOf(data)));
        for (const QByteArray& other :
             {QByteArray("java.util.TreeMaps"), QByteArray("java.util.HashSet")})
            QVERIFY(!exchange::JavaMap::of(
                bytesOf(QByteArray(data).replace("java.util.HashMap", other))));
        QByteArray endless = data;
        const auto size = endless.indexOf(QByteArray("w\x08", 2)) + 6;
        endless.replace(size, 4, "\xFF\xFF\xFF\xFF");
        QVERIFY(!exchange::JavaMap::of(bytesOf(endless)));
    }

    void opensAuthy()
    {
        const QByteArray data = fixture("authy.xml");
        QVERIFY(importOf(data).error().kind == ImportError::Kind::NeedsPassword);
        const SecureBytes other = SecureBytes::copyOf("grun7");
        QVERIFY(importOf(data, &other).error().kind == ImportError::Kind::WrongPasswordOrDamaged);
        const auto imported = importOf(data, &password);
        QVERIFY(imported);
        QCOMPARE(describe(*imported),
                 QStringList({QStringLiteral("totp Acme:ann GEZDGNBVGY3TQOJQ 7/30")}));
    }

    void opensArchives()
    {
        const auto stored = importOf(fixture("stored.zip"));
        QVERIFY(stored);
        QCOMPARE(describe(*stored),
                 QStringList({QStringLiteral("totp :ann GEZDGNBVGY3TQOJQ 6/30")}));
        QVERIFY(importOf(fixture("pkzip.zip"), &password));
        const QByteArray data = fixture("pkzip.zip");
        const auto archive = exchange::ZipArchive::open(bytesOf(data));
        QVERIFY(archive);
        QCOMPARE(archive->files().size(), std::size_t{1});
        QVERIFY(archive->files().front().isEncrypted);
        QVERIFY(!exchange::ZipArchive::open(bytesOf("PK\x03\x04...")));
    }

    void scansXml()
    {
        using Part = exchange::XmlScanner::Part;
        exchange::XmlScanner scanner(
            "<?xml?><!-- < --><a b='1>' "
            "c=\"&quot;&#x20AC;\">x&amp;&unknown;<![CDATA[&amp;]]><d/></a>");
        QVERIFY(scanner.next() == Part::Start);
        QVERIFY(scanner.name() == "a");
        QVERIFY(scanner.attribute("b").text() == "1>");
        QVERIFY(scanner.attribute("c").text() == "\"\xE2\x82\xAC");
        QVERIFY(scanner.attribute("d").isEmpty());
        QVERIFY(scanner.next() == Part::Text);
        QVERIFY(scanner.text().text() == "x&&unknown;");
        QVERIFY(scanner.next() == Part::Text);
        QVERIFY(scanner.text().text() == "&amp;");
        QVERIFY(scanner.next() == Part::Start);
        QVERIFY(scanner.next() == Part::End);
        QVERIFY(scanner.name() == "d");
        QVERIFY(scanner.next() == Part::End);
        QVERIFY(scanner.name() == "a");
        QVERIFY(scanner.next() == Part::Finish);
        exchange::XmlScanner type("<!DOCTYPE a [<!ENTITY b 'bb'>]><a/>");
        QVERIFY(type.next() == Part::Fault);
    }

    void readsEscapesInJson_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("meant");
        QTest::newRow("short") << QByteArray(R"(\"\\\/\b\f\n\r\t)")
                               << QByteArray("\"\\/\b\f\n\r\t");
        QTest::newRow("unicode") << QByteArray(R"(\u0041\u00e4\u20ac)") << QByteArray("Aä€");
        QTest::newRow("pair") << QByteArray(R"(\ud83d\ude00)") << QByteArray("\xF0\x9F\x98\x80");
        QTest::newRow("half") << QByteArray(R"(\ud83d)") << QByteArray();
        QTest::newRow("other half") << QByteArray(R"(\ude00)") << QByteArray();
        QTest::newRow("no escape") << QByteArray(R"(\x)") << QByteArray();
        QTest::newRow("cut") << QByteArray(R"(\u00)") << QByteArray();
    }
    void readsEscapesInJson()
    {
        QFETCH(const QByteArray, written);
        QFETCH(const QByteArray, meant);
        const std::string json = "{\"a\":\"" + written.toStdString() + "\"}";
        QCOMPARE(QByteArray::fromStdString(exchange::JsonFields::of(json)->text("a")), meant);
    }

private:
    static void addFiles()
    {
        QTest::addColumn<test::PlainFile>("file");
        for (const test::PlainFile& file : test::plainFiles())
            QTest::newRow(file.name) << file;
    }
};

FACTORDESK_TEST(TestImporters, factordesk::test::NoApplication)

} // namespace tst_importers

#include "tst_importers.moc"
