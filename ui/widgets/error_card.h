// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/status.h"
#include "ui/text/explanation.h"
#include "ui/widgets/card.h"

#include <functional>

class QHBoxLayout;

namespace factordesk::ui {

class Button;
class FactTable;
class Label;
class Sign;

/// What went wrong, what to do, and the server's own words. All of it is plain text, whatever the
/// server sent. Also for news that are no failure, in another tone.
class ErrorCard : public Card
{
    Q_OBJECT

public:
    explicit ErrorCard(QWidget* parent = nullptr);

    /// Explains the status as ui/text does, with the server's words below.
    void setStatus(const zitadel::Status& status);
    /// Says `explanation`; `status`, where there is one, gives the server's words. `onDemand` is
    /// a sentence more among the details that are hidden until asked for.
    void setContent(Tone tone, const text::Explanation& explanation,
                    const zitadel::Status* status = nullptr, const QString& onDemand = {});

    /// What the button says that shows and hides the details: for a card beside another one, so
    /// that no two have the same mnemonic.
    void setToggleTexts(const QString& show, const QString& hide);

    /// Adds a button at the foot that does `action`; owned by the card.
    Button* addAction(const QString& text, std::function<void()> action);

private:
    void setServerWords(const zitadel::Status* status);
    void setDetailsText(const QString& text);
    void showDetails(bool shown);

    Sign* m_sign;
    Label* m_title;
    Label* m_sentence;
    Label* m_remedy;
    FactTable* m_words;
    Button* m_toggle;
    QString m_showText;
    QString m_hideText;
    Card* m_well; ///< Holds the details.
    Label* m_details;
    QHBoxLayout* m_actions;
};

} // namespace factordesk::ui
