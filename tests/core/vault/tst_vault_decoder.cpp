// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vault_bench.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace tst_vault_decoder {

using namespace factordesk;

// What FORMAT.md says is enough to read a vault: a decoder in another language, written from it.
class TestVaultDecoder : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsWritten();
    void readsWhatIsChanged();
    void noticesAFlippedByte();

private:
    [[nodiscard]] QJsonObject decoded(int expectedStatus = 0);

    test::VaultBench m_bench;
};

QJsonObject TestVaultDecoder::decoded(int expectedStatus)
{
    QFile password(m_bench.folder.filePath(QStringLiteral("password")));
    if (password.open(QFile::WriteOnly))
        password.write("correct horse");
    password.close();
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral(FACTORDESK_VAULT_DECODER), m_bench.path(), password.fileName()});
    python.waitForFinished();
    if (python.exitCode() != expectedStatus)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

void TestVaultDecoder::readsWhatIsWritten()
{
    const auto vault = m_bench.make({QStringLiteral("ann"), QStringLiteral("bob")});
    QVERIFY(vault);
    vault::Entry& entry = vault->contents().entries[1];
    entry.account.parameters = {.kind = otp::Kind::Hotp,
                                .algorithm = otp::Algorithm::Sha512,
                                .digits = *otp::Digits::make(8)};
    entry.account.counter = 9'007'199'254'740'993U;
    entry.account.labelPrefix = QStringLiteral("Präfix");
    entry.note = QStringLiteral("two\nlines");
    entry.tags = {QStringLiteral("Work"), QStringLiteral("Home")};
    entry.isPinned = true;
    vault->contents().secrets[QStringLiteral("token")] = SecureBytes::copyOf("abc");
    QVERIFY(vault->save());

    const QJsonObject content = decoded();
    const QJsonArray entries = content[u"entries"].toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0][u"name"].toString(), QStringLiteral("ann"));
    QCOMPARE(entries[0][u"kind"].toString(), QStringLiteral("totp"));
    QCOMPARE(entries[0][u"secret"].toString(), QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    QCOMPARE(entries[1][u"kind"].toString(), QStringLiteral("hotp"));
    QCOMPARE(entries[1][u"algorithm"].toInt(), 3);
    QCOMPARE(entries[1][u"digits"].toInt(), 8);
    QCOMPARE(entries[1][u"counter"].toInteger(), 9'007'199'254'740'993);
    QCOMPARE(entries[1][u"prefix"].toString(), QStringLiteral("Präfix"));
    QCOMPARE(entries[1][u"note"].toString(), QStringLiteral("two\nlines"));
    QCOMPARE(entries[1][u"tags"].toArray(),
             QJsonArray::fromStringList({QStringLiteral("Work"), QStringLiteral("Home")}));
    QVERIFY(entries[1][u"pinned"].toBool());
    QCOMPARE(content[u"secrets"][u"token"].toString(), QStringLiteral("abc"));
}

void TestVaultDecoder::readsWhatIsChanged()
{
    const auto vault = m_bench.open();
    QVERIFY(vault);
    (*vault)->contents().entries.erase((*vault)->contents().entries.begin());
    QVERIFY((*vault)->save());
    QCOMPARE(decoded()[u"entries"].toArray().size(), 1);
}

void TestVaultDecoder::noticesAFlippedByte()
{
    QFile file(m_bench.path());
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.seek(file.size() - 1));
    char last = 0;
    QVERIFY(file.getChar(&last) && file.seek(file.size() - 1) && file.putChar(char(last ^ 1)));
    file.close();
    QVERIFY(decoded(1).isEmpty());
}

FACTORDESK_TEST(TestVaultDecoder, QCoreApplication)

} // namespace tst_vault_decoder

#include "tst_vault_decoder.moc"
