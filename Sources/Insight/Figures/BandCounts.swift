import Recovery

/// How many answers lie in each band.
struct BandCounts {
    private var promoters = 0
    private var passives = 0
    private var detractors = 0

    init() {}

    mutating func add(_ band: Band, _ count: Int) {
        switch band {
        case .promoter: promoters += count
        case .passive: passives += count
        case .detractor: detractors += count
        case .unscored: break
        }
    }

    var score: NetPromoterScore? {
        NetPromoterScore(promoters: promoters, passives: passives, detractors: detractors)
    }
}
