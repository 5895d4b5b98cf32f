// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/server_desk.h"

#include <set>
#include <utility>

namespace factordesk::enrollment {

ServerDesk::ServerDesk(LinkFactory makeLink, PracticeHost& practice, const Clock& clock,
                       journal::JournalSink& journal)
    : m_makeLink(std::move(makeLink))
    , m_practice(practice)
    , m_clock(clock)
    , m_journal(clock, journal)
{
}

ServerDesk::~ServerDesk() = default;

std::unique_ptr<PeopleSearch> ServerDesk::search()
{
    return std::make_unique<PeopleSearch>(client());
}

std::unique_ptr<Enrollment> ServerDesk::enroll(const zitadel::User& person)
{
    return std::make_unique<Enrollment>(client(), m_journal, m_clock, person);
}

std::unique_ptr<VerifyCall> ServerDesk::verify(const Whom& person, const otp::Code& code,
                                               zitadel::MediaType mediaType)
{
    Q_ASSERT(m_link);
    return verifyTotp({m_link->client(mediaType), m_journal}, person, code);
}

std::unique_ptr<RecoveryCodesCall> ServerDesk::generateRecoveryCodes(const Whom& person,
                                                                     std::uint32_t count)
{
    return enrollment::generateRecoveryCodes({client(), m_journal}, person, count);
}

zitadel::Client& ServerDesk::client()
{
    Q_ASSERT(m_link);
    return m_link->client(m_connection.mediaType);
}

std::unique_ptr<FactorReader> ServerDesk::lookUpVerified(const Whom& person)
{
    auto reader = std::make_unique<FactorReader>(client(), person.id, zitadel::FactorState::Active,
                                                 usualReadingSchedule());
    connect(reader.get(), &net::PendingBase::finished, this, [this, person, read = reader.get()] {
        if (!read->result())
            return; // as unsettled as before
        const bool isActive = *read->result() == zitadel::FactorState::Active;
        m_journal.settle({.change = journal::Change::Verify,
                          .whom = person,
                          .ending = isActive ? Ending::FoundDone : Ending::FoundNotDone});
    });
    return reader;
}

zitadel::Call<zitadel::UserPage> ServerDesk::people(const zitadel::UserQuery& query)
{
    return client().users(query);
}

zitadel::Call<zitadel::OrganisationPage>
ServerDesk::organisations(const zitadel::OrganisationQuery& query)
{
    return client().organisations(query);
}

std::unique_ptr<roster::PeopleResolver> ServerDesk::lookUp(roster::Roster& roster,
                                                           net::Delays& delays)
{
    using roster::RowState;
    auto resolver = std::make_unique<roster::PeopleResolver>(client(), delays, roster);
    std::set<int> unsettled;
    for (int row = 0; row < roster.size(); ++row) {
        if (roster.row(row).state == RowState::Unsettled)
            unsettled.insert(row);
    }
    // Of somebody who was being confirmed when the program ended, the journal does not know what
    // came of it.
    connect(resolver.get(), &roster::PeopleResolver::rowsChanged, this,
            [this, &roster, unsettled](const std::vector<int>& rows) mutable {
                for (const int row : rows) {
                    if (unsettled.erase(row) > 0 && roster.row(row).state == RowState::Verified)
                        noteVerified(roster.row(row));
                }
            });
    return resolver;
}

void ServerDesk::noteVerified(const roster::Row& row)
{
    if (const auto id = zitadel::UserId::make(row.userId))
        m_journal.settle({.change = journal::Change::Verify,
                          .whom = Whom(*id, row.loginName),
                          .ending = Ending::FoundDone});
}

std::unique_ptr<LeftoverRemoval> ServerDesk::removeLeftovers(roster::Roster& roster,
                                                             net::Delays& delays)
{
    return std::make_unique<LeftoverRemoval>(client(), m_journal, delays, roster);
}

std::unique_ptr<LetterRegistrations> ServerDesk::registerForLetters(roster::Roster& roster,
                                                                    net::Delays& delays)
{
    return std::make_unique<LetterRegistrations>(client(), m_journal, delays, m_clock, roster);
}

std::unique_ptr<LateSettlement>
ServerDesk::settleLate(const std::vector<journal::JournalEntry>& unsettled, net::Delays& delays)
{
    return std::make_unique<LateSettlement>(client(), m_journal, delays, unsettled);
}

std::unique_ptr<OrganisationSearch> ServerDesk::searchOrganisations()
{
    return std::make_unique<OrganisationSearch>(client());
}

QString ServerDesk::organisationName(const QString& id)
{
    if (!m_link)
        return {};
    if (!m_names) {
        m_names = std::make_unique<OrganisationNames>(client());
        connect(m_names.get(), &OrganisationNames::found, this, &Desk::organisationNamed);
    }
    return m_names->nameOf(id);
}

std::unique_ptr<MediaTypeCall> ServerDesk::probeMediaTypes()
{
    Q_ASSERT(m_link);
    return m_link->probe();
}

void ServerDesk::connectTo(const zitadel::ServerProfile& profile, ServerSecrets secrets)
{
    Connection connection{.address = profile.address,
                          .profile = profile.id,
                          .name = profile.name.text(),
                          .hasToken = secrets.source || !secrets.token.isEmpty(),
                          .who = secrets.who,
                          .mediaType = profile.mediaType};
    change(std::move(connection), profile, std::move(secrets));
}

void ServerDesk::practise()
{
    const std::optional<zitadel::ServerAddress> address = m_practice.start();
    if (!address) {
        m_connection.trouble = zitadel::statusFor(
            {.stage = net::Stage::Connection,
             .fault = net::Fault::Unreachable,
             .settlement = net::Settlement::NotSent,
             .technicalText = QStringLiteral("the practice server could not open a port")});
        emit connectionChanged();
        return;
    }
    const zitadel::ServerProfile profile{.id = zitadel::ProfileId::practice(),
                                         .name =
                                             *zitadel::ProfileName::make(address->displayText()),
                                         .address = *address};
    change({.address = address, .profile = profile.id, .isPractice = true, .hasToken = true},
           profile, {.token = m_practice.token()});
}

void ServerDesk::disconnectFromServer()
{
    leave();
    emit serverChanged();
}

void ServerDesk::change(Connection connection, const zitadel::ServerProfile& profile,
                        ServerSecrets secrets)
{
    leave();
    m_connection = std::move(connection);
    m_journal.setCaller(*m_connection.address, m_connection.who);
    m_link = m_makeLink(profile, std::move(secrets),
                        [this](const Observation& observation) { observe(observation); });
    m_link->setLanguage(m_language);
    emit serverChanged();
}

void ServerDesk::leave()
{
    emit serverAboutToChange();
    m_connection = {};
    m_names.reset();
    m_link.reset();
}

void ServerDesk::setLanguage(const QString& tag)
{
    m_language = tag;
    if (m_link)
        m_link->setLanguage(tag);
}

otp::Code ServerDesk::practicePhoneCode(const zitadel::UserId& person) const
{
    return m_connection.isPractice ? m_practice.phoneCode(person) : otp::Code();
}

void ServerDesk::setPracticeFaults(const PracticeFaults& faults)
{
    m_practice.setFaults(faults);
}

void ServerDesk::observe(const Observation& observation)
{
    m_connection.trouble = observation.trouble;
    if (observation.skew)
        m_connection.skew = m_connection.skew
                                ? diagnosis::combined(*m_connection.skew, *observation.skew)
                                : *observation.skew;
    emit connectionChanged();
}

} // namespace factordesk::enrollment
