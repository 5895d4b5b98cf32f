// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/phone_apps_dialog.h"

#include "core/qr/symbol.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_view.h"

#include <QHBoxLayout>
#include <QListWidget>

#include <utility>

namespace factordesk::ui {

namespace {

constexpr QSize usualSize(720, 560);
constexpr int listWidth = 240;

} // namespace

PhoneAppsDialog::PhoneAppsDialog(QWidget* parent)
    : Dialog(parent)
    , m_list(new QListWidget)
    , m_symbol(new QrView)
    , m_name(new Label({}, TypeSize::Title))
    , m_advice(newParagraph({}))
    , m_page(new Label({}, TypeSize::Caption, Ink::Quiet))
{
    setObjectName(QStringLiteral("phoneAppsDialog"));
    setWindowTitle(tr("Authenticator apps"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    auto* close = new Button(tr("&Close"), ButtonRole::Primary);
    close->setObjectName(QStringLiteral("closePhoneApps"));
    auto* sides = new QHBoxLayout;
    sides->setSpacing(spacing::wide);
    sides->addWidget(newList());
    sides->addWidget(newDetails(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::large);
    column->addWidget(newParagraph(tr("Any app for time-based codes will do. To get one, point "
                                      "the phone’s camera at the QR code of its page."),
                                   Ink::Quiet));
    column->addLayout(sides, 1);
    column->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &PhoneAppsDialog::showApp);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

QWidget* PhoneAppsDialog::newList()
{
    m_list->setObjectName(QStringLiteral("phoneAppsList"));
    m_list->setAccessibleName(tr("Authenticator apps"));
    m_list->setFixedWidth(listWidth);
    for (const PhoneApp& app : std::as_const(m_apps))
        m_list->addItem(app.name);
    return m_list;
}

QWidget* PhoneAppsDialog::newDetails()
{
    m_symbol->setObjectName(QStringLiteral("phoneAppSymbol"));
    m_advice->setObjectName(QStringLiteral("phoneAppAdvice"));
    auto* details = new QWidget;
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_name);
    column->addWidget(m_advice);
    column->addWidget(m_symbol);
    column->addWidget(m_page, 0, Qt::AlignHCenter);
    column->addStretch();
    return details;
}

void PhoneAppsDialog::showApp(int row)
{
    const PhoneApp& app = m_apps.at(row);
    //: The name of an app, and what it runs on.
    m_name->setText(tr("%1 for %2").arg(app.name, app.systems));
    m_advice->setText(app.advice);
    m_page->setText(QString::fromLatin1(app.page));
    auto symbol = qr::Symbol::encode(app.page.toStdString(), qr::ErrorCorrection::Medium);
    m_symbol->setCaption(app.name);
    m_symbol->setSymbol(std::move(symbol).value(), SecureBytes::copyOf(app.page.toStdString()));
}

} // namespace factordesk::ui
