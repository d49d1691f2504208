CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'identity') THEN
        CREATE SCHEMA identity;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'ledger') THEN
        CREATE SCHEMA ledger;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'catalogue') THEN
        CREATE SCHEMA catalogue;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'imports') THEN
        CREATE SCHEMA imports;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'projects') THEN
        CREATE SCHEMA projects;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'monitoring') THEN
        CREATE SCHEMA monitoring;
    END IF;
END $EF$;

CREATE SEQUENCE ledger.batch_numbers START WITH 1 INCREMENT BY 1 NO CYCLE;

CREATE SEQUENCE ledger.indicator_keys START WITH 1 INCREMENT BY 1 NO CYCLE;

CREATE TABLE identity.api_keys (
    id character varying(36) COLLATE "C" NOT NULL,
    name character varying(64) COLLATE "C" NOT NULL,
    key_hash character varying(64) COLLATE "C" NOT NULL,
    start character varying(12) COLLATE "C" NOT NULL,
    scopes character varying(400) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(80) COLLATE "C" NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT "PK_api_keys" PRIMARY KEY (id)
);

CREATE TABLE ledger.assignments (
    no bigint NOT NULL,
    id text COLLATE "C",
    content_hash bigint NOT NULL,
    indicator_key bigint NOT NULL,
    project_key bigint NOT NULL,
    amount_fen bigint NOT NULL,
    assigned_on date NOT NULL,
    CONSTRAINT "PK_assignments" PRIMARY KEY (no),
    CONSTRAINT ck_ledger_assignments_amount CHECK (amount_fen > 0)
);

CREATE TABLE identity.attempts (
    key character varying(160) COLLATE "C" NOT NULL,
    attempts integer NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT "PK_attempts" PRIMARY KEY (key),
    CONSTRAINT ck_attempts_attempts CHECK (attempts > 0)
);

CREATE TABLE ledger.batches (
    no bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    by_id text COLLATE "C" NOT NULL,
    by_name text COLLATE "C" NOT NULL,
    lines integer NOT NULL,
    CONSTRAINT "PK_batches" PRIMARY KEY (no)
);

CREATE TABLE catalogue.definitions (
    hash character varying(64) COLLATE "C" NOT NULL,
    category_code character varying(64) COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    contract_version integer NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_definitions" PRIMARY KEY (hash)
);

CREATE TABLE catalogue.divisions (
    code character varying(12) COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    name character varying(60) COLLATE "C" NOT NULL,
    level integer NOT NULL,
    finance_parent character varying(12) COLLATE "C",
    geographic_parent character varying(12) COLLATE "C",
    path character varying(80) COLLATE "C" NOT NULL,
    valid_to date,
    CONSTRAINT "PK_divisions" PRIMARY KEY (code, valid_from),
    CONSTRAINT ck_divisions_level CHECK (level BETWEEN 1 AND 6),
    CONSTRAINT ck_divisions_parents CHECK ((level = 1) = (finance_parent IS NULL) AND (level = 1) = (geographic_parent IS NULL)),
    CONSTRAINT ck_divisions_validity CHECK (valid_to IS NULL OR valid_from < valid_to)
);

CREATE TABLE catalogue.funds (
    code character varying(32) COLLATE "C" NOT NULL,
    level integer NOT NULL,
    seq integer NOT NULL,
    name character varying(300) COLLATE "C" NOT NULL,
    english character varying(300) COLLATE "C" NOT NULL,
    category_code character varying(64) COLLATE "C" NOT NULL,
    responsible_department character varying(100) COLLATE "C" NOT NULL,
    scope_clause character varying(300) COLLATE "C",
    is_partial boolean NOT NULL,
    owner_division character varying(12) COLLATE "C",
    owner_path character varying(80) COLLATE "C",
    note character varying(500) COLLATE "C",
    note_en character varying(500) COLLATE "C",
    entered_at timestamp with time zone NOT NULL,
    entered_by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_funds" PRIMARY KEY (code),
    CONSTRAINT ck_funds_level CHECK (level BETWEEN 1 AND 5),
    CONSTRAINT ck_funds_owner CHECK ((owner_division IS NULL) = (owner_path IS NULL))
);

CREATE TABLE ledger.indicators (
    key bigint NOT NULL,
    id text COLLATE "C",
    content_hash bigint NOT NULL,
    parent_key bigint,
    fund_code text COLLATE "C" NOT NULL,
    category_code text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    origin_year integer NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    level integer NOT NULL,
    agency_code text COLLATE "C",
    is_executable boolean NOT NULL,
    doc_no text COLLATE "C" NOT NULL,
    doc_title text COLLATE "C",
    doc_date date NOT NULL,
    sup_doc_no text COLLATE "C",
    registered_on date NOT NULL,
    function_subject text COLLATE "C",
    fund_nature text COLLATE "C",
    fund_origin text COLLATE "C",
    track_code text COLLATE "C",
    project_code text COLLATE "C",
    poverty_fen bigint NOT NULL,
    fields jsonb,
    received_on date,
    amount_fen bigint NOT NULL,
    carried_in_fen bigint NOT NULL,
    recalled_fen bigint NOT NULL,
    released_fen bigint NOT NULL,
    assigned_fen bigint NOT NULL,
    reserved_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    returned_fen bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT "PK_indicators" PRIMARY KEY (key),
    CONSTRAINT ck_ledger_indicators_buckets CHECK (amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0),
    CONSTRAINT ck_ledger_indicators_distributed CHECK (released_fen + assigned_fen <= amount_fen + carried_in_fen - recalled_fen),
    CONSTRAINT ck_ledger_indicators_poverty CHECK (poverty_fen >= 0 AND poverty_fen <= amount_fen),
    CONSTRAINT ck_ledger_indicators_spent CHECK (paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - released_fen)
);

CREATE TABLE imports.jobs (
    id character varying(36) COLLATE "C" NOT NULL,
    kind character varying(32) COLLATE "C" NOT NULL,
    mode character varying(16) NOT NULL,
    dry_run boolean NOT NULL,
    file_name character varying(255) COLLATE "C" NOT NULL,
    file_bytes bigint NOT NULL,
    file_hash character varying(64) COLLATE "C" NOT NULL,
    store_id character varying(36) COLLATE "C" NOT NULL,
    stored_as character varying(1024) COLLATE "C" NOT NULL,
    facts text COLLATE "C",
    mapping_name character varying(64) COLLATE "C",
    mapping_version integer,
    mapping text COLLATE "C",
    caller_id character varying(64) COLLATE "C" NOT NULL,
    caller_name character varying(120) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(120) COLLATE "C" NOT NULL,
    permissions text COLLATE "C" NOT NULL,
    state character varying(16) NOT NULL,
    restarts integer NOT NULL,
    rows integer NOT NULL,
    rows_done integer NOT NULL,
    accepted integer NOT NULL,
    duplicates integer NOT NULL,
    refused integer NOT NULL,
    skipped integer NOT NULL,
    tally text COLLATE "C" NOT NULL,
    checks text COLLATE "C",
    fault text COLLATE "C",
    headers text COLLATE "C",
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT "PK_jobs" PRIMARY KEY (id),
    CONSTRAINT ck_jobs_counts CHECK (accepted >= 0 AND duplicates >= 0 AND refused >= 0 AND skipped >= 0 AND rows_done >= 0)
);

CREATE TABLE ledger.journal (
    indicator_key bigint NOT NULL,
    version bigint NOT NULL,
    batch_no bigint NOT NULL,
    movement integer NOT NULL,
    lines integer NOT NULL,
    amount_fen bigint NOT NULL,
    undistributed_before_fen bigint NOT NULL,
    undistributed_after_fen bigint NOT NULL,
    unspent_before_fen bigint NOT NULL,
    unspent_after_fen bigint NOT NULL,
    moved_on date NOT NULL,
    document text COLLATE "C",
    CONSTRAINT "PK_journal" PRIMARY KEY (indicator_key, version),
    CONSTRAINT ck_ledger_journal_amount CHECK (amount_fen >= 0 AND lines > 0)
);

CREATE TABLE catalogue.lists (
    name character varying(32) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    seed_hash character varying(64) COLLATE "C",
    CONSTRAINT "PK_lists" PRIMARY KEY (name)
);

CREATE TABLE imports.mappings (
    division_code character varying(12) COLLATE "C" NOT NULL,
    name character varying(64) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    division_path character varying(120) COLLATE "C" NOT NULL,
    kind character varying(32) COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    is_deleted boolean NOT NULL,
    saved_by character varying(120) COLLATE "C" NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_mappings" PRIMARY KEY (division_code, name, version),
    CONSTRAINT ck_mappings_version CHECK (version >= 1)
);

CREATE TABLE catalogue.organisations (
    code character varying(64) COLLATE "C" NOT NULL,
    name character varying(200) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    kind character varying(20) COLLATE "C" NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_organisations" PRIMARY KEY (code)
);

CREATE TABLE ledger.payments (
    no bigint NOT NULL,
    id text COLLATE "C",
    content_hash bigint NOT NULL,
    indicator_key bigint NOT NULL,
    project_key bigint NOT NULL,
    amount_fen bigint NOT NULL,
    paid_before_fen bigint NOT NULL,
    paid_before_on_project_fen bigint NOT NULL,
    paid_on date NOT NULL,
    voucher_date date,
    voucher_no text COLLATE "C",
    payee_name text COLLATE "C" NOT NULL,
    payee_key bigint NOT NULL,
    payee_account bytea,
    payee_last4 text COLLATE "C",
    payee_bank text COLLATE "C",
    payee_kind text COLLATE "C",
    purpose text COLLATE "C",
    function_subject text COLLATE "C",
    gov_economic text COLLATE "C",
    dep_economic text COLLATE "C",
    invoice_no text COLLATE "C",
    settle_mode text COLLATE "C",
    pay_type text COLLATE "C",
    person_batch_id text COLLATE "C",
    returns_no bigint,
    fields jsonb,
    CONSTRAINT "PK_payments" PRIMARY KEY (no),
    CONSTRAINT ck_ledger_payments_amount CHECK (amount_fen <> 0)
);

