// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/client.h"

#include <QObject>
#include <QString>

#include <map>

namespace factordesk::enrollment {

/// The names of organisations, which the server's answers call by their ids alone. Each is asked
/// for when it is wanted for the first time, and not again once the server has answered, also where
/// it does not let the caller see the organisation.
class OrganisationNames final : public QObject
{
    Q_OBJECT

public:
    /// `client` is borrowed and must outlive the names.
    explicit OrganisationNames(zitadel::Client& client);
    ~OrganisationNames() override;

    /// Empty while it is not known.
    [[nodiscard]] QString nameOf(const QString& id);

signals:
    /// nameOf() has become known.
    void found(const QString& id);

private:
    void ask(const QString& id);
    void takeAnswer(const QString& id);

    zitadel::Client& m_client;
    std::map<QString, QString> m_names; ///< By id; empty where the server tells none.
    std::map<QString, zitadel::Call<zitadel::OrganisationPage>> m_asked; ///< By id.
};

} // namespace factordesk::enrollment
