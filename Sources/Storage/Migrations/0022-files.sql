-- The bytes of attached files, each once in an organization under their SHA-256; their pieces stand in file_chunks under it.
CREATE TABLE file_contents (
    organization_id BIGINT NOT NULL REFERENCES organizations (id),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    bytes BIGINT NOT NULL CHECK (bytes > 0),
    PRIMARY KEY (organization_id, hash)
){{strict}};

-- Evidence of a case; a row goes when its file is removed.
CREATE TABLE case_files (
    organization_id BIGINT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    round BIGINT NOT NULL CHECK (round > 0),
    member_id TEXT NOT NULL,
    attached_ms BIGINT NOT NULL,
    -- Of whoever attached it.
    name TEXT,
    words TEXT,
    -- By its own first bytes: a picture that pages may show, or bytes to be kept.
    media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'application/octet-stream')),
    hash TEXT NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes > 0),
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, case_id) REFERENCES cases (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, hash) REFERENCES file_contents (organization_id, hash)
){{strict}};
CREATE INDEX case_files_by_case ON case_files (organization_id, case_id, attached_ms);
CREATE INDEX case_files_by_hash ON case_files (organization_id, hash);