CREATE TABLE catalogue.plugins (
    folder character varying(1000) COLLATE "C" NOT NULL,
    content_hash character varying(64) COLLATE "C" NOT NULL,
    code character varying(64) COLLATE "C",
    version character varying(64) COLLATE "C",
    standing integer NOT NULL,
    definition_hash character varying(64) COLLATE "C",
    reason character varying(64) COLLATE "C",
    message text COLLATE "C",
    message_en text COLLATE "C",
    hint text COLLATE "C",
    hint_en text COLLATE "C",
    asked_at timestamp with time zone NOT NULL,
    asked_with character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_plugins" PRIMARY KEY (folder)
);

CREATE TABLE ledger.project_shares (
    indicator_key bigint NOT NULL,
    project_key bigint NOT NULL,
    first_assigned_on date NOT NULL,
    assigned_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    CONSTRAINT "PK_project_shares" PRIMARY KEY (indicator_key, project_key),
    CONSTRAINT ck_ledger_project_shares_paid CHECK (paid_fen >= 0 AND paid_fen <= assigned_fen)
);

CREATE TABLE projects.projects (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    code character varying(64) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    content_hash bytea NOT NULL,
    name character varying(200) COLLATE "C" NOT NULL,
    category_code character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    unit_code character varying(64) COLLATE "C",
    implement_unit character varying(200) COLLATE "C",
    library_state character varying(20) COLLATE "C" NOT NULL,
    library_year integer NOT NULL,
    budget_fen bigint NOT NULL,
    contract_fen bigint,
    progress_bp integer,
    plan_start date,
    plan_end date,
    real_start date,
    real_end date,
    accepted_on date,
    households integer,
    persons integer,
    poor_households integer,
    poor_persons integer,
    fields jsonb,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_projects" PRIMARY KEY (key),
    CONSTRAINT ck_projects_budget CHECK (budget_fen >= 0),
    CONSTRAINT ck_projects_contract CHECK (contract_fen IS NULL OR contract_fen >= 0),
    CONSTRAINT ck_projects_plan CHECK (plan_start IS NULL OR plan_end IS NULL OR plan_start <= plan_end),
    CONSTRAINT ck_projects_progress CHECK (progress_bp IS NULL OR progress_bp BETWEEN 0 AND 10000),
    CONSTRAINT ck_projects_version CHECK (version >= 1)
);

CREATE TABLE ledger.receipts (
    no bigint NOT NULL,
    id text COLLATE "C",
    content_hash bigint NOT NULL,
    indicator_key bigint NOT NULL,
    received_on date NOT NULL,
    CONSTRAINT "PK_receipts" PRIMARY KEY (no)
);

CREATE TABLE ledger.releases (
    no bigint NOT NULL,
    id text COLLATE "C",
    content_hash bigint NOT NULL,
    from_key bigint NOT NULL,
    child_key bigint NOT NULL,
    amount_fen bigint NOT NULL,
    poverty_fen bigint NOT NULL,
    doc_no text COLLATE "C" NOT NULL,
    distribution_mode text COLLATE "C",
    released_on date NOT NULL,
    CONSTRAINT "PK_releases" PRIMARY KEY (no),
    CONSTRAINT ck_ledger_releases_amount CHECK (amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen)
);

CREATE TABLE ledger.seal_marks (
    no integer NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_seal_marks" PRIMARY KEY (no)
);

CREATE TABLE monitoring.sweeps (
    id character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    as_of date NOT NULL,
    state integer NOT NULL,
    by_id character varying(64) COLLATE "C" NOT NULL,
    by_name text COLLATE "C" NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    indicators integer NOT NULL,
    projects integer NOT NULL,
    payments integer NOT NULL,
    rules text COLLATE "C" NOT NULL,
    error text COLLATE "C",
    CONSTRAINT "PK_sweeps" PRIMARY KEY (id)
);

CREATE TABLE ledger.totals (
    year integer NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    fund_code text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    month integer NOT NULL,
    level integer NOT NULL,
    registered_fen bigint NOT NULL,
    received_fen bigint NOT NULL,
    released_own_fen bigint NOT NULL,
    released_passed_fen bigint NOT NULL,
    in_transit_fen bigint NOT NULL,
    assigned_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    payments bigint NOT NULL,
    open_indicators bigint NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_totals" PRIMARY KEY (year, division_path, fund_code, department, month)
);

CREATE TABLE identity.users (
    id character varying(64) COLLATE "C" NOT NULL,
    name character varying(64) COLLATE "C" NOT NULL,
    password_hash character varying(200) COLLATE "C" NOT NULL,
    must_change_password boolean NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    role character varying(16) COLLATE "C" NOT NULL,
    language character varying(8) COLLATE "C" NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(80) COLLATE "C" NOT NULL,
    signed_in_at timestamp with time zone,
    CONSTRAINT "PK_users" PRIMARY KEY (id),
    CONSTRAINT ck_users_id CHECK (id = lower(id))
);

CREATE TABLE projects.versions (
    code character varying(64) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    content text COLLATE "C" NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_versions" PRIMARY KEY (code, version)
);

CREATE TABLE monitoring.warnings (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    subject_kind integer NOT NULL,
    subject_id character varying(64) COLLATE "C" NOT NULL,
    subject_name text COLLATE "C" NOT NULL,
    period integer NOT NULL,
    definition_code character varying(64) COLLATE "C" NOT NULL,
    rule_code character varying(16) COLLATE "C" NOT NULL,
    definition_hash character varying(64) COLLATE "C" NOT NULL,
    rule_name text COLLATE "C" NOT NULL,
    rule_english text COLLATE "C" NOT NULL,
    risk integer NOT NULL,
    enforcement integer NOT NULL,
    state integer NOT NULL,
    level integer,
    is_unjudged boolean NOT NULL,
    is_attempt boolean NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    fund_code character varying(32) COLLATE "C",
    category_code character varying(64) COLLATE "C" NOT NULL,
    amount_fen bigint NOT NULL,
    as_of date NOT NULL,
    since_on date,
    opened_on date,
    cleared_on date,
    evidence text COLLATE "C" NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_warnings" PRIMARY KEY (id),
    CONSTRAINT ck_warnings_level CHECK (level IS NULL OR level BETWEEN 1 AND 3),
    CONSTRAINT ck_warnings_open_has_level CHECK (state NOT IN (2, 3, 4) OR level IS NOT NULL),
    CONSTRAINT ck_warnings_state CHECK (state BETWEEN 0 AND 5)
);

CREATE TABLE catalogue.terms (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    category_code character varying(64) COLLATE "C" NOT NULL,
    hash character varying(64) COLLATE "C" NOT NULL,
    origin character varying(32) COLLATE "C",
    source character varying(500) COLLATE "C" NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    CONSTRAINT "PK_terms" PRIMARY KEY (key),
    CONSTRAINT "FK_terms_definitions_hash" FOREIGN KEY (hash) REFERENCES catalogue.definitions (hash) ON DELETE RESTRICT
);

CREATE TABLE imports.refused_rows (
    job_id character varying(36) COLLATE "C" NOT NULL,
    row_number integer NOT NULL,
    entry_id character varying(255) COLLATE "C",
    faults text COLLATE "C" NOT NULL,
    cells text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_refused_rows" PRIMARY KEY (job_id, row_number),
    CONSTRAINT fk_refused_rows_jobs FOREIGN KEY (job_id) REFERENCES imports.jobs (id) ON DELETE CASCADE
);

CREATE TABLE identity.sessions (
    token_hash character varying(64) COLLATE "C" NOT NULL,
    user_id character varying(64) COLLATE "C" NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_sessions" PRIMARY KEY (token_hash),
    CONSTRAINT "FK_sessions_users_user_id" FOREIGN KEY (user_id) REFERENCES identity.users (id) ON DELETE CASCADE
);

