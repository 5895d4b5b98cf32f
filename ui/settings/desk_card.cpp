// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk_card.h"

#include "ui/display/screen_choices.h"
#include "ui/settings/setting_row.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {

constexpr int usualMinutes[] = {1, 2, 5, 10, 15, 30};

void select(QComboBox& box, const QVariant& data, const QString& textWhereAbsent)
{
    const QSignalBlocker quiet(box);
    if (box.findData(data) < 0)
        box.addItem(textWhereAbsent, data);
    box.setCurrentIndex(box.findData(data));
}

} // namespace

DeskCard::DeskCard(const DeskSettings& current, QWidget* parent)
    : Card(parent)
    , m_settings(current)
    , m_screen(new SettingBox(QStringLiteral("userScreenBox")))
    , m_mirror(new SettingBox(QStringLiteral("mirrorBox")))
    , m_blank(new SettingBox(QStringLiteral("blankAfterBox")))
    , m_android(new SettingBox(QStringLiteral("androidAppBox")))
    , m_iPhone(new SettingBox(QStringLiteral("iPhoneAppBox")))
    , m_sound(new QCheckBox)
    , m_calls(new SettingBox(QStringLiteral("callsAtOnceBox")))
{
    setObjectName(QStringLiteral("deskCard"));
    m_sound->setObjectName(QStringLiteral("soundBox"));
    body()->setSpacing(spacing::large);
    //: The place where people are enrolled.
    body()->addWidget(newParagraph(tr("Desk"), Ink::Text, TypeSize::Title));
    addChoices();
    addRows();
    showSettings();
    for (QComboBox* box : {m_screen, m_mirror, m_blank, m_android, m_iPhone, m_calls})
        connect(box, &QComboBox::currentIndexChanged, this, &DeskCard::choose);
    connect(m_sound, &QCheckBox::toggled, this, &DeskCard::choose);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &DeskCard::showScreens);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &DeskCard::showScreens,
            Qt::QueuedConnection); // The list still has it while it goes.
}

void DeskCard::addChoices()
{
    //: How the code stands in the user window.
    m_mirror->addItem(tr("As dots"), int(Mirror::Dots));
    //: How the code stands in the user window.
    m_mirror->addItem(tr("As digits"), int(Mirror::Digits));
    for (const int minutes : usualMinutes)
        m_blank->addItem(tr("%n minutes", nullptr, minutes), minutes);
    //: The user window goes blank after some time: never.
    m_blank->addItem(tr("Never"), 0);
    for (int calls = 1; calls <= DeskSettings::mostCallsAtOnce; ++calls)
        m_calls->addItem(tr("%n at once", nullptr, calls), calls);
    for (const OfferedApp app : allOfferedApps) {
        m_android->addItem(nameOf(app), QString(settingOf(app)));
        if (runsOnIPhones(app))
            m_iPhone->addItem(nameOf(app), QString(settingOf(app)));
    }
    for (QComboBox* box : {m_android, m_iPhone}) {
        //: No app is offered.
        box->addItem(tr("None"), QString(settingOf(std::nullopt)));
    }
}

void DeskCard::addRows()
{
    body()->addLayout(newSettingRow(tr("&User window"),
                                    tr("The monitor that faces the person who is being enrolled."),
                                    m_screen));
    body()->addLayout(newSettingRow(
        tr("Typed &code"),
        tr("How the user window shows it. Whoever stands behind the person sees it, too."),
        m_mirror));
    body()->addLayout(newSettingRow(tr("&Blank the user window after"),
                                    tr("When nobody has done anything at the desk for so long."),
                                    m_blank));
    body()->addLayout(newSettingRow(
        tr("App for An&droid"),
        tr("The user window shows its page as a QR code to somebody who has no app yet."),
        m_android));
    body()->addLayout(newSettingRow(tr("App for &iPhone"),
                                    tr("The same, for somebody with an iPhone."), m_iPhone));
    body()->addLayout(newSettingRow(tr("&Sound"), tr("When somebody is verified."), m_sound));
    body()->addLayout(newSettingRow(
        tr("Calls to the serve&r"),
        tr("How many are under way while the people of a roster are looked up. Fewer spare a "
           "server that is busy."),
        m_calls));
}

void DeskCard::setSettings(const DeskSettings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    showSettings();
}

void DeskCard::choose()
{
    m_settings.display.screen = m_screen->currentData().toString();
    m_settings.display.mirror = Mirror(m_mirror->currentData().toInt());
    m_settings.display.blankAfter = std::chrono::minutes(m_blank->currentData().toInt());
    m_settings.display.androidApp = appOfSetting(m_android->currentData().toString(), {});
    m_settings.display.iPhoneApp = appOfSetting(m_iPhone->currentData().toString(), {});
    m_settings.display.sound = m_sound->isChecked();
    m_settings.callsAtOnce = m_calls->currentData().toInt();
    emit chosen(m_settings);
}

void DeskCard::showSettings()
{
    const int minutes = int(m_settings.display.blankAfter.count());
    select(*m_mirror, int(m_settings.display.mirror), {});
    select(*m_blank, minutes, tr("%n minutes", nullptr, minutes));
    select(*m_calls, m_settings.callsAtOnce, tr("%n at once", nullptr, m_settings.callsAtOnce));
    select(*m_android, QString(settingOf(m_settings.display.androidApp)), {});
    select(*m_iPhone, QString(settingOf(m_settings.display.iPhoneApp)), {});
    const QSignalBlocker quiet(m_sound);
    m_sound->setChecked(m_settings.display.sound);
    showScreens();
}

void DeskCard::showScreens()
{
    listScreens(*m_screen, m_settings.display.screen, window()->screen());
}

void DeskCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    showScreens(); // By now it is known where the desk's window stands.
}

} // namespace factordesk::ui
