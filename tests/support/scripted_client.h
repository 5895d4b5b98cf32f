// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/client.h"

#include <QList>
#include <QPointer>
#include <QString>

#include <algorithm>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace factordesk::test {

/// The operations of zitadel::Client, for the list of what was asked.
enum class Operation {
    VerifyTotp,
    RegisterTotp,
    RemoveTotp,
    GenerateRecoveryCodes,
    User,
    Users,
    AuthenticationMethods,
    TotpState,
    LoginSettings,
    Organisations,
    CallerPermissions,
    UserChanges,
};

/// One call as it was asked.
struct AskedCall
{
    Operation operation;
    QString subject;          ///< User id, organisation id, or the text searched for.
    std::string code;         ///< For VerifyTotp.
    zitadel::UserQuery query; ///< For Users.
    zitadel::OrganisationQuery::By by = zitadel::OrganisationQuery::By::Name; ///< Organisations.
};

/// What every call of a ScriptedClient carries beside its result.
struct CallFacts
{
    net::ExchangeRecord record;
    std::optional<diagnosis::ClockSkew> skew;
    /// What an aborted call's status says; NotSent to play an abort before the request left.
    net::Settlement abortSettlement = net::Settlement::Unknown;
};

/// A call that the test ends.
template <class T>
class ScriptedCall final : public zitadel::PendingCall<T>
{
public:
    explicit ScriptedCall(CallFacts facts) : m_facts(std::move(facts)) {}

    [[nodiscard]] const net::ExchangeRecord& record() const override { return m_facts.record; }
    [[nodiscard]] std::optional<diagnosis::ClockSkew> clockSkew() const override
    {
        return m_facts.skew;
    }
    void abort() override
    {
        this->finish(Unexpected(zitadel::Status{.code = zitadel::StatusCode::Cancelled,
                                                .stage = net::Stage::Http,
                                                .fault = net::Fault::Aborted,
                                                .settlement = m_facts.abortSettlement}));
    }
    void end(Expected<T, zitadel::Status> result) { this->finish(std::move(result)); }
    [[nodiscard]] bool isWaiting() const { return !this->hasResult(); }

private:
    CallFacts m_facts;
};

/// The script of one operation. A call takes the oldest result that was given and not taken yet;
/// when there is none, what the rule makes; when there is no rule, it waits until the test gives a
/// result. So a test holds an answer back by giving it later.
template <class T>
class Script
{
public:
    using Result = Expected<T, zitadel::Status>;

    void answer(T value) { give(Result(std::move(value))); }
    void fail(zitadel::Status status) { give(Result(Unexpected(std::move(status)))); }
    /// Answers every call for which no result was given.
    void answerBy(std::function<Result()> rule) { m_rule = std::move(rule); }

    /// Calls that were started and have no result yet (nor were aborted or deleted).
    [[nodiscard]] int waiting() const
    {
        return int(std::ranges::count_if(m_waiting, &Script::isWaiting));
    }

    [[nodiscard]] zitadel::Call<T> start(const CallFacts& facts)
    {
        auto call = std::make_unique<ScriptedCall<T>>(facts);
        if (!m_results.empty()) {
            call->end(std::move(m_results.front()));
            m_results.pop_front();
        } else if (m_rule) {
            call->end(m_rule());
        } else {
            m_waiting.push_back(call.get());
        }
        return call;
    }

private:
    using Waiting = QPointer<ScriptedCall<T>>;
    [[nodiscard]] static bool isWaiting(const Waiting& call) { return call && call->isWaiting(); }

    void give(Result result)
    {
        std::erase_if(m_waiting, std::not_fn(&Script::isWaiting));
        if (m_waiting.empty()) {
            m_results.push_back(std::move(result));
            return;
        }
        const Waiting oldest = m_waiting.front();
        m_waiting.pop_front();
        oldest->end(std::move(result));
    }

    std::deque<Result> m_results;
    std::deque<Waiting> m_waiting;
    std::function<Result()> m_rule;
};

/// A client without a network: the test writes what each operation answers and reads what was
/// asked. Results arrive from the event loop, as with the real client.
class ScriptedClient final : public zitadel::Client
{
public:
    Script<zitadel::Details> verify;
    Script<zitadel::Registration> registration;
    Script<zitadel::Details> removal;
    Script<zitadel::RecoveryCodes> recoveryCodes;
    Script<zitadel::User> oneUser;
    Script<zitadel::UserPage> userPage;
    Script<QList<zitadel::AuthenticationMethod>> methods;
    Script<zitadel::FactorState> factor;
    Script<zitadel::LoginSettings> settings;
    Script<zitadel::OrganisationPage> organisationPage;
    Script<QStringList> permissions;
    zitadel::TokenFacts token;
    Script<QList<zitadel::UserChange>> changes;

    CallFacts facts;        ///< For the calls started from now on.
    QList<AskedCall> asked; ///< In order; a test may clear it.

    [[nodiscard]] int count(Operation operation) const;

    [[nodiscard]] zitadel::Call<zitadel::Details> verifyTotp(const zitadel::UserId& id,
                                                             const otp::Code& code) override;
    [[nodiscard]] zitadel::Call<zitadel::Registration>
    registerTotp(const zitadel::UserId& id) override;
    [[nodiscard]] zitadel::Call<zitadel::Details> removeTotp(const zitadel::UserId& id) override;
    [[nodiscard]] zitadel::Call<zitadel::RecoveryCodes>
    generateRecoveryCodes(const zitadel::UserId& id, std::uint32_t count) override;
    [[nodiscard]] zitadel::Call<zitadel::User> user(const zitadel::UserId& id) override;
    [[nodiscard]] zitadel::Call<zitadel::UserPage> users(const zitadel::UserQuery& query) override;
    [[nodiscard]] zitadel::Call<QList<zitadel::AuthenticationMethod>>
    authenticationMethods(const zitadel::UserId& id) override;
    [[nodiscard]] zitadel::Call<zitadel::FactorState> totpState(const zitadel::UserId& id) override;
    [[nodiscard]] zitadel::Call<zitadel::LoginSettings>
    loginSettings(const QString& organisationId) override;
    [[nodiscard]] zitadel::Call<zitadel::OrganisationPage>
    organisations(const zitadel::OrganisationQuery& query) override;
    [[nodiscard]] zitadel::Call<QStringList>
    callerPermissions(const QString& organisationId) override;
    [[nodiscard]] zitadel::Call<QList<zitadel::UserChange>>
    userChanges(const zitadel::UserId& id, const QString& organisationId,
                std::uint64_t after) override;
    [[nodiscard]] zitadel::TokenFacts tokenFacts() const override { return token; }

private:
    void note(Operation operation, const QString& subject);
};

/// The server's own refusal, as zitadel-api's error table has it: "Errors (EVENT-8isk2)".
[[nodiscard]] zitadel::Status refusal(zitadel::StatusCode code, const QString& errorId,
                                      int httpStatus);

/// The server wants to be left alone for so long.
[[nodiscard]] zitadel::Status askedToWait(std::chrono::seconds wait);

/// The request left and the connection broke before the answer was whole.
[[nodiscard]] zitadel::Status lostAnswer();

/// Nobody listens at the server's address; nothing was sent.
[[nodiscard]] zitadel::Status connectionRefused();

} // namespace factordesk::test
