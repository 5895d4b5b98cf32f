// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/people.h"

#include <array>
#include <cassert>
#include <string_view>

namespace factordesk::practice {

namespace {

using namespace std::chrono_literals;

enum class Where { Nordlicht, Hafenklinik, Brueckner, Fjord };

struct Invented
{
    std::string_view userName;
    std::string_view givenName;
    std::string_view familyName; ///< Empty: a machine account, whose name is `givenName`.
    std::string_view language;
    Where where = Where::Nordlicht;
    PersonState state = PersonState::Active;
    FactorState factor = FactorState::None;
    std::string_view nickName = {};
};

using State = PersonState;
using Totp = FactorState;

constexpr std::array byHand{
    Invented{"anna.berg", "Anna", "Berg", "de"},
    Invented{"ben.carter", "Ben", "Carter", "en"},
    Invented{"chloe.dubois", "Chloé", "Dubois", "fr", Where::Nordlicht, State::Active,
             Totp::Pending},
    Invented{"david.engel", "David", "Engel", "de", Where::Nordlicht, State::Active, Totp::Active},
    Invented{"emi.fujita", "絵美", "藤田", "ja"},
    Invented{"faris.haddad", "فارس", "حداد", "ar"},
    Invented{"greta.holm", "Greta", "Holm", "en", Where::Nordlicht, State::Inactive},
    Invented{"henrik.ito", "Henrik", "Ito", "de", Where::Nordlicht, State::Locked},
    Invented{"ines.jansen", "Inês", "Jansen", "en", Where::Nordlicht, State::Initial},
    Invented{"мария.иванова", "Мария", "Иванова", "ru"},
    Invented{"jonas.keller", "Jonas", "Keller", "de", Where::Nordlicht, State::Active,
             Totp::Pending, "Joni"},
    Invented{"karin.lindqvist", "Karin", "Lindqvist", "sv", Where::Nordlicht, State::Active,
             Totp::Active},
    Invented{"leyla.mansour", "ليلى", "منصور", "ar", Where::Nordlicht, State::Active,
             Totp::Pending},
    Invented{"wolfeschlegelsteinhausenbergerdorff", "Hubert Blaine Maximilian-Alexander Ferdinand",
             "Wolfeschlegelsteinhausenbergerdorff zu Hohenlohe-Waldenburg-Schillingsfürst", "de"},
    Invented{"noa.levi", "נועה", "לוי", "he"},
    Invented{"o.neil", "Siobhán", "O’Neil", "en"},
    Invented{"peter.meyer", "Peter", "Meyer", "de"},
    Invented{"peter.meyer2", "Peter", "Meyer", "de", Where::Nordlicht, State::Active, Totp::Active},
    Invented{"quynh.nguyen", "Quỳnh", "Nguyễn", "en", Where::Nordlicht, State::Active, Totp::None},
    Invented{"rosa.ortega", "Rosa", "Ortega", "es", Where::Nordlicht, State::Locked, Totp::Active},
    Invented{"sven+desk", "Sven", "Petersen", "", Where::Nordlicht, State::Active, Totp::None},
    Invented{"takumi.sato", "匠", "佐藤", "ja", Where::Nordlicht, State::Active, Totp::Active},
    Invented{"backup-robot", "Backup robot", "", "", Where::Nordlicht},
    Invented{"practice-desk", "Practice desk (owner of the token)", "", "", Where::Nordlicht},
    Invented{"ulrike.quandt", "Ulrike", "Quandt", "de", Where::Hafenklinik},
    Invented{"viktor.roth", "Viktor", "Roth", "de", Where::Hafenklinik, State::Active,
             Totp::Pending},
    Invented{"wanda.schulz", "Wanda", "Schulz", "pl", Where::Hafenklinik, State::Active,
             Totp::Active},
    Invented{"xaver.thoma", "Xaver", "Thoma", "de", Where::Hafenklinik, State::Initial},
    Invented{"yara.ulrich", "Yara", "Ulrich", "en", Where::Hafenklinik},
    Invented{"zeynep.vural", "Zeynep", "Vural", "tr", Where::Hafenklinik, State::Inactive,
             Totp::Active},
    Invented{"ward-printer", "Ward printer", "", "", Where::Hafenklinik},
    Invented{"amelie.brueckner", "Amélie", "Brückner", "fr", Where::Brueckner},
    Invented{"bruno.costa", "Bruno", "Costa", "pt", Where::Brueckner, State::Active, Totp::Pending},
    Invented{"carla.diaz", "Carla", "Díaz", "es", Where::Brueckner, State::Active, Totp::Active},
    Invented{"dmitri.egorov", "Dmitri", "Egorov", "ru", Where::Brueckner, State::Locked},
    Invented{"elif.fidan", "Elif", "Fidan", "tr", Where::Brueckner},
    Invented{"render-farm", "Render farm", "", "", Where::Brueckner},
    Invented{"frode.gran", "Frode", "Gran", "nb", Where::Fjord},
    Invented{"gudrun.haugen", "Gudrun", "Haugen", "nb", Where::Fjord, State::Active, Totp::Pending},
    Invented{"haakon.iversen", "Håkon", "Iversen", "nb", Where::Fjord, State::Active, Totp::Active},
};

constexpr std::array givenNames{"Alba", "Bela", "Cora", "Dana", "Elio", "Finn", "Gaia", "Hugo",
                                "Ilse", "Jara", "Kaya", "Luca", "Mila", "Nino", "Olga", "Pia"};
constexpr std::array familyNames{"Adler",  "Brandt", "Coster", "Dorn", "Ebert",  "Falk", "Graf",
                                 "Hauser", "Imhof",  "Jung",   "Krug", "Lorenz", "Moser"};

// ZITADEL's ids are snowflakes: 18 digits, growing with time.
constexpr std::uint64_t firstOrganisationNumber = 312'909'075'211'944'042;
constexpr std::uint64_t firstPersonNumber = 312'909'076'017'250'410;
constexpr std::uint64_t personNumberStep = 65'811'337;
// 2025-01-13 08:30:00.123456 UTC
constexpr ServerTime firstCreation{1'736'757'000'123'456us};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString organisationId(Where where)
{
    return QString::number(firstOrganisationNumber + 131'072 * static_cast<std::uint64_t>(where));
}

Organisation organisation(Where where, const char* name, const char* domain)
{
    Organisation result;
    result.id = organisationId(where);
    result.name = QString::fromUtf8(name);
    result.domain = QString::fromLatin1(domain);
    result.callerPermissions = {
        QStringLiteral("org.read"),    QStringLiteral("policy.read"),
        QStringLiteral("user.read"),   QStringLiteral("user.write"),
        QStringLiteral("user.delete"), QStringLiteral("user.credential.write")};
    result.secondFactors = {QStringLiteral("SECOND_FACTOR_TYPE_OTP"),
                            QStringLiteral("SECOND_FACTOR_TYPE_U2F")};
    result.details = {3, firstCreation, firstCreation, result.id};
    return result;
}

void addOrganisations(Directory& directory)
{
    Organisation nordlicht = organisation(Where::Nordlicht, "Nordlicht Werke", "nordlicht.example");
    nordlicht.forceMfa = true;
    directory.add(std::move(nordlicht));

    Organisation hafenklinik =
        organisation(Where::Hafenklinik, "Hafenklinik", "hafenklinik.example");
    hafenklinik.secondFactors.removeFirst();
    directory.add(std::move(hafenklinik));

    Organisation brueckner =
        organisation(Where::Brueckner, "Atelier Brückner", "brueckner.example");
    brueckner.callerPermissions = {QStringLiteral("org.read"), QStringLiteral("user.read"),
                                   QStringLiteral("user.write")};
    directory.add(std::move(brueckner));

    Organisation fjord = organisation(Where::Fjord, "Fjord Handel", "fjord.example");
    fjord.callerPermissions.clear();
    directory.add(std::move(fjord));
}

Person person(const Invented& invented, std::uint64_t index, const Directory& directory)
{
    Person result;
    result.id = QString::number(firstPersonNumber + index * personNumberStep);
    result.organisationId = organisationId(invented.where);
    result.state = invented.state;
    result.isMachine = invented.familyName.empty();
    result.userName = text(invented.userName);
    const Organisation& home = *directory.organisation(result.organisationId);
    // ZITADEL gives each organisation a second domain below the instance's own.
    result.loginNames = {result.userName + QLatin1Char('@') + home.domain,
                         result.userName + QLatin1Char('@') + home.domain.section(u'.', 0, 0) +
                             QStringLiteral(".practice.localhost")};
    const ServerTime created = firstCreation + index * 313'579'013us;
    result.details = {1 + index % 7, created + (index % 7) * 3600s, created, home.id};
    result.displayName = text(invented.givenName);
    if (result.isMachine)
        return result;
    result.givenName = text(invented.givenName);
    result.familyName = text(invented.familyName);
    result.displayName += QLatin1Char(' ') + result.familyName;
    result.nickName = text(invented.nickName);
    result.language = text(invented.language);
    result.email = QStringLiteral("user%1@%2").arg(QString::number(index + 1), home.domain);
    result.emailVerified = invented.state != PersonState::Initial;
    result.hasPassword = invented.state != PersonState::Initial;
    if (index % 3 == 0)
        result.phone = QStringLiteral("+4930%1").arg(1'000'000 + index);
    return result;
}

SecureBytes newSecret(RandomSource& random)
{
    SecureBytes secret(20);
    random.fill(secret.bytes());
    return secret;
}

} // namespace

QString callerOrganisationId()
{
    return organisationId(Where::Nordlicht);
}

void populate(Directory& directory, int count, const Moment& now, RandomSource& random)
{
    assert(count >= 1 && count <= maximumPeople);
    addOrganisations(directory);
    const Moment past{now.wall - 240h, MonotonicTime::min()};
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        Invented invented;
        std::string userName;
        if (i < byHand.size()) {
            invented = byHand.at(i);
        } else {
            invented.givenName = givenNames.at(i % givenNames.size());
            invented.familyName = familyNames.at(i % familyNames.size());
            userName = "user" + std::to_string(i + 1);
            invented.userName = userName;
            invented.language = "en";
            // Every third has a factor already, as in an organisation half-way through.
            invented.factor = i % 3 == 0 ? FactorState::Active : FactorState::None;
        }
        Person added = person(invented, i, directory);
        const QString id = added.id;
        directory.add(std::move(added));
        if (invented.factor != FactorState::None)
            directory.registerFactor(id, newSecret(random), past);
        if (invented.factor == FactorState::Active)
            directory.activateFactor(id, past);
    }
}

} // namespace factordesk::practice
