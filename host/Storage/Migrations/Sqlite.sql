CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "catalogue_definitions" (
    "hash" TEXT NOT NULL CONSTRAINT "PK_catalogue_definitions" PRIMARY KEY,
    "category_code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contract_version" INTEGER NOT NULL,
    "first_seen_at" INTEGER NOT NULL
);

CREATE TABLE "catalogue_divisions" (
    "code" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "finance_parent" TEXT NULL,
    "geographic_parent" TEXT NULL,
    "path" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    CONSTRAINT "PK_catalogue_divisions" PRIMARY KEY ("code", "valid_from"),
    CONSTRAINT "ck_divisions_level" CHECK (level BETWEEN 1 AND 6),
    CONSTRAINT "ck_divisions_parents" CHECK ((level = 1) = (finance_parent IS NULL) AND (level = 1) = (geographic_parent IS NULL)),
    CONSTRAINT "ck_divisions_validity" CHECK (valid_to IS NULL OR valid_from < valid_to)
);

CREATE TABLE "catalogue_funds" (
    "code" TEXT NOT NULL CONSTRAINT "PK_catalogue_funds" PRIMARY KEY,
    "level" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "english" TEXT NOT NULL,
    "category_code" TEXT NOT NULL,
    "responsible_department" TEXT NOT NULL,
    "scope_clause" TEXT NULL,
    "is_partial" INTEGER NOT NULL,
    "owner_division" TEXT NULL,
    "owner_path" TEXT NULL,
    "note" TEXT NULL,
    "note_en" TEXT NULL,
    "entered_at" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    CONSTRAINT "ck_funds_level" CHECK (level BETWEEN 1 AND 5),
    CONSTRAINT "ck_funds_owner" CHECK ((owner_division IS NULL) = (owner_path IS NULL))
);

CREATE TABLE "catalogue_lists" (
    "name" TEXT NOT NULL CONSTRAINT "PK_catalogue_lists" PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "seed_hash" TEXT NULL
);

CREATE TABLE "catalogue_organisations" (
    "code" TEXT NOT NULL CONSTRAINT "PK_catalogue_organisations" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "entered_at" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL
);

CREATE TABLE "catalogue_plugins" (
    "folder" TEXT NOT NULL CONSTRAINT "PK_catalogue_plugins" PRIMARY KEY,
    "content_hash" TEXT NOT NULL,
    "code" TEXT NULL,
    "version" TEXT NULL,
    "standing" INTEGER NOT NULL,
    "definition_hash" TEXT NULL,
    "reason" TEXT NULL,
    "message" TEXT NULL,
    "message_en" TEXT NULL,
    "hint" TEXT NULL,
    "hint_en" TEXT NULL,
    "asked_at" INTEGER NOT NULL,
    "asked_with" TEXT NOT NULL
);

CREATE TABLE "identity_api_keys" (
    "id" TEXT NOT NULL CONSTRAINT "PK_identity_api_keys" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "used_at" INTEGER NULL,
    "revoked_at" INTEGER NULL
);

CREATE TABLE "identity_attempts" (
    "key" TEXT NOT NULL CONSTRAINT "PK_identity_attempts" PRIMARY KEY,
    "attempts" INTEGER NOT NULL,
    "since" INTEGER NOT NULL,
    CONSTRAINT "ck_attempts_attempts" CHECK (attempts > 0)
);

CREATE TABLE "identity_users" (
    "id" TEXT NOT NULL CONSTRAINT "PK_identity_users" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "active" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "signed_in_at" INTEGER NULL,
    CONSTRAINT "ck_users_id" CHECK (id = lower(id))
);

CREATE TABLE "imports_jobs" (
    "id" TEXT NOT NULL CONSTRAINT "PK_imports_jobs" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "dry_run" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_bytes" INTEGER NOT NULL,
    "file_hash" TEXT NOT NULL,
    "store_id" TEXT NOT NULL,
    "stored_as" TEXT NOT NULL,
    "facts" TEXT NULL,
    "mapping_name" TEXT NULL,
    "mapping_version" INTEGER NULL,
    "mapping" TEXT NULL,
    "caller_id" TEXT NOT NULL,
    "caller_name" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "permissions" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "restarts" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "rows_done" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "duplicates" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "tally" TEXT NOT NULL,
    "checks" TEXT NULL,
    "fault" TEXT NULL,
    "headers" TEXT NULL,
    "created_at" INTEGER NOT NULL,
    "started_at" INTEGER NULL,
    "finished_at" INTEGER NULL,
    CONSTRAINT "ck_jobs_counts" CHECK (accepted >= 0 AND duplicates >= 0 AND refused >= 0 AND skipped >= 0 AND rows_done >= 0)
);

CREATE TABLE "imports_mappings" (
    "division_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "division_path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "is_deleted" INTEGER NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" INTEGER NOT NULL,
    CONSTRAINT "PK_imports_mappings" PRIMARY KEY ("division_code", "name", "version"),
    CONSTRAINT "ck_mappings_version" CHECK (version >= 1)
);

CREATE TABLE "ledger_assignments" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_ledger_assignments" PRIMARY KEY,
    "id" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "indicator_key" INTEGER NOT NULL,
    "project_key" INTEGER NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "assigned_on" TEXT NOT NULL,
    CONSTRAINT "ck_ledger_assignments_amount" CHECK (amount_fen > 0)
);

CREATE TABLE "ledger_batches" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_ledger_batches" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "posted_at" INTEGER NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "lines" INTEGER NOT NULL
);

CREATE TABLE "ledger_indicators" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_ledger_indicators" PRIMARY KEY,
    "id" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "parent_key" INTEGER NULL,
    "fund_code" TEXT NOT NULL,
    "category_code" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "origin_year" INTEGER NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "agency_code" TEXT NULL,
    "is_executable" INTEGER NOT NULL,
    "doc_no" TEXT NOT NULL,
    "doc_title" TEXT NULL,
    "doc_date" TEXT NOT NULL,
    "sup_doc_no" TEXT NULL,
    "registered_on" TEXT NOT NULL,
    "function_subject" TEXT NULL,
    "fund_nature" TEXT NULL,
    "fund_origin" TEXT NULL,
    "track_code" TEXT NULL,
    "project_code" TEXT NULL,
    "poverty_fen" INTEGER NOT NULL,
    "fields" TEXT NULL,
    "received_on" TEXT NULL,
    "amount_fen" INTEGER NOT NULL,
    "carried_in_fen" INTEGER NOT NULL,
    "recalled_fen" INTEGER NOT NULL,
    "released_fen" INTEGER NOT NULL,
    "assigned_fen" INTEGER NOT NULL,
    "reserved_fen" INTEGER NOT NULL,
    "paid_fen" INTEGER NOT NULL,
    "returned_fen" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "ck_ledger_indicators_buckets" CHECK (amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0),
    CONSTRAINT "ck_ledger_indicators_distributed" CHECK (released_fen + assigned_fen <= amount_fen + carried_in_fen - recalled_fen),
    CONSTRAINT "ck_ledger_indicators_poverty" CHECK (poverty_fen >= 0 AND poverty_fen <= amount_fen),
    CONSTRAINT "ck_ledger_indicators_spent" CHECK (paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - released_fen)
);

CREATE TABLE "ledger_journal" (
    "indicator_key" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "batch_no" INTEGER NOT NULL,
    "movement" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "undistributed_before_fen" INTEGER NOT NULL,
    "undistributed_after_fen" INTEGER NOT NULL,
    "unspent_before_fen" INTEGER NOT NULL,
    "unspent_after_fen" INTEGER NOT NULL,
    "moved_on" TEXT NOT NULL,
    "document" TEXT NULL,
    CONSTRAINT "PK_ledger_journal" PRIMARY KEY ("indicator_key", "version"),
    CONSTRAINT "ck_ledger_journal_amount" CHECK (amount_fen >= 0 AND lines > 0)
);

CREATE TABLE "ledger_payments" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_ledger_payments" PRIMARY KEY,
    "id" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "indicator_key" INTEGER NOT NULL,
    "project_key" INTEGER NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "paid_before_fen" INTEGER NOT NULL,
    "paid_before_on_project_fen" INTEGER NOT NULL,
    "paid_on" TEXT NOT NULL,
    "voucher_date" TEXT NULL,
    "voucher_no" TEXT NULL,
    "payee_name" TEXT NOT NULL,
    "payee_key" INTEGER NOT NULL,
    "payee_account" BLOB NULL,
    "payee_last4" TEXT NULL,
    "payee_bank" TEXT NULL,
    "payee_kind" TEXT NULL,
    "purpose" TEXT NULL,
    "function_subject" TEXT NULL,
    "gov_economic" TEXT NULL,
    "dep_economic" TEXT NULL,
    "invoice_no" TEXT NULL,
    "settle_mode" TEXT NULL,
    "pay_type" TEXT NULL,
    "person_batch_id" TEXT NULL,
    "returns_no" INTEGER NULL,
    "fields" TEXT NULL,
    CONSTRAINT "ck_ledger_payments_amount" CHECK (amount_fen <> 0)
);

CREATE TABLE "ledger_project_shares" (
    "indicator_key" INTEGER NOT NULL,
    "project_key" INTEGER NOT NULL,
    "first_assigned_on" TEXT NOT NULL,
    "assigned_fen" INTEGER NOT NULL,
    "paid_fen" INTEGER NOT NULL,
    CONSTRAINT "PK_ledger_project_shares" PRIMARY KEY ("indicator_key", "project_key"),
    CONSTRAINT "ck_ledger_project_shares_paid" CHECK (paid_fen >= 0 AND paid_fen <= assigned_fen)
);

CREATE TABLE "ledger_receipts" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_ledger_receipts" PRIMARY KEY,
    "id" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "indicator_key" INTEGER NOT NULL,
    "received_on" TEXT NOT NULL
);

CREATE TABLE "ledger_releases" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_ledger_releases" PRIMARY KEY,
    "id" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "from_key" INTEGER NOT NULL,
    "child_key" INTEGER NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "poverty_fen" INTEGER NOT NULL,
    "doc_no" TEXT NOT NULL,
    "distribution_mode" TEXT NULL,
    "released_on" TEXT NOT NULL,
    CONSTRAINT "ck_ledger_releases_amount" CHECK (amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen)
);