CREATE TABLE monitoring.warning_events (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    warning_id bigint NOT NULL,
    kind integer NOT NULL,
    level integer,
    text character varying(2000) COLLATE "C",
    by_id character varying(64) COLLATE "C" NOT NULL,
    by_name text COLLATE "C" NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_warning_events" PRIMARY KEY (id),
    CONSTRAINT "FK_warning_events_warnings_warning_id" FOREIGN KEY (warning_id) REFERENCES monitoring.warnings (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ux_api_keys_key_hash ON identity.api_keys (key_hash);

CREATE UNIQUE INDEX "IX_assignments_id" ON ledger.assignments (id);

CREATE INDEX "IX_assignments_indicator_key" ON ledger.assignments (indicator_key);

CREATE INDEX "IX_assignments_project_key" ON ledger.assignments (project_key);

CREATE UNIQUE INDEX "IX_indicators_id" ON ledger.indicators (id);

CREATE INDEX "IX_indicators_parent_key" ON ledger.indicators (parent_key);

CREATE INDEX "IX_indicators_year_division_path" ON ledger.indicators (year, division_path);

CREATE INDEX ix_jobs_division ON imports.jobs (division_path, id);

CREATE INDEX ix_jobs_store_state ON imports.jobs (store_id, state);

CREATE UNIQUE INDEX "IX_payments_id" ON ledger.payments (id);

CREATE INDEX "IX_payments_indicator_key_paid_on" ON ledger.payments (indicator_key, paid_on);

CREATE INDEX "IX_payments_invoice_no" ON ledger.payments (invoice_no) WHERE invoice_no IS NOT NULL;

CREATE INDEX "IX_payments_payee_key_amount_fen" ON ledger.payments (payee_key, amount_fen);

CREATE INDEX "IX_payments_project_key" ON ledger.payments (project_key);

CREATE INDEX "IX_payments_returns_no" ON ledger.payments (returns_no) WHERE returns_no IS NOT NULL;

CREATE INDEX "IX_project_shares_project_key" ON ledger.project_shares (project_key);

CREATE INDEX ix_projects_division_path ON projects.projects (division_path);

CREATE UNIQUE INDEX ux_projects_code ON projects.projects (code);

CREATE UNIQUE INDEX "IX_receipts_id" ON ledger.receipts (id);

CREATE UNIQUE INDEX "IX_receipts_indicator_key" ON ledger.receipts (indicator_key);

CREATE UNIQUE INDEX "IX_releases_child_key" ON ledger.releases (child_key);

CREATE INDEX "IX_releases_from_key" ON ledger.releases (from_key);

CREATE UNIQUE INDEX "IX_releases_id" ON ledger.releases (id);

CREATE INDEX ix_sessions_user_id ON identity.sessions (user_id);

CREATE INDEX ix_sweeps_state ON monitoring.sweeps (state);

CREATE INDEX "IX_terms_hash" ON catalogue.terms (hash);

CREATE UNIQUE INDEX ux_terms_in_force ON catalogue.terms (category_code) WHERE until IS NULL;

CREATE INDEX ix_users_division_path ON identity.users (division_path);

CREATE INDEX ix_warning_events_warning ON monitoring.warning_events (warning_id, id);

CREATE INDEX ix_warnings_division_state ON monitoring.warnings (division_path, state);

CREATE INDEX ix_warnings_state_id ON monitoring.warnings (state, id);

CREATE UNIQUE INDEX ux_warnings_fingerprint ON monitoring.warnings (subject_kind, subject_id, definition_code, rule_code, period);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123162745_Initial', '10.0.15');

ALTER TABLE ledger.project_shares DROP CONSTRAINT ck_ledger_project_shares_paid;

ALTER TABLE ledger.indicators DROP CONSTRAINT ck_ledger_indicators_buckets;

ALTER TABLE ledger.indicators DROP CONSTRAINT ck_ledger_indicators_distributed;

ALTER TABLE ledger.indicators DROP CONSTRAINT ck_ledger_indicators_poverty;

ALTER TABLE ledger.indicators DROP CONSTRAINT ck_ledger_indicators_spent;

ALTER TABLE ledger.releases ADD is_advance boolean NOT NULL DEFAULT FALSE;

ALTER TABLE ledger.project_shares ADD reserved_fen bigint NOT NULL DEFAULT 0;

ALTER TABLE ledger.indicators ADD carried_out_fen bigint NOT NULL DEFAULT 0;

ALTER TABLE ledger.indicators ADD pledged_fen bigint NOT NULL DEFAULT 0;

ALTER TABLE catalogue.divisions ADD successor character varying(12) COLLATE "C";

CREATE TABLE ledger.adjustments (
    no bigint NOT NULL,
    id text COLLATE "C",
    content_hash bigint NOT NULL,
    kind integer NOT NULL,
    indicator_key bigint NOT NULL,
    other_key bigint,
    project_key bigint,
    amount_fen bigint NOT NULL,
    poverty_fen bigint NOT NULL,
    moved_on date NOT NULL,
    doc_no text COLLATE "C",
    reason text COLLATE "C",
    corrects_kind integer,
    corrects_id text COLLATE "C",
    CONSTRAINT "PK_adjustments" PRIMARY KEY (no),
    CONSTRAINT ck_ledger_adjustments_amount CHECK (amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen)
);

CREATE TABLE ledger.block_parts (
    ledger text COLLATE "C" NOT NULL,
    block_no bigint NOT NULL,
    table_no integer NOT NULL,
    first_a bigint NOT NULL,
    first_b bigint NOT NULL,
    first_c bigint NOT NULL,
    rows integer NOT NULL,
    leaves bytea NOT NULL,
    CONSTRAINT "PK_block_parts" PRIMARY KEY (ledger, block_no, table_no)
);

CREATE TABLE ledger.blocks (
    ledger text COLLATE "C" NOT NULL,
    no bigint NOT NULL,
    previous bytea NOT NULL,
    root bytea NOT NULL,
    rows integer NOT NULL,
    total bigint NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    algorithm text COLLATE "C" NOT NULL,
    hash bytea NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT "PK_blocks" PRIMARY KEY (ledger, no)
);

CREATE TABLE ledger.holds (
    reservation_no bigint NOT NULL,
    reservation_id text COLLATE "C" NOT NULL,
    indicator_key bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_holds" PRIMARY KEY (reservation_no)
);

CREATE TABLE ledger.reconciliation_differences (
    run_id text COLLATE "C" NOT NULL,
    identity text COLLATE "C" NOT NULL,
    no integer NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    expected_fen bigint NOT NULL,
    found_fen bigint NOT NULL,
    CONSTRAINT "PK_reconciliation_differences" PRIMARY KEY (run_id, identity, no)
);

CREATE TABLE ledger.reconciliations (
    run_id text COLLATE "C" NOT NULL,
    identity text COLLATE "C" NOT NULL,
    started_at timestamp with time zone NOT NULL,
    by_id text COLLATE "C" NOT NULL,
    by_name text COLLATE "C" NOT NULL,
    differences integer NOT NULL,
    CONSTRAINT "PK_reconciliations" PRIMARY KEY (run_id, identity)
);

CREATE TABLE ledger.reservation_ends (
    reservation_no bigint NOT NULL,
    no bigint NOT NULL,
    state integer NOT NULL,
    ended_on date NOT NULL,
    posted_id text COLLATE "C",
    reason text COLLATE "C",
    CONSTRAINT "PK_reservation_ends" PRIMARY KEY (reservation_no)
);

CREATE TABLE ledger.reservations (
    no bigint NOT NULL,
    id text COLLATE "C",
    content_hash bigint NOT NULL,
    kind integer NOT NULL,
    indicator_key bigint NOT NULL,
    project_key bigint,
    receiver text COLLATE "C",
    amount_fen bigint NOT NULL,
    reserved_on date NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    reason text COLLATE "C",
    CONSTRAINT "PK_reservations" PRIMARY KEY (no),
    CONSTRAINT ck_ledger_reservations_amount CHECK (amount_fen > 0)
);

CREATE TABLE ledger.unsealed_batches (
    batch_no bigint NOT NULL,
    CONSTRAINT "PK_unsealed_batches" PRIMARY KEY (batch_no)
);

CREATE TABLE ledger.verifications (
    id uuid NOT NULL,
    by_name text COLLATE "C" NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    rows bigint NOT NULL,
    ledgers integer NOT NULL,
    blocks bigint NOT NULL,
    unsealed_rows bigint NOT NULL,
    finding_count bigint NOT NULL,
    findings text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_verifications" PRIMARY KEY (id)
);

ALTER TABLE ledger.project_shares ADD CONSTRAINT ck_ledger_project_shares_paid CHECK (paid_fen >= 0 AND reserved_fen >= 0 AND paid_fen + reserved_fen <= assigned_fen);

CREATE INDEX "IX_journal_batch_no_indicator_key_version" ON ledger.journal (batch_no, indicator_key, version);

ALTER TABLE ledger.indicators ADD CONSTRAINT ck_ledger_indicators_buckets CHECK (amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0 AND carried_out_fen >= 0 AND pledged_fen >= 0 AND pledged_fen <= reserved_fen);

ALTER TABLE ledger.indicators ADD CONSTRAINT ck_ledger_indicators_distributed CHECK (released_fen + assigned_fen + pledged_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen);

ALTER TABLE ledger.indicators ADD CONSTRAINT ck_ledger_indicators_poverty CHECK (poverty_fen >= 0 AND poverty_fen <= amount_fen + carried_in_fen);

ALTER TABLE ledger.indicators ADD CONSTRAINT ck_ledger_indicators_spent CHECK (paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen - released_fen);

ALTER TABLE catalogue.divisions ADD CONSTRAINT ck_divisions_successor CHECK (successor IS NULL OR (valid_to IS NOT NULL AND successor <> code));

CREATE UNIQUE INDEX "IX_adjustments_corrects_kind_corrects_id" ON ledger.adjustments (corrects_kind, corrects_id) WHERE corrects_id IS NOT NULL;

CREATE UNIQUE INDEX "IX_adjustments_id" ON ledger.adjustments (id);

CREATE INDEX "IX_adjustments_indicator_key" ON ledger.adjustments (indicator_key);

CREATE INDEX "IX_adjustments_other_key" ON ledger.adjustments (other_key);

CREATE INDEX "IX_block_parts_table_no_first_a_first_b_first_c" ON ledger.block_parts (table_no, first_a, first_b, first_c);

CREATE INDEX "IX_holds_expires_at" ON ledger.holds (expires_at);

CREATE INDEX "IX_holds_indicator_key" ON ledger.holds (indicator_key);

CREATE INDEX "IX_reconciliations_started_at" ON ledger.reconciliations (started_at);

CREATE UNIQUE INDEX "IX_reservation_ends_no" ON ledger.reservation_ends (no);

CREATE UNIQUE INDEX "IX_reservations_id" ON ledger.reservations (id);

CREATE INDEX "IX_reservations_indicator_key" ON ledger.reservations (indicator_key);

CREATE INDEX "IX_verifications_finished_at" ON ledger.verifications (finished_at);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125235621_Kernel', '10.0.15');

CREATE TABLE ledger.paid_months (
    year integer NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    month integer NOT NULL,
    paid_fen bigint NOT NULL,
    CONSTRAINT "PK_paid_months" PRIMARY KEY (year, division_path, month)
);

INSERT INTO ledger.paid_months (year, division_path, month, paid_fen)
SELECT year, division_path, month, sum(paid_fen) FROM ledger.totals GROUP BY year, division_path, month HAVING sum(paid_fen) <> 0;

CREATE TEMPORARY TABLE totals_kept AS SELECT year, division_path, fund_code, department, month, level, registered_fen, received_fen, released_own_fen, released_passed_fen, in_transit_fen, assigned_fen, paid_fen, payments, open_indicators, updated_at FROM ledger.totals;

DROP TABLE ledger.totals;

CREATE TABLE ledger.totals (
    year integer NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    fund_code text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    level integer NOT NULL,
    registered_fen bigint NOT NULL,
    received_fen bigint NOT NULL,
    released_own_fen bigint NOT NULL,
    released_passed_fen bigint NOT NULL,
    in_transit_fen bigint NOT NULL,
    assigned_fen bigint NOT NULL,
    paid_fen bigint NOT NULL,
    paid_final_fen bigint NOT NULL,
    paid_passed_fen bigint NOT NULL,
    payments bigint NOT NULL,
    open_indicators bigint NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_totals" PRIMARY KEY (year, division_path, fund_code, department)
);

INSERT INTO ledger.totals (year, division_path, fund_code, department, level, registered_fen, received_fen, released_own_fen, released_passed_fen,
    in_transit_fen, assigned_fen, paid_fen, paid_final_fen, paid_passed_fen, payments, open_indicators, updated_at)
SELECT k.year, k.division_path, k.fund_code, k.department, max(k.level), sum(k.registered_fen), sum(k.received_fen), sum(k.released_own_fen), sum(k.released_passed_fen),
    sum(k.in_transit_fen), sum(k.assigned_fen), sum(k.paid_fen), coalesce(max(p.final_fen), 0), coalesce(max(p.passed_fen), 0), sum(k.payments), sum(k.open_indicators), max(k.updated_at)
FROM totals_kept AS k LEFT JOIN (
    SELECT i.year, i.division_path, i.fund_code, i.department,
        sum(CASE WHEN p.payee_kind NOT IN ('单位零余额', '单位实有资金', '专户') THEN p.amount_fen ELSE 0 END) AS final_fen,
        sum(CASE WHEN p.payee_kind IN ('单位零余额', '单位实有资金', '专户') THEN p.amount_fen ELSE 0 END) AS passed_fen
    FROM ledger.payments AS p JOIN ledger.indicators AS i ON i.key = p.indicator_key GROUP BY i.year, i.division_path, i.fund_code, i.department) AS p
ON p.year = k.year AND p.division_path = k.division_path AND p.fund_code = k.fund_code AND p.department = k.department
GROUP BY k.year, k.division_path, k.fund_code, k.department;

DROP TABLE totals_kept;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126014635_PaidWhere', '10.0.15');

DROP TABLE identity.api_keys;

ALTER TABLE imports.refused_rows DROP COLUMN cells;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'approval') THEN
        CREATE SCHEMA approval;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'clients') THEN
        CREATE SCHEMA clients;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'personal') THEN
        CREATE SCHEMA personal;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'audit') THEN
        CREATE SCHEMA audit;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'observations') THEN
        CREATE SCHEMA observations;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'comparison') THEN
        CREATE SCHEMA comparison;
    END IF;
