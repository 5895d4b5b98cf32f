// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector_panel.h"

#include "ui/inspector/call_snippets.h"
#include "ui/inspector/call_text.h"
#include "ui/inspector/call_view.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace factordesk::ui {

namespace {

CallView* newView(const QString& objectName, const QString& name)
{
    auto* view = new CallView;
    view->setObjectName(objectName);
    view->setAccessibleName(name);
    return view;
}

} // namespace

InspectorPanel::InspectorPanel(QWidget* parent)
    : QWidget(parent)
    , m_toggle(new Button(Icon::ChevronDown, {}, ButtonRole::Quiet))
    , m_content(new Card)
    , m_request(newView(QStringLiteral("requestText"), tr("Request")))
    , m_answer(newView(QStringLiteral("answerText"), tr("Answer")))
    , m_languages(new QComboBox)
    , m_noCopyReason(
          newParagraph(tr("The body is shown decoded here, so no program can send it as it is: "
                          "choose JSON as the media type for a call to copy."),
                       Ink::Quiet))
    , m_measures(new FactTable)
    , m_copied(new InlineMessage)
{
    m_toggle->setObjectName(QStringLiteral("toggleInspector"));
    m_toggle->setCheckable(true);
    m_noCopyReason->setObjectName(QStringLiteral("noCopyReason"));
    m_measures->setObjectName(QStringLiteral("measures"));
    m_copied->setObjectName(QStringLiteral("copiedMessage"));
    fillContent();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_content);
    connect(m_toggle, &QAbstractButton::toggled, this, &InspectorPanel::setOpen);
    setOpen(false);
}

void InspectorPanel::fillContent()
{
    QVBoxLayout* body = m_content->body();
    body->addWidget(newParagraph(tr("Request"), Ink::Text, TypeSize::Title));
    body->addWidget(m_request);
    m_copyRow = newCopyRow();
    body->addWidget(m_copyRow);
    body->addWidget(m_noCopyReason);
    body->addWidget(m_copied);
    body->addWidget(newParagraph(tr("Answer"), Ink::Text, TypeSize::Title));
    body->addWidget(m_answer);
    body->addWidget(newParagraph(tr("Time and size"), Ink::Text, TypeSize::Title));
    body->addWidget(
        newParagraph(tr("Each time begins where the one above it ends; what shares a row cannot be "
                        "measured apart, and the first byte is noted once the answer's headers are "
                        "whole."),
                     Ink::Quiet));
    body->addWidget(m_measures);
}

QWidget* InspectorPanel::newCopyRow()
{
    m_languages->setObjectName(QStringLiteral("copyLanguage"));
    m_languages->setAccessibleName(tr("Language to copy the call in"));
    for (const CallSnippet& snippet : callSnippets())
        m_languages->addItem(QString::fromLatin1(snippet.name));
    //: Followed by a box with the names of languages: curl, Python…
    auto* label = new Label(tr("Cop&y as"));
    label->setBuddy(m_languages);
    auto* button = new Button(Icon::Copy, tr("&Copy it"));
    button->setObjectName(QStringLiteral("copyCall"));
    connect(button, &QAbstractButton::clicked, this, &InspectorPanel::copy);
    connect(m_languages, &QComboBox::currentIndexChanged, m_copied, &InlineMessage::clear);
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(spacing::small);
    row->addWidget(label);
    row->addWidget(m_languages);
    row->addWidget(button);
    row->addStretch();
    return widget;
}

void InspectorPanel::copy()
{
    const CallSnippet& snippet = callSnippets()[static_cast<size_t>(m_languages->currentIndex())];
    QGuiApplication::clipboard()->setText(snippet.write(m_record));
    m_copied->setMessage(Tone::Good,
                         tr("Copied. Put the token and the code in the places of %1 and %2.")
                             .arg(QStringLiteral("<TOKEN>"), QStringLiteral("<CODE>")));
}

void InspectorPanel::setRecord(const net::ExchangeRecord& record)
{
    m_record = record;
    m_copied->clear();
    if (isOpen())
        showRecord();
}

bool InspectorPanel::isOpen() const
{
    return m_toggle->isChecked();
}

void InspectorPanel::setOpen(bool open)
{
    m_toggle->setIcon(qIcon(open ? Icon::ChevronUp : Icon::ChevronDown));
    m_toggle->setText(open ? tr("Hid&e the call") : tr("Show th&e call"));
    m_content->setVisible(open);
    if (!open)
        return;
    showRecord();
    emit opened();
}

void InspectorPanel::showRecord()
{
    m_request->setPlainText(requestText(m_record));
    m_answer->setPlainText(answerText(m_record));
    // A body that is shown decoded is not what a program would have to send.
    const bool canBeCopied = canBeWritten(m_record);
    m_copyRow->setVisible(canBeCopied);
    m_noCopyReason->setVisible(!canBeCopied);
    m_measures->clear();
    for (const auto& [name, value] : measureTexts(m_record)) {
        // Otherwise each figure would be a stop of its own on the way with Tab.
        m_measures->addFact(name, value)->setFocusPolicy(Qt::ClickFocus);
    }
}

} // namespace factordesk::ui
