// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_page.h"

#include "ui/journal/journal_details.h"
#include "ui/journal/journal_export.h"
#include "ui/journal/journal_file_dialog.h"
#include "ui/journal/journal_filter_bar.h"
#include "ui/journal/journal_table.h"
#include "ui/text/journal_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr int detailsWidth = 320;
/// Below it the details stand under the table.
constexpr int widthForBoth = 940;

QWidget* newNothingYet()
{
    auto* state = new EmptyState;
    state->setObjectName(QStringLiteral("journalEmpty"));
    state->setContent(Icon::Journal, JournalPage::tr("Nothing done yet"),
                      JournalPage::tr("Whatever is registered, confirmed or removed from this "
                                      "computer is written down here, with who did it and what "
                                      "the server said."));
    return state;
}

} // namespace

JournalPage::JournalPage(JournalController& controller, QWidget* parent)
    : Page(parent)
    , m_controller(controller)
    , m_filter(new JournalFilterBar)
    , m_table(new JournalTable(m_model))
    , m_details(new JournalDetails)
    , m_detailsArea(new QScrollArea)
    , m_news(new InlineMessage)
    , m_failure(new InlineMessage)
{
    setObjectName(QStringLiteral("journalPage"));
    setAccessibleName(tr("Journal"));
    m_news->setObjectName(QStringLiteral("journalNews"));
    m_failure->setObjectName(QStringLiteral("journalFailure"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::huge, spacing::wide, spacing::huge, spacing::huge);
    layout->setSpacing(spacing::medium);
    layout->addLayout(newHeading());
    m_stack = new QStackedLayout;
    m_stack->addWidget(newNothingYet());
    m_stack->addWidget(newContent());
    layout->addLayout(m_stack, 1);
    connect(m_filter, &JournalFilterBar::changed, this, &JournalPage::applyFilter);
    connect(m_table, &JournalTable::currentRowChanged, this, &JournalPage::showRow);
    connect(&m_controller, &JournalController::linesChanged, this, &JournalPage::showLines);
    connect(&m_controller, &JournalController::checkChanged, this, &JournalPage::showCheck);
    connect(&m_controller, &JournalController::failureChanged, this, &JournalPage::showFailure);
    connect(&m_controller, &JournalController::saved, this, &JournalPage::showSaved);
    showLines();
    showCheck();
    showFailure();
}

QLayout* JournalPage::newHeading()
{
    m_check = new Button(Icon::Verify, tr("C&heck"));
    m_check->setObjectName(QStringLiteral("checkButton"));
    m_csv = new Button(Icon::External, tr("E&xport CSV…"));
    m_csv->setObjectName(QStringLiteral("csvButton"));
    m_protocol = new Button(Icon::Print, tr("&Day protocol…"));
    m_protocol->setObjectName(QStringLiteral("protocolButton"));
    connect(m_check, &QAbstractButton::clicked, &m_controller, &JournalController::check);
    connect(m_csv, &QAbstractButton::clicked, this, [this] {
        //: A file's name without its suffix.
        askForFile(tr("journal"), {tr("Tables (*.csv)")}, &JournalPage::exportCsv);
    });
    connect(m_protocol, &QAbstractButton::clicked, this, [this] {
        //: A file's name without its suffix; %1 is a day.
        askForFile(tr("journal-%1").arg(protocolDay().toString(Qt::ISODate)),
                   {tr("Documents (*.pdf)"), tr("Tables (*.csv)")}, &JournalPage::writeProtocol);
    });
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::small);
    head->addWidget(new Label(tr("Journal"), TypeSize::Display), 1);
    for (Button* button : {m_check, m_csv, m_protocol})
        head->addWidget(button);
    auto* heading = new QVBoxLayout;
    heading->setSpacing(spacing::small);
    heading->addLayout(head);
    heading->addWidget(newParagraph(tr("What was done to whom from this computer, when, by whom, "
                                       "and how it ended. It holds no secret."),
                                    Ink::Quiet));
    return heading;
}

QWidget* JournalPage::newContent()
{
    m_tryAgain = new Button(Icon::Refresh, tr("&Write again"));
    m_tryAgain->setObjectName(QStringLiteral("writeAgainButton"));
    connect(m_tryAgain, &QAbstractButton::clicked, &m_controller, &JournalController::tryAgain);
    auto* failure = new QHBoxLayout;
    failure->addWidget(m_failure, 1);
    failure->addWidget(m_tryAgain, 0, Qt::AlignTop);

    auto* noneFound = new EmptyState;
    noneFound->setContent(Icon::Search, tr("No such entry"),
                          tr("No entry is of that person, day, outcome and admin."));
    auto* showAll = new Button(tr("Show &all"));
    showAll->setObjectName(QStringLiteral("showAllButton"));
    connect(showAll, &QAbstractButton::clicked, m_filter, &JournalFilterBar::clear);
    noneFound->addAction(showAll);

    auto* card = new Card;
    card->body()->setContentsMargins(1, spacing::small, 1, spacing::small);
    m_tableStack = new QStackedLayout;
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(noneFound);
    card->body()->addLayout(m_tableStack);

    m_detailsArea->setObjectName(QStringLiteral("journalDetailsArea"));
    m_detailsArea->setAccessibleName(tr("Details of the entry"));
    m_detailsArea->setFrameShape(QFrame::NoFrame);
    m_detailsArea->setWidgetResizable(true);
    m_detailsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detailsArea->setWidget(m_details);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(spacing::medium);
    m_sides->addWidget(card, 1);
    m_sides->addWidget(m_detailsArea, 1);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(spacing::medium);
    column->addLayout(failure);
    column->addWidget(m_filter);
    column->addWidget(m_news);
    column->addLayout(m_sides, 1);
    return content;
}