END $EF$;

CREATE SEQUENCE audit.line_numbers START WITH 1 INCREMENT BY 1 NO CYCLE;

ALTER TABLE identity.users ALTER COLUMN role DROP NOT NULL;

ALTER TABLE identity.users ADD organisation_code character varying(32) COLLATE "C";

ALTER TABLE identity.users ADD password_set_at timestamp with time zone;

ALTER TABLE identity.sessions ADD address character varying(64) COLLATE "C" NOT NULL DEFAULT '';

ALTER TABLE identity.sessions ADD device character varying(300) COLLATE "C" NOT NULL DEFAULT '';

ALTER TABLE identity.sessions ADD id character varying(36) COLLATE "C";

ALTER TABLE identity.sessions ADD means character varying(16) COLLATE "C" NOT NULL DEFAULT '';

ALTER TABLE imports.refused_rows ADD sealed_cells bytea;

ALTER TABLE catalogue.plugins ADD in_force_hash character varying(64) COLLATE "C";

ALTER TABLE catalogue.plugins ADD in_force_version character varying(64) COLLATE "C";

ALTER TABLE catalogue.plugins ADD quality character varying(16) COLLATE "C";

CREATE TABLE approval.acts (
    no bigint GENERATED BY DEFAULT AS IDENTITY,
    document_no bigint NOT NULL,
    round integer NOT NULL,
    step integer NOT NULL,
    kind integer NOT NULL,
    to_step integer,
    by_id character varying(80) COLLATE "C" NOT NULL,
    by_name character varying(100) COLLATE "C" NOT NULL,
    role character varying(32) COLLATE "C",
    for_id character varying(80) COLLATE "C",
    at timestamp with time zone NOT NULL,
    address character varying(64) COLLATE "C",
    content_hash character varying(64) COLLATE "C" NOT NULL,
    reason character varying(500) COLLATE "C",
    CONSTRAINT "PK_acts" PRIMARY KEY (no)
);

CREATE TABLE approval.agreements (
    document_no bigint NOT NULL,
    by_id character varying(80) COLLATE "C" NOT NULL,
    place integer NOT NULL,
    step integer NOT NULL,
    role character varying(32) COLLATE "C" NOT NULL,
    for_id character varying(80) COLLATE "C",
    CONSTRAINT "PK_agreements" PRIMARY KEY (document_no, by_id)
);

CREATE TABLE clients.answers (
    caller_id character varying(80) COLLATE "C" NOT NULL,
    key character varying(128) COLLATE "C" NOT NULL,
    route character varying(500) COLLATE "C" NOT NULL,
    content_hash bytea NOT NULL,
    status integer NOT NULL,
    content_type character varying(100) COLLATE "C",
    location character varying(200) COLLATE "C",
    body bytea NOT NULL,
    is_shown_once boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_answers" PRIMARY KEY (caller_id, key)
);

CREATE TABLE approval.attachments (
    id uuid NOT NULL,
    document_no bigint NOT NULL,
    name character varying(255) COLLATE "C" NOT NULL,
    media_type character varying(100) COLLATE "C" NOT NULL,
    bytes bigint NOT NULL,
    sha256 character varying(64) COLLATE "C" NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id character varying(80) COLLATE "C" NOT NULL,
    by_name character varying(100) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_attachments" PRIMARY KEY (id)
);

CREATE TABLE clients.calls (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    client_id character varying(36) COLLATE "C" NOT NULL,
    at timestamp with time zone NOT NULL,
    method character varying(8) COLLATE "C" NOT NULL,
    path character varying(500) COLLATE "C" NOT NULL,
    route character varying(200) COLLATE "C",
    status integer NOT NULL,
    code character varying(64) COLLATE "C",
    duration_ms integer NOT NULL,
    rows integer,
    bytes bigint NOT NULL,
    kept bytea,
    replay_of bigint,
    CONSTRAINT "PK_calls" PRIMARY KEY (id)
);

CREATE TABLE approval.chains (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    code character varying(64) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    kind character varying(64) COLLATE "C" NOT NULL,
    name character varying(100) COLLATE "C" NOT NULL,
    english character varying(100) COLLATE "C" NOT NULL,
    category_code character varying(64) COLLATE "C",
    level integer,
    from_fen bigint,
    below_fen bigint,
    steps text COLLATE "C" NOT NULL,
    expires_after_days integer NOT NULL,
    source character varying(500) COLLATE "C",
    is_assumed boolean NOT NULL,
    is_retired boolean NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by_id character varying(80) COLLATE "C" NOT NULL,
    saved_by_name character varying(100) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_chains" PRIMARY KEY (key),
    CONSTRAINT ck_chains_days CHECK (expires_after_days BETWEEN 1 AND 30)
);

CREATE TABLE clients.clients (
    id character varying(36) COLLATE "C" NOT NULL,
    name character varying(64) COLLATE "C" NOT NULL,
    scopes character varying(400) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    calls_per_minute integer NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(80) COLLATE "C" NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT "PK_clients" PRIMARY KEY (id),
    CONSTRAINT ck_clients_calls_per_minute CHECK (calls_per_minute > 0)
);

CREATE TABLE personal.data_keys (
    id integer NOT NULL,
    "column" character varying(120) COLLATE "C" NOT NULL,
    year integer NOT NULL,
    algorithm character varying(20) COLLATE "C" NOT NULL,
    made_at timestamp with time zone NOT NULL,
    master character varying(16) COLLATE "C" NOT NULL,
    wrapped bytea NOT NULL,
    CONSTRAINT "PK_data_keys" PRIMARY KEY (id)
);

CREATE TABLE approval.delegations (
    id uuid NOT NULL,
    from_id character varying(80) COLLATE "C" NOT NULL,
    from_name character varying(100) COLLATE "C" NOT NULL,
    to_id character varying(80) COLLATE "C" NOT NULL,
    to_name character varying(100) COLLATE "C" NOT NULL,
    roles character varying(400) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    reason character varying(500) COLLATE "C",
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT "PK_delegations" PRIMARY KEY (id)
);

CREATE TABLE approval.demands (
    kind character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by_id character varying(80) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_demands" PRIMARY KEY (kind, division_code)
);

CREATE TABLE approval.documents (
    no bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C",
    kind character varying(64) COLLATE "C" NOT NULL,
    title character varying(300) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    category_code character varying(64) COLLATE "C",
    amount_fen bigint,
    parent_id character varying(64) COLLATE "C",
    content text COLLATE "C" NOT NULL,
    content_hash character varying(64) COLLATE "C" NOT NULL,
    changes text COLLATE "C" NOT NULL,
    chain_key bigint NOT NULL,
    state integer NOT NULL,
    round integer NOT NULL,
    step integer NOT NULL,
    since timestamp with time zone NOT NULL,
    due_on date,
    is_escalated boolean NOT NULL,
    received_by_id character varying(80) COLLATE "C",
    expires_at timestamp with time zone NOT NULL,
    submitted_by_id character varying(80) COLLATE "C" NOT NULL,
    submitted_by_name character varying(100) COLLATE "C" NOT NULL,
    organisation_code character varying(64) COLLATE "C",
    submitted_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_documents" PRIMARY KEY (no)
);

