// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/own_folders.h"
#include "tests/support/x_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace factordesk::test;

namespace {

constexpr int patience = 20'000; // milliseconds

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything that the program has written into its journal.
QByteArray journalIn(const QString& folder)
{
    QByteArray all;
    QDirIterator files(folder, {QStringLiteral("*.jsonl")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        all += contentOf(files.next());
    return all;
}

} // namespace

// The program as it is installed, with its modules, in a real X server. The other journeys drive
// the same window linked to the libraries themselves.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void enrollsInPractice();

private:
    [[nodiscard]] bool hasLoaded(const QByteArray& library) const
    {
        return contentOf(QStringLiteral("/proc/%1/maps").arg(m_program.processId()))
            .contains(library);
    }

    QString m_folder;
    QProcess m_program;
};

void TestProgram::init()
{
    m_folder = useOwnFolders();
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(QStringLiteral(FACTORDESK_PROGRAM), {});
    QVERIFY(m_program.waitForStarted());
}

void TestProgram::cleanup()
{
    m_program.kill();
    m_program.waitForFinished();
}

void TestProgram::enrollsInPractice()
{
    focusWindowOf(m_program.processId());
    QTRY_VERIFY_WITH_TIMEOUT(hasLoaded("factordesk-late"), patience);
    QVERIFY(!hasLoaded("factordesk-camera"));
    press({QStringLiteral("Return")}); // the proposed choice: to practise
    type(QStringLiteral("anna.berg"));
    // Each of them goes one step further once that step can be taken.
    const auto goesOn = [this] {
        press({QStringLiteral("Return")});
        return journalIn(m_folder).contains("register");
    };
    QTRY_VERIFY_WITH_TIMEOUT(goesOn(), patience);
    QCOMPARE(m_program.state(), QProcess::Running);
}

int main(int argc, char** argv)
{
    XServer server;
    if (!server.startOrSkip())
        return XServer::skipped;
    QCoreApplication application(argc, argv);
    TestProgram test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_program.moc"
