// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/device_wait_view.h"

#include "core/otp/parameters.h"
#include "core/qr/symbol.h"
#include "ui/signin/sign_in_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/countdown_ring.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <string>

namespace factordesk::ui {

DeviceWaitView::DeviceWaitView(SignInController& controller, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_elapsed(clock)
    , m_qr(new QrView)
    , m_address(newParagraph({}))
    , m_code(new Label({}, TypeSize::Display))
    , m_ring(new CountdownRing(m_elapsed))
{
    m_qr->setObjectName(QStringLiteral("deviceQr"));
    m_code->setObjectName(QStringLiteral("userCode"));
    m_code->setSelectable(true);
    m_address->setObjectName(QStringLiteral("verificationAddress"));
    m_address->setSelectable(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::wide);
    row->addWidget(m_qr, 0, Qt::AlignTop);
    row->addWidget(newWords(), 1);
}

QWidget* DeviceWaitView::newWords()
{
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelSignInButton"));
    connect(cancel, &QAbstractButton::clicked, &m_controller, &SignInController::cancel);
    setFocusProxy(cancel);
    auto* time = new QHBoxLayout;
    time->setSpacing(spacing::medium);
    time->addWidget(m_ring);
    time->addWidget(newParagraph(tr("seconds left to confirm"), Ink::Quiet), 1);
    auto* words = new QWidget;
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(newParagraph(tr("Scan with your phone's camera, or open this address:")));
    column->addWidget(m_address);
    column->addSpacing(spacing::small);
    column->addWidget(newParagraph(tr("The page shows this code; confirm it only if it does:")));
    column->addWidget(m_code);
    column->addSpacing(spacing::small);
    column->addLayout(time);
    column->addStretch();
    column->addWidget(cancel, 0, Qt::AlignRight);
    return words;
}

void DeviceWaitView::showState()
{
    const bool waits = m_controller.phase() == SignInController::Phase::AtDevice;
    if (!waits)
        m_qr->clear();
    else if (!m_qr->hasSymbol())
        showCode();
}

void DeviceWaitView::showCode()
{
    const zitadel::DeviceCode& code = *m_controller.atDevice()->code();
    const QUrl& page = code.verificationUriComplete.isEmpty() ? code.verificationUri
                                                              : code.verificationUriComplete;
    const std::string link = page.toEncoded().toStdString();
    if (auto symbol = qr::Symbol::encode(link, qr::ErrorCorrection::Medium))
        m_qr->setSymbol(*std::move(symbol), SecureBytes::copyOf(link));
    m_address->setText(code.verificationUri.toDisplayString());
    m_code->setText(code.userCode);
    m_code->setAccessibleName(tr("Code to compare: %1").arg(code.userCode));
    m_elapsed.restart(m_clock.monotonicNow() -
                      (code.expiresIn - m_controller.atDevice()->timeLeft()));
    // The ring counts within one period; a life beyond the longest is shown as that.
    const auto period = otp::Period::make(
        std::clamp(code.expiresIn, std::chrono::seconds(1), std::chrono::seconds(3600)));
    if (period)
        m_ring->setPeriod(*period);
}

} // namespace factordesk::ui
