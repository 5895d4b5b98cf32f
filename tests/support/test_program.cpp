// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace factordesk::test {

namespace {

// Constant when the entries are made, whose order is not known.
constinit const TestEntry* first = nullptr;

} // namespace

TestEntry::TestEntry(const QMetaObject& test, Run run)
    : m_test(&test), m_run(run), m_next(std::exchange(first, this))
{
}

TestEntry::Run TestEntry::find(QByteArrayView name)
{
    for (const TestEntry* entry = first; entry; entry = entry->m_next) {
        if (entry->name() == name)
            return entry->m_run;
    }
    return nullptr;
}

QByteArrayList TestEntry::names()
{
    QByteArrayList names;
    for (const TestEntry* entry = first; entry; entry = entry->m_next)
        names.append(entry->name());
    std::ranges::sort(names);
    return names;
}

QByteArray TestEntry::name() const
{
    const QByteArrayView className(m_test->className());
    return className.first(className.indexOf("::")).toByteArray();
}

NoApplication::NoApplication(int& /*argc*/, char** /*argv*/) {}

} // namespace factordesk::test

// In a library: a test with a main() of its own is linked without this one. Where there is one test
// alone, it need not be named.
int main(int argc, char** argv)
{
    using factordesk::test::TestEntry;
    if (const auto run = argc > 1 ? TestEntry::find(argv[1]) : nullptr) {
        argv[1] = argv[0];
        return run(argc - 1, argv + 1);
    }
    const QByteArrayList names = TestEntry::names();
    if (names.size() == 1)
        return TestEntry::find(names.first())(argc, argv);
    std::fprintf(stderr, "Usage: %s TEST [ARG…]\nTests: %s\n", argv[0],
                 names.join(' ').constData());
    return 2;
}
