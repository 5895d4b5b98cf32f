// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/descriptor.h"
#include "core/exchange/whole_file.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

namespace tst_whole_file {

using namespace factordesk;
using exchange::ReadError;
using exchange::readWholeFile;

class TestWholeFile : public QObject
{
    Q_OBJECT

private slots:
    void readsAllOfIt();
    void readsAnEmptyOne();
    void refusesWhatIsLarger();
    void refusesWhatIsNotThere();
    void waitsForNoPipe();
    void refusesAFolder();
    void closesWhatItOpened();

private:
    [[nodiscard]] QString written(const QByteArray& content) const;

    QTemporaryDir m_folder;
};

QString TestWholeFile::written(const QByteArray& content) const
{
    QFile file(m_folder.filePath(QStringLiteral("export")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test's file cannot be written");
    return file.fileName();
}

void TestWholeFile::readsAllOfIt()
{
    const auto content = readWholeFile(written("one\ntwo"), 7);
    QVERIFY(content.hasValue());
    QVERIFY(*content == SecureBytes::copyOf("one\ntwo"));
}

void TestWholeFile::readsAnEmptyOne()
{
    const auto content = readWholeFile(written({}), 7);
    QVERIFY(content.hasValue());
    QVERIFY(content->isEmpty());
}

void TestWholeFile::refusesWhatIsLarger()
{
    const auto content = readWholeFile(written("one\ntwo"), 6);
    QVERIFY(!content);
    QCOMPARE(content.error(), ReadError::TooLarge);
}

void TestWholeFile::refusesWhatIsNotThere()
{
    const auto content = readWholeFile(m_folder.filePath(QStringLiteral("nothing")), 6);
    QVERIFY(!content);
    QCOMPARE(content.error(), ReadError::Unreadable);
}

void TestWholeFile::waitsForNoPipe()
{
    // Nobody ever writes into it.
    const QString path = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto content = readWholeFile(path, 6);
    QVERIFY(!content);
    QCOMPARE(content.error(), ReadError::NoRegularFile);
}

void TestWholeFile::refusesAFolder()
{
    const auto content = readWholeFile(m_folder.path(), 6);
    QVERIFY(!content);
    QCOMPARE(content.error(), ReadError::NoRegularFile);
}

void TestWholeFile::closesWhatItOpened()
{
    int number = -1;
    {
        const exchange::Descriptor opened(::open("/", O_RDONLY | O_CLOEXEC));
        QVERIFY(opened.isOpen());
        number = opened.value();
    }
    QCOMPARE(::fcntl(number, F_GETFD), -1);
    QVERIFY(!exchange::Descriptor(-1).isOpen());
}

FACTORDESK_TEST(TestWholeFile, QCoreApplication)

} // namespace tst_whole_file

#include "tst_whole_file.moc"
