// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/api_error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace factordesk::practice {

namespace {

struct Text
{
    const char* english;
    const char* german;
};

constexpr Text userNotFound{"User could not be found", "Benutzer konnte nicht gefunden werden"};
constexpr Text userIdMissing{"User ID missing", "Benutzer ID fehlt"};
constexpr Text factorExists{"Multifactor OTP (OneTimePassword) is already set up",
                            "Multifaktor OTP (OneTimePassword) ist bereits eingerichtet"};
constexpr Text factorMissing{"Multifactor OTP (OneTimePassword) doesn't exist",
                             "Multifaktor OTP (OneTimePassword) existiert nicht"};
constexpr Text invalidCode{"Invalid code", "Code ist ungültig"};

// What ZITADEL has no translation for is the same in every language.
constexpr Text untranslated(const char* text)
{
    return {text, text};
}

struct Entry
{
    QByteArrayView id;
    RpcCode code;
    Text text;
};

constexpr std::array catalogue{
    // verify
    Entry{"EVENT-8isk2", RpcCode::InvalidArgument, invalidCode},
    Entry{"COMMAND-3Mif9s", RpcCode::NotFound, factorMissing},
    Entry{"COMMAND-qx4ls", RpcCode::FailedPrecondition,
          untranslated("Errors.Users.MFA.OTP.AlreadyReady")},
    Entry{"COMMAND-8N9ds", RpcCode::FailedPrecondition, userIdMissing},
    // register, remove
    Entry{"COMMAND-do9se", RpcCode::AlreadyExists, factorExists},
    Entry{"COMMAND-SqyJz", RpcCode::FailedPrecondition, userNotFound},
    Entry{"COMMAND-Hd9sd", RpcCode::NotFound, factorMissing},
    Entry{"COMMAND-5M0sd", RpcCode::InvalidArgument, userIdMissing},
    // recovery codes
    Entry{"COMMAND-uXHNj", RpcCode::FailedPrecondition, userNotFound},
    Entry{"COMMAND-8f2k9", RpcCode::FailedPrecondition,
          untranslated("Errors.User.MFA.RecoveryCodes.MaxCountExceeded")},
    // reads
    Entry{"QUERY-Dfbg2", RpcCode::NotFound, userNotFound},
    Entry{"QUERY-FpQqK", RpcCode::NotFound, untranslated("Errors.Changes.NotFound")},
    // permissions and tokens
    Entry{"COMMAND-4g3xq", RpcCode::NotFound, untranslated("Errors.NotFound")},
    Entry{"AUTHZ-cdgFk", RpcCode::NotFound, untranslated("membership not found")},
    Entry{"AUTH-AWfge", RpcCode::PermissionDenied, untranslated("No matching permissions found")},
    Entry{"AUTH-Swrgg2", RpcCode::PermissionDenied, untranslated("No matching permissions found")},
    Entry{"AUTH-5mWD2", RpcCode::PermissionDenied, untranslated("No matching permissions found")},
    Entry{"AUTH-Bohd2",
          RpcCode::PermissionDenied,
          {"User can only perform this action on itself",
           "Benutzer kann diese Aktion nur für sich selbst ausführen"}},
    Entry{"AUTH-Bs7Ds", RpcCode::PermissionDenied, untranslated("Organisation doesn't exist")},
    Entry{"AUTH-7fs1e", RpcCode::Unauthenticated, untranslated("Errors.Token.Invalid")},
};

/// The weight of one entry of Accept-Language; 0 also where the client refuses it.
double weightOf(const QByteArray& entry)
{
    const qsizetype mark = entry.indexOf(";q=");
    return mark < 0 ? 1.0 : entry.mid(mark + 3).toDouble();
}

QString fullMessage(const ApiError& error)
{
    if (error.id.isEmpty())
        return error.message;
    return QStringLiteral("%1 (%2)").arg(error.message, QString::fromLatin1(error.id));
}

QJsonObject statusObject(const ApiError& error)
{
    QJsonObject status{{QStringLiteral("code"), static_cast<int>(error.code)},
                       {QStringLiteral("message"), fullMessage(error)}};
    if (!error.id.isEmpty()) {
        const QJsonObject detail{
            {QStringLiteral("@type"), QStringLiteral("type.googleapis.com/zitadel.v1.ErrorDetail")},
            {QStringLiteral("id"), QString::fromLatin1(error.id)},
            {QStringLiteral("message"), error.message}};
        status.insert(QStringLiteral("details"), QJsonArray{detail});
    }
    return status;
}

} // namespace

int httpStatus(RpcCode code)
{
    switch (code) {
    case RpcCode::InvalidArgument:
    case RpcCode::FailedPrecondition: return 400;
    case RpcCode::NotFound: return 404;
    case RpcCode::AlreadyExists: return 409;
    case RpcCode::PermissionDenied: return 403;
    case RpcCode::ResourceExhausted: return 429;
    case RpcCode::Unimplemented: return 501;
    case RpcCode::Internal: break;
    case RpcCode::Unauthenticated: return 401;
    }
    return 500;
}

Language preferredLanguage(const QByteArray& acceptLanguage)
{
    Language best = Language::English;
    double bestWeight = 0;
    for (const QByteArray& part : acceptLanguage.toLower().replace(' ', "").split(',')) {
        const QByteArray tag = part.split(';').first().split('-').first();
        const bool known = tag == "de" || tag == "en" || tag == "*";
        if (known && weightOf(part) > bestWeight) {
            best = tag == "de" ? Language::German : Language::English;
            bestWeight = weightOf(part);
        }
    }
    return best;
}

ApiError apiError(QByteArrayView id, Language language)
{
    const auto* const found =
        std::ranges::find_if(catalogue, [id](const Entry& entry) { return entry.id == id; });
    if (found == catalogue.end())
        return {RpcCode::Internal, id.toByteArray(), QStringLiteral("Errors.Internal")};
    const char* const text =
        language == Language::German ? found->text.german : found->text.english;
    return {found->code, id.toByteArray(), QString::fromUtf8(text)};
}

ApiError fieldLengthError(const QString& field)
{
    return {RpcCode::InvalidArgument,
            {},
            QStringLiteral("invalid %1: value length must be between 1 and 200 runes, inclusive")
                .arg(field)};
}

HttpAnswer errorAnswer(const ApiError& error)
{
    HttpAnswer answer;
    answer.status = httpStatus(error.code);
    answer.body = QJsonDocument(statusObject(error)).toJson(QJsonDocument::Compact);
    if (error.code == RpcCode::Unauthenticated) // the gateway copies the message there
        answer.headers.emplaceBack("WWW-Authenticate", fullMessage(error).toLatin1());
    return answer;
}

HttpAnswer parseErrorAnswer(ParseError error)
{
    const auto answer = [](int status, RpcCode code, const char* message) {
        HttpAnswer result = errorAnswer({code, {}, QString::fromLatin1(message)});
        result.status = status;
        return result;
    };
    switch (error) {
    case ParseError::Malformed: break;
    case ParseError::HeadersTooLarge:
        return answer(431, RpcCode::ResourceExhausted, "request header fields too large");
    case ParseError::BodyTooLarge:
        return answer(413, RpcCode::ResourceExhausted, "request body too large");
    case ParseError::UnsupportedVersion:
        return answer(505, RpcCode::Unimplemented, "HTTP version not supported");
    case ParseError::UnsupportedCoding:
        return answer(501, RpcCode::Unimplemented, "unsupported transfer coding");
    }
    return answer(400, RpcCode::InvalidArgument, "malformed HTTP request");
}

} // namespace factordesk::practice
