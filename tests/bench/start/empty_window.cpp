// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_start compares with: a Qt program that does nothing but show a main window.
// Usage: empty_window WIDTH HEIGHT
#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QMainWindow window;
    window.resize(arguments.value(1).toInt(), arguments.value(2).toInt());
    window.show();
    return QApplication::exec();
}