CREATE TABLE "ledger_seal_marks" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_ledger_seal_marks" PRIMARY KEY,
    "fingerprint" TEXT NOT NULL
);

CREATE TABLE "ledger_totals" (
    "year" INTEGER NOT NULL,
    "division_path" TEXT NOT NULL,
    "fund_code" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "registered_fen" INTEGER NOT NULL,
    "received_fen" INTEGER NOT NULL,
    "released_own_fen" INTEGER NOT NULL,
    "released_passed_fen" INTEGER NOT NULL,
    "in_transit_fen" INTEGER NOT NULL,
    "assigned_fen" INTEGER NOT NULL,
    "paid_fen" INTEGER NOT NULL,
    "payments" INTEGER NOT NULL,
    "open_indicators" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    CONSTRAINT "PK_ledger_totals" PRIMARY KEY ("year", "division_path", "fund_code", "department", "month")
);

CREATE TABLE "monitoring_sweeps" (
    "id" TEXT NOT NULL CONSTRAINT "PK_monitoring_sweeps" PRIMARY KEY,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "as_of" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "started_at" INTEGER NULL,
    "finished_at" INTEGER NULL,
    "indicators" INTEGER NOT NULL,
    "projects" INTEGER NOT NULL,
    "payments" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "error" TEXT NULL
);

CREATE TABLE "monitoring_warnings" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_monitoring_warnings" PRIMARY KEY AUTOINCREMENT,
    "subject_kind" INTEGER NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_name" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "definition_code" TEXT NOT NULL,
    "rule_code" TEXT NOT NULL,
    "definition_hash" TEXT NOT NULL,
    "rule_name" TEXT NOT NULL,
    "rule_english" TEXT NOT NULL,
    "risk" INTEGER NOT NULL,
    "enforcement" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "level" INTEGER NULL,
    "is_unjudged" INTEGER NOT NULL,
    "is_attempt" INTEGER NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "fund_code" TEXT NULL,
    "category_code" TEXT NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "as_of" TEXT NOT NULL,
    "since_on" TEXT NULL,
    "opened_on" TEXT NULL,
    "cleared_on" TEXT NULL,
    "evidence" TEXT NOT NULL,
    "changed_at" INTEGER NOT NULL,
    CONSTRAINT "ck_warnings_level" CHECK (level IS NULL OR level BETWEEN 1 AND 3),
    CONSTRAINT "ck_warnings_open_has_level" CHECK (state NOT IN (2, 3, 4) OR level IS NOT NULL),
    CONSTRAINT "ck_warnings_state" CHECK (state BETWEEN 0 AND 5)
);

CREATE TABLE "projects_projects" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_projects_projects" PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content_hash" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "category_code" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "unit_code" TEXT NULL,
    "implement_unit" TEXT NULL,
    "library_state" TEXT NOT NULL,
    "library_year" INTEGER NOT NULL,
    "budget_fen" INTEGER NOT NULL,
    "contract_fen" INTEGER NULL,
    "progress_bp" INTEGER NULL,
    "plan_start" TEXT NULL,
    "plan_end" TEXT NULL,
    "real_start" TEXT NULL,
    "real_end" TEXT NULL,
    "accepted_on" TEXT NULL,
    "households" INTEGER NULL,
    "persons" INTEGER NULL,
    "poor_households" INTEGER NULL,
    "poor_persons" INTEGER NULL,
    "fields" TEXT NULL,
    "changed_at" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    CONSTRAINT "ck_projects_budget" CHECK (budget_fen >= 0),
    CONSTRAINT "ck_projects_contract" CHECK (contract_fen IS NULL OR contract_fen >= 0),
    CONSTRAINT "ck_projects_plan" CHECK (plan_start IS NULL OR plan_end IS NULL OR plan_start <= plan_end),
    CONSTRAINT "ck_projects_progress" CHECK (progress_bp IS NULL OR progress_bp BETWEEN 0 AND 10000),
    CONSTRAINT "ck_projects_version" CHECK (version >= 1)
);

CREATE TABLE "projects_versions" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT "PK_projects_versions" PRIMARY KEY ("code", "version")
);

CREATE TABLE "catalogue_terms" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_catalogue_terms" PRIMARY KEY AUTOINCREMENT,
    "category_code" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "origin" TEXT NULL,
    "source" TEXT NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER NULL,
    CONSTRAINT "FK_catalogue_terms_catalogue_definitions_hash" FOREIGN KEY ("hash") REFERENCES "catalogue_definitions" ("hash") ON DELETE RESTRICT
);

CREATE TABLE "identity_sessions" (
    "token_hash" TEXT NOT NULL CONSTRAINT "PK_identity_sessions" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "seen_at" INTEGER NOT NULL,
    CONSTRAINT "FK_identity_sessions_identity_users_user_id" FOREIGN KEY ("user_id") REFERENCES "identity_users" ("id") ON DELETE CASCADE
);

CREATE TABLE "imports_refused_rows" (
    "job_id" TEXT NOT NULL,
    "row_number" INTEGER NOT NULL,
    "entry_id" TEXT NULL,
    "faults" TEXT NOT NULL,
    "cells" TEXT NOT NULL,
    CONSTRAINT "PK_imports_refused_rows" PRIMARY KEY ("job_id", "row_number"),
    CONSTRAINT "fk_refused_rows_jobs" FOREIGN KEY ("job_id") REFERENCES "imports_jobs" ("id") ON DELETE CASCADE
);

CREATE TABLE "monitoring_warning_events" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_monitoring_warning_events" PRIMARY KEY AUTOINCREMENT,
    "warning_id" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "level" INTEGER NULL,
    "text" TEXT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "FK_monitoring_warning_events_monitoring_warnings_warning_id" FOREIGN KEY ("warning_id") REFERENCES "monitoring_warnings" ("id") ON DELETE RESTRICT
);

CREATE INDEX "IX_catalogue_terms_hash" ON "catalogue_terms" ("hash");

CREATE UNIQUE INDEX "ux_terms_in_force" ON "catalogue_terms" ("category_code") WHERE until IS NULL;

CREATE UNIQUE INDEX "ux_api_keys_key_hash" ON "identity_api_keys" ("key_hash");

CREATE INDEX "ix_sessions_user_id" ON "identity_sessions" ("user_id");

CREATE INDEX "ix_users_division_path" ON "identity_users" ("division_path");

CREATE INDEX "ix_jobs_division" ON "imports_jobs" ("division_path", "id");

CREATE INDEX "ix_jobs_store_state" ON "imports_jobs" ("store_id", "state");

CREATE UNIQUE INDEX "IX_ledger_assignments_id" ON "ledger_assignments" ("id");

CREATE INDEX "IX_ledger_assignments_indicator_key" ON "ledger_assignments" ("indicator_key");

CREATE INDEX "IX_ledger_assignments_project_key" ON "ledger_assignments" ("project_key");

CREATE UNIQUE INDEX "IX_ledger_indicators_id" ON "ledger_indicators" ("id");

CREATE INDEX "IX_ledger_indicators_parent_key" ON "ledger_indicators" ("parent_key");

CREATE INDEX "IX_ledger_indicators_year_division_path" ON "ledger_indicators" ("year", "division_path");

CREATE UNIQUE INDEX "IX_ledger_payments_id" ON "ledger_payments" ("id");

CREATE INDEX "IX_ledger_payments_indicator_key_paid_on" ON "ledger_payments" ("indicator_key", "paid_on");

CREATE INDEX "IX_ledger_payments_invoice_no" ON "ledger_payments" ("invoice_no") WHERE invoice_no IS NOT NULL;

CREATE INDEX "IX_ledger_payments_payee_key_amount_fen" ON "ledger_payments" ("payee_key", "amount_fen");

CREATE INDEX "IX_ledger_payments_project_key" ON "ledger_payments" ("project_key");

CREATE INDEX "IX_ledger_payments_returns_no" ON "ledger_payments" ("returns_no") WHERE returns_no IS NOT NULL;

CREATE INDEX "IX_ledger_project_shares_project_key" ON "ledger_project_shares" ("project_key");

CREATE UNIQUE INDEX "IX_ledger_receipts_id" ON "ledger_receipts" ("id");

CREATE UNIQUE INDEX "IX_ledger_receipts_indicator_key" ON "ledger_receipts" ("indicator_key");

CREATE UNIQUE INDEX "IX_ledger_releases_child_key" ON "ledger_releases" ("child_key");

CREATE INDEX "IX_ledger_releases_from_key" ON "ledger_releases" ("from_key");

CREATE UNIQUE INDEX "IX_ledger_releases_id" ON "ledger_releases" ("id");

CREATE INDEX "ix_sweeps_state" ON "monitoring_sweeps" ("state");

CREATE INDEX "ix_warning_events_warning" ON "monitoring_warning_events" ("warning_id", "id");

CREATE INDEX "ix_warnings_division_state" ON "monitoring_warnings" ("division_path", "state");

CREATE INDEX "ix_warnings_state_id" ON "monitoring_warnings" ("state", "id");

CREATE UNIQUE INDEX "ux_warnings_fingerprint" ON "monitoring_warnings" ("subject_kind", "subject_id", "definition_code", "rule_code", "period");

CREATE INDEX "ix_projects_division_path" ON "projects_projects" ("division_path");

CREATE UNIQUE INDEX "ux_projects_code" ON "projects_projects" ("code");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123162736_Initial', '10.0.15');

ALTER TABLE "ledger_releases" ADD "is_advance" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ledger_project_shares" ADD "reserved_fen" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ledger_indicators" ADD "carried_out_fen" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ledger_indicators" ADD "pledged_fen" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "catalogue_divisions" ADD "successor" TEXT NULL;

CREATE TABLE "ledger_adjustments" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_ledger_adjustments" PRIMARY KEY,
    "id" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "indicator_key" INTEGER NOT NULL,
    "other_key" INTEGER NULL,
    "project_key" INTEGER NULL,
    "amount_fen" INTEGER NOT NULL,
    "poverty_fen" INTEGER NOT NULL,
    "moved_on" TEXT NOT NULL,
    "doc_no" TEXT NULL,
    "reason" TEXT NULL,
    "corrects_kind" INTEGER NULL,
    "corrects_id" TEXT NULL,
    CONSTRAINT "ck_ledger_adjustments_amount" CHECK (amount_fen > 0 AND poverty_fen >= 0 AND poverty_fen <= amount_fen)
);

