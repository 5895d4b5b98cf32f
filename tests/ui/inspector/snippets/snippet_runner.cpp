// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/snippets/snippet_runner.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace factordesk::test {

namespace {

/// Compilers are slow on a busy machine.
constexpr int patience = 180'000;

QProcessEnvironment environmentIn(const QTemporaryDir& folder)
{
    static const QTemporaryDir cache; // Of what Go has compiled, so that it does so once.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), folder.path());
    environment.insert(QStringLiteral("NO_PROXY"), QStringLiteral("*"));
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("*"));
    environment.insert(QStringLiteral("GOCACHE"), cache.path());
    environment.insert(QStringLiteral("GOFLAGS"), QStringLiteral("-mod=mod"));
    environment.insert(QStringLiteral("GOPROXY"), QStringLiteral("off"));
    environment.insert(QStringLiteral("GOTOOLCHAIN"), QStringLiteral("local"));
    environment.insert(QStringLiteral("DOTNET_CLI_TELEMETRY_OPTOUT"), QStringLiteral("1"));
    environment.insert(QStringLiteral("DOTNET_NOLOGO"), QStringLiteral("1"));
    return environment;
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(content) == content.size();
}

/// `dotnet run` runs a project, not a file.
bool writeProject(const QTemporaryDir& folder)
{
    return writeFile(folder.filePath(QStringLiteral("call.csproj")),
                     "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>"
                     "<OutputType>Exe</OutputType>"
                     "<TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)"
                     "</TargetFramework></PropertyGroup></Project>");
}

PrintedAnswer parse(const QString& language, const QByteArray& output)
{
    if (language == QLatin1String("curl")) {
        const qsizetype end = output.indexOf("\r\n\r\n");
        return {output.split(' ').value(1).toInt(), output.mid(end + 4)};
    }
    const qsizetype end = output.indexOf('\n');
    return {output.left(end).trimmed().toInt(), output.mid(end + 1)};
}

} // namespace

bool SnippetRunner::isInstalled() const
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

const QList<SnippetRunner>& snippetRunners()
{
    static const QList<SnippetRunner> runners{
        {QStringLiteral("curl"), QStringLiteral("sh"), QStringLiteral("call.sh"), {}},
        {QStringLiteral("Python"), QStringLiteral("python3"), QStringLiteral("call.py"), {}},
        {QStringLiteral("Go"),
         QStringLiteral("go"),
         QStringLiteral("call.go"),
         {QStringLiteral("run")}},
        {QStringLiteral("Node.js"), QStringLiteral("node"), QStringLiteral("call.js"), {}},
        {QStringLiteral("Ruby"), QStringLiteral("ruby"), QStringLiteral("call.rb"), {}},
        {QStringLiteral("C#"),
         QStringLiteral("dotnet"),
         QStringLiteral("call.cs"),
         {QStringLiteral("run"), QStringLiteral("--")}},
        {QStringLiteral("PHP"), QStringLiteral("php"), QStringLiteral("call.php"), {}},
        {QStringLiteral("Java"), QStringLiteral("java"), QStringLiteral("Call.java"), {}},
        {QStringLiteral("PowerShell"),
         QStringLiteral("pwsh"),
         QStringLiteral("call.ps1"),
         {QStringLiteral("-NoProfile"), QStringLiteral("-File")}},
    };
    return runners;
}

std::optional<PrintedAnswer> run(const SnippetRunner& runner, const QString& snippet)
{
    const QTemporaryDir folder; // Its owner's alone.
    if (!writeFile(folder.filePath(runner.file), snippet.toUtf8() + '\n') || !writeProject(folder))
        return std::nullopt;
    QProcess process;
    process.setProcessEnvironment(environmentIn(folder));
    process.setWorkingDirectory(folder.path());
    process.start(runner.program, runner.arguments + QStringList(runner.file));
    process.closeWriteChannel();
    // The server answers from this thread's event loop.
    const bool ended =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qWarning("%s: %s", qPrintable(runner.language), process.readAllStandardError().constData());
        process.kill();
        process.waitForFinished();
        return std::nullopt;
    }
    return parse(runner.language, process.readAllStandardOutput());
}

} // namespace factordesk::test
