// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/secret_store.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace factordesk::keyring {

/// Which secrets a locked vault is still to lose: they may be used no more, also after the program
/// has ended and started again. One name a line in a file that only its owner may read; it holds no
/// secret. What cannot be written is remembered until the program ends.
class OwedRemovals
{
public:
    /// Nothing is read before the first question.
    explicit OwedRemovals(QString path);

    [[nodiscard]] bool contains(const SecretName& name);
    void add(const SecretName& name);
    /// It is gone, or another has taken its place.
    void settle(const SecretName& name);
    /// SecretName::text() of each.
    [[nodiscard]] QStringList names() { return owed(); }
    /// As settle(), by SecretName::text().
    void settle(const QString& name);

private:
    [[nodiscard]] QStringList& owed();
    void write();

    QString m_path;
    std::optional<QStringList> m_owed; ///< No value before it was read.
};

} // namespace factordesk::keyring
