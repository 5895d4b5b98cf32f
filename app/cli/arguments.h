// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "core/base/expected.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace factordesk::cli {

/// An option of a command: --name, or --name VALUE.
struct Option
{
    QString name;      ///< Without the dashes.
    QString valueName; ///< "FILE"; empty for a switch.
    QString description;
};

/// A command line taken apart.
class Arguments
{
public:
    /// Reads `--name VALUE`, `--name=VALUE`, switches and positional arguments in any order; "-" is
    /// positional, and so is everything behind "--". A VALUE that begins with "--" needs the "=".
    /// Each option may be given once. Refuses a secret among the arguments, since other programs on
    /// this computer can read them.
    [[nodiscard]] static Expected<Arguments, Failure> parse(const QStringList& arguments,
                                                            const QList<Option>& options);

    [[nodiscard]] const QStringList& positionals() const { return m_positionals; }
    /// The n-th positional argument, or an empty string.
    [[nodiscard]] QString positional(qsizetype n) const { return m_positionals.value(n); }
    [[nodiscard]] bool has(const QString& name) const { return m_values.contains(name); }
    /// Empty where the option was not given.
    [[nodiscard]] QString value(const QString& name) const { return m_values.value(name); }
    /// A whole number within bounds, `otherwise` where the option was not given.
    [[nodiscard]] Expected<qint64, Failure> number(const QString& name, qint64 lowest,
                                                   qint64 highest, qint64 otherwise) const;

private:
    QStringList m_positionals;
    QHash<QString, QString> m_values;
};

} // namespace factordesk::cli
