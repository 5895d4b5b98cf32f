// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/whole_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

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

QTEST_GUILESS_MAIN(TestWholeFile)

#include "tst_whole_file.moc"
