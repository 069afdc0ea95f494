// RecoveryTests
