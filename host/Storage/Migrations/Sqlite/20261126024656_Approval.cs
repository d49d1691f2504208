using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Approval : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ledger_payment_exceptions");
        }
    }
}
