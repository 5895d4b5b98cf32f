// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/recovery_letter.h"

#include "ui/print/letter.h"
#include "ui/print/letter_words.h"
#include "ui/print/private_pdf.h"
#include "ui/text/state_text.h"

#include <utility>

namespace factordesk::ui {

RecoveryLetter::RecoveryLetter(const zitadel::User& person, std::vector<SecureBytes> codes,
                               const enrollment::Connection& connection, WallTime issuedAt)
    : m_codes(std::move(codes))
{
    const LetterWords words(person.preferredLanguage);
    m_title = words(QT_TRANSLATE_NOOP("Letter", "Your recovery codes"));
    m_purpose =
        //: %1 is a server's name.
        words(QT_TRANSLATE_NOOP("Letter", "With one of these codes you can sign in at %1 when your "
                                          "phone is lost. Each works once: strike out those that "
                                          "you have used."))
            .arg(serverOf(connection));
    m_facts = {{words(QT_TRANSLATE_NOOP("Letter", "For")), text::nameOf(person)},
               {words(QT_TRANSLATE_NOOP("Letter", "Login name")), text::loginNameOf(person)}};
    m_warningTitle = words(QT_TRANSLATE_NOOP("Letter", "Keep it to yourself"));
    m_warning =
        words(QT_TRANSLATE_NOOP("Letter", "Whoever has this page can sign in with its codes. Keep "
                                          "it where nobody else finds it, and not beside your "
                                          "phone."));
    m_signature = words(QT_TRANSLATE_NOOP("Letter", "Received: date, signature"));
    m_style = {.footer = words.issuedBy(connection, issuedAt),
               .isNumbered = false,
               .direction = words.direction()};
}

QStringList RecoveryLetter::texts() const
{
    QStringList texts{m_title, m_purpose};
    for (const auto& [name, value] : m_facts)
        texts << name << value;
    return texts << m_warningTitle << m_warning << m_signature << m_style.footer;
}

void RecoveryLetter::paint(PaperWriter& paper) const
{
    paper.addTitle(m_title);
    paper.addParagraph(m_purpose);
    paper.addSpace(2);
    for (const auto& [name, value] : m_facts)
        paper.addFact(name, value);
    paper.addSpace(5);
    for (const SecureBytes& code : m_codes)
        paper.addCode(code.text());
    paper.addSpace(5);
    paper.addHeading(m_warningTitle);
    paper.addParagraph(m_warning);
    paper.addSpace(8);
    paper.addSignature(m_signature);
}

Expected<void, PaperError> RecoveryLetter::write(const QString& path) const
{
    // No person's name, and not what it carries.
    PrivatePdf pdf(path, Letter::layout(), QStringLiteral("Factordesk"));
    if (PaperWriter* paper = pdf.beginPaper(m_style))
        paint(*paper);
    return pdf.commit();
}

} // namespace factordesk::ui
