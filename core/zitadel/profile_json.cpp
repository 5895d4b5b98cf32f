// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/profile_json.h"

#include "core/zitadel/json_reader.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>

namespace factordesk::zitadel {

namespace {

template <class Value>
struct Word
{
    Value value;
    QLatin1String text;
};

constexpr std::array mediaTypes{
    Word<MediaType>{MediaType::Json, QLatin1String("json")},
    Word<MediaType>{MediaType::GrpcWeb, QLatin1String("grpc-web")},
    Word<MediaType>{MediaType::Grpc, QLatin1String("grpc")},
};
constexpr std::array signInMethods{
    Word<SignInMethod>{SignInMethod::Browser, QLatin1String("browser")},
    Word<SignInMethod>{SignInMethod::DeviceCode, QLatin1String("device-code")},
    Word<SignInMethod>{SignInMethod::AccessToken, QLatin1String("access-token")},
    Word<SignInMethod>{SignInMethod::KeyFile, QLatin1String("key-file")},
    Word<SignInMethod>{SignInMethod::ClientCredentials, QLatin1String("client-credentials")},
};
constexpr std::array proxyKinds{
    Word<net::ProxyKind>{net::ProxyKind::System, QLatin1String("system")},
    Word<net::ProxyKind>{net::ProxyKind::None, QLatin1String("none")},
    Word<net::ProxyKind>{net::ProxyKind::Manual, QLatin1String("manual")},
};

template <class Words, class Value>
QString wordFor(const Words& words, Value value)
{
    return std::ranges::find(words, value, &Words::value_type::value)->text;
}

/// Reads members until one is of no use, and remembers which.
class Fields
{
public:
    explicit Fields(const QJsonObject& object, QString path = {})
        : m_reader(object, path), m_path(std::move(path))
    {
    }

    [[nodiscard]] QString text(const char* name) { return m_reader.text(name); }
    [[nodiscard]] bool flag(const char* name, bool otherwise)
    {
        return m_reader.has(name) ? m_reader.boolean(name) : otherwise;
    }
    [[nodiscard]] Fields part(const char* name)
    {
        return Fields(m_reader.object(name), m_path + QLatin1String(name) + u'.');
    }
    /// A number of the given range.
    [[nodiscard]] std::uint64_t number(const char* name, std::uint64_t lowest,
                                       std::uint64_t highest, std::uint64_t otherwise)
    {
        if (!m_reader.has(name))
            return otherwise;
        const std::uint64_t number = m_reader.unsignedNumber(name);
        if (number < lowest || number > highest)
            spoil(name);
        return number;
    }
    /// The value of a word; `otherwise` where the member is absent.
    template <class Words, class Value>
    [[nodiscard]] Value word(const Words& words, const char* name, Value otherwise)
    {
        return m_reader.has(name) ? meaning(words, name, text(name), otherwise) : otherwise;
    }
    template <class Words, class Value = decltype(Words::value_type::value)>
    [[nodiscard]] QList<Value> wordList(const Words& words, const char* name)
    {
        QList<Value> values;
        for (const QString& text : m_reader.texts(name))
            values.append(meaning(words, name, text, Value{}));
        return values;
    }

    void spoil(const char* name)
    {
        if (m_spoilt.isEmpty())
            m_spoilt = m_path + QLatin1String(name);
    }
    void join(const Fields& part)
    {
        if (m_spoilt.isEmpty())
            m_spoilt = part.spoilt();
    }
    /// Empty when all was well.
    [[nodiscard]] QString spoilt() const
    {
        return m_spoilt.isEmpty() && m_reader.error() ? m_reader.error()->where : m_spoilt;
    }

private:
    template <class Words, class Value>
    [[nodiscard]] Value meaning(const Words& words, const char* name, const QString& text,
                                Value otherwise)
    {
        const auto word = std::ranges::find(words, text, &Words::value_type::text);
        if (word != words.end())
            return word->value;
        spoil(name);
        return otherwise;
    }

