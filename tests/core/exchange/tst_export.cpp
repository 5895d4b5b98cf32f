// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export.h"
#include "core/exchange/exporters/aegis.h"
#include "core/exchange/exporters/factordesk.h"
#include "core/exchange/exporters/json_text.h"
#include "core/exchange/exporters/uri_list.h"
#include "core/exchange/import_file.h"
#include "core/exchange/importers/factordesk.h"
#include "core/exchange/private_file.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace tst_export {

using namespace factordesk;
using namespace Qt::StringLiterals;
using exchange::ExportError;
using exchange::ExportFormat;
using exchange::ImportError;

namespace {

std::vector<vault::Entry> someEntries()
{
    std::vector<vault::Entry> entries;
    for (const char* uri :
         {"otpauth://totp/Acme:ann?secret=GEZDGNBVGY3TQOJQ&issuer=Acme&digits=8&algorithm=SHA256",
          "otpauth://hotp/b%22%5C%0ab?secret=GEZDGNBV&counter=18446744073709551615",
          "otpauth://hotp/bob?secret=GEZDGNBV&counter=9007199254740993",
          "otpauth://steam/Steam:carl?secret=GEZDGNBV&issuer=Steam",
          "otpauth://motp/dora?secret=GEZDGNBV&pin=1234",
          "otpauth://yaotp/Яндекс:emil?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY&pin=12"}) {
        if (auto account = otpauth::parseKeyUri(uri))
            entries.push_back({.account = *std::move(account)});
    }
    entries.front().note = u"two\nlines \"quoted\""_s;
    entries.front().tags = {u"work"_s, u"home"_s};
    entries.back().tags = {u"home"_s};
    entries.front().isPinned = true;
    return entries;
}

std::vector<const vault::Entry*> pointersTo(const std::vector<vault::Entry>& entries)
{
    std::vector<const vault::Entry*> pointers;
    for (const vault::Entry& entry : entries)
        pointers.push_back(&entry);
    return pointers;
}

const SecureBytes password = SecureBytes::copyOf("pässword");

Expected<SecureBytes, ExportError> exported(const std::vector<vault::Entry>& entries,
                                            ExportFormat format, const SecureBytes& key = password)
{
    SystemRandom random;
    return exchange::exportEntries(pointersTo(entries),
                                   {.format = format,
                                    .password = key.bytes(),
                                    .random = random,
                                    .scryptCost = {.n = 16},
                                    .argonCost = {.memoryKib = 8, .passes = 1}});
}

QJsonDocument jsonOf(const SecureBytes& file)
{
    return QJsonDocument::fromJson({file.text().data(), qsizetype(file.size())});
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void comesBackTheSame_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("keepsNotes");
        QTest::newRow("URIs") << int(ExportFormat::UriList) << false;
        QTest::newRow("Factordesk") << int(ExportFormat::Factordesk) << true;
    }
    void comesBackTheSame()
    {
        QFETCH(const int, format);
        QFETCH(const bool, keepsNotes);
        const auto entries = someEntries();
        QCOMPARE(entries.size(), std::size_t{5}); // A control character is refused.
        const auto file = exported(entries, ExportFormat(format));
        QVERIFY(file);
        const auto imported = exchange::importFile({.bytes = file->bytes(), .password = &password});
        QVERIFY(imported);
        QCOMPARE(imported->rows.size(), entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto& content = imported->rows[i].content;
            QVERIFY(content);
            QVERIFY(vault::makeSameCodes(content->account, entries[i].account));
            QCOMPARE(content->account.counter, entries[i].account.counter);
            QCOMPARE(content->account.issuer, entries[i].account.issuer);
            QCOMPARE(content->account.name, entries[i].account.name);
            QCOMPARE(content->note, keepsNotes ? entries[i].note : QString());
            QCOMPARE(content->tags, keepsNotes ? entries[i].tags : QStringList());
            QVERIFY(content->id.isNull());
        }
    }

