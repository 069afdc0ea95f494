import CLibcurl
import Recovery

/// One request, and what has come back of it so far.
final class Transfer: @unchecked Sendable {
    // Unchecked: made by whoever asks, and touched on the door's thread alone from then on.
    private let request: OutwardRequest
    private var tell: ((OutwardAnswer) -> Void)?
    private var easy: UnsafeMutableRawPointer?
    private var headers: UnsafeMutablePointer<curl_slist>?
    private var body: [UInt8] = []
    private var isTooLong = false

    init(_ request: OutwardRequest, _ tell: @escaping @Sendable (OutwardAnswer) -> Void) {
        self.request = request
        self.tell = tell
    }

    /// Nil where libcurl does not take it so.
    func prepare() -> UnsafeMutableRawPointer? {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
        let codes = [
            amends_curl_set_text(easy, CURLOPT_URL, request.address),
            amends_curl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https"),
            amends_curl_set_number(easy, CURLOPT_FOLLOWLOCATION, 0),
            // Neither a proxy that the surroundings name, nor a signal to a thread.
            amends_curl_set_text(easy, CURLOPT_PROXY, ""),
            amends_curl_set_text(easy, CURLOPT_NOPROXY, "*"),
            amends_curl_set_number(easy, CURLOPT_NOSIGNAL, 1),
            amends_curl_set_number(easy, CURLOPT_SSL_VERIFYPEER, 1),
            amends_curl_set_number(easy, CURLOPT_SSL_VERIFYHOST, 2),
            amends_curl_set_number(
                easy, CURLOPT_CONNECTTIMEOUT_MS, Int(request.patienceToConnect.wholeMilliseconds)),
            amends_curl_set_number(easy, CURLOPT_TIMEOUT_MS, Int(request.patience.wholeMilliseconds)),
            amends_curl_set_text(easy, CURLOPT_USERAGENT, "Amends"),
            request.body.withUnsafeBytes { amends_curl_set_body(easy, $0.baseAddress, $0.count) },
            amends_curl_set_headers(easy, makeHeaders()),
            amends_curl_set_receiver(easy, receive, Unmanaged.passUnretained(self).toOpaque()),
        ]
        return codes.allSatisfy { $0 == CURLE_OK } ? easy : nil
    }

    /// Once, whatever comes of it.
    func finish(_ answer: OutwardAnswer) {
        tell?(answer)
        tell = nil
        if let easy { curl_easy_cleanup(easy) }
        easy = nil
        curl_slist_free_all(headers)
        headers = nil
    }

    func answer(_ result: CURLcode) -> OutwardAnswer {
        guard result == CURLE_OK else { return .failed(isTooLong ? .tooLong : OutwardFault(result)) }
        return .answered(status: easy.map { Int(amends_curl_status($0)) } ?? 0, body: body)
    }

    private func makeHeaders() -> UnsafeMutablePointer<curl_slist>? {
        var lines = ["Content-Type: application/json", "Accept: application/json", "Expect:"]
        if let key = request.key { lines.append("Authorization: Bearer \(key)") }
        for line in lines { headers = curl_slist_append(headers, line) ?? headers }
        return headers
    }

    fileprivate func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= request.mostBytes else {
            isTooLong = true
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }
}

/// Fewer bytes taken than there are ends the transfer.
private func receive(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let context else { return 0 }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        .take(UnsafeRawBufferPointer(start: bytes, count: size * count))
}

extension OutwardFault {
    fileprivate init(_ result: CURLcode) {
        self =
            switch result {
            case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .notAnAddress
            case CURLE_COULDNT_RESOLVE_HOST: .unknownHost
            case CURLE_COULDNT_CONNECT: .noConnection
            case CURLE_OPERATION_TIMEDOUT: .timedOut
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
                CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
                .notTrusted
            default: .brokenOff
            }
    }
}
