-- A member's own zone, in which they read times; nothing else depends on it.
ALTER TABLE members ADD COLUMN zone TEXT;

-- When a member is away, by local days of the organization, both counted in.
CREATE TABLE leaves (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    from_day BIGINT NOT NULL,
    to_day BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    CHECK (from_day <= to_day)
){{strict}};
CREATE INDEX leaves_by_member ON leaves (organization_id, member_id, to_day);

CREATE TABLE teams (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organization_id, id)
){{strict}};
CREATE UNIQUE INDEX teams_by_name ON teams (organization_id, name);

CREATE TABLE team_members (
    organization_id BIGINT NOT NULL,
    team_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    PRIMARY KEY (organization_id, team_id, member_id),
    FOREIGN KEY (organization_id, team_id) REFERENCES teams (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
){{strict}};
CREATE INDEX team_members_by_member ON team_members (organization_id, member_id);

-- What a session's owner sees of it: the browser it was opened with, and when it was used last.
ALTER TABLE sessions ADD COLUMN browser TEXT;
ALTER TABLE sessions ADD COLUMN seen_ms BIGINT;
CREATE INDEX sessions_by_member ON sessions (organization_id, member_id, created_ms);
