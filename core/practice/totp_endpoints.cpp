// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/totp_endpoints.h"

#include "core/encoding/base32.h"
#include "core/otp/generator.h"
#include "core/practice/proto_json.h"
#include "core/practice/registration_uri.h"

namespace factordesk::practice {

namespace {

constexpr QStringView userWrite = u"user.write";
constexpr QStringView credentialWrite = u"user.credential.write";
constexpr std::size_t secretSize = 20;

HttpAnswer failed(const Call& call, QByteArrayView id)
{
    return errorAnswer(callError(call, id));
}

HttpAnswer changed(const Details& details)
{
    return jsonAnswer({{QStringLiteral("details"), detailsJson(details)}});
}

/// Why the caller may not change someone; the order of the checks is ZITADEL's.
std::optional<ApiError> mayNot(const Call& call, QStringView permission)
{
    const Person* const person = call.directory.person(call.userId);
    if (!person)
        return callError(call, "COMMAND-4g3xq");
    return refusal(call, call.directory.organisationOf(*person), permission);
}

bool isOutsideLengthRule(const QString& text)
{
    const qsizetype runes = text.toUcs4().size();
    return runes < 1 || runes > 200;
}

bool isAccepted(const QString& code, const SecureBytes& secret, ServerTime now)
{
    const auto generator = otp::Generator::make(secret.bytes(), otp::zitadelParameters);
    if (!generator)
        return false;
    const otp::TimeStep step = otp::timeStepAt(std::chrono::floor<std::chrono::seconds>(now),
                                               otp::zitadelParameters.period);
    const QByteArray typed = code.trimmed().toUtf8();
    if (typed.size() != otp::zitadelParameters.digits.count())
        return false;
    const otp::Code typedCode(
        std::string_view(typed.data(), static_cast<std::size_t>(typed.size())));
    bool accepted = false;
    for (const int offset : {-1, 0, 1}) // all three, so that the time does not tell which
        accepted = (generator->codeAt(step + offset) == typedCode) || accepted;
    return accepted;
}

} // namespace

HttpAnswer verifyTotp(const Call& call)
{
    auto request = ProtoReader::parse(call.body);
    if (!request)
        return errorAnswer(request.error());
    const QString code = request->text(QStringLiteral("code"));
    if (request->error())
        return errorAnswer(*request->error());
    if (isOutsideLengthRule(call.userId))
        return errorAnswer(
            fieldLengthError(QStringLiteral("VerifyTOTPRegistrationRequest.UserId")));
    if (isOutsideLengthRule(code))
        return errorAnswer(fieldLengthError(QStringLiteral("VerifyTOTPRegistrationRequest.Code")));
    if (const auto error = mayNot(call, credentialWrite))
        return errorAnswer(*error);
    switch (call.directory.factorState(call.userId)) {
    case FactorState::None: return failed(call, "COMMAND-3Mif9s");
    case FactorState::Active: return failed(call, "COMMAND-qx4ls");
    case FactorState::Pending: break;
    }
    if (!isAccepted(code, call.directory.secret(call.userId), call.now.wall))
        return failed(call, "EVENT-8isk2");
    return changed(call.directory.activateFactor(call.userId, call.now));
}

HttpAnswer registerTotp(const Call& call)
{
    if (isOutsideLengthRule(call.userId))
        return errorAnswer(fieldLengthError(QStringLiteral("RegisterTOTPRequest.UserId")));
    const Person* const person = call.directory.person(call.userId);
    if (!person || person->isMachine)
        return failed(call, "COMMAND-SqyJz");
    if (const auto error = mayNot(call, credentialWrite))
        return errorAnswer(*error);
    if (call.directory.factorState(call.userId) == FactorState::Active)
        return failed(call, "COMMAND-do9se");
    SecureBytes secret(secretSize);
    call.random.fill(secret.bytes());
    const QString text = QString::fromLatin1(encoding::encodeBase32(secret.bytes()).text());
    const QString uri = registrationUri(call.issuer, person->loginNames.first(), text);
    const Details details = call.directory.registerFactor(call.userId, std::move(secret), call.now);
    return jsonAnswer({{QStringLiteral("details"), detailsJson(details)},
                       {QStringLiteral("uri"), uri},
                       {QStringLiteral("secret"), text}});
}

HttpAnswer removeTotp(const Call& call)
{
    if (isOutsideLengthRule(call.userId))
        return errorAnswer(fieldLengthError(QStringLiteral("RemoveTOTPRequest.UserId")));
    // As in ZITADEL, before the permission: nobody is told more than that nothing is there.
    if (call.directory.factorState(call.userId) == FactorState::None)
        return failed(call, "COMMAND-Hd9sd");
    if (const auto error = mayNot(call, userWrite))
        return errorAnswer(*error);
    return changed(call.directory.removeFactor(call.userId, call.now));
}

} // namespace factordesk::practice
