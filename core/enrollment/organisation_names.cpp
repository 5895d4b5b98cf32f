// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/organisation_names.h"

#include <algorithm>
#include <utility>

namespace factordesk::enrollment {

OrganisationNames::OrganisationNames(zitadel::Client& client) : m_client(client) {}

OrganisationNames::~OrganisationNames() = default;

QString OrganisationNames::nameOf(const QString& id)
{
    const auto known = m_names.find(id);
    if (known != m_names.end())
        return known->second;
    const bool canBeAsked = !id.isEmpty() && id.size() <= zitadel::OrganisationQuery::maximumLength;
    if (canBeAsked && !m_asked.contains(id))
        ask(id);
    return {};
}

void OrganisationNames::ask(const QString& id)
{
    auto call =
        m_client.organisations({.text = id, .by = zitadel::OrganisationQuery::By::Id, .limit = 1});
    connect(call.get(), &net::PendingBase::finished, this, [this, id] { takeAnswer(id); });
    m_asked.insert_or_assign(id, std::move(call));
}

void OrganisationNames::takeAnswer(const QString& id)
{
    auto node = m_asked.extract(id);
    const Expected<zitadel::OrganisationPage, zitadel::Status> answer = node.mapped()->takeResult();
    net::retire(std::move(node.mapped()));
    if (!answer) {
        // Without an answer nothing is known: whoever wants the name next asks again.
        if (answer.error().stage == net::Stage::Server)
            m_names[id] = QString();
        return;
    }
    const auto meant = std::ranges::find(answer->organisations, id, &zitadel::Organisation::id);
    m_names[id] = meant != answer->organisations.end() ? meant->name : QString();
    if (!m_names[id].isEmpty())
        emit found(id);
}

} // namespace factordesk::enrollment
