/// A question to a language model: what it is to do, what somebody wrote, and how the answer has to look. What was written goes as a
/// field of JSON, so that no sign in it ends the field.
package struct ChatQuestion: Hashable, Sendable {
    package let instruction: String
    package let content: JSON
    /// What the answer is called, and its JSON Schema.
    package let answer: String
    package let schema: JSON
    /// Of the answer; a longer one is cut, and so no answer.
    package let mostTokens: Int

    /// What is posted. The same question to the same model is the same bytes.
    package func body(for model: String) -> [UInt8] {
        let body: JSON = [
            "model": .string(model),
            "messages": [
                ["role": "system", "content": .string(instruction)],
                ["role": "user", "content": .string(content.text)],
            ],
            "temperature": 0,
            "max_tokens": mostTokens.json,
            "stream": false,
            "response_format": [
                "type": "json_schema",
                "json_schema": ["name": .string(answer), "strict": true, "schema": schema],
            ],
        ]
        return body.encoded()
    }

    /// What an answer is written in, all of it needed and nothing beside.
    static func schema(_ properties: JSON, _ names: [String]) -> JSON {
        [
            "type": "object", "properties": properties, "required": names.json,
            "additionalProperties": false,
        ]
    }
}
