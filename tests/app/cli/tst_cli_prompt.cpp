// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSocketNotifier>
#include <QTest>

#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace tst_cli_prompt {

// The program at a terminal of its own.
class TestCliPrompt : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksWithoutShowingWhatIsTyped();
    void isLeftByControlC();

private:
    /// What the terminal shows so far.
    QByteArray shown();
    void type(const QByteArray& text)
    {
        QCOMPARE(::write(m_master, text.data(), size_t(text.size())), text.size());
    }
    [[nodiscard]] bool echoes() const;

    int m_master = -1;
    int m_slave = -1;
    QByteArray m_shown;
    std::unique_ptr<QProcess> m_process;
};

void TestCliPrompt::init()
{
    m_shown.clear();
    QCOMPARE(::openpty(&m_master, &m_slave, nullptr, nullptr, nullptr), 0);
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier([slave = m_slave] {
        ::setsid();
        ::ioctl(slave, TIOCSCTTY, 0);
        ::dup2(slave, STDIN_FILENO);
    });
    m_process->start(QStringLiteral(FACTORDESK_CLI),
                     {QStringLiteral("uri"), QStringLiteral("--json")});
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains("otpauth URI: "), 20'000);
    QVERIFY(!echoes());
}

void TestCliPrompt::cleanup()
{
    m_process.reset();
    ::close(m_master);
    ::close(m_slave);
}

QByteArray TestCliPrompt::shown()
{
    int waiting = 0;
    while (::ioctl(m_master, FIONREAD, &waiting) == 0 && waiting > 0) {
        QByteArray piece(waiting, '\0');
        piece.truncate(::read(m_master, piece.data(), size_t(piece.size())));
        m_shown += piece;
    }
    return m_shown;
}

bool TestCliPrompt::echoes() const
{
    termios mode{};
    return ::tcgetattr(m_slave, &mode) == 0 && (mode.c_lflag & ECHO) != 0 &&
           (mode.c_lflag & ISIG) != 0;
}

void TestCliPrompt::asksWithoutShowingWhatIsTyped()
{
    type("otpauth://totp/a?secret=AAAA\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_process->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(m_process->exitCode(), 0);
    QVERIFY(m_process->readAllStandardOutput().contains("\"secret\":\"AAAA\""));
    QVERIFY(!shown().contains("AAAA"));
    QVERIFY(echoes());
}

void TestCliPrompt::isLeftByControlC()
{
    type("otpauth://totp/\x03");
    type("\n"); // the terminal hands over whole lines
    QTRY_COMPARE_WITH_TIMEOUT(m_process->state(), QProcess::NotRunning, 20'000);
    QCOMPARE(m_process->exitCode(), 4);
    QVERIFY(m_process->readAllStandardError().contains("Nothing was typed"));
    QVERIFY(echoes());
}

FACTORDESK_TEST(TestCliPrompt, QCoreApplication)

} // namespace tst_cli_prompt

#include "tst_cli_prompt.moc"
