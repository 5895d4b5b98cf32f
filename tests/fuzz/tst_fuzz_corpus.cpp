// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QTest>

namespace tst_fuzz_corpus {

namespace fuzz = factordesk::fuzz;

using Target = void (*)(std::string_view);

// A broken promise aborts the program: QtTest then names the file.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void TestFuzzCorpus::keepsItsPromises_data()
{
    QTest::addColumn<Target>("target");
    QTest::addColumn<QByteArray>("bytes");
    for (const auto& [name, target] :
         {std::pair("base32", &fuzz::base32), std::pair("code", &fuzz::code),
          std::pair("grpc_frame", &fuzz::grpc_frame), std::pair("http_date", &fuzz::http_date),
          std::pair("id_token", &fuzz::id_token), std::pair("import_file", &fuzz::import_file),
          std::pair("journal_line", &fuzz::journal_line), std::pair("key_file", &fuzz::key_file),
          std::pair("key_uri", &fuzz::key_uri), std::pair("message", &fuzz::message),
          std::pair("percent", &fuzz::percent),
          std::pair("redirect_request", &fuzz::redirect_request),
          std::pair("vault_entry", &fuzz::vault_entry),
          std::pair("vault_header", &fuzz::vault_header)}) {
        const QDir folder(QFINDTESTDATA("corpus") + u'/' + QLatin1String(name));
        const QStringList files = folder.entryList(QDir::Files, QDir::Name);
        fuzz::require(files.size() >= 4);
        for (const QString& file : files)
            QTest::addRow("%s: %s", name, qPrintable(file))
                << target << factordesk::test::readFile(folder.filePath(file)).value();
    }
}

void TestFuzzCorpus::keepsItsPromises()
{
    QFETCH(Target, target);
    QFETCH(QByteArray, bytes);
    std::string text = bytes.toStdString();
    QVERIFY(text.size() <= 1000); // every bit of it is flipped
    target(text);
    for (std::size_t size = 0; size < text.size(); ++size)
        target(std::string_view(text).substr(0, size));
    for (char& byte : text) {
        for (int bit = 0; bit < 8; ++bit) {
            byte = static_cast<char>(byte ^ (1 << bit));
            target(text);
            byte = static_cast<char>(byte ^ (1 << bit));
        }
    }
}

FACTORDESK_TEST(TestFuzzCorpus, factordesk::test::NoApplication)

} // namespace tst_fuzz_corpus

#include "tst_fuzz_corpus.moc"
