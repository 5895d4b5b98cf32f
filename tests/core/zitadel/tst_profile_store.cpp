// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/profile_store.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_profile_store {

using namespace factordesk;
using namespace factordesk::zitadel;
using namespace std::chrono_literals;

using Problem = ProfileProblem::Kind;

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beginsEmpty();
    void keepsEverything();
    void isForItsOwnerAlone();
    void replacesAndRemoves();
    void refusesATakenName();
    void remembersTheCurrentOne();
    void keepsWhatItDoesNotKnow();
    void keepsABrokenEntry_data();
    void keepsABrokenEntry();
    void tellsTwinsApart();
    void setsADamagedFileAside_data();
    void setsADamagedFileAside();
    void leavesANewerFileAlone();
    void survivesCutsAndFlips();
    void changesNothingThatCannotBeWritten();
    void takesAnUnusualMediaTypeForAChoice();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("a/s.json")); }
    [[nodiscard]] QByteArray content() const;
    void write(const QByteArray& text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ServerProfile profile(const QString& name)
{
    return {.name = *ProfileName::make(name),
            .address = *ServerAddress::make(QStringLiteral("acme.example:8443"))};
}

ServerProfile fullProfile()
{
    ServerProfile full = profile(QStringLiteral("Zürich – Büro"));
    full.signIn = SignInMethod::DeviceCode;
    full.clientId = QStringLiteral("1234@app");
    full.loginHint = QStringLiteral("anna@acme.example");
    full.organisationId = QStringLiteral("271");
    full.organisationName = QStringLiteral("Acme AG");
    full.mediaType = MediaType::GrpcWeb;
    full.mediaTypeIsChosen = true;
    full.mediaTypesFound = {MediaType::Json, MediaType::GrpcWeb};
    full.tls = {.authoritiesPem = "-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----\n",
                .pin = net::CertificatePin::of("x")};
    full.proxy = {.kind = net::ProxyKind::Manual,
                  .host = QStringLiteral("proxy.acme.example"),
                  .port = 3128,
                  .user = QStringLiteral("desk")};
    full.deadline = 75s;
    return full;
}

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

/// A file with one entry, `text` being its members after id, name and address.
QByteArray fileWith(const QByteArray& text)
{
    return R"({"version":1,"profiles":[{"id":"a","name":"A","address":"acme.example")" + text +
           "}]}";
}

} // namespace

void TestProfileStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestProfileStore::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestProfileStore::write(const QByteArray& text) const
{
    QDir().mkpath(QFileInfo(path()).path());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TestProfileStore::beginsEmpty()
{
    ProfileStore store(path());
    store.load();
    QVERIFY(store.profiles().isEmpty());
    QVERIFY(!store.current());
    QVERIFY(store.problems().isEmpty());
    QVERIFY(!QFile::exists(path()));
}

void TestProfileStore::keepsEverything()
{
    const ServerProfile full = fullProfile();
    const ServerProfile plain = profile(QStringLiteral("Plain"));
    {
        ProfileStore store(path());
        QSignalSpy changed(&store, &ProfileStore::changed);
        QVERIFY(store.put(full));
        QVERIFY(store.put(plain));
        QCOMPARE(changed.count(), 2);
    }
    ProfileStore store(path());
    store.load();
    QVERIFY(store.problems().isEmpty());
    QVERIFY(store.profiles() == QList({full, plain}));
    QVERIFY(*store.find(full.id) == full);
    QVERIFY(*store.find(*ProfileName::make(QStringLiteral("plain "))) == plain);
    QVERIFY(!store.find(ProfileId::generate()));
}

void TestProfileStore::isForItsOwnerAlone()
{
    ProfileStore store(path());
    for (int time = 0; time < 2; ++time) {
        QVERIFY(store.put(store.profiles().isEmpty() ? fullProfile() : store.profiles().at(0)));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOwner;
        QVERIFY(!(QFile::permissions(path()) & others));
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QVERIFY(store.setCurrent(store.profiles().constFirst().id));
        QVERIFY(!(QFile::permissions(path()) & others));
    }
}

void TestProfileStore::replacesAndRemoves()
{
    ProfileStore store(path());
    ServerProfile first = profile(QStringLiteral("First"));
    const ServerProfile second = profile(QStringLiteral("Second"));
    QVERIFY(store.put(first));
    QVERIFY(store.put(second));
    first.name = *ProfileName::make(QStringLiteral("FIRST"));
    first.tls.pin = net::CertificatePin::of("x");
    QVERIFY(store.put(first));
    QVERIFY(store.profiles() == QList({first, second}));
    first.tls.pin.reset();
    QVERIFY(store.put(first));
    QVERIFY(!store.find(first.id)->tls.pin);
    QVERIFY(store.remove(first.id));
    QVERIFY(store.profiles() == QList({second}));
    QVERIFY(store.remove(first.id));
    QVERIFY(!content().contains(first.id.text().toUtf8()));
}

void TestProfileStore::refusesATakenName()
{
    ProfileStore store(path());
    QVERIFY(store.put(profile(QStringLiteral("Acme"))));
    const auto refused = store.put(profile(QStringLiteral("aCME")));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), ProfileStoreError::NameTaken);
    QCOMPARE(store.profiles().size(), 1);
}

