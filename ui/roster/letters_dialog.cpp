// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/letters_dialog.h"

#include "ui/print/letter_question.h"
#include "ui/roster/roster_controller.h"
#include "ui/text/roster_text.h"
#include "ui/text/status_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_table.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QProgressBar>
#include <QVBoxLayout>

namespace factordesk::ui {

using enrollment::LetterRegistrations;
using Phase = LettersRun::Phase;
using Result = LetterRegistrations::Result;

namespace {

constexpr QSize usualSize(640, 540);
constexpr int nameWidth = 200;
constexpr int resultRole = Qt::UserRole;
constexpr int pageRole = Qt::UserRole + 1;

class LetterDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] std::optional<CellMark> mark(const QModelIndex& index) const override
    {
        if (index.column() != 1)
            return std::nullopt;
        switch (Result(index.data(resultRole).toInt())) {
        case Result::Waiting: return CellMark{Tone::Neutral, Icon::Clock};
        case Result::Registered:
            if (index.data(pageRole).toBool())
                return CellMark{Tone::Good, Icon::Good};
            return CellMark{Tone::Warning, Icon::Warning};
        case Result::SecretLost: return CellMark{Tone::Warning, Icon::Warning};
        case Result::NotRegistered: return CellMark{Tone::Stop, Icon::Stop};
        case Result::Unsettled: return CellMark{Tone::Warning, Icon::Unknown};
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] bool isProminent(const QModelIndex& index) const override
    {
        return index.column() == 0;
    }
};

} // namespace

