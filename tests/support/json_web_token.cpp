// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/json_web_token.h"

#include <QJsonDocument>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace factordesk::test {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Key keyFrom(const QByteArray& pem)
{
    BIO* const reader = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    Key key(PEM_read_bio_PrivateKey(reader, nullptr, nullptr, nullptr), &EVP_PKEY_free);
    BIO_free(reader);
    Q_ASSERT(key);
    return key;
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

QByteArray part(const QJsonObject& object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QByteArray signatureOf(const QByteArray& text, const QByteArray& pem)
{
    const Key key = keyFrom(pem);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::size_t size = 0;
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
    EVP_DigestSign(context.get(), nullptr, &size, bytesOf(text), std::size_t(text.size()));
    QByteArray signature(qsizetype(size), '\0');
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                   bytesOf(text), std::size_t(text.size()));
    return signature.first(qsizetype(size));
}

bool isSignatureOf(const QByteArray& signature, const QByteArray& text, const QByteArray& pem)
{
    const Key key = keyFrom(pem);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
    return EVP_DigestVerify(context.get(), bytesOf(signature), std::size_t(signature.size()),
                            bytesOf(text), std::size_t(text.size())) == 1;
}

QByteArray decoded(const QByteArray& text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

QString number(const Key& key, const char* name)
{
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key.get(), name, &value);
    QByteArray bytes(BN_num_bytes(value), '\0');
    BN_bn2bin(value, reinterpret_cast<unsigned char*>(bytes.data()));
    BN_free(value);
    return QString::fromLatin1(base64Url(bytes));
}

} // namespace

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray signedToken(const QJsonObject& header, const QJsonObject& claims,
                       const QByteArray& privateKeyPem)
{
    const QByteArray text = part(header) + '.' + part(claims);
    return text + '.' + base64Url(signatureOf(text, privateKeyPem));
}

QByteArray unsignedToken(const QJsonObject& header, const QJsonObject& claims,
                         const QByteArray& signature)
{
    return part(header) + '.' + part(claims) + '.' + base64Url(signature);
}

std::optional<CheckedToken> checkedToken(const QByteArray& token, const QByteArray& privateKeyPem)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 ||
        !isSignatureOf(decoded(parts.at(2)), parts.at(0) + '.' + parts.at(1), privateKeyPem))
        return std::nullopt;
    return CheckedToken{QJsonDocument::fromJson(decoded(parts.at(0))).object(),
                        QJsonDocument::fromJson(decoded(parts.at(1))).object()};
}

QJsonObject webKey(const QByteArray& privateKeyPem, const QString& keyId)
{
    const Key key = keyFrom(privateKeyPem);
    return {{QStringLiteral("kty"), QStringLiteral("RSA")},
            {QStringLiteral("use"), QStringLiteral("sig")},
            {QStringLiteral("alg"), QStringLiteral("RS256")},
            {QStringLiteral("kid"), keyId},
            {QStringLiteral("n"), number(key, OSSL_PKEY_PARAM_RSA_N)},
            {QStringLiteral("e"), number(key, OSSL_PKEY_PARAM_RSA_E)}};
}

} // namespace factordesk::test
