extension MaskedText {
    /// A comment that nobody wrote: it shows what leaves the house, and tries whoever is asked.
    package static let example =
        "Order 4711-2208 came broken, for the second time. Ask Marta Kovács in Leeds, "
        + "marta@example.com or +44 20 7946 0958. https://shop.example.com/orders/47112208"
    package static let namesOfExample = ["Marta Kovács"]

    package static var maskedExample: MaskedText { MaskedText(example, names: namesOfExample) }
}
