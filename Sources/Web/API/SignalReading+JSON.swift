package import Connections
package import Recovery

extension SignalReading {
    /// Places are bytes of UTF-8 in the comment; sentiment and confidence are thousandths. What the language model suggests stands apart:
    /// it is not what the words tell by themselves.
    func json(of signal: ID<Signal>, _ suggestion: ModelSuggestion?) -> JSON {
        [
            "signal": signal.json, "language": language.json, "sentiment": sentiment.json,
            "cause": (cause?.rawValue).json, "confidence": confidence.json, "model": model.json,
            "marks": .array(marks.map(\.json)),
            "language_model": suggestion.json,
        ]
    }
}

extension SignalReading.Mark {
    fileprivate var json: JSON {
        ["kind": kind.rawValue.json, "from": place.lowerBound.json, "to": place.upperBound.json]
    }
}

extension ModelSuggestion: JSONConvertible {
    package var json: JSON {
        [
            "model": model.json, "cause": cause.rawValue.json, "confidence": confidence.json,
            "quotes": .array(
                places.map { ["from": $0.lowerBound.json, "to": $0.upperBound.json] as JSON }),
        ]
    }
}
