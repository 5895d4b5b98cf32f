// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/verify_screens.h"

#include "tests/support/fake_desk.h"
#include "tests/ui/screens/sample_record.h"
#include "ui/verify/code_source.h"
#include "ui/verify/take_code_dialog.h"
#include "ui/verify/verify_controller.h"
#include "ui/verify/verify_page.h"
#include "ui/widgets/code_field.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace factordesk::screens {

namespace {

/// Three accounts in an open vault.
struct SampleCodes final : ui::CodeSource
{
    [[nodiscard]] bool isOpen() const override { return true; }
    [[nodiscard]] std::vector<Account> accounts() const override
    {
        using namespace Qt::StringLiterals;
        return {{QUuid(), u"GitHub"_s, u"anna-berg"_s},
                {QUuid(), u"ZITADEL"_s, u"anna.berg@acme.example"_s},
                {QUuid(), QString(), u"a name without an issuer"_s}};
    }
    [[nodiscard]] otp::Code codeOf(const QUuid&) const override { return otp::Code("481516"); }
};

std::unique_ptr<QWidget> takeCode(const std::vector<ui::CodeSource::Account>& accounts)
{
    auto dialog =
        std::make_unique<ui::TakeCodeDialog>(accounts, QStringLiteral("anna.berg@acme.example"));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    return dialog;
}

/// Verify over a fake desk, all in one widget that owns them.
class Stage final : public QWidget
{
public:
    Stage()
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        auto* page = new ui::VerifyPage(m_controller);
        page->setCodeSource(m_codes);
        layout->addWidget(page);
    }

    [[nodiscard]] test::ScriptedClient& client() { return m_desk.client; }
    void beConnected() { m_desk.beConnected(); }

    void press(const char* button)
    {
        findChild<QAbstractButton*>(QLatin1String(button))->click();
        QTest::qWait(20);
    }

    void type(const QString& userId, std::string_view code)
    {
        findChild<QLineEdit*>(QStringLiteral("userIdField"))->setText(userId);
        findChild<ui::CodeField*>(QStringLiteral("codeField"))->setCode(otp::Code(code));
    }

    void send()
    {
        beConnected();
        type(QStringLiteral("163840776835432705"), "481516");
        press("sendButton");
    }

private:
    test::FakeDesk m_desk;
    SampleCodes m_codes;
    ui::VerifyController m_controller{m_desk};
};

Screen screen(const char* name, std::function<void(Stage&)> prepare)
{
    return {QStringLiteral("verify-") + QLatin1String(name),
            [prepare = std::move(prepare)]() -> std::unique_ptr<QWidget> {
                auto stage = std::make_unique<Stage>();
                prepare(*stage);
                return stage;
            }};
}

void refuseInput(Stage& stage)
{
    stage.beConnected();
    stage.type({}, "4815");
    stage.press("sendButton");
}

void succeed(Stage& stage)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'699'999'912'656, Qt::UTC);
    stage.client().facts.record = sampleRecord(
        200, R"({"details":{"sequence":"2","changeDate":"2023-11-14T22:11:52.656Z",)"
             R"("resourceOwner":"69629023906488334","creationDate":"2023-11-14T22:11:52.656Z"}})");
    stage.client().verify.answer({.sequence = 2,
                                  .changeDate = moment,
                                  .creationDate = moment,
                                  .resourceOwner = QStringLiteral("69629023906488334")});
    stage.send();
}

void refuse(Stage& stage)
{
    zitadel::Status status =
        test::refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400);
    status.message = QStringLiteral("Invalid code (EVENT-8isk2)");
    status.details = {QJsonObject{
        {QStringLiteral("@type"), QStringLiteral("type.googleapis.com/zitadel.v1.ErrorDetail")},
        {QStringLiteral("id"), QStringLiteral("EVENT-8isk2")},
        {QStringLiteral("message"), QStringLiteral("Invalid code")}}};
    stage.client().facts.record = sampleRecord(400, wrongCodeAnswer());
    stage.client().verify.fail(status);
    stage.send();
}

/// As a GrpcPresentation shows it.
net::ExchangeRecord sampleGrpcWebRecord()
{
    net::ExchangeRecord record = sampleRecord(200, {});
    record.url = QUrl(QStringLiteral("https://acme.zitadel.cloud/zitadel.user.v2.UserService/"
                                     "VerifyTOTPRegistration"));
    record.requestHeaders = {{"Content-Type", "application/grpc-web+proto"},
                             {"Accept", "application/grpc-web+proto"},
                             {"X-Grpc-Web", "1"},
                             {"Accept-Language", "en"},
                             {"Authorization", "Bearer <TOKEN>"}};
    record.requestBody = "data frame, 28 bytes\n{\n    \"code\": \"<CODE>\",\n"
                         "    \"userId\": \"163840776835432705\"\n}\n";
    record.responseHeaders = {{"date", "Tue, 14 Nov 2023 22:13:32 GMT"},
                              {"content-type", "application/grpc-web+proto"}};
    record.responseBody =
        R"json(trailers frame, 165 bytes
grpc-status: 3
grpc-message: Invalid code (EVENT-8isk2)
grpc-status-details-bin: {"code":3,"details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"EVENT-8isk2","message":"Invalid code"}],"message":"Invalid code (EVENT-8isk2)"}
)json";
    record.bytesSent = 33;
    record.bytesReceived = 170;
    return record;
}

void refuseOverGrpcWeb(Stage& stage)
{
    zitadel::Status status =
        test::refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 200);
    status.message = QStringLiteral("Invalid code (EVENT-8isk2)");
    stage.client().facts.record = sampleGrpcWebRecord();
    stage.client().verify.fail(status);
    stage.send();
    stage.findChild<QComboBox*>(QStringLiteral("mediaTypeBox"))->setCurrentIndex(1);
    stage.press("toggleInspector");
}

void loseAnswer(Stage& stage)
{
    stage.client().facts.record = sampleRecord(0, {});
    stage.client().verify.fail(test::lostAnswer());
    stage.send();
}

void leaveUnsettled(Stage& stage)
{
    stage.client().factor.fail(test::connectionRefused());
    loseAnswer(stage);
}

void findDone(Stage& stage)
{
    stage.client().factor.answer(zitadel::FactorState::Active);
    loseAnswer(stage);
}

} // namespace

QList<Screen> verifyScreens()
{
    return {
        screen("no-server", [](Stage&) {}),
        screen("empty", [](Stage& stage) { stage.beConnected(); }),
        screen("refused-input", refuseInput),
        screen("waiting",
               [](Stage& stage) {
                   stage.send();
                   QTest::qWait(400);
               }),
        screen("settling",
               [](Stage& stage) {
                   loseAnswer(stage);
                   QTest::qWait(400);
               }),
        screen("done", succeed),
        screen("done-call",
               [](Stage& stage) {
                   succeed(stage);
                   stage.press("toggleInspector");
               }),
        screen("refused", refuse),
        screen("refused-call",
               [](Stage& stage) {
                   refuse(stage);
                   stage.press("toggleInspector");
               }),
        screen("grpc-web-call", refuseOverGrpcWeb),
        screen("not-sent",
               [](Stage& stage) {
                   stage.client().facts.record = sampleRecord(0, {});
                   stage.client().verify.fail(test::connectionRefused());
                   stage.send();
               }),
        screen("unsettled", leaveUnsettled),
        screen("found-done", findDone),
        {QStringLiteral("verify-take-code"), [] { return takeCode(SampleCodes().accounts()); }},
        {QStringLiteral("verify-take-code-none"), [] { return takeCode({}); }},
    };
}

} // namespace factordesk::screens
