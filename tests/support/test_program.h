// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace factordesk::test {

/// A test of the program: the tests of a folder are one, since hundreds of programs take minutes to
/// compile and to link. Each is told by its namespace, and is run in a process of its own:
///   tests_core_roster tst_roster [Qt Test's arguments…]
class TestEntry
{
public:
    using Run = int (*)(int argc, char** argv);

    /// Adds itself to the list; meant for objects that live as long as the program does.
    TestEntry(const QMetaObject& test, Run run);

    /// Of the test with this namespace; nullptr where there is none.
    [[nodiscard]] static Run find(QByteArrayView name);
    [[nodiscard]] static QByteArrayList names();

private:
    [[nodiscard]] QByteArray name() const;

    const QMetaObject* m_test;
    Run m_run;
    const TestEntry* m_next;
};

/// For tests that need no event loop.
struct NoApplication
{
    NoApplication(int& argc, char** argv);
};

template <typename Test, typename Application>
int runTest(int argc, char** argv)
{
    const Application application(argc, argv);
    // As QTEST_MAIN does: a point is as large on every machine.
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace factordesk::test

/// FACTORDESK_TEST(TestRoster, QCoreApplication): at the end of the test's namespace. Its second is
/// QApplication, QCoreApplication, NoApplication or a class of the test's that is made like them.
#define FACTORDESK_TEST(Test, Application)                                                         \
    static const factordesk::test::TestEntry testEntry{                                            \
        Test::staticMetaObject, &factordesk::test::runTest<Test, Application>};
