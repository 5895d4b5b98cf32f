// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/letter_offer.h"

#include "ui/enroll/enroll_controller.h"
#include "ui/print/letter_file.h"
#include "ui/print/letter_question.h"
#include "ui/text/state_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"

#include <QDir>
#include <QFileDialog>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using enrollment::Enrollment;

namespace {

Expected<void, PaperError> writeLetter(const QString& path, const Letter& letter)
{
    LetterFile file(path);
    auto added = file.add(letter);
    return added ? file.commit() : added;
}

} // namespace

LetterOffer::LetterOffer(EnrollController& controller, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_button(new Button(Icon::Print, tr("Le&tter…"), ButtonRole::Quiet))
    , m_news(new InlineMessage)
{
    m_button->setObjectName(QStringLiteral("letterButton"));
    m_button->setToolTip(tr("A page to hand over, for somebody who is not at the desk."));
    m_news->setObjectName(QStringLiteral("letterNews"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    column->addWidget(m_news);
    connect(m_button, &QAbstractButton::clicked, this, &LetterOffer::ask);
}

void LetterOffer::setAvailable(bool isAvailable)
{
    m_isAvailable = isAvailable;
    m_button->setEnabled(isAvailable && !m_writing.isRunning());
}

void LetterOffer::clear()
{
    m_news->clear();
}

void LetterOffer::ask()
{
    auto* question =
        new LetterQuestion(1, text::nameOf(m_controller.enrollment()->person()), window());
    connect(question, &LetterQuestion::confirmed, this, &LetterOffer::askWhereToWrite);
    // What is asked about may end meanwhile, and this with it.
    connect(this, &QObject::destroyed, question, &QWidget::close);
    question->open();
}

void LetterOffer::askWhereToWrite()
{
    //: The name of a file.
    const QString name = tr("letter.pdf");
    auto* dialog = new QFileDialog(this, {}, QDir::home().filePath(name), tr("Documents (*.pdf)"));
    dialog->setObjectName(QStringLiteral("letterDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &LetterOffer::write);
    dialog->open();
}

void LetterOffer::write(const QString& path)
{
    const Enrollment* enrollment = m_controller.enrollment();
    if (!enrollment || !enrollment->secret() || m_writing.isRunning())
        return;
    auto letter = Letter::make(enrollment->person(), *enrollment->secret(),
                               m_controller.connection(), m_clock.now());
    if (!letter) {
        tell(path, Unexpected(letter.error()));
        return;
    }
    m_news->setMessage(Tone::Neutral, tr("The letter is being written…"));
    m_writing = m_worker.start(
        [path, letter = std::move(letter).value()](const std::stop_token&) {
            return writeLetter(path, letter);
        },
        [this, path](const Expected<void, PaperError>& written) { tell(path, written); });
    setAvailable(m_isAvailable);
}

void LetterOffer::tell(const QString& path, const Expected<void, PaperError>& written)
{
    if (written)
        m_news->setMessage(Tone::Good, tr("The letter is in %1. It counts once the code that the "
                                          "app shows is typed here.")
                                           .arg(QDir::toNativeSeparators(path)));
    else
        m_news->setMessage(Tone::Stop, explain(written.error(), path));
    setAvailable(m_isAvailable);
    emit told();
}

} // namespace factordesk::ui
