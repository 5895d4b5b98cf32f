// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/sample_record.h"

using namespace std::chrono_literals;

namespace factordesk::screens {

net::ExchangeRecord sampleRecord(int status, const QByteArray& answer)
{
    net::ExchangeRecord record;
    record.method = "POST";
    record.url =
        QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/users/163840776835432705/totp/verify"));
    record.requestHeaders = {{"Accept", "application/json"},
                             {"Accept-Language", "en"},
                             {"Authorization", "Bearer <TOKEN>"},
                             {"Content-Type", "application/json"}};
    record.requestBody = R"({"code":"<CODE>"})";
    record.status = status;
    record.responseHeaders = {{"content-type", "application/json"},
                              {"date", "Tue, 14 Nov 2023 22:13:32 GMT"},
                              {"grpc-metadata-content-type", "application/grpc"}};
    record.responseBody = answer;
    record.bytesSent = 17;
    record.bytesReceived = answer.size();
    record.timings = {.connecting = 1'400us,
                      .encrypted = 48'730us,
                      .requestSent = 48'900us,
                      .firstByte = 121'300us,
                      .total = 121'950us};
    record.receivedAt = WallTime(1'700'000'012'000ms);
    return record;
}

net::ExchangeRecord sampleSearch(int status, const QByteArray& answer)
{
    net::ExchangeRecord record = sampleRecord(status, answer);
    record.url = QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/users"));
    record.requestBody =
        R"({"query":{"limit":50,"asc":true},"sortingColumn":"USER_FIELD_NAME_DISPLAY_NAME"})";
    record.bytesSent = record.requestBody.size();
    return record;
}

QByteArray wrongCodeAnswer()
{
    return R"json({"code":3,"message":"Invalid code (EVENT-8isk2)","details":[{"@type":)json"
           R"json("type.googleapis.com/zitadel.v1.ErrorDetail","id":"EVENT-8isk2",)json"
           R"json("message":"Invalid code"}]})json";
}

} // namespace factordesk::screens
