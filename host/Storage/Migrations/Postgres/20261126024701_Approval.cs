using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Approval : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "approval");

            migrationBuilder.CreateTable(
                name: "acts",
                schema: "approval",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    document_no = table.Column<long>(type: "bigint", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    to_step = table.Column<int>(type: "integer", nullable: true),
                    by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    for_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acts", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "agreements",
                schema: "approval",
                columns: table => new
                {
                    document_no = table.Column<long>(type: "bigint", nullable: false),
                    by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    place = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    for_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements", x => new { x.document_no, x.by_id });
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                schema: "approval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_no = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "chains",
                schema: "approval",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    english = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    level = table.Column<int>(type: "integer", nullable: true),
                    from_fen = table.Column<long>(type: "bigint", nullable: true),
                    below_fen = table.Column<long>(type: "bigint", nullable: true),
                    steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_after_days = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    is_assumed = table.Column<bool>(type: "boolean", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    saved_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chains", x => x.key);
                    table.CheckConstraint("ck_chains_days", "expires_after_days BETWEEN 1 AND 30");
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                schema: "approval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    from_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    to_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    to_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    roles = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "demands",
                schema: "approval",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_demands", x => new { x.kind, x.division_code });
                });

            migrationBuilder.CreateTable(
                name: "documents",
                schema: "approval",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    division_path = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    category_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    parent_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    changes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    chain_key = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_escalated = table.Column<bool>(type: "boolean", nullable: false),
                    received_by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    submitted_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    organisation_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "payment_exceptions",
                schema: "ledger",
                columns: table => new
                {
                    payment_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    project_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    payee_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    amount_fen = table.Column<long>(type: "bigint", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    document_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_exceptions", x => x.payment_id);
                    table.CheckConstraint("ck_ledger_payment_exceptions_amount", "amount_fen > 0");
                });

            migrationBuilder.CreateTable(
                name: "phrases",
                schema: "approval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phrases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                schema: "approval",
                columns: table => new
                {
                    document_no = table.Column<long>(type: "bigint", nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    division_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    submitted_by_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tasks", x => new { x.document_no, x.role });
                });

            migrationBuilder.CreateIndex(
                name: "IX_acts_by_id_no",
                schema: "approval",
                table: "acts",
                columns: new[] { "by_id", "no" });

            migrationBuilder.CreateIndex(
                name: "IX_acts_document_no",
                schema: "approval",
                table: "acts",
                column: "document_no");

            migrationBuilder.CreateIndex(
                name: "IX_attachments_document_no",
                schema: "approval",
                table: "attachments",
                column: "document_no");

            migrationBuilder.CreateIndex(
                name: "IX_chains_code_version",
                schema: "approval",
                table: "chains",
                columns: new[] { "code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_chains_kind",
                schema: "approval",
                table: "chains",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "IX_delegations_from_id",
                schema: "approval",
                table: "delegations",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "IX_delegations_to_id_until_on",
                schema: "approval",
                table: "delegations",
                columns: new[] { "to_id", "until_on" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_id",
                schema: "approval",
                table: "documents",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_parent_id",
                schema: "approval",
                table: "documents",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_documents_state_expires_at",
                schema: "approval",
                table: "documents",
                columns: new[] { "state", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_submitted_by_id_no",
                schema: "approval",
                table: "documents",
                columns: new[] { "submitted_by_id", "no" });

            migrationBuilder.CreateIndex(
                name: "IX_phrases_user_id_text",
                schema: "approval",
                table: "phrases",
                columns: new[] { "user_id", "text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tasks_division_code_role_due_on_document_no",
                schema: "approval",
                table: "tasks",
                columns: new[] { "division_code", "role", "due_on", "document_no" });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_due_on",
                schema: "approval",
                table: "tasks",
                column: "due_on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acts",
                schema: "approval");

            migrationBuilder.DropTable(
                name: "agreements",
                schema: "approval");

            migrationBuilder.DropTable(
                name: "attachments",
                schema: "approval");

            migrationBuilder.DropTable(
                name: "chains",
                schema: "approval");

            migrationBuilder.DropTable(
                name: "delegations",
                schema: "approval");

            migrationBuilder.DropTable(
                name: "demands",
                schema: "approval");

            migrationBuilder.DropTable(
                name: "documents",
                schema: "approval");

            migrationBuilder.DropTable(
                name: "payment_exceptions",
                schema: "ledger");

            migrationBuilder.DropTable(
                name: "phrases",
                schema: "approval");

            migrationBuilder.DropTable(
                name: "tasks",
                schema: "approval");
        }
    }
}
