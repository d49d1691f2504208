using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "identity_api_keys");

            migrationBuilder.DropColumn(
                name: "cells",
                table: "imports_refused_rows");

            migrationBuilder.AddColumn<byte[]>(
                name: "sealed_cells",
                table: "imports_refused_rows",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "role",
                table: "identity_users",
                type: "TEXT",
                maxLength: 16,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 16);

            migrationBuilder.AddColumn<string>(
                name: "organisation_code",
                table: "identity_users",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "password_set_at",
                table: "identity_users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "identity_sessions",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "device",
                table: "identity_sessions",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "id",
                table: "identity_sessions",
                type: "TEXT",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "means",
                table: "identity_sessions",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "in_force_hash",
                table: "catalogue_plugins",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "in_force_version",
                table: "catalogue_plugins",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "catalogue_plugins",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "approval_acts",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    document_no = table.Column<long>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    to_step = table.Column<int>(type: "INTEGER", nullable: true),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    for_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_acts", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "approval_agreements",
                columns: table => new
                {
                    document_no = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    for_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_agreements", x => new { x.document_no, x.by_id });
                });

            migrationBuilder.CreateTable(
                name: "approval_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_no = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_attachments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approval_chains",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    english = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    from_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    below_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    expires_after_days = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    is_assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    saved_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_chains", x => x.key);
                    table.CheckConstraint("ck_chains_days", "expires_after_days BETWEEN 1 AND 30");
                });

            migrationBuilder.CreateTable(
                name: "approval_delegations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    from_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    to_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    to_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_delegations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approval_demands",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    set_by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_demands", x => new { x.kind, x.division_code });
                });

            migrationBuilder.CreateTable(
                name: "approval_documents",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    parent_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    chain_key = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_escalated = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    submitted_by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    submitted_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    organisation_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_documents", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "approval_phrases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_phrases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approval_tasks",
                columns: table => new
                {
                    document_no = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    submitted_by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_tasks", x => new { x.document_no, x.role });
                });

            migrationBuilder.CreateTable(
                name: "audit_lines",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    verb = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    session = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    agent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_lines", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "audit_unsealed_lines",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_unsealed_lines", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_effective",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    under_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    set_aside = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_effective", x => x.key);
                    table.ForeignKey(
                        name: "FK_catalogue_effective_catalogue_definitions_hash",
                        column: x => x.hash,
                        principalTable: "catalogue_definitions",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_packs",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    put_at = table.Column<long>(type: "INTEGER", nullable: false),
                    put_by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    put_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    taken_back_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_packs", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_switches",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_switches", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "clients_answers",
                columns: table => new
                {
                    caller_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    location = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_shown_once = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_answers", x => new { x.caller_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "clients_calls",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    client_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    duration_ms = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: true),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    kept = table.Column<byte[]>(type: "BLOB", nullable: true),
                    replay_of = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_calls", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clients_clients",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    calls_per_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_clients", x => x.id);
                    table.CheckConstraint("ck_clients_calls_per_minute", "calls_per_minute > 0");
                });

            migrationBuilder.CreateTable(
                name: "clients_events",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comparison_register_versions",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    register = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    covers_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    covers_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    key_mark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    entries = table.Column<int>(type: "INTEGER", nullable: false),
                    loaded_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    loaded_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    loaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comparison_register_versions", x => x.key);
                    table.CheckConstraint("ck_register_versions_period", "covers_from <= covers_to");
                });

            migrationBuilder.CreateTable(
                name: "identity_external_subjects",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_external_subjects", x => x.user_id);
                    table.ForeignKey(
                        name: "FK_identity_external_subjects_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_grants",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    opinion = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_grants", x => x.id);
                    table.CheckConstraint("ck_grants_days", "until_on IS NULL OR until_on >= from_on");
                    table.CheckConstraint("ck_grants_four_eyes", "decided_by IS NULL OR decided_by <> user_id");
                    table.ForeignKey(
                        name: "FK_identity_grants_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_passkeys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    credential_id = table.Column<string>(type: "TEXT", maxLength: 1400, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_identity_passkeys_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_past_passwords",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_past_passwords", x => x.id);
                    table.ForeignKey(
                        name: "FK_identity_past_passwords_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_recovery_codes",
                columns: table => new
                {
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_recovery_codes", x => x.code_hash);
                    table.ForeignKey(
                        name: "FK_identity_recovery_codes_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_second_factors",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sealed_secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_step = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_second_factors", x => x.user_id);
                    table.ForeignKey(
                        name: "FK_identity_second_factors_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_secret_marks",
                columns: table => new
                {
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_secret_marks", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "identity_spent_tickets",
                columns: table => new
                {
                    ticket_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_spent_tickets", x => x.ticket_hash);
                });

            migrationBuilder.CreateTable(
                name: "ledger_payment_exceptions",
                columns: table => new
                {
                    payment_id = table.Column<string>(type: "TEXT", nullable: false),
                    indicator_id = table.Column<string>(type: "TEXT", nullable: false),
                    project_code = table.Column<string>(type: "TEXT", nullable: true),
                    payee_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_id = table.Column<string>(type: "TEXT", nullable: false),
                    granted_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_payment_exceptions", x => x.payment_id);
                    table.CheckConstraint("ck_ledger_payment_exceptions_amount", "amount_fen > 0");
                });

            migrationBuilder.CreateTable(
                name: "observations_observations",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    element = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source = table.Column<int>(type: "INTEGER", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    corrects = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    recorded_by_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_observations_observations", x => x.key);
                    table.CheckConstraint("ck_observations_corrects", "(version = 1) = (corrects IS NULL)");
                    table.CheckConstraint("ck_observations_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "personal_data_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    algorithm = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    master = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_data_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "personal_view_counts",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    views = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_view_counts", x => new { x.user_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "clients_secrets",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    client_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    start = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_secrets", x => x.hash);
                    table.ForeignKey(
                        name: "FK_clients_secrets_clients_clients_client_id",
                        column: x => x.client_id,
                        principalTable: "clients_clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clients_subscriptions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    client_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    kinds = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    old_secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    old_secret_ends_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_subscriptions", x => x.id);
                    table.ForeignKey(
                        name: "FK_clients_subscriptions_clients_clients_client_id",
                        column: x => x.client_id,
                        principalTable: "clients_clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comparison_register_entries",
                columns: table => new
                {
                    version_key = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<long>(type: "INTEGER", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comparison_register_entries", x => new { x.version_key, x.digest, x.from_on, x.state });
                    table.ForeignKey(
                        name: "FK_comparison_register_entries_comparison_register_versions_version_key",
                        column: x => x.version_key,
                        principalTable: "comparison_register_versions",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clients_deliveries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subscription_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    event_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    last_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_status = table.Column<int>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    last_ms = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "FK_clients_deliveries_clients_events_event_id",
                        column: x => x.event_id,
                        principalTable: "clients_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_clients_deliveries_clients_subscriptions_subscription_id",
                        column: x => x.subscription_id,
                        principalTable: "clients_subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_projects_unit_code",
                table: "projects_projects",
                column: "unit_code");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_id",
                table: "identity_sessions",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "IX_approval_acts_by_id_no",
                table: "approval_acts",
                columns: new[] { "by_id", "no" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_acts_document_no",
                table: "approval_acts",
                column: "document_no");

            migrationBuilder.CreateIndex(
                name: "IX_approval_attachments_document_no",
                table: "approval_attachments",
                column: "document_no");

            migrationBuilder.CreateIndex(
                name: "IX_approval_chains_code_version",
                table: "approval_chains",
                columns: new[] { "code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_approval_chains_kind",
                table: "approval_chains",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "IX_approval_delegations_from_id",
                table: "approval_delegations",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "IX_approval_delegations_to_id_until_on",
                table: "approval_delegations",
                columns: new[] { "to_id", "until_on" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_documents_id",
                table: "approval_documents",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_approval_documents_parent_id",
                table: "approval_documents",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_approval_documents_state_expires_at",
                table: "approval_documents",
                columns: new[] { "state", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_documents_submitted_by_id_no",
                table: "approval_documents",
                columns: new[] { "submitted_by_id", "no" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_phrases_user_id_text",
                table: "approval_phrases",
                columns: new[] { "user_id", "text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_approval_tasks_division_code_role_due_on_document_no",
                table: "approval_tasks",
                columns: new[] { "division_code", "role", "due_on", "document_no" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_tasks_due_on",
                table: "approval_tasks",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_lines_at",
                table: "audit_lines",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_lines_by",
                table: "audit_lines",
                columns: new[] { "by_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_lines_subject",
                table: "audit_lines",
                columns: new[] { "subject_kind", "subject_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_lines_verb",
                table: "audit_lines",
                columns: new[] { "verb", "no" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_effective_hash",
                table: "catalogue_effective",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ux_effective_in_force",
                table: "catalogue_effective",
                columns: new[] { "category_code", "division_code" },
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_packs_version",
                table: "catalogue_packs",
                columns: new[] { "division_code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_switches_thing",
                table: "catalogue_switches",
                columns: new[] { "kind", "code", "division_code", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_answers_at",
                table: "clients_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_calls_at",
                table: "clients_calls",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_calls_client",
                table: "clients_calls",
                columns: new[] { "client_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_clients_division_path",
                table: "clients_clients",
                column: "division_path");

            migrationBuilder.CreateIndex(
                name: "IX_clients_deliveries_event_id",
                table: "clients_deliveries",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_order",
                table: "clients_deliveries",
                columns: new[] { "subscription_id", "state", "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_state_next",
                table: "clients_deliveries",
                columns: new[] { "state", "next_at" });

            migrationBuilder.CreateIndex(
                name: "ix_events_at",
                table: "clients_events",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ux_secrets_client_no",
                table: "clients_secrets",
                columns: new[] { "client_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_subscriptions_client",
                table: "clients_subscriptions",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ux_register_versions_id",
                table: "comparison_register_versions",
                columns: new[] { "register", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_external_subjects_subject",
                table: "identity_external_subjects",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grants_state",
                table: "identity_grants",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_grants_user_id",
                table: "identity_grants",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_passkeys_user_id",
                table: "identity_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ux_passkeys_credential_id",
                table: "identity_passkeys",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_past_passwords_user_id",
                table: "identity_past_passwords",
                columns: new[] { "user_id", "set_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_codes_user_id",
                table: "identity_recovery_codes",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_observations_division",
                table: "observations_observations",
                columns: new[] { "division_path", "key" });

            migrationBuilder.CreateIndex(
                name: "ux_observations_id",
                table: "observations_observations",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_observations_version",
                table: "observations_observations",
                columns: new[] { "subject_kind", "subject_id", "element", "period", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approval_acts");

            migrationBuilder.DropTable(
                name: "approval_agreements");

            migrationBuilder.DropTable(
                name: "approval_attachments");

            migrationBuilder.DropTable(
                name: "approval_chains");

            migrationBuilder.DropTable(
                name: "approval_delegations");

            migrationBuilder.DropTable(
                name: "approval_demands");

            migrationBuilder.DropTable(
                name: "approval_documents");

            migrationBuilder.DropTable(
                name: "approval_phrases");

            migrationBuilder.DropTable(
                name: "approval_tasks");

            migrationBuilder.DropTable(
                name: "audit_lines");

            migrationBuilder.DropTable(
                name: "audit_unsealed_lines");

            migrationBuilder.DropTable(
                name: "catalogue_effective");

            migrationBuilder.DropTable(
                name: "catalogue_packs");

            migrationBuilder.DropTable(
                name: "catalogue_switches");

            migrationBuilder.DropTable(
                name: "clients_answers");

            migrationBuilder.DropTable(
                name: "clients_calls");

            migrationBuilder.DropTable(
                name: "clients_deliveries");

            migrationBuilder.DropTable(
                name: "clients_secrets");

            migrationBuilder.DropTable(
                name: "comparison_register_entries");

            migrationBuilder.DropTable(
                name: "identity_external_subjects");

            migrationBuilder.DropTable(
                name: "identity_grants");

            migrationBuilder.DropTable(
                name: "identity_passkeys");

            migrationBuilder.DropTable(
                name: "identity_past_passwords");

            migrationBuilder.DropTable(
                name: "identity_recovery_codes");

            migrationBuilder.DropTable(
                name: "identity_second_factors");

            migrationBuilder.DropTable(
                name: "identity_secret_marks");

            migrationBuilder.DropTable(
                name: "identity_spent_tickets");

            migrationBuilder.DropTable(
                name: "ledger_payment_exceptions");

            migrationBuilder.DropTable(
                name: "observations_observations");

            migrationBuilder.DropTable(
                name: "personal_data_keys");

            migrationBuilder.DropTable(
                name: "personal_view_counts");

            migrationBuilder.DropTable(
                name: "clients_events");

            migrationBuilder.DropTable(
                name: "clients_subscriptions");

            migrationBuilder.DropTable(
                name: "comparison_register_versions");

            migrationBuilder.DropTable(
                name: "clients_clients");

            migrationBuilder.DropIndex(
                name: "ix_projects_unit_code",
                table: "projects_projects");

            migrationBuilder.DropIndex(
                name: "ix_sessions_id",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "sealed_cells",
                table: "imports_refused_rows");

            migrationBuilder.DropColumn(
                name: "organisation_code",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "password_set_at",
                table: "identity_users");

            migrationBuilder.DropColumn(
                name: "address",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "device",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "id",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "means",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "in_force_hash",
                table: "catalogue_plugins");

            migrationBuilder.DropColumn(
                name: "in_force_version",
                table: "catalogue_plugins");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "catalogue_plugins");

            migrationBuilder.AddColumn<string>(
                name: "cells",
                table: "imports_refused_rows",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "role",
                table: "identity_users",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 16,
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "identity_api_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    start = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_api_keys", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_api_keys_key_hash",
                table: "identity_api_keys",
                column: "key_hash",
                unique: true);
        }
    }
}