void TestProfileStore::remembersTheCurrentOne()
{
    const ServerProfile one = profile(QStringLiteral("One"));
    ProfileStore store(path());
    QVERIFY(store.put(one));
    for (const auto& id : {ProfileId::practice(), one.id}) {
        QVERIFY(store.setCurrent(id));
        ProfileStore again(path());
        again.load();
        QCOMPARE(again.current(), id);
    }
    QVERIFY(store.remove(one.id));
    QVERIFY(!store.current());
    QVERIFY(store.setCurrent(one.id)); // Not there (any more).
    QVERIFY(!store.current());
}

void TestProfileStore::keepsWhatItDoesNotKnow()
{
    write(R"({"version":1,"colour":"red","profiles":[{"id":"a","name":"A",
        "address":"acme.example","mood":{"deep":[1]},"proxy":{"kind":"none","speed":9}}]})");
    ProfileStore store(path());
    store.load();
    ServerProfile known = store.profiles().constFirst();
    QCOMPARE(known.proxy.kind, net::ProxyKind::None);
    known.deadline = 5s;
    QVERIFY(store.put(known));
    const QJsonObject file = json(content());
    const QJsonObject entry = file.value(QStringLiteral("profiles")).toArray().at(0).toObject();
    QCOMPARE(file.value(QStringLiteral("colour")).toString(), QStringLiteral("red"));
    QVERIFY(entry.value(QStringLiteral("mood")).isObject());
    QCOMPARE(entry.value(QStringLiteral("proxy")).toObject().value(QStringLiteral("speed")), 9);
    QCOMPARE(entry.value(QStringLiteral("deadlineSeconds")), 5);
}

void TestProfileStore::keepsABrokenEntry_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("member");
    const auto row = [](const char* name, const char* member, const QByteArray& json) {
        QTest::newRow(name) << R"({"id":"b","name":"B","address":"b.example",)" + json + "}"
                            << QString::fromLatin1(member);
    };
    QTest::newRow("no object") << QByteArray("7") << QStringLiteral("id");
    QTest::newRow("no address") << QByteArray(R"({"id":"b","name":"B"})")
                                << QStringLiteral("address");
    QTest::newRow("http elsewhere")
        << QByteArray(R"({"id":"b","name":"B","address":"http://b.example"})")
        << QStringLiteral("address");
    QTest::newRow("no name") << QByteArray(R"({"id":"b","name":" ","address":"b.example"})")
                             << QStringLiteral("name");
    QTest::newRow("id of the practice")
        << QByteArray(R"({"id":"practice","name":"B","address":"b.example"})")
        << QStringLiteral("id");
    row("media type", "mediaType", R"("mediaType":"carrier-pigeon")");
    row("media types", "mediaTypesFound", R"("mediaTypesFound":["json","pigeon"])");
    row("sign-in", "signIn", R"("signIn":"knock")");
    row("pin", "pinnedCertificate", R"("pinnedCertificate":"AB:CD")");
    row("proxy", "proxy.kind", R"("proxy":{"kind":"tunnel"})");
    row("port", "proxy.port", R"("proxy":{"port":65536})");
    row("deadline", "deadlineSeconds", R"("deadlineSeconds":0)");
    row("type", "clientId", R"("clientId":[])");
}

