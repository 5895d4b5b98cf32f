// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/check_text.h"

#include "ui/text/status_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace factordesk::text {

namespace {

using enrollment::Check;
using enrollment::CheckKind;
using enrollment::CheckOutcome;
using enrollment::CheckReason;
using std::chrono::seconds;

class CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)

public:
    static QString title(CheckKind kind);
    static Explanation explain(const Check& check);

private:
    static Explanation forServer(const Check& check);
    static Explanation forClock(const Check& check);
    static Explanation forSignIn(const Check& check);
    static QString acceptedToken(const zitadel::TokenFacts& token);
    static QString audience(const zitadel::TokenFacts& token);
    static QString refusedToken(const zitadel::TokenFacts& token);
    static Explanation forPolicy(CheckReason reason);
    static Explanation forPermission(CheckReason reason);
    static Explanation forPerson(CheckReason reason);
    static Explanation forFactor(CheckReason reason);
};

QString CheckText::title(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Server: return tr("Server");
    case CheckKind::Clock: return tr("Clock");
    case CheckKind::SignIn: return tr("Signed in");
    case CheckKind::Permission: return tr("Your permission");
    case CheckKind::Person: return tr("Person");
    case CheckKind::Factor: return tr("Authenticator");
    case CheckKind::Policy: return tr("Sign-in rules");
    }
    Q_UNREACHABLE();
}

Explanation CheckText::forServer(const Check& check)
{
    if (check.reason == CheckReason::ServerAnswers)
        return {{}, tr("It answers, and the connection is safe."), {}};
    if (!check.status)
        return {{}, tr("It was not asked."), {}};
    const Explanation cause = text::explain(*check.status);
    return {{}, cause.sentence, cause.remedy};
}

Explanation CheckText::forClock(const Check& check)
{
    if (!check.skew)
        return {{}, tr("The server does not tell its time."), {}};
    if (check.reason == CheckReason::ClockAgrees)
        return {{}, clockText(*check.skew), {}};
    return {{},
            clockText(*check.skew),
            tr("Set this computer's clock, or let it follow the network's time.")};
}

QString CheckText::acceptedToken(const zitadel::TokenFacts& token)
{
    if (token.timeLeft && token.renewsItself)
        return tr("The server accepts your token for this API. It is good for another %1 and is "
                  "renewed by itself.")
            .arg(durationText(*token.timeLeft));
    if (token.timeLeft)
        return tr("The server accepts your token for this API. It is good for another %1.")
            .arg(durationText(*token.timeLeft));
    if (token.renewsItself)
        return tr("The server accepts your token for this API, and it is renewed by itself.");
    return tr("The server accepts your token for this API. How long it is good for is not known.");
}

QString CheckText::audience(const zitadel::TokenFacts& token)
{
    return token.audience.isEmpty()
               ? QString()
               : tr("It was issued for %1.").arg(QLocale().createSeparatedList(token.audience));
}

QString CheckText::refusedToken(const zitadel::TokenFacts& token)
{
    if (token.issuer.isEmpty())
        return tr("The server does not accept your token.");
    if (token.audience.isEmpty())
        return tr("The server does not accept your token. It was issued by %1.").arg(token.issuer);
    return tr("The server does not accept your token. It was issued by %1 for %2.")
        .arg(token.issuer, QLocale().createSeparatedList(token.audience));
}

Explanation CheckText::forSignIn(const Check& check)
{
    if (check.reason == CheckReason::SignInAccepted)
        return {{}, acceptedToken(check.token), audience(check.token)};
    if (check.reason == CheckReason::SignInEndsSoon)
        return {
            {},
            tr("The server accepts your token, but it ends in %1.")
                .arg(durationText(std::max(check.token.timeLeft.value_or(seconds(0)), seconds(0)))),
            tr("Sign in again on the server page before you go on.")};
    if (check.reason == CheckReason::SignInEnded)
        return {{},
                tr("Your token has ended, and the server does not accept it any longer."),
                tr("Sign in again on the server page.")};
    if (check.reason == CheckReason::SignInRefused)
        return {{}, refusedToken(check.token), tr("Enter a new one on the server page.")};
    return {{}, tr("Not known, since the server gave no answer."), {}};
}

