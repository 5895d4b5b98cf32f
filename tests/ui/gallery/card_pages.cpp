// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/card_pages.h"

#include "tests/support/fake_clock.h"
#include "ui/text/spelling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/countdown_ring.h"
#include "ui/widgets/details_card.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_view.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/setup_key_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QVBoxLayout>

#include <string_view>

namespace factordesk::gallery {

using namespace ui;

namespace {

constexpr std::string_view uri =
    "otpauth://totp/ZITADEL:gigi-giraffe@acme.zitadel.cloud?algorithm=SHA1&digits=6"
    "&issuer=ZITADEL&period=30&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// A sheet that owns what its widgets borrow.
class Sheet : public QWidget
{
public:
    SecretClipboard clipboard;
    std::vector<std::unique_ptr<test::FakeClock>> clocks;
};

CodeField* field(std::string_view digits, Tone tone)
{
    auto* result = new CodeField;
    result->setCode(otp::Code(digits));
    result->setTone(tone);
    return result;
}

std::unique_ptr<QWidget> codes()
{
    auto sheet = std::make_unique<Sheet>();
    auto* outer = new QVBoxLayout(sheet.get());
    auto* card = new Card;
    outer->addWidget(card);
    auto* grid = new QGridLayout;
    grid->setSpacing(spacing::wide);
    card->body()->addLayout(grid);
    CodeField* current = field("420", Tone::Neutral);
    grid->addWidget(current, 0, 0);
    grid->addWidget(field("", Tone::Neutral), 0, 1);
    grid->addWidget(field("420719", Tone::Good), 1, 0);
    grid->addWidget(field("420719", Tone::Warning), 1, 1);
    grid->addWidget(field("420719", Tone::Stop), 2, 0);
    CodeField* busy = field("420719", Tone::Neutral);
    busy->setBusy(true);
    grid->addWidget(busy, 2, 1);
    CodeField* fixed = field("", Tone::Neutral);
    fixed->setReadOnly(true);
    fixed->setCode(otp::Code("4207"));
    grid->addWidget(fixed, 3, 0);
    auto* eight = new CodeField;
    eight->setDigits(*otp::Digits::make(8));
    eight->setCode(otp::Code("42071931"));
    grid->addWidget(eight, 3, 1);
    auto* rings = new QHBoxLayout;
    for (const int second : {0, 11, 20, 26, 29}) {
        sheet->clocks.push_back(
            std::make_unique<test::FakeClock>(WallTime(std::chrono::seconds(30 + second))));
        rings->addWidget(new CountdownRing(*sheet->clocks.back()));
    }
    rings->addStretch();
    card->body()->addLayout(rings);
    current->setFocus();
    return sheet;
}

QrView* qrView(bool isGood)
{
    auto* view = new QrView;
    view->setSymbol(std::move(qr::Symbol::encode(uri, qr::ErrorCorrection::Medium)).value(),
                    SecureBytes::copyOf(isGood ? uri : "something else"));
    view->setCaption(QStringLiteral("Gigi Giraffe"));
    return view;
}

std::unique_ptr<QWidget> qrCodes()
{
    auto sheet = std::make_unique<Sheet>();
    auto* row = new QHBoxLayout(sheet.get());
    row->setSpacing(spacing::wide);
    for (const bool isGood : {true, false}) {
        auto* card = new Card;
        card->body()->addWidget(qrView(isGood));
        row->addWidget(card);
    }
    return sheet;
}

std::unique_ptr<QWidget> enlargedQr()
{
    auto sheet = std::make_unique<Sheet>();
    auto* row = new QHBoxLayout(sheet.get());
    QrView* view = qrView(true);
    row->addWidget(view);
    row->addSpacing(500);
    sheet->setMinimumHeight(640);
    QObject::connect(view, &QObject::objectNameChanged, view, [view] { view->enlarge(); });
    QMetaObject::invokeMethod(
        view, [view] { view->setObjectName(QStringLiteral("qr")); }, Qt::QueuedConnection);
    return sheet;
}

SetupKeyView* keyView(Sheet& sheet)
{
    auto* view = new SetupKeyView(sheet.clipboard);
    view->setSource(
        [] {
            return SecureBytes::copyOf(
                std::string_view("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGE"));
        },
        [](QChar character) { return text::spellingWord(character, QLocale::German); });
    return view;
}

std::unique_ptr<QWidget> keys()
{
    auto sheet = std::make_unique<Sheet>();
    auto* outer = new QVBoxLayout(sheet.get());
    auto* hidden = new Card;
    hidden->body()->addWidget(keyView(*sheet));
    outer->addWidget(hidden);
    auto* shown = new Card;
    SetupKeyView* view = keyView(*sheet);
    view->reveal();
    view->findChild<QAbstractButton*>(QStringLiteral("copyKey"))->click();
    shown->body()->addWidget(view);
    outer->addWidget(shown);
    auto* spelled = new Card;
    view = keyView(*sheet);
    view->reveal();
    view->findChild<QAbstractButton*>(QStringLiteral("spellKey"))->click();
    view->findChild<QAbstractButton*>(QStringLiteral("nextGroup"))->click();
    spelled->body()->addWidget(view);
    outer->addWidget(spelled);
    return sheet;
}

zitadel::Details sampleDetails()
{
    const QDateTime change(QDate(2025, 1, 23), QTime(3, 21), Qt::UTC);
    return {.sequence = 2,
            .changeDate = change,
            .creationDate = change.addDays(-40),
            .resourceOwner = QStringLiteral("69629023906488334")};
}

std::unique_ptr<QWidget> details()
{
    auto sheet = std::make_unique<Sheet>();
    auto* outer = new QVBoxLayout(sheet.get());
    outer->setSpacing(spacing::large);
    auto* card = new DetailsCard;
    const zitadel::Details values = sampleDetails();
    card->setDetails(
        values,
        WallTime(std::chrono::milliseconds(values.changeDate.toMSecsSinceEpoch() + 180'000)),
        QStringLiteral("ACME"));
    outer->addWidget(card);
    auto* empty = new DetailsCard;
    empty->setDetails({}, WallTime());
    outer->addWidget(empty);
    card->setFixedWidth(560);
    return sheet;
}

ErrorCard* refusal()
{
    auto* card = new ErrorCard;
    card->setStatus(
        {.code = zitadel::StatusCode::InvalidArgument,
         .httpStatus = 400,
         .message = QStringLiteral("Code is invalid (EVENT-8isk2)"),
         .errorId = QStringLiteral("EVENT-8isk2"),
         .details = {QJsonObject{{QStringLiteral("@type"),
                                  QStringLiteral("type.googleapis.com/zitadel.v1.ErrorDetail")},
                                 {QStringLiteral("id"), QStringLiteral("EVENT-8isk2")},
                                 {QStringLiteral("message"), QStringLiteral("Code is invalid")}}}});
    return card;
}

std::unique_ptr<QWidget> errors()
{
    auto sheet = std::make_unique<Sheet>();
    auto* outer = new QVBoxLayout(sheet.get());
    outer->setSpacing(spacing::large);
    ErrorCard* closed = refusal();
    closed->addAction(QStringLiteral("&Try again"), [] {});
    outer->addWidget(closed);
    ErrorCard* open = refusal();
    open->findChild<QAbstractButton*>(QStringLiteral("toggleDetails"))->click();
    outer->addWidget(open);
    auto* warning = new ErrorCard;
    warning->setContent(
        Tone::Warning,
        {QStringLiteral("Die Uhr des Mobiltelefons geht wahrscheinlich nach"),
         QStringLiteral("Der Code war vor drei Minuten richtig."),
         QStringLiteral("Stellen Sie die Uhr des Telefons auf automatische Zeit und geben Sie den "
                        "nächsten Code ein.")},
        nullptr, QStringLiteral("One random code in 4,100 would also have matched."));
    outer->addWidget(warning);
    auto* good = new ErrorCard;
    good->setContent(Tone::Good, {QStringLiteral("The answer was lost, the code counted"),
                                  QStringLiteral("The server lists the authenticator as active."),
                                  {}});
    outer->addWidget(good);
    sheet->setFixedWidth(640);
    return sheet;
}

} // namespace

std::vector<Page> cardPages()
{
    return {{QStringLiteral("codes"), codes},         {QStringLiteral("qr"), qrCodes},
            {QStringLiteral("qr-large"), enlargedQr}, {QStringLiteral("keys"), keys},
            {QStringLiteral("details"), details},     {QStringLiteral("errors"), errors}};
}

} // namespace factordesk::gallery
