-- The tables of the endpoint.
--
-- Rules of this schema:
--   * `office` is the first column of every key, so that a distributed PostgreSQL can place an office's rows together;
--     no sequences, advisory locks or LISTEN for the same reason.
--   * Offices are kept apart twice: WHERE office = $1 in every query, and the policies below. FORCE makes them hold for the
--     owner too. The endpoint works as `willkomm_app`, which is neither superuser nor BYPASSRLS.
--   * nullif(..., ''): a setting that was set in an earlier transaction of the connection reads as '' afterwards, not as null.

CREATE TABLE installation (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  epoch   uuid NOT NULL,
  created timestamptz NOT NULL
);

CREATE TABLE office (
  office       uuid PRIMARY KEY,
  name         text NOT NULL,
  talk_name    text NOT NULL,
  record_names boolean NOT NULL,
  allow_notes  boolean NOT NULL,
  created      timestamptz NOT NULL
);

CREATE TABLE office_counter (
  office uuid PRIMARY KEY REFERENCES office,
  n      bigint NOT NULL
);

CREATE TABLE staff (
  office uuid NOT NULL REFERENCES office,
  id     text NOT NULL,
  name   text NOT NULL,
  PRIMARY KEY (office, id)
);

CREATE TABLE device (
  office     uuid NOT NULL REFERENCES office,
  id         uuid NOT NULL,
  name       text NOT NULL,
  token_hash text NOT NULL,
  created    timestamptz NOT NULL,
  revoked    timestamptz,
  PRIMARY KEY (office, id)
);
CREATE UNIQUE INDEX device_by_token ON device (token_hash);

CREATE TABLE enrolment_code (
  office    uuid NOT NULL REFERENCES office,
  code_hash text NOT NULL,
  created   timestamptz NOT NULL,
  expires   timestamptz NOT NULL,
  used      timestamptz,
  PRIMARY KEY (office, code_hash)
);
CREATE UNIQUE INDEX enrolment_code_by_hash ON enrolment_code (code_hash);

-- `body` is text, not jsonb: it is the canonical JSON whose hash the device made, byte for byte.
-- No foreign key, which would cost a look-up a row: every insert goes through the office's row in office_counter.
CREATE TABLE change (
  office   uuid NOT NULL,
  seq      bigint NOT NULL,
  id       uuid NOT NULL,
  talk     uuid NOT NULL,
  hash     text NOT NULL,
  device   uuid NOT NULL,
  bytes    integer NOT NULL,
  body     text NOT NULL,
  received timestamptz NOT NULL,
  PRIMARY KEY (office, seq),
  UNIQUE (office, id)
);
CREATE INDEX change_by_talk ON change (office, talk, seq);

CREATE TABLE quarantine (
  office   uuid NOT NULL REFERENCES office,
  id       uuid NOT NULL,
  hash     text NOT NULL,
  reason   text NOT NULL,
  body     text NOT NULL,
  received timestamptz NOT NULL,
  PRIMARY KEY (office, id)
);

CREATE TABLE audit (
  office  uuid NOT NULL REFERENCES office,
  id      uuid NOT NULL,
  at      timestamptz NOT NULL,
  who     text NOT NULL,
  what    text NOT NULL,
  subject text,
  count   integer NOT NULL,
  PRIMARY KEY (office, id)
);

ALTER TABLE office ENABLE ROW LEVEL SECURITY;
ALTER TABLE office FORCE ROW LEVEL SECURITY;
ALTER TABLE office_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE office_counter FORCE ROW LEVEL SECURITY;
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff FORCE ROW LEVEL SECURITY;
ALTER TABLE device ENABLE ROW LEVEL SECURITY;
ALTER TABLE device FORCE ROW LEVEL SECURITY;
ALTER TABLE enrolment_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrolment_code FORCE ROW LEVEL SECURITY;
ALTER TABLE change ENABLE ROW LEVEL SECURITY;
ALTER TABLE change FORCE ROW LEVEL SECURITY;
ALTER TABLE quarantine ENABLE ROW LEVEL SECURITY;
ALTER TABLE quarantine FORCE ROW LEVEL SECURITY;
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;

CREATE POLICY own_office ON office USING (office = nullif(current_setting('app.office', true), '')::uuid);
CREATE POLICY own_office ON office_counter USING (office = nullif(current_setting('app.office', true), '')::uuid);
CREATE POLICY own_office ON staff USING (office = nullif(current_setting('app.office', true), '')::uuid);
CREATE POLICY own_office ON device USING (office = nullif(current_setting('app.office', true), '')::uuid);
CREATE POLICY own_office ON enrolment_code USING (office = nullif(current_setting('app.office', true), '')::uuid);
CREATE POLICY own_office ON change USING (office = nullif(current_setting('app.office', true), '')::uuid);
CREATE POLICY own_office ON quarantine USING (office = nullif(current_setting('app.office', true), '')::uuid);
CREATE POLICY own_office ON audit USING (office = nullif(current_setting('app.office', true), '')::uuid);

-- A token or a one-time code comes before the office is known. Whoever presents one sees the one row that carries its hash.
CREATE POLICY presented_token ON device FOR SELECT
  USING (token_hash = nullif(current_setting('app.token_hash', true), ''));
CREATE POLICY presented_code ON enrolment_code FOR SELECT
  USING (code_hash = nullif(current_setting('app.code_hash', true), ''));

-- The operator's commands, which work as the owner, may list the offices: names and settings only.
CREATE POLICY operator_lists_offices ON office FOR SELECT TO CURRENT_USER USING (true);

-- A change, once stored, can be neither altered nor deleted by the endpoint's role.
GRANT SELECT ON installation TO willkomm_app;
GRANT SELECT, INSERT ON office, staff, change, quarantine, audit TO willkomm_app;
GRANT SELECT, INSERT, UPDATE ON office_counter, device TO willkomm_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON enrolment_code TO willkomm_app;
