import Synchronization

/// The zones a server knows, each read once; where their data lies is up to whoever makes the catalogue.
package struct ZoneCatalogue: Sendable {
    /// Nil where no zone of that name lies; asked for well-formed names only.
    private let load: @Sendable (String) -> [UInt8]?
    private let read = ZonesRead()

    package init(load: @escaping @Sendable (String) -> [UInt8]?) {
        self.load = load
    }

    /// Why no zone is found under a name.
    package enum Refusal: Error, Hashable, Sendable {
        case unknownZone(String)
        /// Its data is there and cannot be followed.
        case damagedZone(String, Zone.Damage)
    }

    package func zone(named name: String) throws(Refusal) -> Zone {
        if let zone = read.zones.withLock({ $0[name] }) { return zone }
        guard Self.isWellFormed(name), let bytes = load(name) else { throw .unknownZone(name) }
        do {
            let zone = try Zone(name: name, bytes: bytes)
            read.zones.withLock { $0[name] = zone }
            return zone
        } catch .notTimeZoneData {
            throw .unknownZone(name)
        } catch {
            throw .damagedZone(name, error)
        }
    }

    /// Reads a zone again where its data lies, which may be another by now, and goes by that. Nil where it cannot be read or
    /// followed: then what was read before stays.
    package func reread(_ name: String) -> [UInt8]? {
        // Why it cannot be followed is told when it is asked for.
        guard Self.isWellFormed(name), let bytes = load(name), let zone = try? Zone(name: name, bytes: bytes)
        else { return nil }
        let before = read.zones.withLock { $0.updateValue(zone, forKey: name) }
        if let before, before != zone { read.changed.withLock { _ = $0.insert(name) } }
        return bytes
    }

    /// The zones that were another when they were read again, until they are forgotten: by the one from before something may
    /// have been dated after its data had changed.
    package var changed: Set<String> { read.changed.withLock { $0 } }

    package func forget(_ changed: Set<String>) { read.changed.withLock { $0.subtract(changed) } }

    /// Whether it may be the name of a zone, and so a path below a folder of zones: "America/Port-au-Prince".
    ///
    /// All IANA names begin with a capital letter and none has a dot, so that `posixrules`, `right/UTC`,
    /// `zone.tab` and `../passwd` are refused.
    package static func isWellFormed(_ name: String) -> Bool {
        guard let first = name.utf8.first, 65...90 ~= first, name.utf8.count <= 100 else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            guard let first = part.utf8.first, first != UInt8(ascii: "-") else { return false }
            return part.utf8.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122: true
                case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
                default: false
                }
            }
        }
    }
}

/// Reading a zone costs more than a signal does, and every set of signals asks for one.
private final class ZonesRead: Sendable {
    let zones = Mutex<[String: Zone]>([:])
    let changed = Mutex<Set<String>>([])
}
