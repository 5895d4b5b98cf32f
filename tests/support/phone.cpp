// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/phone.h"

#include "core/base/clock.h"
#include "core/otp/generator.h"
#include "core/scan/reader.h"

namespace factordesk::test {

bool Phone::scan(const QImage& picture)
{
    const std::vector<SecureBytes> symbols = scan::readSymbols(picture);
    if (symbols.size() != 1)
        return false;
    auto account = otpauth::parseKeyUri(symbols.front().text());
    if (!account)
        return false;
    m_account = std::move(account).value();
    return true;
}

QString Phone::code(std::chrono::seconds ahead) const
{
    const auto generator = otp::Generator::make(m_account->secret.bytes(), m_account->parameters);
    const auto now = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    const otp::Code code = generator->codeAt(otp::UnixTime(now + ahead));
    return QString::fromLatin1(code.text().data(), static_cast<qsizetype>(code.length()));
}

} // namespace factordesk::test
