extension MultipartForm {
    /// Why the bytes are not a form.
    package enum Fault: Error, Hashable, Sendable {
        case notMultipart
        case badBoundary
        case malformedBoundary
        case malformedHeader
        case notFormData
        case nameMissing
        case encodedPart
        case headerTooLong(mostBytes: Int)
        case tooManyParts(most: Int)
        case fieldTooLong(name: String, mostBytes: Int)
        case fileTooLong(name: String, mostBytes: Int)
        case invalidUTF8(field: String)
        case holdsNUL(field: String)
        case endedEarly
    }
}

extension MultipartForm.Fault {
    /// One sentence for whoever sent it.
    package var sentence: String {
        switch self {
        case .notMultipart: "The content type is not multipart/form-data."
        case .badBoundary: "The content type names no boundary of 1 to 70 allowed characters."
        case .malformedBoundary: "Something other than a line end follows a boundary."
        case .malformedHeader: "A part's header is not made of lines \"name: value\" in UTF-8."
        case .notFormData: "A part has no content disposition of form-data."
        case .nameMissing: "A part has no name."
        case .encodedPart: "A part is transfer-encoded; send its bytes as they are."
        case .headerTooLong(let most): "A part's header is longer than \(most) bytes."
        case .tooManyParts(let most): "The form has more than \(most) parts."
        case .fieldTooLong(let name, let most): "The field \"\(name)\" is longer than \(most) bytes."
        case .fileTooLong(let name, let most): "The file in \"\(name)\" is longer than \(most) bytes."
        case .invalidUTF8(let field): "The field \"\(field)\" is not UTF-8."
        case .holdsNUL(let field): "The field \"\(field)\" holds a NUL character."
        case .endedEarly: "The form ends before its last boundary."
        }
    }
}