CREATE TABLE catalogue.effective (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    category_code character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    hash character varying(64) COLLATE "C" NOT NULL,
    under_hash character varying(64) COLLATE "C" NOT NULL,
    set_aside text COLLATE "C",
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    CONSTRAINT "PK_effective" PRIMARY KEY (key),
    CONSTRAINT "FK_effective_definitions_hash" FOREIGN KEY (hash) REFERENCES catalogue.definitions (hash) ON DELETE RESTRICT
);

CREATE TABLE clients.events (
    id character varying(36) COLLATE "C" NOT NULL,
    kind character varying(40) COLLATE "C" NOT NULL,
    subject character varying(300) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    at timestamp with time zone NOT NULL,
    data text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_events" PRIMARY KEY (id)
);

CREATE TABLE identity.external_subjects (
    user_id character varying(64) COLLATE "C" NOT NULL,
    issuer character varying(300) COLLATE "C" NOT NULL,
    subject character varying(200) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_external_subjects" PRIMARY KEY (user_id),
    CONSTRAINT "FK_external_subjects_users_user_id" FOREIGN KEY (user_id) REFERENCES identity.users (id) ON DELETE CASCADE
);

CREATE TABLE identity.grants (
    id character varying(36) COLLATE "C" NOT NULL,
    user_id character varying(64) COLLATE "C" NOT NULL,
    role character varying(32) COLLATE "C" NOT NULL,
    from_on date NOT NULL,
    until_on date,
    reason character varying(400) COLLATE "C" NOT NULL,
    proposed_by character varying(80) COLLATE "C" NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    state integer NOT NULL,
    decided_by character varying(80) COLLATE "C",
    decided_at timestamp with time zone,
    opinion character varying(400) COLLATE "C",
    ended_by character varying(80) COLLATE "C",
    ended_at timestamp with time zone,
    end_reason character varying(400) COLLATE "C",
    CONSTRAINT "PK_grants" PRIMARY KEY (id),
    CONSTRAINT ck_grants_days CHECK (until_on IS NULL OR until_on >= from_on),
    CONSTRAINT ck_grants_four_eyes CHECK (decided_by IS NULL OR decided_by <> user_id),
    CONSTRAINT "FK_grants_users_user_id" FOREIGN KEY (user_id) REFERENCES identity.users (id) ON DELETE RESTRICT
);

CREATE TABLE audit.lines (
    no bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    verb character varying(120) COLLATE "C" NOT NULL,
    subject_kind character varying(120) COLLATE "C" NOT NULL,
    subject_id character varying(200) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C",
    by_id character varying(80) COLLATE "C" NOT NULL,
    by_name character varying(200) COLLATE "C" NOT NULL,
    roles character varying(200) COLLATE "C" NOT NULL,
    address character varying(64) COLLATE "C",
    session character varying(64) COLLATE "C",
    agent character varying(200) COLLATE "C",
    request_id character varying(64) COLLATE "C",
    outcome character varying(120) COLLATE "C" NOT NULL,
    status integer,
    before text COLLATE "C",
    after text COLLATE "C",
    reason character varying(1000) COLLATE "C",
    CONSTRAINT "PK_lines" PRIMARY KEY (no)
);

CREATE TABLE observations.observations (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C" NOT NULL,
    subject_kind integer NOT NULL,
    subject_id character varying(64) COLLATE "C" NOT NULL,
    element character varying(64) COLLATE "C" NOT NULL,
    period character varying(8) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    value character varying(200) COLLATE "C" NOT NULL,
    source integer NOT NULL,
    reported_on date NOT NULL,
    corrects character varying(64) COLLATE "C",
    note character varying(500) COLLATE "C",
    category_code character varying(64) COLLATE "C" NOT NULL,
    fund_code character varying(32) COLLATE "C",
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by character varying(64) COLLATE "C" NOT NULL,
    recorded_by_name text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_observations" PRIMARY KEY (key),
    CONSTRAINT ck_observations_corrects CHECK ((version = 1) = (corrects IS NULL)),
    CONSTRAINT ck_observations_version CHECK (version >= 1)
);

CREATE TABLE catalogue.packs (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    hash character varying(64) COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    from_day date NOT NULL,
    put_at timestamp with time zone NOT NULL,
    put_by_id character varying(64) COLLATE "C" NOT NULL,
    put_by_name character varying(200) COLLATE "C" NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by_name character varying(200) COLLATE "C",
    taken_back_why character varying(500) COLLATE "C",
    CONSTRAINT "PK_packs" PRIMARY KEY (key)
);

CREATE TABLE identity.passkeys (
    id character varying(36) COLLATE "C" NOT NULL,
    user_id character varying(64) COLLATE "C" NOT NULL,
    credential_id character varying(1400) COLLATE "C" NOT NULL,
    public_key bytea NOT NULL,
    name character varying(64) COLLATE "C" NOT NULL,
    sign_count bigint NOT NULL,
    transports character varying(100) COLLATE "C" NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT "PK_passkeys" PRIMARY KEY (id),
    CONSTRAINT "FK_passkeys_users_user_id" FOREIGN KEY (user_id) REFERENCES identity.users (id) ON DELETE CASCADE
);

CREATE TABLE identity.past_passwords (
    id character varying(36) COLLATE "C" NOT NULL,
    user_id character varying(64) COLLATE "C" NOT NULL,
    hash character varying(200) COLLATE "C" NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_past_passwords" PRIMARY KEY (id),
    CONSTRAINT "FK_past_passwords_users_user_id" FOREIGN KEY (user_id) REFERENCES identity.users (id) ON DELETE CASCADE
);

CREATE TABLE ledger.payment_exceptions (
    payment_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    project_code text COLLATE "C",
    payee_name character varying(120) COLLATE "C" NOT NULL,
    amount_fen bigint NOT NULL,
    valid_until date NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT "PK_payment_exceptions" PRIMARY KEY (payment_id),
    CONSTRAINT ck_ledger_payment_exceptions_amount CHECK (amount_fen > 0)
);

CREATE TABLE approval.phrases (
    id uuid NOT NULL,
    user_id character varying(80) COLLATE "C" NOT NULL,
    text character varying(200) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_phrases" PRIMARY KEY (id)
);

CREATE TABLE identity.recovery_codes (
    code_hash character varying(64) COLLATE "C" NOT NULL,
    user_id character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_recovery_codes" PRIMARY KEY (code_hash),
    CONSTRAINT "FK_recovery_codes_users_user_id" FOREIGN KEY (user_id) REFERENCES identity.users (id) ON DELETE CASCADE
);

CREATE TABLE comparison.register_versions (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C" NOT NULL,
    register character varying(32) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    covers_from date NOT NULL,
    covers_to date NOT NULL,
    source character varying(200) COLLATE "C" NOT NULL,
    key_mark character varying(16) COLLATE "C" NOT NULL,
    state integer NOT NULL,
    entries integer NOT NULL,
    loaded_by character varying(64) COLLATE "C" NOT NULL,
    loaded_by_name text COLLATE "C" NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    decided_by character varying(64) COLLATE "C",
    decided_by_name text COLLATE "C",
    decided_at timestamp with time zone,
    reason character varying(500) COLLATE "C",
    CONSTRAINT "PK_register_versions" PRIMARY KEY (key),
    CONSTRAINT ck_register_versions_period CHECK (covers_from <= covers_to)
);

CREATE TABLE identity.second_factors (
    user_id character varying(64) COLLATE "C" NOT NULL,
    sealed_secret bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint NOT NULL,
    CONSTRAINT "PK_second_factors" PRIMARY KEY (user_id),
    CONSTRAINT "FK_second_factors_users_user_id" FOREIGN KEY (user_id) REFERENCES identity.users (id) ON DELETE CASCADE
);

CREATE TABLE identity.secret_marks (
    no integer NOT NULL,
    fingerprint character varying(16) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_secret_marks" PRIMARY KEY (no)
);

CREATE TABLE identity.spent_tickets (
    ticket_hash character varying(64) COLLATE "C" NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT "PK_spent_tickets" PRIMARY KEY (ticket_hash)
);

CREATE TABLE catalogue.switches (
    no bigint GENERATED BY DEFAULT AS IDENTITY,
    kind integer NOT NULL,
    code character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    is_on boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id character varying(64) COLLATE "C" NOT NULL,
    by_name character varying(200) COLLATE "C" NOT NULL,
    reason character varying(200) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_switches" PRIMARY KEY (no)
);

CREATE TABLE approval.tasks (
    document_no bigint NOT NULL,
    role character varying(32) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    due_on date NOT NULL,
    submitted_by_id character varying(80) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_tasks" PRIMARY KEY (document_no, role)
);

CREATE TABLE audit.unsealed_lines (
    no bigint NOT NULL,
    CONSTRAINT "PK_unsealed_lines" PRIMARY KEY (no)
);

CREATE TABLE personal.view_counts (
    user_id character varying(80) COLLATE "C" NOT NULL,
    day date NOT NULL,
    views integer NOT NULL,
    CONSTRAINT "PK_view_counts" PRIMARY KEY (user_id, day)
);

CREATE TABLE clients.secrets (
    hash character varying(64) COLLATE "C" NOT NULL,
    client_id character varying(36) COLLATE "C" NOT NULL,
    no integer NOT NULL,
    start character varying(12) COLLATE "C" NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(80) COLLATE "C" NOT NULL,
    used_at timestamp with time zone,
    ends_at timestamp with time zone,
    CONSTRAINT "PK_secrets" PRIMARY KEY (hash),
    CONSTRAINT "FK_secrets_clients_client_id" FOREIGN KEY (client_id) REFERENCES clients.clients (id) ON DELETE RESTRICT
);

CREATE TABLE clients.subscriptions (
    id character varying(36) COLLATE "C" NOT NULL,
    client_id character varying(36) COLLATE "C" NOT NULL,
    address character varying(500) COLLATE "C" NOT NULL,
    kinds character varying(400) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    secret bytea NOT NULL,
    old_secret bytea,
    old_secret_ends_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(80) COLLATE "C" NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT "PK_subscriptions" PRIMARY KEY (id),
    CONSTRAINT "FK_subscriptions_clients_client_id" FOREIGN KEY (client_id) REFERENCES clients.clients (id) ON DELETE RESTRICT
);

