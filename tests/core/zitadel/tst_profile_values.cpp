// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/profile_id.h"
#include "core/zitadel/profile_json.h"
#include "core/zitadel/profile_name.h"
#include "core/zitadel/server_profile.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_profile_values {

using namespace factordesk::zitadel;

class TestProfileValues : public QObject
{
    Q_OBJECT

private slots:
    void ids_data();
    void ids();
    void generatesReadableIds();
    void names_data();
    void names();
    void writesOverWhatWasThere();
};

void TestProfileValues::ids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");
    QTest::newRow("letters, digits, dashes") << QStringLiteral("Ab-09") << true;
    QTest::newRow("longest") << QString(64, u'a') << true;
    QTest::newRow("too long") << QString(65, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false;
    QTest::newRow("beyond ASCII") << QStringLiteral("ä") << false;
}

void TestProfileValues::ids()
{
    QFETCH(QString, text);
    QFETCH(bool, isId);
    QCOMPARE(ProfileId::fromText(text).has_value(), isId);
}

void TestProfileValues::generatesReadableIds()
{
    const ProfileId id = ProfileId::generate();
    QCOMPARE(ProfileId::fromText(id.text()), id);
    QVERIFY(id != ProfileId::generate());
    QCOMPARE(ProfileId::fromText(QStringLiteral("practice")), ProfileId::practice());
}

void TestProfileValues::names_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<ProfileNameError>>("error");
    using Error = std::optional<ProfileNameError>;
    QTest::newRow("plain") << QStringLiteral("  Acme, Zürich ") << Error();
    QTest::newRow("longest") << QString(100, u'x') << Error();
    QTest::newRow("too long") << QString(101, u'x') << Error(ProfileNameError::TooLong);
    QTest::newRow("blanks") << QStringLiteral(" \t ") << Error(ProfileNameError::Empty);
    QTest::newRow("line break") << QStringLiteral("a\nb")
                                << Error(ProfileNameError::ControlCharacter);
}

void TestProfileValues::names()
{
    QFETCH(QString, typed);
    QFETCH(std::optional<ProfileNameError>, error);
    const auto name = ProfileName::make(typed);
    QCOMPARE(name.hasValue(), !error);
    if (name)
        QCOMPARE(name->text(), typed.trimmed());
    else
        QCOMPARE(name.error(), *error);
}

void TestProfileValues::writesOverWhatWasThere()
{
    const ServerProfile profile{.name = *ProfileName::make(QStringLiteral("A")),
                                .address = *ServerAddress::make(QStringLiteral("a.example"))};
    QJsonObject before{{QStringLiteral("other"), 1},
                       {QStringLiteral("pinnedCertificate"), QString(64, u'a')}};
    const QJsonObject written = encodeProfile(profile, before);
    QCOMPARE(written.value(QStringLiteral("other")), 1);
    const auto again = decodeProfile(written);
    QVERIFY(again);
    QVERIFY(*again == profile); // The pin has gone.
}

FACTORDESK_TEST(TestProfileValues, QCoreApplication)

} // namespace tst_profile_values

#include "tst_profile_values.moc"
