import CLibpq
import Foundation

/// Where the server is and how to sign in: the user's words with our defaults beside them.
package struct PostgreSQLAddress: Sendable {
    private var settings: [String: String]
    /// The user's words alone, by the variables in which PostgreSQL's own programs look for them.
    package private(set) var environment: [String: String] = [:]

    /// Reads `postgres://...` or `host=... dbname=...`; `databaseName` replaces the one written there.
    package init(_ text: String, databaseName: String? = nil) throws {
        // libpq's own complaint could quote the password.
        guard let options = PQconninfoParse(text, nil) else {
            throw StorageFault(
                .other, while: "reading the address of PostgreSQL", "it is not a connection string")
        }
        defer { PQconninfoFree(options) }
        settings = PostgreSQLAddress.defaults
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                settings[String(cString: keyword)] = String(cString: value)
                if let variable = option.pointee.envvar {
                    environment[String(cString: variable)] = String(cString: value)
                }
            }
            option += 1
        }
        if let databaseName { settings["dbname"] = databaseName }
        let hosts = settings["host"] ?? settings["hostaddr"] ?? ""
        if hosts.contains(","), settings["target_session_attrs"] == nil {
            settings["target_session_attrs"] = "read-write"
        }
        settings["client_encoding"] = "UTF8"
    }

    /// As libpq has it, a database has its user's name unless it is said.
    package var databaseName: String { settings["dbname"] ?? settings["user"] ?? "" }

    /// A server that vanished without a word is given up after half a minute.
    private static let defaults = [
        "application_name": "amends", "connect_timeout": "10", "tcp_user_timeout": "30000",
        "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "4",
    ]

    /// Signs in once.
    /// - Throws: `unreachable` when another try may help, `forbidden` or `other` when not.
    func connect() throws -> OpaquePointer {
        let names = settings.keys.sorted()
        let keywords = names.map { UnsafePointer(strdup($0)) } + [nil]
        let values = names.map { UnsafePointer(strdup(settings[$0, default: ""])) } + [nil]
        defer { (keywords + values).forEach { free(UnsafeMutablePointer(mutating: $0)) } }

        let handle = PQconnectdbParams(keywords, values, 0)
        guard let handle else { throw StorageFault(.other, while: connecting, "out of memory") }
        if PQstatus(handle) == CONNECTION_OK { return handle }
        defer { PQfinish(handle) }
        throw refusal(String(cString: PQerrorMessage(handle)))
    }

    private var connecting: String { "connecting to PostgreSQL" }

    private func refusal(_ message: String) -> StorageFault {
        var message = message.trimmingCharacters(in: .whitespacesAndNewlines)
        if let password = settings["password"], !password.isEmpty {
            message = message.replacingOccurrences(of: password, with: "***")
        }
        // libpq tells of a failed connection in words only; one of another language counts as away.
        let signingIn = ["authentication failed", "no password supplied", "pg_hba.conf", "permission denied"]
        if signingIn.contains(where: message.contains) || message.contains("role \"") {
            return StorageFault(.forbidden, while: connecting, message)
        }
        let isMissing = message.contains("database \"") && message.contains("does not exist")
        return StorageFault(isMissing ? .other : .unreachable, while: connecting, message)
    }
}