CREATE TABLE "ledger_block_parts" (
    "ledger" TEXT NOT NULL,
    "block_no" INTEGER NOT NULL,
    "table_no" INTEGER NOT NULL,
    "first_a" INTEGER NOT NULL,
    "first_b" INTEGER NOT NULL,
    "first_c" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "leaves" BLOB NOT NULL,
    CONSTRAINT "PK_ledger_block_parts" PRIMARY KEY ("ledger", "block_no", "table_no")
);

CREATE TABLE "ledger_blocks" (
    "ledger" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "previous" BLOB NOT NULL,
    "root" BLOB NOT NULL,
    "rows" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "sealed_at" INTEGER NOT NULL,
    "algorithm" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    "signature" BLOB NOT NULL,
    CONSTRAINT "PK_ledger_blocks" PRIMARY KEY ("ledger", "no")
);

CREATE TABLE "ledger_holds" (
    "reservation_no" INTEGER NOT NULL CONSTRAINT "PK_ledger_holds" PRIMARY KEY,
    "reservation_id" TEXT NOT NULL,
    "indicator_key" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL
);

CREATE TABLE "ledger_reconciliation_differences" (
    "run_id" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "division_path" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "expected_fen" INTEGER NOT NULL,
    "found_fen" INTEGER NOT NULL,
    CONSTRAINT "PK_ledger_reconciliation_differences" PRIMARY KEY ("run_id", "identity", "no")
);

CREATE TABLE "ledger_reconciliations" (
    "run_id" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "differences" INTEGER NOT NULL,
    CONSTRAINT "PK_ledger_reconciliations" PRIMARY KEY ("run_id", "identity")
);

CREATE TABLE "ledger_reservation_ends" (
    "reservation_no" INTEGER NOT NULL CONSTRAINT "PK_ledger_reservation_ends" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "ended_on" TEXT NOT NULL,
    "posted_id" TEXT NULL,
    "reason" TEXT NULL
);

CREATE TABLE "ledger_reservations" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_ledger_reservations" PRIMARY KEY,
    "id" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "indicator_key" INTEGER NOT NULL,
    "project_key" INTEGER NULL,
    "receiver" TEXT NULL,
    "amount_fen" INTEGER NOT NULL,
    "reserved_on" TEXT NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "reason" TEXT NULL,
    CONSTRAINT "ck_ledger_reservations_amount" CHECK (amount_fen > 0)
);

CREATE TABLE "ledger_unsealed_batches" (
    "batch_no" INTEGER NOT NULL CONSTRAINT "PK_ledger_unsealed_batches" PRIMARY KEY
);

CREATE TABLE "ledger_verifications" (
    "id" TEXT NOT NULL CONSTRAINT "PK_ledger_verifications" PRIMARY KEY,
    "by_name" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "finished_at" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "ledgers" INTEGER NOT NULL,
    "blocks" INTEGER NOT NULL,
    "unsealed_rows" INTEGER NOT NULL,
    "finding_count" INTEGER NOT NULL,
    "findings" TEXT NOT NULL
);

CREATE INDEX "IX_ledger_journal_batch_no_indicator_key_version" ON "ledger_journal" ("batch_no", "indicator_key", "version");

CREATE UNIQUE INDEX "IX_ledger_adjustments_corrects_kind_corrects_id" ON "ledger_adjustments" ("corrects_kind", "corrects_id") WHERE corrects_id IS NOT NULL;

CREATE UNIQUE INDEX "IX_ledger_adjustments_id" ON "ledger_adjustments" ("id");

CREATE INDEX "IX_ledger_adjustments_indicator_key" ON "ledger_adjustments" ("indicator_key");

CREATE INDEX "IX_ledger_adjustments_other_key" ON "ledger_adjustments" ("other_key");

CREATE INDEX "IX_ledger_block_parts_table_no_first_a_first_b_first_c" ON "ledger_block_parts" ("table_no", "first_a", "first_b", "first_c");

CREATE INDEX "IX_ledger_holds_expires_at" ON "ledger_holds" ("expires_at");

CREATE INDEX "IX_ledger_holds_indicator_key" ON "ledger_holds" ("indicator_key");

CREATE INDEX "IX_ledger_reconciliations_started_at" ON "ledger_reconciliations" ("started_at");

CREATE UNIQUE INDEX "IX_ledger_reservation_ends_no" ON "ledger_reservation_ends" ("no");

CREATE UNIQUE INDEX "IX_ledger_reservations_id" ON "ledger_reservations" ("id");

CREATE INDEX "IX_ledger_reservations_indicator_key" ON "ledger_reservations" ("indicator_key");

CREATE INDEX "IX_ledger_verifications_finished_at" ON "ledger_verifications" ("finished_at");

CREATE TABLE "ef_temp_ledger_project_shares" (
    "indicator_key" INTEGER NOT NULL,
    "project_key" INTEGER NOT NULL,
    "assigned_fen" INTEGER NOT NULL,
    "first_assigned_on" TEXT NOT NULL,
    "paid_fen" INTEGER NOT NULL,
    "reserved_fen" INTEGER NOT NULL,
    CONSTRAINT "PK_ledger_project_shares" PRIMARY KEY ("indicator_key", "project_key"),
    CONSTRAINT "ck_ledger_project_shares_paid" CHECK (paid_fen >= 0 AND reserved_fen >= 0 AND paid_fen + reserved_fen <= assigned_fen)
);

INSERT INTO "ef_temp_ledger_project_shares" ("indicator_key", "project_key", "assigned_fen", "first_assigned_on", "paid_fen", "reserved_fen")
SELECT "indicator_key", "project_key", "assigned_fen", "first_assigned_on", "paid_fen", "reserved_fen"
FROM "ledger_project_shares";

CREATE TABLE "ef_temp_ledger_indicators" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_ledger_indicators" PRIMARY KEY,
    "agency_code" TEXT NULL,
    "amount_fen" INTEGER NOT NULL,
    "assigned_fen" INTEGER NOT NULL,
    "carried_in_fen" INTEGER NOT NULL,
    "carried_out_fen" INTEGER NOT NULL,
    "category_code" TEXT NOT NULL,
    "content_hash" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "doc_date" TEXT NOT NULL,
    "doc_no" TEXT NOT NULL,
    "doc_title" TEXT NULL,
    "fields" TEXT NULL,
    "function_subject" TEXT NULL,
    "fund_code" TEXT NOT NULL,
    "fund_nature" TEXT NULL,
    "fund_origin" TEXT NULL,
    "id" TEXT NULL,
    "is_executable" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "origin_year" INTEGER NOT NULL,
    "paid_fen" INTEGER NOT NULL,
    "parent_key" INTEGER NULL,
    "pledged_fen" INTEGER NOT NULL,
    "poverty_fen" INTEGER NOT NULL,
    "project_code" TEXT NULL,
    "recalled_fen" INTEGER NOT NULL,
    "received_on" TEXT NULL,
    "registered_on" TEXT NOT NULL,
    "released_fen" INTEGER NOT NULL,
    "reserved_fen" INTEGER NOT NULL,
    "returned_fen" INTEGER NOT NULL,
    "sup_doc_no" TEXT NULL,
    "track_code" TEXT NULL,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    CONSTRAINT "ck_ledger_indicators_buckets" CHECK (amount_fen >= 0 AND carried_in_fen >= 0 AND recalled_fen >= 0 AND released_fen >= 0 AND assigned_fen >= 0 AND reserved_fen >= 0 AND paid_fen >= 0 AND returned_fen >= 0 AND carried_out_fen >= 0 AND pledged_fen >= 0 AND pledged_fen <= reserved_fen),
    CONSTRAINT "ck_ledger_indicators_distributed" CHECK (released_fen + assigned_fen + pledged_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen),
    CONSTRAINT "ck_ledger_indicators_poverty" CHECK (poverty_fen >= 0 AND poverty_fen <= amount_fen + carried_in_fen),
    CONSTRAINT "ck_ledger_indicators_spent" CHECK (paid_fen + reserved_fen <= amount_fen + carried_in_fen - recalled_fen - carried_out_fen - released_fen)
);

INSERT INTO "ef_temp_ledger_indicators" ("key", "agency_code", "amount_fen", "assigned_fen", "carried_in_fen", "carried_out_fen", "category_code", "content_hash", "department", "division_code", "division_path", "doc_date", "doc_no", "doc_title", "fields", "function_subject", "fund_code", "fund_nature", "fund_origin", "id", "is_executable", "level", "origin_year", "paid_fen", "parent_key", "pledged_fen", "poverty_fen", "project_code", "recalled_fen", "received_on", "registered_on", "released_fen", "reserved_fen", "returned_fen", "sup_doc_no", "track_code", "version", "year")
SELECT "key", "agency_code", "amount_fen", "assigned_fen", "carried_in_fen", "carried_out_fen", "category_code", "content_hash", "department", "division_code", "division_path", "doc_date", "doc_no", "doc_title", "fields", "function_subject", "fund_code", "fund_nature", "fund_origin", "id", "is_executable", "level", "origin_year", "paid_fen", "parent_key", "pledged_fen", "poverty_fen", "project_code", "recalled_fen", "received_on", "registered_on", "released_fen", "reserved_fen", "returned_fen", "sup_doc_no", "track_code", "version", "year"
FROM "ledger_indicators";

CREATE TABLE "ef_temp_catalogue_divisions" (
    "code" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "finance_parent" TEXT NULL,
    "geographic_parent" TEXT NULL,
    "level" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "successor" TEXT NULL,
    "valid_to" TEXT NULL,
    CONSTRAINT "PK_catalogue_divisions" PRIMARY KEY ("code", "valid_from"),
    CONSTRAINT "ck_divisions_level" CHECK (level BETWEEN 1 AND 6),
    CONSTRAINT "ck_divisions_parents" CHECK ((level = 1) = (finance_parent IS NULL) AND (level = 1) = (geographic_parent IS NULL)),
    CONSTRAINT "ck_divisions_successor" CHECK (successor IS NULL OR (valid_to IS NOT NULL AND successor <> code)),
    CONSTRAINT "ck_divisions_validity" CHECK (valid_to IS NULL OR valid_from < valid_to)
);