void TestProfileStore::keepsABrokenEntry()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, member);
    write(R"({"version":1,"profiles":[)" + entry +
          R"(,{"id":"a","name":"A","address":"acme.example"}]})");
    ProfileStore store(path());
    store.load();
    QCOMPARE(store.profiles().size(), 1);
    QCOMPARE(store.problems().size(), 1);
    QCOMPARE(store.problems().constFirst().kind, Problem::BrokenEntry);
    QVERIFY2(store.problems().constFirst().detail.startsWith(member),
             qPrintable(store.problems().constFirst().detail));
    const QJsonValue before = json(content()).value(QStringLiteral("profiles")).toArray().at(0);
    QVERIFY(store.put(profile(QStringLiteral("New"))));
    QCOMPARE(json(content()).value(QStringLiteral("profiles")).toArray().at(0), before);
    QCOMPARE(store.problems().size(), 1);
}

void TestProfileStore::tellsTwinsApart()
{
    write(R"({"version":1,"profiles":[{"id":"a","name":"A","address":"a.example"},
        {"id":"a","name":"B","address":"b.example"},{"id":"c","name":"a","address":"c.example"}]})");
    ProfileStore store(path());
    store.load();
    QCOMPARE(store.profiles().size(), 1);
    QCOMPARE(store.problems().size(), 2);
}

void TestProfileStore::setsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[server]\nkind=remote\n");
    QTest::newRow("cut") << fileWith("").chopped(3);
    QTest::newRow("no version") << QByteArray(R"({"profiles":[]})");
    QTest::newRow("array") << QByteArray("[]");
}

void TestProfileStore::setsADamagedFileAside()
{
    QFETCH(QByteArray, text);
    for (const auto* suffix : {".damaged", ".damaged2"}) {
        write(text);
        ProfileStore store(path());
        store.load();
        QCOMPARE(store.problems().size(), 1);
        QCOMPARE(store.problems().constFirst().kind, Problem::Damaged);
        QFile aside(path() + QLatin1String(suffix));
        QCOMPARE(store.problems().constFirst().detail, aside.fileName());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), text);
        QVERIFY(store.put(profile(QStringLiteral("New"))));
    }
}

void TestProfileStore::leavesANewerFileAlone()
{
    const QByteArray text = R"({"version":2,"profiles":"elsewhere"})";
    write(text);
    ProfileStore store(path());
    store.load();
    QCOMPARE(store.problems().constFirst().kind, Problem::Newer);
    const auto refused = store.put(profile(QStringLiteral("New")));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), ProfileStoreError::CannotWrite);
    QCOMPARE(content(), text);
}

void TestProfileStore::survivesCutsAndFlips()
{
    ProfileStore good(path());
    QVERIFY(good.put(fullProfile()));
    const QByteArray text = content();
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (const QByteArray& damaged : {text.first(i), QByteArray(text).replace(i, 1, "\x01"),
                                          QByteArray(text).replace(i, 1, "\"")}) {
            write(damaged);
            ProfileStore store(path());
            store.load();
            QFile::remove(path() + QStringLiteral(".damaged"));
            // What is not known for a profile is told.
            QVERIFY(!store.profiles().isEmpty() || !store.problems().isEmpty() ||
                    !damaged.contains("\"profiles\""));
        }
    }
}

void TestProfileStore::changesNothingThatCannotBeWritten()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("a")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    ProfileStore store(path());
    store.load();
    const auto refused = store.put(profile(QStringLiteral("New")));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), ProfileStoreError::CannotWrite);
    QVERIFY(store.profiles().isEmpty());
}

void TestProfileStore::takesAnUnusualMediaTypeForAChoice()
{
    const auto isChosen = [this](const QByteArray& members) {
        write(fileWith(members));
        ProfileStore store(path());
        store.load();
        return store.profiles().constFirst().mediaTypeIsChosen;
    };
    QVERIFY(isChosen(R"(,"mediaType":"grpc")")); // As older versions wrote it.
    QVERIFY(!isChosen(R"(,"mediaType":"json")"));
    QVERIFY(isChosen(R"(,"mediaType":"json","mediaTypeChosen":true)"));
    QVERIFY(!isChosen(R"(,"mediaType":"grpc-web","mediaTypeChosen":false)"));
}

FACTORDESK_TEST(TestProfileStore, QCoreApplication)

} // namespace tst_profile_store

#include "tst_profile_store.moc"