CREATE TABLE comparison.register_entries (
    version_key bigint NOT NULL,
    digest bigint NOT NULL,
    from_on date NOT NULL,
    state integer NOT NULL,
    to_on date,
    CONSTRAINT "PK_register_entries" PRIMARY KEY (version_key, digest, from_on, state),
    CONSTRAINT "FK_register_entries_register_versions_version_key" FOREIGN KEY (version_key) REFERENCES comparison.register_versions (key) ON DELETE RESTRICT
);

CREATE TABLE clients.deliveries (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    subscription_id character varying(36) COLLATE "C" NOT NULL,
    event_id character varying(36) COLLATE "C" NOT NULL,
    subject character varying(300) COLLATE "C" NOT NULL,
    state integer NOT NULL,
    since timestamp with time zone NOT NULL,
    next_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    failures integer NOT NULL,
    last_at timestamp with time zone,
    last_status integer,
    last_error character varying(500) COLLATE "C",
    last_ms integer,
    CONSTRAINT "PK_deliveries" PRIMARY KEY (id),
    CONSTRAINT "FK_deliveries_events_event_id" FOREIGN KEY (event_id) REFERENCES clients.events (id) ON DELETE CASCADE,
    CONSTRAINT "FK_deliveries_subscriptions_subscription_id" FOREIGN KEY (subscription_id) REFERENCES clients.subscriptions (id) ON DELETE RESTRICT
);

CREATE INDEX ix_sessions_id ON identity.sessions (id);

CREATE INDEX ix_projects_unit_code ON projects.projects (unit_code);

CREATE INDEX "IX_acts_by_id_no" ON approval.acts (by_id, no);

CREATE INDEX "IX_acts_document_no" ON approval.acts (document_no);

CREATE INDEX ix_answers_at ON clients.answers (at);

CREATE INDEX "IX_attachments_document_no" ON approval.attachments (document_no);

CREATE INDEX ix_calls_at ON clients.calls (at);

CREATE INDEX ix_calls_client ON clients.calls (client_id, id);

CREATE UNIQUE INDEX "IX_chains_code_version" ON approval.chains (code, version);

CREATE INDEX "IX_chains_kind" ON approval.chains (kind);

CREATE INDEX ix_clients_division_path ON clients.clients (division_path);

CREATE INDEX "IX_delegations_from_id" ON approval.delegations (from_id);

CREATE INDEX "IX_delegations_to_id_until_on" ON approval.delegations (to_id, until_on);

CREATE INDEX "IX_deliveries_event_id" ON clients.deliveries (event_id);

CREATE INDEX ix_deliveries_order ON clients.deliveries (subscription_id, state, subject, id);

CREATE INDEX ix_deliveries_state_next ON clients.deliveries (state, next_at);

CREATE UNIQUE INDEX "IX_documents_id" ON approval.documents (id);

CREATE INDEX "IX_documents_parent_id" ON approval.documents (parent_id);

CREATE INDEX "IX_documents_state_expires_at" ON approval.documents (state, expires_at);

CREATE INDEX "IX_documents_submitted_by_id_no" ON approval.documents (submitted_by_id, no);

CREATE INDEX "IX_effective_hash" ON catalogue.effective (hash);

CREATE UNIQUE INDEX ux_effective_in_force ON catalogue.effective (category_code, division_code) WHERE until IS NULL;

CREATE INDEX ix_events_at ON clients.events (at);

CREATE UNIQUE INDEX ux_external_subjects_subject ON identity.external_subjects (issuer, subject);

CREATE INDEX ix_grants_state ON identity.grants (state);

CREATE INDEX ix_grants_user_id ON identity.grants (user_id);

CREATE INDEX ix_lines_at ON audit.lines (at);

CREATE INDEX ix_lines_by ON audit.lines (by_id, no);

CREATE INDEX ix_lines_subject ON audit.lines (subject_kind, subject_id, no);

CREATE INDEX ix_lines_verb ON audit.lines (verb, no);

CREATE INDEX ix_observations_division ON observations.observations (division_path, key);

CREATE UNIQUE INDEX ux_observations_id ON observations.observations (id);

CREATE UNIQUE INDEX ux_observations_version ON observations.observations (subject_kind, subject_id, element, period, version);

CREATE UNIQUE INDEX ux_packs_version ON catalogue.packs (division_code, version);

CREATE INDEX ix_passkeys_user_id ON identity.passkeys (user_id);

CREATE UNIQUE INDEX ux_passkeys_credential_id ON identity.passkeys (credential_id);

CREATE INDEX ix_past_passwords_user_id ON identity.past_passwords (user_id, set_at);

CREATE UNIQUE INDEX "IX_phrases_user_id_text" ON approval.phrases (user_id, text);

CREATE INDEX ix_recovery_codes_user_id ON identity.recovery_codes (user_id);

CREATE UNIQUE INDEX ux_register_versions_id ON comparison.register_versions (register, id);

CREATE UNIQUE INDEX ux_secrets_client_no ON clients.secrets (client_id, no);

CREATE INDEX ix_subscriptions_client ON clients.subscriptions (client_id);

CREATE INDEX ix_switches_thing ON catalogue.switches (kind, code, division_code, no);

CREATE INDEX "IX_tasks_division_code_role_due_on_document_no" ON approval.tasks (division_code, role, due_on, document_no);

CREATE INDEX "IX_tasks_due_on" ON approval.tasks (due_on);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126033247_People', '10.0.15');

ALTER TABLE monitoring.warnings DROP CONSTRAINT ck_warnings_open_has_level;

ALTER TABLE monitoring.warnings DROP CONSTRAINT ck_warnings_state;

DROP INDEX approval."IX_chains_code_version";

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'performance') THEN
        CREATE SCHEMA performance;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'persons') THEN
        CREATE SCHEMA persons;
    END IF;
END $EF$;

ALTER TABLE monitoring.warnings ADD due_on date;

ALTER TABLE monitoring.warnings ADD exemption_id character varying(64) COLLATE "C";

ALTER TABLE monitoring.warnings ADD explained_on date;

ALTER TABLE monitoring.warnings ADD handler_id character varying(64) COLLATE "C";

ALTER TABLE monitoring.warnings ADD handler_name text COLLATE "C";

ALTER TABLE monitoring.warnings ADD hit_on date;

ALTER TABLE monitoring.warnings ADD is_proposed_by_supervision boolean;

ALTER TABLE monitoring.warnings ADD ordered_on date;

ALTER TABLE monitoring.warnings ADD proposed integer;

ALTER TABLE monitoring.warnings ADD proposed_by_id character varying(64) COLLATE "C";

ALTER TABLE monitoring.warnings ADD reason integer;

ALTER TABLE monitoring.warnings ADD rectified_on date;

ALTER TABLE monitoring.warnings ADD settled_on date;

ALTER TABLE monitoring.warnings ADD signed_on date;

ALTER TABLE monitoring.warning_events ADD definition_hash character varying(64) COLLATE "C";

ALTER TABLE monitoring.warning_events ADD evidence text COLLATE "C";

ALTER TABLE identity.users ADD reset_by character varying(80) COLLATE "C";

ALTER TABLE ledger.totals ADD paid_retained_fen bigint NOT NULL DEFAULT 0;

ALTER TABLE ledger.totals ADD paid_special_fen bigint NOT NULL DEFAULT 0;

ALTER TABLE projects.projects ADD contracts_fen bigint;

ALTER TABLE projects.projects ADD is_changed_unapproved boolean NOT NULL DEFAULT FALSE;

ALTER TABLE projects.projects ADD settled_fen bigint;

ALTER TABLE ledger.payments ADD contract_key bigint;

ALTER TABLE approval.chains ADD division_code character varying(12) COLLATE "C" NOT NULL DEFAULT '000000';

ALTER TABLE approval.chains ADD division_path character varying(80) COLLATE "C" NOT NULL DEFAULT '/000000/';

ALTER TABLE approval.chains ADD document_id character varying(64) COLLATE "C";

CREATE TABLE projects.contract_versions (
    code character varying(64) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    content_hash bytea NOT NULL,
    name character varying(200) COLLATE "C" NOT NULL,
    kind character varying(8) COLLATE "C" NOT NULL,
    procure_mode character varying(20) COLLATE "C",
    notice_no character varying(64) COLLATE "C",
    amount_fen bigint NOT NULL,
    original_fen bigint NOT NULL,
    signed_on date NOT NULL,
    prepay_bp integer,
    retention_bp integer,
    accepted_on date,
    supplier character varying(120) COLLATE "C" NOT NULL,
    parties text COLLATE "C" NOT NULL,
    fields jsonb,
    reason character varying(300) COLLATE "C",
    at timestamp with time zone NOT NULL,
    by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_contract_versions" PRIMARY KEY (code, version),
    CONSTRAINT ck_contract_versions_amount CHECK (amount_fen >= 0 AND original_fen >= 0),
    CONSTRAINT ck_contract_versions_version CHECK (version >= 1)
);

CREATE TABLE projects.contracts (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    code character varying(64) COLLATE "C" NOT NULL,
    project_key bigint NOT NULL,
    CONSTRAINT "PK_contracts" PRIMARY KEY (key)
);

CREATE TABLE performance.evaluations (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C",
    project_code character varying(64) COLLATE "C",
    fund_code character varying(16) COLLATE "C",
    category_code character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    unit_code character varying(64) COLLATE "C",
    year integer NOT NULL,
    score integer NOT NULL,
    conclusion character varying(1000) COLLATE "C",
    submitted_on date NOT NULL,
    evidence text COLLATE "C",
    content_hash bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_evaluations" PRIMARY KEY (key),
    CONSTRAINT ck_evaluations_score CHECK (score BETWEEN 0 AND 10000)
);

