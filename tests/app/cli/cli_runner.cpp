// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"

#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTimer>

namespace factordesk::test {

namespace {

const QTemporaryDir& dataHome()
{
    static const QTemporaryDir folder;
    return folder;
}

} // namespace

QString journalFolder()
{
    return dataHome().filePath(QStringLiteral("factordesk/journal"));
}

CliResult runCli(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    // Any other error but this one is followed by finished(): a program that ends before it has
    // read all of its input is one.
    QObject::connect(&process, &QProcess::errorOccurred, &loop, [&](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            loop.quit();
    });
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), dataHome().path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FACTORDESK_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    loop.exec();
    if (process.state() != QProcess::NotRunning)
        return {};
    CliResult result{.exitStatus = process.exitCode(), .output = {}, .errors = {}};
    if (process.exitStatus() != QProcess::NormalExit)
        result.exitStatus = -1;
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

QString TestFiles::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace factordesk::test
