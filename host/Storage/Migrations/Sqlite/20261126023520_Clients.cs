using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SunLedger.Host.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Clients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "identity_api_keys");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clients_answers");

            migrationBuilder.DropTable(
                name: "clients_calls");

            migrationBuilder.DropTable(
                name: "clients_deliveries");

            migrationBuilder.DropTable(
                name: "clients_secrets");

            migrationBuilder.DropTable(
                name: "clients_events");

            migrationBuilder.DropTable(
                name: "clients_subscriptions");

            migrationBuilder.DropTable(
                name: "clients_clients");

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
