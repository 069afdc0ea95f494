import CLibcurl

/// The transfers that are under way.
final class Transfers: @unchecked Sendable {
    // Unchecked: touched on the door's thread alone, but for `wake`, which libcurl allows from any.
    private let multi: UnsafeMutableRawPointer?
    private var running: [UnsafeMutableRawPointer: Transfer] = [:]

    /// Whatever happens, it is looked after so often, in milliseconds.
    private static let longestSleep: Int32 = 1_000

    private static let isReady = amends_curl_begin() == CURLE_OK

    init() {
        multi = Self.isReady ? curl_multi_init() : nil
    }

    var isEmpty: Bool { running.isEmpty }

    /// Lets a sleeping `goOn` return.
    func wake() {
        if let multi { curl_multi_wakeup(multi) }
    }

    func begin(_ transfer: Transfer) {
        guard let multi, let easy = transfer.prepare() else { return transfer.finish(.failed(.notAnAddress)) }
        guard curl_multi_add_handle(multi, easy) == CURLM_OK else {
            return transfer.finish(.failed(.brokenOff))
        }
        running[easy] = transfer
    }

    /// Does what can be done now, and sleeps until there is more.
    func goOn() {
        guard let multi, !running.isEmpty else { return }
        var count: Int32 = 0
        guard curl_multi_perform(multi, &count) == CURLM_OK else { return stop(.brokenOff) }
        takeEnded(from: multi)
        if !running.isEmpty { curl_multi_poll(multi, nil, 0, Self.longestSleep, nil) }
    }

    func stop(_ fault: OutwardFault = .stopped) {
        for easy in running.keys { end(easy, .failed(fault)) }
    }

    private func takeEnded(from multi: UnsafeMutableRawPointer) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
                continue
            }
            let result = amends_curl_result(message)
            if let transfer = running[easy] { end(easy, transfer.answer(result)) }
        }
    }

    private func end(_ easy: UnsafeMutableRawPointer, _ answer: OutwardAnswer) {
        if let multi { curl_multi_remove_handle(multi, easy) }
        running.removeValue(forKey: easy)?.finish(answer)
    }

    deinit {
        if let multi { curl_multi_cleanup(multi) }
    }
}