LettersDialog::LettersDialog(RosterController& controller, QWidget* parent)
    : Dialog(parent)
    , m_controller(controller)
    , m_run(controller, controller.clock())
    , m_table(new RowTable)
    , m_progress(new QProgressBar)
    , m_message(new InlineMessage)
    , m_write(new Button(tr("&Write letters…"), ButtonRole::Primary))
    , m_close(new Button(tr("&Close")))
{
    setWindowTitle(tr("Letters"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    nameControls();
    buildLayout();
    fill();
    connect(&m_run, &LettersRun::itemChanged, this, &LettersDialog::showItem);
    connect(&m_run, &LettersRun::changed, this, &LettersDialog::showState);
    connect(m_write, &QAbstractButton::clicked, this, &LettersDialog::ask);
    connect(m_close, &QAbstractButton::clicked, this, &QDialog::reject);
    showState();
    m_close->setFocus();
}

void LettersDialog::nameControls()
{
    setObjectName(QStringLiteral("lettersDialog"));
    m_table->setObjectName(QStringLiteral("lettersTable"));
    m_table->setAccessibleName(tr("People who are to have a letter"));
    m_progress->setObjectName(QStringLiteral("lettersProgress"));
    m_progress->setAccessibleName(tr("Letters done"));
    m_progress->setTextVisible(false);
    m_message->setObjectName(QStringLiteral("lettersMessage"));
    m_write->setObjectName(QStringLiteral("writeLettersButton"));
    m_close->setObjectName(QStringLiteral("closeLettersButton"));
}

void LettersDialog::buildLayout()
{
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_write);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(newParagraph(
        tr("Each of these people is registered and gets a page with the QR code, the setup key "
           "and the steps, in their own language. An earlier QR code stops working. A letter "
           "counts once its person has typed the first code, here or at the desk."),
        Ink::Quiet));
    auto* card = new Card;
    card->body()->setContentsMargins(1, spacing::small, 1, spacing::small);
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void LettersDialog::fill()
{
    m_model.setHorizontalHeaderLabels({tr("Person"), tr("Result")});
    for (const LetterRegistrations::Item& item : m_run.items()) {
        auto* name = new QStandardItem(text::nameOf(m_controller.roster().row(item.row)));
        auto* result = new QStandardItem;
        name->setEditable(false);
        result->setEditable(false);
        m_model.appendRow({name, result});
    }
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new LetterDelegate(m_table));
    m_table->header()->resizeSection(0, nameWidth);
    for (int item = 0; item < m_model.rowCount(); ++item)
        showItem(item);
    m_table->scrollToTop();
}

void LettersDialog::ask()
{
    if (m_run.pausedBy()) {
        m_run.resume();
        return;
    }
    const int count = int(m_run.items().size());
    auto* question =
        new LetterQuestion(count, count == 1 ? m_model.item(0)->text() : QString(), this);
    connect(question, &LetterQuestion::confirmed, this, &LettersDialog::askWhereToWrite);
    question->open();
}

void LettersDialog::askWhereToWrite()
{
    //: The name of a file.
    const QString name = tr("letters.pdf");
    auto* dialog = new QFileDialog(this, {}, QDir::home().filePath(name), tr("Documents (*.pdf)"));
    dialog->setObjectName(QStringLiteral("lettersFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &LettersDialog::write);
    dialog->open();
}

QString LettersDialog::textOf(int item) const
{
    const LetterRegistrations::Item& shown = m_run.items().at(std::size_t(item));
    if (m_run.hasPage(item))
        return m_run.phase() == Phase::Written ? tr("Has a letter") : tr("Has a page");
    if (!m_run.sentence(item).isEmpty())
        return m_run.sentence(item);
    if (m_run.phase() == Phase::Failed && shown.result == Result::Registered)
        return tr("Registered, but the secret was lost");
    return text::letterText(shown);
}

void LettersDialog::showItem(int item)
{
    QStandardItem* const result = m_model.item(item, 1);
    result->setText(textOf(item));
    result->setData(int(m_run.items().at(std::size_t(item)).result), resultRole);
    result->setData(m_run.hasPage(item), pageRole);
    if (m_run.phase() == Phase::Writing)
        m_table->scrollTo(result->index());
}

void LettersDialog::showState()
{
    const int count = int(m_run.items().size());
    const LetterRegistrations* const registrations = m_controller.letters();
    m_progress->setRange(0, std::max(1, count));
    m_progress->setValue(registrations ? registrations->done() : count);
    m_progress->setVisible(m_run.isBusy());
    const bool isPaused = m_run.pausedBy().has_value();
    const bool isReady = m_run.phase() == Phase::Ready;
    m_write->setVisible(isReady || isPaused);
    m_write->setText(isPaused ? tr("&Go on") : tr("&Write %n letters…", nullptr, count));
    m_write->setEnabled(isPaused || (count > 0 && registrations));
    m_close->setText(m_run.isBusy() ? tr("&Stop") : tr("&Close"));
    m_close->setEnabled(m_run.phase() != Phase::Finishing);
    if (m_run.phase() == Phase::Written) {
        for (int item = 0; item < m_model.rowCount(); ++item)
            showItem(item);
    }
    showMessage();
}

void LettersDialog::showMessage()
{
    const QString lost = tr("%n people are registered, and nobody has their secret: they are left "
                            "pending in the roster. Remove these registrations together there, or "
                            "write letters again, which registers them anew.",
                            nullptr, m_run.lostCount());
    QStringList sentences;
    Tone tone = Tone::Stop;
    if (const auto paused = m_run.pausedBy()) {
        tone = Tone::Warning;
        sentences.append(text::explain(*paused).paragraph());
    } else if (const auto wait = m_run.waitsFor()) {
        tone = Tone::Neutral;
        sentences.append(text::askedWaitText(*wait));
    } else if (m_run.error()) {
        sentences.append(explain(*m_run.error(), m_run.path()));
    } else if (m_run.phase() == Phase::Written && m_run.pageCount() > 0) {
        tone = m_run.lostCount() > 0 ? Tone::Warning : Tone::Good;
        sentences.append(tr("%n letters are in %1. Delete the file once it is printed.", nullptr,
                            m_run.pageCount())
                             .arg(QDir::toNativeSeparators(m_run.path())));
    } else if (m_run.phase() == Phase::Written) {
        sentences.append(tr("There are no letters: nobody was registered for one."));
    }
    if (!m_run.isBusy() && m_run.lostCount() > 0)
        sentences.append(lost);
    if (sentences.isEmpty())
        m_message->clear();
    else
        m_message->setMessage(tone, sentences.join(u' '));
}

void LettersDialog::done(int result)
{
    if (m_run.isBusy()) {
        m_run.stop(); // whoever is registered is to have their letter
        return;
    }
    m_controller.endLetters();
    QDialog::done(result);
}

} // namespace factordesk::ui