Explanation CheckText::forPolicy(CheckReason reason)
{
    if (reason == CheckReason::PolicyAllows)
        return {{}, tr("Authenticator codes are allowed at sign-in."), {}};
    if (reason == CheckReason::PolicyLacksTotp)
        return {{},
                tr("The organisation's sign-in rules do not ask for authenticator codes, so the "
                   "new factor will be of no use at sign-in."),
                tr("An organisation owner can allow them in the login policy.")};
    return {{}, tr("Not known: the server does not let you read the sign-in rules."), {}};
}

Explanation CheckText::forPermission(CheckReason reason)
{
    if (reason == CheckReason::MayRegister)
        return {{}, tr("You may enrol this person."), {}};
    if (reason == CheckReason::MayRemoveButNotRegister)
        return {{},
                tr("You may remove this person's authenticator, but not give them a new one. Do "
                   "not remove it: they would be left without."),
                tr("An organisation owner can enrol them, or give you the role ORG_OWNER.")};
    if (reason == CheckReason::MayNotRegister)
        return {{},
                tr("Your role does not allow enrolling this person."),
                tr("An organisation owner can do it, or give you the role ORG_OWNER.")};
    return {{}, tr("Not known: the server does not let you ask."), {}};
}

Explanation CheckText::forPerson(CheckReason reason)
{
    if (reason == CheckReason::PersonActive)
        return {{}, tr("A person whose account is active."), {}};
    if (reason == CheckReason::PersonInitial)
        return {{},
                tr("The account is new: the person has not set it up yet."),
                tr("They can be enrolled now, and set a password later.")};
    if (reason == CheckReason::PersonInactive)
        return {{},
                tr("The account is deactivated, so the person cannot sign in."),
                tr("A user manager can reactivate it.")};
    if (reason == CheckReason::PersonLocked)
        return {{},
                tr("The account is locked, so the person cannot sign in."),
                tr("A user manager can unlock it.")};
    if (reason == CheckReason::PersonDeleted)
        return {{}, tr("The account has been deleted."), tr("Search for the person again.")};
    if (reason == CheckReason::PersonIsMachine)
        return {{}, tr("This is a service account. It signs in with keys, not with codes."), {}};
    if (reason == CheckReason::PersonMissing)
        return {{},
                tr("The server found no such person, or you have no role that lets you see them."),
                tr("An owner of the person's organisation can give you one.")};
    return {{}, tr("Not known: the server does not let you read the account."), {}};
}

Explanation CheckText::forFactor(CheckReason reason)
{
    if (reason == CheckReason::FactorNone)
        return {{}, tr("None yet."), {}};
    if (reason == CheckReason::FactorPending)
        return {{},
                tr("One was registered but never confirmed."),
                tr("Registering again makes its QR code useless.")};
    if (reason == CheckReason::FactorActive)
        return {{},
                tr("One is active."),
                tr("It must be reset first; from then on it no longer works.")};
    return {{},
            tr("Not known: the server does not let you read it."),
            tr("Registering may replace one that is waiting to be confirmed.")};
}

Explanation CheckText::explain(const Check& check)
{
    if (check.outcome == CheckOutcome::Running)
        return {title(check.kind), tr("Being checked …"), {}};
    Explanation result;
    switch (check.kind) {
    case CheckKind::Server: result = forServer(check); break;
    case CheckKind::Clock: result = forClock(check); break;
    case CheckKind::SignIn: result = forSignIn(check); break;
    case CheckKind::Permission: result = forPermission(check.reason); break;
    case CheckKind::Person: result = forPerson(check.reason); break;
    case CheckKind::Factor: result = forFactor(check.reason); break;
    case CheckKind::Policy: result = forPolicy(check.reason); break;
    }
    result.title = title(check.kind);
    return result;
}

} // namespace

Explanation explain(const Check& check)
{
    return CheckText::explain(check);
}

QLatin1String checkName(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Server: return QLatin1String("server");
    case CheckKind::Clock: return QLatin1String("clock");
    case CheckKind::SignIn: return QLatin1String("sign-in");
    case CheckKind::Permission: return QLatin1String("permission");
    case CheckKind::Person: return QLatin1String("person");
    case CheckKind::Factor: return QLatin1String("factor");
    case CheckKind::Policy: return QLatin1String("policy");
    }
    Q_UNREACHABLE();
}

QLatin1String outcomeName(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Running: return QLatin1String("running");
    case CheckOutcome::Good: return QLatin1String("good");
    case CheckOutcome::Warning: return QLatin1String("warning");
    case CheckOutcome::Stop: return QLatin1String("stop");
    case CheckOutcome::Unknown: return QLatin1String("unknown");
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::text
