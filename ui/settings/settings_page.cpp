// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {

constexpr int boxWidth = 180;

/// A setting: its name and what it does at one side, the control at the other.
QLayout* newRow(const QString& name, const QString& sentence, QComboBox* box)
{
    box->setMinimumWidth(boxWidth);
    box->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    box->setAccessibleDescription(sentence);
    auto* label = new Label(name);
    label->setBuddy(box);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(label);
    words->addWidget(newParagraph(sentence, Ink::Quiet));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::wide);
    row->addLayout(words, 1);
    row->addWidget(box, 0, Qt::AlignVCenter);
    return row;
}

void addFact(QFormLayout& facts, const QString& name, const QString& value)
{
    auto* label = newParagraph(value);
    label->setSelectable(true);
    label->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    facts.addRow(new Label(name, TypeSize::Body, Ink::Quiet), label);
}

} // namespace

SettingsPage::SettingsPage(const CurrentSettings& current, QWidget* parent) : ColumnPage(parent)
{
    setObjectName(QStringLiteral("settingsPage"));
    addHeading(tr("Settings"), tr("What you choose here takes effect at once."));
    column()->addWidget(newAppearance(current));
    column()->addWidget(newAbout(current.version));
    addRest();
}

QWidget* SettingsPage::newAppearance(const CurrentSettings& current)
{
    auto* card = new Card;
    QComboBox* scheme = newSchemeBox(current.scheme);
    card->body()->setSpacing(spacing::large);
    card->body()->addWidget(newParagraph(tr("Appearance"), Ink::Text, TypeSize::Title));
    card->body()->addLayout(
        newRow(tr("&Theme"), tr("Light, dark, or as the desktop has it."), scheme));
    card->body()->addLayout(newRow(
        tr("&Language"), tr("Of the window, and of the messages that the server writes for it."),
        newLanguageBox(current.language)));
    setFocusProxy(scheme);
    return card;
}

QComboBox* SettingsPage::newSchemeBox(Scheme current)
{
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("schemeBox"));
    //: A theme: as the desktop has it.
    box->addItem(tr("System"), QVariant::fromValue(Scheme::System));
    //: A theme.
    box->addItem(tr("Light"), QVariant::fromValue(Scheme::Light));
    //: A theme.
    box->addItem(tr("Dark"), QVariant::fromValue(Scheme::Dark));
    box->setCurrentIndex(box->findData(QVariant::fromValue(current)));
    box->installEventFilter(this);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { emit schemeChosen(box->currentData().value<Scheme>()); });
    return box;
}

QComboBox* SettingsPage::newLanguageBox(const QString& current)
{
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("languageBox"));
    //: A language: as the desktop has it.
    box->addItem(tr("System"), QString());
    // Each language by its own name, so that it is found by whoever reads no other.
    box->addItem(QStringLiteral("English"), QStringLiteral("en"));
    box->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    box->setCurrentIndex(qMax(0, box->findData(current)));
    box->installEventFilter(this);
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

bool SettingsPage::eventFilter(QObject* watched, QEvent* event)
{
    // Scrolling the page with the mouse over a box must not choose something.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return ColumnPage::eventFilter(watched, event);
}

} // namespace factordesk::ui
