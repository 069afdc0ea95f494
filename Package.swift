// swift-tools-version: 6.2

import PackageDescription

let ours: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "amends",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "amends", targets: ["amends"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The layers, top first; an arrow not written here does not exist.
        .executableTarget(
            name: "amends",
            dependencies: [
                "Web", "Work", "Demo", "Operations", "Storage", "Connections", "Insight", "Recovery",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: ours),
        .target(
            name: "Web",
            dependencies: [
                "Operations", "Storage", "Connections", "Insight", "Recovery",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [.copy("Assets")],
            swiftSettings: ours),
        .target(
            name: "Work",
            dependencies: [
                "Operations", "Storage", "Recovery",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: ours),
        .target(
            name: "Demo", dependencies: ["Operations", "Storage", "Connections", "Insight", "Recovery"],
            resources: [.copy("Texts")], swiftSettings: ours),
        .target(
            name: "Operations",
            dependencies: [
                "Storage", "Connections", "Insight", "Recovery",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: ours),
        .target(
            name: "Storage",
            dependencies: [
                "Recovery", "CLibpq", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            resources: [.copy("Migrations")],
            swiftSettings: ours),
        .target(
            name: "Connections", dependencies: ["Recovery", "CLibcsv", "CLibcurl", "CLibical"],
            swiftSettings: ours),
        .target(
            name: "Insight", dependencies: ["Recovery", "CLibLinear"],
            resources: [.copy("Languages"), .copy("Texts")], swiftSettings: ours),
        .target(name: "Recovery", swiftSettings: ours),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(
            name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
        .systemLibrary(name: "CLibLinear", providers: [.apt(["liblinear-dev"])]),

        .target(
            name: "TestSupport", dependencies: ["Operations", "Storage", "Recovery"],
            path: "Tests/Support", swiftSettings: ours),
        .testTarget(name: "RecoveryTests", dependencies: ["Recovery", "TestSupport"], swiftSettings: ours),
        .testTarget(
            name: "InsightTests", dependencies: ["Insight", "Recovery"], resources: [.copy("Texts")],
            swiftSettings: ours),
        .testTarget(
            name: "ConnectionsTests", dependencies: ["Connections", "Recovery"], swiftSettings: ours),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "Recovery", "TestSupport"], swiftSettings: ours),
        .testTarget(
            name: "OperationsTests",
            dependencies: [
                "Demo", "Operations", "Storage", "Connections", "Insight", "Recovery", "TestSupport",
            ],
            swiftSettings: ours),
        .testTarget(
            name: "DemoTests",
            dependencies: ["Demo", "Operations", "Storage", "Insight", "Recovery", "TestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Work", "Demo", "Operations", "Storage", "Connections", "Insight", "Recovery",
                "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            swiftSettings: ours),
    ]
)
