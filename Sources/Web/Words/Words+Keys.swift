extension Words {
    enum Keys {
        static let title = "Keys"
        static let open = "Keys"
        static let close = "Close"
        static let all: [(key: String, meaning: String)] = [
            ("j k", "next and previous case of the list"), ("Enter", "open it"), ("u", "back to the list"),
            ("x", "tick the case of the list"),
            ("t", "record a touch"), ("d", "diagnose"), ("r", "choose a remedy"), ("v", "mark it delivered"),
            ("p", "a new promise"), ("n", "write a note"), ("h", "hand over"), ("z", "put aside"),
            ("e", "end without recovery"), ("c", "note down what somebody said"),
            ("1 … 5", "weigh the signal in hand, in a driver session"),
            ("/", "search"), ("g c", "cases"), ("g s", "signals"), ("g i", "imports"), ("g f", "figures"),
            ("g m", "members"),
            ("g p", "your profile"), ("?", "this sheet"),
        ]
    }
}
