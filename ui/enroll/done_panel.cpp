// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/done_panel.h"

#include "ui/enroll/enroll_controller.h"
#include "ui/enroll/receipt.h"
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

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

#include <memory>

namespace factordesk::ui {

namespace {

constexpr int signSide = 40;

} // namespace

DonePanel::DonePanel(EnrollController& controller, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_sentence(newParagraph({}, Ink::Quiet))
    , m_note(new InlineMessage)
    , m_details(new DetailsCard)
    , m_receiptNews(new InlineMessage)
    , m_save(new Button(Icon::External, tr("Sa&ve receipt…")))
    , m_print(new Button(Icon::Print, tr("&Print receipt…")))
    , m_next(new Button(Icon::ArrowForward, tr("&Next person"), ButtonRole::Primary))
{
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_save->setObjectName(QStringLiteral("saveReceiptButton"));
    m_print->setObjectName(QStringLiteral("printReceiptButton"));
    m_receiptNews->setObjectName(QStringLiteral("receiptNews"));
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

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::large);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_details);
    layout->addWidget(m_receiptNews);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(spacing::small);
    actions->addWidget(m_save);
    actions->addWidget(m_print);
    actions->addStretch();
    actions->addWidget(m_next);
    layout->addLayout(actions);
    layout->addStretch();
    connect(m_save, &QAbstractButton::clicked, this, &DonePanel::askWhereToSave);
    connect(m_print, &QAbstractButton::clicked, this, &DonePanel::printReceipt);
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
    m_receiptNews->clear();
    announce(*this, tr("Verified"));
    m_next->setFocus();
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

Receipt DonePanel::receipt() const
{
    const enrollment::Enrollment& enrollment = *m_controller.enrollment();
    return {enrollment.person(), enrollment.details(), m_controller.connection(), m_clock.now(),
            organisationName()};
}

void DonePanel::askWhereToSave()
{
    auto* dialog = new QFileDialog(this, {}, QDir::home().filePath(receipt().fileName()),
                                   tr("Documents (*.pdf)"));
    dialog->setObjectName(QStringLiteral("receiptDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &DonePanel::saveReceipt);
    dialog->open();
}

void DonePanel::saveReceipt(const QString& path)
{
    if (!m_controller.enrollment())
        return; // the server was changed while somebody looked for a folder
    const QByteArray pdf = receipt().pdf();
    QSaveFile file(path);
    const bool isSaved = !pdf.isEmpty() && file.open(QIODevice::WriteOnly) &&
                         file.write(pdf) == pdf.size() && file.commit();
    const QString shown = QDir::toNativeSeparators(path);
    if (isSaved)
        m_receiptNews->setMessage(Tone::Good, tr("The receipt is in %1.").arg(shown));
    else
        m_receiptNews->setMessage(Tone::Stop, tr("%1 cannot be written. Choose another folder, or "
                                                 "make room on the disk.")
                                                  .arg(shown));
    m_next->setFocus();
}

void DonePanel::printReceipt()
{
    auto printer = std::make_shared<QPrinter>();
    printer->setDocName(receipt().fileName());
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer, paper = receipt()] {
        if (!paper.paint(*printer))
            m_receiptNews->setMessage(Tone::Stop, tr("The printer does not take the receipt. Save "
                                                     "it, and print the file."));
    });
    dialog->open();
}

} // namespace factordesk::ui
