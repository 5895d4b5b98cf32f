// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_qr_dialog.h"

#include "core/qr/symbol.h"
#include "ui/text/input_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_view.h"

#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

AccountQrDialog::AccountQrDialog(const otpauth::Account& account, const QString& name,
                                 QWidget* parent)
    : Dialog(parent)
{
    setObjectName(QStringLiteral("accountQrDialog"));
    setWindowTitle(tr("QR code"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* view = new QrView;
    view->setObjectName(QStringLiteral("accountQr"));
    view->setAccessibleName(tr("QR code"));
    view->setCaption(name);
    auto* warning = new InlineMessage;
    SecureBytes uri = otpauth::buildKeyUri(account);
    if (auto symbol = qr::Symbol::encode(uri.text(), qr::ErrorCorrection::Medium)) {
        view->setSymbol(*std::move(symbol), std::move(uri));
        warning->setMessage(Tone::Warning,
                            account.parameters.kind == otp::Kind::Hotp
                                ? tr("Whoever scans this makes the same codes. Use the account in "
                                     "one place only: two counters soon differ.")
                                : tr("Whoever scans this makes the same codes."));
    } else {
        warning->setMessage(Tone::Stop, text::explain(symbol.error()));
    }
    auto* close = new Button(tr("&Close"), ButtonRole::Primary);
    close->setObjectName(QStringLiteral("closeQr"));
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    Label* title = newParagraph(name, Ink::Text, TypeSize::Title);
    title->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(title);
    column->addWidget(view, 1);
    column->addWidget(warning);
    column->addWidget(close, 0, Qt::AlignTrailing);
    close->setFocus();
}

} // namespace factordesk::ui
