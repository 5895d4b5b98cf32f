// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_strip.h"

#include "ui/display/display_view.h"
#include "ui/display/screen_choices.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {

constexpr QSize miniatureSize(176, 110);

} // namespace

DisplayStrip::DisplayStrip(DisplayController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_sentence(newParagraph({}, Ink::Quiet))
    , m_screens(newScreenBox())
    , m_app(newAppButton())
    , m_miniature(new DisplayView(controller))
{
    auto* title = new Label(tr("&User window"));
    title->setBuddy(m_screens);
    m_miniature->setObjectName(QStringLiteral("displayMiniature"));
    m_miniature->setFixedSize(miniatureSize);
    m_miniature->setFramed(true);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(spacing::medium);
    controls->addWidget(title);
    controls->addWidget(m_screens);
    controls->addWidget(m_app);
    controls->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::small);
    words->addStretch();
    words->addLayout(controls);
    words->addWidget(m_sentence);
    words->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::wide);
    row->addLayout(words, 1);
    row->addWidget(m_miniature);

    connect(qGuiApp, &QGuiApplication::screenAdded, this, &DisplayStrip::listScreens);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &DisplayStrip::listScreens,
            Qt::QueuedConnection); // The list still has it while it goes.
    connect(&m_controller, &DisplayController::settingsChanged, this, &DisplayStrip::listScreens);
    connect(&m_controller, &DisplayController::changed, this, &DisplayStrip::showState);
    listScreens();
}

QComboBox* DisplayStrip::newScreenBox()
{
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("displayScreenBox"));
    box->setAccessibleName(tr("User window"));
    box->setMinimumWidth(180);
    connect(box, &QComboBox::currentIndexChanged, this, &DisplayStrip::chooseScreen);
    return box;
}

Button* DisplayStrip::newAppButton()
{
    auto* button = new Button(tr("H&ow to get an app"), ButtonRole::Quiet);
    button->setObjectName(QStringLiteral("appAdviceButton"));
    button->setToolTip(tr("Shows it to the person in front of you, until pressed again."));
    button->setCheckable(true);
    connect(button, &QAbstractButton::clicked, this,
            [this](bool isChecked) { m_controller.setAppAdvice(isChecked); });
    return button;
}

void DisplayStrip::listScreens()
{
    ui::listScreens(*m_screens, m_controller.settings().screen, window()->screen());
    showState();
}

void DisplayStrip::showState()
{
    const bool isChosen = !m_controller.settings().screen.isEmpty();
    m_sentence->setText(sentence());
    m_screens->setAccessibleDescription(m_sentence->text());
    m_miniature->setVisible(isChosen);
    m_app->setVisible(isChosen && m_controller.canAdviseApp());
    m_app->setChecked(m_controller.hasAppAdvice());
}

QString DisplayStrip::sentence() const
{
    const QString chosen = m_controller.settings().screen;
    if (!chosen.isEmpty())
        return isConnected(chosen)
                   ? tr("What the person in front of you sees.")
                   : tr("The monitor is not connected. The window comes back with it.");
    return m_screens->count() > 1
               ? tr("Shows the person in front of you the QR code and the steps, on a monitor of "
                    "their own.")
               : tr("Connect a second monitor to show the person in front of you the QR code and "
                    "the steps.");
}

void DisplayStrip::chooseScreen()
{
    DisplaySettings settings = m_controller.settings();
    settings.screen = m_screens->currentData().toString();
    m_controller.setSettings(settings);
}

void DisplayStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    listScreens(); // By now it is known where the desk's window stands.
}

} // namespace factordesk::ui
