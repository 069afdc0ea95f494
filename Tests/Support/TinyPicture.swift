extension [UInt8] {
    /// A PNG of 300 x 80 pixels, as far as its head goes.
    package static let tinyPicture = picture(width: 300, height: 80)

    package static func picture(width: Int, height: Int) -> [UInt8] {
        func big(_ number: Int) -> [UInt8] {
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        return signature + big(13) + Array("IHDR".utf8) + big(width) + big(height) + [8, 6, 0, 0, 0] + big(0)
    }
}
