import Crypto
import CryptoExtras
import Recovery

/// Tokens that open something, and passwords.
package enum Secret {
    /// 256 bits as text; what is stored is its hash alone.
    package static func token(_ world: World) -> String { hexadecimal(world.newSecret(32)) }

    package static func hash(of token: String) -> String { hash(of: Array(token.utf8)) }

    package static func hash(of bytes: [UInt8]) -> String { hexadecimal(Array(SHA256.hash(data: bytes))) }

    /// scrypt with N = 2^15, r = 8, p = 3 (32 MiB). Source: OWASP, password storage.
    package static func passwordHash(of password: String, _ world: World) throws -> String {
        let salt = world.newSecret(16)
        return "scrypt$15$8$3$\(hexadecimal(salt))$\(try derived(password, salt, 15, 8, 3))"
    }

    /// Compares without telling by the time it takes how much was right.
    package static func matches(_ password: String, _ stored: String) throws -> Bool {
        let parts = stored.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let log = Int(parts[1]), let block = Int(parts[2]),
            let lanes = Int(parts[3]), let salt = bytes(parts[4])
        else { return false }
        let given = Array(try derived(password, salt, log, block, lanes).utf8)
        let kept = Array(parts[5].utf8)
        guard given.count == kept.count else { return false }
        return zip(given, kept).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derived(
        _ password: String, _ salt: [UInt8], _ log: Int, _ block: Int, _ lanes: Int
    ) throws -> String {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << log, blockSize: block,
            parallelism: lanes, maxMemory: 256 << 20)
        return key.withUnsafeBytes { hexadecimal(Array($0)) }
    }

    package static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text)
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(digits[index...index + 1]), radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
