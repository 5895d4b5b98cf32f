// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/plain_account.h"

#include "core/encoding/percent.h"
#include "core/encoding/unicode.h"
#include "core/exchange/row_label.h"

namespace factordesk::exchange {

namespace {

using otpauth::KeyUriError;

/// Key URIs split names from a label by rules of their own: the names come in afterwards.
SecureBytes uriOf(const PlainAccount& account)
{
    const auto given = [](std::string_view name, const std::string& value) {
        return value.empty() ? std::string() : std::string(name) + encoding::percentEncode(value);
    };
    const SecureBytes secret = encoding::percentEncodeSecret(account.secret.text());
    const SecureBytes pin = encoding::percentEncodeSecret(account.pin.text());
    return SecureBytes::joined(
        {"otpauth://", account.type.empty() ? "totp" : account.type, "/x?",
         account.secret.isEmpty() ? std::string_view() : "secret=", secret.text(),
         given("&issuer=", account.issuer), given("&algorithm=", account.algorithm),
         given("&digits=", account.digits), given("&period=", account.period),
         given("&counter=", account.counter),
         pin.isEmpty() ? std::string_view() : "&pin=", pin.text()});
}

std::optional<KeyUriError::Kind> problemOf(const std::string& text)
{
    if (!encoding::isValidUtf8(text))
        return KeyUriError::Kind::InvalidUtf8;
    if (encoding::hasControlCharacter(text))
        return KeyUriError::Kind::ControlCharacter;
    return {};
}

Row refusedRow(int number, QString label, KeyUriError error)
{
    return {.number = number,
            .label = std::move(label),
            .content = Unexpected(
                RowProblem{.kind = RowProblem::Kind::BadKeyUri, .keyUriError = std::move(error)})};
}

} // namespace

Row rowOf(const PlainAccount& account, int number)
{
    for (const std::string* text : {&account.issuer, &account.name}) {
        if (const auto problem = problemOf(*text))
            return refusedRow(number, {},
                              {.kind = *problem,
                               .parameter = text == &account.name ? QStringLiteral("label")
                                                                  : QStringLiteral("issuer")});
    }
    const QString issuer = QString::fromStdString(account.issuer);
    const QString name = QString::fromStdString(account.name);
    QString label = labelOf(issuer, name);
    auto parsed = otpauth::parseKeyUri(uriOf(account).text());
    if (!parsed)
        return refusedRow(number, std::move(label), parsed.error());
    parsed->issuer = issuer;
    parsed->name = name;
    parsed->labelPrefix.clear();
    return {.number = number,
            .label = std::move(label),
            .content = vault::Entry{.account = *std::move(parsed),
                                    .note = QString::fromStdString(account.note),
                                    .tags = account.tags,
                                    .isPinned = account.isPinned}};
}

Row rowOfUri(std::string_view uri, int number)
{
    auto account = otpauth::parseKeyUri(uri);
    if (!account)
        return refusedRow(number, labelOfUri(uri), account.error());
    QString label = labelOf(*account);
    return {.number = number,
            .label = std::move(label),
            .content = vault::Entry{.account = *std::move(account)}};
}

Row unreadableRow(int number)
{
    return {.number = number,
            .content = Unexpected(RowProblem{.kind = RowProblem::Kind::Unreadable})};
}

} // namespace factordesk::exchange
