// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <algorithm>
#include <array>
#include <optional>

namespace factordesk::cli {

namespace {

/// Schemes whose URIs hold a secret.
constexpr std::array secretSchemes{QLatin1String("otpauth:"), QLatin1String("apple-otpauth:"),
                                   QLatin1String("otpauth-migration:"), QLatin1String("steam:")};

bool looksLikeASecret(const QString& argument)
{
    return std::ranges::any_of(secretSchemes, [&](QLatin1String scheme) {
        return argument.contains(scheme, Qt::CaseInsensitive);
    });
}

Failure secretFailure()
{
    return usageFailure(
        QStringLiteral("A URI with a secret is not taken as an argument, since other programs on "
                       "this computer can read the arguments. Put it in a file and name that, or "
                       "write - and send it to standard input."));
}

} // namespace

Expected<Arguments, Failure> Arguments::parse(const QStringList& arguments,
                                              const QList<Option>& options)
{
    if (std::ranges::any_of(arguments, looksLikeASecret))
        return Unexpected(secretFailure());
    const QString dashes = QStringLiteral("--");
    Arguments result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments.at(i);
        if (argument == dashes) {
            result.m_positionals += arguments.mid(i + 1);
            break;
        }
        if (!argument.startsWith(u'-') || argument == QLatin1String("-")) {
            result.m_positionals.append(argument);
            continue;
        }
        const QString name = argument.section(u'=', 0, 0).mid(2);
        const auto option = std::ranges::find(options, name, &Option::name);
        if (!argument.startsWith(dashes) || option == options.end())
            return Unexpected(usageFailure(
                QStringLiteral("There is no option %1.").arg(argument.section(u'=', 0, 0))));
        if (result.has(name))
            return Unexpected(
                usageFailure(QStringLiteral("The option --%1 was given twice.").arg(name)));
        const bool isSwitch = option->valueName.isEmpty();
        const bool hasValue = argument.contains(u'=');
        if (isSwitch && hasValue)
            return Unexpected(
                usageFailure(QStringLiteral("The option --%1 takes no value.").arg(name)));
        if (!isSwitch && !hasValue && arguments.value(i + 1, dashes).startsWith(dashes))
            return Unexpected(usageFailure(
                QStringLiteral("The option --%1 needs a value: %2.").arg(name, option->valueName)));
        QString value;
        if (hasValue)
            value = argument.section(u'=', 1);
        else if (!isSwitch)
            value = arguments.at(++i);
        result.m_values.insert(name, value);
    }
    return result;
}

Expected<qint64, Failure> Arguments::number(const QString& name, qint64 lowest, qint64 highest,
                                            qint64 otherwise) const
{
    if (!has(name))
        return otherwise;
    bool ok = false;
    const qint64 number = value(name).toLongLong(&ok);
    if (!ok || number < lowest || number > highest)
        return Unexpected(
            usageFailure(QStringLiteral("The option --%1 takes a whole number from %2 to %3.")
                             .arg(name, QString::number(lowest), QString::number(highest))));
    return number;
}

} // namespace factordesk::cli
