// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/zitadel/rpc_answers.h"

#include "rpc_status.pb.h"
#include "zitadel_user.pb.h"

#include <QJsonObject>
#include <QtEndian>

#include <google/protobuf/unknown_field_set.h>
#include <string>

namespace factordesk::test {

namespace {

std::string valueBytes(const AnswerDetail& detail)
{
    google::protobuf::UnknownFieldSet fields;
    for (const AnswerDetail::Field& field : detail.fields)
        fields.AddLengthDelimited(field.number)->assign(field.value.toStdString());
    std::string bytes;
    fields.SerializeToString(&bytes);
    return bytes;
}

} // namespace

QByteArray rpcStatusBytes(const ErrorRow& row)
{
    google::rpc::Status status;
    status.set_code(static_cast<int>(row.code));
    status.set_message(row.message.toStdString());
    for (const AnswerDetail& detail : row.details) {
        google::protobuf::Any& any = *status.add_details();
        any.set_type_url(detail.typeUrl.toStdString());
        any.set_value(valueBytes(detail));
    }
    return QByteArray::fromStdString(status.SerializeAsString());
}

QJsonArray rpcDetails(const ErrorRow& row)
{
    QJsonArray details = jsonDetails(row);
    for (qsizetype i = 0; i < details.size(); ++i) {
        const AnswerDetail& detail = row.details.at(i);
        if (detail.isKnown())
            continue;
        const QByteArray value = QByteArray::fromStdString(valueBytes(detail)).toBase64();
        details[i] = QJsonObject{{QStringLiteral("@type"), QString::fromUtf8(detail.typeUrl)},
                                 {QStringLiteral("value"), QString::fromLatin1(value)}};
    }
    return details;
}

QByteArray frame(const QByteArray& content, char flags)
{
    QByteArray prefix(5, flags);
    qToBigEndian(static_cast<quint32>(content.size()), prefix.data() + 1);
    return prefix + content;
}

QByteArray trailerFrame(const ErrorRow& row)
{
    return frame("grpc-status: " + QByteArray::number(static_cast<int>(row.code)) +
                     "\r\ngrpc-message: " + row.message.toPercentEncoding(" ()'/:,.") +
                     "\r\ngrpc-status-details-bin: " + rpcStatusBytes(row).toBase64() + "\r\n",
                 '\x80');
}

QByteArray verifiedMessage()
{
    const zitadel::Details expected = verifiedDetails();
    ::zitadel::user::v2::VerifyTOTPRegistrationResponse answer;
    auto& details = *answer.mutable_details();
    details.set_sequence(expected.sequence);
    details.set_resource_owner(expected.resourceOwner.toStdString());
    for (auto* moment : {details.mutable_change_date(), details.mutable_creation_date()}) {
        moment->set_seconds(expected.changeDate.toSecsSinceEpoch());
        moment->set_nanos(expected.changeDate.time().msec() * 1'000'000);
    }
    return QByteArray::fromStdString(answer.SerializeAsString());
}

QByteArray registeredMessage(const QByteArray& secret)
{
    ::zitadel::user::v2::RegisterTOTPResponse answer;
    answer.mutable_details()->set_sequence(2);
    answer.set_uri("otpauth://totp/ZITADEL:anna?secret=" + secret.toStdString());
    answer.set_secret(secret.toStdString());
    return QByteArray::fromStdString(answer.SerializeAsString());
}

} // namespace factordesk::test
