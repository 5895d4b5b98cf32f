// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/enroll_page.h"

#include "ui/enroll/confirm_panel.h"
#include "ui/enroll/done_panel.h"
#include "ui/enroll/ended_panel.h"
#include "ui/enroll/find_panel.h"
#include "ui/enroll/leave_question.h"
#include "ui/enroll/prepare_panel.h"
#include "ui/people/person_header.h"
#include "ui/text/state_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/scroll_place.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>

#include <chrono>
#include <utility>

namespace factordesk::ui {

using enrollment::Enrollment;
using enrollment::State;
using Phase = EnrollController::Phase;

namespace {

// At the start a server is mostly chosen within this time; a page that says "choose a server" for
// an instant would only flicker.
constexpr std::chrono::milliseconds patience{300};
constexpr int contentWidth = 980;

/// True while a change is on its way to the server and nobody knows yet what came of it.
bool isUnderWay(State state)
{
    return state == State::Registering || state == State::Removing || state == State::Verifying ||
           state == State::Settling;
}

} // namespace

EnrollPage::EnrollPage(EnrollController& controller, const Clock& clock, SecretClipboard& clipboard,
                       QWidget* parent)
    : Page(parent)
    , m_controller(controller)
    , m_clock(clock)
    , m_clipboard(clipboard)
    , m_panels(new QStackedLayout)
{
    setObjectName(QStringLiteral("enrollPage"));
    m_header = newHeader();
    auto* content = new QWidget;
    content->setMaximumWidth(contentWidth);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    m_column->setSpacing(spacing::wide);
    m_column->addWidget(m_header);
    m_column->addLayout(m_panels, 1);
    auto* centred = new QHBoxLayout(this);
    centred->setContentsMargins({});
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);

    m_panels->addWidget(new QWidget); // nothing, while it is not known what to show
    m_noServerDelay.setSingleShot(true);
    m_noServerDelay.setInterval(patience);
    connect(&m_noServerDelay, &QTimer::timeout, this, [this] {
        if (!m_noServer)
            m_noServer = newNoServer();
        showPanel(m_noServer);
    });
    connect(&m_controller, &EnrollController::phaseChanged, this, &EnrollPage::showPhase);
    connect(&m_controller, &EnrollController::enrollmentChanged, this, &EnrollPage::showEnrollment);
    showPhase();
    showEnrollment();
}

void EnrollPage::setFoot(QWidget* foot)
{
    m_column->addWidget(foot);
}

QWidget* EnrollPage::newHeader()
{
    auto* header = new QWidget;
    m_person = new PersonHeader;
    m_leave = new Button(tr("&Give up…"), ButtonRole::Quiet);
    m_leave->setObjectName(QStringLiteral("leaveEnrollmentButton"));
    connect(m_leave, &QAbstractButton::clicked, this, &EnrollPage::leave);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(spacing::large);
    row->addWidget(m_person, 1);
    row->addWidget(m_leave);
    return header;
}

QWidget* EnrollPage::newNoServer()
{
    auto* state = new EmptyState;
    state->setContent(Icon::Server, tr("No server yet"),
                      tr("Connect to your ZITADEL, or practise with the built-in server."));
    auto* choose = new Button(tr("&Choose a server"), ButtonRole::Primary);
    choose->setObjectName(QStringLiteral("chooseServerButton"));
    connect(choose, &QAbstractButton::clicked, this, &EnrollPage::serverWanted);
    state->addAction(choose);
    state->setFocusProxy(choose);
    return state;
}

template <class Panel, class... Arguments>
Panel* EnrollPage::need(Panel*& panel, Arguments&... arguments)
{
    if (!panel)
        panel = new Panel(m_controller, arguments...);
    return panel;
}

