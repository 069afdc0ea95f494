-- Hints for open pages: this case is at this version now. Kept for minutes.
CREATE TABLE changes (
    organization_id BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (organization_id, case_id, version)
){{strict}};
CREATE INDEX changes_by_age ON changes (at_ms);

-- Asked by nobody any more.
DROP INDEX cases_by_t0;
DROP INDEX clocks_running_of;
