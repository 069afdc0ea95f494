extension Words {
    enum Charts {
        static let numbers = "Numbers behind this"
    }
}
