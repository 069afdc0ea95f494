import Connections
import Recovery

extension SignalReading {
    /// Places are bytes of UTF-8 in the comment; sentiment and confidence are thousandths.
    func json(of signal: ID<Signal>) -> JSON {
        [
            "signal": signal.json, "language": language.json, "sentiment": sentiment.json,
            "cause": (cause?.rawValue).json, "confidence": confidence.json, "model": model.json,
            "marks": .array(marks.map(\.json)),
        ]
    }
}

extension SignalReading.Mark {
    fileprivate var json: JSON {
        ["kind": kind.rawValue.json, "from": place.lowerBound.json, "to": place.upperBound.json]
    }
}