INSERT INTO "ef_temp_catalogue_divisions" ("code", "valid_from", "finance_parent", "geographic_parent", "level", "name", "path", "successor", "valid_to")
SELECT "code", "valid_from", "finance_parent", "geographic_parent", "level", "name", "path", "successor", "valid_to"
FROM "catalogue_divisions";

PRAGMA foreign_keys = 0;

DROP TABLE "ledger_project_shares";

ALTER TABLE "ef_temp_ledger_project_shares" RENAME TO "ledger_project_shares";

DROP TABLE "ledger_indicators";

ALTER TABLE "ef_temp_ledger_indicators" RENAME TO "ledger_indicators";

DROP TABLE "catalogue_divisions";

ALTER TABLE "ef_temp_catalogue_divisions" RENAME TO "catalogue_divisions";

PRAGMA foreign_keys = 1;

CREATE INDEX "IX_ledger_project_shares_project_key" ON "ledger_project_shares" ("project_key");

CREATE UNIQUE INDEX "IX_ledger_indicators_id" ON "ledger_indicators" ("id");

CREATE INDEX "IX_ledger_indicators_parent_key" ON "ledger_indicators" ("parent_key");

CREATE INDEX "IX_ledger_indicators_year_division_path" ON "ledger_indicators" ("year", "division_path");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261125235617_Kernel', '10.0.15');

CREATE TABLE "ledger_paid_months" (
    "year" INTEGER NOT NULL,
    "division_path" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "paid_fen" INTEGER NOT NULL,
    CONSTRAINT "PK_ledger_paid_months" PRIMARY KEY ("year", "division_path", "month")
);

INSERT INTO ledger_paid_months (year, division_path, month, paid_fen)
SELECT year, division_path, month, sum(paid_fen) FROM ledger_totals GROUP BY year, division_path, month HAVING sum(paid_fen) <> 0;

CREATE TEMPORARY TABLE totals_kept AS SELECT year, division_path, fund_code, department, month, level, registered_fen, received_fen, released_own_fen, released_passed_fen, in_transit_fen, assigned_fen, paid_fen, payments, open_indicators, updated_at FROM ledger_totals;

DROP TABLE "ledger_totals";

CREATE TABLE "ledger_totals" (
    "year" INTEGER NOT NULL,
    "division_path" TEXT NOT NULL,
    "fund_code" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "registered_fen" INTEGER NOT NULL,
    "received_fen" INTEGER NOT NULL,
    "released_own_fen" INTEGER NOT NULL,
    "released_passed_fen" INTEGER NOT NULL,
    "in_transit_fen" INTEGER NOT NULL,
    "assigned_fen" INTEGER NOT NULL,
    "paid_fen" INTEGER NOT NULL,
    "paid_final_fen" INTEGER NOT NULL,
    "paid_passed_fen" INTEGER NOT NULL,
    "payments" INTEGER NOT NULL,
    "open_indicators" INTEGER NOT NULL,
    "updated_at" INTEGER NOT NULL,
    CONSTRAINT "PK_ledger_totals" PRIMARY KEY ("year", "division_path", "fund_code", "department")
);

INSERT INTO ledger_totals (year, division_path, fund_code, department, level, registered_fen, received_fen, released_own_fen, released_passed_fen,
    in_transit_fen, assigned_fen, paid_fen, paid_final_fen, paid_passed_fen, payments, open_indicators, updated_at)
SELECT k.year, k.division_path, k.fund_code, k.department, max(k.level), sum(k.registered_fen), sum(k.received_fen), sum(k.released_own_fen), sum(k.released_passed_fen),
    sum(k.in_transit_fen), sum(k.assigned_fen), sum(k.paid_fen), coalesce(max(p.final_fen), 0), coalesce(max(p.passed_fen), 0), sum(k.payments), sum(k.open_indicators), max(k.updated_at)
FROM totals_kept AS k LEFT JOIN (
    SELECT i.year, i.division_path, i.fund_code, i.department,
        sum(CASE WHEN p.payee_kind NOT IN ('单位零余额', '单位实有资金', '专户') THEN p.amount_fen ELSE 0 END) AS final_fen,
        sum(CASE WHEN p.payee_kind IN ('单位零余额', '单位实有资金', '专户') THEN p.amount_fen ELSE 0 END) AS passed_fen
    FROM ledger_payments AS p JOIN ledger_indicators AS i ON i.key = p.indicator_key GROUP BY i.year, i.division_path, i.fund_code, i.department) AS p
ON p.year = k.year AND p.division_path = k.division_path AND p.fund_code = k.fund_code AND p.department = k.department
GROUP BY k.year, k.division_path, k.fund_code, k.department;

DROP TABLE totals_kept;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126014629_PaidWhere', '10.0.15');

DROP TABLE "identity_api_keys";

ALTER TABLE "imports_refused_rows" ADD "sealed_cells" BLOB NULL;

ALTER TABLE "identity_users" ADD "organisation_code" TEXT NULL;

ALTER TABLE "identity_users" ADD "password_set_at" INTEGER NULL;

ALTER TABLE "identity_sessions" ADD "address" TEXT NOT NULL DEFAULT '';

ALTER TABLE "identity_sessions" ADD "device" TEXT NOT NULL DEFAULT '';

ALTER TABLE "identity_sessions" ADD "id" TEXT NULL;

ALTER TABLE "identity_sessions" ADD "means" TEXT NOT NULL DEFAULT '';

ALTER TABLE "catalogue_plugins" ADD "in_force_hash" TEXT NULL;

ALTER TABLE "catalogue_plugins" ADD "in_force_version" TEXT NULL;

ALTER TABLE "catalogue_plugins" ADD "quality" TEXT NULL;

CREATE TABLE "approval_acts" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_approval_acts" PRIMARY KEY AUTOINCREMENT,
    "document_no" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "to_step" INTEGER NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "role" TEXT NULL,
    "for_id" TEXT NULL,
    "at" INTEGER NOT NULL,
    "address" TEXT NULL,
    "content_hash" TEXT NOT NULL,
    "reason" TEXT NULL
);

CREATE TABLE "approval_agreements" (
    "document_no" INTEGER NOT NULL,
    "by_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "for_id" TEXT NULL,
    CONSTRAINT "PK_approval_agreements" PRIMARY KEY ("document_no", "by_id")
);

CREATE TABLE "approval_attachments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_approval_attachments" PRIMARY KEY,
    "document_no" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL
);

CREATE TABLE "approval_chains" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_approval_chains" PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "english" TEXT NOT NULL,
    "category_code" TEXT NULL,
    "level" INTEGER NULL,
    "from_fen" INTEGER NULL,
    "below_fen" INTEGER NULL,
    "steps" TEXT NOT NULL,
    "expires_after_days" INTEGER NOT NULL,
    "source" TEXT NULL,
    "is_assumed" INTEGER NOT NULL,
    "is_retired" INTEGER NOT NULL,
    "saved_at" INTEGER NOT NULL,
    "saved_by_id" TEXT NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    CONSTRAINT "ck_chains_days" CHECK (expires_after_days BETWEEN 1 AND 30)
);

CREATE TABLE "approval_delegations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_approval_delegations" PRIMARY KEY,
    "from_id" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "to_name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT NOT NULL,
    "reason" TEXT NULL,
    "at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL
);

CREATE TABLE "approval_demands" (
    "kind" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "set_at" INTEGER NOT NULL,
    "set_by_id" TEXT NOT NULL,
    CONSTRAINT "PK_approval_demands" PRIMARY KEY ("kind", "division_code")
);

CREATE TABLE "approval_documents" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_approval_documents" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "category_code" TEXT NULL,
    "amount_fen" INTEGER NULL,
    "parent_id" TEXT NULL,
    "content" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "chain_key" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "since" INTEGER NOT NULL,
    "due_on" TEXT NULL,
    "is_escalated" INTEGER NOT NULL,
    "received_by_id" TEXT NULL,
    "expires_at" INTEGER NOT NULL,
    "submitted_by_id" TEXT NOT NULL,
    "submitted_by_name" TEXT NOT NULL,
    "organisation_code" TEXT NULL,
    "submitted_at" INTEGER NOT NULL
);

CREATE TABLE "approval_phrases" (
    "id" TEXT NOT NULL CONSTRAINT "PK_approval_phrases" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "text" TEXT NOT NULL
);

CREATE TABLE "approval_tasks" (
    "document_no" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "submitted_by_id" TEXT NOT NULL,
    CONSTRAINT "PK_approval_tasks" PRIMARY KEY ("document_no", "role")
);

CREATE TABLE "audit_lines" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_audit_lines" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "division_path" TEXT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "address" TEXT NULL,
    "session" TEXT NULL,
    "agent" TEXT NULL,
    "request_id" TEXT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    "reason" TEXT NULL
);

CREATE TABLE "audit_unsealed_lines" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_audit_unsealed_lines" PRIMARY KEY
);

CREATE TABLE "catalogue_effective" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_catalogue_effective" PRIMARY KEY AUTOINCREMENT,
    "category_code" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "under_hash" TEXT NOT NULL,
    "set_aside" TEXT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER NULL,
    CONSTRAINT "FK_catalogue_effective_catalogue_definitions_hash" FOREIGN KEY ("hash") REFERENCES "catalogue_definitions" ("hash") ON DELETE RESTRICT
);

CREATE TABLE "catalogue_packs" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_catalogue_packs" PRIMARY KEY AUTOINCREMENT,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "from_day" TEXT NOT NULL,
    "put_at" INTEGER NOT NULL,
    "put_by_id" TEXT NOT NULL,
    "put_by_name" TEXT NOT NULL,
    "taken_back_at" INTEGER NULL,
    "taken_back_by_name" TEXT NULL,
    "taken_back_why" TEXT NULL
);

CREATE TABLE "catalogue_switches" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_catalogue_switches" PRIMARY KEY AUTOINCREMENT,
    "kind" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "is_on" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);

