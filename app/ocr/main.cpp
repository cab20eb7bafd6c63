// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/channel.h"
#include "app/cage/sandbox.h"
#include "app/ocr/page_recognizer.h"

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace casebound;
using namespace casebound::reading::wire;

constexpr int kDocument = 3;
constexpr int kPolite = 10; // others go first

QByteArrayView mapDocument() {
    struct stat info {};
    if (::fstat(kDocument, &info) != 0 || info.st_size <= kLanguagesSize) return {};
    void* bytes =
        ::mmap(nullptr, static_cast<std::size_t>(info.st_size), PROT_READ, MAP_PRIVATE, kDocument, 0);
    if (bytes == MAP_FAILED) return {};
    return {static_cast<const char*>(bytes), info.st_size};
}

// The core's own words, the only ones that are looked at before the door is locked.
QByteArray languagesIn(QByteArrayView document) {
    if (document.size() <= kLanguagesSize) return {};
    const QByteArrayView field = document.first(kLanguagesSize);
    const auto length = std::find(field.begin(), field.end(), '\0') - field.begin();
    const QByteArrayView languages = field.first(length);
    const bool isSane = std::all_of(languages.begin(), languages.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+';
    });
    return isSane ? languages.toByteArray() : QByteArray();
}

bool answer(ocr::PageRecognizer& recognizer, QByteArrayView document, const cage::Request& request) {
    const auto fails = [&](FailureReason reason) {
        return cage::sendAnswer(MessageType::Failure, request.sequence,
                                encode(Failure{reason}).value_or(QByteArray()));
    };
    const auto asked = decode<RecognizeRequest>(request.body);
    if (request.type != MessageType::Recognize || !asked) return fails(FailureReason::BadRequest);
    const auto image = decode<Image>(document.sliced(kLanguagesSize));
    if (!image) return fails(FailureReason::Broken);
    try {
        const auto found = encode(recognizer.read(*image, asked->dpi));
        return found ? cage::sendAnswer(MessageType::Recognized, request.sequence, *found)
                     : fails(FailureReason::TooLarge);
    } catch (const std::bad_alloc&) {
        return fails(FailureReason::TooLarge);
    }
}

// OpenMP reads once, when it is loaded, how many threads it may start: none, since the cage forbids them.
void startAloneOnce(char** arguments) {
    static char one[] = "OMP_THREAD_LIMIT=1";
    char* environment[] = {one, nullptr};
    if (::getenv("OMP_THREAD_LIMIT") == nullptr) ::execve("/proc/self/exe", arguments, environment);
}

} // namespace

// Makes out the text on one image, locked up as the reader is, without any file. Started by the core only:
// requests on descriptor 0, answers on 1, languages and pixels on 3.
int main(int, char** arguments) {
    startAloneOnce(arguments);
    cage::dropInheritance();
    cage::limitResources();
    ::setpriority(PRIO_PROCESS, 0, kPolite);
    std::setlocale(LC_ALL, "C");
    const QByteArrayView document = mapDocument();
    const QByteArray languages = languagesIn(document);
    ocr::PageRecognizer recognizer;
    const bool isLoaded = !languages.isEmpty() && recognizer.load(languages);
    const SandboxState sandbox = cage::lockUp(cage::Files::None);
    const auto hello = encode(Hello{kProtocolVersion, sandbox});
    if (!isLoaded || !sandbox.seccomp || !hello || !cage::sendAnswer(MessageType::Hello, 0, *hello))
        ::_exit(1);
    while (const auto request = cage::receiveRequest())
        if (!answer(recognizer, document, *request)) ::_exit(1);
    ::_exit(0);
}
