// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/x_server.h"

#include <QStandardPaths>
#include <QTest>

#include <cstdio>

namespace factordesk::test {

namespace {

constexpr int patience = 20'000; // milliseconds

/// Runs xdotool while the program under test goes on.
void xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, patience);
    QCOMPARE(process.exitCode(), 0);
}

} // namespace

XServer::~XServer()
{
    m_process.terminate();
    m_process.waitForFinished();
}

bool XServer::startOrSkip()
{
    for (const char* const program : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            std::fprintf(stderr, "SKIP: %s is not installed\n", program);
            return false;
        }
    }
    if (start())
        return true;
    std::fputs("SKIP: no X server can be had here\n", stderr);
    return false;
}

bool XServer::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"),
                                             QStringLiteral("-noreset"), QStringLiteral("-screen"),
                                             QStringLiteral("0"), QStringLiteral("1280x900x24")});
    if (!m_process.waitForReadyRead(patience))
        return false;
    qputenv("DISPLAY", ':' + m_process.readLine().trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    return true;
}

void focusWindow(quintptr window)
{
    xdotool({QStringLiteral("windowfocus"), QString::number(window)});
}

void focusWindowOf(qint64 process)
{
    // Of the options, --name tells what the pattern is for.
    xdotool({QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
             QStringLiteral("--all"), QStringLiteral("--pid"), QString::number(process),
             QStringLiteral("--name"), QStringLiteral("."), QStringLiteral("windowfocus")});
}

void press(const QStringList& keys)
{
    xdotool(QStringList{QStringLiteral("key"), QStringLiteral("--clearmodifiers")} + keys);
}

void type(const QString& text)
{
    xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("2"), text});
}

} // namespace factordesk::test