CREATE TABLE "clients_answers" (
    "caller_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "content_hash" BLOB NOT NULL,
    "status" INTEGER NOT NULL,
    "content_type" TEXT NULL,
    "location" TEXT NULL,
    "body" BLOB NOT NULL,
    "is_shown_once" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_clients_answers" PRIMARY KEY ("caller_id", "key")
);

CREATE TABLE "clients_calls" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_clients_calls" PRIMARY KEY AUTOINCREMENT,
    "client_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "route" TEXT NULL,
    "status" INTEGER NOT NULL,
    "code" TEXT NULL,
    "duration_ms" INTEGER NOT NULL,
    "rows" INTEGER NULL,
    "bytes" INTEGER NOT NULL,
    "kept" BLOB NULL,
    "replay_of" INTEGER NULL
);

CREATE TABLE "clients_clients" (
    "id" TEXT NOT NULL CONSTRAINT "PK_clients_clients" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "calls_per_minute" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "closed_at" INTEGER NULL,
    CONSTRAINT "ck_clients_calls_per_minute" CHECK (calls_per_minute > 0)
);

CREATE TABLE "clients_events" (
    "id" TEXT NOT NULL CONSTRAINT "PK_clients_events" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "data" TEXT NOT NULL
);

CREATE TABLE "comparison_register_versions" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_comparison_register_versions" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "covers_from" TEXT NOT NULL,
    "covers_to" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "key_mark" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,
    "loaded_by" TEXT NOT NULL,
    "loaded_by_name" TEXT NOT NULL,
    "loaded_at" INTEGER NOT NULL,
    "decided_by" TEXT NULL,
    "decided_by_name" TEXT NULL,
    "decided_at" INTEGER NULL,
    "reason" TEXT NULL,
    CONSTRAINT "ck_register_versions_period" CHECK (covers_from <= covers_to)
);

CREATE TABLE "identity_external_subjects" (
    "user_id" TEXT NOT NULL CONSTRAINT "PK_identity_external_subjects" PRIMARY KEY,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    CONSTRAINT "FK_identity_external_subjects_identity_users_user_id" FOREIGN KEY ("user_id") REFERENCES "identity_users" ("id") ON DELETE CASCADE
);

CREATE TABLE "identity_grants" (
    "id" TEXT NOT NULL CONSTRAINT "PK_identity_grants" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "decided_by" TEXT NULL,
    "decided_at" INTEGER NULL,
    "opinion" TEXT NULL,
    "ended_by" TEXT NULL,
    "ended_at" INTEGER NULL,
    "end_reason" TEXT NULL,
    CONSTRAINT "ck_grants_days" CHECK (until_on IS NULL OR until_on >= from_on),
    CONSTRAINT "ck_grants_four_eyes" CHECK (decided_by IS NULL OR decided_by <> user_id),
    CONSTRAINT "FK_identity_grants_identity_users_user_id" FOREIGN KEY ("user_id") REFERENCES "identity_users" ("id") ON DELETE RESTRICT
);

CREATE TABLE "identity_passkeys" (
    "id" TEXT NOT NULL CONSTRAINT "PK_identity_passkeys" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "sign_count" INTEGER NOT NULL,
    "transports" TEXT NOT NULL,
    "backup_eligible" INTEGER NOT NULL,
    "backed_up" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "used_at" INTEGER NULL,
    CONSTRAINT "FK_identity_passkeys_identity_users_user_id" FOREIGN KEY ("user_id") REFERENCES "identity_users" ("id") ON DELETE CASCADE
);

CREATE TABLE "identity_past_passwords" (
    "id" TEXT NOT NULL CONSTRAINT "PK_identity_past_passwords" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "set_at" INTEGER NOT NULL,
    CONSTRAINT "FK_identity_past_passwords_identity_users_user_id" FOREIGN KEY ("user_id") REFERENCES "identity_users" ("id") ON DELETE CASCADE
);

CREATE TABLE "identity_recovery_codes" (
    "code_hash" TEXT NOT NULL CONSTRAINT "PK_identity_recovery_codes" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "FK_identity_recovery_codes_identity_users_user_id" FOREIGN KEY ("user_id") REFERENCES "identity_users" ("id") ON DELETE CASCADE
);

CREATE TABLE "identity_second_factors" (
    "user_id" TEXT NOT NULL CONSTRAINT "PK_identity_second_factors" PRIMARY KEY,
    "sealed_secret" BLOB NOT NULL,
    "made_at" INTEGER NOT NULL,
    "confirmed_at" INTEGER NULL,
    "last_step" INTEGER NOT NULL,
    CONSTRAINT "FK_identity_second_factors_identity_users_user_id" FOREIGN KEY ("user_id") REFERENCES "identity_users" ("id") ON DELETE CASCADE
);

CREATE TABLE "identity_secret_marks" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_identity_secret_marks" PRIMARY KEY,
    "fingerprint" TEXT NOT NULL
);

CREATE TABLE "identity_spent_tickets" (
    "ticket_hash" TEXT NOT NULL CONSTRAINT "PK_identity_spent_tickets" PRIMARY KEY,
    "until" INTEGER NOT NULL
);

CREATE TABLE "ledger_payment_exceptions" (
    "payment_id" TEXT NOT NULL CONSTRAINT "PK_ledger_payment_exceptions" PRIMARY KEY,
    "indicator_id" TEXT NOT NULL,
    "project_code" TEXT NULL,
    "payee_name" TEXT NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "valid_until" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "granted_at" INTEGER NOT NULL,
    CONSTRAINT "ck_ledger_payment_exceptions_amount" CHECK (amount_fen > 0)
);

CREATE TABLE "observations_observations" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_observations_observations" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "subject_kind" INTEGER NOT NULL,
    "subject_id" TEXT NOT NULL,
    "element" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "source" INTEGER NOT NULL,
    "reported_on" TEXT NOT NULL,
    "corrects" TEXT NULL,
    "note" TEXT NULL,
    "category_code" TEXT NOT NULL,
    "fund_code" TEXT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "recorded_at" INTEGER NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "ck_observations_corrects" CHECK ((version = 1) = (corrects IS NULL)),
    CONSTRAINT "ck_observations_version" CHECK (version >= 1)
);

CREATE TABLE "personal_data_keys" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_personal_data_keys" PRIMARY KEY,
    "column" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "algorithm" TEXT NOT NULL,
    "made_at" INTEGER NOT NULL,
    "master" TEXT NOT NULL,
    "wrapped" BLOB NOT NULL
);

CREATE TABLE "personal_view_counts" (
    "user_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "views" INTEGER NOT NULL,
    CONSTRAINT "PK_personal_view_counts" PRIMARY KEY ("user_id", "day")
);

CREATE TABLE "clients_secrets" (
    "hash" TEXT NOT NULL CONSTRAINT "PK_clients_secrets" PRIMARY KEY,
    "client_id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "start" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "used_at" INTEGER NULL,
    "ends_at" INTEGER NULL,
    CONSTRAINT "FK_clients_secrets_clients_clients_client_id" FOREIGN KEY ("client_id") REFERENCES "clients_clients" ("id") ON DELETE RESTRICT
);

CREATE TABLE "clients_subscriptions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_clients_subscriptions" PRIMARY KEY,
    "client_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "kinds" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "secret" BLOB NOT NULL,
    "old_secret" BLOB NULL,
    "old_secret_ends_at" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "ended_at" INTEGER NULL,
    CONSTRAINT "FK_clients_subscriptions_clients_clients_client_id" FOREIGN KEY ("client_id") REFERENCES "clients_clients" ("id") ON DELETE RESTRICT
);

CREATE TABLE "comparison_register_entries" (
    "version_key" INTEGER NOT NULL,
    "digest" INTEGER NOT NULL,
    "from_on" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "to_on" TEXT NULL,
    CONSTRAINT "PK_comparison_register_entries" PRIMARY KEY ("version_key", "digest", "from_on", "state"),
    CONSTRAINT "FK_comparison_register_entries_comparison_register_versions_version_key" FOREIGN KEY ("version_key") REFERENCES "comparison_register_versions" ("key") ON DELETE RESTRICT
);

CREATE TABLE "clients_deliveries" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_clients_deliveries" PRIMARY KEY AUTOINCREMENT,
    "subscription_id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "since" INTEGER NOT NULL,
    "next_at" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" INTEGER NULL,
    "last_status" INTEGER NULL,
    "last_error" TEXT NULL,
    "last_ms" INTEGER NULL,
    CONSTRAINT "FK_clients_deliveries_clients_events_event_id" FOREIGN KEY ("event_id") REFERENCES "clients_events" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_clients_deliveries_clients_subscriptions_subscription_id" FOREIGN KEY ("subscription_id") REFERENCES "clients_subscriptions" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_projects_unit_code" ON "projects_projects" ("unit_code");

CREATE INDEX "ix_sessions_id" ON "identity_sessions" ("id");

CREATE INDEX "IX_approval_acts_by_id_no" ON "approval_acts" ("by_id", "no");

CREATE INDEX "IX_approval_acts_document_no" ON "approval_acts" ("document_no");

CREATE INDEX "IX_approval_attachments_document_no" ON "approval_attachments" ("document_no");

CREATE UNIQUE INDEX "IX_approval_chains_code_version" ON "approval_chains" ("code", "version");

CREATE INDEX "IX_approval_chains_kind" ON "approval_chains" ("kind");

CREATE INDEX "IX_approval_delegations_from_id" ON "approval_delegations" ("from_id");

CREATE INDEX "IX_approval_delegations_to_id_until_on" ON "approval_delegations" ("to_id", "until_on");

CREATE UNIQUE INDEX "IX_approval_documents_id" ON "approval_documents" ("id");

CREATE INDEX "IX_approval_documents_parent_id" ON "approval_documents" ("parent_id");

CREATE INDEX "IX_approval_documents_state_expires_at" ON "approval_documents" ("state", "expires_at");

CREATE INDEX "IX_approval_documents_submitted_by_id_no" ON "approval_documents" ("submitted_by_id", "no");

CREATE UNIQUE INDEX "IX_approval_phrases_user_id_text" ON "approval_phrases" ("user_id", "text");

CREATE INDEX "IX_approval_tasks_division_code_role_due_on_document_no" ON "approval_tasks" ("division_code", "role", "due_on", "document_no");

