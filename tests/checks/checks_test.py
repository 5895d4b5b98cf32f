#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every check passes a good tree and finds each fault put into it."""

import os
import tempfile
import unittest
from pathlib import Path

import controls
import headers_tested
import layering
import secrets_kept
import size
import spdx
import strings
import translations

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

GOOD = {
    "core/base/CMakeLists.txt": "factordesk_library(core_base SOURCES clock.h)",
    "core/base/clock.h": "class Clock;\n",
    "core/secret/CMakeLists.txt":
        "factordesk_library(core_secret SOURCES memory.h memory.cpp\n"
        "    PUBLIC Factordesk::core_base PRIVATE OpenSSL::Crypto)",
    "core/secret/memory.h": '#include "core/base/clock.h"\n',
    "core/secret/memory.cpp": '#include "core/secret/memory.h"\n#include <openssl/crypto.h>\n',
    "core/net/CMakeLists.txt":
        "factordesk_library(core_net QT SOURCES client.h client.cpp internal.h\n"
        "    PUBLIC Qt6::Core Factordesk::core_base Factordesk::core_secret PRIVATE Qt6::Network)",
    "core/net/client.h": "#include <QString>\n",
    "core/net/client.cpp":
        '#include "core/net/client.h"\n#include "core/net/internal.h"\n#include <QNetworkReply>\n',
    "core/net/internal.h": '#include "core/base/clock.h"\n#include "core/secret/memory.h"\n',
    "ui/enroll/CMakeLists.txt":
        "factordesk_library(ui_enroll QT SOURCES page.h page.cpp controller.h\n"
        "    PUBLIC Factordesk::core_net Qt6::Widgets)",
    "ui/enroll/page.h": '#include "core/net/client.h"\n#include <QWidget>\n',
    "ui/enroll/page.cpp":
        '#include "ui/enroll/page.h"\n'
        'auto* field = new QLineEdit(this); // new QLineEdit without a name\n'
        'field->setObjectName(QStringLiteral("code"));\n'
        'label->setText(tr("Enter your code: %1").arg(code));\n'
        'label->setText(QStringLiteral("%1:%2"));\n'
        'field->setPlaceholderText(QStringLiteral("acme.zitadel.cloud"));\n',
    "ui/enroll/controller.h":
        "#include <QObject>\n/* SecureBytes in signals: no */\n"
        "signals:\n    void accepted(int code);\npublic:\n    void take(SecureBytes secret);\n};\n",
    "ui/verify/CMakeLists.txt":
        "factordesk_library(ui_verify QT SOURCES page.h PUBLIC Qt6::Widgets)",
    "ui/verify/page.h": "#include <QWidget>\n",
    "app/desktop/main.cpp": '#include "core/net/client.h"\nstd::cerr << "usage";\n',
    "tests/core/tst_all.cpp": "".join(f'#include "{name}"\n' for name in (
        "core/base/clock.h", "core/secret/memory.h", "core/net/client.h", "core/net/internal.h",
        "ui/enroll/page.h", "ui/enroll/controller.h", "ui/verify/page.h")),
}

