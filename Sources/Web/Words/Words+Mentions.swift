extension Words {
    enum Mentions {
        static let title = "Mentions"
        static let emptyTitle = "Nobody has called you"
        static let emptyText = "A note with @ and your name stands here."
        static let read = "Mark all as read"
        static let new = "New"
    }
}