CREATE TABLE monitoring.exemptions (
    id character varying(64) COLLATE "C" NOT NULL,
    definition_code character varying(64) COLLATE "C" NOT NULL,
    rule_code character varying(16) COLLATE "C" NOT NULL,
    rule_name text COLLATE "C" NOT NULL,
    rule_english text COLLATE "C" NOT NULL,
    target_kind integer NOT NULL,
    target character varying(200) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    basis character varying(200) COLLATE "C" NOT NULL,
    why character varying(2000) COLLATE "C" NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    state integer NOT NULL,
    asked_by_id character varying(64) COLLATE "C" NOT NULL,
    asked_by_name text COLLATE "C" NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_by_id character varying(64) COLLATE "C",
    decided_by_name text COLLATE "C",
    decided_at timestamp with time zone,
    said character varying(2000) COLLATE "C",
    ended_by_name text COLLATE "C",
    ended_at timestamp with time zone,
    ended_why character varying(2000) COLLATE "C",
    CONSTRAINT "PK_exemptions" PRIMARY KEY (id),
    CONSTRAINT ck_exemptions_days CHECK (until_on >= from_on)
);

CREATE TABLE persons.lines (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C" NOT NULL,
    batch_id character varying(64) COLLATE "C",
    indicator_id character varying(64) COLLATE "C" NOT NULL,
    project_code character varying(64) COLLATE "C",
    payment_id character varying(64) COLLATE "C",
    fund_code character varying(32) COLLATE "C" NOT NULL,
    category_code character varying(64) COLLATE "C" NOT NULL,
    year integer NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    name character varying(60) COLLATE "C" NOT NULL,
    id_number bytea NOT NULL,
    id_shown character varying(18) COLLATE "C" NOT NULL,
    person_key bigint NOT NULL,
    born_in integer NOT NULL,
    account bytea,
    account_last4 character varying(4) COLLATE "C",
    account_key bigint,
    account_name character varying(60) COLLATE "C",
    household_key bigint,
    item character varying(60) COLLATE "C",
    tier character varying(40) COLLATE "C",
    pay_month character varying(7) COLLATE "C",
    amount_fen bigint NOT NULL,
    paid_on date,
    place_code character varying(12) COLLATE "C",
    account_run integer NOT NULL,
    fields text COLLATE "C",
    personal_fields bytea,
    field_keys text COLLATE "C",
    replaces bigint,
    is_reversal boolean NOT NULL,
    content bigint NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by character varying(64) COLLATE "C" NOT NULL,
    entered_by_name text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_lines1" PRIMARY KEY (key),
    CONSTRAINT ck_person_lines_amount CHECK ((is_reversal AND amount_fen < 0 AND replaces IS NOT NULL) OR (NOT is_reversal AND amount_fen > 0)),
    CONSTRAINT ck_person_lines_born CHECK (born_in >= 180000 AND born_in <= 999912)
);

CREATE TABLE performance.measures (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C",
    version integer NOT NULL,
    project_code character varying(64) COLLATE "C",
    fund_code character varying(16) COLLATE "C",
    category_code character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    unit_code character varying(64) COLLATE "C",
    year integer NOT NULL,
    "group" character varying(16) COLLATE "C" NOT NULL,
    subgroup character varying(40) COLLATE "C",
    name character varying(200) COLLATE "C" NOT NULL,
    is_qualitative boolean NOT NULL,
    direction integer NOT NULL,
    planned bigint,
    unit character varying(20) COLLATE "C",
    due_on date NOT NULL,
    fields jsonb,
    reason character varying(300) COLLATE "C",
    content_hash bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_measures" PRIMARY KEY (key)
);

CREATE TABLE persons.payment_sums (
    payment_id character varying(64) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    amount_fen bigint NOT NULL,
    lines integer NOT NULL,
    CONSTRAINT "PK_payment_sums" PRIMARY KEY (payment_id),
    CONSTRAINT ck_person_sums CHECK (amount_fen >= 0 AND lines >= 0)
);

CREATE TABLE persons.places (
    category_code character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    year integer NOT NULL,
    CONSTRAINT "PK_places" PRIMARY KEY (category_code, division_code, year)
);

CREATE TABLE performance.reports (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C",
    measure_id character varying(64) COLLATE "C" NOT NULL,
    value bigint,
    grade character varying(8) COLLATE "C",
    sample integer,
    reported_on date NOT NULL,
    note character varying(500) COLLATE "C",
    evidence text COLLATE "C",
    content_hash bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_reports" PRIMARY KEY (key)
);

ALTER TABLE monitoring.warnings ADD CONSTRAINT ck_warnings_open_has_level CHECK (state IN (0, 1, 5) OR level IS NOT NULL);

ALTER TABLE monitoring.warnings ADD CONSTRAINT ck_warnings_state CHECK (state BETWEEN 0 AND 10);

CREATE INDEX "IX_payments_contract_key" ON ledger.payments (contract_key) WHERE contract_key IS NOT NULL;

CREATE UNIQUE INDEX "IX_chains_division_code_code_version" ON approval.chains (division_code, code, version);

CREATE INDEX ix_contracts_project_key ON projects.contracts (project_key);

CREATE UNIQUE INDEX ux_contracts_code ON projects.contracts (code);

CREATE INDEX ix_evaluations_project_code ON performance.evaluations (project_code);

CREATE INDEX ix_evaluations_year ON performance.evaluations (year, division_path);

CREATE UNIQUE INDEX ux_evaluations_id ON performance.evaluations (id);

CREATE INDEX ix_exemptions_in_force ON monitoring.exemptions (state, until_on);

CREATE INDEX ix_person_lines_account ON persons.lines (account_key);

CREATE INDEX ix_person_lines_batch ON persons.lines (batch_id);

CREATE INDEX ix_person_lines_household ON persons.lines (household_key);

CREATE INDEX ix_person_lines_payment ON persons.lines (payment_id);

CREATE INDEX ix_person_lines_person ON persons.lines (person_key);

CREATE INDEX ix_person_lines_year ON persons.lines (year, key);

CREATE UNIQUE INDEX ux_person_lines_id ON persons.lines (id);

CREATE UNIQUE INDEX ux_person_lines_replaces ON persons.lines (replaces);

CREATE INDEX ix_measures_project_code ON performance.measures (project_code);

CREATE INDEX ix_measures_year ON performance.measures (year, division_path);

CREATE UNIQUE INDEX ux_measures_id ON performance.measures (id, version);

CREATE INDEX ix_reports_measure_id ON performance.reports (measure_id);

CREATE UNIQUE INDEX ux_reports_id ON performance.reports (id);

UPDATE ledger.totals AS t SET paid_special_fen = p.fen
FROM (SELECT i.year, i.division_path, i.fund_code, i.department, sum(p.amount_fen) AS fen FROM ledger.payments p
    JOIN ledger.indicators i ON i.key = p.indicator_key WHERE p.payee_kind = '专户' GROUP BY 1, 2, 3, 4) AS p
WHERE p.year = t.year AND p.division_path = t.division_path AND p.fund_code = t.fund_code AND p.department = t.department;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126070317_Subjects', '10.0.15');

ALTER TABLE ledger.releases ADD matching_demanded boolean;

ALTER TABLE ledger.indicators ADD matching_demanded boolean;

CREATE TABLE ledger.budget_entries (
    id character varying(64) COLLATE "C" NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    fund_code text COLLATE "C" NOT NULL,
    approved_on date,
    expected_fen bigint,
    doc_no character varying(60) COLLATE "C" NOT NULL,
    corrects text COLLATE "C",
    reason character varying(300) COLLATE "C",
    entered_at timestamp with time zone NOT NULL,
    entered_by text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_budget_entries" PRIMARY KEY (id),
    CONSTRAINT ck_ledger_budget_entries_kind CHECK ((fund_code = '') = (approved_on IS NOT NULL) AND (fund_code = '') = (expected_fen IS NULL))
);

CREATE UNIQUE INDEX "IX_budget_entries_corrects" ON ledger.budget_entries (corrects);

CREATE UNIQUE INDEX "IX_budget_entries_year_division_path_fund_code" ON ledger.budget_entries (year, division_path, fund_code) WHERE corrects IS NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126125330_Budgets', '10.0.15');

