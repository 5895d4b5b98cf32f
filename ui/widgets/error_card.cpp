// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/error_card.h"

#include "core/net/failure.h"
#include "ui/text/status_text.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QStringList>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {

void setParagraph(Label& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

/// Everything beyond the server's words: its details as JSON and what the library said.
QString detailsText(const zitadel::Status* status, const QString& onDemand)
{
    QStringList parts;
    if (!onDemand.isEmpty())
        parts.append(onDemand);
    if (status && !status->details.isEmpty())
        parts.append(QString::fromUtf8(QJsonDocument(status->details).toJson()).trimmed());
    if (status && !status->technicalText.isEmpty())
        parts.append(status->technicalText);
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace

ErrorCard::ErrorCard(QWidget* parent)
    : Card(parent)
    , m_sign(new Sign(Icon::Stop, Ink::Stop))
    , m_title(newParagraph({}, Ink::Text, TypeSize::Title))
    , m_sentence(newParagraph({}))
    , m_remedy(newParagraph({}))
    , m_words(new FactTable)
    , m_toggle(new Button(Icon::ChevronDown, {}, ButtonRole::Quiet))
    , m_showText(tr("Show &details"))
    , m_hideText(tr("Hide &details"))
    , m_well(new Card)
    , m_details(newParagraph({}))
    , m_actions(new QHBoxLayout)
{
    m_toggle->setText(m_showText);
    m_toggle->setObjectName(QStringLiteral("toggleDetails"));
    m_details->setObjectName(QStringLiteral("errorDetails"));
    m_details->setFont(monospaced(m_details->font()));
    m_details->setSelectable(true);
    m_details->setLayoutDirection(Qt::LeftToRight); // JSON, whatever the language.
    m_well->setTone(Tone::Neutral);
    m_well->setVisible(false);
    m_well->body()->setContentsMargins(spacing::medium, spacing::medium, spacing::medium,
                                       spacing::medium);
    m_well->body()->addWidget(m_details);
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::small);
    for (Label* label : {m_title, m_sentence, m_remedy}) {
        label->setSelectable(true);
        label->setFocusPolicy(Qt::ClickFocus);
        words->addWidget(label);
    }
    words->addSpacing(spacing::small);
    words->addWidget(m_words);
    words->addWidget(m_well);
    words->addSpacing(spacing::hair);
    words->addLayout(m_actions);
    m_actions->setSpacing(spacing::small);
    m_actions->addStretch();
    m_actions->addWidget(m_toggle);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::large);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    body()->addLayout(row);
    m_sign->setDisc(Tone::Stop);
    connect(m_toggle, &QAbstractButton::clicked, this,
            [this] { showDetails(!m_well->isVisibleTo(this)); });
}

void ErrorCard::setStatus(const zitadel::Status& status)
{
    setContent(Tone::Stop, text::explain(status), &status);
}

void ErrorCard::setContent(Tone tone, const text::Explanation& explanation,
                           const zitadel::Status* status, const QString& onDemand)
{
    m_sign->setSign(toneIcon(tone), toneInk(tone));
    m_sign->setDisc(tone);
    setParagraph(*m_title, explanation.title);
    setParagraph(*m_sentence, explanation.sentence);
    setParagraph(*m_remedy, explanation.remedy);
    setServerWords(status);
    setDetailsText(detailsText(status, onDemand));
    setAccessibleName(explanation.title);
    setAccessibleDescription(explanation.paragraph());
    announce(*this, explanation.title);
}

Button* ErrorCard::addAction(const QString& text, std::function<void()> action)
{
    auto* button = new Button(text);
    // Before the stretch, so that the actions stand at the start and the toggle at the end.
    m_actions->insertWidget(m_actions->count() - 2, button);
    connect(button, &QAbstractButton::clicked, this, std::move(action));
    return button;
}

void ErrorCard::setServerWords(const zitadel::Status* status)
{
    m_words->clear();
    if (status && status->stage == net::Stage::Server) {
        m_words->addFact(tr("Status code"), zitadel::statusCodeName(status->code));
        if (!status->message.isEmpty())
            m_words->addFact(tr("The server says"), status->message);
        if (!status->errorId.isEmpty())
            m_words->addFact(tr("Error id"), status->errorId);
    }
    m_words->setVisible(!m_words->isEmpty());
}

void ErrorCard::setToggleTexts(const QString& show, const QString& hide)
{
    m_showText = show;
    m_hideText = hide;
    showDetails(m_well->isVisibleTo(this));
}

void ErrorCard::setDetailsText(const QString& text)
{
    m_details->setText(text);
    m_toggle->setVisible(!text.isEmpty());
    showDetails(false);
}

void ErrorCard::showDetails(bool shown)
{
    m_well->setVisible(shown);
    m_toggle->setIcon(qIcon(shown ? Icon::ChevronUp : Icon::ChevronDown));
    m_toggle->setText(shown ? m_hideText : m_showText);
}

} // namespace factordesk::ui
