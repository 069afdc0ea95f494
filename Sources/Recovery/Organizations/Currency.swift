/// A currency in use, in whose smallest part money is counted.
package struct Currency: Hashable, Sendable {
    package let code: String
    /// How many places its smallest part takes after the point.
    package let places: Int

    private init(code: String, places: Int) {
        self.code = code
        self.places = places
    }

    /// Nil for what is no code of a currency in use.
    package init?(_ code: String) {
        guard let places = Self.placesByCode[code] else { return nil }
        self.init(code: code, places: places)
    }

    /// By code.
    package static let all = placesByCode.map { Currency(code: $0, places: $1) }.sorted { $0.code < $1.code }

    private static let placesByCode: [String: Int] = {
        var places: [String: Int] = [:]
        for (number, codes) in codesByPlaces {
            for code in codes.split(whereSeparator: \.isWhitespace) { places[String(code)] = number }
        }
        return places
    }()

    /// Currencies of countries; neither funds nor metals. Source: ISO 4217, list one, 2026.
    private static let codesByPlaces = [
        0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF",
        2: """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP
        CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
        INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
        MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE
        SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR
        ZMW ZWG
        """,
        3: "BHD IQD JOD KWD LYD OMR TND",
    ]
}
