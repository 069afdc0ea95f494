import Foundation

/// A browser that is installed here, which prints an HTML file as a PDF without showing itself.
struct PaperPrinter: Sendable {
    let browser: String

    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    private static let limit = Duration.seconds(60)

    /// - Throws: words about what else to do where there is no browser.
    init() throws {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
        let folders = path.split(separator: ":").map(String.init)
        let all = Self.names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let browser = all.first(where: FileManager.default.isExecutableFile) else {
            throw PlainError(
                .failed,
                "no browser to print with (\(Self.names.joined(separator: ", "))); print the HTML file from any browser"
            )
        }
        self.browser = browser
    }

    /// Nothing is at `pdf` yet.
    func print(_ html: String, to pdf: String) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/amends-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // What is left of it is the system's to clear away.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = folder + "/page.html"
        try Data(html.utf8).write(to: URL(filePath: page))
        let made = folder + "/page.pdf"
        let isDone = try await run(
            [
                "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run",
                "--user-data-dir=\(folder)/profile",
                "--no-pdf-header-footer",
                "--print-to-pdf=\(made)",
            ] + (getuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(page)"])
        guard isDone, FileManager.default.fileExists(atPath: made) else {
            throw PlainError(
                .failed,
                "\(browser) printed nothing within \(Self.limit.components.seconds) s; print the HTML file from any browser"
            )
        }
        try FileManager.default.moveItem(atPath: made, toPath: pdf)
    }

    /// Whether it came to a good end in time.
    private func run(_ arguments: [String]) async throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: browser)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let watch = Task {
            try await Task.sleep(for: Self.limit)
            process.terminate()
        }
        defer { watch.cancel() }
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in done.resume() }
            do {
                try process.run()
            } catch {
                done.resume(throwing: PlainError(.failed, "\(browser) cannot be started: \(error)"))
            }
        }
        return process.terminationReason == .exit && process.terminationStatus == 0
    }
}
