using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteDb))]
    [Migration("20261127045516_PastsAndResets")]
    public partial class PastsAndResets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "reset_at",
                table: "identity_users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "monitoring_warning_pasts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    warning_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until_at = table.Column<long>(type: "INTEGER", nullable: false),
                    subject_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject_name = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    definition_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    rule_code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    definition_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    rule_name = table.Column<string>(type: "TEXT", nullable: false),
                    rule_english = table.Column<string>(type: "TEXT", nullable: false),
                    risk = table.Column<int>(type: "INTEGER", nullable: false),
                    enforcement = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    is_unjudged = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_attempt = table.Column<bool>(type: "INTEGER", nullable: false),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    division_path = table.Column<string>(type: "TEXT", nullable: false),
                    fund_code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    category_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    amount_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    since_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cleared_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hit_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    exemption_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    handler_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    handler_name = table.Column<string>(type: "TEXT", nullable: true),
                    explained_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ordered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rectified_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    proposed = table.Column<int>(type: "INTEGER", nullable: true),
                    proposed_by_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    is_proposed_by_supervision = table.Column<bool>(type: "INTEGER", nullable: true),
                    reason = table.Column<int>(type: "INTEGER", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_monitoring_warning_pasts", x => x.id);
                    table.ForeignKey(
                        name: "FK_monitoring_warning_pasts_monitoring_warnings_warning_id",
                        column: x => x.warning_id,
                        principalTable: "monitoring_warnings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_warning_pasts_until",
                table: "monitoring_warning_pasts",
                columns: new[] { "until_at", "from_at" });

            migrationBuilder.CreateIndex(
                name: "ix_warning_pasts_warning",
                table: "monitoring_warning_pasts",
                column: "warning_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "monitoring_warning_pasts");

            migrationBuilder.DropColumn(
                name: "reset_at",
                table: "identity_users");
        }
    }
}
