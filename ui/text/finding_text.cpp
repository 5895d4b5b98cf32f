// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/finding_text.h"

#include "ui/text/input_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace factordesk::text {

namespace {

using diagnosis::Finding;
using diagnosis::Verdict;

class FindingText
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)

public:
    static Explanation explain(const Finding& finding, bool isConfirmed);
    static QString odds(const Finding& finding);

private:
    static Explanation forPhoneClock(const Finding& finding, bool isConfirmed);
    static Explanation forOtherParameters(const Finding& finding);
    static Explanation forSlip(const Finding& finding);
    static Explanation forEarlierSecret(const Finding& finding);
    static QString algorithmName(otp::Algorithm algorithm);
};

Explanation FindingText::forPhoneClock(const Finding& finding, bool isConfirmed)
{
    const QString amount = durationText(finding.offset);
    const bool isBehind = finding.offsetSteps < 0;
    const QString remedy =
        isConfirmed ? tr("In the phone's settings, let date and time be set automatically; then "
                         "type the next code.")
                    : tr("Type the next code from the phone: if it shows the same difference, the "
                         "clock is certainly the cause.");
    if (isConfirmed)
        return {isBehind ? tr("The phone's clock is behind") : tr("The phone's clock is ahead"),
                isBehind ? tr("Both codes are right for a time %1 ago.").arg(amount)
                         : tr("Both codes are right for a time %1 from now.").arg(amount),
                remedy};
    return {isBehind ? tr("The phone's clock is probably behind")
                     : tr("The phone's clock is probably ahead"),
            isBehind ? tr("This code was right %1 ago.").arg(amount)
                     : tr("This code will be right in %1.").arg(amount),
            remedy};
}

QString FindingText::algorithmName(otp::Algorithm algorithm)
{
    switch (algorithm) {
    case otp::Algorithm::Sha1: return QStringLiteral("SHA-1");
    case otp::Algorithm::Sha256: return QStringLiteral("SHA-256");
    case otp::Algorithm::Sha512: return QStringLiteral("SHA-512");
    }
    Q_UNREACHABLE();
}

Explanation FindingText::forOtherParameters(const Finding& finding)
{
    const QString remedy = tr("Delete the account in the authenticator and scan the QR code again; "
                              "if it was typed in by hand, choose SHA-1, 6 digits, 30 seconds.");
    if (finding.verdict == Verdict::OtherAlgorithm)
        return {tr("The authenticator uses another algorithm"),
                tr("The code is right for %1, but the server expects %2.")
                    .arg(algorithmName(finding.otherParameters.algorithm),
                         algorithmName(otp::zitadelParameters.algorithm)),
                remedy};
    if (finding.verdict == Verdict::OtherDigits)
        return {tr("The authenticator shows another number of digits"),
                tr("The code is right with %n digit(s), but the server expects 6.", nullptr,
                   finding.otherParameters.digits.count()),
                remedy};
    return {tr("The authenticator counts instead of using the time"),
            tr("The account was added as counter-based (HOTP); the server expects time-based "
               "codes."),
            remedy};
}

Explanation FindingText::forSlip(const Finding& finding)
{
    const int place = finding.position + 1;
    if (finding.verdict == Verdict::Transposed)
        return {tr("Two digits are swapped"),
                tr("With digits %1 and %2 the other way round it would be right.")
                    .arg(place)
                    .arg(place + 1),
                tr("Type the code again.")};
    return {tr("One digit is mistyped"),
            tr("All but digit %1 agree with the present code.").arg(place),
            tr("Type the code again.")};
}

Explanation FindingText::forEarlierSecret(const Finding& finding)
{
    const QDateTime shownAt = QDateTime::fromMSecsSinceEpoch(
        finding.shownAt ? finding.shownAt->time_since_epoch().count() : 0);
    return {tr("This is the code of an earlier QR code"),
            tr("It belongs to the QR code that was shown at %1, which no longer works.")
                .arg(QLocale().toString(shownAt.time(), QLocale::ShortFormat)),
            tr("Delete that account in the authenticator and scan the QR code shown now.")};
}

Explanation FindingText::explain(const Finding& finding, bool isConfirmed)
{
    switch (finding.verdict) {
    case Verdict::Valid:
    case Verdict::WithinWindow:
        return {tr("The code is right"), tr("It agrees with the secret shown here."), {}};
    case Verdict::Expired:
        return {tr("The code has run out"),
                tr("This code was right %1 ago.").arg(durationText(finding.offset)),
                tr("Type the code that the authenticator shows now.")};
    case Verdict::DeviceBehind:
    case Verdict::DeviceAhead: return forPhoneClock(finding, isConfirmed);
    case Verdict::EarlierSecret: return forEarlierSecret(finding);
    case Verdict::Transposed:
    case Verdict::Mistyped: return forSlip(finding);
    case Verdict::OtherAlgorithm:
    case Verdict::OtherDigits:
    case Verdict::Hotp: return forOtherParameters(finding);
    case Verdict::NoMatch:
        return {tr("Nothing explains this code"),
                tr("It fits no time within an hour, no earlier QR code and no other setting."),
                tr("Check that the right account is open in the authenticator; if it is, delete "
                   "it there and scan the QR code again.")};
    case Verdict::NotACode:
        return {tr("This is not a code"),
                finding.codeError ? text::explain(*finding.codeError) : QString(),
                {}};
    }
    Q_UNREACHABLE();
}

QString FindingText::odds(const Finding& finding)
{
    if (finding.candidates == 0 || finding.falseMatchOdds <= 0)
        return {};
    const QLocale locale;
    return tr("Compared with %1 codes; one random code in %2 would have matched, too.")
        .arg(locale.toString(static_cast<qulonglong>(finding.candidates)),
             locale.toString(static_cast<qlonglong>(std::llround(1 / finding.falseMatchOdds))));
}

} // namespace

Explanation explain(const Finding& finding, bool isConfirmed)
{
    return FindingText::explain(finding, isConfirmed);
}

QString oddsText(const Finding& finding)
{
    return FindingText::odds(finding);
}

QLatin1String verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid: return QLatin1String("valid");
    case Verdict::WithinWindow: return QLatin1String("within-window");
    case Verdict::Expired:
    case Verdict::DeviceBehind: return QLatin1String("device-behind");
    case Verdict::DeviceAhead: return QLatin1String("device-ahead");
    case Verdict::Transposed: return QLatin1String("transposed");
    case Verdict::Mistyped: return QLatin1String("mistyped");
    case Verdict::OtherAlgorithm: return QLatin1String("other-algorithm");
    case Verdict::OtherDigits: return QLatin1String("other-digits");
    case Verdict::Hotp: return QLatin1String("hotp");
    case Verdict::EarlierSecret:
    case Verdict::NoMatch: return QLatin1String("no-match");
    case Verdict::NotACode: return QLatin1String("not-a-code");
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::text