CREATE INDEX "IX_approval_tasks_due_on" ON "approval_tasks" ("due_on");

CREATE INDEX "ix_lines_at" ON "audit_lines" ("at");

CREATE INDEX "ix_lines_by" ON "audit_lines" ("by_id", "no");

CREATE INDEX "ix_lines_subject" ON "audit_lines" ("subject_kind", "subject_id", "no");

CREATE INDEX "ix_lines_verb" ON "audit_lines" ("verb", "no");

CREATE INDEX "IX_catalogue_effective_hash" ON "catalogue_effective" ("hash");

CREATE UNIQUE INDEX "ux_effective_in_force" ON "catalogue_effective" ("category_code", "division_code") WHERE until IS NULL;

CREATE UNIQUE INDEX "ux_packs_version" ON "catalogue_packs" ("division_code", "version");

CREATE INDEX "ix_switches_thing" ON "catalogue_switches" ("kind", "code", "division_code", "no");

CREATE INDEX "ix_answers_at" ON "clients_answers" ("at");

CREATE INDEX "ix_calls_at" ON "clients_calls" ("at");

CREATE INDEX "ix_calls_client" ON "clients_calls" ("client_id", "id");

CREATE INDEX "ix_clients_division_path" ON "clients_clients" ("division_path");

CREATE INDEX "IX_clients_deliveries_event_id" ON "clients_deliveries" ("event_id");

CREATE INDEX "ix_deliveries_order" ON "clients_deliveries" ("subscription_id", "state", "subject", "id");

CREATE INDEX "ix_deliveries_state_next" ON "clients_deliveries" ("state", "next_at");

CREATE INDEX "ix_events_at" ON "clients_events" ("at");

CREATE UNIQUE INDEX "ux_secrets_client_no" ON "clients_secrets" ("client_id", "no");

CREATE INDEX "ix_subscriptions_client" ON "clients_subscriptions" ("client_id");

CREATE UNIQUE INDEX "ux_register_versions_id" ON "comparison_register_versions" ("register", "id");

CREATE UNIQUE INDEX "ux_external_subjects_subject" ON "identity_external_subjects" ("issuer", "subject");

CREATE INDEX "ix_grants_state" ON "identity_grants" ("state");

CREATE INDEX "ix_grants_user_id" ON "identity_grants" ("user_id");

CREATE INDEX "ix_passkeys_user_id" ON "identity_passkeys" ("user_id");

CREATE UNIQUE INDEX "ux_passkeys_credential_id" ON "identity_passkeys" ("credential_id");

CREATE INDEX "ix_past_passwords_user_id" ON "identity_past_passwords" ("user_id", "set_at");

CREATE INDEX "ix_recovery_codes_user_id" ON "identity_recovery_codes" ("user_id");

CREATE INDEX "ix_observations_division" ON "observations_observations" ("division_path", "key");

CREATE UNIQUE INDEX "ux_observations_id" ON "observations_observations" ("id");

CREATE UNIQUE INDEX "ux_observations_version" ON "observations_observations" ("subject_kind", "subject_id", "element", "period", "version");

CREATE TABLE "ef_temp_imports_refused_rows" (
    "job_id" TEXT NOT NULL,
    "row_number" INTEGER NOT NULL,
    "entry_id" TEXT NULL,
    "faults" TEXT NOT NULL,
    "sealed_cells" BLOB NULL,
    CONSTRAINT "PK_imports_refused_rows" PRIMARY KEY ("job_id", "row_number"),
    CONSTRAINT "fk_refused_rows_jobs" FOREIGN KEY ("job_id") REFERENCES "imports_jobs" ("id") ON DELETE CASCADE
);

INSERT INTO "ef_temp_imports_refused_rows" ("job_id", "row_number", "entry_id", "faults", "sealed_cells")
SELECT "job_id", "row_number", "entry_id", "faults", "sealed_cells"
FROM "imports_refused_rows";

CREATE TABLE "ef_temp_identity_users" (
    "id" TEXT NOT NULL CONSTRAINT "PK_identity_users" PRIMARY KEY,
    "active" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_code" TEXT NULL,
    "password_hash" TEXT NOT NULL,
    "password_set_at" INTEGER NULL,
    "role" TEXT NULL,
    "signed_in_at" INTEGER NULL,
    CONSTRAINT "ck_users_id" CHECK (id = lower(id))
);

INSERT INTO "ef_temp_identity_users" ("id", "active", "created_at", "created_by", "division_code", "division_path", "language", "must_change_password", "name", "organisation_code", "password_hash", "password_set_at", "role", "signed_in_at")
SELECT "id", "active", "created_at", "created_by", "division_code", "division_path", "language", "must_change_password", "name", "organisation_code", "password_hash", "password_set_at", "role", "signed_in_at"
FROM "identity_users";

PRAGMA foreign_keys = 0;

DROP TABLE "imports_refused_rows";

ALTER TABLE "ef_temp_imports_refused_rows" RENAME TO "imports_refused_rows";

DROP TABLE "identity_users";

ALTER TABLE "ef_temp_identity_users" RENAME TO "identity_users";

PRAGMA foreign_keys = 1;

CREATE INDEX "ix_users_division_path" ON "identity_users" ("division_path");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126033243_People', '10.0.15');

DROP INDEX "IX_approval_chains_code_version";

ALTER TABLE "projects_projects" ADD "contracts_fen" INTEGER NULL;

ALTER TABLE "projects_projects" ADD "is_changed_unapproved" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "projects_projects" ADD "settled_fen" INTEGER NULL;

ALTER TABLE "monitoring_warnings" ADD "due_on" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "exemption_id" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "explained_on" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "handler_id" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "handler_name" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "hit_on" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "is_proposed_by_supervision" INTEGER NULL;

ALTER TABLE "monitoring_warnings" ADD "ordered_on" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "proposed" INTEGER NULL;

ALTER TABLE "monitoring_warnings" ADD "proposed_by_id" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "reason" INTEGER NULL;

ALTER TABLE "monitoring_warnings" ADD "rectified_on" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "settled_on" TEXT NULL;

ALTER TABLE "monitoring_warnings" ADD "signed_on" TEXT NULL;

ALTER TABLE "monitoring_warning_events" ADD "definition_hash" TEXT NULL;

ALTER TABLE "monitoring_warning_events" ADD "evidence" TEXT NULL;

ALTER TABLE "ledger_totals" ADD "paid_retained_fen" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ledger_totals" ADD "paid_special_fen" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ledger_payments" ADD "contract_key" INTEGER NULL;

ALTER TABLE "identity_users" ADD "reset_by" TEXT NULL;

ALTER TABLE "approval_chains" ADD "division_code" TEXT NOT NULL DEFAULT '000000';

ALTER TABLE "approval_chains" ADD "division_path" TEXT NOT NULL DEFAULT '/000000/';

ALTER TABLE "approval_chains" ADD "document_id" TEXT NULL;

CREATE TABLE "monitoring_exemptions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_monitoring_exemptions" PRIMARY KEY,
    "definition_code" TEXT NOT NULL,
    "rule_code" TEXT NOT NULL,
    "rule_name" TEXT NOT NULL,
    "rule_english" TEXT NOT NULL,
    "target_kind" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "decided_by_id" TEXT NULL,
    "decided_by_name" TEXT NULL,
    "decided_at" INTEGER NULL,
    "said" TEXT NULL,
    "ended_by_name" TEXT NULL,
    "ended_at" INTEGER NULL,
    "ended_why" TEXT NULL,
    CONSTRAINT "ck_exemptions_days" CHECK (until_on >= from_on)
);

CREATE TABLE "performance_evaluations" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_performance_evaluations" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NULL,
    "project_code" TEXT NULL,
    "fund_code" TEXT NULL,
    "category_code" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "unit_code" TEXT NULL,
    "year" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "conclusion" TEXT NULL,
    "submitted_on" TEXT NOT NULL,
    "evidence" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT "ck_evaluations_score" CHECK (score BETWEEN 0 AND 10000)
);

CREATE TABLE "performance_measures" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_performance_measures" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NULL,
    "version" INTEGER NOT NULL,
    "project_code" TEXT NULL,
    "fund_code" TEXT NULL,
    "category_code" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "unit_code" TEXT NULL,
    "year" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "subgroup" TEXT NULL,
    "name" TEXT NOT NULL,
    "is_qualitative" INTEGER NOT NULL,
    "direction" INTEGER NOT NULL,
    "planned" INTEGER NULL,
    "unit" TEXT NULL,
    "due_on" TEXT NOT NULL,
    "fields" TEXT NULL,
    "reason" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL
);

CREATE TABLE "performance_reports" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_performance_reports" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NULL,
    "measure_id" TEXT NOT NULL,
    "value" INTEGER NULL,
    "grade" TEXT NULL,
    "sample" INTEGER NULL,
    "reported_on" TEXT NOT NULL,
    "note" TEXT NULL,
    "evidence" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL
);

CREATE TABLE "persons_lines" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_persons_lines" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "batch_id" TEXT NULL,
    "indicator_id" TEXT NOT NULL,
    "project_code" TEXT NULL,
    "payment_id" TEXT NULL,
    "fund_code" TEXT NOT NULL,
    "category_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "id_number" BLOB NOT NULL,
    "id_shown" TEXT NOT NULL,
    "person_key" INTEGER NOT NULL,
    "born_in" INTEGER NOT NULL,
    "account" BLOB NULL,
    "account_last4" TEXT NULL,
    "account_key" INTEGER NULL,
    "account_name" TEXT NULL,
    "household_key" INTEGER NULL,
    "item" TEXT NULL,
    "tier" TEXT NULL,
    "pay_month" TEXT NULL,
    "amount_fen" INTEGER NOT NULL,
    "paid_on" TEXT NULL,
    "place_code" TEXT NULL,
    "account_run" INTEGER NOT NULL,
    "fields" TEXT NULL,
    "personal_fields" BLOB NULL,
    "field_keys" TEXT NULL,
    "replaces" INTEGER NULL,
    "is_reversal" INTEGER NOT NULL,
    "content" INTEGER NOT NULL,
    "entered_at" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    CONSTRAINT "ck_person_lines_amount" CHECK ((is_reversal AND amount_fen < 0 AND replaces IS NOT NULL) OR (NOT is_reversal AND amount_fen > 0)),
    CONSTRAINT "ck_person_lines_born" CHECK (born_in >= 180000 AND born_in <= 999912)
);

