// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/work_panel.h"

#include "ui/roster/finish_question.h"
#include "ui/roster/leftovers_dialog.h"
#include "ui/roster/letters_dialog.h"
#include "ui/roster/look_up_bar.h"
#include "ui/roster/roster_controller.h"
#include "ui/roster/roster_export.h"
#include "ui/roster/roster_list.h"
#include "ui/roster/roster_trouble.h"
#include "ui/text/roster_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lead_row.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QVBoxLayout>

#include <chrono>

namespace factordesk::ui {

using roster::RowState;

namespace {
constexpr std::chrono::milliseconds refreshPause{40};
} // namespace

WorkPanel::WorkPanel(RosterController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_left(newParagraph({}, Ink::Quiet))
    , m_lookUp(new LookUpBar(controller))
    , m_news(new InlineMessage)
    , m_goOn(new Button(tr("&Go on")))
    , m_lookAgain(new Button(tr("&Ask the server")))
    , m_list(new RosterList(controller))
    , m_noShow(new Button(tr("&Did not come")))
    , m_skip(new Button(tr("S&kip")))
    , m_leftovers(new Button(tr("Left &pending…")))
    , m_letters(new Button(Icon::Print, tr("&Letters…")))
    , m_callNext(new Button(Icon::ArrowForward, tr("Call the &next person"), ButtonRole::Primary))
{
    m_left->setObjectName(QStringLiteral("rosterLeft"));
    m_news->setObjectName(QStringLiteral("rosterNews"));
    m_goOn->setObjectName(QStringLiteral("goOnButton"));
    m_lookAgain->setObjectName(QStringLiteral("settleButton"));
    m_noShow->setObjectName(QStringLiteral("noShowButton"));
    m_skip->setObjectName(QStringLiteral("skipButton"));
    m_leftovers->setObjectName(QStringLiteral("leftoversButton"));
    m_letters->setObjectName(QStringLiteral("lettersButton"));
    m_letters->setToolTip(tr("A page for each person who is left to call, to hand over."));
    m_callNext->setObjectName(QStringLiteral("callNextButton"));
    auto* news = new QHBoxLayout;
    news->addWidget(m_news, 1);
    news->addWidget(m_goOn, 0, Qt::AlignTop);
    news->addWidget(m_lookAgain, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::medium);
    layout->addWidget(newHeading());
    layout->addWidget(m_lookUp);
    layout->addLayout(news);
    layout->addWidget(m_list, 1);
    layout->addLayout(newActions());
    connect(m_goOn, &QAbstractButton::clicked, &m_controller, &RosterController::goOn);
    connect(m_lookAgain, &QAbstractButton::clicked, &m_controller, &RosterController::lookAgain);
    connect(m_list, &RosterList::rowActivated, this, &WorkPanel::call);
    connect(m_list, &RosterList::enterPressed, &m_controller, &RosterController::callNext);
    connect(m_list, &RosterList::currentRowChanged, this, &WorkPanel::showButtons);
    connect(&m_controller, &RosterController::changed, this, &WorkPanel::showState);
    connect(&m_controller, &RosterController::troubleChanged, this, &WorkPanel::showState);
    connect(&m_controller, &RosterController::phaseChanged, this, &WorkPanel::showNext);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &WorkPanel::showState);
    connect(&m_controller, &RosterController::rowsChanged, &m_refresh, [this] {
        if (!m_refresh.isActive())
            m_refresh.start(refreshPause);
    });
    setFocusProxy(m_list); // a scanner types there, and Enter calls the next person from there
    showNext();
}

QWidget* WorkPanel::newHeading()
{
    auto* csv = new Button(Icon::External, tr("E&xport CSV…"));
    csv->setObjectName(QStringLiteral("rosterCsvButton"));
    auto* finish = new Button(tr("&Finish roster…"), ButtonRole::Quiet);
    finish->setObjectName(QStringLiteral("finishRosterButton"));
    connect(csv, &QAbstractButton::clicked, this, &WorkPanel::askForFile);
    connect(finish, &QAbstractButton::clicked, this, &WorkPanel::askToFinish);
    connect(m_leftovers, &QAbstractButton::clicked, this, &WorkPanel::showLeftovers);
    connect(m_letters, &QAbstractButton::clicked, this, &WorkPanel::showLetters);
    return new LeadRow(m_left, {m_leftovers, m_letters, csv, finish});
}

QLayout* WorkPanel::newActions()
{
    connect(m_noShow, &QAbstractButton::clicked, this, [this] { mark(int(RowState::NoShow)); });
    connect(m_skip, &QAbstractButton::clicked, this, [this] { mark(int(RowState::Skipped)); });
    connect(m_callNext, &QAbstractButton::clicked, &m_controller, &RosterController::callNext);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(m_noShow);
    row->addWidget(m_skip);
    row->addStretch();
    row->addWidget(m_callNext);
    return row;
}

void WorkPanel::focusSearch()
{
    m_list->focusSearch();
}

void WorkPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showNext();
}

void WorkPanel::showNext()
{
    if (m_controller.phase() != RosterController::Phase::Work)
        return;
    m_list->clearSearch();
    m_list->setCurrentRow(m_controller.next().value_or(0));
    showState();
    if (isVisible())
        m_list->focusSearch();
}

void WorkPanel::showState()
{
    if (m_controller.phase() != RosterController::Phase::Work)
        return;
    showLeft();
    showNews();
    showButtons();
}

