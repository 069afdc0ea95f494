import Recovery
import Storage
import TestSupport

/// What driver sessions are made of.
extension Asked {
    static var drivers: [Asked] {
        let session = ID<DriverSession>("x")
        return [
            Asked(DriverSessions(of: key, before: nil, limit: 50), .few, "beginning"),
            Asked(DriverSessions(of: key, before: "x", limit: 50), .few, "going on"),
            Asked(DriverSessions(of: key, session), .few, "one"),
            Asked(DriverSessions(openOf: key), .few, "open"),
            Asked(DriverSessions(lastEndedOf: key), .few, "last"),
            Asked(DriverSessions(lastEndedOf: key, before: session), .few, "last before"),
            Asked(DriverSignals(of: key, session)), Asked(ChosenDrivers(of: key, [session])),
            Asked(LatestDetractors(of: key, limit: 60), .someInOrder),
            Asked(LatestDetractors(of: key, after: Crowd.middle, limit: 200), .someInOrder, "since"),
            Asked(LatestDetractors(of: key, in: session), .few, "of a session"),
            Asked(GivenInCases(of: key, names("c", 50).map { ID($0) }), .hundred),
        ]
    }
}
