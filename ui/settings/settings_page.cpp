// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/appearance_card.h"
#include "ui/settings/desk_card.h"
#include "ui/settings/security_card.h"
#include "ui/settings/shortcuts_card.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {

void addFact(QFormLayout& facts, const QString& name, const QString& value)
{
    auto* label = newParagraph(value);
    label->setSelectable(true);
    label->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    facts.addRow(new Label(name, TypeSize::Body, Ink::Quiet), label);
}

} // namespace

SettingsPage::SettingsPage(const CurrentSettings& current, QWidget* parent)
    : ColumnPage(parent), m_desk(new DeskCard(current.desk))
{
    setObjectName(QStringLiteral("settingsPage"));
    addHeading(tr("Settings"), tr("What you choose here takes effect at once."));
    auto* appearance = new AppearanceCard(current.look, current.language);
    connect(appearance, &AppearanceCard::lookChosen, this, &SettingsPage::lookChosen);
    connect(appearance, &AppearanceCard::languageChosen, this, &SettingsPage::languageChosen);
    column()->addWidget(appearance);
    setFocusProxy(appearance);
    connect(m_desk, &DeskCard::chosen, this, &SettingsPage::deskChosen);
    column()->addWidget(m_desk);
    auto* security = new SecurityCard(current.security);
    connect(security, &SecurityCard::chosen, this, &SettingsPage::securityChosen);
    column()->addWidget(security);
    auto* shortcuts = new ShortcutsCard(current.shortcuts);
    connect(shortcuts, &ShortcutsCard::chosen, this, &SettingsPage::shortcutsChosen);
    column()->addWidget(shortcuts);
    column()->addWidget(newAbout(current.version));
    addRest();
}

void SettingsPage::setDesk(const DeskSettings& settings)
{
    m_desk->setSettings(settings);
}

QWidget* SettingsPage::newAbout(const QString& version)
{
    auto* card = new Card;
    auto* facts = new QFormLayout;
    facts->setHorizontalSpacing(spacing::wide);
    facts->setVerticalSpacing(spacing::small);
    facts->setLabelAlignment(Qt::AlignLeading);
    facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addFact(*facts, tr("Version"), version);
    addFact(*facts, tr("Licence"),
            tr("GPL-3.0-or-later: free software, to use, study, share and improve."));
    //: The library that the program is made with; %1 is its version number.
    addFact(*facts, tr("Made with"), tr("Qt %1").arg(QLatin1String(qVersion())));
    card->body()->addWidget(newParagraph(tr("About Factordesk"), Ink::Text, TypeSize::Title));
    card->body()->addWidget(
        newParagraph(tr("Sets up people's second factor on a ZITADEL server, and shows that it "
                        "works.")));
    card->body()->addLayout(facts);
    return card;
}

} // namespace factordesk::ui