CREATE TABLE "persons_payment_sums" (
    "payment_id" TEXT NOT NULL CONSTRAINT "PK_persons_payment_sums" PRIMARY KEY,
    "division_path" TEXT NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    CONSTRAINT "ck_person_sums" CHECK (amount_fen >= 0 AND lines >= 0)
);

CREATE TABLE "persons_places" (
    "category_code" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    CONSTRAINT "PK_persons_places" PRIMARY KEY ("category_code", "division_code", "year")
);

CREATE TABLE "projects_contract_versions" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content_hash" BLOB NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "procure_mode" TEXT NULL,
    "notice_no" TEXT NULL,
    "amount_fen" INTEGER NOT NULL,
    "original_fen" INTEGER NOT NULL,
    "signed_on" TEXT NOT NULL,
    "prepay_bp" INTEGER NULL,
    "retention_bp" INTEGER NULL,
    "accepted_on" TEXT NULL,
    "supplier" TEXT NOT NULL,
    "parties" TEXT NOT NULL,
    "fields" TEXT NULL,
    "reason" TEXT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT "PK_projects_contract_versions" PRIMARY KEY ("code", "version"),
    CONSTRAINT "ck_contract_versions_amount" CHECK (amount_fen >= 0 AND original_fen >= 0),
    CONSTRAINT "ck_contract_versions_version" CHECK (version >= 1)
);

CREATE TABLE "projects_contracts" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_projects_contracts" PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "project_key" INTEGER NOT NULL
);

CREATE INDEX "IX_ledger_payments_contract_key" ON "ledger_payments" ("contract_key") WHERE contract_key IS NOT NULL;

CREATE UNIQUE INDEX "IX_approval_chains_division_code_code_version" ON "approval_chains" ("division_code", "code", "version");

CREATE INDEX "ix_exemptions_in_force" ON "monitoring_exemptions" ("state", "until_on");

CREATE INDEX "ix_evaluations_project_code" ON "performance_evaluations" ("project_code");

CREATE INDEX "ix_evaluations_year" ON "performance_evaluations" ("year", "division_path");

CREATE UNIQUE INDEX "ux_evaluations_id" ON "performance_evaluations" ("id");

CREATE INDEX "ix_measures_project_code" ON "performance_measures" ("project_code");

CREATE INDEX "ix_measures_year" ON "performance_measures" ("year", "division_path");

CREATE UNIQUE INDEX "ux_measures_id" ON "performance_measures" ("id", "version");

CREATE INDEX "ix_reports_measure_id" ON "performance_reports" ("measure_id");

CREATE UNIQUE INDEX "ux_reports_id" ON "performance_reports" ("id");

CREATE INDEX "ix_person_lines_account" ON "persons_lines" ("account_key");

CREATE INDEX "ix_person_lines_batch" ON "persons_lines" ("batch_id");

CREATE INDEX "ix_person_lines_household" ON "persons_lines" ("household_key");

CREATE INDEX "ix_person_lines_payment" ON "persons_lines" ("payment_id");

CREATE INDEX "ix_person_lines_person" ON "persons_lines" ("person_key");

CREATE INDEX "ix_person_lines_year" ON "persons_lines" ("year", "key");

CREATE UNIQUE INDEX "ux_person_lines_id" ON "persons_lines" ("id");

CREATE UNIQUE INDEX "ux_person_lines_replaces" ON "persons_lines" ("replaces");

CREATE INDEX "ix_contracts_project_key" ON "projects_contracts" ("project_key");

CREATE UNIQUE INDEX "ux_contracts_code" ON "projects_contracts" ("code");

UPDATE ledger_totals AS t SET paid_special_fen = p.fen
FROM (SELECT i.year, i.division_path, i.fund_code, i.department, sum(p.amount_fen) AS fen FROM ledger_payments p
    JOIN ledger_indicators i ON i.key = p.indicator_key WHERE p.payee_kind = '专户' GROUP BY 1, 2, 3, 4) AS p
WHERE p.year = t.year AND p.division_path = t.division_path AND p.fund_code = t.fund_code AND p.department = t.department;

CREATE TABLE "ef_temp_monitoring_warnings" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_monitoring_warnings" PRIMARY KEY AUTOINCREMENT,
    "amount_fen" INTEGER NOT NULL,
    "as_of" TEXT NOT NULL,
    "category_code" TEXT NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "cleared_on" TEXT NULL,
    "definition_code" TEXT NOT NULL,
    "definition_hash" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "enforcement" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "exemption_id" TEXT NULL,
    "explained_on" TEXT NULL,
    "fund_code" TEXT NULL,
    "handler_id" TEXT NULL,
    "handler_name" TEXT NULL,
    "hit_on" TEXT NULL,
    "is_attempt" INTEGER NOT NULL,
    "is_proposed_by_supervision" INTEGER NULL,
    "is_unjudged" INTEGER NOT NULL,
    "level" INTEGER NULL,
    "opened_on" TEXT NULL,
    "ordered_on" TEXT NULL,
    "period" INTEGER NOT NULL,
    "proposed" INTEGER NULL,
    "proposed_by_id" TEXT NULL,
    "reason" INTEGER NULL,
    "rectified_on" TEXT NULL,
    "risk" INTEGER NOT NULL,
    "rule_code" TEXT NOT NULL,
    "rule_english" TEXT NOT NULL,
    "rule_name" TEXT NOT NULL,
    "settled_on" TEXT NULL,
    "signed_on" TEXT NULL,
    "since_on" TEXT NULL,
    "state" INTEGER NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_kind" INTEGER NOT NULL,
    "subject_name" TEXT NOT NULL,
    CONSTRAINT "ck_warnings_level" CHECK (level IS NULL OR level BETWEEN 1 AND 3),
    CONSTRAINT "ck_warnings_open_has_level" CHECK (state IN (0, 1, 5) OR level IS NOT NULL),
    CONSTRAINT "ck_warnings_state" CHECK (state BETWEEN 0 AND 10)
);

INSERT INTO "ef_temp_monitoring_warnings" ("id", "amount_fen", "as_of", "category_code", "changed_at", "cleared_on", "definition_code", "definition_hash", "division_code", "division_path", "due_on", "enforcement", "evidence", "exemption_id", "explained_on", "fund_code", "handler_id", "handler_name", "hit_on", "is_attempt", "is_proposed_by_supervision", "is_unjudged", "level", "opened_on", "ordered_on", "period", "proposed", "proposed_by_id", "reason", "rectified_on", "risk", "rule_code", "rule_english", "rule_name", "settled_on", "signed_on", "since_on", "state", "subject_id", "subject_kind", "subject_name")
SELECT "id", "amount_fen", "as_of", "category_code", "changed_at", "cleared_on", "definition_code", "definition_hash", "division_code", "division_path", "due_on", "enforcement", "evidence", "exemption_id", "explained_on", "fund_code", "handler_id", "handler_name", "hit_on", "is_attempt", "is_proposed_by_supervision", "is_unjudged", "level", "opened_on", "ordered_on", "period", "proposed", "proposed_by_id", "reason", "rectified_on", "risk", "rule_code", "rule_english", "rule_name", "settled_on", "signed_on", "since_on", "state", "subject_id", "subject_kind", "subject_name"
FROM "monitoring_warnings";

PRAGMA foreign_keys = 0;

DROP TABLE "monitoring_warnings";

ALTER TABLE "ef_temp_monitoring_warnings" RENAME TO "monitoring_warnings";

PRAGMA foreign_keys = 1;

CREATE INDEX "ix_warnings_division_state" ON "monitoring_warnings" ("division_path", "state");

CREATE INDEX "ix_warnings_state_id" ON "monitoring_warnings" ("state", "id");

CREATE UNIQUE INDEX "ux_warnings_fingerprint" ON "monitoring_warnings" ("subject_kind", "subject_id", "definition_code", "rule_code", "period");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126070313_Subjects', '10.0.15');

ALTER TABLE "ledger_releases" ADD "matching_demanded" INTEGER NULL;

ALTER TABLE "ledger_indicators" ADD "matching_demanded" INTEGER NULL;

CREATE TABLE "ledger_budget_entries" (
    "id" TEXT NOT NULL CONSTRAINT "PK_ledger_budget_entries" PRIMARY KEY,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "fund_code" TEXT NOT NULL,
    "approved_on" TEXT NULL,
    "expected_fen" INTEGER NULL,
    "doc_no" TEXT NOT NULL,
    "corrects" TEXT NULL,
    "reason" TEXT NULL,
    "entered_at" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    CONSTRAINT "ck_ledger_budget_entries_kind" CHECK ((fund_code = '') = (approved_on IS NOT NULL) AND (fund_code = '') = (expected_fen IS NULL))
);

CREATE UNIQUE INDEX "IX_ledger_budget_entries_corrects" ON "ledger_budget_entries" ("corrects");

CREATE UNIQUE INDEX "IX_ledger_budget_entries_year_division_path_fund_code" ON "ledger_budget_entries" ("year", "division_path", "fund_code") WHERE corrects IS NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126125326_Budgets', '10.0.15');

