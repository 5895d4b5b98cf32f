// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/system_keyring.h"

#include "core/keyring/later.h"

#include <QAbstractEventDispatcher>
#include <QFileInfo>
#include <qt6keychain/keychain.h>

#include <utility>

namespace factordesk::keyring {

namespace {

using QKeychain::Job;

/// One name for all of the program's secrets in the keyring.
const QString service = QStringLiteral("io.github.factordesk.Factordesk");

/// Without a session bus the keyring's library would try to start one, and it answers through
/// GLib's event loop alone, which Qt uses unless it was built or told not to.
bool canAsk()
{
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    // What sandboxes and build rooms say where there is to be no bus.
    const bool isDisabled = address.startsWith(QLatin1String("disabled:"));
    const bool hasBus = !isDisabled && (!address.isEmpty() || QFileInfo::exists(socket));
    const QAbstractEventDispatcher* const loop = QAbstractEventDispatcher::instance();
    return hasBus && loop && loop->inherits("QEventDispatcherGlib");
}

SecretStoreError errorOf(const Job& job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: return SecretStoreError::NotFound;
    case QKeychain::AccessDenied: return SecretStoreError::Locked;
    case QKeychain::AccessDeniedByUser: return SecretStoreError::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return SecretStoreError::NoKeyring;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError: break;
    }
    // QtKeychain hands on the bus's words alone. The names in them are not translated: that of the
    // service when nobody is there, the path of a keyring that could not be made or opened.
    const QString words = job.errorString();
    if (words.contains(QLatin1String("/org/freedesktop/secrets/")))
        return SecretStoreError::Locked;
    return words.contains(QLatin1String("org.freedesktop.secrets")) ? SecretStoreError::NoKeyring
                                                                    : SecretStoreError::Failed;
}

/// Starts a job, which deletes itself once it is done.
template <class Done>
void start(Job* job, const SecretName& name, QObject& context, Done done)
{
    job->setInsecureFallback(false);
    job->setKey(name.text());
    QObject::connect(job, &Job::finished, &context, std::move(done));
    job->start();
}

} // namespace

void SystemKeyring::store(const SecretName& name, const SecureBytes& secret, QObject& context,
                          StoreHandler handler)
{
    using Result = Expected<Kept, SecretStoreError>;
    if (!canAsk()) {
        answerLater(context, std::move(handler), Result(Unexpected(SecretStoreError::NoKeyring)));
        return;
    }
    auto* job = new QKeychain::WritePasswordJob(service);
    const std::string_view text = secret.text();
    job->setBinaryData(QByteArray(text.data(), qsizetype(text.size())));
    start(job, name, context, [handler = std::move(handler)](Job* done) {
        handler(done->error() == QKeychain::NoError ? Result(Kept{.isLasting = true})
                                                    : Result(Unexpected(errorOf(*done))));
    });
}

void SystemKeyring::read(const SecretName& name, QObject& context, ReadHandler handler)
{
    using Result = Expected<SecureBytes, SecretStoreError>;
    if (!canAsk()) {
        answerLater(context, std::move(handler), Result(Unexpected(SecretStoreError::NoKeyring)));
        return;
    }
    auto* job = new QKeychain::ReadPasswordJob(service);
    start(job, name, context, [handler = std::move(handler), job](Job* done) {
        if (done->error() != QKeychain::NoError) {
            handler(Unexpected(errorOf(*done)));
            return;
        }
        const QByteArray data = job->binaryData();
        handler(SecureBytes::copyOf(std::string_view(data.constData(), std::size_t(data.size()))));
    });
}

void SystemKeyring::remove(const SecretName& name, QObject& context, RemoveHandler handler)
{
    using Result = Expected<void, SecretStoreError>;
    if (!canAsk()) {
        answerLater(context, std::move(handler), Result(Unexpected(SecretStoreError::NoKeyring)));
        return;
    }
    auto* job = new QKeychain::DeletePasswordJob(service);
    start(job, name, context, [handler = std::move(handler)](Job* done) {
        const bool isGone =
            done->error() == QKeychain::NoError || done->error() == QKeychain::EntryNotFound;
        handler(isGone ? Result() : Result(Unexpected(errorOf(*done))));
    });
}

} // namespace factordesk::keyring
