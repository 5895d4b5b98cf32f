// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base32.h"
#include "core/encoding/hex.h"
#include "core/exchange/import_file.h"
#include "core/exchange/import_result.h"
#include "core/otp/generator.h"
#include "core/otpauth/key_uri_values.h"
#include "core/scan/picture.h"
#include "core/scan/reader.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTest>

namespace tst_samples {

using namespace factordesk;

namespace {

// Formats of the index that no importer reads.
const QSet<QString> unread = {
    QStringLiteral("google-authenticator-db"),
    QStringLiteral("keepass-kdbx"),
    QStringLiteral("microsoft-authenticator-db"),
    QStringLiteral("stratum-db"),
};

const char* nameOfKind(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp: return "totp";
    case otp::Kind::Hotp: return "hotp";
    case otp::Kind::Steam: return "steam";
    case otp::Kind::Motp: return "motp";
    case otp::Kind::Yandex: return "yandex";
    }
    return "";
}

QString textOf(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

/// Of what needs a PIN the index has no code. mOTP's secret is the text that is hashed.
QString describeWithPin(const otpauth::Account& account)
{
    const bool isMotp = account.parameters.kind == otp::Kind::Motp;
    const SecureBytes base32 = encoding::encodeBase32(account.secret.bytes());
    return QStringList{textOf(nameOfKind(account.parameters.kind)), account.issuer, account.name,
                       textOf(isMotp ? account.secret.text() : base32.text()),
                       textOf(account.pin.text())}
        .join(u'|');
}

QString describeWithPin(const QJsonObject& entry)
{
    QString secret = entry[u"secret"].toString();
    if (entry[u"type"].toString() == u"motp") {
        const auto bytes = encoding::decodeBase32(secret.toStdString());
        secret = bytes ? textOf(encoding::encodeHex(bytes->bytes()).text())
                       : entry[u"secret_in_file"].toString();
    }
    return QStringList{entry[u"type"].toString(), entry[u"issuer"].toString(),
                       entry[u"name"].toString(), secret, entry[u"pin"].toString()}
        .join(u'|');
}

/// All that an entry's check code and counter hang on, and its names, in one text.
QString describe(const otpauth::Account& account, qint64 time)
{
    const auto& parameters = account.parameters;
    if (otp::needsPin(parameters.kind))
        return describeWithPin(account);
    const bool isHotp = parameters.kind == otp::Kind::Hotp;
    const auto generator =
        otp::Generator::make(account.secret.bytes(), parameters, account.pin.bytes());
    if (!generator)
        return QStringLiteral("no code");
    const auto code = isHotp ? generator->codeAt(account.counter)
                             : generator->codeAt(otp::UnixTime(std::chrono::seconds(time)));
    const SecureBytes secret = encoding::encodeBase32(account.secret.bytes());
    const quint64 step = isHotp ? account.counter : quint64(parameters.period.length().count());
    return QStringList{textOf(nameOfKind(parameters.kind)),
                       account.issuer,
                       account.name,
                       textOf(secret.text()),
                       textOf(otpauth::nameOf(parameters.algorithm)),
                       QString::number(step),
                       textOf(code.text())}
        .join(u'|');
}

QString describe(const QJsonObject& entry)
{
    const QString type = entry[u"type"].toString();
    if (type == u"motp" || type == u"yandex")
        return describeWithPin(entry);
    const QJsonObject check = entry[u"check"].toObject();
    const bool isHotp = entry[u"type"].toString() == u"hotp";
    const qint64 step = entry[isHotp ? u"counter" : u"period"].toInteger();
    return QStringList{entry[u"type"].toString(),      entry[u"issuer"].toString(),
                       entry[u"name"].toString(),      entry[u"secret"].toString(),
                       entry[u"algorithm"].toString(), QString::number(step),
                       check[u"code"].toString()}
        .join(u'|');
}

/// The index calls it contested whether a "totp" of Steam with five digits makes Steam's codes;
/// here it does. The code for the one such entry was computed apart, in Python.
QJsonObject settled(QJsonObject entry)
{
    if (entry[u"type"].toString() == u"totp" && entry[u"issuer"].toString() == u"Steam" &&
        entry[u"digits"].toInt() == 5) {
        entry[u"type"] = QStringLiteral("steam");
        entry[u"check"] = QJsonObject{{QStringLiteral("code"), QStringLiteral("RP245")}};
    }
    return entry;
}

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return std::as_bytes(std::span(data.constData(), std::size_t(data.size())));
}

/// The content of the symbols in a picture, one a line; empty for what is no picture.
SecureBytes textOfPicture(const QByteArray& file)
{
    const auto picture = scan::readPicture(bytesOf(file));
    if (!picture)
        return {};
    SecureBytes text;
    for (const SecureBytes& symbol : scan::readSymbols(*picture))
        text = SecureBytes::joined({text.text(), symbol.text(), "\n"});
    return text;
}

/// Stratum's page has accounts without their PIN, which the index does not list since the peer
/// cannot take them; here the PIN is asked for when a code is wanted.
bool isListed(const vault::Entry& entry, const QJsonObject& sample)
{
    return sample[u"format"].toString() != u"stratum-html" ||
           !otp::needsPin(entry.account.parameters.kind);
}

/// What andOTP encrypts says nothing of itself: somebody has to.
std::optional<exchange::Format> toldFormat(const QJsonObject& sample)
{
    const bool isSealed =
        sample[u"format"].toString() == u"andotp" && sample[u"password"].isString();
    return isSealed ? std::optional(exchange::Format::AndOtpSealed) : std::nullopt;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT

private slots:
    void givesTheExpectedEntries_data()
    {
        FACTORDESK_REQUIRE_SAMPLES();
        QTest::addColumn<QJsonObject>("sample");
        const auto index = test::readFile(test::samplesFolder() + QStringLiteral("/index.json"));
        QVERIFY(index);
        const auto files = QJsonDocument::fromJson(*index)[u"files"].toArray();
        QVERIFY(!files.isEmpty());
        for (const QJsonValue& file : files) {
            const QString name = file[u"file"].toString();
            QTest::newRow(qUtf8Printable(name)) << file.toObject();
            m_expected[name] = file[u"expected"].toArray();
        }
        // "Same entries", says the index, and does not repeat them.
        m_expected[QStringLiteral("files/keepassxc_export_groups.xml")] =
            m_expected[QStringLiteral("files/keepassxc_export_groups.csv")];
    }
    void givesTheExpectedEntries()
    {
        QFETCH(const QJsonObject, sample);
        const auto content =
            test::readFile(test::samplesFolder() + u'/' + sample[u"file"].toString());
        QVERIFY(content);
        const QByteArray utf8 = sample[u"password"].toString().toUtf8();
        const auto password =
            SecureBytes::copyOf(std::string_view(utf8.constData(), std::size_t(utf8.size())));
        const SecureBytes text = textOfPicture(*content);
        const auto imported =
            exchange::importFile({.bytes = text.isEmpty() ? bytesOf(*content) : text.bytes(),
                                  .password = utf8.isEmpty() ? nullptr : &password,
                                  .format = toldFormat(sample)});
        if (unread.contains(sample[u"format"].toString())) {
            QVERIFY(!imported);
            QCOMPARE(imported.error().kind, exchange::ImportError::Kind::NoReader);
            return;
        }

        QStringList entries;
        if (imported) {
            for (const exchange::Row& row : imported->rows) {
                if (row.content && isListed(*row.content, sample))
                    entries << describe(row.content->account, 1'700'000'000);
            }
        }
        QStringList expected;
        for (const QJsonValue& entry : m_expected[sample[u"file"].toString()])
            expected << describe(settled(entry.toObject()));
        QCOMPARE(sorted(entries), sorted(expected));
    }

private:
    QMap<QString, QJsonArray> m_expected; ///< By file.
};

FACTORDESK_TEST(TestSamples, factordesk::test::NoApplication)

} // namespace tst_samples

#include "tst_samples.moc"
