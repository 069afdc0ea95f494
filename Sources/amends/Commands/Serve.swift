import ArgumentParser
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Operations
import Recovery
import ServiceLifecycle
import Storage
import UnixSignals
import Web
import Work

/// Serves pages and API and makes the rounds, until SIGTERM.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the pages and the API, and runs the jobs.")

    func run() async throws {
        let settings = try await Settings.read()
        LoggingSystem.bootstrap { label in JSONLog(logLevel: settings.logLevel, label: label) }
        let logger = Logger(label: "amends")
        let office = try await Office.open(settings)
        let site = Site(
            workplace: office.workplace, address: settings.address, assets: try Assets(), logger: logger)
        var services: [any Service] = [
            RoundsService(Rounds(at: office.workplace, logger: logger), logger: logger),
            ReadyScorecards(site, logger: logger),
        ]
        if !settings.isPostgreSQL { services.append(CommandSocket(office: office, logger: logger)) }
        let application = Application(
            responder: site.router().buildResponder(),
            server: .http1(configuration: HTTP1Channel.Configuration(idleTimeout: Self.silence)),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil, backlog: 1_024),
            services: services,
            onServerRunning: { channel in
                await Self.greet(office, port: channel.localAddress?.port ?? settings.port)
            },
            logger: logger)
        do {
            try await Self.group(of: application, LiveLines(site.tail), logger).run()
        } catch {
            await office.close()
            throw Self.plain(error, settings)
        }
        await office.close()
    }

    /// A connection that says nothing for so long is closed, in the middle of a request too: it would keep the server from
    /// stopping. The time in which we work on an answer does not count.
    private static let silence = TimeAmount.seconds(30)

    /// Running requests may end after SIGTERM, but not for ever.
    private static func group(
        of application: some ApplicationProtocol, _ lines: LiveLines, _ logger: Logger
    ) -> ServiceGroup {
        // The last is stopped first: the server waits for its lines to end, and for answers from elsewhere.
        var configuration = ServiceGroupConfiguration(
            services: [application, lines, LiveDoor()], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(60)
        configuration.maximumCancellationDuration = .seconds(10)
        return ServiceGroup(configuration: configuration)
    }

    /// Says where it serves, and how to make the first account while there is none.
    private static func greet(_ office: Office, port: Int) async {
        let base = port == office.settings.port ? office.settings.address.origin : "http://127.0.0.1:\(port)"
        office.output.aside("Amends serves \(base)")
        do {
            for organization in try await office.reader.read({ try $0.all(Storage.Organizations()) }) {
                guard let token = try await MakeLink(of: organization.key).run(at: office.workplace) else {
                    continue
                }
                office.output.aside(
                    "Make the administrator's account (once, within 7 days): \(base)/setup/\(token)")
            }
        } catch {
            office.output.aside("amends: \(PlainError(error).description)")
        }
    }

    private static func plain(_ error: any Error, _ settings: Settings) -> any Error {
        guard let failure = error as? IOError else { return error }
        let place = "\(settings.host):\(settings.port)"
        return switch failure.errnoCode {
        case EADDRINUSE:
            PlainError(
                .unavailable, "the port is in use: \(place); end the other server, or set AMENDS_LISTEN")
        case EACCES:
            PlainError(.permission, "no permission to listen on \(place); ports under 1024 need root")
        case EADDRNOTAVAIL:
            PlainError(.setting, "AMENDS_LISTEN: this machine has no address \(settings.host)")
        default: PlainError(.unavailable, "cannot listen on \(place): \(failure)")
        }
    }
}
