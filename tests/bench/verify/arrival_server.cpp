// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/verify/arrival_server.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <string_view>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace factordesk::bench {

namespace {

[[noreturn]] void fail(const char* what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

/// True when `received` is a whole request; its body's length is as Qt announces it.
bool isWhole(const std::string& received)
{
    const std::size_t end = received.find("\r\n\r\n");
    if (end == std::string::npos)
        return false;
    constexpr std::string_view field = "\r\nContent-Length: ";
    const std::size_t at = received.find(field);
    const std::size_t length = at < end ? std::stoul(received.substr(at + field.size())) : 0;
    return received.size() >= end + 4 + length;
}

} // namespace

ArrivalServer::ArrivalServer(Answers answers)
    : m_answers(std::move(answers)), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    constexpr int waiting = 16;
    if (m_listener < 0 || ::bind(m_listener, any, size) != 0 ||
        ::listen(m_listener, waiting) != 0 || ::getsockname(m_listener, any, &size) != 0)
        fail("a socket on 127.0.0.1");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

ArrivalServer::~ArrivalServer()
{
    ::shutdown(m_listener, SHUT_RDWR); // ends accept()
    m_thread.join();
    ::close(m_listener);
}

void ArrivalServer::serve()
{
    while (true) {
        const int connection = ::accept(m_listener, nullptr, nullptr);
        if (connection < 0 && errno != EINTR)
            return;
        if (connection < 0)
            continue;
        serveOne(connection);
        ::close(connection);
    }
}

void ArrivalServer::serveOne(int connection)
{
    std::string received;
    std::array<char, 4096> piece{};
    while (!isWhole(received)) {
        const ssize_t count = ::read(connection, piece.data(), piece.size());
        if (count <= 0)
            return;
        received.append(piece.data(), static_cast<std::size_t>(count));
    }
    m_arrival = std::chrono::steady_clock::now();
    const std::string answer = m_answers(received.substr(0, received.find('\r')));
    if (::write(connection, answer.data(), answer.size()) < 0)
        return;
    ::shutdown(connection, SHUT_WR);
    while (::read(connection, piece.data(), piece.size()) > 0) {
        // until the client has taken the answer and closed: a reset would take it away
    }
}

} // namespace factordesk::bench