CREATE TABLE imports.stretches (
    job_id character varying(36) COLLATE "C" NOT NULL,
    first_row integer NOT NULL,
    last_row integer NOT NULL,
    outcome integer NOT NULL,
    CONSTRAINT "PK_stretches" PRIMARY KEY (job_id, first_row),
    CONSTRAINT fk_stretches_jobs FOREIGN KEY (job_id) REFERENCES imports.jobs (id) ON DELETE CASCADE
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126162550_Stretches', '10.0.15');

ALTER TABLE monitoring.exemptions ADD may_be_person boolean;

ALTER TABLE ledger.blocks ADD signed_with text COLLATE "C" NOT NULL DEFAULT 'ECDSA-P256';

CREATE TABLE ledger.correspondences (
    id character varying(64) COLLATE "C" NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    upper_fund text COLLATE "C" NOT NULL,
    lower_fund text COLLATE "C" NOT NULL,
    effective_on date NOT NULL,
    doc_no character varying(60) COLLATE "C" NOT NULL,
    ends text COLLATE "C",
    reason character varying(300) COLLATE "C",
    entered_at timestamp with time zone NOT NULL,
    entered_by text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_correspondences" PRIMARY KEY (id),
    CONSTRAINT ck_ledger_correspondences_funds CHECK (upper_fund <> lower_fund),
    CONSTRAINT ck_ledger_correspondences_kind CHECK ((ends IS NULL) OR (reason IS NOT NULL))
);

CREATE TABLE monitoring.evidence_files (
    id uuid NOT NULL,
    payment_id character varying(64) COLLATE "C",
    indicator_id character varying(64) COLLATE "C",
    rule_code character varying(16) COLLATE "C" NOT NULL,
    warning_id bigint,
    proves character varying(500) COLLATE "C" NOT NULL,
    name character varying(255) COLLATE "C" NOT NULL,
    media_type character varying(100) COLLATE "C" NOT NULL,
    bytes bigint NOT NULL,
    sha256 character varying(64) COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id character varying(80) COLLATE "C" NOT NULL,
    by_name character varying(100) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_evidence_files" PRIMARY KEY (id)
);

CREATE INDEX "IX_indicators_track_code_year" ON ledger.indicators (track_code, year) WHERE track_code IS NOT NULL;

CREATE UNIQUE INDEX "IX_correspondences_division_path_upper_fund_lower_fund_effecti~" ON ledger.correspondences (division_path, upper_fund, lower_fund, effective_on) WHERE ends IS NULL;

CREATE UNIQUE INDEX "IX_correspondences_ends" ON ledger.correspondences (ends);

CREATE INDEX ix_evidence_files_payment ON monitoring.evidence_files (payment_id);

CREATE INDEX ix_evidence_files_warning ON monitoring.evidence_files (warning_id);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126224438_TracksAndEvidence', '10.0.15');

ALTER TABLE ledger.payment_exceptions ADD no bigint NOT NULL DEFAULT 0;

ALTER TABLE identity.external_subjects ADD tied_at timestamp with time zone;

ALTER TABLE identity.external_subjects ADD tied_by character varying(64) COLLATE "C";

ALTER TABLE ledger.correspondences ADD no bigint NOT NULL DEFAULT 0;

ALTER TABLE clients.clients ADD contact_id character varying(80) COLLATE "C";

ALTER TABLE ledger.budget_entries ADD no bigint NOT NULL DEFAULT 0;

CREATE TABLE catalogue.takeovers (
    no bigint GENERATED BY DEFAULT AS IDENTITY,
    code character varying(12) COLLATE "C" NOT NULL,
    successor character varying(12) COLLATE "C",
    effective_on date NOT NULL,
    doc_no character varying(200) COLLATE "C" NOT NULL,
    reason character varying(200) COLLATE "C" NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by_id character varying(64) COLLATE "C" NOT NULL,
    entered_by_name character varying(200) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_takeovers" PRIMARY KEY (no),
    CONSTRAINT ck_takeovers_successor CHECK (successor IS NULL OR successor <> code)
);

CREATE TABLE persons.unsealed_lines (
    no bigint NOT NULL,
    CONSTRAINT "PK_unsealed_lines1" PRIMARY KEY (no)
);

UPDATE ledger.correspondences SET no = -1048576 + n.nth FROM (SELECT id AS id, row_number() OVER (ORDER BY entered_at, id) AS nth FROM ledger.correspondences) AS n WHERE n.id = correspondences.id

INSERT INTO ledger.batches (no, kind, posted_at, by_id, by_name, lines) SELECT -1, 'correspondences', max(entered_at), 'system', '系统升级', count(*) FROM ledger.correspondences HAVING count(*) > 0

INSERT INTO ledger.unsealed_batches (batch_no) SELECT no FROM ledger.batches WHERE no = -1

UPDATE ledger.budget_entries SET no = -2097152 + n.nth FROM (SELECT id AS id, row_number() OVER (ORDER BY entered_at, id) AS nth FROM ledger.budget_entries) AS n WHERE n.id = budget_entries.id

INSERT INTO ledger.batches (no, kind, posted_at, by_id, by_name, lines) SELECT -2, 'budget_entries', max(entered_at), 'system', '系统升级', count(*) FROM ledger.budget_entries HAVING count(*) > 0

INSERT INTO ledger.unsealed_batches (batch_no) SELECT no FROM ledger.batches WHERE no = -2

UPDATE ledger.payment_exceptions SET no = -3145728 + n.nth FROM (SELECT payment_id AS id, row_number() OVER (ORDER BY granted_at, payment_id) AS nth FROM ledger.payment_exceptions) AS n WHERE n.id = payment_exceptions.payment_id

INSERT INTO ledger.batches (no, kind, posted_at, by_id, by_name, lines) SELECT -3, 'payment_exceptions', max(granted_at), 'system', '系统升级', count(*) FROM ledger.payment_exceptions HAVING count(*) > 0

INSERT INTO ledger.unsealed_batches (batch_no) SELECT no FROM ledger.batches WHERE no = -3

INSERT INTO persons.unsealed_lines (no) SELECT key FROM persons.lines

CREATE UNIQUE INDEX "IX_payment_exceptions_no" ON ledger.payment_exceptions (no);

CREATE INDEX ix_indicators_registered_track ON ledger.indicators (year, division_path) WHERE track_code IS NOT NULL AND parent_key IS NULL;

CREATE UNIQUE INDEX "IX_correspondences_no" ON ledger.correspondences (no);

CREATE UNIQUE INDEX "IX_budget_entries_no" ON ledger.budget_entries (no);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127013142_SealedAndAgreed', '10.0.15');

ALTER TABLE identity.users ADD reset_at timestamp with time zone;

CREATE TABLE monitoring.warning_pasts (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    warning_id bigint NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    subject_kind integer NOT NULL,
    subject_id character varying(64) COLLATE "C" NOT NULL,
    subject_name text COLLATE "C" NOT NULL,
    period integer NOT NULL,
    definition_code character varying(64) COLLATE "C" NOT NULL,
    rule_code character varying(16) COLLATE "C" NOT NULL,
    definition_hash character varying(64) COLLATE "C" NOT NULL,
    rule_name text COLLATE "C" NOT NULL,
    rule_english text COLLATE "C" NOT NULL,
    risk integer NOT NULL,
    enforcement integer NOT NULL,
    state integer NOT NULL,
    level integer,
    is_unjudged boolean NOT NULL,
    is_attempt boolean NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    fund_code character varying(32) COLLATE "C",
    category_code character varying(64) COLLATE "C" NOT NULL,
    amount_fen bigint NOT NULL,
    as_of date NOT NULL,
    since_on date,
    opened_on date,
    cleared_on date,
    hit_on date,
    exemption_id character varying(64) COLLATE "C",
    due_on date,
    signed_on date,
    handler_id character varying(64) COLLATE "C",
    handler_name text COLLATE "C",
    explained_on date,
    ordered_on date,
    rectified_on date,
    proposed integer,
    proposed_by_id character varying(64) COLLATE "C",
    is_proposed_by_supervision boolean,
    reason integer,
    settled_on date,
    CONSTRAINT "PK_warning_pasts" PRIMARY KEY (id),
    CONSTRAINT "FK_warning_pasts_warnings_warning_id" FOREIGN KEY (warning_id) REFERENCES monitoring.warnings (id) ON DELETE RESTRICT
);

CREATE INDEX ix_warning_pasts_until ON monitoring.warning_pasts (until_at, from_at);

CREATE INDEX ix_warning_pasts_warning ON monitoring.warning_pasts (warning_id);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127045519_PastsAndResets', '10.0.15');

ALTER TABLE performance.measures ADD weight integer;

CREATE TABLE ledger.clearing_notes (
    id character varying(64) COLLATE "C" NOT NULL,
    no bigint NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    division_path text COLLATE "C" NOT NULL,
    voucher_no character varying(64) COLLATE "C" NOT NULL,
    cleared_on date NOT NULL,
    cleared_fen bigint NOT NULL,
    refused_fen bigint NOT NULL,
    corrects text COLLATE "C",
    reason character varying(300) COLLATE "C",
    entered_at timestamp with time zone NOT NULL,
    entered_by text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_clearing_notes" PRIMARY KEY (id),
    CONSTRAINT ck_ledger_clearing_notes_amounts CHECK (cleared_fen >= 0 AND refused_fen >= 0 AND (corrects IS NOT NULL OR cleared_fen + refused_fen > 0))
);

CREATE TABLE performance.declarations (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C",
    project_code character varying(64) COLLATE "C",
    fund_code character varying(16) COLLATE "C",
    category_code character varying(64) COLLATE "C" NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    unit_code character varying(64) COLLATE "C",
    year integer NOT NULL,
    is_complete boolean NOT NULL,
    execution_weight integer NOT NULL,
    reason character varying(300) COLLATE "C",
    content_hash bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_declarations" PRIMARY KEY (key),
    CONSTRAINT ck_declarations_reason CHECK (is_complete OR reason IS NOT NULL),
    CONSTRAINT ck_declarations_weight CHECK (execution_weight BETWEEN 0 AND 9999)
);

CREATE TABLE persons.roll_heads (
    key bigint GENERATED BY DEFAULT AS IDENTITY,
    id character varying(64) COLLATE "C",
    batch_id character varying(64) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    division_code character varying(12) COLLATE "C" NOT NULL,
    division_path character varying(80) COLLATE "C" NOT NULL,
    heads integer NOT NULL,
    corrects character varying(64) COLLATE "C",
    reason character varying(300) COLLATE "C",
    entered_at timestamp with time zone NOT NULL,
    entered_by character varying(64) COLLATE "C" NOT NULL,
    CONSTRAINT "PK_roll_heads" PRIMARY KEY (key),
    CONSTRAINT ck_person_heads CHECK (heads > 0),
    CONSTRAINT ck_person_heads_version CHECK (version >= 1 AND (version = 1) = (corrects IS NULL))
);

CREATE UNIQUE INDEX "IX_clearing_notes_corrects" ON ledger.clearing_notes (corrects);

CREATE INDEX "IX_clearing_notes_division_path_voucher_no" ON ledger.clearing_notes (division_path, voucher_no);

CREATE UNIQUE INDEX "IX_clearing_notes_no" ON ledger.clearing_notes (no);

CREATE INDEX ix_declarations_project_code ON performance.declarations (project_code);

CREATE INDEX ix_declarations_year ON performance.declarations (year, division_path);

CREATE UNIQUE INDEX ux_declarations_id ON performance.declarations (id);

CREATE UNIQUE INDEX ux_person_heads_id ON persons.roll_heads (id);

CREATE UNIQUE INDEX ux_person_heads_version ON persons.roll_heads (batch_id, version);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127182342_Sums', '10.0.15');

