// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/snippets/snippet_runner.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
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

SnippetRunner csharpRunner()
{
    const SnippetRunner dotnet{QStringLiteral("C#"),
                               QStringLiteral("dotnet"),
                               QStringLiteral("call.cs"),
                               {QStringLiteral("run"), QStringLiteral("--")}};
    const SnippetRunner mono{
        QStringLiteral("C#"),
        QStringLiteral("sh"),
        QStringLiteral("call.cs"),
        {QStringLiteral("-c"), QStringLiteral("mcs -out:call.exe -r:System.Net.Http.dll \"$0\" && "
                                              "exec mono call.exe")},
        true};
    return !dotnet.isInstalled() && mono.isInstalled() ? mono : dotnet;
}

/// The same calls, without top-level statements and what .NET has had since version 5.
QString forMono(QString snippet)
{
    static const QRegularExpression newer(
        QStringLiteral("    RequestHeaderEncodingSelector[^\n]*\n|"
                       "var asItIs = new UriCreationOptions\\n\\{\\n[^}]*\\};\\n"));
    snippet.remove(newer);
    snippet.replace(QLatin1String(", asItIs)"), QLatin1String(")"));
    snippet.replace(QLatin1String("using var "), QLatin1String("var "));
    snippet.replace(QLatin1String("SocketsHttpHandler"), QLatin1String("HttpClientHandler"));
    snippet.replace(QLatin1String("Encoding.Latin1"), QLatin1String("Encoding.GetEncoding(28591)"));
    snippet.replace(
        QLatin1String("using System.Text;\n"),
        QLatin1String("using System.Text;\nusing System.Threading.Tasks;\n"
                      "class Call { static void Main() { Run().GetAwaiter().GetResult(); }"
                      " static async Task Run() {\n"));
    return snippet + QLatin1String("\n} }");
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
    const auto isFound = [](const QString& name) {
        return !QStandardPaths::findExecutable(name).isEmpty();
    };
    return isFound(program) &&
           (!isMono || (isFound(QStringLiteral("mcs")) && isFound(QStringLiteral("mono"))));
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
        csharpRunner(),
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
    const QString text = runner.isMono ? forMono(snippet) : snippet;
    if (!writeFile(folder.filePath(runner.file), text.toUtf8() + '\n') || !writeProject(folder))
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