    JsonReader m_reader;
    QString m_path;
    QString m_spoilt;
};

net::ProxySettings decodeProxy(Fields& fields)
{
    Fields part = fields.part("proxy");
    net::ProxySettings proxy;
    proxy.kind = part.word(proxyKinds, "kind", net::ProxyKind::System);
    proxy.host = part.text("host");
    proxy.port = static_cast<std::uint16_t>(
        part.number("port", 0, std::numeric_limits<std::uint16_t>::max(), 0));
    proxy.user = part.text("user");
    fields.join(part);
    return proxy;
}

net::TlsOptions decodeTls(Fields& fields)
{
    net::TlsOptions tls{.authoritiesPem = fields.text("authorities").toUtf8()};
    const QString pin = fields.text("pinnedCertificate");
    if (!pin.isEmpty()) {
        tls.pin = net::CertificatePin::fromText(pin);
        // Without its pin a profile must not connect as if none had been set.
        if (!tls.pin)
            fields.spoil("pinnedCertificate");
    }
    return tls;
}

void decodeRest(ServerProfile& profile, Fields& fields)
{
    profile.signIn = fields.word(signInMethods, "signIn", profile.signIn);
    profile.clientId = fields.text("clientId");
    profile.loginHint = fields.text("loginHint");
    Fields organisation = fields.part("organisation");
    profile.organisationId = organisation.text("id");
    profile.organisationName = organisation.text("name");
    fields.join(organisation);
    profile.mediaType = fields.word(mediaTypes, "mediaType", profile.mediaType);
    // Before the flag was, another than the usual one was there by choice alone.
    profile.mediaTypeIsChosen =
        fields.flag("mediaTypeChosen", profile.mediaType != MediaType::Json);
    profile.mediaTypesFound = fields.wordList(mediaTypes, "mediaTypesFound");
    profile.tls = decodeTls(fields);
    profile.proxy = decodeProxy(fields);
    profile.deadline =
        std::chrono::seconds(fields.number("deadlineSeconds", net::shortestDeadline.count(),
                                           net::longestDeadline.count(), profile.deadline.count()));
}

QJsonObject withMembers(QJsonObject object, const QJsonObject& members)
{
    for (auto member = members.begin(); member != members.end(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

} // namespace

QJsonObject encodeProfile(const ServerProfile& profile, QJsonObject before)
{
    const QString organisation = QStringLiteral("organisation");
    const QString proxy = QStringLiteral("proxy");
    const QString pin = QStringLiteral("pinnedCertificate");
    QJsonArray found;
    for (const MediaType mediaType : profile.mediaTypesFound)
        found.append(wordFor(mediaTypes, mediaType));
    QJsonObject object = withMembers(
        before, {{QStringLiteral("id"), profile.id.text()},
                 {QStringLiteral("name"), profile.name.text()},
                 {QStringLiteral("address"), profile.address.origin().toString()},
                 {QStringLiteral("signIn"), wordFor(signInMethods, profile.signIn)},
                 {QStringLiteral("clientId"), profile.clientId},
                 {QStringLiteral("loginHint"), profile.loginHint},
                 {QStringLiteral("mediaType"), wordFor(mediaTypes, profile.mediaType)},
                 {QStringLiteral("mediaTypeChosen"), profile.mediaTypeIsChosen},
                 {QStringLiteral("mediaTypesFound"), found},
                 {QStringLiteral("authorities"), QString::fromUtf8(profile.tls.authoritiesPem)},
                 {QStringLiteral("deadlineSeconds"), qint64(profile.deadline.count())}});
    object.insert(organisation, withMembers(before.value(organisation).toObject(),
                                            {{QStringLiteral("id"), profile.organisationId},
                                             {QStringLiteral("name"), profile.organisationName}}));
    object.insert(proxy,
                  withMembers(before.value(proxy).toObject(),
                              {{QStringLiteral("kind"), wordFor(proxyKinds, profile.proxy.kind)},
                               {QStringLiteral("host"), profile.proxy.host},
                               {QStringLiteral("port"), profile.proxy.port},
                               {QStringLiteral("user"), profile.proxy.user}}));
    if (profile.tls.pin)
        object.insert(pin, profile.tls.pin->text());
    else
        object.remove(pin);
    return object;
}

Expected<ServerProfile, QString> decodeProfile(const QJsonObject& object)
{
    Fields fields(object);
    const auto id = ProfileId::fromText(fields.text("id"));
    const auto name = ProfileName::make(fields.text("name"));
    const auto address = ServerAddress::make(fields.text("address"));
    if (!id || *id == ProfileId::practice())
        return Unexpected(QStringLiteral("id"));
    if (!name)
        return Unexpected(QStringLiteral("name"));
    if (!address)
        return Unexpected(QStringLiteral("address"));
    ServerProfile profile{.id = *id, .name = *name, .address = *address};
    decodeRest(profile, fields);
    if (!fields.spoilt().isEmpty())
        return Unexpected(fields.spoilt());
    return profile;
}

} // namespace factordesk::zitadel