CREATE TABLE "imports_stretches" (
    "job_id" TEXT NOT NULL,
    "first_row" INTEGER NOT NULL,
    "last_row" INTEGER NOT NULL,
    "outcome" INTEGER NOT NULL,
    CONSTRAINT "PK_imports_stretches" PRIMARY KEY ("job_id", "first_row"),
    CONSTRAINT "fk_stretches_jobs" FOREIGN KEY ("job_id") REFERENCES "imports_jobs" ("id") ON DELETE CASCADE
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126162544_Stretches', '10.0.15');

ALTER TABLE "monitoring_exemptions" ADD "may_be_person" INTEGER NULL;

ALTER TABLE "ledger_blocks" ADD "signed_with" TEXT NOT NULL DEFAULT 'ECDSA-P256';

CREATE TABLE "ledger_correspondences" (
    "id" TEXT NOT NULL CONSTRAINT "PK_ledger_correspondences" PRIMARY KEY,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "upper_fund" TEXT NOT NULL,
    "lower_fund" TEXT NOT NULL,
    "effective_on" TEXT NOT NULL,
    "doc_no" TEXT NOT NULL,
    "ends" TEXT NULL,
    "reason" TEXT NULL,
    "entered_at" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    CONSTRAINT "ck_ledger_correspondences_funds" CHECK (upper_fund <> lower_fund),
    CONSTRAINT "ck_ledger_correspondences_kind" CHECK ((ends IS NULL) OR (reason IS NOT NULL))
);

CREATE TABLE "monitoring_evidence_files" (
    "id" TEXT NOT NULL CONSTRAINT "PK_monitoring_evidence_files" PRIMARY KEY,
    "payment_id" TEXT NULL,
    "indicator_id" TEXT NULL,
    "rule_code" TEXT NOT NULL,
    "warning_id" INTEGER NULL,
    "proves" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL
);

CREATE INDEX "IX_ledger_indicators_track_code_year" ON "ledger_indicators" ("track_code", "year") WHERE track_code IS NOT NULL;

CREATE UNIQUE INDEX "IX_ledger_correspondences_division_path_upper_fund_lower_fund_effective_on" ON "ledger_correspondences" ("division_path", "upper_fund", "lower_fund", "effective_on") WHERE ends IS NULL;

CREATE UNIQUE INDEX "IX_ledger_correspondences_ends" ON "ledger_correspondences" ("ends");

CREATE INDEX "ix_evidence_files_payment" ON "monitoring_evidence_files" ("payment_id");

CREATE INDEX "ix_evidence_files_warning" ON "monitoring_evidence_files" ("warning_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126224434_TracksAndEvidence', '10.0.15');

ALTER TABLE "ledger_payment_exceptions" ADD "no" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ledger_correspondences" ADD "no" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "ledger_budget_entries" ADD "no" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "identity_external_subjects" ADD "tied_at" INTEGER NULL;

ALTER TABLE "identity_external_subjects" ADD "tied_by" TEXT NULL;

ALTER TABLE "clients_clients" ADD "contact_id" TEXT NULL;

CREATE TABLE "catalogue_takeovers" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_catalogue_takeovers" PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "successor" TEXT NULL,
    "effective_on" TEXT NOT NULL,
    "doc_no" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "entered_at" INTEGER NOT NULL,
    "entered_by_id" TEXT NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    CONSTRAINT "ck_takeovers_successor" CHECK (successor IS NULL OR successor <> code)
);

CREATE TABLE "persons_unsealed_lines" (
    "no" INTEGER NOT NULL CONSTRAINT "PK_persons_unsealed_lines" PRIMARY KEY
);

UPDATE ledger_correspondences SET no = -1048576 + n.nth FROM (SELECT id AS id, row_number() OVER (ORDER BY entered_at, id) AS nth FROM ledger_correspondences) AS n WHERE n.id = ledger_correspondences.id

INSERT INTO ledger_batches (no, kind, posted_at, by_id, by_name, lines) SELECT -1, 'correspondences', max(entered_at), 'system', '系统升级', count(*) FROM ledger_correspondences HAVING count(*) > 0

INSERT INTO ledger_unsealed_batches (batch_no) SELECT no FROM ledger_batches WHERE no = -1

UPDATE ledger_budget_entries SET no = -2097152 + n.nth FROM (SELECT id AS id, row_number() OVER (ORDER BY entered_at, id) AS nth FROM ledger_budget_entries) AS n WHERE n.id = ledger_budget_entries.id

INSERT INTO ledger_batches (no, kind, posted_at, by_id, by_name, lines) SELECT -2, 'budget_entries', max(entered_at), 'system', '系统升级', count(*) FROM ledger_budget_entries HAVING count(*) > 0

INSERT INTO ledger_unsealed_batches (batch_no) SELECT no FROM ledger_batches WHERE no = -2

UPDATE ledger_payment_exceptions SET no = -3145728 + n.nth FROM (SELECT payment_id AS id, row_number() OVER (ORDER BY granted_at, payment_id) AS nth FROM ledger_payment_exceptions) AS n WHERE n.id = ledger_payment_exceptions.payment_id

INSERT INTO ledger_batches (no, kind, posted_at, by_id, by_name, lines) SELECT -3, 'payment_exceptions', max(granted_at), 'system', '系统升级', count(*) FROM ledger_payment_exceptions HAVING count(*) > 0

INSERT INTO ledger_unsealed_batches (batch_no) SELECT no FROM ledger_batches WHERE no = -3

INSERT INTO persons_unsealed_lines (no) SELECT key FROM persons_lines

CREATE UNIQUE INDEX "IX_ledger_payment_exceptions_no" ON "ledger_payment_exceptions" ("no");

CREATE INDEX "ix_indicators_registered_track" ON "ledger_indicators" ("year", "division_path") WHERE track_code IS NOT NULL AND parent_key IS NULL;

CREATE UNIQUE INDEX "IX_ledger_correspondences_no" ON "ledger_correspondences" ("no");

CREATE UNIQUE INDEX "IX_ledger_budget_entries_no" ON "ledger_budget_entries" ("no");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127013137_SealedAndAgreed', '10.0.15');

ALTER TABLE "identity_users" ADD "reset_at" INTEGER NULL;

CREATE TABLE "monitoring_warning_pasts" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_monitoring_warning_pasts" PRIMARY KEY AUTOINCREMENT,
    "warning_id" INTEGER NOT NULL,
    "from_at" INTEGER NOT NULL,
    "until_at" INTEGER NOT NULL,
    "subject_kind" INTEGER NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_name" TEXT NOT NULL,
    "period" INTEGER NOT NULL,
    "definition_code" TEXT NOT NULL,
    "rule_code" TEXT NOT NULL,
    "definition_hash" TEXT NOT NULL,
    "rule_name" TEXT NOT NULL,
    "rule_english" TEXT NOT NULL,
    "risk" INTEGER NOT NULL,
    "enforcement" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "level" INTEGER NULL,
    "is_unjudged" INTEGER NOT NULL,
    "is_attempt" INTEGER NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "fund_code" TEXT NULL,
    "category_code" TEXT NOT NULL,
    "amount_fen" INTEGER NOT NULL,
    "as_of" TEXT NOT NULL,
    "since_on" TEXT NULL,
    "opened_on" TEXT NULL,
    "cleared_on" TEXT NULL,
    "hit_on" TEXT NULL,
    "exemption_id" TEXT NULL,
    "due_on" TEXT NULL,
    "signed_on" TEXT NULL,
    "handler_id" TEXT NULL,
    "handler_name" TEXT NULL,
    "explained_on" TEXT NULL,
    "ordered_on" TEXT NULL,
    "rectified_on" TEXT NULL,
    "proposed" INTEGER NULL,
    "proposed_by_id" TEXT NULL,
    "is_proposed_by_supervision" INTEGER NULL,
    "reason" INTEGER NULL,
    "settled_on" TEXT NULL,
    CONSTRAINT "FK_monitoring_warning_pasts_monitoring_warnings_warning_id" FOREIGN KEY ("warning_id") REFERENCES "monitoring_warnings" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_warning_pasts_until" ON "monitoring_warning_pasts" ("until_at", "from_at");

CREATE INDEX "ix_warning_pasts_warning" ON "monitoring_warning_pasts" ("warning_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127045516_PastsAndResets', '10.0.15');

ALTER TABLE "performance_measures" ADD "weight" INTEGER NULL;

CREATE TABLE "ledger_clearing_notes" (
    "id" TEXT NOT NULL CONSTRAINT "PK_ledger_clearing_notes" PRIMARY KEY,
    "no" INTEGER NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "voucher_no" TEXT NOT NULL,
    "cleared_on" TEXT NOT NULL,
    "cleared_fen" INTEGER NOT NULL,
    "refused_fen" INTEGER NOT NULL,
    "corrects" TEXT NULL,
    "reason" TEXT NULL,
    "entered_at" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    CONSTRAINT "ck_ledger_clearing_notes_amounts" CHECK (cleared_fen >= 0 AND refused_fen >= 0 AND (corrects IS NOT NULL OR cleared_fen + refused_fen > 0))
);

CREATE TABLE "performance_declarations" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_performance_declarations" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NULL,
    "project_code" TEXT NULL,
    "fund_code" TEXT NULL,
    "category_code" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "unit_code" TEXT NULL,
    "year" INTEGER NOT NULL,
    "is_complete" INTEGER NOT NULL,
    "execution_weight" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "content_hash" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT "ck_declarations_reason" CHECK (is_complete OR reason IS NOT NULL),
    CONSTRAINT "ck_declarations_weight" CHECK (execution_weight BETWEEN 0 AND 9999)
);

CREATE TABLE "persons_roll_heads" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_persons_roll_heads" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NULL,
    "batch_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "division_code" TEXT NOT NULL,
    "division_path" TEXT NOT NULL,
    "heads" INTEGER NOT NULL,
    "corrects" TEXT NULL,
    "reason" TEXT NULL,
    "entered_at" INTEGER NOT NULL,
    "entered_by" TEXT NOT NULL,
    CONSTRAINT "ck_person_heads" CHECK (heads > 0),
    CONSTRAINT "ck_person_heads_version" CHECK (version >= 1 AND (version = 1) = (corrects IS NULL))
);

CREATE UNIQUE INDEX "IX_ledger_clearing_notes_corrects" ON "ledger_clearing_notes" ("corrects");

CREATE INDEX "IX_ledger_clearing_notes_division_path_voucher_no" ON "ledger_clearing_notes" ("division_path", "voucher_no");

CREATE UNIQUE INDEX "IX_ledger_clearing_notes_no" ON "ledger_clearing_notes" ("no");

CREATE INDEX "ix_declarations_project_code" ON "performance_declarations" ("project_code");

CREATE INDEX "ix_declarations_year" ON "performance_declarations" ("year", "division_path");

CREATE UNIQUE INDEX "ux_declarations_id" ON "performance_declarations" ("id");

CREATE UNIQUE INDEX "ux_person_heads_id" ON "persons_roll_heads" ("id");

CREATE UNIQUE INDEX "ux_person_heads_version" ON "persons_roll_heads" ("batch_id", "version");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127182335_Sums', '10.0.15');

