import Insight

/// What learns from all our own texts takes seconds: each learns once, and every test asks the same one.
enum Learned {
    static let comments = Result { try LabelledComment.own() }
    static let files = Result { try LanguageFile.own() }
    static let causes = Result { CauseModel(learning: try comments.get()) }
    static let reader = Result { try CommentReader.own(knowing: comments.get()) }
}
