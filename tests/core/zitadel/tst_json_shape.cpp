// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/json_shape.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_json_shape {

using namespace factordesk::zitadel;

class TestJsonShape : public QObject
{
    Q_OBJECT

private slots:
    void knowsShapes_data();
    void knowsShapes();
};

void TestJsonShape::knowsShapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonShape>("shape");
    const auto row = [](const char* text, JsonShape shape) {
        QTest::newRow(text) << QByteArray(text) << shape;
    };
    for (const char* text : {"0", "-0", "10", "-1.25", "1e9", "1E+9", "1.5e-9", "true", "null",
                             "\"\"", "\"\\u12aF\"", "[ ]", "[1,[2],{}]", "{\"a\":{\"b\":1}}"})
        row(text, JsonShape::Whole);
    for (const char* text :
         {"-", "1.", "1e", "1e+", "tru", "n", "\"", "\"\\", "\"\\u", "\"\\u12a", "[", "[1", "[1,",
          "{", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,"})
        row(text, JsonShape::Cut);
    for (const char* text :
         {"01",   "+1",       ".5",          "1.e5",       "1ex",   "--1", "trux",
          "True", "\"\\x\"",  "\"\\u12g4\"", "\"\n\"",     "[1 2]", "[,",  "[1,]",
          "{1",   "{\"a\" 1", "{\"a\":}",    "{\"a\":1,}", "1 1",   "]"})
        row(text, JsonShape::Broken);
    row("[[[[]]]]", JsonShape::TooDeep);
    row("[[[[", JsonShape::TooDeep);
    row("[[[]],[[]]]", JsonShape::Whole);
}

void TestJsonShape::knowsShapes()
{
    QFETCH(const QByteArray, text);
    QTEST(jsonShape(text, 3), "shape");
}

FACTORDESK_TEST(TestJsonShape, factordesk::test::NoApplication)

} // namespace tst_json_shape

#include "tst_json_shape.moc"