void WorkPanel::showLeft()
{
    const roster::Roster& roster = m_controller.roster();
    const int left = roster.left();
    QStringList parts{tr("%n people are left.", nullptr, left),
                      tr("%n people are verified.", nullptr, roster.count(RowState::Verified))};
    if (const auto pace = m_controller.pace(); pace && left > 0)
        //: %1 and %2 are durations, such as "80 seconds" and "2 hours".
        parts.append(tr("At %1 a person it takes %2 more.")
                         .arg(text::durationText(*pace), text::durationText(*pace * left)));
    m_left->setText(parts.join(u' '));
}

QString WorkPanel::otherServerText() const
{
    if (m_controller.isOfPractice())
        return tr("These people belong to the practice server. Practise again to go on.");
    return tr("These people belong to another server, %1. Connect to it to go on.")
        .arg(m_controller.server());
}

void WorkPanel::showNews()
{
    m_goOn->setVisible(m_controller.isPaused());
    const int unsettled = m_controller.roster().count(RowState::Unsettled);
    const int letters = m_controller.roster().count(RowState::HasLetter);
    const bool canAsk = !m_controller.isLookingUp() && m_controller.hasServer();
    const bool canBeSettled = unsettled > 0 && canAsk && m_controller.isAtHome();
    const bool isOver = m_controller.roster().left() == 0 && !m_controller.atDesk();
    m_lookAgain->setVisible(canBeSettled || (isOver && letters > 0 && canAsk));
    const text::Explanation trouble = explain(m_controller.trouble());
    if (!trouble.sentence.isEmpty())
        m_news->setMessage(Tone::Stop, trouble.paragraph());
    else if (!m_controller.isAtHome())
        m_news->setMessage(Tone::Warning, otherServerText());
    else if (canBeSettled)
        m_news->setMessage(Tone::Warning,
                           tr("%n people are not settled: nobody knows yet what the server did.",
                              nullptr, unsettled));
    else if (m_controller.isPaused())
        m_news->setMessage(Tone::Warning,
                           tr("The server has refused several people one after another. Find out "
                              "why before you go on."));
    else if (isOver && letters > 0)
        m_news->setMessage(Tone::Neutral, tr("Nobody is left to call. %n people have a letter, and "
                                             "no code has come yet.",
                                             nullptr, letters));
    else if (isOver)
        m_news->setMessage(Tone::Good, tr("Nobody is left to call."));
    else
        m_news->clear();
}

void WorkPanel::showButtons()
{
    const int current = m_list->currentRow();
    const roster::Roster& roster = m_controller.roster();
    const bool canBeMarked = current >= 0 && current < roster.size() &&
                             roster::isLeftToCall(roster.row(current).state) &&
                             roster.row(current).state != RowState::LeftPending;
    m_noShow->setEnabled(canBeMarked);
    m_skip->setEnabled(canBeMarked);
    const std::optional<int> next = m_controller.next();
    m_callNext->setEnabled(next && m_controller.mayCall());
    m_letters->setEnabled(next && m_controller.mayCall());
    const int leftovers = roster.count(RowState::LeftPending);
    m_leftovers->setVisible(leftovers > 0);
    m_leftovers->setText(tr("%n left &pending…", nullptr, leftovers));
    m_leftovers->setEnabled(m_controller.mayCall() || m_controller.isPaused());
    //: %1 is a person.
    m_callNext->setText(
        next ? tr("Call &next: %1")
                   .arg(text::nameOf(roster.row(*next)).replace(u'&', QStringLiteral("&&")))
             : tr("Call the &next person"));
}

void WorkPanel::call(int row)
{
    m_controller.call(row);
}

void WorkPanel::mark(int state)
{
    m_controller.setState(m_list->currentRow(), RowState(state));
    showNext();
}

void WorkPanel::exportCsv(const QString& path)
{
    const QByteArray csv = csvOf(m_controller.roster());
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
    const QString shown = QDir::toNativeSeparators(path);
    if (isWritten)
        m_news->setMessage(Tone::Good, tr("The result is in %1.").arg(shown));
    else
        m_news->setMessage(Tone::Stop, tr("%1 cannot be written. Choose another folder, or make "
                                          "room on the disk.")
                                           .arg(shown));
}

void WorkPanel::askForFile()
{
    auto* dialog =
        new QFileDialog(this, {}, QDir::home().filePath(tr("roster.csv")), tr("Tables (*.csv)"));
    dialog->setObjectName(QStringLiteral("rosterCsvDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &WorkPanel::exportCsv);
    dialog->open();
}

void WorkPanel::showLeftovers()
{
    m_controller.prepareRemoval();
    if (m_controller.removal())
        open(new LeftoversDialog(m_controller, window()));
}

void WorkPanel::showLetters()
{
    m_controller.prepareLetters();
    if (m_controller.letters())
        open(new LettersDialog(m_controller, window()));
}

/// What opened it may be gone or dull when it closes: the keyboard goes on with the next person.
void WorkPanel::open(QDialog* dialog)
{
    connect(dialog, &QDialog::finished, this, &WorkPanel::showNext);
    dialog->open();
}

void WorkPanel::askToFinish()
{
    auto* question = new FinishQuestion(m_controller.roster(), window());
    connect(question, &QDialog::accepted, &m_controller, &RosterController::finish);
    question->open();
}

} // namespace factordesk::ui
