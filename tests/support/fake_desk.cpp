// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"

#include <utility>

namespace factordesk::test {

using namespace enrollment;

namespace {
const ReadingSchedule oneReadingAtOnce{std::chrono::milliseconds(0)};

/// Ends at once with what it is given, or not before it is aborted.
class FakeProbe final : public MediaTypeCall
{
public:
    explicit FakeProbe(const decltype(FakeDesk::mediaTypes)& result)
    {
        if (result)
            finish(*result);
    }
    void abort() override
    {
        finish(Unexpected(zitadel::Status{.code = zitadel::StatusCode::Cancelled,
                                          .stage = net::Stage::Http,
                                          .fault = net::Fault::Aborted}));
    }
};

Connection connectionTo(const zitadel::ServerAddress& address)
{
    Connection connection;
    connection.address = address;
    connection.hasToken = true;
    return connection;
}
} // namespace

void FakeDesk::beConnected()
{
    change(connectionTo(acmeAddress()));
}

void FakeDesk::observe(const std::optional<diagnosis::ClockSkew>& skew,
                       const std::optional<zitadel::Status>& trouble)
{
    m_connection.skew = skew;
    m_connection.trouble = trouble;
    emit connectionChanged();
}

std::unique_ptr<PeopleSearch> FakeDesk::search()
{
    return std::make_unique<PeopleSearch>(client, std::chrono::milliseconds(0));
}

std::unique_ptr<Enrollment> FakeDesk::enroll(const zitadel::User& person)
{
    return std::make_unique<Enrollment>(client, m_changes, clock, person, oneReadingAtOnce);
}

std::unique_ptr<VerifyCall> FakeDesk::verify(const Whom& person, const otp::Code& code,
                                             zitadel::MediaType over)
{
    mediaType = over;
    return verifyTotp({client, m_changes, oneReadingAtOnce}, person, code);
}

std::unique_ptr<RecoveryCodesCall> FakeDesk::generateRecoveryCodes(const Whom& person,
                                                                   std::uint32_t count)
{
    return enrollment::generateRecoveryCodes({client, m_changes}, person, count);
}

std::unique_ptr<FactorReader> FakeDesk::lookUpVerified(const Whom& person)
{
    return std::make_unique<FactorReader>(client, person.id, zitadel::FactorState::Active,
                                          oneReadingAtOnce);
}

zitadel::Call<zitadel::UserPage> FakeDesk::people(const zitadel::UserQuery& query)
{
    return client.users(query);
}

zitadel::Call<zitadel::OrganisationPage>
FakeDesk::organisations(const zitadel::OrganisationQuery& query)
{
    return client.organisations(query);
}

std::unique_ptr<roster::PeopleResolver> FakeDesk::lookUp(roster::Roster& roster,
                                                         net::Delays& delays)
{
    return std::make_unique<roster::PeopleResolver>(client, delays, roster);
}

std::unique_ptr<LeftoverRemoval> FakeDesk::removeLeftovers(roster::Roster& roster,
                                                           net::Delays& delays)
{
    return std::make_unique<LeftoverRemoval>(client, m_changes, delays, roster, oneReadingAtOnce);
}

std::unique_ptr<LateSettlement>
FakeDesk::settleLate(const std::vector<journal::JournalEntry>& unsettled, net::Delays& delays)
{
    return std::make_unique<LateSettlement>(client, m_changes, delays, unsettled);
}

std::unique_ptr<LetterRegistrations> FakeDesk::registerForLetters(roster::Roster& roster,
                                                                  net::Delays& delays)
{
    return std::make_unique<LetterRegistrations>(client, m_changes, delays, clock, roster,
                                                 oneReadingAtOnce);
}

std::unique_ptr<OrganisationSearch> FakeDesk::searchOrganisations()
{
    return std::make_unique<OrganisationSearch>(client, std::chrono::milliseconds(0));
}

QString FakeDesk::organisationName(const QString& id)
{
    return organisationNames.value(id);
}

std::unique_ptr<MediaTypeCall> FakeDesk::probeMediaTypes()
{
    return std::make_unique<FakeProbe>(mediaTypes);
}

void FakeDesk::connectTo(const zitadel::ServerProfile& newProfile, ServerSecrets secrets)
{
    token = std::move(secrets.token);
    proxyPassword = std::move(secrets.proxyPassword);
    profile = newProfile;
    Connection connection = connectionTo(newProfile.address);
    connection.profile = newProfile.id;
    connection.name = newProfile.name.text();
    connection.hasToken = !token.isEmpty();
    connection.mediaType = newProfile.mediaType;
    change(std::move(connection));
}

void FakeDesk::practise()
{
    const auto address = zitadel::ServerAddress::make(QStringLiteral("http://127.0.0.1:41234"));
    Connection connection = connectionTo(*address);
    connection.profile = zitadel::ProfileId::practice();
    connection.isPractice = true;
    change(std::move(connection));
}

void FakeDesk::disconnectFromServer()
{
    token.clear();
    change({});
}

otp::Code FakeDesk::practicePhoneCode(const zitadel::UserId&) const
{
    return m_connection.isPractice ? phoneCode : otp::Code();
}

void FakeDesk::setPracticeFaults(const PracticeFaults& newFaults)
{
    faults = newFaults;
}

void FakeDesk::change(Connection connection)
{
    emit serverAboutToChange();
    m_connection = std::move(connection);
    emit serverChanged();
}

zitadel::ServerAddress acmeAddress()
{
    return *zitadel::ServerAddress::make(QStringLiteral("acme.zitadel.cloud"));
}

zitadel::ServerProfile profileNamed(const QString& name, const QString& address)
{
    return {.name = *zitadel::ProfileName::make(name),
            .address = *zitadel::ServerAddress::make(address)};
}

zitadel::User personNamed(const QString& displayName, const QString& id)
{
    const QString loginName = displayName.toLower().replace(QLatin1Char(' '), QLatin1Char('.')) +
                              QStringLiteral("@acme.example");
    return {.id = *zitadel::UserId::make(id),
            .state = zitadel::UserState::Active,
            .userName = loginName,
            .loginNames = {loginName},
            .preferredLoginName = loginName,
            .displayName = displayName,
            .email = loginName};
}

} // namespace factordesk::test
