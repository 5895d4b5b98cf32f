// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_diagnose.h"

#include "app/cli/account_input.h"
#include "app/cli/code_input.h"
#include "app/cli/moment_option.h"
#include "core/diagnosis/diagnosis.h"
#include "ui/text/finding_text.h"

namespace factordesk::cli {

namespace {

using diagnosis::Finding;
using diagnosis::Verdict;

void print(const Console& console, const Finding& finding)
{
    const text::Explanation explanation = text::explain(finding, false);
    const QLatin1String verdict = text::verdictName(finding.verdict);
    if (!console.wantsJson()) {
        console.printLine(QStringLiteral("%1: %2").arg(verdict, explanation.paragraph()));
        return;
    }
    JsonWriter json;
    json.beginObject()
        .member(QLatin1String("verdict"), verdict)
        .member(QLatin1String("offsetSteps"), finding.offsetSteps)
        .member(QLatin1String("offsetSeconds"), finding.offset.count())
        .member(QLatin1String("detail"), explanation.paragraph())
        .endObject();
    console.print(json);
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const auto at = momentOf(arguments);
    if (!at)
        return Unexpected(at.error());
    Inputs inputs;
    const auto account = readAccount(inputs, arguments.positional(0));
    if (!account)
        return Unexpected(account.error());
    if (otp::needsPin(account->parameters.kind))
        return Unexpected(inputFailure(QStringLiteral(
            "Codes of mOTP and Yandex accounts cannot be diagnosed: they depend on a PIN besides "
            "the secret, and ZITADEL knows neither kind. Compare with the command code instead.")));
    const auto typed = readTypedCode(inputs, arguments);
    if (!typed)
        return Unexpected(typed.error());
    const Finding finding = diagnosis::diagnose({.secret = account->secret,
                                                 .parameters = account->parameters,
                                                 .typed = typed->text(),
                                                 .at = *at});
    print(console, finding);
    const bool isAccepted =
        finding.verdict == Verdict::Valid || finding.verdict == Verdict::WithinWindow;
    return isAccepted ? ExitStatus::Done : ExitStatus::Refused;
}

} // namespace

Command diagnoseCommand()
{
    return {.name = QStringLiteral("diagnose"),
            .synopsis = QStringLiteral("[FILE]"),
            .summary = QStringLiteral(
                "Say why a typed code is right or wrong for the account of an otpauth URI."),
            .options = {codeFileOption(), atOption()},
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
