// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/desk_card.h"
#include "ui/settings/security_card.h"
#include "ui/settings/setting_row.h"
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
    column()->addWidget(newAppearance(current));
    connect(m_desk, &DeskCard::chosen, this, &SettingsPage::deskChosen);
    column()->addWidget(m_desk);
    auto* security = new SecurityCard(current.security);
    connect(security, &SecurityCard::chosen, this, &SettingsPage::securityChosen);
    column()->addWidget(security);
    column()->addWidget(newAbout(current.version));
    addRest();
}

void SettingsPage::setDesk(const DeskSettings& settings)
{
    m_desk->setSettings(settings);
}

QWidget* SettingsPage::newAppearance(const CurrentSettings& current)
{
    auto* card = new Card;
    QComboBox* scheme = newSchemeBox(current.scheme);
    card->body()->setSpacing(spacing::large);
    card->body()->addWidget(newParagraph(tr("Appearance"), Ink::Text, TypeSize::Title));
    card->body()->addLayout(
        newSettingRow(tr("&Theme"), tr("Light, dark, or as the desktop has it."), scheme));
    card->body()->addLayout(newSettingRow(
        tr("&Language"), tr("Of the window, and of the messages that the server writes for it."),
        newLanguageBox(current.language)));
    setFocusProxy(scheme);
    return card;
}

QComboBox* SettingsPage::newSchemeBox(Scheme current)
{
    auto* box = new SettingBox(QStringLiteral("schemeBox"));
    //: A theme: as the desktop has it.
    box->addItem(tr("System"), QVariant::fromValue(Scheme::System));
    //: A theme.
    box->addItem(tr("Light"), QVariant::fromValue(Scheme::Light));
    //: A theme.
    box->addItem(tr("Dark"), QVariant::fromValue(Scheme::Dark));
    box->setCurrentIndex(box->findData(QVariant::fromValue(current)));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { emit schemeChosen(box->currentData().value<Scheme>()); });
    return box;
}

QComboBox* SettingsPage::newLanguageBox(const QString& current)
{
    auto* box = new SettingBox(QStringLiteral("languageBox"));
    //: A language: as the desktop has it.
    box->addItem(tr("System"), QString());
    // Each language by its own name, so that it is found by whoever reads no other.
    box->addItem(QStringLiteral("English"), QStringLiteral("en"));
    box->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    box->setCurrentIndex(qMax(0, box->findData(current)));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { emit languageChosen(box->currentData().toString()); });
    return box;
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