    void writesWhatAegisReads()
    {
        const auto file = exported(someEntries(), ExportFormat::Aegis);
        const auto root = jsonOf(*file);
        QVERIFY(root.isObject());
        QVERIFY(root[u"header"][u"slots"].isNull());
        const auto entries = root[u"db"][u"entries"].toArray();
        QCOMPARE(entries.size(), 5);
        const auto first = entries[0].toObject();
        QCOMPARE(first[u"note"].toString(), u"two\nlines \"quoted\""_s);
        QVERIFY(first[u"favorite"].toBool());
        QCOMPARE(first[u"info"].toObject(), (QJsonObject{{u"secret"_s, u"GEZDGNBVGY3TQOJQ"_s},
                                                         {u"algo"_s, u"SHA256"_s},
                                                         {u"digits"_s, 8},
                                                         {u"period"_s, 30}}));
        QCOMPARE(entries[1][u"info"][u"counter"].toInteger(), 9007199254740993);
        QCOMPARE(entries[3][u"info"][u"algo"].toString(), u"MD5"_s);
        const auto groups = root[u"db"][u"groups"].toArray();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0][u"name"].toString(), u"home"_s);
        QCOMPARE(entries[4][u"groups"].toArray(), QJsonArray{groups[0][u"uuid"]});
        QCOMPARE(first[u"groups"].toArray().size(), 2);
    }

    void sealsWhatAegisOpens()
    {
        const auto file = exported(someEntries(), ExportFormat::AegisEncrypted);
        QVERIFY(file);
        const auto root = jsonOf(*file);
        const auto slot = root[u"header"][u"slots"][0];
        QCOMPARE(slot[u"type"].toInt(), 1);
        QCOMPARE(slot[u"n"].toInt(), 16);
        QCOMPARE(slot[u"salt"].toString().size(), 64);
        QCOMPARE(slot[u"key"].toString().size(), 64);
        QVERIFY(root[u"db"].isString());
        QVERIFY(file->text().find("GEZDGNBV") == std::string_view::npos);
    }

    void refusesWhatMakesNoFile()
    {
        QVERIFY(exported({}, ExportFormat::UriList).error() == ExportError::NothingToExport);
        for (const auto format : {ExportFormat::AegisEncrypted, ExportFormat::Factordesk})
            QVERIFY(exported(someEntries(), format, {}).error() == ExportError::EmptyPassword);
        SystemRandom random;
        const auto entries = someEntries();
        const auto file =
            exchange::exportEntries(pointersTo(entries), {.format = ExportFormat::AegisEncrypted,
                                                          .password = password.bytes(),
                                                          .random = random,
                                                          .scryptCost = {.n = 1ULL << 40}});
        QVERIFY(file.error() == ExportError::CostOutOfBounds);
    }

    void tellsWhyAVaultDoesNotOpen()
    {
        const auto file = exported(someEntries(), ExportFormat::Factordesk);
        const auto why = [&file](const SecureBytes* key, std::stop_token stop = {}) {
            return exchange::importFile(
                       {.bytes = file->bytes(), .password = key, .stop = std::move(stop)})
                .error()
                .kind;
        };
        const auto other = SecureBytes::copyOf("password");
        QVERIFY(why(nullptr) == ImportError::Kind::NeedsPassword);
        QVERIFY(why(&other) == ImportError::Kind::WrongPassword);
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(why(&password, stopped.get_token()) == ImportError::Kind::Stopped);
    }

    /// Every beginning and every flipped bit: an error with a reason, or the rows that are whole.
    void survivesDamage()
    {
        auto entries = someEntries();
        entries.resize(2);
        const auto file = exported(entries, ExportFormat::Factordesk);
        const auto read = [](const SecureBytes& bytes) {
            return exchange::importFile({.bytes = bytes.bytes(), .password = &password});
        };
        for (std::size_t size = 0; size < file->size(); ++size) {
            auto cut = file->copy();
            cut.truncate(size);
            QVERIFY(!read(cut));
        }
        for (std::size_t bit = 0; bit < file->size() * 8; ++bit) {
            auto flipped = file->copy();
            flipped.bytes()[bit / 8] ^= std::byte(1 << (bit % 8));
            const auto imported = read(flipped);
            if (imported)
                QVERIFY(std::ranges::count_if(imported->rows, [](const exchange::Row& row) {
                            return !row.content;
                        }) == 1);
        }
    }

    void writesForTheOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out"_s);
        QFile open(path);
        QVERIFY(open.open(QIODevice::WriteOnly));
        QVERIFY(open.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                    QFileDevice::ReadOther));
        const auto before = ::umask(0);
        const auto written = exchange::writePrivateFile(path, std::as_bytes(std::span("abc", 3)));
        ::umask(before);
        QVERIFY(written);
        struct stat facts = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 07777, mode_t{0600});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("abc"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void leavesNothingWhereItCannotWrite()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"out"_s));
        const auto onFolder = exchange::writePrivateFile(folder.filePath(u"out"_s), {});
        QVERIFY(!onFolder);
        QCOMPARE(onFolder.error().systemError, EISDIR);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
        QCOMPARE(exchange::writePrivateFile(folder.filePath(u"no/out"_s), {}).error().systemError,
                 ENOENT);
    }
};

FACTORDESK_TEST(TestExport, factordesk::test::NoApplication)

} // namespace tst_export

#include "tst_export.moc"
