// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/zitadel/signin/sign_in_bench.h"
#include "ui/signin/sign_in_card.h"
#include "ui/signin/sign_in_controller.h"
#include "ui/signin/sign_in_form.h"
#include "ui/widgets/column_page.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace factordesk::test {

/// The sign-in card on a page, over a provider on this computer.
class SignInStage final : public ui::ColumnPage
{
public:
    SignInStage()
    {
        addHeading(QStringLiteral("Server"), QStringLiteral("Where the people are."));
        column()->addWidget(&card);
        addRest();
        card.form().suggestAddress(bench.provider.origin().toString());
        setFocusProxy(&card);
        resize(1000, 860);
    }
    ~SignInStage() override { card.setParent(nullptr); }

    /// Writes a service account's key file, with `field` changed, and returns its path.
    [[nodiscard]] QString keyFile(const QString& field = QStringLiteral("more"),
                                  const QJsonValue& value = 1) const
    {
        QJsonObject object = OpenIdProvider::keyFile();
        object.insert(field, value);
        QFile file(m_folder.filePath(QStringLiteral("desk-robot.json")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QJsonDocument(object).toJson());
        return file.fileName();
    }

    SignInBench bench;
    QStringList askedFor;          ///< Whose network was wanted, in order.
    bool waitsForNetwork = false;  ///< The network is there once letOpen is called.
    std::function<void()> letOpen; ///< Set when the network is awaited.

    ui::SignInController controller{
        {.openHttp = [this](const zitadel::ServerAddress& address, QObject& context,
                            ui::SignInServices::HttpReady ready) { open(address, context, ready); },
         .clock = bench.clock,
         .delays = bench.delays,
         .random = bench.random,
         .browser = bench.browser}};
    ui::SignInCard card{controller, bench.clock};

private:
    void open(const zitadel::ServerAddress& address, QObject& context,
              const ui::SignInServices::HttpReady& ready)
    {
        askedFor.append(address.displayText());
        auto bring = [this, ready] { ready(std::make_unique<net::QnamHttpClient>(bench.clock)); };
        if (!waitsForNetwork) {
            bring();
            return;
        }
        letOpen = [guard = QPointer(&context), bring] {
            if (guard)
                bring();
        };
    }

    QTemporaryDir m_folder;
};

} // namespace factordesk::test
