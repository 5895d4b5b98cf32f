// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/recovery_code_endpoints.h"

#include "core/practice/proto_json.h"

#include <QJsonArray>

#include <array>

namespace factordesk::practice {

namespace {

/// Ten letters and digits that are not taken for one another, a hyphen between the halves.
QString newCode(RandomSource& random)
{
    constexpr QLatin1String alphabet("abcdefghjkmnpqrstuvwxyz23456789");
    std::array<std::byte, 10> bytes{};
    random.fill(bytes);
    QString code;
    for (const std::byte byte : bytes) {
        if (code.size() == 5)
            code.append(QLatin1Char('-'));
        code.append(alphabet.at(std::to_integer<qsizetype>(byte) % alphabet.size()));
    }
    return code;
}

} // namespace

HttpAnswer generateRecoveryCodes(const Call& call)
{
    auto request = ProtoReader::parse(call.body);
    if (!request)
        return errorAnswer(request.error());
    const std::uint64_t count = request->number(QStringLiteral("count"));
    if (request->error())
        return errorAnswer(*request->error());
    const Person* const person = call.directory.person(call.userId);
    if (!person)
        return errorAnswer(callError(call, "COMMAND-uXHNj"));
    const Organisation& organisation = call.directory.organisationOf(*person);
    if (const auto error = refusal(call, organisation, u"user.credential.write"))
        return errorAnswer(*error);
    if (count > maximumRecoveryCodes - call.directory.recoveryCodes(call.userId))
        return errorAnswer(callError(call, "COMMAND-8f2k9"));
    QJsonArray codes;
    for (std::uint64_t i = 0; i < count; ++i)
        codes.append(newCode(call.random));
    call.directory.addRecoveryCodes(call.userId, count);
    return jsonAnswer({{QStringLiteral("details"),
                        QJsonObject{{QStringLiteral("resourceOwner"), organisation.id}}},
                       {QStringLiteral("recoveryCodes"), codes}});
}

} // namespace factordesk::practice
