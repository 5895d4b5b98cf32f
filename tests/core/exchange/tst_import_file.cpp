// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"
#include "core/exchange/importers/google_migration.h"
#include "core/exchange/importers/uri_list.h"
#include "core/exchange/recognise.h"
#include "core/exchange/row_label.h"
#include "core/exchange/text_lines.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_import_file {

using namespace factordesk;
using exchange::Format;
using exchange::ImportError;
using exchange::RowProblem;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return {reinterpret_cast<const std::byte*>(data.constData()),
            static_cast<std::size_t>(data.size())};
}

Expected<exchange::Imported, ImportError> importOf(const QByteArray& data)
{
    return exchange::importFile({.bytes = bytesOf(data)});
}

const QByteArray good = "otpauth://totp/Acme:ann?secret=GEZDGNBVGY3TQOJQ&issuer=Acme";

} // namespace

class TestImportFile : public QObject
{
    Q_OBJECT

private slots:
    void recognisesByContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Format>("format");
        QTest::newRow("sqlite") << QByteArray("SQLite format 3\0...", 19) << Format::Sqlite;
        QTest::newRow("kdbx") << QByteArray("\x03\xD9\xA2\x9A....") << Format::KeePassDatabase;
        QTest::newRow("strong") << QByteArray("AUTHENTICATORPRO..") << Format::StratumStrong;
        QTest::newRow("legacy") << QByteArray("AuthenticatorPro..") << Format::StratumLegacy;
        QTest::newRow("java") << QByteArray("\xAC\xED\x00\x05sr", 6) << Format::FreeOtp2;
        QTest::newRow("zip") << QByteArray("PK\x03\x04...") << Format::Zip;
        QTest::newRow("empty zip") << QByteArray("PK\x05\x06...") << Format::Zip;
        QTest::newRow("upper case, mark")
            << QByteArray("\xEF\xBB\xBF\r\n OTPAUTH://totp/a?secret=ME") << Format::UriList;
        QTest::newRow("motp") << QByteArray("motp://a:b?secret=ff") << Format::UriList;
        QTest::newRow("migration")
            << QByteArray("# x\notpauth-migration://offline?data=") << Format::GoogleMigration;
    }
    void recognisesByContent()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const Format, format);
        QVERIFY(exchange::recognise(bytesOf(content)) == format);
    }

    void tellsWhyNothingIsRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ImportError::Kind>("kind");
        QTest::newRow("nothing") << QByteArray() << ImportError::Kind::Empty;
        QTest::newRow("blanks") << QByteArray("\xEF\xBB\xBF \r\n\t") << ImportError::Kind::Empty;
        QTest::newRow("prose") << QByteArray("Hello\nworld") << ImportError::Kind::NotRecognised;
        QTest::newRow("zip") << QByteArray("PK\x03\x04...") << ImportError::Kind::Damaged;
        QTest::newRow("database") << QByteArray("SQLite format 3\0...", 19)
                                  << ImportError::Kind::NoReader;
        QTest::newRow("too large")
            << QByteArray((64 << 20) + 1, 'x') << ImportError::Kind::TooLarge;
        QTest::newRow("too many rows")
            << good + QByteArray("\nx").repeated(100'000) << ImportError::Kind::TooLarge;
    }
    void tellsWhyNothingIsRead()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const ImportError::Kind, kind);
        const auto imported = importOf(content);
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, kind);
    }

    void takesGoodLinesAndNamesBadOnes()
    {
        const auto imported =
            importOf("# mine\r\n\r\n" + good +
                     "\r\nnot one\r\n"
                     "otpauth://totp/Acme:bob?secret=GEZDGNBV&algorithm=MD5\n"
                     "otpauth://hotp/carl?secret=GEZDGNBV&counter=18446744073709551615\n"
                     "otpauth-migration://offline?data=AA");
        QVERIFY(imported);
        QVERIFY(imported->format == Format::UriList);
        const auto& rows = imported->rows;
        QCOMPARE(rows.size(), std::size_t{5});
        QCOMPARE(rows[0].number, 3);
        QCOMPARE(rows[0].label, QStringLiteral("Acme:ann"));
        QCOMPARE(rows[0].content->account.secret.text(), std::string_view("1234567890"));
        QVERIFY(rows[1].content.error().kind == RowProblem::Kind::NotAnAddress);
        QCOMPARE(rows[1].number, 4);
        QCOMPARE(rows[2].label, QStringLiteral("Acme:bob"));
        QVERIFY(rows[2].content.error().keyUriError->kind ==
                otpauth::KeyUriError::Kind::UnsupportedAlgorithm);
        QCOMPARE(rows[3].content->account.counter, ~std::uint64_t{0});
        QVERIFY(rows[4].content.error().kind == RowProblem::Kind::NotAnAddress);
    }

    void showsNoLabelThatMayHoldASecret()
    {
        QCOMPARE(exchange::labelOfUri("otpauth://totp/secret=GEZDGNBV"), QString());
        QCOMPARE(exchange::labelOfUri("otpauth://totp/a%00b?secret=x"), QString());
        QCOMPARE(exchange::labelOfUri("otpauth://totp/a%FFb?secret=x"), QString());
        QCOMPARE(exchange::labelOfUri("otpauth://totp/a%20b?secret=x"), QStringLiteral("a b"));
    }

    void countsLinesInPlace()
    {
        exchange::TextLines lines("\n a \r\n//c\nb");
        const auto first = lines.next();
        QCOMPARE(first->number, 2);
        QCOMPARE(first->text, std::string_view("a"));
        QCOMPARE(lines.next()->number, 4);
        QVERIFY(!lines.next());
    }

    void readsTransferCodesBesideBadLines()
    {
        const auto imported = importOf("otpauth-migration://offline?data=%%%\nnoise\n"
                                       "otpauth-migration://offline?data=ChAKBWhlbGxvEgNhbm4oATAC");
        QVERIFY(imported);
        QCOMPARE(imported->rows.size(), std::size_t{3});
        QVERIFY(imported->rows[0].content.error().kind == RowProblem::Kind::BadMigrationPart);
        QVERIFY(imported->rows[1].content.error().kind == RowProblem::Kind::NotAnAddress);
        QCOMPARE(imported->rows[2].content->account.name, QStringLiteral("ann"));
        QCOMPARE(imported->missingParts, 0);
    }

    /// Every beginning and every flipped bit of a small list: rows or an error.
    void survivesDamage()
    {
        const QByteArray whole =
            good + "\notpauth-migration://offline?data=ChAKBWhlbGxvEgNhbm4oATAC";
        int endings = 0;
        const auto count = [&endings](const QByteArray& data) {
            const auto imported = importOf(data);
            endings += imported ? int(!imported->rows.empty()) : 1;
        };
        for (qsizetype size = 0; size < whole.size(); ++size)
            count(whole.first(size));
        for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
            QByteArray damaged = whole;
            damaged[bit / 8] = char(damaged[bit / 8] ^ (1 << (bit % 8)));
            count(damaged);
        }
        QCOMPARE(endings, int(whole.size() * 9));
    }
};

FACTORDESK_TEST(TestImportFile, factordesk::test::NoApplication)

} // namespace tst_import_file

#include "tst_import_file.moc"
