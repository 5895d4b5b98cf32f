// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/service_account_key.h"

#include <QString>

#include <optional>

namespace factordesk::ui {

/// A service account's key, read from a file that a person chooses.
class KeyFile
{
public:
    /// What is wrong with the file is in error(), or in trouble(). A file that is refused leaves
    /// the key before as it was.
    bool load(const QString& path);
    /// The key, which is then gone from here; no value where none was read. The name stays.
    [[nodiscard]] std::optional<zitadel::ServiceAccountKey> takeKey();
    /// Forgets key and name.
    void forget();

    [[nodiscard]] bool hasKey() const { return m_key.has_value(); }
    /// The name of the file that was read; empty when there is none.
    [[nodiscard]] const QString& name() const { return m_name; }
    /// What is wrong with the file that was chosen last.
    [[nodiscard]] std::optional<zitadel::KeyFileError> error() const { return m_error; }
    /// The system's words, when that file could not be read at all.
    [[nodiscard]] const QString& trouble() const { return m_trouble; }

private:
    std::optional<zitadel::ServiceAccountKey> m_key;
    QString m_name;
    std::optional<zitadel::KeyFileError> m_error;
    QString m_trouble;
};

} // namespace factordesk::ui