void JournalPage::focusSearch()
{
    m_filter->focusSearch();
}

void JournalPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_controller.setWatched(true);
}

void JournalPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_controller.setWatched(false);
}

void JournalPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool isWide = width() >= widthForBoth;
    m_sides->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_detailsArea->setMinimumWidth(isWide ? detailsWidth : 0);
    m_detailsArea->setMaximumWidth(isWide ? detailsWidth : QWIDGETSIZE_MAX);
}

void JournalPage::showLines()
{
    const int row = m_table->currentIndex().row();
    const std::uint64_t number = row >= 0 ? m_model.line(row).number : 0;
    const std::vector<journal::JournalLine>& lines = *m_controller.lines();
    m_model.setLines(m_controller.lines());
    m_filter->setLines(lines);
    const bool hasEntries = !lines.empty() || m_controller.keeper().failure();
    m_stack->setCurrentIndex(hasEntries ? 1 : 0);
    for (Button* button : {m_check, m_csv, m_protocol})
        button->setEnabled(!lines.empty() && !m_controller.isChecking());
    applyFilter();
    // What was looked at stays, whatever was written meanwhile.
    const int again = std::max(0, m_model.rowOfNumber(number));
    m_table->setCurrentIndex(m_model.index(again, 0));
}

void JournalPage::applyFilter()
{
    if (m_model.filter() != m_filter->filter())
        m_model.setFilter(m_filter->filter());
    const bool isEmpty = m_model.rowCount() == 0;
    m_tableStack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_detailsArea->setVisible(!isEmpty);
}

void JournalPage::showRow(int row)
{
    m_detailsArea->setVisible(row >= 0);
    if (row >= 0)
        m_details->showLine(m_model.line(row));
}

void JournalPage::showCheck()
{
    m_check->setEnabled(!m_controller.isChecking() && !m_controller.lines()->empty());
    if (m_controller.isChecking()) {
        m_news->setMessage(Tone::Neutral, tr("The chain is being checked…"));
    } else if (m_controller.checked()) {
        const journal::CheckResult& result = *m_controller.checked();
        m_news->setMessage(result.isIntact() ? Tone::Good : Tone::Stop,
                           text::explain(result).paragraph());
    } else {
        m_news->clear();
    }
}

void JournalPage::showFailure()
{
    const auto& failure = m_controller.keeper().failure();
    m_tryAgain->setVisible(failure.has_value());
    if (failure)
        m_failure->setMessage(Tone::Stop, tr("%n entries are not written yet: %1", nullptr,
                                             m_controller.keeper().waitingCount())
                                              .arg(text::explain(*failure).paragraph()));
    else
        m_failure->clear();
    if (failure)
        m_stack->setCurrentIndex(1);
}

std::vector<journal::JournalLine> JournalPage::shownLines() const
{
    std::vector<journal::JournalLine> lines;
    for (int row = m_model.rowCount() - 1; row >= 0; --row)
        lines.push_back(m_model.line(row));
    return lines;
}

void JournalPage::exportCsv(const QString& path)
{
    m_controller.save(path, [lines = shownLines()] { return csvOf(lines); });
}

QDate JournalPage::protocolDay() const
{
    if (m_model.filter().day.isValid())
        return m_model.filter().day;
    const int row = std::max(0, m_table->currentIndex().row());
    if (row < m_model.rowCount())
        return localTime(m_model.line(row).entry.when).date();
    return QDate::currentDate();
}

void JournalPage::writeProtocol(const QString& path)
{
    const JournalFilter ofTheDay{.day = protocolDay()};
    std::vector<journal::JournalLine> lines;
    std::ranges::copy_if(
        *m_controller.lines(), std::back_inserter(lines),
        [&](const journal::JournalLine& line) { return ofTheDay.takes(line.entry); });
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        m_controller.save(path, [lines = std::move(lines)] { return csvOf(lines); });
    else
        m_controller.save(path, [day = ofTheDay.day, lines = std::move(lines)] {
            return dayProtocolOf(day, lines);
        });
}

void JournalPage::askForFile(const QString& name, const QStringList& kinds,
                             void (JournalPage::*write)(const QString&))
{
    auto* dialog = new JournalFileDialog(name, kinds, this);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void JournalPage::showSaved(const QString& path, bool isWritten)
{
    if (isWritten)
        m_news->setMessage(Tone::Good, tr("Written to %1.").arg(QDir::toNativeSeparators(path)));
    else
        m_news->setMessage(Tone::Stop, tr("%1 cannot be written. Choose another folder, or make "
                                          "room on the disk.")
                                           .arg(QDir::toNativeSeparators(path)));
}

} // namespace factordesk::ui
