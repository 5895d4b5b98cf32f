// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/letter.h"

#include "core/encoding/base32.h"
#include "core/otpauth/key_uri_values.h"
#include "ui/print/letter_words.h"
#include "ui/print/page_proof.h"
#include "ui/print/symbol_painter.h"
#include "ui/text/state_text.h"

#include <utility>

namespace factordesk::ui {

namespace {

QStringList stepsOf(const LetterWords& words)
{
    return {words(QT_TRANSLATE_NOOP("Letter", "1. Install an authenticator app from your phone’s "
                                              "app store, for example Aegis, FreeOTP or Google "
                                              "Authenticator.")),
            words(QT_TRANSLATE_NOOP("Letter", "2. In the app, add an account and scan this QR "
                                              "code.")),
            words(QT_TRANSLATE_NOOP("Letter", "3. Tell the code that the app then shows to whoever "
                                              "gave you this letter. Only then is it set up."))};
}

QString keyNoteOf(const LetterWords& words, const otp::Parameters& parameters)
{
    //: What an app may ask for: %1 is an algorithm (SHA1), %2 how many digits a code has, %3 for
    //: how many seconds.
    return words(QT_TRANSLATE_NOOP("Letter", "If the app asks for more: time-based, %1, %2 digits, "
                                             "%3 seconds."))
        .arg(QLatin1String(otpauth::nameOf(parameters.algorithm).data()),
             QString::number(parameters.digits.count()),
             QString::number(parameters.period.length().count()));
}

QList<std::pair<QString, QString>> factsOf(const LetterWords& words, const zitadel::User& person,
                                           const otpauth::Account& account)
{
    const QString onThePhone =
        account.issuer.isEmpty()
            ? account.name
            //: The issuer, then the account's name.
            : words(QT_TRANSLATE_NOOP("Letter", "%1, %2")).arg(account.issuer, account.name);
    return {{words(QT_TRANSLATE_NOOP("Letter", "For")), text::nameOf(person)},
            {words(QT_TRANSLATE_NOOP("Letter", "Login name")), text::loginNameOf(person)},
            {words(QT_TRANSLATE_NOOP("Letter", "On the phone")), onThePhone}};
}

} // namespace

Expected<Letter, PaperError> Letter::make(const zitadel::User& person,
                                          const enrollment::RegisteredSecret& secret,
                                          const enrollment::Connection& connection,
                                          WallTime issuedAt)
{
    auto symbol = symbolForPaper(secret.uri.text(), symbolSide);
    if (!symbol)
        return Unexpected(
            PaperError{.kind = PaperError::Kind::TooLong, .whom = text::nameOf(person)});
    const LetterWords words(person.preferredLanguage);
    Letter letter(*std::move(symbol));
    letter.m_name = text::nameOf(person);
    letter.m_title = words(QT_TRANSLATE_NOOP("Letter", "Your authenticator app"));
    letter.m_purpose =
        //: %1 is a server's name.
        words(QT_TRANSLATE_NOOP("Letter", "When you sign in at %1, you are asked for a code from "
                                          "an app on your phone. This letter sets the app up."))
            .arg(serverOf(connection));
    letter.m_facts = factsOf(words, person, secret.account);
    letter.m_stepsTitle = words(QT_TRANSLATE_NOOP("Letter", "Three steps"));
    letter.m_steps = stepsOf(words);
    letter.m_keyTitle = words(QT_TRANSLATE_NOOP("Letter", "If it cannot be scanned"));
    letter.m_keySentence =
        words(QT_TRANSLATE_NOOP("Letter", "Choose in the app to enter a setup key, and type this "
                                          "one. It makes no difference whether you type the "
                                          "blanks."));
    letter.m_keyNote = keyNoteOf(words, secret.account.parameters);
    letter.m_warningTitle = words(QT_TRANSLATE_NOOP("Letter", "Keep it to yourself"));
    letter.m_warning =
        words(QT_TRANSLATE_NOOP("Letter", "Whoever has this page can make your codes. Show it to "
                                          "nobody, and destroy it once the app is set up."));
    letter.m_signature = words(QT_TRANSLATE_NOOP("Letter", "Received: date, signature"));
    letter.m_style = {.footer = words.issuedBy(connection, issuedAt),
                      .isNumbered = false,
                      .direction = words.direction()};
    letter.m_uri = secret.uri.copy();
    letter.m_key = encoding::encodeBase32(secret.account.secret.bytes());
    return letter;
}

QPageLayout Letter::layout()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(22, 22, 22, 16),
            QPageLayout::Millimeter};
}

QStringList Letter::texts() const
{
    QStringList texts{m_title, m_purpose};
    for (const auto& [name, value] : m_facts)
        texts << name << value;
    return texts << m_stepsTitle << m_steps << m_keyTitle << m_keySentence << m_keyNote
                 << m_warningTitle << m_warning << m_signature << m_style.footer;
}

void Letter::paint(PaperWriter& paper) const
{
    paper.addTitle(m_title);
    paper.addParagraph(m_purpose);
    paper.addSpace(2);
    for (const auto& [name, value] : m_facts)
        paper.addFact(name, value);
    paper.addSpace(3);
    paper.addSymbol(m_symbol, symbolSide, m_stepsTitle, m_steps);
    paper.addHeading(m_keyTitle);
    paper.addParagraph(m_keySentence);
    paper.addKey(m_key.text());
    paper.addNote(m_keyNote);
    paper.addSpace(5);
    paper.addHeading(m_warningTitle);
    paper.addParagraph(m_warning);
    paper.addSpace(8);
    paper.addSignature(m_signature);
}

std::optional<PageSymbol> Letter::readBack() const
{
    int pages = 0;
    const std::vector<ReadSymbol> read = symbolsOnPages(layout(), m_style, [&](PaperWriter& paper) {
        paint(paper);
        pages = paper.pageCount();
    });
    if (pages != 1 || read.size() != 1 || !(read.front().content == m_uri))
        return std::nullopt;
    return PageSymbol{.page = 0,
                      .place = read.front().place,
                      .content = crypto::sha256(m_uri.bytes()),
                      .whom = m_name};
}

} // namespace factordesk::ui
