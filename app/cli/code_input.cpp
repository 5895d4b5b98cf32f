// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/code_input.h"

#include "core/otp/parameters.h"
#include "ui/text/input_text.h"

namespace factordesk::cli {

Option codeFileOption()
{
    return {QStringLiteral("code-file"), QStringLiteral("FILE"),
            QStringLiteral("Where the code is; it is asked for when absent.")};
}

Expected<SecureBytes, Failure> readTypedCode(Inputs& inputs, const Arguments& arguments)
{
    constexpr std::size_t longestCode = 1024;
    return inputs.read(arguments.value(QStringLiteral("code-file")), QStringLiteral("Code"),
                       longestCode);
}

Expected<otp::Code, Failure> readCode(Inputs& inputs, const Arguments& arguments)
{
    const auto typed = readTypedCode(inputs, arguments);
    if (!typed)
        return Unexpected(typed.error());
    const auto code = otp::parseCode(typed->text(), otp::zitadelParameters.digits);
    if (!code)
        return Unexpected(inputFailure(text::explain(code.error())));
    return *code;
}

} // namespace factordesk::cli
