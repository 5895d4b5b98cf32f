// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/done_panel.h"

#include "ui/enroll/enroll_controller.h"
#include "ui/enroll/recovery_codes_dialog.h"
#include "ui/print/receipt_panel.h"
#include "ui/text/note_text.h"
#include "ui/text/state_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/button.h"
#include "ui/widgets/details_card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QHBoxLayout>

namespace factordesk::ui {

namespace {

constexpr int signSide = 40;

} // namespace

DonePanel::DonePanel(EnrollController& controller, const Clock& clock, SecretClipboard& clipboard,
                     QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_clipboard(clipboard)
    , m_sentence(newParagraph({}, Ink::Quiet))
    , m_note(new InlineMessage)
    , m_details(new DetailsCard)
    , m_receipt(new ReceiptPanel([this] { return receipt(); }))
    , m_keep(new Button(Icon::Vault, tr("&Keep this account in Factordesk…"), ButtonRole::Quiet))
    , m_recovery(new Button(Icon::Key, tr("Recover&y codes…"), ButtonRole::Quiet))
    , m_next(new Button(Icon::ArrowForward, tr("&Next person"), ButtonRole::Primary))
{
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_keep->setObjectName(QStringLiteral("keepAccountButton"));
    m_details->setObjectName(QStringLiteral("detailsCard"));
    auto* sign = new Sign(Icon::Check, Ink::Good);
    sign->setSide(signSide);
    sign->setDisc(Tone::Good);

    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::hair);
    words->addWidget(new Label(tr("Verified"), TypeSize::Display));
    words->addWidget(m_sentence);
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::large);
    head->addWidget(sign, 0, Qt::AlignTop);
    head->addLayout(words, 1);

    m_recovery->setObjectName(QStringLiteral("recoveryCodesButton"));
    auto* more = new QHBoxLayout;
    more->setSpacing(spacing::medium);
    more->addWidget(m_keep);
    more->addWidget(m_recovery);
    more->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::large);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_details);
    m_receipt->addAction(m_next);
    layout->addWidget(m_receipt);
    layout->addLayout(more);
    layout->addStretch();
    connect(m_keep, &QAbstractButton::clicked, this, &DonePanel::keepWanted);
    connect(m_recovery, &QAbstractButton::clicked, this, &DonePanel::offerRecoveryCodes);
    connect(m_receipt, &ReceiptPanel::saved, this, [this] { m_next->setFocus(); });
    connect(m_next, &QAbstractButton::clicked, &m_controller, &EnrollController::next);
    connect(&m_controller, &EnrollController::organisationNamed, this, &DonePanel::showDetails);
    setFocusProxy(m_next);
}

void DonePanel::showEnrollment()
{
    const enrollment::Enrollment& enrollment = *m_controller.enrollment();
    m_sentence->setText(tr("The authenticator of %1 is set up and confirmed by the server.")
                            .arg(text::nameOf(enrollment.person())));
    const text::Explanation note = text::explain(enrollment.note());
    if (note.sentence.isEmpty())
        m_note->clear();
    else
        m_note->setMessage(Tone::Good, note.paragraph());
    showDetails();
    m_keep->setVisible(enrollment.verifiedAccount() != nullptr);
    m_receipt->clear();
    announce(*this, tr("Verified"));
    m_next->setFocus();
}

void DonePanel::offerRecoveryCodes()
{
    (new RecoveryCodesDialog(m_controller, m_clock, m_clipboard, window()))->open();
}

void DonePanel::showDetails()
{
    if (m_controller.phase() == EnrollController::Phase::Done)
        m_details->setDetails(m_controller.enrollment()->details(), m_clock.now(),
                              organisationName());
}

QString DonePanel::organisationName() const
{
    return m_controller.organisationName(m_controller.enrollment()->details().resourceOwner);
}

std::optional<Receipt> DonePanel::receipt() const
{
    // The server may have been changed while somebody looked for a folder.
    const enrollment::Enrollment* enrollment = m_controller.enrollment();
    if (!enrollment)
        return std::nullopt;
    return Receipt(enrollment->person(), enrollment->details(), m_controller.connection(),
                   m_clock.now(), organisationName());
}

} // namespace factordesk::ui
