// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/security_card.h"

#include "ui/settings/setting_row.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace factordesk::ui {

namespace {

/// The usual numbers in order, with the present one among them.
std::set<int> choicesWith(int present, std::initializer_list<int> usual)
{
    std::set<int> choices(usual);
    choices.insert(present);
    return choices;
}

} // namespace

SecurityCard::SecurityCard(const SecuritySettings& current, QWidget* parent)
    : Card(parent), m_settings(current)
{
    setObjectName(QStringLiteral("securityCard"));
    body()->setSpacing(spacing::large);
    body()->addWidget(newParagraph(tr("Security"), Ink::Text, TypeSize::Title));
    addTimes();
    addSwitches();
}

void SecurityCard::addTimes()
{
    body()->addLayout(newSettingRow(tr("Lock the codes &after"),
                                    tr("When nobody has touched the keyboard or the mouse in this "
                                       "program for so long."),
                                    newLockBox()));
    body()->addLayout(newSettingRow(tr("Clear the cli&pboard after"),
                                    tr("A copied code is taken out of it again, if it still is "
                                       "there."),
                                    newClipboardBox()));
}

void SecurityCard::addSwitches()
{
    body()->addLayout(newSettingRow(
        tr("Lock &with the session"),
        tr("When the screen is locked, and before the computer "
           "sleeps."),
        newSwitch(QStringLiteral("lockWithSession"), &SecuritySettings::locksWithSession)));
    body()->addLayout(newSettingRow(
        tr("&Hide the codes"), tr("Each is shown when it is asked for; copying does without."),
        newSwitch(QStringLiteral("hideCodes"), &SecuritySettings::hidesCodes)));
}

QComboBox* SecurityCard::newLockBox()
{
    auto* box = new SettingBox(QStringLiteral("lockAfterBox"));
    const int present = int(m_settings.lockAfter.count());
    for (const int minutes : choicesWith(present, {1, 2, 5, 10, 15, 30, 60})) {
        if (minutes > 0)
            box->addItem(tr("%n minutes", nullptr, minutes), minutes);
    }
    //: The codes are locked after some time: never.
    box->addItem(tr("Never"), 0);
    box->setCurrentIndex(box->findData(present));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_settings.lockAfter = std::chrono::minutes(box->currentData().toInt());
        emit chosen(m_settings);
    });
    return box;
}

QComboBox* SecurityCard::newClipboardBox()
{
    auto* box = new SettingBox(QStringLiteral("clipboardBox"));
    const int present = int(m_settings.clipboardTime.count());
    for (const int seconds : choicesWith(present, {10, 20, 30, 60, 120}))
        box->addItem(tr("%n seconds", nullptr, seconds), seconds);
    box->setCurrentIndex(box->findData(present));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_settings.clipboardTime = std::chrono::seconds(box->currentData().toInt());
        emit chosen(m_settings);
    });
    return box;
}

QCheckBox* SecurityCard::newSwitch(const QString& objectName, bool SecuritySettings::*setting)
{
    auto* box = new QCheckBox;
    box->setObjectName(objectName);
    box->setChecked(m_settings.*setting);
    connect(box, &QCheckBox::toggled, this, [this, setting](bool isOn) {
        m_settings.*setting = isOn;
        emit chosen(m_settings);
    });
    return box;
}

} // namespace factordesk::ui
