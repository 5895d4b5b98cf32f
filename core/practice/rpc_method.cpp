// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/rpc_method.h"

#include <algorithm>
#include <array>

namespace factordesk::practice {

namespace {

using enum ProtoKind;

constexpr ProtoField text(std::uint32_t number, const char* name)
{
    return {number, name, Text};
}
constexpr ProtoField texts(std::uint32_t number, const char* name)
{
    return {number, name, Text, true};
}
constexpr ProtoField number(std::uint32_t field, const char* name)
{
    return {field, name, Number};
}
constexpr ProtoField boolean(std::uint32_t number, const char* name)
{
    return {number, name, Boolean};
}
constexpr ProtoField moment(std::uint32_t number, const char* name)
{
    return {number, name, Timestamp};
}
constexpr ProtoField duration(std::uint32_t number, const char* name)
{
    return {number, name, Duration};
}
constexpr ProtoField part(std::uint32_t number, const char* name, const ProtoMessage& type)
{
    return {number, name, Message, false, &type};
}
constexpr ProtoField parts(std::uint32_t number, const char* name, const ProtoMessage& type)
{
    return {number, name, Message, true, &type};
}
constexpr ProtoField choice(std::uint32_t number, const char* name, const ProtoEnum& type)
{
    return {number, name, Enumeration, false, nullptr, &type};
}
constexpr ProtoField choices(std::uint32_t number, const char* name, const ProtoEnum& type)
{
    return {number, name, Enumeration, true, nullptr, &type};
}

// --- Enums ---------------------------------------------------------------------------------------

constexpr std::array userStateNames{"UNSPECIFIED", "ACTIVE", "INACTIVE",
                                    "DELETED",     "LOCKED", "INITIAL"};
constexpr ProtoEnum userState{"USER_STATE_", userStateNames};
constexpr std::array factorStateNames{"UNSPECIFIED", "NOT_READY", "READY", "REMOVED"};
constexpr ProtoEnum factorState{"AUTH_FACTOR_STATE_", factorStateNames};
constexpr std::array methodTypeNames{"UNSPECIFIED", "PASSWORD", "PASSKEY", "IDP",
                                     "TOTP",        "U2F",      "OTP_SMS", "OTP_EMAIL"};
constexpr ProtoEnum methodType{"AUTHENTICATION_METHOD_TYPE_", methodTypeNames};
constexpr std::array secondFactorNames{"UNSPECIFIED", "OTP", "U2F", "OTP_EMAIL", "OTP_SMS"};
constexpr ProtoEnum secondFactor{"SECOND_FACTOR_TYPE_", secondFactorNames};
constexpr std::array passkeysNames{"NOT_ALLOWED", "ALLOWED"};
constexpr ProtoEnum passkeys{"PASSKEYS_TYPE_", passkeysNames};
constexpr std::array ownerNames{"UNSPECIFIED", "INSTANCE", "ORG"};
constexpr ProtoEnum ownerType{"RESOURCE_OWNER_TYPE_", ownerNames};
constexpr std::array columnNames{"UNSPECIFIED", "USER_NAME",    "FIRST_NAME", "LAST_NAME",
                                 "NICK_NAME",   "DISPLAY_NAME", "EMAIL",      "STATE",
                                 "TYPE",        "CREATION_DATE"};
constexpr ProtoEnum column{"USER_FIELD_NAME_", columnNames};
constexpr ProtoEnum anyNumber{}; ///< Of requests, where the number itself is read.

// --- What answers are made of ------------------------------------------------------------------

constexpr std::array detailsFields{number(1, "sequence"), moment(2, "changeDate"),
                                   text(3, "resourceOwner"), moment(4, "creationDate")};
constexpr ProtoMessage details{detailsFields};
constexpr std::array listDetailsFields{number(1, "totalResult"), number(2, "processedSequence"),
                                       moment(3, "timestamp")};
constexpr ProtoMessage listDetails{listDetailsFields};
constexpr std::array profileFields{text(1, "givenName"), text(2, "familyName"), text(3, "nickName"),
                                   text(4, "displayName"), text(5, "preferredLanguage")};
constexpr ProtoMessage profile{profileFields};
constexpr std::array emailFields{text(1, "email"), boolean(2, "isVerified")};
constexpr ProtoMessage email{emailFields};
constexpr std::array phoneFields{text(1, "phone"), boolean(2, "isVerified")};
constexpr ProtoMessage phone{phoneFields};
constexpr std::array humanFields{part(6, "profile", profile), part(7, "email", email),
                                 part(8, "phone", phone)};
constexpr ProtoMessage human{humanFields};
constexpr std::array machineFields{text(1, "name")};
constexpr ProtoMessage machine{machineFields};
constexpr std::array userFields{
    text(1, "userId"),           choice(2, "state", userState), text(3, "username"),
    texts(4, "loginNames"),      text(5, "preferredLoginName"), part(6, "human", human),
    part(7, "machine", machine), part(8, "details", details)};
constexpr ProtoMessage user{userFields};
constexpr ProtoMessage nothing{};
constexpr std::array factorFields{choice(1, "state", factorState), part(2, "otp", nothing)};
constexpr ProtoMessage factor{factorFields};
constexpr std::array settingsFields{boolean(1, "allowUsernamePassword"),
                                    boolean(3, "allowExternalIdp"),
                                    boolean(4, "forceMfa"),
                                    choice(5, "passkeysType", passkeys),
                                    duration(9, "passwordCheckLifetime"),
                                    duration(12, "secondFactorCheckLifetime"),
                                    choices(14, "secondFactors", secondFactor),
                                    choice(19, "resourceOwnerType", ownerType)};
constexpr ProtoMessage settings{settingsFields};
constexpr std::array orgStateNames{"UNSPECIFIED", "ACTIVE", "INACTIVE", "REMOVED"};
constexpr ProtoEnum orgState{"ORGANIZATION_STATE_", orgStateNames};
constexpr std::array organisationFields{text(1, "id"), part(2, "details", details),
                                        choice(3, "state", orgState), text(4, "name"),
                                        text(5, "primaryDomain")};
constexpr ProtoMessage organisation{organisationFields};

constexpr std::array eventTypeFields{text(1, "key"), text(2, "localizedMessage")};
constexpr ProtoMessage eventType{eventTypeFields};
constexpr std::array eventFields{moment(1, "changeDate"),      part(2, "eventType", eventType),
                                 number(3, "sequence"),        text(4, "editorId"),
                                 text(5, "editorDisplayName"), text(6, "resourceOwnerId")};
constexpr ProtoMessage event{eventFields};

// --- What searches are made of -----------------------------------------------------------------

constexpr std::array userNameFields{text(1, "userName"), choice(2, "method", anyNumber)};
constexpr std::array firstNameFields{text(1, "firstName"), choice(2, "method", anyNumber)};
constexpr std::array lastNameFields{text(1, "lastName"), choice(2, "method", anyNumber)};
constexpr std::array nickNameFields{text(1, "nickName"), choice(2, "method", anyNumber)};
constexpr std::array displayNameFields{text(1, "displayName"), choice(2, "method", anyNumber)};
constexpr std::array emailQueryFields{text(1, "emailAddress"), choice(2, "method", anyNumber)};
constexpr std::array loginNameFields{text(1, "loginName"), choice(2, "method", anyNumber)};
constexpr std::array phoneQueryFields{text(1, "number"), choice(2, "method", anyNumber)};
constexpr ProtoMessage userNameQuery{userNameFields};
constexpr ProtoMessage firstNameQuery{firstNameFields};
constexpr ProtoMessage lastNameQuery{lastNameFields};
constexpr ProtoMessage nickNameQuery{nickNameFields};
constexpr ProtoMessage displayNameQuery{displayNameFields};
constexpr ProtoMessage emailQuery{emailQueryFields};
constexpr ProtoMessage loginNameQuery{loginNameFields};
constexpr ProtoMessage phoneQuery{phoneQueryFields};
constexpr std::array stateQueryFields{choice(1, "state", anyNumber)};
constexpr ProtoMessage stateQuery{stateQueryFields};
constexpr std::array typeQueryFields{choice(1, "type", anyNumber)};
constexpr ProtoMessage typeQuery{typeQueryFields};
constexpr std::array idsFields{texts(1, "userIds")};
constexpr ProtoMessage idsQuery{idsFields};
constexpr std::array emailsFields{texts(1, "userEmails")};
constexpr ProtoMessage emailsQuery{emailsFields};
constexpr std::array organizationFields{text(1, "organizationId")};
constexpr ProtoMessage organizationQuery{organizationFields};
// A query holds queries.
extern const ProtoMessage searchQuery;
constexpr std::array listQueryFields{parts(1, "queries", searchQuery)};
constexpr ProtoMessage listQuery{listQueryFields};
constexpr std::array notQueryFields{part(1, "query", searchQuery)};
constexpr ProtoMessage notQuery{notQueryFields};
constexpr std::array searchQueryFields{part(1, "userNameQuery", userNameQuery),
                                       part(2, "firstNameQuery", firstNameQuery),
                                       part(3, "lastNameQuery", lastNameQuery),
                                       part(4, "nickNameQuery", nickNameQuery),
                                       part(5, "displayNameQuery", displayNameQuery),
                                       part(6, "emailQuery", emailQuery),
                                       part(7, "stateQuery", stateQuery),
                                       part(8, "typeQuery", typeQuery),
                                       part(9, "loginNameQuery", loginNameQuery),
                                       part(10, "inUserIdsQuery", idsQuery),
                                       part(11, "orQuery", listQuery),
                                       part(12, "andQuery", listQuery),
                                       part(13, "notQuery", notQuery),
                                       part(14, "inUserEmailsQuery", emailsQuery),
                                       part(15, "organizationIdQuery", organizationQuery),
                                       part(16, "phoneQuery", phoneQuery)};
constexpr ProtoMessage searchQuery{searchQueryFields};
constexpr std::array orgNameFields{text(1, "name"), choice(2, "method", anyNumber)};
constexpr ProtoMessage orgNameQuery{orgNameFields};
constexpr std::array orgDomainFields{text(1, "domain"), choice(2, "method", anyNumber)};
constexpr ProtoMessage orgDomainQuery{orgDomainFields};
constexpr std::array orgIdFields{text(1, "id")};
constexpr ProtoMessage orgIdQuery{orgIdFields};
constexpr std::array orgQueryFields{
    part(1, "nameQuery", orgNameQuery), part(2, "domainQuery", orgDomainQuery),
    part(3, "stateQuery", stateQuery), part(4, "idQuery", orgIdQuery),
    part(5, "defaultQuery", nothing)};
constexpr ProtoMessage orgQuery{orgQueryFields};
constexpr std::array pageFields{number(1, "offset"), number(2, "limit"), boolean(3, "asc")};
constexpr ProtoMessage page{pageFields};

// --- Requests and answers ----------------------------------------------------------------------

constexpr std::array userIdFields{text(1, "userId")};
constexpr std::array verifyFields{text(1, "userId"), text(2, "code")};
constexpr std::array codesRequestFields{text(1, "userId"), number(2, "count")};
constexpr std::array factorsRequestFields{text(1, "userId"), choices(2, "authFactors", anyNumber),
                                          choices(3, "states", anyNumber)};
constexpr std::array searchFields{part(1, "query", page), choice(2, "sortingColumn", anyNumber),
                                  parts(3, "queries", searchQuery)};
constexpr std::array orgSearchFields{part(1, "query", page), choice(2, "sortingColumn", anyNumber),
                                     parts(3, "queries", orgQuery)};
constexpr std::array contextFields{text(1, "orgId"), boolean(2, "instance")};
constexpr ProtoMessage context{contextFields};
constexpr std::array settingsRequestFields{part(1, "ctx", context)};

constexpr std::array changeQueryFields{number(1, "sequence"), number(2, "limit"),
                                       boolean(3, "asc")};
constexpr ProtoMessage changeQuery{changeQueryFields};
constexpr std::array eventsRequestFields{part(1, "query", changeQuery), text(2, "userId")};
constexpr std::array eventsFields{parts(2, "result", event)};

constexpr std::array changeFields{part(1, "details", details)};
constexpr std::array registrationFields{part(1, "details", details), text(2, "uri"),
                                        text(3, "secret")};
constexpr std::array codesFields{part(1, "details", details), texts(2, "recoveryCodes")};
constexpr std::array userAnswerFields{part(1, "details", details), part(2, "user", user)};
constexpr std::array usersFields{part(1, "details", listDetails),
                                 choice(2, "sortingColumn", column), parts(3, "result", user)};
constexpr std::array methodsFields{part(1, "details", listDetails),
                                   choices(2, "authMethodTypes", methodType)};
constexpr std::array factorsFields{parts(1, "result", factor)};
constexpr std::array settingsAnswerFields{part(1, "details", details),
                                          part(2, "settings", settings)};
constexpr std::array permissionsFields{texts(1, "result")};
constexpr std::array organisationsFields{part(1, "details", listDetails),
                                         choice(2, "sortingColumn", anyNumber),
                                         parts(3, "result", organisation)};

constexpr std::array methods{
    RpcMethod{"/zitadel.user.v2.UserService/VerifyTOTPRegistration",
              Operation::VerifyTotp,
              {verifyFields},
              {changeFields}},
    RpcMethod{"/zitadel.user.v2.UserService/RegisterTOTP",
              Operation::RegisterTotp,
              {userIdFields},
              {registrationFields}},
    RpcMethod{"/zitadel.user.v2.UserService/RemoveTOTP",
              Operation::RemoveTotp,
              {userIdFields},
              {changeFields}},
    RpcMethod{"/zitadel.user.v2.UserService/GenerateRecoveryCodes",
              Operation::GenerateRecoveryCodes,
              {codesRequestFields},
              {codesFields}},
    RpcMethod{"/zitadel.user.v2.UserService/GetUserByID",
              Operation::GetUser,
              {userIdFields},
              {userAnswerFields}},
    RpcMethod{"/zitadel.user.v2.UserService/ListUsers",
              Operation::ListUsers,
              {searchFields},
              {usersFields}},
    RpcMethod{"/zitadel.user.v2.UserService/ListAuthenticationMethodTypes",
              Operation::AuthenticationMethods,
              {userIdFields},
              {methodsFields}},
    RpcMethod{"/zitadel.user.v2.UserService/ListAuthenticationFactors",
              Operation::AuthenticationFactors,
              {factorsRequestFields},
              {factorsFields}},
    RpcMethod{"/zitadel.settings.v2.SettingsService/GetLoginSettings",
              Operation::LoginSettings,
              {settingsRequestFields},
              {settingsAnswerFields}},
    RpcMethod{"/zitadel.management.v1.ManagementService/ListUserChanges",
              Operation::UserChanges,
              {eventsRequestFields},
              {eventsFields}},
    RpcMethod{"/zitadel.org.v2.OrganizationService/ListOrganizations",
              Operation::Organizations,
              {orgSearchFields},
              {organisationsFields}},
    RpcMethod{"/zitadel.auth.v1.AuthService/ListMyZitadelPermissions",
              Operation::Permissions,
              {},
              {permissionsFields}},
};

constexpr std::array anyFields{text(1, "typeUrl"), ProtoField{2, "value", Bytes}};
constexpr ProtoMessage any{anyFields};
constexpr std::array statusFields{number(1, "code"), text(2, "message"), parts(3, "details", any)};
constexpr std::array errorDetailFields{text(1, "id"), text(2, "message")};

} // namespace

const RpcMethod* rpcMethod(QByteArrayView path)
{
    const auto* const found = std::ranges::find(methods, path, &RpcMethod::path);
    return found == methods.end() ? nullptr : found;
}

ProtoMessage rpcStatusType()
{
    return {statusFields};
}

ProtoMessage errorDetailType()
{
    return {errorDetailFields};
}

} // namespace factordesk::practice
