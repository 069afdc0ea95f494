package import Recovery
package import Storage

/// Where operations work: the right to write, and the world they take time and names from.
package struct Workplace: Sendable {
    package let writer: Writer
    package let world: World

    package init(writer: Writer, world: World) {
        self.writer = writer
        self.world = world
    }

    package var now: Instant { world.now() }
}
