extension Words {
    enum Charts {
        static let numbers = "Numbers behind this"
        static let recovered = "Recovered"
        static let others = "Not recovered"
    }
}
