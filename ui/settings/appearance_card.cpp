// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance_card.h"

#include "ui/settings/setting_row.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace factordesk::ui {

AppearanceCard::AppearanceCard(const Look& look, const QString& language, QWidget* parent)
    : Card(parent), m_look(look)
{
    setObjectName(QStringLiteral("appearanceCard"));
    body()->setSpacing(spacing::large);
    body()->addWidget(newParagraph(tr("Appearance"), Ink::Text, TypeSize::Title));
    QComboBox* const scheme = newSchemeBox();
    body()->addLayout(
        newSettingRow(tr("&Theme"), tr("Light, dark, or as the desktop has it."), scheme));
    body()->addLayout(newSettingRow(
        tr("Co&ntrast"),
        tr("High: darker or brighter texts, and lines around everything that can be pressed."),
        newContrastBox()));
    body()->addLayout(newSettingRow(
        tr("Si&ze"), tr("Of the texts, and of the controls around them."), newSizeBox()));
    body()->addLayout(newSettingRow(
        tr("&Language"), tr("Of the window, and of the messages that the server writes for it."),
        newLanguageBox(language)));
    setFocusProxy(scheme);
}

QComboBox* AppearanceCard::newSchemeBox()
{
    auto* box = new SettingBox(QStringLiteral("schemeBox"));
    //: A theme: as the desktop has it.
    box->addItem(tr("System"), int(Scheme::System));
    //: A theme.
    box->addItem(tr("Light"), int(Scheme::Light));
    //: A theme.
    box->addItem(tr("Dark"), int(Scheme::Dark));
    box->setCurrentIndex(box->findData(int(m_look.scheme)));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_look.scheme = Scheme(box->currentData().toInt());
        emit lookChosen(m_look);
    });
    return box;
}

QComboBox* AppearanceCard::newContrastBox()
{
    auto* box = new SettingBox(QStringLiteral("contrastBox"));
    //: A contrast.
    box->addItem(tr("Normal"), int(Contrast::Normal));
    //: A contrast.
    box->addItem(tr("High"), int(Contrast::High));
    box->setCurrentIndex(box->findData(int(m_look.contrast)));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_look.contrast = Contrast(box->currentData().toInt());
        emit lookChosen(m_look);
    });
    return box;
}

QComboBox* AppearanceCard::newSizeBox()
{
    auto* box = new SettingBox(QStringLiteral("sizeBox"));
    for (const int percent : offeredSizes) {
        //: A size, in percent of the usual.
        box->addItem(tr("%1 %").arg(percent), percent);
    }
    box->setCurrentIndex(box->findData(m_look.size));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_look.size = box->currentData().toInt();
        emit lookChosen(m_look);
    });
    return box;
}

QComboBox* AppearanceCard::newLanguageBox(const QString& current)
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

} // namespace factordesk::ui
