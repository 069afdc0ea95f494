import Foundation

/// What a Unicode scalar is to a word.
enum Sign: Hashable, Sendable {
    /// The small letter or digit without marks; a second one where one sign stands for two ("ß"), else 0.
    case letter(UInt32, UInt32)
    /// Belongs to the letter before it, and is left out.
    case mark
    /// A word by itself: ideographs, kana, and pictures.
    case alone
    case between

    init(_ scalar: Unicode.Scalar) {
        self = scalar.value < Self.common.count ? Self.common[Int(scalar.value)] : Self(looking: scalar)
    }

    /// Latin, Greek, Cyrillic: looked up once.
    private static let common: [Sign] = (0..<0x600).map { value in
        Unicode.Scalar(UInt32(value)).map { Sign(looking: $0) } ?? .between
    }

    private init(looking scalar: Unicode.Scalar) {
        switch scalar.value {
        // Colours of the skin of the picture before them.
        case 0x1F3FB...0x1F3FF:
            self = .mark
            return
        case 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFF, 0x1F300...0x1FAFF, 0x2600...0x27BF:
            self = .alone
            return
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber:
            self = Self.letter(of: scalar)
        case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
        default: self = .between
        }
    }

    private static func letter(of scalar: Unicode.Scalar) -> Sign {
        let spelled = spellings[scalar] ?? String(scalar)
        let bare = spelled.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        let scalars = bare.unicodeScalars.map(\.value)
        guard let first = scalars.first else { return .mark }
        return .letter(first, scalars.count > 1 ? scalars[1] : 0)
    }

    /// Letters that Unicode does not take apart, as people type them who do not have them.
    private static let spellings: [Unicode.Scalar: String] = [
        "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
        "Đ": "d",
        "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ß": "ss", "ẞ": "ss",
    ]
}
