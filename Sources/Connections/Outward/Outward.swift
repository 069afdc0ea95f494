/// The way to other systems, as it is handed in. What it may be asked is for whoever asks to decide: it goes where it is told
/// and nowhere else.
package struct Outward: Sendable {
    package let post: @Sendable (OutwardRequest) async -> OutwardAnswer

    package init(_ post: @escaping @Sendable (OutwardRequest) async -> OutwardAnswer) {
        self.post = post
    }

    package init(_ door: OutwardDoor) {
        self.init { await door.post($0) }
    }

    /// Where nothing leaves the house.
    package static let none = Outward { _ in .failed(.stopped) }
}
