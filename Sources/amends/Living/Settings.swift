import Configuration
import FoundationEssentials
import Logging
import SystemPackage
import Web

/// What an operator may set: environment first, then the JSON file that `AMENDS_CONFIG` names.
struct Settings: Sendable {
    /// A path of SQLite or an address of PostgreSQL.
    let database: String
    let host: String
    let port: Int
    let address: PublicAddress
    let logLevel: Logger.Level
    /// Rows of the database may not take more pages than this; nil without a limit.
    let pageLimit: Int?

    static func read() async throws -> Settings {
        let environment = EnvironmentVariablesProvider()
        var providers: [any ConfigProvider] = [environment]
        if let path = ConfigReader(provider: environment).string(forKey: "amends.config") {
            do {
                providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(path)))
            } catch {
                throw PlainError(.setting, "AMENDS_CONFIG: \(path) cannot be read as a JSON file of settings")
            }
        }
        return try Settings(ConfigReader(providers: providers).scoped(to: "amends"))
    }

    private init(_ reader: ConfigReader) throws {
        database = reader.string(forKey: "database", default: "./data/amends.db")
        let listen = reader.string(forKey: "listen", default: "127.0.0.1:8080")
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
            0...65_535 ~= port
        else {
            throw PlainError(
                .setting, "AMENDS_LISTEN: \(listen) is not an address and port such as 127.0.0.1:8080")
        }
        host = String(listen[..<colon])
        self.port = port
        let url = reader.string(forKey: "url", default: "http://\(listen)")
        guard let address = PublicAddress(url) else {
            throw PlainError(
                .setting, "AMENDS_URL: \(url) is not an address such as https://amends.example.com")
        }
        self.address = address
        let level = reader.string(forKey: "log.level", default: "info")
        guard let logLevel = Logger.Level(rawValue: level) else {
            throw PlainError(
                .setting,
                "AMENDS_LOG_LEVEL: \(level) is none of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        self.logLevel = logLevel
        pageLimit = try Self.pageLimit(reader)
    }

    private static func pageLimit(_ reader: ConfigReader) throws -> Int? {
        let limit = reader.int(forKey: "page.limit")
        let text = reader.string(forKey: "page.limit")
        if limit == nil, text == nil { return nil }
        guard let limit, 0 < limit, limit <= Int(UInt32.max) - 1 else {
            throw PlainError(
                .setting, "AMENDS_PAGE_LIMIT: \(text ?? "it") is not a number of pages such as 262144")
        }
        return limit
    }

    var isPostgreSQL: Bool { database.hasPrefix("postgres://") || database.hasPrefix("postgresql://") }

    /// The socket beside a SQLite database, on which its server takes commands.
    var socketPath: String { database + ".sock" }
}
