// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"
#include "core/exchange/whole_file.h"
#include "core/exchange/zip_archive.h"
#include "core/secret/secure_writer.h"
#include "core/vault/slot.h"
#include "core/vault/vault_file.h"
#include "tests/core/exchange/plain_files.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <vector>
#include <zip.h>

namespace tst_bad_input {

using namespace factordesk;
using exchange::ImportError;
using exchange::ZipArchive;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return {reinterpret_cast<const std::byte*>(data.constData()),
            static_cast<std::size_t>(data.size())};
}

/// The most memory that this process ever had, in KiB.
long peakMemory()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// A zip of so many text files of `size` zeros each, which is a thousandth of it.
QByteArray bomb(const std::vector<const char*>& names, qsizetype size)
{
    const QByteArray zeros(size, '\0');
    zip_source_t* room = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(room);
    zip_t* archive = zip_open_from_source(room, ZIP_TRUNCATE, nullptr);
    for (const char* name : names)
        zip_file_add(archive, name,
                     zip_source_buffer(archive, zeros.constData(), zip_uint64_t(zeros.size()), 0),
                     0);
    if (zip_close(archive) != 0 || zip_source_open(room) != 0)
        qFatal("the test's archive cannot be made");
    QByteArray bytes(1 << 20, '\0');
    bytes.truncate(qsizetype(zip_source_read(room, bytes.data(), zip_uint64_t(bytes.size()))));
    zip_source_close(room);
    zip_source_free(room);
    return bytes;
}

} // namespace

/// Files that are made to exhaust a program.
class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void stopsAZipBomb();
    void unpacksWhatItNeedsAlone();
    void refusesAHugeFileUnread();
    void takesNoMemoryForADearSlot_data();
    void takesNoMemoryForADearSlot();
    void survivesDeepNesting_data();
    void survivesDeepNesting();
};

void TestBadInput::stopsAZipBomb()
{
    const QByteArray packed = bomb({"Accounts.txt"}, 300 << 20);
    QVERIFY(packed.size() < (1 << 20));
    const long before = peakMemory();
    const auto imported = exchange::importFile({.bytes = bytesOf(packed)});
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ImportError::Kind::TooLarge);
    // Making it took more than all of it unpacked; reading it took no more.
    QVERIFY(peakMemory() - before < 16 * 1024);
}

void TestBadInput::unpacksWhatItNeedsAlone()
{
    const QByteArray packed = bomb({"a.txt", "b.txt", "c.txt", "d.bin"}, 60 << 20);
    const auto imported = exchange::importFile({.bytes = bytesOf(packed)});
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ImportError::Kind::NoReader); // Which of them is not told.
}

void TestBadInput::refusesAHugeFileUnread()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("huge")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("otpauth://totp/Acme:ann?secret=GEZDGNBVGY3TQOJQ\n");
    QVERIFY(file.resize(1LL << 30));
    file.close();
    const long before = peakMemory();
    const auto content = exchange::readWholeFile(file.fileName(), exchange::maximumFileSize);
    QVERIFY(!content);
    QCOMPARE(content.error(), exchange::ReadError::TooLarge);
    const auto vault = vault::readVaultFile(file.fileName());
    QVERIFY(!vault);
    QCOMPARE(vault.error().place, vault::VaultError::Place::TooLong);
    QVERIFY(peakMemory() - before < 4 * 1024);
}

void TestBadInput::takesNoMemoryForADearSlot_data()
{
    QTest::addColumn<quint32>("memoryKib");
    QTest::addColumn<quint32>("passes");
    QTest::newRow("all there is") << 0xFFFF'FFFFU << 3U;
    QTest::newRow("8 GiB") << 8U * 1024 * 1024 << 3U;
    QTest::newRow("for ever") << 64U * 1024 << 0xFFFF'FFFFU;
    QTest::newRow("too little") << 1024U << 3U;
    QTest::newRow("nothing") << 0U << 0U;
}

void TestBadInput::takesNoMemoryForADearSlot()
{
    QFETCH(quint32, memoryKib);
    QFETCH(quint32, passes);
    SecureWriter body;
    body.bytes(std::vector<std::byte>(16)); // salt
    body.number(std::uint32_t(memoryKib));
    body.number(std::uint32_t(passes));
    body.bytes(std::vector<std::byte>(24 + 48)); // nonce, wrapped key
    const vault::Slot slot{.kind = std::uint8_t(vault::SlotKind::Password),
                           .body = {body.written().begin(), body.written().end()}};
    const long before = peakMemory();
    const auto opened =
        vault::openSlot({}, slot, std::as_bytes(std::span("password", 8)), vault::slotBounds());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, vault::VaultError::Kind::CostOutOfBounds);
    QVERIFY(peakMemory() - before < 1024);
}

void TestBadInput::survivesDeepNesting_data()
{
    QTest::addColumn<QByteArray>("content");
    constexpr int depth = 1 << 17; // A recursion needs more than the stack has.
    QByteArray objects;
    for (int i = 0; i < depth; ++i)
        objects += "{\"a\":";
    QTest::newRow("arrays") << QByteArray(depth, '[');
    QTest::newRow("arrays, whole") << QByteArray(depth, '[') + QByteArray(depth, ']');
    QTest::newRow("objects") << objects;
    QTest::newRow("objects, whole") << objects + '1' + QByteArray(depth, '}');
    QByteArray elements;
    for (int i = 0; i < depth; ++i)
        elements += "<a>";
    QTest::newRow("elements") << "<KeePassFile>" + elements;
    // In each format's own file, in the place of its first value.
    for (const test::PlainFile& file : test::plainFiles()) {
        const qsizetype value = file.content.indexOf(':');
        if (!file.content.trimmed().startsWith('{') && !file.content.trimmed().startsWith('['))
            continue;
        QTest::addRow("%s", file.name) << file.content.left(value + 1) + QByteArray(depth, '[') +
                                              QByteArray(depth, ']') + ',' +
                                              file.content.mid(value + 1);
    }
}

void TestBadInput::survivesDeepNesting()
{
    QFETCH(const QByteArray, content);
    // Whatever it makes of it: it does not end the program, and it ends.
    const auto imported = exchange::importFile({.bytes = bytesOf(content)});
    if (imported)
        QVERIFY(imported->rows.size() < 100);
}

FACTORDESK_TEST(TestBadInput, QCoreApplication)

} // namespace tst_bad_input

#include "tst_bad_input.moc"