TS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="{language}">{body}</TS>
"""
GERMAN = ('<context><name>Page</name><message><source>&amp;Enter %1</source>'
          '<translation{type}>{text}</translation></message></context>')


class CheckTest(unittest.TestCase):
    """Gives a check the good tree with some files replaced or added."""

    def problems(self, check, **changes):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {**GOOD, **changes}.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                mark = "# " + SPDX[3:] if name.endswith("CMakeLists.txt") else SPDX
                path.write_text(text if name.endswith((".ts", ".bare.h")) else mark + text,
                                encoding="utf-8")
            return check(root)

    def assert_good(self, check, **changes):
        self.assertEqual(self.problems(check, **changes), [])

    def assert_finds(self, check, part, **changes):
        problems = self.problems(check, **changes)
        self.assertTrue(any(part in problem for problem in problems),
                        f"{part!r} is not among {problems}")


class LayeringTest(CheckTest):
    def finds(self, part, name, text):
        self.assert_finds(layering.check, part, **{name: GOOD.get(name, "") + text})

    def test_good_tree(self):
        self.assert_good(layering.check)

    def test_link_missing(self):
        self.finds("does not link Factordesk::core_secret", "ui/enroll/page.cpp",
                   '#include "core/secret/memory.h"\n')

    def test_link_private_but_used_in_a_header(self):
        text = GOOD["core/secret/CMakeLists.txt"].replace(
            "PUBLIC Factordesk::core_base PRIVATE", "PRIVATE Factordesk::core_base")
        self.assert_finds(layering.check, "(PUBLIC)", **{"core/secret/CMakeLists.txt": text})

    def test_internal_headers_need_no_public_link(self):
        links = GOOD["core/net/CMakeLists.txt"].replace(
            " Factordesk::core_base Factordesk::core_secret PRIVATE",
            " PRIVATE Factordesk::core_base Factordesk::core_secret")
        tests = GOOD["tests/core/tst_all.cpp"].replace('#include "core/net/internal.h"\n', "")
        self.assert_good(layering.check, **{"core/net/CMakeLists.txt": links,
                                            "tests/core/tst_all.cpp": tests})
        self.assert_finds(layering.check, "(PUBLIC)", **{"core/net/CMakeLists.txt": links})

    def test_link_without_use(self):
        text = GOOD["ui/verify/CMakeLists.txt"].replace("Qt6", "Factordesk::core_net Qt6")
        self.assert_finds(layering.check, "includes nothing of it",
                          **{"ui/verify/CMakeLists.txt": text})

    def test_outward_include(self):
        self.finds("stands further inside", "core/base/clock.h", '#include "core/net/client.h"\n')
        self.finds("stands further inside", "core/net/client.h", '#include "ui/enroll/page.h"\n')

    def test_file_in_no_library(self):
        self.finds("in no factordesk_library", "core/base/lost.cpp", "")

    def test_folder_without_a_ring(self):
        self.finds("not in the table of rings", "core/misc/any.h", "")

    def test_qt_in_ring_0(self):
        self.finds("ring 0 knows nothing of Qt", "core/base/clock.h", "#include <QString>\n")
        self.assert_finds(layering.check, "must not use", **{
            "core/base/CMakeLists.txt":
                "factordesk_library(core_base SOURCES clock.h PUBLIC Qt6::Core)"})

    def test_widgets_in_ring_2(self):
        self.finds("Qt Gui or Widgets", "core/net/client.h", "#include <QPushButton>\n")
        self.finds("Qt Gui", "core/net/client.h", "#include <QtGui/QPalette>\n")

    def test_network_in_ui(self):
        self.finds("must not use Qt Network", "ui/enroll/page.cpp", "#include <QNetworkReply>\n")

    def test_widgets_in_a_controller(self):
        self.finds("a controller has no widgets", "ui/enroll/controller.h", "#include <QLabel>\n")

    def test_wrapped_libraries(self):
        self.finds("alone", "core/net/client.cpp", "#include <openssl/evp.h>\n")
        self.finds("alone", "ui/enroll/page.cpp", "#include <ZXing/ReadBarcode.h>\n")
        self.finds("alone", "ui/enroll/page.cpp", "#include <zbar.h>\n")
        self.finds("alone", "core/net/client.cpp", "#include <qrcodegen/qrcodegen.hpp>\n")
        text = GOOD["core/secret/CMakeLists.txt"].replace("PRIVATE ", "")
        self.assert_finds(layering.check, "PRIVATE, and in", **{"core/secret/CMakeLists.txt": text})

    def test_ui_and_the_transport(self):
        self.finds("must not include", "ui/enroll/page.cpp",
                   '#include "core/zitadel/transport/rest_transport.h"\n')
        self.finds("must not include", "ui/enroll/page.cpp",
                   '#include "core/net/qnam_http_client.h"\n')

    def test_practice_and_the_client(self):
        self.assert_finds(layering.check, "must not include", **{
            "core/practice/CMakeLists.txt":
                "factordesk_library(core_practice SOURCES server.h PUBLIC Factordesk::core_net)",
            "core/practice/server.h": '#include "core/net/client.h"\n'})

    def test_pages_know_each_other(self):
        self.finds("pages do not know one another", "ui/verify/page.h",
                   '#include "ui/enroll/page.h"\n')

    def test_concrete_class_in_ui(self):
        self.finds("names PracticeServer", "ui/enroll/page.cpp", "PracticeServer server;\n")


class HeadersTestedTest(CheckTest):
    def test_headers(self):
        def check(exempt):
            return lambda root: headers_tested.check(root, exempt)

        new = {"core/base/new.h": ""}
        self.assert_good(check({}))
        self.assert_finds(check({}), "core/base/new.h", **new)
        self.assert_good(check({"core/base/*.h": "a reason"}), **new)
        self.assert_finds(check({"core/base/*.h": "a reason"}), "without need")


class StringsTest(CheckTest):
    def finds(self, part, text, name="ui/enroll/page.cpp"):
        self.assert_finds(strings.check, part, **{name: text})

    def test_strings(self):
        self.assert_good(strings.check)
        self.finds("in core", 'QObject::tr("Hello");', name="core/net/client.cpp")
        self.finds("markup", 'x = tr("Press "\n "<b>here</b>");')
        self.finds("not translated", 'button->setText(QStringLiteral("Send"));')
        self.finds("not translated", 'field->setPlaceholderText(u"Your code"_qs);')
        self.finds("not translated", 'setWindowTitle(QLatin1String("Factordesk"));')


class SecretsTest(CheckTest):
    def finds(self, part, text, name="core/net/client.h"):
        self.assert_finds(secrets_kept.check, part, **{name: text})

    def test_secrets(self):
        self.assert_good(secrets_kept.check)
        self.finds("in a signal", "signals:\n  void got(const SecureBytes& secret);\n};")
        self.finds("in a signal", "Q_SIGNALS:\n  void typed(otp::Code code);\nprivate:\n};")
        self.finds("meta type", "Q_DECLARE_METATYPE(factordesk::SecureBytes)")
        self.finds("meta type", "x = QVariant::fromValue<SecureBytes>(s);")
        self.finds("operator<<", "QDebug operator<<(QDebug debug, const otp::Code& code);")
        self.finds("in core or ui", 'qWarning("no answer");')
        self.finds("in core or ui", "std::cerr << 1;", name="ui/enroll/page.cpp")


class SizeTest(CheckTest):
    def test_size(self):
        self.assert_good(size.check)
        self.assert_finds(size.check, "at most 500", **{"core/base/long.h": "\n" * 500})
        body = "namespace a {\nclass B {\n  void f(int a = g(1, 2))\n  {\n%s  }\n};\n}\n"
        self.assert_good(size.check, **{"core/base/f.h": body % ("    if (a) { b(); }\n" * 60)})
        self.assert_finds(size.check, "f: 61 lines",
                          **{"core/base/f.h": body % ("    if (a) { b(); }\n" * 61)})

    def test_parameters(self):
        self.assertEqual(size.parameter_count("void f()"), 0)
        self.assertEqual(size.parameter_count("void f(std::map<int, int> a, int b) const"), 2)
        self.assertEqual(size.parameter_count("A::A(int a, int b, int c) : m_a(a), m_b(b)"), 3)


class SpdxTest(CheckTest):
    def test_spdx(self):
        self.assert_good(spdx.check)
        self.assert_finds(spdx.check, "no line", **{"core/base/any.bare.h": "#pragma once\n"})
        machine = "/ho" + "me/somebody/factordesk"
        self.assert_finds(spdx.check, "one machine", **{"core/base/any.h": f"// see {machine}\n"})
        self.assert_finds(spdx.check, "one machine", **{"README.md": f"cd {machine}\n"})


class ControlsTest(CheckTest):
    def test_controls(self):
        self.assert_good(controls.check)
        self.assert_finds(controls.check, "no object name", **{
            "ui/verify/page.cpp": "m_send(new QPushButton(this))\n"})


class TranslationsTest(CheckTest):
    PAGE = 'class Page : public QObject { Q_OBJECT\nQString a() { return tr("&Enter %1"); } };'

    def tree(self, text="&amp;Tippe %1", kind=""):
        body = GERMAN.format(text=text, type=kind) if text is not None else ""
        return {"ui/enroll/page.cpp": self.PAGE,
                "translations/factordesk_de.ts": TS.format(language="de_DE", body=body),
                "translations/factordesk_en.ts": TS.format(language="en_US", body="")}

    def setUp(self):
        if "LUPDATE" not in os.environ:
            self.skipTest("the environment variable LUPDATE names no lupdate")

    def test_translations(self):
        self.assert_good(translations.check, **self.tree())
        self.assert_finds(translations.check, "is missing", **self.tree(text=None))
        self.assert_finds(translations.check, "not translated",
                          **self.tree(kind=' type="unfinished"'))
        self.assert_finds(translations.check, "not translated", **self.tree(text=""))
        self.assert_finds(translations.check, "place markers", **self.tree(text="&amp;Tippe %2"))
        self.assert_finds(translations.check, "mnemonic", **self.tree(text="Tippe %1"))
        self.assert_finds(translations.check, "no longer in the sources",
                          **{**self.tree(), "ui/enroll/page.cpp": ""})


if __name__ == "__main__":
    unittest.main()
