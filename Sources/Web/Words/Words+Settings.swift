import Operations

extension Words {
    package enum Settings {
        package static let title = "API keys"
        package static let text =
            """
            A key lets another system send signals or read cases. Keys are kept as hashes: a new one is \
            shown once.
            """
        package static let caption = "API keys"
        package static let name = "Name"
        package static let nameHelp = "What uses it, so that you know what stops when you revoke it."
        package static let scope = "May"
        package static let created = "Made"
        package static let state = "State"
        package static let revoked = "Revoked"
        package static let revoke = "Revoke"
        package static func revokeNamed(_ name: String) -> String { "Revoke \(name)" }
        package static let newTitle = "Make a key"
        package static let make = "Make the key"
        package static let freshTitle = "Copy the key now"
        package static let freshText = "It will not be shown again. Who has it can do what it may do."
        package static let freshLabel = "The new key"
        package static let emptyTitle = "No keys yet"
        package static let emptyText =
            "Make one for each system that should send signals, so that each can be revoked by itself."
        static func scope(_ scope: KeyScope) -> String {
            switch scope {
            case .read: "Read"
            case .write: "Read and write"
            }
        }
        static let noName = "Name what uses it, in 200 characters at most."
        static let noScope = "Say what the key may do."
        package static let docs = "How to use the API"
    }

    package enum APIDocs {
        package static let title = "API"
        package static let text = "What other systems can do here, each call with a key from the settings."
        package static let download = "OpenAPI 3.1 description"
        package static let keys = "API keys"
        package static let operations = "Operations"
        package static let field = "Field"
        package static let type = "Type"
        package static let meaning = "Meaning"
        package static let needed = "Needed"
        package static let free = "Optional"
        package static func fieldsOf(_ operation: String) -> String { "Fields of \(operation)" }
        package static let noFields = "Takes no fields."
    }
}
