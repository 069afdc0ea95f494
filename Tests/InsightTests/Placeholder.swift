// InsightTests
