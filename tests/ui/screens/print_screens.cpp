// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/print_screens.h"

#include "tests/support/sample_values.h"
#include "ui/enroll/phone_apps_dialog.h"
#include "ui/print/letter.h"
#include "ui/print/letter_question.h"
#include "ui/print/page_proof.h"
#include "ui/print/qr_sheet.h"
#include "ui/print/receipt.h"

#include <QImage>
#include <QPainter>
#include <QWidget>

namespace factordesk::screens {

namespace {

constexpr WallTime noon(std::chrono::milliseconds(1'796'040'000'000)); // 30 November 2026

/// The first page of a paper on a desk, as large as the window allows.
class PageOnDesk final : public QWidget
{
public:
    PageOnDesk(const QPageLayout& layout, const ui::PageStyle& style,
               const ui::PagePainting& painting)
    {
        constexpr double inchesAMetre = 1000 / 25.4;
        QImage content(layout.fullRectPixels(dotsAnInch).size(), QImage::Format_RGB32);
        content.setDotsPerMeterX(qRound(dotsAnInch * inchesAMetre));
        content.setDotsPerMeterY(content.dotsPerMeterX());
        content.fill(Qt::white);
        const auto keepFirst = [&] {
            if (m_page.isNull())
                m_page = content.copy();
            return true;
        };
        ui::PaperWriter paper(content, layout.paintRectPixels(dotsAnInch), keepFirst, style);
        painting(paper);
        static_cast<void>(paper.end());
        keepFirst();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::gray);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize size = m_page.size().scaled(this->size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect({(width() - size.width()) / 2, 0}, size), m_page);
    }

private:
    static constexpr int dotsAnInch = 150;
    QImage m_page;
};

enrollment::Connection connection()
{
    enrollment::Connection connection;
    connection.address = *zitadel::ServerAddress::make(QStringLiteral("id.nordlicht.example"));
    connection.who = zitadel::SignedInAs{.name = QStringLiteral("Ada Admin"),
                                         .loginName = QStringLiteral("ada.admin@nordlicht.example"),
                                         .userId = QStringLiteral("163840776835432000")};
    return connection;
}

zitadel::User personOf(const QString& name, const QString& language)
{
    zitadel::User user = test::person(QStringLiteral("163840776835432705"));
    user.displayName = name;
    user.preferredLoginName = QStringLiteral("anna.berg@nordlicht.example");
    user.preferredLanguage = language;
    return user;
}

std::unique_ptr<QWidget> letterFor(const QString& name, const QString& language)
{
    const auto secret =
        enrollment::RegisteredSecret::make(test::registrationOf(test::secondSecret), noon);
    const auto letter = ui::Letter::make(personOf(name, language), *secret, connection(), noon);
    return std::make_unique<PageOnDesk>(ui::Letter::layout(), letter->style(),
                                        [&](ui::PaperWriter& paper) { letter->paint(paper); });
}

std::unique_ptr<QWidget> receiptPage()
{
    const ui::Receipt receipt(personOf(QStringLiteral("Anna Berg"), {}), test::detailsOf(3),
                              connection(), noon);
    return std::make_unique<PageOnDesk>(ui::Receipt::layout(),
                                        ui::PageStyle{.footer = QStringLiteral("Factordesk")},
                                        [&](ui::PaperWriter& paper) { receipt.paint(paper); });
}

std::unique_ptr<QWidget> sheetPage()
{
    ui::QrSheet sheet;
    for (const char* issuer : {"ZITADEL", "Codeberg", "Mail",
                               "A bank of a name that takes its "
                               "time and more than one line"}) {
        otpauth::Account account = *otpauth::parseKeyUri(test::keyUri(test::firstSecret));
        account.issuer = QLatin1String(issuer);
        static_cast<void>(sheet.add(account));
    }
    return std::make_unique<PageOnDesk>(ui::QrSheet::layout(), sheet.style(),
                                        [&](ui::PaperWriter& paper) { sheet.paint(paper); });
}

} // namespace

QList<Screen> printScreens()
{
    const QString longName =
        QStringLiteral("Hubert Blaine Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff zu "
                       "Hohenlohe");
    const auto letter = [](const QString& name, const QString& language) {
        return [name, language] { return letterFor(name, language); };
    };
    return {
        {QStringLiteral("print-letter-en"),
         letter(QStringLiteral("Anna Berg"), QStringLiteral("en"))},
        {QStringLiteral("print-letter-de"), letter(longName, QStringLiteral("de"))},
        {QStringLiteral("print-receipt"), receiptPage},
        {QStringLiteral("print-sheet"), sheetPage},
        {QStringLiteral("print-apps"),
         [] { return std::make_unique<ui::PhoneAppsDialog>(nullptr); }},
        {QStringLiteral("print-question"),
         [] {
             return std::make_unique<ui::LetterQuestion>(1, QStringLiteral("Anna Berg"), nullptr);
         }},
    };
}

} // namespace factordesk::screens
