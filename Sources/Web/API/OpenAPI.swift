import Connections
import HTTPTypes

/// The machine-readable description (OpenAPI 3.1) of the endpoints.
struct OpenAPI {
    let endpoints: [Endpoint]

    var document: JSON {
        var paths: [(path: String, members: [JSON.Member])] = []
        for endpoint in endpoints {
            let member = JSON.Member(endpoint.method.rawValue.lowercased(), operation(endpoint))
            if let index = paths.firstIndex(where: { $0.path == endpoint.path }) {
                paths[index].members.append(member)
            } else {
                paths.append((endpoint.path, [member]))
            }
        }
        return [
            "openapi": "3.1.0", "info": ["title": "Amends", "version": "1"],
            "paths": .object(paths.map { JSON.Member($0.path, .object($0.members)) }),
            "components": [
                "securitySchemes": ["key": ["type": "http", "scheme": "bearer"]],
                "schemas": ["problem": Self.problem],
            ],
            "security": [["key": []]],
        ]
    }

    private func operation(_ endpoint: Endpoint) -> JSON {
        var members = [JSON.Member("summary", .string(endpoint.summary))]
        let parameters = parameters(of: endpoint)
        if !parameters.isEmpty { members.append(JSON.Member("parameters", .array(parameters))) }
        if endpoint.takesBytes {
            members.append(JSON.Member("requestBody", Self.bytes))
        } else if endpoint.method != .get, !endpoint.fields.isEmpty {
            let type = endpoint.path.hasSuffix("/batch") ? "application/x-ndjson" : "application/json"
            members.append(
                JSON.Member(
                    "requestBody",
                    ["required": true, "content": .object([JSON.Member(type, ["schema": schema(endpoint)])])])
            )
        }
        let problem: JSON = [
            "description": "Why not.",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/problem"]]],
        ]
        members.append(
            JSON.Member("responses", ["2XX": ["description": "Done; durable."], "default": problem]))
        return .object(members)
    }

    /// What a GET asks for stands in its address.
    private func parameters(of endpoint: Endpoint) -> [JSON] {
        let id: [JSON] = endpoint.path.contains("{id}") ? [Self.parameter("id", in: "path")] : []
        guard endpoint.takesBytes || endpoint.method == .get, !endpoint.path.hasSuffix("{id}") else {
            return id
        }
        guard endpoint.fields.isEmpty else {
            return id
                + endpoint.fields.map { field in
                    let place = endpoint.path.contains("{\(field.name)}") ? "path" : "query"
                    return Self.parameter(
                        field.name, in: place, property(field),
                        isNeeded: endpoint.takesBytes && field.isNeeded)
                }
        }
        return id + ["limit", "cursor"].map { Self.parameter($0, in: "query") }
    }

    private static func parameter(
        _ name: String, in place: String, _ schema: JSON = ["type": "string"], isNeeded: Bool = false
    ) -> JSON {
        [
            "name": .string(name), "in": .string(place), "required": .bool(place == "path" || isNeeded),
            "schema": schema,
        ]
    }

    private func schema(_ endpoint: Endpoint) -> JSON {
        let needed = endpoint.fields.filter(\.isNeeded).map { JSON.string($0.name) }
        return [
            "type": "object", "required": .array(needed),
            "properties": .object(endpoint.fields.map { JSON.Member($0.name, property($0)) }),
        ]
    }

    private func property(_ field: APIDocsPage.Field) -> JSON {
        let description = JSON.Member("description", .string(field.meaning))
        switch field.type {
        case "string or number": return .object([JSON.Member("type", ["string", "number"]), description])
        case "array of strings":
            return .object([
                JSON.Member("type", "array"), JSON.Member("items", ["type": "string"]), description,
            ])
        case "date-time", "date":
            return .object([
                JSON.Member("type", "string"), JSON.Member("format", .string(field.type)), description,
            ])
        default: return .object([JSON.Member("type", .string(field.type)), description])
        }
    }

    private static let bytes: JSON = [
        "required": true,
        "content": ["application/octet-stream": ["schema": ["type": "string", "format": "binary"]]],
    ]

    private static let problem: JSON = [
        "type": "object",
        "properties": [
            "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
            "rule": ["type": "string"], "instance": ["type": "string"],
            "errors": [
                "type": "array",
                "items": [
                    "type": "object",
                    "properties": [
                        "pointer": ["type": "string"], "rule": ["type": "string"],
                        "detail": ["type": "string"],
                    ],
                ],
            ],
        ],
    ]
}
