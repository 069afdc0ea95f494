// ConnectionsTests