void EnrollPage::showPhase()
{
    m_noServerDelay.stop();
    switch (m_controller.phase()) {
    case Phase::NoServer: m_noServerDelay.start(); break;
    case Phase::Find: showPanel(need(m_find)); break;
    case Phase::Prepare: showPanel(need(m_prepare)); break;
    case Phase::Confirm: showPanel(need(m_confirm, m_clock, m_clipboard)); break;
    case Phase::Done: showDone(); break;
    case Phase::Ended: showPanel(need(m_ended)); break;
    }
    if (m_controller.phase() != Phase::Confirm)
        dropSecret();
    showHeader();
    if (m_whenLeft && m_controller.phase() == Phase::Ended)
        std::exchange(m_whenLeft, nullptr)();
}

void EnrollPage::showDone()
{
    if (!m_done) {
        need(m_done, m_clock, m_clipboard);
        connect(m_done, &DonePanel::keepWanted, this, &EnrollPage::keepWanted);
    }
    showPanel(m_done);
}

void EnrollPage::dropSecret()
{
    // With the panel go the QR code, the setup key and the code that were on the screen.
    if (m_confirm)
        placeOf(*std::exchange(m_confirm, nullptr))->deleteLater();
}

void EnrollPage::showEnrollment()
{
    if (!m_controller.enrollment())
        return;
    showHeader();
    switch (m_controller.phase()) {
    case Phase::Prepare: m_prepare->showEnrollment(); break;
    case Phase::Confirm: m_confirm->showEnrollment(); break;
    case Phase::Done: m_done->showEnrollment(); break;
    case Phase::Ended: m_ended->showEnrollment(); break;
    case Phase::NoServer:
    case Phase::Find: break;
    }
}

void EnrollPage::showHeader()
{
    const Enrollment* enrollment = m_controller.enrollment();
    m_header->setVisible(enrollment != nullptr);
    if (!enrollment)
        return;
    m_person->setPerson(enrollment->person(), enrollment->factor());
    const Phase phase = m_controller.phase();
    m_leave->setVisible(phase == Phase::Prepare || phase == Phase::Confirm);
    m_leave->setEnabled(!isUnderWay(enrollment->state()));
    m_leave->setText(m_controller.leavesPending() ? tr("&Give up…") : tr("&Back"));
}

void EnrollPage::showPanel(QWidget* panel)
{
    m_panels->setCurrentWidget(placeOf(*panel));
    setFocusProxy(panel);
    if (isVisible() && (!focusWidget() || !panel->isAncestorOf(focusWidget())))
        panel->setFocus(Qt::OtherFocusReason);
}

QWidget* EnrollPage::placeOf(QWidget& panel)
{
    QWidget* place = &panel;
    while (place && m_panels->indexOf(place) < 0)
        place = place->parentWidget();
    if (place)
        return place;
    if (&panel == m_find || &panel == m_noServer) {
        m_panels->addWidget(&panel); // fills the page; the list scrolls by itself
        return &panel;
    }
    QScrollArea* const scroll = newScrollPlace(&panel);
    m_panels->addWidget(scroll);
    return scroll;
}

void EnrollPage::focusSearch()
{
    if (m_controller.phase() == Phase::Find)
        m_find->focusSearch();
}

bool EnrollPage::hasUnfinishedWork() const
{
    return m_controller.leavesPending() ||
           (m_controller.enrollment() && isUnderWay(m_controller.enrollment()->state()));
}

void EnrollPage::finishWork(const std::function<void()>& whenDone)
{
    // While the server is asked, the panel says so and offers to stop; there is nothing to decide.
    if (isUnderWay(m_controller.enrollment()->state()))
        return;
    m_whenLeft = whenDone;
    leave();
}

void EnrollPage::leave()
{
    if (!m_controller.leavesPending()) {
        m_controller.leave(false);
        m_controller.next();
        return;
    }
    auto* question = new LeaveQuestion(text::nameOf(m_controller.enrollment()->person()), window());
    connect(question, &LeaveQuestion::leaveChosen, &m_controller, &EnrollController::leave);
    connect(question, &QDialog::rejected, this, [this] { m_whenLeft = nullptr; });
    question->open();
}

} // namespace factordesk::ui
