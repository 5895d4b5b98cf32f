// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"
#include "tests/ui/signin/server_page_test.h"
#include "ui/signin/media_type_field.h"
#include "ui/signin/media_type_finder.h"
#include "ui/text/status_text.h"

#include <QApplication>
#include <QComboBox>
#include <QLocale>

namespace tst_media_types {

using namespace factordesk;
using namespace factordesk::test;
using zitadel::MediaType;

// Which media types the server in use answers, among its advanced settings.
class TestMediaTypes : public ServerPageTest
{
    Q_OBJECT

private slots:
    void remembersWhatWasAnswered();
    void warnsOfAChoiceThatWasNotAnswered();
    void saysWhyNoneWasAnswered();
    void stops();
    void forgetsTheQuestionWithTheServer();
    void saysThatItCannotRemember();
    void cannotAskWithoutAServer();
    void findsOutUnasked();
    void takesWhatIsAnsweredWhereNobodyChose();
    void leavesAChoiceAlone();
    void keepsQuietWhereNoneIsAnswered();
    void asksNobodyWhereNothingConnects();

private:
    void openSettings();
    /// The first question of a new connection ends.
    void answerFirstQuestion()
    {
        m_desk->client.userPage.answer(somePeople());
        runEvents();
    }
    void failFirstQuestion(const zitadel::Status& status)
    {
        m_desk->client.userPage.fail(status);
        runEvents();
    }
    [[nodiscard]] ui::MediaTypeFinder& finder() { return m_controller->mediaTypes(); }
    [[nodiscard]] QComboBox& box() { return *m_visitor->see<QComboBox>("mediaTypeBox"); }
    void find()
    {
        m_visitor->click("findMediaTypesButton");
        runEvents();
    }
};

void TestMediaTypes::openSettings()
{
    m_profiles->signIn(acmeAddress(), SecureBytes::copyOf("token"));
    runEvents();
    m_visitor->click("advancedButton");
    runEvents();
}

void TestMediaTypes::remembersWhatWasAnswered()
{
    openSettings();
    QVERIFY(!m_visitor->see("mediaTypesText"));
    const QSignalSpy changes(m_desk.get(), &enrollment::Desk::serverChanged);
    m_desk->mediaTypes = QList{MediaType::Json, MediaType::GrpcWeb};
    find();
    const QString both =
        QLocale().createSeparatedList({QStringLiteral("JSON"), QStringLiteral("gRPC-Web")});
    QVERIFY(m_visitor->reads(QStringLiteral("This server answers %1.").arg(both)));
    QCOMPARE(box().itemText(2), QStringLiteral("gRPC (not answered)"));
    QCOMPARE(m_profiles->current()->mediaTypesFound, *m_desk->mediaTypes.value());
    QCOMPARE(m_profiles->current()->mediaType, MediaType::Json);
    // To know more of a server is no reason to leave it.
    QVERIFY(changes.isEmpty());

    zitadel::ProfileStore later(m_folder->filePath(QStringLiteral("s.json")));
    later.load();
    QCOMPARE(later.profiles().constFirst().mediaTypesFound, *m_desk->mediaTypes.value());
}

void TestMediaTypes::warnsOfAChoiceThatWasNotAnswered()
{
    openSettings();
    m_desk->mediaTypes = QList{MediaType::Json};
    find();
    box().setCurrentIndex(2);
    runEvents();
    QCOMPARE(m_profiles->current()->mediaType, MediaType::Grpc); // A person may know better.
    QVERIFY(m_visitor->reads(QStringLiteral("This server did not answer gRPC when it was tried, "
                                            "but JSON. Choose one that it answers.")));
}

void TestMediaTypes::saysWhyNoneWasAnswered()
{
    openSettings();
    m_desk->mediaTypes = Unexpected(connectionRefused());
    find();
    QVERIFY(m_visitor->reads(text::explain(connectionRefused()).paragraph()));
    QVERIFY(m_profiles->current()->mediaTypesFound.isEmpty());
    QVERIFY(m_visitor->see("findMediaTypesButton")->isEnabled());
    m_desk->mediaTypes = QList{MediaType::Json};
    find();
    QVERIFY(m_visitor->reads(QStringLiteral("This server answers JSON.")));
}

void TestMediaTypes::stops()
{
    openSettings();
    find();
    QVERIFY(finder().isAsking());
    QVERIFY(!m_visitor->see("findMediaTypesButton")->isEnabled());
    finder().stop();
    runEvents();
    QVERIFY(!finder().isAsking());
    QVERIFY(!finder().failure());
    QVERIFY(m_visitor->see("findMediaTypesButton")->isEnabled());
}

void TestMediaTypes::forgetsTheQuestionWithTheServer()
{
    openSettings();
    find();
    m_desk->disconnectFromServer();
    QVERIFY(!finder().isAsking());
    runEvents();
    QVERIFY(m_profiles->current()->mediaTypesFound.isEmpty());
}

void TestMediaTypes::saysThatItCannotRemember()
{
    openSettings();
    find();
    QVERIFY(finder().isAsking());
    finder().stop();
    // Somebody has put a folder in the place of the file.
    const QString path = m_folder->filePath(QStringLiteral("s.json"));
    QVERIFY(QFile::remove(path));
    QVERIFY(QDir().mkpath(path + QStringLiteral("/in the way")));
    m_desk->mediaTypes = QList{MediaType::Json};
    find();
    QVERIFY(finder().notSaved());
    QVERIFY(m_visitor->see("mediaTypesText"));
}

void TestMediaTypes::cannotAskWithoutAServer()
{
    openSettings();
    m_desk->disconnectFromServer();
    runEvents();
    QVERIFY(!finder().canAsk());
    QVERIFY(!m_visitor->see("findMediaTypesButton")->isEnabled());
    finder().ask();
    QVERIFY(!finder().isAsking());
}

void TestMediaTypes::findsOutUnasked()
{
    openSettings();
    m_desk->mediaTypes = QList{MediaType::Json, MediaType::GrpcWeb};
    const QSignalSpy changes(m_desk.get(), &enrollment::Desk::serverChanged);
    answerFirstQuestion();
    QCOMPARE(m_profiles->current()->mediaTypesFound, *m_desk->mediaTypes.value());
    QCOMPARE(m_profiles->current()->mediaType, MediaType::Json);
    QVERIFY(!m_profiles->current()->mediaTypeIsChosen);
    QVERIFY(changes.isEmpty());
    const QString both =
        QLocale().createSeparatedList({QStringLiteral("JSON"), QStringLiteral("gRPC-Web")});
    QVERIFY(m_visitor->reads(
        QStringLiteral("This server answers %1; the calls travel by JSON.").arg(both)));
    // What is known need not be asked again.
    m_desk->mediaTypes.reset();
    m_controller->askAgain();
    answerFirstQuestion();
    QVERIFY(!finder().isAsking());
}

void TestMediaTypes::takesWhatIsAnsweredWhereNobodyChose()
{
    openSettings();
    std::function<void()> agreed;
    ui::WorkGuard guard;
    guard.setAsk([&agreed](std::function<void()> change) { agreed = std::move(change); });
    m_profiles->setWorkGuard(guard);
    m_desk->mediaTypes = QList{MediaType::GrpcWeb, MediaType::Grpc};
    failFirstQuestion(refusal(zitadel::StatusCode::Unimplemented, {}, 501));
    QCOMPARE(m_profiles->current()->mediaType, MediaType::Json); // As long as work is under way.
    QVERIFY(agreed);
    agreed();
    runEvents();
    QCOMPARE(m_profiles->current()->mediaType, MediaType::GrpcWeb);
    QCOMPARE(m_desk->profile->mediaType, MediaType::GrpcWeb);
    agreed(); // Answered twice.
    QVERIFY(!m_profiles->current()->mediaTypeIsChosen);
}

void TestMediaTypes::leavesAChoiceAlone()
{
    openSettings();
    box().setCurrentIndex(2);
    runEvents();
    QVERIFY(m_profiles->current()->mediaTypeIsChosen);
    m_desk->mediaTypes = QList{MediaType::Json};
    failFirstQuestion(refusal(zitadel::StatusCode::Unimplemented, {}, 501));
    QVERIFY(m_profiles->current()->mediaTypesFound.isEmpty());
    find(); // By hand it is asked, and the choice stays.
    QCOMPARE(m_profiles->current()->mediaTypesFound, *m_desk->mediaTypes.value());
    QCOMPARE(m_profiles->current()->mediaType, MediaType::Grpc);
}

void TestMediaTypes::keepsQuietWhereNoneIsAnswered()
{
    openSettings();
    m_desk->mediaTypes = Unexpected(connectionRefused());
    answerFirstQuestion();
    QVERIFY(!finder().failure());
    QVERIFY(!m_visitor->see("mediaTypesText"));
    // Once is enough.
    m_desk->mediaTypes = QList{MediaType::Json};
    m_controller->askAgain();
    answerFirstQuestion();
    QVERIFY(m_profiles->current()->mediaTypesFound.isEmpty());
}

void TestMediaTypes::asksNobodyWhereNothingConnects()
{
    openSettings();
    m_desk->mediaTypes = QList{MediaType::Json};
    failFirstQuestion(connectionRefused());
    QVERIFY(m_profiles->current()->mediaTypesFound.isEmpty());
}

FACTORDESK_TEST(TestMediaTypes, QApplication)

} // namespace tst_media_types

#include "tst_media_types.moc"
