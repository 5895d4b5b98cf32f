// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/awaited_store.h"

#include <QEventLoop>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace factordesk::keyring {

AwaitedStore::AwaitedStore(std::unique_ptr<SecretStore> store, std::chrono::milliseconds patience)
    : m_store(std::move(store)), m_patience(patience)
{
}

AwaitedStore::~AwaitedStore()
{
    if (m_changes == 0)
        return;
    QEventLoop loop;
    m_settled = [&loop] { loop.quit(); };
    QTimer::singleShot(m_patience, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

template <class Result>
std::function<void(Result)> AwaitedStore::counted(QObject& context,
                                                  std::function<void(Result)> handler)
{
    ++m_changes;
    return [this, context = QPointer(&context), handler = std::move(handler)](Result result) {
        if (--m_changes == 0 && m_settled)
            m_settled();
        if (context)
            handler(std::move(result));
    };
}

void AwaitedStore::store(const SecretName& name, const SecureBytes& secret, QObject& context,
                         StoreHandler handler)
{
    m_store->store(name, secret, m_context, counted(context, std::move(handler)));
}

void AwaitedStore::read(const SecretName& name, QObject& context, ReadHandler handler)
{
    m_store->read(name, context, std::move(handler));
}

void AwaitedStore::remove(const SecretName& name, QObject& context, RemoveHandler handler)
{
    m_store->remove(name, m_context, counted(context, std::move(handler)));
}

} // namespace factordesk::keyring
